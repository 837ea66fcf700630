"""Sparse vectors compressed to bytes, and distances between a dense query and many of them."""
