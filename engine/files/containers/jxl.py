"""The picture in a JPEG XL: its codestream, whether bare or cut into boxes beside metadata.

Source of the layout: ISO/IEC 18181-2. Orientation and profile are part of the codestream.
"""

from collections.abc import Iterator

from engine.files.containers.boxes import iter_boxes
from engine.files.containers.parts import BrokenContainerError, Part


def jxl_parts(data: bytes) -> Iterator[Part]:
    """Yield the codestream in pieces.

    Raises:
        BrokenContainerError: boxes that do not fit, pieces out of order, or no codestream.
    """
    view = memoryview(data)
    if data.startswith(b"\xff\x0a"):
        yield view
        return
    pieces = 0
    for box in iter_boxes(data, 0, len(data)):
        if box.name == b"jxlc":
            if pieces:
                raise BrokenContainerError("two codestreams")
            pieces += 1
            yield view[box.start : box.stop]
        elif box.name == b"jxlp":
            # The highest bit marks the last piece.
            number = int.from_bytes(view[box.start : box.start + 4], "big") & 0x7FFFFFFF
            if box.stop - box.start < 4 or number != pieces:
                raise BrokenContainerError("pieces out of order")
            pieces += 1
            yield view[box.start + 4 : box.stop]
    if not pieces:
        raise BrokenContainerError("no codestream")
