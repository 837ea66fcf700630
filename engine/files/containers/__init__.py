"""What of a photo's file decides the picture, one module per container.

Each reader is a function ``…_parts(data: bytes) -> Iterator[bytes | memoryview]``: the parts which, one after the
other, are what the image-data key is a digest of. It raises ``BrokenContainerError`` where the structure cannot be
followed, visits no byte more than a few times, and copies no pixel data.
"""
