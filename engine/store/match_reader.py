"""Read all matches once, and from then on only those that are new."""

import threading
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.store.database import Database

MatchArrays = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8], NDArray[np.float32], NDArray[np.int32]]

_WIDTH: Final = 5


class MatchReader:
    """Keeps what it read of the matches; a window that follows a scan reads a million of them only once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._latest = 0
        self._known = _columns(np.empty((0, _WIDTH)))

    def read(self) -> MatchArrays:
        """Return image_a, image_b, kind, similarity and the id of the reason of all matches, shape (m,) each.

        Where two matchers found a pair, it is there twice.
        """
        with self._lock:
            count, latest = self._database.query("SELECT count(*), coalesce(max(id), 0) FROM matches")[0]
            if not self._read_up_to(latest, count):
                # Some of those known were forgotten, which an id that is never given again makes sure to show.
                self._latest, self._known = 0, _columns(np.empty((0, _WIDTH)))
                self._read_up_to(latest, count)
            return self._known

    def _read_up_to(self, latest: int, count: int) -> bool:
        """Add the matches up to an id to those known; return whether there are now as many as there should be."""
        # Ids stay below 2**40, which float64 holds exactly; one conversion for each block is the fastest way in.
        blocks = [
            np.fromiter(chain.from_iterable(rows), np.float64, len(rows) * _WIDTH)
            for rows in self._database.query_chunks(
                "SELECT image_a, image_b, kind, similarity, reason_id FROM matches WHERE id > ? AND id <= ?",
                (self._latest, latest),
            )
        ]
        if blocks:
            new = _columns(np.concatenate(blocks).reshape(-1, _WIDTH))
            first, second, kinds, similarities, reason_ids = (
                np.concatenate([old, added]) for old, added in zip(self._known, new, strict=True)
            )
            self._known = first, second, kinds, similarities, reason_ids
        self._latest = latest
        return len(self._known[0]) == count


def _columns(table: NDArray[np.float64]) -> MatchArrays:
    return (
        table[:, 0].astype(np.int64),
        table[:, 1].astype(np.int64),
        table[:, 2].astype(np.uint8),
        table[:, 3].astype(np.float32),
        table[:, 4].astype(np.int32),
    )
