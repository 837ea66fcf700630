"""Proposers of candidate pairs: exact Hamming search and voting by local features."""
