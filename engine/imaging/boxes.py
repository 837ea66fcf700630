"""Boxes of the ISO base media family (HEIF, AVIF, JPEG XL, CR3), and the items of EXIF and XMP in them.

Source of the layout: ISO/IEC 14496-12, 4.2 and 8.11; ISO/IEC 23008-12, A.2.1.
"""

from collections.abc import Iterator

_MAX_BOXES = 4096
# Metadata is far smaller; extents that overlap could otherwise make gigabytes of a small file.
_MAX_ITEM_BYTES = 1 << 26
_XMP_TYPE = b"application/rdf+xml"


def boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield (type, start of the body, end of the body) of each box in a range; ends quietly where it is broken."""
    for _ in range(_MAX_BOXES):
        if start + 8 > end:
            return
        size, kind, head = int.from_bytes(data[start : start + 4], "big"), data[start + 4 : start + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        elif size == 0:
            size = end - start
        if size < head:
            return
        yield kind, start + head, min(end, start + size)
        start += size


def exif_item(data: bytes) -> bytes:
    """Return the EXIF of a HEIF or AVIF file from its TIFF header on, or empty bytes."""
    payload = _item(data, b"Exif", b"")
    skip = 4 + int.from_bytes(payload[:4], "big")
    return payload[skip:]


def xmp_item(data: bytes) -> bytes:
    """Return the XMP of a HEIF or AVIF file, or empty bytes."""
    return _item(data, b"mime", _XMP_TYPE)


def _item(data: bytes, kind: bytes, content_type: bytes) -> bytes:
    for name, start, end in boxes(data, 0, len(data)):
        if name == b"meta":
            parts = {inner: (body, stop) for inner, body, stop in boxes(data, start + 4, end)}
            if b"iinf" not in parts or b"iloc" not in parts:
                return b""
            item = _item_id(data, *parts[b"iinf"], kind, content_type)
            if item is None:
                return b""
            return _item_bytes(data, item, *parts[b"iloc"], inner=parts.get(b"idat", (0, 0))[0])
    return b""


def _item_id(data: bytes, start: int, end: int, wanted: bytes, content_type: bytes) -> int | None:
    """Find the first item of a type in an ``iinf`` box; of items of MIME types the first with that content type."""
    counted = start + (6 if data[start : start + 1] == b"\0" else 8)
    for kind, body, stop in boxes(data, counted, end):
        if kind != b"infe" or body >= end:
            continue
        wide = 4 if data[body] >= 3 else 2
        if data[body] >= 2 and data[body + 6 + wide : body + 10 + wide] == wanted:
            # Behind the type come the name of the item and its content type, each with a zero at its end.
            _, _, rest = data[body + 10 + wide : stop].partition(b"\0")
            if rest.partition(b"\0")[0].lower() == content_type or not content_type:
                return int.from_bytes(data[body + 4 : body + 4 + wide], "big")
    return None


def _item_bytes(data: bytes, item: int, start: int, end: int, inner: int) -> bytes:
    """Join the extents of an item by the ``iloc`` box; ``inner`` is where the body of ``idat`` begins."""
    version = data[start] if start < end else 0
    at = start + 4

    def take(size: int) -> int:
        nonlocal at
        value = int.from_bytes(data[at : at + size], "big")
        at += size
        return value

    sizes = take(2)
    offset_size, length_size, base_size, index_size = sizes >> 12 & 15, sizes >> 8 & 15, sizes >> 4 & 15, sizes & 15
    wide = 4 if version >= 2 else 2
    for _ in range(take(wide)):
        if at >= end:
            break
        number = take(wide)
        method = take(2) & 15 if version in (1, 2) else 0
        take(2)
        base = take(base_size)
        found: list[bytes] = []
        left = _MAX_ITEM_BYTES
        for _ in range(take(2)):
            if at >= end or left <= 0:
                break
            if version in (1, 2):
                take(index_size)
            offset, length = take(offset_size), take(length_size)
            if number == item:
                origin = base + offset + (inner if method == 1 else 0)
                found.append(data[origin : origin + min(length, left)])
                left -= length
        if number == item:
            return b"".join(found)
    return b""
