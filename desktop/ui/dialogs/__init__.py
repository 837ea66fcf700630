"""Windows of their own, opened on a person's word and never in the way of the others."""
