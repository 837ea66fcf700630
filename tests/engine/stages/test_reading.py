import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image

from engine.core.domain import FileStamp, ImageFormat, Stage
from engine.core.errors import DecodeError
from engine.files.keys import content_key
from engine.stages.reading import FileReader
from engine.store.in_flight import InFlight
from tests.helpers.drawing import draw_image
from tests.helpers.fake_describer import BAD, FakeDescriber, fake_photo


def stamp_of(path):
    info = os.lstat(path)
    return FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)


@pytest.fixture
def in_flight(store):
    held = InFlight(store.directory)
    held.take_suspects()
    return held


@pytest.fixture
def reader(store, in_flight):
    return FileReader(store, FakeDescriber(), in_flight)


def test_new_photo_is_keyed_and_described(reader, photos):
    path = fake_photo(photos / "a.jpg", b"content")
    outcome = reader.read(stamp_of(path))
    assert outcome.content is not None
    assert outcome.content.content_key == content_key(path.read_bytes())
    assert outcome.content.description is not None
    assert list(outcome.content.description.descriptors.values()) == [b"content"]


def test_known_content_is_linked_without_a_description(reader, store, photos):
    path = fake_photo(photos / "a.jpg", b"content")
    image = store.images.put(b"i" * 20, FakeDescriber().describe(path.read_bytes(), ImageFormat.JPEG).info, "fake/1")
    content = store.images.put_content(content_key(path.read_bytes()), image, None, "")
    outcome = reader.read(stamp_of(path))
    assert (outcome.content_id, outcome.content, outcome.problem) == (content, None, None)


def test_equal_picture_with_other_metadata_is_not_decoded(reader, store, photos, tmp_path):
    picture = draw_image(3, 64, 48)
    picture.save(photos / "plain.jpg", quality=90)
    exif = Image.Exif()
    exif[0x010F] = "maker"
    picture.save(photos / "tagged.jpg", quality=90, exif=exif)
    first = reader.read(stamp_of(photos / "plain.jpg")).content
    image = store.images.put(first.image_key, first.description.info, "fake/1")
    second = reader.read(stamp_of(photos / "tagged.jpg")).content
    assert second.content_key != first.content_key
    assert (second.image_id, second.description) == (image, None)
    assert second.metadata.camera == "maker"


def test_what_is_no_photo_is_passed_over_unless_its_name_promises_one(reader, photos):
    (photos / "notes.txt").write_text("text")
    (photos / "text.jpg").write_text("text")
    (photos / "empty.jpg").touch()
    plain = reader.read(stamp_of(photos / "notes.txt"))
    assert (plain.content, plain.content_id, plain.problem) == (None, None, None)
    for name, words in (("text.jpg", "named like a photo"), ("empty.jpg", "empty")):
        outcome = reader.read(stamp_of(photos / name))
        assert outcome.problem.stage == Stage.DECODE
        assert words in outcome.problem.reason
        assert outcome.is_lasting


def test_file_that_vanished_or_changed_is_a_passing_problem(reader, photos):
    path = fake_photo(photos / "a.jpg", b"content")
    stamp = stamp_of(path)
    changed = reader.read(replace(stamp, mtime_ns=stamp.mtime_ns - 1))
    path.unlink()
    vanished = reader.read(stamp)
    for outcome, word in ((changed, "changed"), (vanished, "vanished")):
        assert outcome.problem.stage == Stage.READ
        assert word in outcome.problem.reason
        assert not outcome.is_lasting


def test_broken_photo_is_a_lasting_problem(reader, photos):
    outcome = reader.read(stamp_of(fake_photo(photos / "a.jpg", BAD)))
    assert (outcome.problem.stage, outcome.is_lasting) == (Stage.DECODE, True)
    assert outcome.problem.reason == "The fake picture is broken."


def test_lack_of_memory_is_a_passing_problem(store, in_flight, photos):
    class Greedy(FakeDescriber):
        def describe(self, data, image_format):
            raise MemoryError

    outcome = FileReader(store, Greedy(), in_flight).read(stamp_of(fake_photo(photos / "a.jpg", b"content")))
    assert (outcome.problem.stage, outcome.is_lasting) == (Stage.DECODE, False)
    assert "memory" in outcome.problem.reason


def test_path_is_in_flight_while_it_is_described_and_not_after(store, in_flight, photos):
    slots = []

    class Looking(FakeDescriber):
        def describe(self, data, image_format):
            slots.extend(file.read_bytes() for file in (store.directory / "in-flight").iterdir())
            return super().describe(data, image_format)

    path = fake_photo(photos / "a.jpg", b"content")
    FileReader(store, Looking(), in_flight).read(stamp_of(path))
    assert slots == [os.fsencode(path) + b"\0"]
    assert [file.read_bytes().strip(b"\0") for file in (store.directory / "in-flight").iterdir()] == [b""]
    assert in_flight.take_suspects() == frozenset()


def test_suspect_is_described_apart(store, in_flight, photos):
    apart = []

    def isolate(describer, data, image_format):
        apart.append(data)
        raise DecodeError("it crashes")

    suspect, other = fake_photo(photos / "a.jpg", b"one"), fake_photo(photos / "b.jpg", b"two")
    reader = FileReader(store, FakeDescriber(), in_flight, frozenset([str(suspect)]), isolate)
    assert reader.read(stamp_of(suspect)).problem.reason == "It crashes."
    assert reader.read(stamp_of(other)).content is not None
    assert apart == [suspect.read_bytes()]


def test_copies_read_before_anything_is_committed_are_described_once(store, in_flight, photos):
    calls = []

    class Counting(FakeDescriber):
        def describe(self, data, image_format):
            calls.append(data)
            time.sleep(0.1)
            return super().describe(data, image_format)

    reader = FileReader(store, Counting(), in_flight)
    stamps = [stamp_of(fake_photo(photos / f"{number}.jpg", b"content")) for number in range(4)]
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(reader.read, stamps))
    assert len(calls) == 1
    assert sorted(outcome.content.is_shared for outcome in outcomes) == [False, True, True, True]
    assert len({id(outcome.content.description) for outcome in outcomes}) == 1


def test_copies_of_a_broken_photo_are_problems_each(reader, photos):
    for number in range(2):
        outcome = reader.read(stamp_of(fake_photo(photos / f"{number}.jpg", BAD)))
        assert outcome.problem.path == str(photos / f"{number}.jpg")
