"""Photos by id as rows of an overview: those marked, and what comes of the wish to mark more.

Photos that belong together, such as a RAW file and the picture that the camera wrote beside it, are one photo here: the
one that stands for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from engine.library import Overview


class Marked:
    """The marks as rows of an overview, to be asked for whole groups at once.

    Attributes:
        remove: Rows of photos marked to be removed, intp, shape (r,).
        keep: Rows of photos marked to be kept, intp, shape (k,).
    """

    def __init__(self, overview: Overview, remove: Sequence[int], keep: Sequence[int]) -> None:
        rows = overview.photos.rows_of(remove)
        # to want one file of several gone is not to want all of them gone
        self.remove: NDArray[np.intp] = np.sort(rows[(rows >= 0) & (rows < overview.units.count)])
        self.keep = rows_of(overview, keep)


@dataclass(frozen=True, slots=True)
class Removal:
    """What comes of the wish to mark photos to be removed, by id.

    Attributes:
        removable: Those that may be.
        spared: Those that their groups would lose as their last.
        references: Those in reference folders.
        alone: Those in no group now: nothing would be left of them.
    """

    removable: tuple[int, ...]
    spared: tuple[int, ...]
    references: tuple[int, ...]
    alone: tuple[int, ...]


def rows_of(overview: Overview, photo_ids: Sequence[int]) -> NDArray[np.intp]:
    """Return the rows that stand for photos, each once, rising; those that are not there are left out."""
    units, rows = overview.units, overview.photos.rows_of(photo_ids)
    rows = rows[rows >= 0]
    is_companion = rows >= units.count
    rows[is_companion] = units.primaries[rows[is_companion] - units.count]
    return np.unique(rows)


def standing_row(overview: Overview, photo_id: int) -> int | None:
    """Return the row that stands for a photo, or None if it is not there."""
    row = overview.photos.row_of(photo_id)
    return None if row is None else overview.units.primary(row)
