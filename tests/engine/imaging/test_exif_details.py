import pytest
from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from engine.core.domain import ImageFormat
from engine.imaging.exif_details import read_exif_details
from tests.helpers.image_files import coded, colour_field

PIXELS = colour_field(32, 24)
_ZERO = IFDRational(0, 0)


def _lens(*numbers: float) -> tuple[IFDRational, ...]:
    return tuple(IFDRational(round(number * 10), 10) if number else _ZERO for number in numbers)


def _photo(
    inner: dict[int, object] | None = None,
    gps: dict[int, object] | None = None,
    rating: int | None = None,
    image_format: ImageFormat = ImageFormat.JPEG,
) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif).update(inner or {})
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
    if rating is not None:
        exif[0x4746] = rating
    return coded(PIXELS, image_format, exif=exif.tobytes())


@pytest.mark.parametrize("image_format", [ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.HEIF])
def test_lens_place_and_rating_come_from_every_container(image_format: ImageFormat) -> None:
    gps = {1: "N", 2: (43.0, 50.0, 34.8), 3: "E", 4: (10.0, 30.0, 27.7)}
    found = read_exif_details(_photo({0xA434: "FE 35mm F1.8"}, gps, 4, image_format), image_format)
    assert found.lens == "FE 35mm F1.8"
    assert found.gps == pytest.approx((43.843, 10.50769), abs=1e-4)
    assert found.rating == 4


def test_south_and_west_are_negative() -> None:
    gps = {1: "S", 2: (33.0, 51.0, 0.0), 3: "W", 4: (70.0, 40.0, 0.0)}
    assert read_exif_details(_photo(gps=gps), ImageFormat.JPEG).gps == pytest.approx((-33.85, -70.6667), abs=1e-4)


def test_minutes_with_a_fraction_and_seconds_left_out_are_understood() -> None:
    gps = {1: "N", 2: (43.5, _ZERO, _ZERO), 3: "E", 4: (10.0, 30.75, _ZERO)}
    assert read_exif_details(_photo(gps=gps), ImageFormat.JPEG).gps == pytest.approx((43.5, 10.5125), abs=1e-6)


@pytest.mark.parametrize(
    "gps",
    [
        {1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)},
        {1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (10.0, 0.0, 0.0)},
        {1: "N", 2: (43.0, 0.0, 0.0)},
        {1: "N", 2: (_ZERO, _ZERO, _ZERO), 3: "E", 4: (10.0, 0.0, 0.0)},
    ],
)
def test_a_place_that_is_none_counts_as_absent(gps: dict[int, object]) -> None:
    assert read_exif_details(_photo(gps=gps), ImageFormat.JPEG).gps is None


@pytest.mark.parametrize(
    ("inner", "lens"),
    [
        ({0xA432: _lens(24.0, 70.0, 2.8, 2.8)}, "24-70 mm f/2.8"),
        ({0xA432: _lens(50.0, 50.0, 1.4, 1.4)}, "50 mm f/1.4"),
        ({0xA432: _lens(18.0, 55.0, 0, 0)}, "18-55 mm"),
        ({0xA434: "----", 0xA432: _lens(24.0, 70.0, 2.8, 2.8)}, "24-70 mm f/2.8"),
        ({0xA434: "  EF  50mm\t", 0xA432: _lens(50.0, 50.0, 1.8, 1.8)}, "EF 50mm"),
        ({0xA432: _lens(0, 0, 0, 0)}, ""),
        ({}, ""),
    ],
)
def test_a_lens_is_named_or_described(inner: dict[int, object], lens: str) -> None:
    assert read_exif_details(_photo(inner), ImageFormat.JPEG).lens == lens


@pytest.mark.parametrize(
    ("xmp", "rating"),
    [(b'<a xmp:Rating="3"/>', 3), (b"<xmp:Rating>5</xmp:Rating>", 5), (b'xmp:Rating="-1"', None), (b"", None)],
)
def test_stars_of_xmp_are_read(xmp: bytes, rating: int | None) -> None:
    data = coded(PIXELS, ImageFormat.JPEG, xmp=xmp)
    assert read_exif_details(data, ImageFormat.JPEG).rating == rating


def test_without_metadata_there_is_nothing() -> None:
    found = read_exif_details(coded(PIXELS, ImageFormat.JPEG), ImageFormat.JPEG)
    assert (found.lens, found.gps, found.rating, found.orientation) == ("", None, None, 1)
