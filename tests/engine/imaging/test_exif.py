import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.imaging import exif
from engine.imaging.exif import read_exif
from tests.helpers.image_files import exif_block

BLOCK = exif_block(8, "Maker", "Model X", "2021:07:03 14:05:09", "123")


def test_tags_of_both_directories_are_read() -> None:
    tags = read_exif(BLOCK)
    assert tags.orientation == 8
    assert tags.texts[exif.MAKE] == "Maker"
    assert tags.texts[exif.DATE_TIME_ORIGINAL] == "2021:07:03 14:05:09"
    assert tags.texts[exif.SUBSEC_TIME_ORIGINAL] == "123"


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_byte_orders_are_read(order: str) -> None:
    mark = b"II" if order == "<" else b"MM"
    block = mark + struct.pack(order + "HIH", 42, 8, 1) + struct.pack(order + "HHIHH", exif.ORIENTATION, 3, 1, 5, 0)
    assert read_exif(block).orientation == 5


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_an_orientation_out_of_range_is_upright(value: int) -> None:
    block = b"II" + struct.pack("<HIH", 42, 8, 1) + struct.pack("<HHIHH", exif.ORIENTATION, 3, 1, value, 0)
    assert read_exif(block).orientation == 1


def test_directories_that_point_at_themselves_end() -> None:
    block = b"II" + struct.pack("<HIH", 42, 8, 1) + struct.pack("<HHII", exif.EXIF_IFD, 4, 1, 8)
    assert read_exif(block).numbers[exif.EXIF_IFD] == 8


def test_a_text_that_lies_outside_counts_as_absent() -> None:
    block = b"II" + struct.pack("<HIH", 42, 8, 1) + struct.pack("<HHII", exif.MAKE, 2, 4000, 1 << 31)
    assert exif.MAKE not in read_exif(block).texts


@given(st.binary(max_size=200), st.integers(0, 300))
def test_no_bytes_make_it_raise(noise: bytes, start: int) -> None:
    read_exif(noise, start)
    read_exif(b"II*\0\x08\0\0\0" + noise)
    read_exif(BLOCK[: len(noise)] + noise)


@given(st.lists(st.tuples(st.integers(0, len(BLOCK) - 1), st.integers(0, 255)), max_size=8))
def test_damaged_blocks_keep_the_orientation_in_range(flips: list[tuple[int, int]]) -> None:
    damaged = bytearray(BLOCK)
    for place, value in flips:
        damaged[place] = value
    assert 1 <= read_exif(bytes(damaged)).orientation <= 8
