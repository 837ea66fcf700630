"""Time of what follows the threshold slider: groups cut, put in order and filtered, of libraries of many matches."""

import dataclasses
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from engine.core.domain import Folder
from engine.library import GroupFilter, Library, Overview, SortKey
from tests.benchmarks.look_alikes import PLACE, library_of_look_alikes
from tests.benchmarks.measurement import Measurement

THRESHOLDS = np.linspace(0.5, 1, 101)
WORDS = "holiday img_01 size:>1MB date:2005..2020"
LIBRARIES = ((100_000, 1_000_000, 15), (1_000_000, 4_000_000, 100))
GROUPS_IN_SIGHT = 50


def measure_slider(work: Path) -> list[Measurement]:
    """Make the overview of each library, then drag the slider over it, in steps of half a hundredth."""
    return [one for photos, matches, bound in LIBRARIES for one in _measure(work, photos, matches, bound)]


def _measure(work: Path, photos: int, matches: int, bound_ms: int) -> list[Measurement]:
    directory = library_of_look_alikes(work, photos, matches)
    name = f"{photos:,} photos, {matches:,} matches"
    with Library.open(directory) as library:
        overview, first_s = _timed(library.overview)
        _, other_s = _timed(lambda: library.overview(upper=0.95))
        # Any commit makes the overview out of date.
        library.set_folders([Folder(PLACE)])
        overview, again_s = _timed(library.overview)
    cut = _each(lambda at: overview.cut(at).order(SortKey.SPACE, descending=True), THRESHOLDS)
    wanted = GroupFilter.parse(WORDS)
    assert isinstance(wanted, GroupFilter)
    table = overview.cut(0.7)
    _, filter_s = _timed(lambda: table.matching(wanted))
    filtered = _each(lambda at: overview.cut(at).matching(wanted), THRESHOLDS)
    places = np.linspace(0, len(table) - 1, GROUPS_IN_SIGHT).astype(int)
    in_sight = _each(lambda group: overview.members(table, group), places)
    _, kinds_s = _timed(lambda: table.kind_masks)
    return [
        Measurement(f"{name}: overview, first", first_s, "s"),
        Measurement("... after a commit", again_s, "s"),
        Measurement("... of other kinds or another bound", other_s, "s"),
        Measurement("... in memory", _held_bytes(overview) / photos, "B/photo"),
        Measurement(f"{name}: cut and sort, median", float(np.median(cut)) * 1000, "ms", f"<= {bound_ms}"),
        Measurement("... 95th percentile", float(np.percentile(cut, 95)) * 1000, "ms", f"<= {bound_ms}"),
        Measurement("... with a filter, 95th percentile", float(np.percentile(filtered, 95)) * 1000, "ms"),
        Measurement("... a filter for the first time", filter_s * 1000, "ms", f"<= {50 * photos // 100_000}"),
        Measurement("... kinds of all groups", kinds_s * 1000, "ms"),
        Measurement(f"... evidence of {GROUPS_IN_SIGHT} groups", sum(in_sight) * 1000, "ms", "<= 15"),
    ]


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started


def _each(work: Callable[[Any], Any], values: np.ndarray) -> list[float]:
    """Return the seconds that the work takes with each of these values."""
    return [_timed(partial(work, value))[1] for value in values.tolist()]


def _held_bytes(overview: Overview) -> int:
    """Count the bytes of the arrays and texts that an overview holds, each once."""
    seen: dict[int, int] = {}

    def count(value: Any) -> None:
        if id(value) in seen:
            return
        seen[id(value)] = value.nbytes if isinstance(value, np.ndarray) else sys.getsizeof(value)
        is_of_objects = isinstance(value, np.ndarray) and value.dtype == object
        if isinstance(value, list | tuple) or is_of_objects:
            for one in value:
                count(one)
        elif dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                count(getattr(value, field.name))

    count(overview)
    return sum(seen.values())
