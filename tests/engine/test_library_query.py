"""Questions by picture: a file or bytes, of any format, and clear words for what cannot be asked about."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from engine.core.domain import Folder, ImageFormat, MatchKind
from engine.core.errors import Cancelled, DecodeError, FileTooLargeError, LookalikeError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from engine.stages import asked_picture
from tests.helpers.drawing import draw_image
from tests.helpers.image_files import coded

CODED = tuple(kind for kind in ImageFormat if kind is not ImageFormat.RAW)
SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("album")
    for seed in range(1, 4):
        draw_image(seed).save(folder / f"{seed}.jpg", quality=92)
    with Library.open(tmp_path_factory.mktemp("library"), Settings(workers=2)) as opened:
        opened.scan([Folder(str(folder))], Monitor())
        yield opened


def ask(library, picture):
    return library.query(picture, 5, Monitor())


def jpeg_bytes(picture):
    return coded(picture, ImageFormat.JPEG)


@pytest.mark.parametrize("image_format", CODED)
def test_bytes_of_any_format_are_asked_about_like_a_file_of_them(library, tmp_path, image_format):
    data = coded(draw_image(2).resize((400, 300)), image_format)
    (tmp_path / "asked").write_bytes(data)
    answer = ask(library, data)
    assert [Path(hit.photo.path).name for hit in answer.hits] == ["2.jpg"]
    assert (answer.picture.format, answer.picture.width, answer.picture.height) == (image_format, 400, 300)
    assert ask(library, tmp_path / "asked") == answer


def test_bytes_of_a_camera_raw_are_asked_about(library):
    files = sorted((SHARED / "formats").rglob("*.[dD][nN][gG]")) if SHARED.exists() else []
    if not files:
        pytest.skip("no camera RAW beside the checkout")
    assert ask(library, files[0].read_bytes()).picture.format is ImageFormat.RAW


def test_a_hit_tells_where_the_asked_picture_lies_in_the_photo(library):
    whole = draw_image(3)
    width, height = whole.size
    part = whole.crop((width // 4, height // 5, width, height))
    (hit,) = ask(library, jpeg_bytes(part)).hits
    assert hit.transform == pytest.approx((0.75, 0, 0.25, 0, 0.8, 0.2), abs=0.02)


def test_copies_lie_in_the_same_place(library, tmp_path):
    path = next(member for member in library.query(jpeg_bytes(draw_image(1)), 1, Monitor()).hits).photo.path
    (hit, *_) = ask(library, Path(path).read_bytes()).hits
    assert (hit.kind, hit.transform) == (MatchKind.IDENTICAL_FILE, (1, 0, 0, 0, 1, 0))
    noted = Image.Exif()
    noted[0x010E] = "noted"
    data = Path(path).read_bytes()
    block = b"Exif\0\0" + noted.tobytes().removeprefix(b"Exif\0\0")
    (hit, *_) = ask(library, data[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + data[2:]).hits
    assert (hit.kind, hit.transform) == (MatchKind.IDENTICAL_IMAGE, (1, 0, 0, 0, 1, 0))


def test_a_picture_like_no_photo_has_an_answer_without_hits(library):
    assert ask(library, jpeg_bytes(draw_image(99))).hits == ()


def png_of(width, height):
    """Return a PNG that promises that many pixels and holds none of them."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no picture"),
        (b"Dear diary, no picture today.", "no picture"),
        (b"<html><img src='a.jpg'></html>", "no picture"),
        (b"\xff\xd8\xff\xe0 broken", "JPEG"),
        (b"\x89PNG\r\n\x1a\n broken", "damaged"),
        (png_of(20_000, 20_000), "pixels"),
    ],
    ids=["empty", "text", "page", "broken JPEG", "broken PNG", "400 megapixels"],
)
def test_what_is_no_picture_that_can_be_read_is_told_in_words(library, tmp_path, data, words):
    (tmp_path / "asked.jpg").write_bytes(data)
    for picture in (data, tmp_path / "asked.jpg"):
        with pytest.raises(DecodeError, match=words) as refusal:
            ask(library, picture)
        assert len(str(refusal.value)) < 200


def test_a_cut_off_photo_is_asked_about_as_far_as_it_goes(library):
    data = jpeg_bytes(draw_image(2))
    answer = ask(library, data[: len(data) * 4 // 5])
    assert answer.picture.is_partial
    assert [Path(hit.photo.path).name for hit in answer.hits] == ["2.jpg"]


def test_files_beyond_the_bound_are_refused(library, tmp_path, monkeypatch):
    data = jpeg_bytes(draw_image(1))
    (tmp_path / "asked.jpg").write_bytes(data)
    monkeypatch.setattr(asked_picture, "MAX_FILE_BYTES", len(data) - 1)
    for picture in (data, tmp_path / "asked.jpg"):
        with pytest.raises(FileTooLargeError, match="more than"):
            ask(library, picture)


@pytest.mark.parametrize("place", ["nowhere.jpg", "."])
def test_a_path_without_a_file_is_told(library, tmp_path, place):
    with pytest.raises((OSError, LookalikeError)):
        ask(library, tmp_path / place)


def test_memory_views_of_a_buffer_need_no_file(library):
    buffer = io.BytesIO(jpeg_bytes(draw_image(1)))
    assert ask(library, buffer.getvalue()).hits


def test_a_question_that_was_prepared_for_is_answered_from_what_is_there(library, tmp_path):
    monitor = Monitor()
    library.prepare_query(monitor)
    library.prepare_query(monitor)

    (hit,) = ask(library, jpeg_bytes(draw_image(3))).hits
    assert Path(hit.photo.path).name == "3.jpg"


def test_preparing_can_be_stopped(library):
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        library.prepare_query(monitor)
