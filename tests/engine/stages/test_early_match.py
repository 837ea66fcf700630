"""Photos compared while others come, and what a scan makes of it in the end."""

import numpy as np
import pytest

from engine.core.errors import Cancelled
from engine.core.progress import Monitor, Progress
from engine.core.settings import Settings
from engine.stages.early_match import EarlyMatching
from engine.stages.match import MATCHER, match_images
from engine.store.connection import Store, open_store
from tests.helpers.drawn_library import NAMES, evidence, put
from tests.helpers.patience import Patience

SETTINGS = Settings(workers=2)
Evidence = dict[tuple[str, ...], tuple[object, ...]]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """What one run over everything finds."""
    with open_store(tmp_path_factory.mktemp("library")) as store:
        ids = put(store, NAMES)
        match_images(store, SETTINGS, Monitor())
        return evidence(store, ids)


def rows(store: Store) -> list[tuple[int, int]]:
    return store.database.query("SELECT image_a, image_b FROM matches")


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("step", [1, 5, 12])
def test_matches_end_as_without_early_ones_and_each_is_there_once(
    store: Store, undisturbed: Evidence, step: int, seed: int
) -> None:
    names = np.random.default_rng(seed).permutation(NAMES).tolist()
    early = EarlyMatching(store, SETTINGS, Monitor(), first=2)
    ids: dict[str, int] = {}
    for start in range(0, len(names), step):
        ids |= put(store, names[start : start + step])
        early.on_described(len(ids))
    drafts = evidence(store, ids)
    assert drafts
    match_images(store, SETTINGS, Monitor(), early.judged)
    assert evidence(store, ids) == undisturbed
    assert len(set(rows(store))) == len(rows(store)) == len(undisturbed)
    assert len(store.matches.unmatched(MATCHER)) == len(store.matches.unsettled(MATCHER)) == 0


def test_groups_grow_while_photos_come(store: Store) -> None:
    early = EarlyMatching(store, SETTINGS, Monitor(), first=4)
    ids: dict[str, int] = {}
    found = []
    for start in range(0, len(NAMES), 4):
        ids |= put(store, NAMES[start : start + 4])
        early.on_described(len(ids))
        found.append(len(rows(store)))
    assert found == sorted(found)
    assert 0 < found[0] < found[2] < found[-1]


def test_no_pair_is_judged_twice(store: Store) -> None:
    judged: dict[bool, int] = {}
    drafts = 0
    for is_early in (True, False):
        with open_store(store.directory / f"early {is_early}") as other:
            put(other, NAMES[:12])
            early = EarlyMatching(other, SETTINGS, Monitor(), first=2)
            if is_early:
                early.on_described(12)
                drafts = len(rows(other))
            said: list[Progress] = []
            match_images(other, SETTINGS, Monitor(said.append), early.judged)
            judged[is_early] = said[-1].done
    assert judged[False] - judged[True] >= drafts > 0


def test_early_matches_are_made_rarely(store: Store) -> None:
    early = EarlyMatching(store, SETTINGS, Monitor(), first=8)
    ids = put(store, NAMES[:7])
    early.on_described(7)
    assert rows(store) == []
    ids |= put(store, NAMES[7:8])
    early.on_described(8)
    first = rows(store)
    assert first
    ids |= put(store, NAMES[8:15])
    early.on_described(15)
    assert rows(store) == first
    put(store, NAMES[15:])
    early.on_described(len(NAMES))
    assert len(rows(store)) > len(first)


def test_it_reports_no_progress_but_can_be_stopped(store: Store) -> None:
    said: list[Progress] = []
    monitor = Monitor(said.append)
    early = EarlyMatching(store, SETTINGS, monitor, first=2)
    put(store, NAMES[:6])
    early.on_described(6)
    assert said == []
    monitor.cancel()
    put(store, NAMES[6:])
    with pytest.raises(Cancelled):
        early.on_described(len(NAMES))


@pytest.mark.parametrize("patience", [30, 60, 90])
def test_drafts_of_a_scan_that_was_cut_short_stay_until_they_are_found_again(
    store: Store, undisturbed: Evidence, patience: int
) -> None:
    ids = put(store, NAMES)
    EarlyMatching(store, SETTINGS, Monitor(), first=2).on_described(len(NAMES))
    drafts = evidence(store, ids)
    with pytest.raises(Cancelled):
        match_images(store, SETTINGS, Patience(patience))
    assert evidence(store, ids).items() >= drafts.items()
    again = EarlyMatching(store, SETTINGS, Monitor(), first=2)
    again.on_described(2)
    assert evidence(store, ids).items() >= drafts.items()
    assert len(set(rows(store))) == len(rows(store))
    match_images(store, SETTINGS, Monitor(), again.judged)
    assert evidence(store, ids) == undisturbed
    assert len(rows(store)) == len(undisturbed)


def test_capture_time_that_comes_later_with_a_copy_counts(store: Store, tmp_path) -> None:
    with open_store(tmp_path / "other") as other:
        for opened in (store, other):
            early = EarlyMatching(opened, SETTINGS, Monitor(), first=2)
            ids = put(opened, ["whole-1", "small-1"], taken_ms=7_000_340)
            if opened is store:
                early.on_described(2)
            for image in ids.values():
                opened.images.put_content(f"earlier {image}".encode(), image, 5_000_340 * image, "")
            match_images(opened, SETTINGS, Monitor(), early.judged)
        assert evidence(store, ids) == evidence(other, ids)
        assert len(rows(store)) == len(rows(other))
