"""Two to four photos looked at together, laid on the same content."""
