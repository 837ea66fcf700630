"""Pictures read and described to be asked about, from files and from memory."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.files.formats import sniff_format
from engine.files.image_data import image_key
from engine.files.keys import content_key
from engine.stages.asked_picture import read_asked_picture
from engine.stages.describer import PictureDescriber
from tests.helpers.colour_album import save
from tests.helpers.colour_network import ColourDescriber
from tests.helpers.drawing import draw_image
from tests.helpers.fake_describer import BAD, FakeDescriber, fake_photo
from tests.helpers.image_files import coded, exif_block


@pytest.fixture
def pool() -> Iterator[Executor]:
    with ThreadPoolExecutor(2) as opened:
        yield opened


def test_bytes_and_the_file_of_them_are_one_picture(photos: Path, pool: Executor) -> None:
    taken = exif_block(make="Maker", taken="2020:01:02 03:04:05")
    data = coded(draw_image(1).resize((160, 120)), ImageFormat.JPEG, exif=taken)
    (photos / "a.jpg").write_bytes(data)
    describer = PictureDescriber(1_000_000)
    one, other = (read_asked_picture(picture, describer, pool) for picture in (data, photos / "a.jpg"))
    assert one == other
    assert (one.content_key, one.image_key) == (content_key(data), image_key(data, ImageFormat.JPEG))
    assert one.metadata.taken_ms is not None
    assert one.description == describer.describe(data, ImageFormat.JPEG)
    assert one.embedding is None


def test_the_network_sees_what_is_described(photos: Path, pool: Executor) -> None:
    path = save(photos / "a.png", 0, 900)
    deep = ColourDescriber()
    asked = read_asked_picture(path, deep, pool, deep)
    assert asked.embedding is not None
    whole = deep.describe(path.read_bytes(), ImageFormat.PNG)
    assert asked.description.descriptors | asked.embedding.result() == whole.descriptors
    assert not asked.description.descriptors.keys() & asked.embedding.result().keys()
    assert asked.description.info == whole.info


def test_a_link_is_followed(photos: Path, pool: Executor) -> None:
    path = fake_photo(photos / "a.jpg", b"content")
    (photos / "link.jpg").symlink_to(path)
    asked = read_asked_picture(photos / "link.jpg", FakeDescriber(), pool)
    assert asked.content_key == content_key(path.read_bytes())


def test_what_is_no_picture_is_told(photos: Path, pool: Executor) -> None:
    (photos / "text.jpg").write_text("text")
    for picture in (photos / "text.jpg", photos, b"text", b""):
        with pytest.raises(DecodeError, match="no picture"):
            read_asked_picture(picture, FakeDescriber(), pool)
    with pytest.raises(FileNotFoundError):
        read_asked_picture(photos / "none.jpg", FakeDescriber(), pool)


def test_what_cannot_be_decoded_is_told(photos: Path, pool: Executor) -> None:
    path = fake_photo(photos / "a.jpg", BAD)
    assert sniff_format(path.read_bytes()) is not None
    for picture in (path, path.read_bytes()):
        with pytest.raises(DecodeError):
            read_asked_picture(picture, FakeDescriber(), pool)
