"""Which groups hold nothing but what a person accepted together."""

import numpy as np
from numpy.typing import NDArray

from engine.stages.group_table import NO_GROUP, GroupTable
from engine.store.photo_columns import PhotoColumns


class Accepted:
    """Accepted groups put upon the photos of an overview, to be asked at any threshold.

    Args:
        photos: Of the overview.
        contents: (content id, acceptance id, photos of that content), int64 shape (n, 3), as ``SeenTable`` gives it.
    """

    def __init__(self, photos: PhotoColumns, contents: NDArray[np.int64]) -> None:
        order = np.argsort(photos.content_ids, kind="stable")
        ids = photos.content_ids[order]
        first = np.searchsorted(ids, contents[:, 0], side="left")
        found = np.searchsorted(ids, contents[:, 0], side="right") - first
        # Of more copies than were accepted, some are new; which of them does not matter.
        counts = np.minimum(found, contents[:, 2])
        source = np.repeat(np.arange(len(contents)), counts)
        number = np.arange(len(source)) - np.repeat(np.cumsum(counts) - counts, counts)
        self._rows: NDArray[np.intp] = order[first[source] + number]
        self._ids, self._acceptances = np.unique(contents[source, 1], return_inverse=True)

    def covers(self, table: GroupTable) -> NDArray[np.bool_]:
        """Tell of each group whether all of its photos were accepted at one time, shape (g,)."""
        is_covered = np.zeros(len(table), np.bool_)
        groups = table.group_of_row[self._rows]
        is_grouped = groups != NO_GROUP
        if not is_grouped.any():
            return is_covered
        span = int(self._acceptances.max()) + 1
        pairs, counts = np.unique(groups[is_grouped] * span + self._acceptances[is_grouped], return_counts=True)
        found = pairs // span
        is_covered[found[counts == table.sizes[found]]] = True
        return is_covered

    def covering(self, rows: NDArray[np.intp]) -> tuple[int, ...]:
        """Return the ids of the acceptances that all of these rows were accepted by."""
        counts = np.bincount(self._acceptances[np.isin(self._rows, rows)], minlength=len(self._ids))
        return tuple(self._ids[counts == len(rows)].tolist()) if len(rows) else ()
