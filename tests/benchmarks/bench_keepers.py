"""Time of choosing by rules which photo of each group stays: marked with a reason, or as the order of the groups."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from engine.core.domain import Mark
from engine.library import GroupTable, Library
from engine.marking import BEST_QUALITY, KeeperRules, PresetBook, auto_mark
from tests.benchmarks.look_alikes import library_of_look_alikes
from tests.benchmarks.measurement import Measurement

PHOTOS, MATCHES, GROUPS = 100_000, 1_000_000, 10_000
THRESHOLDS = np.linspace(0.5, 1, 101)
COSTLY = KeeperRules.parse(
    'format:raw,path:!*copy*,folder:"2010",folder,rated-or-edited,gps,date,pixels,compression,longest-name'
)
"""Rules that look at the path of every photo, which takes longest."""


def measure_keepers(work: Path) -> list[Measurement]:
    """Mark all but the best photo of many groups, by each preset and by costly rules; then order the groups by them."""
    every = {preset.name: preset.rules for preset in PresetBook(work).all()}
    with Library.open(library_of_look_alikes(work, PHOTOS, MATCHES)) as library:
        usual = library.overview()
        table = usual.cut(0.7)
        assert len(table) >= GROUPS
        groups = np.linspace(0, len(table) - 1, GROUPS).astype(np.intp)
        marking = {name: _mark(table, rules, groups) for name, rules in every.items()}
        costly_s = _mark(table, COSTLY, groups)
        arranging = {name: _timed(lambda rules=rules: library.overview(rules=rules)) for name, rules in every.items()}
        _timed(lambda: library.overview(rules=COSTLY))
        cuts = [_timed(lambda at=at: library.overview(rules=COSTLY).cut(at)) for at in THRESHOLDS.tolist()]
    slowest, later = max(marking, key=marking.__getitem__), max(arranging, key=arranging.__getitem__)
    name = f"marking {GROUPS:,} groups by rules"
    return [
        Measurement(f"{name}, the usual ones", marking["best-quality"], "s", "<= 1"),
        Measurement(f"... slowest preset ({slowest})", marking[slowest], "s", "<= 1"),
        Measurement("... by paths and much else", costly_s, "s", "<= 1"),
        Measurement(f"order of other rules, slowest ({later})", arranging[later], "s"),
        Measurement("... cut in that order, median", float(np.median(cuts)) * 1000, "ms", "<= 16"),
        Measurement("... 95th percentile", float(np.percentile(cuts, 95)) * 1000, "ms", "<= 16"),
    ]


def _mark(table: GroupTable, rules: KeeperRules, groups: np.ndarray) -> float:
    """Return the seconds that it takes where the usual rules marked before, and that it does what it says."""
    marks = {photo_id: mark for photo_id, mark in auto_mark(table, BEST_QUALITY, {}, groups).changes.items() if mark}
    found = auto_mark(table, rules, marks, groups)
    assert len(found.whys) == len(groups)
    kept = table.overview.photos.ids[found.kept].tolist()
    assert not any((marks | dict(found.changes)).get(photo_id) is Mark.REMOVE for photo_id in kept)
    return _timed(lambda: auto_mark(table, rules, marks, groups))


def _timed(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
