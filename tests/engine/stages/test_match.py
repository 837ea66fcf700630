"""Images compared all at once, one after the other, interrupted, in any order of their row ids and on any threads."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.core.domain import MatchKind
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.core.settings import DEFAULT_THRESHOLD, MATCH_FLOOR, Settings
from engine.features import signature
from engine.stages import match as match_stage
from engine.stages.match import MATCHER, match_images
from engine.store.connection import Store, open_store
from engine.verification.agreement import invert
from tests.helpers.drawn_library import NAMES, SCENES, VARIANTS, description, evidence, matches_by_name, put
from tests.helpers.patience import Patience

SETTINGS = Settings(workers=2)
Evidence = dict[tuple[str, ...], tuple[object, ...]]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """What a run over everything at once finds."""
    with open_store(tmp_path_factory.mktemp("library")) as store:
        ids = put(store, NAMES)
        assert match_images(store, SETTINGS, Monitor()) == store.matches.count()
        return evidence(store, ids)


@pytest.fixture
def other_store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "other") as opened:
        yield opened


def test_copies_of_one_picture_match_and_others_do_not(undisturbed: Evidence) -> None:
    for first, second in combinations(NAMES, 2):
        found = undisturbed.get(tuple(sorted((first, second))))
        is_same = first.split("-")[1] == second.split("-")[1]
        # A part of a mirrored picture is for the group to find: it is compared with the others by its features only.
        is_hidden = {"crop", "mirrored"} == {first.split("-")[0], second.split("-")[0]}
        if is_same and not is_hidden:
            assert found is not None, (first, second)
            assert float(str(found[1])) >= DEFAULT_THRESHOLD
        elif not is_same:
            assert found is None or float(str(found[1])) < DEFAULT_THRESHOLD


@pytest.mark.parametrize(
    ("variant", "kind", "reason"),
    [
        ("small", MatchKind.SAME_PICTURE, "other size"),
        ("bright", MatchKind.SAME_PICTURE, "re-encoded"),
        ("mirrored", MatchKind.SAME_PICTURE, "mirrored"),
        ("turned", MatchKind.SAME_PICTURE, "turned, other size"),
        ("crop", MatchKind.EDITED, "crop"),
    ],
)
@pytest.mark.parametrize("seed", range(SCENES))
def test_a_match_says_what_it_is(undisturbed: Evidence, variant: str, seed: int, kind: MatchKind, reason: str) -> None:
    found = undisturbed[tuple(sorted((f"whole-{seed}", f"{variant}-{seed}")))]
    assert found[0] is kind
    assert str(found[-1]).startswith(reason.removesuffix(", other size"))


def test_stored_numbers_are_within_their_ranges_and_say_what_they_mean(store: Store) -> None:
    ids = put(store, NAMES[: 2 * len(VARIANTS)])
    match_images(store, SETTINGS, Monitor())
    for (first, second), found in matches_by_name(store, ids).items():
        assert found.image_a < found.image_b
        assert MATCH_FLOOR <= found.similarity < 0.999
        unpacked = [signature.unpack(description(name).descriptors[signature.SIGNATURE]) for name in (first, second)]
        assert found.signature_distance == pytest.approx(signature.distance(*unpacked))


@pytest.mark.parametrize("names", [("crop-1", "whole-1"), ("whole-1", "crop-1")])
def test_the_transform_goes_from_the_lower_row_id_to_the_higher(store: Store, names: tuple[str, str]) -> None:
    ids = put(store, names)
    match_images(store, SETTINGS, Monitor())
    found = matches_by_name(store, ids)[names]
    into_whole = np.array([[0.8, 0, 0.125], [0, 0.8, 0.125]])
    expected = into_whole if names[0].startswith("crop") else invert(into_whole)
    assert np.array(found.transform).reshape(2, 3) == pytest.approx(expected, abs=0.02)


def test_a_second_run_has_nothing_to_do(store: Store) -> None:
    ids = put(store, NAMES[:12])
    assert match_images(store, SETTINGS, Monitor()) > 0
    before = evidence(store, ids)
    revision = store.revision()
    assert match_images(store, SETTINGS, Monitor()) == 0
    assert evidence(store, ids) == before
    assert store.revision() == revision


def test_an_empty_library_has_nothing_to_do(store: Store) -> None:
    assert match_images(store, SETTINGS, Monitor()) == 0


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("steps", [(12, 12), (1, 22, 1), (6, 6, 6, 6), (23, 1), (2,) * 12])
def test_pictures_that_come_later_end_in_the_same_matches(
    store: Store, undisturbed: Evidence, steps: tuple[int, ...], seed: int
) -> None:
    names = np.random.default_rng(seed).permutation(NAMES).tolist()
    ids: dict[str, int] = {}
    for step in steps:
        some, names = names[:step], names[step:]
        ids |= put(store, some)
        match_images(store, SETTINGS, Monitor())
    assert evidence(store, ids) == undisturbed


@pytest.mark.parametrize("seed", range(3))
def test_row_ids_do_not_matter(store: Store, undisturbed: Evidence, seed: int) -> None:
    ids = put(store, np.random.default_rng(seed).permutation(NAMES).tolist())
    match_images(store, SETTINGS, Monitor())
    assert evidence(store, ids) == undisturbed


@pytest.mark.parametrize("workers", [1, 5])
def test_threads_do_not_matter(
    store: Store, undisturbed: Evidence, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(match_stage, "_PAIRS_PER_TASK", 3)
    ids = put(store, NAMES)
    match_images(store, Settings(workers=workers), Monitor())
    assert evidence(store, ids) == undisturbed


@pytest.mark.parametrize("steps", [0, 1, 8, 20, 40, 60, 80, 100, 120, 150, 180, 210])
def test_work_cut_short_ends_in_the_same_matches(
    store: Store, undisturbed: Evidence, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(match_stage, "_PAIRS_AT_A_TIME", 7)
    ids = put(store, NAMES)
    # The last of these patient enough to come to an end.
    for patience in (steps, steps // 2, 10_000):
        try:
            match_images(store, SETTINGS, Patience(patience))
        except Cancelled:
            assert len(store.matches.unmatched(MATCHER)) == len(NAMES)
    assert len(store.matches.unmatched(MATCHER)) == 0
    assert evidence(store, ids) == undisturbed


def test_a_stop_keeps_what_was_found(store: Store, undisturbed: Evidence, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(match_stage, "_PAIRS_AT_A_TIME", 7)
    ids = put(store, NAMES)
    monitor, add = Monitor(), store.matches.add

    def add_and_stop(*found: Any) -> None:
        add(*found)
        monitor.cancel()

    monkeypatch.setattr(store.matches, "add", add_and_stop)
    with pytest.raises(Cancelled):
        match_images(store, SETTINGS, monitor)
    kept = evidence(store, ids)
    assert 0 < len(kept) < len(undisturbed)
    assert kept.items() <= undisturbed.items()


@pytest.mark.parametrize("at_a_time", [5, 40])
def test_pictures_of_pairs_that_hang_together_are_loaded_once(
    store: Store, undisturbed: Evidence, at_a_time: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(match_stage, "_PAIRS_AT_A_TIME", at_a_time)
    loaded: list[int] = []

    class Counting(match_stage.Pictures):
        def __init__(self, store: Store, ids: list[int]) -> None:
            loaded.extend(ids)
            super().__init__(store, ids)

    monkeypatch.setattr(match_stage, "Pictures", Counting)
    ids = put(store, np.random.default_rng(4).permutation(NAMES).tolist())
    match_images(store, SETTINGS, Monitor())
    assert evidence(store, ids) == undisturbed
    pairs = store.matches.count()
    assert len(loaded) <= (2 if at_a_time == 40 else 4) * len(ids), (len(loaded), pairs)


def test_photos_that_are_gone_take_no_part(store: Store) -> None:
    ids = put(store, ("whole-1", "small-1", "bright-1"))
    rows = {row.path: row.id for chunk in store.files.iter_rows() for row in chunk}
    store.files.mark_gone([rows[b"/photos/small-1.png"]], now_ms=1)
    match_images(store, SETTINGS, Monitor())
    assert set(evidence(store, ids)) == {("bright-1", "whole-1")}


def test_capture_times_reach_the_verdict(store: Store, other_store: Store) -> None:
    for opened, later_ms in ((store, 5_000_340), (other_store, 7_000_340)):
        ids = put(opened, ["whole-1"], taken_ms=5_000_340) | put(opened, ["crop-1", "bright-1"], taken_ms=later_ms)
        match_images(opened, SETTINGS, Monitor())
        kind = evidence(opened, ids)["crop-1", "whole-1"][0]
        assert kind is (MatchKind.EDITED if opened is store else MatchKind.SIMILAR_SCENE)
