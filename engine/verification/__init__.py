"""Evidence that a candidate pair really is a match, of another kind than what proposed it."""
