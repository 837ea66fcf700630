import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.core.domain import FileStamp, ImageFormat, MatchKind, Photo, PictureInfo
from engine.core.notes import Notes, Place, Region, date_parts
from engine.core.progress import Monitor
from engine.core.removal import PlannedAct, Removal
from engine.core.rescue import Carried, Conflict, Field, Obstacle, Rescue
from engine.core.text import folded
from engine.files.formats import sniff_format
from engine.files.keys import content_key
from engine.review.metadata.packet_writer import read_notes, write_notes
from engine.review.metadata.sidecar_file import apply_change
from engine.review.metadata.xml_tree import MAX_BYTES
from engine.stages.note_sources import NoteReader
from engine.stages.rescue import Rescuer, rescues
from tests.helpers.image_files import Pixels, coded, colour_field
from tests.helpers.noted_photos import (
    PHOTOSHOP,
    exif_with,
    iptc_data,
    photo_with_packet,
    photoshop_resources,
    with_segments,
)
from tests.helpers.sidecars import notes

PIXELS = colour_field(120, 80)
RICH = Notes(
    rating=4,
    keywords=("sea", "sun"),
    title=(("x-default", "A title"),),
    place=Place(48.2, 16.3),
    taken="2019-05-01T10:11:12",
    people=("Ann",),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(os.path.realpath(tmp_path))


def _photo(path: Path, data: bytes, pixels: Pixels = PIXELS) -> Photo:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    info = path.stat()
    image_format = sniff_format(data) or ImageFormat.JPEG
    height, width = pixels.shape[:2]
    return Photo(
        id=1,
        stamp=FileStamp(str(path), info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino),
        content_key=content_key(data),
        image_id=1,
        image_key=b"",
        info=PictureInfo(image_format, width, height, False, (0, 0, 1, 1)),
        taken_ms=None,
        camera="",
        is_reference=False,
    )


def _plain(path: Path, image_format: ImageFormat = ImageFormat.JPEG) -> Photo:
    return _photo(path, coded(PIXELS, image_format))


def _noted(path: Path, said: Notes, image_format: ImageFormat = ImageFormat.JPEG, pixels: Pixels = PIXELS) -> Photo:
    height, width = pixels.shape[:2]
    packet = write_notes(None, said, size=(width, height))
    return _photo(path, photo_with_packet(pixels, image_format, packet), pixels)


def _prepare(keeper: Photo, *victims: Photo, kind: MatchKind = MatchKind.SAME_PICTURE) -> Rescue:
    return Rescuer(lambda _: False).prepare(keeper, [(victim, kind) for victim in victims])


def _after(rescue: Rescue) -> Notes:
    assert rescue.change is not None
    return read_notes(rescue.change.after)


@pytest.mark.parametrize(
    "image_format", [ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.TIFF, ImageFormat.HEIF]
)
def test_what_is_in_a_copy_is_carried_to_a_new_sidecar(folder: Path, image_format: ImageFormat) -> None:
    keeper = _plain(folder / "keeper.jpg")
    found = _prepare(keeper, _noted(folder / "victim", RICH, image_format))
    assert found.change is not None
    assert found.change.path == str(folder / "keeper.jpg.xmp")
    assert found.change.before is None
    assert _after(found) == RICH
    assert found.obstacle is None
    assert {carried.field for carried in found.carried} == {
        Field.RATING,
        Field.KEYWORDS,
        Field.TITLE,
        Field.PLACE,
        Field.TAKEN,
        Field.PEOPLE,
    }
    assert sorted(path.name for path in folder.iterdir()) == ["keeper.jpg", "victim"]


def test_what_is_in_exif_and_iptc_is_carried(folder: Path) -> None:
    block = exif_with(
        {0x010E: "At the sea"},
        {0x9003: "2019:05:01 10:11:12"},
        {1: "N", 2: (48.0, 12.0, 0.0), 3: "E", 4: (16.0, 18.0, 0.0)},
    )
    iptc = photoshop_resources(iptc_data([(25, b"sea"), (80, b"Ann")]))
    victim = _photo(
        folder / "v.jpg", with_segments(coded(PIXELS, ImageFormat.JPEG, exif=block), (0xED, PHOTOSHOP + iptc))
    )
    found = _after(_prepare(_plain(folder / "k.jpg"), victim))
    assert found == Notes(
        keywords=("sea",),
        caption=(("x-default", "At the sea"),),
        place=Place(48.2, 16.3),
        taken="2019-05-01T10:11:12",
        creators=("Ann",),
    )


@pytest.mark.parametrize("name", ["v.jpg.xmp", "v.xmp", "V.XMP"])
def test_what_is_in_the_sidecar_of_a_copy_is_carried(folder: Path, name: str) -> None:
    victim = _plain(folder / "there" / "v.jpg")
    (folder / "there" / name).write_bytes(write_notes(None, RICH))
    assert _after(_prepare(_plain(folder / "k.jpg"), victim)) == RICH


def test_files_with_the_same_bytes_differ_in_their_sidecars(folder: Path) -> None:
    keeper, victim = _plain(folder / "k.jpg"), _plain(folder / "v.jpg")
    assert _prepare(keeper, victim) == Rescue(keeper.path, (victim.path,), None)
    (folder / "v.jpg.xmp").write_bytes(write_notes(None, RICH))
    assert _after(_prepare(keeper, victim)) == RICH


def test_a_sidecar_of_the_one_that_stays_is_added_to(folder: Path) -> None:
    keeper = _plain(folder / "k.jpg")
    before = write_notes(None, Notes(rating=2, keywords=("Sea",), label="Red"))
    (folder / "k.xmp").write_bytes(before)
    found = _prepare(keeper, _noted(folder / "v.jpg", RICH))
    assert found.change is not None
    assert (found.change.path, found.change.before) == (str(folder / "k.xmp"), before)
    assert _after(found) == replace(RICH, rating=2, keywords=("Sea", "sun"), label="Red")
    assert found.conflicts == (Conflict(Field.RATING, "2", ("4",)),)


def test_keywords_in_the_file_that_stays_come_into_its_new_sidecar_too(folder: Path) -> None:
    keeper = _noted(folder / "k.jpg", Notes(keywords=("own",)))
    assert _after(_prepare(keeper, _noted(folder / "v.jpg", Notes(keywords=("sea",))))).keywords == ("own", "sea")


def test_what_is_in_the_file_that_stays_is_not_written_again(folder: Path) -> None:
    found = _prepare(_noted(folder / "k.jpg", RICH), _noted(folder / "v.png", RICH, ImageFormat.PNG))
    assert found.change is None
    assert found.carried == ()


def test_copies_must_agree(folder: Path) -> None:
    victims = [_noted(folder / f"{stars}.jpg", Notes(rating=stars, label="Red")) for stars in (2, 3)]
    found = _prepare(_plain(folder / "k.jpg"), *victims)
    assert _after(found) == Notes(label="Red")
    assert found.conflicts == (Conflict(Field.RATING, "", ("2", "3")),)


def test_nothing_is_written_into_a_reference_folder(folder: Path) -> None:
    victim = _noted(folder / "v.jpg", Notes(rating=3))
    keeper = _plain(folder / "own" / "k.jpg")
    expected = Rescue(keeper.path, (victim.path,), None, (Carried(Field.RATING, "3"),), obstacle=Obstacle.REFERENCE)
    victims = [(victim, MatchKind.SAME_PICTURE)]
    assert Rescuer(lambda path: path == str(folder / "own")).prepare(keeper, victims) == expected
    assert Rescuer(lambda _: False).prepare(replace(keeper, is_reference=True), victims) == expected


@pytest.mark.parametrize(
    ("sidecar", "obstacle"),
    [
        (b"no xml", Obstacle.SIDECAR_DAMAGED),
        (b"", Obstacle.SIDECAR_DAMAGED),
        (b'<!DOCTYPE a [<!ENTITY a "a">]><a/>', Obstacle.SIDECAR_DAMAGED),
        (b" " * (MAX_BYTES + 1), Obstacle.SIDECAR_TOO_LARGE),
    ],
)
def test_a_sidecar_that_cannot_be_read_is_not_added_to(folder: Path, sidecar: bytes, obstacle: Obstacle) -> None:
    keeper = _plain(folder / "k.jpg")
    (folder / "k.jpg.xmp").write_bytes(sidecar)
    found = _prepare(keeper, _noted(folder / "v.jpg", Notes(rating=3)))
    assert found.obstacle is obstacle
    assert found.change is None
    assert found.carried == (Carried(Field.RATING, "3"),)
    assert found.unreadable == (str(folder / "k.jpg.xmp"),)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="links")
def test_a_sidecar_that_is_a_link_is_not_added_to(folder: Path) -> None:
    keeper = _plain(folder / "k.jpg")
    (folder / "elsewhere").write_bytes(write_notes(None, Notes(label="Red")))
    (folder / "k.jpg.xmp").symlink_to(folder / "elsewhere")
    found = _prepare(keeper, _noted(folder / "v.jpg", Notes(rating=3)))
    assert (found.change, found.obstacle) == (None, Obstacle.SIDECAR_UNREADABLE)


def test_what_is_gone_or_damaged_is_told(folder: Path) -> None:
    keeper, good = _plain(folder / "k.jpg"), _noted(folder / "good.jpg", Notes(rating=3))
    gone, broken = (
        _noted(folder / "gone.jpg", RICH),
        _photo(folder / "broken.jpg", photo_with_packet(PIXELS, ImageFormat.JPEG, b"<a")),
    )
    Path(gone.path).unlink()
    (folder / "good.jpg.xmp").write_bytes(b"<a")
    found = _prepare(keeper, gone, broken, good)
    assert _after(found) == Notes(rating=3)
    assert set(found.unreadable) == {gone.path, broken.path, str(folder / "good.jpg.xmp")}
    Path(keeper.path).unlink()
    found = _prepare(keeper, good)
    assert (found.change, found.obstacle) == (None, Obstacle.UNREADABLE)


def _moved_ann(x: float) -> Notes:
    return Notes(regions=(Region("Ann", "Face", x, 0.5, 0.1, 0.1),))


@pytest.mark.parametrize(
    ("pixels", "kind", "keeps_places"),
    [
        (colour_field(120, 80), MatchKind.SAME_PICTURE, True),
        (colour_field(240, 160), MatchKind.SAME_PICTURE, True),
        (np.ascontiguousarray(PIXELS[:, ::-1]), MatchKind.SAME_PICTURE, False),
        (np.ascontiguousarray(PIXELS[::-1, ::-1]), MatchKind.SAME_PICTURE, False),
        (np.ascontiguousarray(PIXELS[:, :70]), MatchKind.SAME_PICTURE, False),
        (PIXELS, MatchKind.EDITED, False),
        (PIXELS, MatchKind.IDENTICAL_IMAGE, True),
    ],
)
def test_people_keep_their_places_in_the_same_frame_only(
    folder: Path, pixels: Pixels, kind: MatchKind, keeps_places: bool
) -> None:
    victim = _noted(folder / "v.jpg", _moved_ann(0.25), pixels=pixels)
    found = _after(_prepare(_plain(folder / "k.jpg", ImageFormat.PNG), victim, kind=kind))
    assert found == (_moved_ann(0.25) if keeps_places else Notes(people=("Ann",)))


def test_a_sidecar_that_comes_meanwhile_is_left_alone(folder: Path) -> None:
    rescuer = Rescuer(lambda _: False)
    keeper, victim = _plain(folder / "k.jpg"), _noted(folder / "v.jpg", RICH)
    victims = [(victim, MatchKind.SAME_PICTURE)]
    assert rescuer.prepare(keeper, victims).change
    (folder / "k.jpg.xmp").write_bytes(b"<a/>")
    assert rescuer.prepare(keeper, victims).obstacle is Obstacle.SIDECAR_CHANGED


def test_acts_with_one_that_stays_are_taken_together(folder: Path) -> None:
    keeper, other = _plain(folder / "k.jpg"), _plain(folder / "other.jpg", ImageFormat.PNG)
    victims = [_noted(folder / f"{name}.jpg", Notes(keywords=(name,))) for name in "abc"]

    def act(victim: Photo, stays: Photo, action: Removal = Removal.TRASH) -> PlannedAct:
        return PlannedAct(victim, stays, (victim.stamp,), action, MatchKind.SAME_PICTURE, 0.9)

    acts = [act(victims[0], keeper), act(victims[1], keeper), act(victims[2], other, Removal.COPY)]
    acts.append(replace(act(_plain(folder / "d.jpg"), other), others=((victims[2], keeper),)))
    found = list(rescues(acts, Rescuer(lambda _: False), Monitor()))
    assert [one.keeper_path for one in found] == [keeper.path]
    assert _after(found[0]).keywords == ("a", "b", "c")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notes, st.lists(notes, min_size=1, max_size=3), st.booleans())
def test_once_it_is_done_there_is_nothing_left_to_do(
    folder: Path, own: Notes, others: list[Notes], has_sidecar: bool
) -> None:
    for path in folder.iterdir():
        path.unlink()
    keeper = _noted(folder / "k.jpg", own)
    if has_sidecar:
        (folder / "k.xmp").write_bytes(write_notes(None, replace(own, rating=None)))
    victims = [_noted(folder / f"{number}.jpg", said) for number, said in enumerate(others)]
    found = _prepare(keeper, *victims)
    assert replace(_prepare(keeper, *reversed(victims)), victim_paths=found.victim_paths) == found
    assert (found.change is None) == (not found.carried)
    if found.change:
        apply_change(found.change, "token")
    again = _prepare(keeper, *victims)
    assert (again.change, again.carried, again.conflicts) == (None, (), found.conflicts)


def _names(said: Notes) -> set[str]:
    return {folded(name) for name in (*said.people, *(region.name for region in said.regions))}


def _essence(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _unanswered(said: Notes, then: Notes, shown: dict[Field, str]) -> list[str]:
    """Name all that one photo says and that neither is with the other now nor is shown to a person, word by word."""
    missing = []

    def claim(field: Field, is_there: bool, words: str) -> None:
        if not is_there and _essence(words) not in _essence(shown.get(field, "")):
            missing.append(f"{field}: {words}")

    claim(Field.RATING, not said.rating or said.rating < 0 or said.rating == then.rating, str(said.rating))
    claim(Field.LABEL, not said.label or folded(said.label) == folded(then.label), said.label)
    for field, texts, kept in (
        (Field.TITLE, said.title, then.title),
        (Field.CAPTION, said.caption, then.caption),
        (Field.COPYRIGHT, said.rights, then.rights),
    ):
        for _, text in texts:
            claim(field, _essence(text) in {_essence(one) for _, one in kept}, text)
    for entry in (*said.keywords, *said.hierarchies):
        claim(Field.KEYWORDS, folded(entry) in {folded(one) for one in (*then.keywords, *then.hierarchies)}, entry)
    for name in _names(said):
        claim(Field.PEOPLE, name in _names(then), name)
    claim(
        Field.CREATOR, [folded(one) for one in said.creators] in ([], [*map(folded, then.creators)]),
        ", ".join(said.creators),
    )  # fmt: skip
    parts = date_parts(said.taken)
    claim(Field.TAKEN, date_parts(then.taken)[: len(parts)] == parts, said.taken)
    if said.place is not None:
        there = then.place or Place(0, 0)
        far = max(abs(there.latitude - said.place.latitude), abs(there.longitude - said.place.longitude))
        claim(Field.PLACE, far < 1e-4, f"{said.place.latitude:.5f}, {said.place.longitude:.5f}")
    return missing


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notes, st.lists(notes, min_size=1, max_size=3), st.booleans())
def test_nothing_that_a_person_wrote_is_lost_without_being_shown(
    folder: Path, own: Notes, others: list[Notes], has_sidecar: bool
) -> None:
    for path in folder.iterdir():
        path.unlink()
    keeper = _noted(folder / "k.jpg", own)
    if has_sidecar:
        (folder / "k.xmp").write_bytes(write_notes(None, own, size=(120, 80)))
    victims = [_noted(folder / f"{number}.jpg", said) for number, said in enumerate(others)]
    reader = NoteReader(MAX_BYTES)
    said_before = [reader.read(photo).notes for photo in (keeper, *victims)]

    found = _prepare(keeper, *victims)
    if found.change:
        apply_change(found.change, "token")

    then = NoteReader(MAX_BYTES).read(keeper).notes
    shown = {one.field: " | ".join(one.others) for one in found.conflicts}
    assert _unanswered(said_before[0], then, {}) == [], "the photo that stays has all that it had"
    assert [_unanswered(said, then, shown) for said in said_before[1:]] == [[]] * len(victims)
