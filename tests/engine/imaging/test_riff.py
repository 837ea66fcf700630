import pytest

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.riff import read_webp_size, riff_chunk
from tests.helpers.image_files import coded, colour_field, exif_block


@pytest.mark.parametrize("size", [(1, 1), (333, 77), (40, 500)])
@pytest.mark.parametrize("options", [{}, {"lossless": True}, {"exif": exif_block(6)}])
def test_sizes_of_all_three_kinds_are_read(size: tuple[int, int], options: dict[str, object]) -> None:
    assert read_webp_size(coded(colour_field(*size), ImageFormat.WEBP, **options)) == size


@pytest.mark.parametrize("length", range(0, 30, 3))
def test_a_header_that_is_cut_off_is_refused(length: int) -> None:
    with pytest.raises(DecodeError):
        read_webp_size(coded(colour_field(9, 9), ImageFormat.WEBP)[:length])


def test_chunks_are_found_and_padded() -> None:
    data = b"RIFF\0\0\0\0WEBP" + b"ODD \3\0\0\0abc\0" + b"EXIF\2\0\0\0xy"
    assert riff_chunk(data, b"EXIF") == b"xy"
    assert riff_chunk(data, b"ICCP") == b""
