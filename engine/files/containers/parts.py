"""What all readers of containers share: a part of a file, and the error that says it cannot be followed."""

Part = bytes | memoryview

MAX_PARTS = 100_000
"""Segments, chunks or boxes beyond which a file is taken for hostile; photos have less than a thousand."""


class BrokenContainerError(Exception):
    """A structure that cannot be followed to its end; the file is then known by all of its bytes."""
