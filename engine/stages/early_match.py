"""Compare photos while others are still being described, so that a person sees groups grow during a scan.

Only pairs of near hashes are compared, which are found in no time; the others, such as crops, wait until
``match_images`` looks at all photos at once. It alone decides what stays: what is found here are drafts of its matches.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.stages.candidates import find_candidates_by_hash
from engine.stages.match import MATCHER, JudgedPairs, judge_pairs, number_images, number_pairs
from engine.store.connection import Store

FIRST: Final = 64
"""Photos after which groups are looked for, at first."""

_GROWTH: Final = 1.5
"""By how much the library grows from one time to the next, so that all times together cost about three of the last."""


class EarlyMatching:
    """Compares what is described, every now and then; of one scan. ``judged`` need not be judged again."""

    def __init__(self, store: Store, settings: Settings, monitor: Monitor, first: int = FIRST) -> None:
        self.judged = JudgedPairs()
        self._store = store
        self._settings = settings
        # Its progress would come between that of describing; how far that is, is what counts.
        self._monitor = monitor.without_reports()
        self._first = self._due = first
        self._compared = np.empty(0, np.int64)
        self._left_behind: NDArray[np.int64] | None = None

    def on_described(self, count: int) -> None:
        """Compare what is new if it is time to: after that many pictures were described.

        Raises:
            Cancelled: the person stopped the work.
        """
        if count >= self._due:
            images = self._compare()
            self._due = count + max(self._first, int((_GROWTH - 1) * images))

    def _compare(self) -> int:
        """Compare all images with those not compared yet; return how many there are."""
        matches = self._store.matches
        if self._left_behind is None:
            self._left_behind = matches.unsettled(MATCHER)[:, 0]
        unmatched = matches.unmatched(MATCHER)
        fresh = np.setdiff1d(unmatched, self._compared, assume_unique=True)
        numbering = number_images(self._store, fresh)
        candidates = find_candidates_by_hash(self._store, numbering, self._monitor)
        pairs = number_pairs(self._store, numbering, candidates)
        for found in judge_pairs(self._store, self._settings, self._monitor, pairs):
            matches.add(MATCHER, found)
        self.judged.add(pairs)
        self._compared = unmatched
        # What a scan that was cut short left is found again by now.
        matches.forget_rows(self._left_behind)
        self._left_behind = np.empty(0, np.int64)
        return len(numbering.ids)
