"""Photos by id as rows of an overview: those marked, and what comes of the wish to mark more.

Photos that belong together, such as a RAW file and the picture that the camera wrote beside it, are one photo here: the
one that stands for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import Mark

if TYPE_CHECKING:
    from engine.library import Overview


class Marked:
    """The marks as rows of an overview, to be asked for whole groups at once; never changes.

    Attributes:
        revision: Of the marks.
        remove: Rows of photos marked to be removed, rising; intp, shape (r,).
        keep: Rows of photos marked to be kept, rising; intp, shape (k,).
    """

    def __init__(self, overview: Overview, codes: NDArray[np.int8], revision: int) -> None:
        """Find the rows.

        Args:
            overview: Whose rows.
            codes: Of every photo its place in ``_CODES``; not to be written to afterwards.
            revision: Of the marks.
        """
        self.revision = revision
        self._overview = overview
        self._codes = codes
        units = overview.units
        # to want one file of several gone is not to want all of them gone
        self.remove: NDArray[np.intp] = np.flatnonzero(codes[: units.count] == _CODES[Mark.REMOVE])
        self.keep: NDArray[np.intp] = np.flatnonzero(units.spread(codes == _CODES[Mark.KEEP])[: units.count])

    @classmethod
    def make(cls, overview: Overview, marks: Mapping[int, Mark], revision: int) -> Self:
        """Put all marks upon an overview."""
        return cls(overview, _put(np.zeros(len(overview.photos), np.int8), overview, marks), revision)

    def changed(self, overview: Overview, changes: Mapping[int, Mark | None], revision: int) -> Self:
        """Return what they are once some changed."""
        return type(self)(overview, _put(self._codes.copy(), overview, changes), revision)

    def is_of(self, overview: Overview, revision: int) -> bool:
        """Tell whether these are rows of an overview, and the marks of a revision."""
        return self._overview is overview and self.revision == revision


_CODES: Final[dict[Mark | None, int]] = {None: 0, Mark.REMOVE: 1, Mark.KEEP: 2}


def _put(codes: NDArray[np.int8], overview: Overview, marks: Mapping[int, Mark | None]) -> NDArray[np.int8]:
    rows = overview.photos.rows_of(np.fromiter(marks, np.int64, len(marks)))
    found = np.fromiter(map(_CODES.__getitem__, marks.values()), np.int8, len(marks))
    codes[rows[rows >= 0]] = found[rows >= 0]
    return codes


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
