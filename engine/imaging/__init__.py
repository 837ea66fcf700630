"""Pixels from bytes: decoding, borders, thumbnails, metadata of the picture."""
