"""Photos that look like a picture asked about: found in the current folders, best first, each with its reason."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from engine.core.domain import Folder, MatchKind, QueryHit
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.core.settings import DEFAULT_THRESHOLD
from engine.imaging.metadata import PhotoMetadata
from engine.stages import query
from engine.stages.asked_picture import AskedPicture
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE
from engine.stages.query import find_similar
from engine.stages.query_index import QueryIndex
from engine.store.connection import Store
from tests.helpers.described import description_of
from tests.helpers.drawn_library import NAMES, description, put
from tests.helpers.library_rows import add_photo, key
from tests.helpers.scenes import scene

PHOTOS = Folder("/photos")
NO_METADATA = PhotoMetadata(None, "", 1)


def asking(name: str, content: str = "asked", image: str = "asked", taken_ms: int | None = None) -> AskedPicture:
    return AskedPicture(key(content), key(image), description(name), PhotoMetadata(taken_ms, "", 1))


def asking_pixels(rgb: np.ndarray) -> AskedPicture:
    return AskedPicture(key("asked"), key("asked"), description_of(rgb), NO_METADATA)


def ask(store: Store, asked: AskedPicture, top: int = 100, monitor: Monitor | None = None) -> list[QueryHit]:
    with ThreadPoolExecutor(2) as pool:
        return find_similar(store, asked, top, monitor or Monitor(), pool, QueryIndex(store))


def names(hits: list[QueryHit]) -> list[str]:
    return [hit.photo.path.rsplit("/", 1)[1].removesuffix(".png") for hit in hits]


@pytest.fixture
def filled(store: Store) -> Store:
    """A library of all drawn pictures in the current folder."""
    put(store, NAMES)
    store.folders.set_current([PHOTOS], [])
    return store


def test_every_copy_is_found_and_nothing_else(filled: Store) -> None:
    for seed in (0, 2):
        hits = ask(filled, asking(f"whole-{seed}"))
        sure = [hit for hit in hits if hit.similarity >= DEFAULT_THRESHOLD]
        assert set(names(sure)) == {name for name in NAMES if name.endswith(f"-{seed}")}
        assert [hit.similarity for hit in hits] == sorted((hit.similarity for hit in hits), reverse=True)
        assert names(hits)[-1] == f"crop-{seed}"


def test_a_library_photo_is_its_own_best_answer(filled: Store) -> None:
    first, *others = ask(filled, asking("bright-1", "bright-1", "bright-1"))
    assert first.photo.path == "/photos/bright-1.png"
    assert (first.kind, first.similarity, first.reason) == (MatchKind.IDENTICAL_FILE, EQUAL_BYTES, "same bytes")
    assert all(hit.kind is not MatchKind.IDENTICAL_FILE for hit in others)


def test_other_metadata_is_told_from_other_pixels(filled: Store) -> None:
    first, *_ = ask(filled, asking("bright-1", "other bytes", "bright-1"))
    assert first.photo.path == "/photos/bright-1.png"
    assert (first.kind, first.similarity) == (MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE)
    assert EQUAL_IMAGE < EQUAL_BYTES


@pytest.mark.parametrize(
    ("asked", "kind", "reason"),
    [
        ("mirrored-3", MatchKind.SAME_PICTURE, "mirrored"),
        ("turned-3", MatchKind.SAME_PICTURE, "turned"),
        ("small-3", MatchKind.SAME_PICTURE, "other size"),
        ("crop-3", MatchKind.EDITED, "crop 6"),
    ],
)
def test_an_edited_copy_finds_its_original_and_says_how_it_differs(
    store: Store, asked: str, kind: MatchKind, reason: str
) -> None:
    put(store, [name for name in NAMES if name.startswith("whole")])
    store.folders.set_current([PHOTOS], [])
    (hit,) = (hit for hit in ask(store, asking(asked)) if hit.similarity >= DEFAULT_THRESHOLD)
    assert hit.photo.path == "/photos/whole-3.png"
    assert hit.kind is kind
    assert hit.reason.startswith(reason)


@pytest.mark.parametrize("seed", [20, 21, 22])
def test_an_unrelated_picture_finds_nothing(filled: Store, seed: int) -> None:
    assert [hit for hit in ask(filled, asking_pixels(scene(seed))) if hit.similarity >= DEFAULT_THRESHOLD] == []


@pytest.mark.parametrize("rgb", [np.zeros((50, 70, 3), np.uint8), np.full((1, 1, 3), 200, np.uint8)])
def test_a_picture_of_nothing_finds_nothing(filled: Store, rgb: np.ndarray) -> None:
    add_flat = description_of(np.zeros((60, 60, 3), np.uint8))
    image = add_photo(filled, "/photos/black.png", "black", picture=add_flat.info)
    filled.descriptors.put(image, add_flat.descriptors)
    assert ask(filled, asking_pixels(rgb)) == []


def test_an_empty_library_has_no_answer(store: Store) -> None:
    assert ask(store, asking("whole-0")) == []


@pytest.mark.parametrize("top", [0, 1, 3])
def test_no_more_than_the_best_are_given(filled: Store, top: int) -> None:
    asked = asking("whole-1", "whole-1", "whole-1")
    assert ask(filled, asked, top) == ask(filled, asked)[:top]


def test_all_photos_of_one_picture_are_given(filled: Store) -> None:
    add_photo(filled, "/photos/copy.png", "whole-1", picture=description("whole-1").info)
    add_photo(filled, "/photos/tagged.png", "tagged", "whole-1", picture=description("whole-1").info)
    filled.descriptors.put(filled.images.find(key("whole-1")) or 0, description("whole-1").descriptors)
    best = ask(filled, asking("whole-1", "whole-1", "whole-1"))[:3]
    assert [(hit.photo.path, hit.kind) for hit in best] == [
        ("/photos/copy.png", MatchKind.IDENTICAL_FILE),
        ("/photos/whole-1.png", MatchKind.IDENTICAL_FILE),
        ("/photos/tagged.png", MatchKind.IDENTICAL_IMAGE),
    ]


def test_photos_of_a_drive_that_is_away_are_found(filled: Store) -> None:
    filled.folders.set_current([], [PHOTOS])
    assert names(ask(filled, asking("whole-1", "whole-1", "whole-1"), 1)) == ["whole-1"]


def test_photos_that_are_gone_or_elsewhere_are_not_found(filled: Store) -> None:
    rows = {row.path: row.id for chunk in filled.files.iter_rows() for row in chunk}
    filled.files.mark_gone([rows[b"/photos/whole-1.png"]], now_ms=1)
    assert "whole-1" not in names(ask(filled, asking("whole-1", "whole-1", "whole-1")))
    filled.folders.set_current([Folder("/elsewhere")], [])
    assert ask(filled, asking("whole-1", "whole-1", "whole-1")) == []


def test_photos_of_reference_folders_are_marked(filled: Store) -> None:
    filled.folders.set_current([Folder("/photos", is_reference=True)], [])
    assert ask(filled, asking("whole-1"), 1)[0].photo.is_reference


def test_crowds_in_other_folders_do_not_hide_an_answer(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "_JUDGED", 2)
    put(store, ["whole-1", "small-1", "bright-1"], folder="/elsewhere")
    put(store, ["crop-1"])
    store.folders.set_current([PHOTOS], [])
    assert names(ask(store, asking("whole-1"))) == ["crop-1"]


def test_of_many_candidates_the_nearest_are_judged(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """By hash and by shared features; the equal one is the nearest of either."""
    monkeypatch.setattr(query, "_JUDGED", 1)
    found = names(ask(filled, asking("whole-1")))
    assert "whole-1" in found
    assert len(found) <= 2


def test_the_capture_time_of_the_picture_counts(store: Store) -> None:
    put(store, ["whole-2"], taken_ms=5_000_340)
    store.folders.set_current([PHOTOS], [])
    assert ask(store, asking("crop-2", taken_ms=5_000_340))[0].kind is MatchKind.EDITED
    assert ask(store, asking("crop-2", taken_ms=9_000_340))[0].kind is MatchKind.SIMILAR_SCENE


def test_a_query_can_be_stopped(filled: Store) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        ask(filled, asking("whole-1"), 5, monitor)
