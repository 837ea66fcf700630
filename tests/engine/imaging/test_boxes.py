import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.domain import ImageFormat
from engine.imaging.boxes import boxes, exif_item, xmp_item
from tests.helpers.image_files import coded, colour_field, exif_block

BLOCK = exif_block(1, "Maker")


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + kind + body


def test_boxes_are_walked_in_order() -> None:
    data = box(b"aaaa", b"12") + box(b"bbbb", b"") + struct.pack(">I4sQ", 1, b"cccc", 19) + b"xyz" + b"\0\0\0\0ddddend"
    assert [(kind, data[start:end]) for kind, start, end in boxes(data, 0, len(data))] == [
        (b"aaaa", b"12"),
        (b"bbbb", b""),
        (b"cccc", b"xyz"),
        (b"dddd", b"end"),
    ]


@pytest.mark.parametrize("size", [1, 2, 7])
def test_boxes_of_impossible_size_end_the_walk(size: int) -> None:
    assert list(boxes(struct.pack(">I4sQ", size, b"aaaa", 3) + b"\0" * 40, 0, 56)) == []


def test_a_flood_of_boxes_ends() -> None:
    assert len(list(boxes(box(b"free", b"") * 10_000, 0, 80_000))) < 10_000


@pytest.mark.parametrize("image_format", [ImageFormat.HEIF, ImageFormat.AVIF])
def test_the_exif_item_is_found(image_format: ImageFormat) -> None:
    found = exif_item(coded(colour_field(64, 48), image_format, exif=BLOCK))
    assert found[:2] in (b"II", b"MM")
    assert b"Maker" in found


@given(st.lists(st.tuples(st.integers(0, 700), st.integers(0, 255)), max_size=12), st.integers(0, 2000))
def test_damage_never_makes_it_raise(flips: list[tuple[int, int]], length: int) -> None:
    data = bytearray(HEIF)
    for place, value in flips:
        data[place % len(data)] = value
    exif_item(bytes(data[: length % len(data)]))
    exif_item(bytes(data))


HEIF = coded(colour_field(64, 48), ImageFormat.HEIF, exif=BLOCK)


PACKET = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"


@pytest.mark.parametrize("image_format", [ImageFormat.HEIF, ImageFormat.AVIF])
def test_the_xmp_item_is_found_beside_the_exif(image_format: ImageFormat) -> None:
    data = coded(colour_field(64, 48), image_format, exif=BLOCK, xmp=PACKET)
    assert xmp_item(data) == PACKET
    assert b"Maker" in exif_item(data)


def test_a_file_without_xmp_has_none() -> None:
    assert xmp_item(HEIF) == b""
    assert xmp_item(b"") == b""


def test_extents_that_overlap_do_not_multiply_a_small_file() -> None:
    payload = b"x" * (1 << 20)
    start = 4000
    infe = box(b"infe", b"\2\0\0\0" + struct.pack(">HH", 1, 0) + b"Exif\0")
    iinf = box(b"iinf", b"\0\0\0\0" + struct.pack(">H", 1) + infe)
    extents = struct.pack(">II", start, len(payload)) * 400
    iloc = box(b"iloc", b"\0\0\0\0\x44\0" + struct.pack(">HHHH", 1, 1, 0, 400) + extents)
    meta = box(b"meta", b"\0\0\0\0" + iinf + iloc)
    data = (meta + b"\0" * start)[:start] + payload
    assert len(exif_item(data)) < 70 << 20
