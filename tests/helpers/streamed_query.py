"""Which pictures share local features with one asked about, by whole descriptors: what tables of features are held to.

A descriptor that has any of its 16-bit chunks in common with one of the query is compared with all of them, and votes
count together that agree in turn and scale. It is one pass over the library.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.index.local_rows import TABLES, Corners
from engine.index.local_votes import MAX_DISTANCE, best_window

_KEYS: Final = 1 << 16


class LocalQuery:
    """The local features of one picture, ready to be compared with those of many."""

    def __init__(self, corners: Corners) -> None:
        self._words = corners.descriptors.view("<u8")
        self._poses = corners.poses.astype(np.int64)
        self._known = np.zeros((TABLES, _KEYS), np.bool_)
        for table, chunks in enumerate(corners.descriptors.view("<u2").T):
            self._known[table, chunks] = True

    def votes(self, pictures: list[Corners]) -> NDArray[np.int64]:
        """Count the votes for each of some pictures, shape (pictures,)."""
        descriptors = np.concatenate([picture.descriptors for picture in pictures])
        owners = np.repeat(np.arange(len(pictures)), [len(picture.descriptors) for picture in pictures])
        chunks = descriptors.view("<u2")
        met = np.zeros(len(descriptors), np.bool_)
        for table in range(TABLES):
            met |= self._known[table, chunks[:, table]]
        rows = np.flatnonzero(met)
        poses = np.concatenate([picture.poses for picture in pictures])[rows].astype(np.int64)
        words = descriptors.view("<u8")[rows]
        distance = np.zeros((len(rows), len(self._words)), np.int64)
        for word in range(words.shape[1]):
            distance += np.bitwise_count(words[:, word, None] ^ self._words[None, :, word])
        found, asked = np.nonzero(distance <= MAX_DISTANCE)
        turn = ((poses[found, 0] - self._poses[asked, 0] + 8) % 256) >> 4
        scale = (poses[found, 1] - self._poses[asked, 1] + 8) & 15
        codes, counts = np.unique((owners[rows[found]] << 8) | (turn << 4) | scale, return_counts=True)
        votes = np.zeros(len(pictures), np.int64)
        shown, best = best_window(codes.astype(np.uint64), counts)
        votes[shown.astype(np.intp)] = best
        return votes
