import struct
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image

from engine.core.domain import ImageFormat
from engine.imaging.metadata import PhotoMetadata, read_metadata
from tests.helpers.image_files import bayer_dng, coded, colour_field, exif_block

PIXELS = colour_field(64, 48)
TAKEN_MS = int(datetime(2021, 7, 3, 14, 5, 9, tzinfo=UTC).timestamp()) * 1000
BLOCK = exif_block(6, "Maker", "Model X", "2021:07:03 14:05:09", "123")
CARRIERS = [
    ImageFormat.JPEG,
    ImageFormat.PNG,
    ImageFormat.WEBP,
    ImageFormat.TIFF,
    ImageFormat.HEIF,
    ImageFormat.AVIF,
    ImageFormat.JPEG_XL,
]
TURNED_BY_CONTAINER = {ImageFormat.HEIF, ImageFormat.AVIF, ImageFormat.JPEG_XL}


@pytest.mark.parametrize("image_format", CARRIERS)
def test_time_to_the_millisecond_and_camera_come_from_every_container(image_format: ImageFormat) -> None:
    found = read_metadata(coded(PIXELS, image_format, exif=BLOCK), image_format)
    orientation = 1 if image_format in TURNED_BY_CONTAINER else 6
    assert found == PhotoMetadata(TAKEN_MS + 123, "Maker Model X", orientation)


@pytest.mark.parametrize("image_format", list(ImageFormat))
def test_without_metadata_there_is_nothing(image_format: ImageFormat) -> None:
    assert read_metadata(b"", image_format) == PhotoMetadata(None, "", 1)


def test_raw_files_that_are_tiff_structures_are_read() -> None:
    found = read_metadata(bayer_dng(32, 32, orientation=3), ImageFormat.RAW)
    assert (found.camera, found.orientation) == ("Test", 3)


def test_fuji_raw_is_read_through_its_preview() -> None:
    preview = coded(PIXELS, ImageFormat.JPEG, exif=BLOCK)
    head = b"FUJIFILMCCD-RAW".ljust(84, b"\0") + struct.pack(">II", 100, len(preview)) + b"\0" * 8
    assert read_metadata(head + preview, ImageFormat.RAW).taken_ms == TAKEN_MS + 123


def test_canon_cr3_is_read_through_its_boxes() -> None:
    def box(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", 8 + len(body)) + kind + body

    tiff = BLOCK[6:]
    uuid = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
    data = box(b"ftyp", b"crx \0\0\0\1") + box(b"moov", box(b"uuid", uuid + box(b"CNCV", b"x") + box(b"CMT1", tiff)))
    assert read_metadata(data, ImageFormat.RAW).camera == "Maker Model X"


@pytest.mark.parametrize(
    ("subsec", "milliseconds"), [("", 0), ("5", 500), ("05", 50), ("1234567", 123), ("x", 0), ("25 ", 250)]
)
def test_subseconds_are_a_decimal_fraction(subsec: str, milliseconds: int) -> None:
    data = coded(PIXELS, ImageFormat.JPEG, exif=exif_block(taken="2021:07:03 14:05:09", subsec=subsec))
    assert read_metadata(data, ImageFormat.JPEG).taken_ms == TAKEN_MS + milliseconds


@pytest.mark.parametrize(
    "taken", ["0000:00:00 00:00:00", "2021:13:40 99:99:99", "    :  :     :  :  ", "yesterday", "2021"]
)
def test_dates_that_are_none_count_as_absent(taken: str) -> None:
    data = coded(PIXELS, ImageFormat.JPEG, exif=exif_block(taken=taken))
    assert read_metadata(data, ImageFormat.JPEG).taken_ms is None


@pytest.mark.parametrize("taken", ["2021-07-03 14:05:09", "2021:07:03T14:05:09", "2021/07/03 14:05:09"])
def test_other_separators_are_understood(taken: str) -> None:
    data = coded(PIXELS, ImageFormat.JPEG, exif=exif_block(taken=taken))
    assert read_metadata(data, ImageFormat.JPEG).taken_ms == TAKEN_MS


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("NIKON CORPORATION", "NIKON D90", "NIKON D90"),
        ("Canon", "Canon EOS 5D", "Canon EOS 5D"),
        ("SONY", "ILCE-7RM3", "SONY ILCE-7RM3"),
        ("Apple", "", "Apple"),
        ("", "Pixel 7", "Pixel 7"),
        ("  Some   Maker ", " Thing\t2 ", "Some Maker Thing2"),
    ],
)
def test_the_camera_is_named_once_and_tidily(make: str, model: str, camera: str) -> None:
    data = coded(PIXELS, ImageFormat.JPEG, exif=exif_block(make=make, model=model))
    assert read_metadata(data, ImageFormat.JPEG).camera == camera


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_damaged_files_never_make_it_raise(data: st.DataObject) -> None:
    image_format = data.draw(st.sampled_from(CARRIERS))
    whole = coded(PIXELS, image_format, exif=BLOCK)
    for _ in range(20):
        damaged = bytearray(whole)
        for _ in range(data.draw(st.integers(1, 6))):
            damaged[data.draw(st.integers(0, min(len(damaged), 600) - 1))] = data.draw(st.integers(0, 255))
        read_metadata(bytes(damaged[: data.draw(st.integers(0, len(damaged)))]), image_format)


def test_time_of_the_last_change_is_no_capture_time() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.DateTime] = "2024:05:06 07:08:09"
    changed = coded(PIXELS, ImageFormat.JPEG, exif=exif.tobytes())
    assert read_metadata(changed, ImageFormat.JPEG).taken_ms is None
