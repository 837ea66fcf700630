"""The candidate pairs worth a close look, where an image has too many of them."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core import orientation

_NEAREST: Final = 48
"""Partners of an image that are judged at most, those before and those after it, by either of two orders."""

_GATHER: Final = 1 << 21


class Shortlist:
    """Pairs with a cost, of which each image keeps the cheapest partners and those of the lowest number.

    The partners of lowest number are the same for all members of a large group, so that each is still compared with
    one photo that can stand for the group, however large it is.
    """

    def __init__(self) -> None:
        self._parts: list[NDArray[np.int64]] = []
        self._gathered = 0
        self._limit = _GATHER

    def add(self, first: NDArray[np.int32], second: NDArray[np.int32], cost: NDArray[np.int64], tag: int) -> None:
        """Take pairs, in any order, with an orientation of the second, or -1."""
        swapped = first > second
        rows = np.empty((4, len(first)), np.int64)
        rows[0] = np.where(swapped, second, first)
        rows[1] = np.where(swapped, first, second)
        rows[2] = cost
        rows[3] = np.where(swapped, orientation.inverse(tag), tag) if tag >= 0 else tag
        self._parts.append(rows)
        self._gathered += len(first)
        if self._gathered > self._limit:
            self._shorten()

    def _shorten(self) -> NDArray[np.int64]:
        rows = np.concatenate([*self._parts, np.zeros((4, 0), np.int64)], axis=1)
        rows = rows[:, np.lexsort((rows[3], rows[2], rows[1], rows[0]))]
        if rows.shape[1]:
            is_new = np.ones(rows.shape[1], np.bool_)
            is_new[1:] = (rows[0, 1:] != rows[0, :-1]) | (rows[1, 1:] != rows[1, :-1])
            rows = rows[:, is_new]
            kept = np.zeros(rows.shape[1], np.bool_)
            for own, partner in ((0, 1), (1, 0)):
                for order in (np.lexsort((rows[partner], rows[2], rows[own])), np.lexsort((rows[partner], rows[own]))):
                    kept[order[_rank_in_runs(rows[own][order]) < _NEAREST]] = True
            rows = rows[:, kept]
        self._parts = [rows]
        self._gathered = rows.shape[1]
        self._limit = max(_GATHER, 2 * self._gathered)
        return rows

    def result(self) -> NDArray[np.int64]:
        """Give the pairs kept, int64 of shape (4, n): first, second, cost, tag; sorted by first, second."""
        return self._shorten()


def _rank_in_runs(values: NDArray[np.int64]) -> NDArray[np.intp]:
    """Number the members of each run of equal values from 0."""
    places = np.arange(len(values))
    starts = np.ones(len(values), np.bool_)
    starts[1:] = values[1:] != values[:-1]
    return places - np.maximum.accumulate(np.where(starts, places, 0))
