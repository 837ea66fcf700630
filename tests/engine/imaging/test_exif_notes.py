import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.domain import ImageFormat
from engine.core.notes import NO_NOTES, Place
from engine.imaging.exif_notes import read_exif_notes
from tests.helpers.image_files import coded, colour_field
from tests.helpers.noted_photos import exif_with

PIXELS = colour_field(32, 24)
GPS: dict[int, object] = {1: "S", 2: (33.0, 51.0, 30.0), 3: "E", 4: (151.0, 12.0, 36.0), 5: b"\1", 6: 12.5}
FIRST: dict[int, object] = {
    0x010E: "At the sea",
    0x013B: "Ann; Bob",
    0x8298: "(c) Ann",
    0x4746: 4,
    0x9C9B: "Title ß".encode("utf-16-le") + b"\0\0",
    0x9C9E: "sea;sun".encode("utf-16-le") + b"\0\0",
}
INNER: dict[int, object] = {0x9003: "2019:05:01 10:11:12", 0x9291: "34", 0x9011: "+02:00"}
BLOCK = exif_with(FIRST, INNER, GPS)


@pytest.mark.parametrize(
    "image_format",
    [ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.HEIF, ImageFormat.AVIF, ImageFormat.TIFF],
)
def test_all_is_read_from_every_container(image_format: ImageFormat) -> None:
    found = read_exif_notes(coded(PIXELS, image_format, exif=BLOCK), image_format)
    assert found.place is not None
    assert (found.place.latitude, found.place.longitude) == pytest.approx((-33.858333, 151.21), abs=1e-6)
    assert found.place.altitude_m == pytest.approx(-12.5)
    assert found.taken == "2019-05-01T10:11:12.34+02:00"
    assert found.caption == (("x-default", "At the sea"),)
    assert found.title == (("x-default", "Title ß"),)
    assert found.keywords == ("sea", "sun")
    assert found.creators == ("Ann", "Bob")
    assert found.rights == (("x-default", "(c) Ann"),)
    assert found.rating == 4


def _read(**directories: dict[int, object]) -> object:
    return read_exif_notes(coded(PIXELS, ImageFormat.JPEG, exif=exif_with(**directories)), ImageFormat.JPEG)


@pytest.mark.parametrize("words", ["OLYMPUS DIGITAL CAMERA         ", "SONY DSC", "Untitled", "   "])
def test_words_of_the_camera_are_no_caption(words: str) -> None:
    assert _read(first={0x010E: words}) == NO_NOTES


@pytest.mark.parametrize("rating", [0, 6, 99])
def test_a_rating_of_none_or_more_than_all_stars_is_none(rating: int) -> None:
    assert _read(first={0x4746: rating}) == NO_NOTES


@pytest.mark.parametrize("date", ["0000:00:00 00:00:00", "    :  :     :  :  ", "2019:13:01 10:11:12", "soon"])
def test_a_date_that_is_none_is_none(date: str) -> None:
    assert _read(inner={0x9003: date}) == NO_NOTES


def test_a_second_date_stands_in_for_the_first() -> None:
    found = _read(inner={0x9003: "0000:00:00 00:00:00", 0x9004: "2019:05:01 10:11:12", 0x9292: "abc", 0x9012: "?"})
    assert getattr(found, "taken", "") == "2019-05-01T10:11:12"


def test_a_place_in_the_sea_is_none() -> None:
    assert _read(gps={1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)}) == NO_NOTES


def test_a_place_without_a_height_is_a_place() -> None:
    found = _read(gps={1: "N", 2: (48.0, 12.0, 0.0), 3: "W", 4: (16.0, 30.0, 0.0)})
    assert getattr(found, "place", None) == Place(48.2, -16.5, None)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 700), st.integers(0, 255)), max_size=12), st.integers(0, 2000))
def test_damage_never_makes_it_raise(flips: list[tuple[int, int]], length: int) -> None:
    data = bytearray(JPEG)
    for place, value in flips:
        data[place % len(data)] = value
    read_exif_notes(bytes(data), ImageFormat.JPEG)
    read_exif_notes(bytes(data[6:]), ImageFormat.TIFF)
    read_exif_notes(bytes(data[: length % len(data)]), ImageFormat.JPEG)


JPEG = coded(PIXELS, ImageFormat.JPEG, exif=BLOCK)
