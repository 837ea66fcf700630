"""The exceptions by which decoders say that a file is broken, and their translation into one sentence."""

import struct
import zlib

import cv2
import rawpy
from PIL import Image
from PIL.ImageCms import PyCMSError

# What Pillow, its plug-ins, OpenCV, libheif, libjxl and LibRaw raise on hostile bytes. Pillow's plug-ins leak the slips
# of their own parsers (KeyError, struct.error, ...) and say so in their documentation, so the list is long; a Warning
# can only come where a caller turned warnings into errors.
DECODER_FAULTS: tuple[type[Exception], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    SystemError,
    TypeError,
    ValueError,
    Warning,
    struct.error,
    zlib.error,
    cv2.error,
    Image.DecompressionBombError,
    PyCMSError,
    rawpy.LibRawError,
)


# Words of the libraries that say nothing to a person, and what they mean.
_MEANINGS = (
    ("generic error", "the coded picture is damaged or cut off"),
    ("decoder error", "the coded pixels are damaged"),
    ("broken data stream", "the coded pixels are damaged"),
    ("not identified by this driver", "its header is not that of a picture"),
    ("cannot load this image", "there are no pixels in it"),
    ("truncated", "the file is cut off"),
    ("no more images", "there is no picture in it"),
)


def sentence(fault: Exception) -> str:
    """Return the fault as words for a person, without a stop at the end."""
    if isinstance(fault, MemoryError):
        return "not enough memory to decode it"
    first = fault.args[0] if fault.args else ""
    if isinstance(first, Exception):
        # Pillow wraps the slips of its parsers.
        return sentence(first)
    words = " ".join((first.decode("utf-8", "replace") if isinstance(first, bytes) else str(first)).split()).rstrip(".")
    for needle, meaning in _MEANINGS:
        if needle in words.casefold():
            return meaning
    is_slip = isinstance(fault, LookupError | TypeError | AttributeError | AssertionError | struct.error)
    return "the structure of the file is damaged" if is_slip or " " not in words else words[:200]
