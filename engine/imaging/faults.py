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


def sentence(fault: Exception) -> str:
    """Return the fault as words for a person, without a stop at the end."""
    if isinstance(fault, MemoryError):
        return "not enough memory to decode it"
    first = fault.args[0] if fault.args else ""
    words = first.decode("utf-8", "replace") if isinstance(first, bytes) else str(first or fault)
    words = " ".join(words.split()).rstrip(".")
    if not words or isinstance(
        fault, KeyError | IndexError | struct.error | TypeError | AttributeError | AssertionError
    ):
        return "the structure of the file is damaged"
    return words[:200]
