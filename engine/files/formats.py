"""Tell picture formats by the first bytes of a file, never by its name."""

import re
import struct

from engine.core.domain import ImageFormat
from engine.core.suffixes import PHOTO_SUFFIXES
from engine.files.raw_formats import is_raw_tiff, is_untiff_raw

HEAD_BYTES = 4096
"""How much of a file ``sniff_format`` wants to see; what lies further on is never looked at."""

# Brands of ISO/IEC 23008-12 and of the AVIF specification; "mif1" and "msf1" say the container, not the coding.
_AVIF_BRANDS = frozenset({b"avif", b"avis", b"avio"})
_HEIF_BRANDS = frozenset({
    b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"heif", b"avci", b"avcs", b"vvic", b"vvis",
    b"evbi", b"jpeg", b"jpgs", b"j2ki", b"j2is", b"unif", b"mif1", b"mif2", b"msf1", b"miaf",
})  # fmt: skip
# A film stays one even if it names a picture brand as well, for the still picture on its cover.
_FILM_BRAND = re.compile(rb"qt  |isom|iso\d|mp4\d|mp7\d|M4[ABPV] |M4VH|avc1|3g\w\w|MSNV|dash|f4v |mmp4|NDS.|XAVC")

_BMP_HEADER_BYTES = frozenset({12, 16, 40, 52, 56, 64, 108, 124})


def sniff_format(head: bytes) -> ImageFormat | None:
    """Return the format that the first bytes of a file speak of, or None if it is no picture known here.

    Args:
        head: The first ``HEAD_BYTES`` of the file, or all of it if it is shorter. Fewer bytes are enough for all but
            the telling of camera RAW from plain TIFF.
    """
    head = head[:HEAD_BYTES]
    if head.startswith(b"\xff\xd8\xff"):
        return ImageFormat.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return ImageFormat.PNG
    if head.startswith((b"GIF87a", b"GIF89a")):
        return ImageFormat.GIF
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return ImageFormat.WEBP
    if head[4:8] == b"ftyp":
        return _sniff_base_media(head)
    if head.startswith((b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")):
        return ImageFormat.JPEG_XL
    if is_untiff_raw(head) or is_raw_tiff(head):
        return ImageFormat.RAW
    # The third form is a mix of byte orders that some writers left behind; readers take it by its first two letters.
    if head.startswith((b"II*\0", b"MM\0*", b"MM*\0", b"II\0*", b"II+\0\x08\0\0\0", b"MM\0+\0\x08\0\0")):
        return ImageFormat.TIFF
    # Two letters are little to go by: plenty of texts begin with BM.
    if head.startswith(b"BM") and len(head) >= 18 and struct.unpack_from("<I", head, 14)[0] in _BMP_HEADER_BYTES:
        return ImageFormat.BMP
    return None


def is_named_like_photo(path: str) -> bool:
    """Tell whether the name promises a photo, so that a person should hear of it if the content is none."""
    dot = path.rfind(".")
    return dot >= 0 and path[dot:].lower() in PHOTO_SUFFIXES


def _sniff_base_media(head: bytes) -> ImageFormat | None:
    """Tell the pictures among the files of the ISO base media family (ISO/IEC 14496-12) by their brands."""
    (size,) = struct.unpack_from(">I", head)
    end = len(head) if size < 16 else min(size, len(head))
    major = head[8:12]
    brands = {head[at : at + 4] for at in range(16, end - 3, 4)}
    if major == b"crx ":
        return ImageFormat.RAW
    if major in _AVIF_BRANDS or (major == b"mif3" and head[12:16] == b"avif"):
        return ImageFormat.AVIF
    if _FILM_BRAND.match(major):
        return None
    if major not in _HEIF_BRANDS or major in (b"mif1", b"msf1", b"miaf"):
        if not brands.isdisjoint(_AVIF_BRANDS):
            return ImageFormat.AVIF
        if major not in _HEIF_BRANDS and brands.isdisjoint(_HEIF_BRANDS):
            return None
    return ImageFormat.HEIF
