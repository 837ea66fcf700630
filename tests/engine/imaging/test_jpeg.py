import io

import numpy as np
import pytest
from PIL import Image

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.decode import DecodedImage, decode
from engine.imaging.jpeg_header import read_jpeg_header
from tests.helpers.image_files import coded, colour_field

PIXELS = colour_field(400, 300)
BASELINE = coded(PIXELS, ImageFormat.JPEG, quality=90)
PROGRESSIVE = coded(PIXELS, ImageFormat.JPEG, quality=90, progressive=True)


def jpeg(data: bytes, side: int = 320) -> DecodedImage:
    return decode(data, ImageFormat.JPEG, side, 10**9)


@pytest.mark.parametrize("size", [(400, 300), (1000, 70), (333, 2000), (17, 9), (1, 1), (3000, 8)])
@pytest.mark.parametrize("side", [16, 100, 320, 5000])
def test_the_long_side_is_at_least_the_target_and_less_than_twice_it(size: tuple[int, int], side: int) -> None:
    found = jpeg(coded(colour_field(*size), ImageFormat.JPEG), side)
    assert (found.width, found.height) == size
    long = max(found.rgb.shape[:2])
    assert min(side, max(size)) <= long < max(2 * side, 2)


@pytest.mark.parametrize("side", [50, 100, 200, 400])
def test_a_reduced_picture_is_the_picture(side: int) -> None:
    found = jpeg(BASELINE, side)
    size = found.rgb.shape[1], found.rgb.shape[0]
    want = np.asarray(Image.fromarray(PIXELS).resize(size, Image.Resampling.BOX), dtype=int)
    assert np.abs(found.rgb - want).mean() < 4


@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0", "4:1:1"])
def test_every_subsampling_is_decoded(subsampling: str) -> None:
    found = jpeg(coded(PIXELS, ImageFormat.JPEG, subsampling=subsampling, quality=95), 400)
    assert np.abs(found.rgb.astype(int) - PIXELS).mean() < 4


def test_colours_that_are_stored_as_rgb_stay_so() -> None:
    found = jpeg(coded(PIXELS, ImageFormat.JPEG, keep_rgb=True, quality=95), 400)
    assert np.abs(found.rgb.astype(int) - PIXELS).mean() < 4


def test_grey_is_decoded() -> None:
    grey = Image.fromarray(PIXELS).convert("L")
    found = jpeg(coded(grey, ImageFormat.JPEG, quality=95), 400)
    assert np.abs(found.rgb.astype(int) - np.asarray(grey)[:, :, None]).mean() < 3


@pytest.mark.parametrize("whole", [BASELINE, PROGRESSIVE])
@pytest.mark.parametrize("kept", [0.3, 0.5, 0.8, 0.97])
def test_a_truncated_file_keeps_its_part_and_says_so(whole: bytes, kept: float) -> None:
    found = jpeg(whole[: int(len(whole) * kept)], 400)
    assert found.is_partial
    assert (found.width, found.height) == (400, 300)
    top = slice(0, 40)
    limit = 8 if whole is BASELINE else 40
    assert np.abs(found.rgb[top].astype(int) - PIXELS[top]).mean() < limit


@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_a_truncated_cmyk_file_keeps_its_part(kept: float) -> None:
    data = coded(Image.fromarray(PIXELS).convert("CMYK"), ImageFormat.JPEG, quality=90)
    found = jpeg(data[: int(len(data) * kept)], 400)
    assert found.is_partial
    assert np.abs(found.rgb[:60].astype(int) - PIXELS[:60]).mean() < 12


def test_nothing_but_the_closing_marker_missing_is_whole() -> None:
    assert not jpeg(BASELINE[:-2]).is_partial


def test_bytes_behind_the_picture_do_no_harm() -> None:
    assert not jpeg(BASELINE + b"motion photo" * 1000).is_partial


def test_extraneous_bytes_before_a_marker_leave_it_whole() -> None:
    assert not jpeg(BASELINE[:-2] + b"\0\0\0" + BASELINE[-2:]).is_partial


@pytest.mark.parametrize("whole", [BASELINE, PROGRESSIVE])
def test_any_truncation_is_partial_or_refused(whole: bytes) -> None:
    scan = read_jpeg_header(whole).scan_offset
    for length in [*range(0, scan + 60, 7), *range(scan + 60, len(whole) - 2, 397)]:
        try:
            found = jpeg(whole[:length])
        except DecodeError:
            continue
        assert found.is_partial, length


def test_a_file_that_ends_with_its_headers_is_refused() -> None:
    with pytest.raises(DecodeError):
        jpeg(BASELINE[: read_jpeg_header(BASELINE).scan_offset + 14])


def test_damaged_scans_are_partial() -> None:
    middle = len(BASELINE) // 2
    assert jpeg(BASELINE[:middle] + b"\xff\xd9" + BASELINE[middle:]).is_partial


def test_a_claim_of_too_many_pixels_is_refused_by_the_header() -> None:
    at = BASELINE.index(b"\xff\xc0") + 5
    bomb = BASELINE[:at] + b"\xff\xdc\xff\xdc" + BASELINE[at + 4 :]
    with pytest.raises(DecodeError, match="megapixels"):
        decode(bomb, ImageFormat.JPEG, 320, 300_000_000)


def test_thousands_of_scans_over_a_large_picture_are_refused() -> None:
    at = PROGRESSIVE.index(b"\xff\xc2") + 5
    claimed = PROGRESSIVE[:at] + (5000).to_bytes(2, "big") * 2 + PROGRESSIVE[at + 4 :]
    first = claimed.index(b"\xff\xda")
    bomb = claimed[:first] + claimed[first : first + 40] * 500
    with pytest.raises(DecodeError, match="scans"):
        decode(bomb, ImageFormat.JPEG, 320, 300_000_000)


def test_a_progressive_picture_that_takes_too_much_memory_is_refused() -> None:
    at = PROGRESSIVE.index(b"\xff\xc2") + 5
    claimed = PROGRESSIVE[:at] + (16000).to_bytes(2, "big") * 2 + PROGRESSIVE[at + 4 :]
    with pytest.raises(DecodeError, match="memory"):
        decode(claimed, ImageFormat.JPEG, 320, 300_000_000)


def test_arithmetic_or_unusual_samples_are_decoded_or_refused_with_a_reason() -> None:
    at = BASELINE.index(b"\xff\xc0")
    twelve_bits = BASELINE[: at + 4] + b"\x0c" + BASELINE[at + 5 :]
    with pytest.raises(DecodeError, match=r"\w+ \w+"):
        jpeg(twelve_bits)


def test_pillow_agrees_on_an_adobe_cmyk_file_that_is_reduced() -> None:
    image = Image.fromarray(colour_field(1600, 1200)).convert("CMYK")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=92)
    found = jpeg(buffer.getvalue(), 320)
    assert 320 <= found.rgb.shape[1] < 640
    size = found.rgb.shape[1], found.rgb.shape[0]
    want = np.asarray(image.convert("RGB").resize(size, Image.Resampling.BOX), dtype=int)
    assert np.abs(found.rgb - want).mean() < 6
