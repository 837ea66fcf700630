"""Decode thumbnails on whatever thread, without ever waiting for the window's."""

from typing import Final

from PySide6.QtGui import QImage

_FIRST: Final = b"\xff\xd8"
_LAST: Final = b"\xff\xd9"


def decode_jpeg(content: bytes) -> QImage:
    """Decode a JPEG; what is none, or was cut off, comes to a null image.

    Left to find out the format, Qt asks the plug-in for SVG too, which connects signals. PySide holds the interpreter's
    lock meanwhile, and the window's thread may wait for that very lock while it disconnects some: both stand still for
    ever. And Qt would complain of a file that was cut off before it says that it is no picture.
    """
    if not (content.startswith(_FIRST) and content.endswith(_LAST)):
        return QImage()
    # bytes are what the stubs of PySide say, a string is what it takes
    return QImage.fromData(content, "JPEG")  # type: ignore[arg-type]
