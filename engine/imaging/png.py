"""Chunks of a PNG file.

Source of the layout: PNG 1.2 / ISO/IEC 15948, clause 5.
"""

from collections.abc import Iterator

SIGNATURE_BYTES = 8
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})


def chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield (type, start, end) of each chunk with its length and checksum; ends where the file ends."""
    at = SIGNATURE_BYTES
    while at + 8 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        yield data[at + 4 : at + 8], at, min(end, len(data))
        at = end


def without_text(data: bytes) -> bytes:
    """Return the same PNG without its text chunks."""
    kept = [data[start:end] for kind, start, end in chunks(data) if kind not in _TEXTS]
    return data[:SIGNATURE_BYTES] + b"".join(kept)


def exif_chunk(data: bytes) -> bytes:
    """Return the EXIF of a PNG, or empty bytes."""
    for kind, start, end in chunks(data):
        if kind == b"eXIf":
            return data[start + 8 : max(start + 8, end - 4)]
    return b""
