import io

import pytest
from PIL import Image

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.jpeg_header import read_jpeg_header
from tests.helpers.image_files import DISPLAY_P3, coded, colour_field, exif_block, matrix_profile

PIXELS = colour_field(90, 60)


@pytest.mark.parametrize("progressive", [False, True])
def test_shape_and_coding_are_those_that_pillow_reads(progressive: bool) -> None:
    header = read_jpeg_header(coded(PIXELS, ImageFormat.JPEG, progressive=progressive))
    assert (header.width, header.height, header.components, header.precision) == (90, 60, 3, 8)
    assert header.is_progressive is progressive


def test_metadata_comes_back_byte_for_byte() -> None:
    exif, icc = exif_block(6, "Maker", "Model"), matrix_profile(DISPLAY_P3, 2.2)
    header = read_jpeg_header(coded(PIXELS, ImageFormat.JPEG, exif=exif, icc_profile=icc))
    assert b"Exif\0\0" + header.exif == exif
    assert header.icc == icc


def test_a_profile_in_several_segments_is_joined() -> None:
    icc = matrix_profile(DISPLAY_P3, 2.2) + bytes(range(256)) * 600
    assert read_jpeg_header(coded(PIXELS, ImageFormat.JPEG, icc_profile=icc)).icc == icc


def test_garbage_and_fill_bytes_between_segments_are_passed_over() -> None:
    data = coded(PIXELS, ImageFormat.JPEG)
    noisy = data[:2] + b"\xff\xff\xff" + data[2:20] + b"garbage" + data[20:]
    header = read_jpeg_header(noisy)
    assert (header.width, header.height) == (90, 60)


def test_the_scan_is_found() -> None:
    data = coded(PIXELS, ImageFormat.JPEG)
    assert data[read_jpeg_header(data).scan_offset :].startswith(b"\xff\xda")


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xd9", b"\xff\xd8" + b"\0" * 100, b"\xff\xd8\xff\xe0\0\0"]
)
def test_without_a_frame_header_it_is_refused(data: bytes) -> None:
    with pytest.raises(DecodeError, match="frame header"):
        read_jpeg_header(data)


def test_every_truncation_is_read_or_refused() -> None:
    data = coded(PIXELS, ImageFormat.JPEG, exif=exif_block(3, "Maker"))
    for length in range(700):
        try:
            header = read_jpeg_header(data[:length])
        except DecodeError:
            continue
        assert (header.width, header.height) == (90, 60)


def test_cmyk_has_four_components() -> None:
    buffer = io.BytesIO()
    Image.fromarray(PIXELS).convert("CMYK").save(buffer, "JPEG")
    assert read_jpeg_header(buffer.getvalue()).components == 4
