"""Qt models over the session: all that a view may read."""
