import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
import simplejpeg
from PIL import Image

from engine import viewing
from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError, PhotoFileError, PictureTooLargeError
from tests.helpers.image_files import DISPLAY_P3, coded, colour_field, exif_block, matrix_profile

PIXELS = colour_field(900, 600)
MAX = 10**8


@pytest.fixture
def photo(tmp_path: Path) -> str:
    """A photo that lies on its side, with all that can be told of it."""
    exif = Image.Exif()
    exif.load(exif_block(6, "Maker", "Model X", "2021:07:03 14:05:09"))
    exif[0x4746] = 4
    gps = exif.get_ifd(0x8825)
    gps.update({1: "N", 2: (43.0, 30.0, 0.0), 3: "W", 4: (10.0, 15.0, 0.0)})
    path = tmp_path / "a.jpg"
    path.write_bytes(
        coded(PIXELS, ImageFormat.JPEG, quality=87, exif=exif.tobytes(), icc_profile=matrix_profile(DISPLAY_P3, 2.2))
    )
    return str(path)


def test_a_thumbnail_is_upright_and_small(photo: str) -> None:
    image = Image.open(io.BytesIO(viewing.read_thumbnail(photo, 90, MAX)))
    assert image.size == (60, 90)


def test_a_picture_is_upright_and_no_larger_than_asked(photo: str) -> None:
    found = viewing.read_picture(photo, 300, MAX)
    assert (found.width, found.height) == (600, 900)
    assert found.rgb.shape == (300, 200, 3)
    assert found.format is ImageFormat.JPEG
    assert not found.is_partial


def test_all_pixels_come_if_no_size_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(coded(PIXELS, ImageFormat.PNG))
    assert (viewing.read_picture(str(path), None, MAX).rgb == PIXELS).all()
    assert (viewing.read_picture(str(path), 900, MAX).rgb == PIXELS).all()


def test_bytes_are_read_like_a_file(photo: str) -> None:
    data = Path(photo).read_bytes()
    assert (viewing.read_picture(data, 300, MAX).rgb == viewing.read_picture(photo, 300, MAX).rgb).all()
    details = viewing.read_details(data, MAX)
    assert (details.size_bytes, details.mtime_ns) == (len(data), 0)


def test_details_are_told(photo: str) -> None:
    found = viewing.read_details(photo, MAX)
    info = Path(photo).stat()
    assert (found.width, found.height, found.orientation) == (600, 900, 6)
    assert (found.size_bytes, found.mtime_ns) == (info.st_size, info.st_mtime_ns)
    assert (found.camera, found.rating, found.bits) == ("Maker Model X", 4, 8)
    assert found.gps == pytest.approx((43.5, -10.25))
    assert found.profile == "made for a test"
    assert (found.jpeg_quality, found.is_jpeg_quality_exact) == (87, True)
    assert found.taken_ms is not None
    assert found.sharpness > 0


def test_a_sharper_picture_is_told_from_a_blurred_copy(tmp_path: Path) -> None:
    sharp = np.random.default_rng(2).integers(0, 255, (60, 80, 3), dtype=np.uint8).repeat(10, 0).repeat(10, 1)
    blurred = Image.fromarray(sharp).resize((200, 150), Image.Resampling.BILINEAR).resize((800, 600))
    figures = []
    for name, image in (("sharp.png", Image.fromarray(sharp)), ("blurred.png", blurred)):
        image.save(tmp_path / name)
        figures.append(viewing.read_details(str(tmp_path / name), MAX).sharpness)
    assert figures[0] > 2 * figures[1]


def test_a_partial_picture_is_marked(tmp_path: Path, photo: str) -> None:
    data = coded(PIXELS, ImageFormat.JPEG, quality=95)
    path = tmp_path / "cut.jpg"
    path.write_bytes(data[: len(data) // 2])
    assert viewing.read_picture(str(path), None, MAX).is_partial
    assert viewing.read_details(str(path), MAX).is_partial


def _huge_png(width: int, height: int) -> bytes:
    """Return a PNG that claims to be large; there are hardly any pixels in it."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.slow
def test_what_would_take_too_much_memory_comes_reduced() -> None:
    data = simplejpeg.encode_jpeg(np.full((10_000, 17_000, 1), 90, dtype=np.uint8), colorspace="GRAY")
    found = viewing.read_picture(data, None, 300_000_000)
    assert (found.width, found.height) == (17_000, 10_000)
    assert 8192 <= found.rgb.shape[1] < 17_000
    assert abs(int(found.rgb[100, 100, 0]) - 90) <= 1


def test_what_cannot_come_reduced_says_why() -> None:
    with pytest.raises(PictureTooLargeError, match="memory"):
        viewing.read_picture(_huge_png(20_000, 10_000), None, 300_000_000)
    with pytest.raises(PictureTooLargeError, match="megapixels"):
        viewing.read_picture(_huge_png(20_000, 20_000), 100, 300_000_000)


def test_a_file_that_is_gone_or_no_picture_says_so(tmp_path: Path) -> None:
    text = tmp_path / "a.jpg"
    text.write_text("no picture")
    for read in (
        lambda path: viewing.read_thumbnail(path, 100, MAX),
        lambda path: viewing.read_picture(path, 100, MAX),
        lambda path: viewing.read_details(path, MAX),
    ):
        with pytest.raises(FileNotFoundError):
            read(str(tmp_path / "gone.jpg"))
        with pytest.raises(DecodeError, match="no picture"):
            read(str(text))
        with pytest.raises(DecodeError, match="folder"):
            read(str(tmp_path))
    with pytest.raises(DecodeError):
        viewing.read_picture(b"no picture", 100, MAX)


def test_a_file_of_too_many_bytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    with path.open("wb") as file:
        file.write(b"\xff\xd8\xff\xe0")
        file.truncate(viewing.MAX_FILE_BYTES + 1)
    with pytest.raises(PhotoFileError, match="bytes"):
        viewing.read_picture(str(path), 100, MAX)


def test_a_link_is_followed(photo: str, tmp_path: Path) -> None:
    link = tmp_path / "link.jpg"
    link.symlink_to(photo)
    assert viewing.read_picture(str(link), 100, MAX).height == 900
