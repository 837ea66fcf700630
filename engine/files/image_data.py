"""The key that tells whether two files hold the same coded picture, whatever metadata surrounds it."""

from hashlib import blake2b

from engine.core.domain import ImageFormat
from engine.files.containers.heif import heif_parts
from engine.files.containers.jpeg import jpeg_parts
from engine.files.containers.jxl import jxl_parts
from engine.files.containers.parts import BrokenContainerError
from engine.files.containers.png import png_parts
from engine.files.containers.webp import webp_parts
from engine.files.keys import KEY_BYTES, content_key

_READERS = {
    ImageFormat.JPEG: jpeg_parts,
    ImageFormat.PNG: png_parts,
    ImageFormat.WEBP: webp_parts,
    ImageFormat.HEIF: heif_parts,
    ImageFormat.AVIF: heif_parts,
    ImageFormat.JPEG_XL: jxl_parts,
}


def image_key(data: bytes, format: ImageFormat) -> bytes:  # noqa: A002  the word of the domain
    """Return a key that files share if their coded pixels, orientation and colour space are alike byte by byte.

    Texts, times, places, thumbnails, maker's notes and what lies behind the end of the picture do not count. Formats
    without a reader (TIFF, BMP, GIF, camera RAW) and files whose structure is broken are known by their content key.
    Takes time in proportion to the size and never raises, whatever the bytes.

    Args:
        data: The whole file.
        format: As told by ``engine.files.formats.sniff_format``.

    Returns:
        20 bytes.
    """
    read_parts = _READERS.get(format)
    if read_parts is None:
        return content_key(data)
    # The format keeps pictures of different containers apart whose parts happen to be equal.
    digest = blake2b(format.encode(), digest_size=KEY_BYTES, person=b"image-data-1")
    try:
        for part in read_parts(data):
            digest.update(part)
    except BrokenContainerError:
        return content_key(data)
    return digest.digest()
