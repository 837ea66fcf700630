"""The picture in a JPEG XL: its codestream, bare or in boxes."""

import struct

import pytest

from engine.core.domain import ImageFormat
from engine.files.image_data import image_key
from engine.files.keys import content_key

STREAM = b"\xff\x0a" + bytes(range(100))
START = b"\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x14ftypjxl \0\0\0\0jxl "


def key(data: bytes) -> bytes:
    return image_key(data, ImageFormat.JPEG_XL)


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), name) + body


def pieces(*parts: bytes) -> bytes:
    last = len(parts) - 1
    return b"".join(box(b"jxlp", struct.pack(">I", n | (n == last) << 31) + part) for n, part in enumerate(parts))


@pytest.mark.parametrize(
    "data",
    [
        START + box(b"jxlc", STREAM),
        START + box(b"Exif", b"\0\0\0\0II*\0") + box(b"jxlc", STREAM) + box(b"xml ", b"<x/>"),
        START + b"\0\0\0\0jxlc" + STREAM,
        START + b"\0\0\0\1jxlc" + struct.pack(">Q", 16 + len(STREAM)) + STREAM + box(b"brob", b"Exif1"),
        START + pieces(STREAM[:10], STREAM[10:50], STREAM[50:]),
        START + box(b"jbrd", b"1") + pieces(STREAM),
    ],
)
def test_boxes_around_the_codestream_do_not_count(data: bytes) -> None:
    assert key(data) == key(STREAM) != content_key(data)


def test_codestream_counts() -> None:
    assert key(STREAM[:-1]) != key(STREAM)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        START,
        START + box(b"jxlc", STREAM)[:-1],
        START + box(b"jxlc", STREAM) * 2,
        START + pieces(STREAM) * 2,
        START + box(b"jxlp", b"\0\0"),
        START + b"\0\0\0\2jxlc",
        START + box(b"free", b"") * 200_000,
    ],
)
def test_broken_structures_are_known_by_all_their_bytes(data: bytes) -> None:
    assert key(data) == content_key(data)
