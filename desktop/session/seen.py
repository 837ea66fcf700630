"""Which groups were accepted as they are, with what has not reached the library file yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.session.outlook import Seen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.judgements import Accepted
    from engine.library import Overview


class SeenBook:
    """Accepted groups, as the library holds them and as they were decided since.

    ``is_shown`` tells whether the person wants to see them all the same.
    """

    def __init__(self) -> None:
        self.is_shown = False
        self._contents: NDArray[np.int64] | None = None
        self._lately: list[tuple[int, ...]] = []
        self._withdrawn: set[int] = set()
        self._accepted: Accepted | None = None
        self._of: Overview | None = None

    def take_over(self, contents: NDArray[np.int64]) -> bool:
        """Take what the library file holds; return whether that is something else than before."""
        import numpy as np

        is_other = self._contents is None or not np.array_equal(contents, self._contents)
        if is_other:
            self._contents = contents
            self._of = None
        return is_other

    def accept(self, photo_ids: tuple[int, ...]) -> None:
        """Count a group among the accepted ones, until the library does."""
        self._lately.append(photo_ids)

    def forget(self, photo_ids: tuple[int, ...]) -> None:
        """Leave that to the library, or take it back."""
        if photo_ids in self._lately:
            self._lately.remove(photo_ids)

    def withdraw(self, acceptances: tuple[int, ...]) -> None:
        """Count groups among the accepted ones no more, although the library still does."""
        self._withdrawn.update(acceptances)
        self._of = None

    def note_withdrawn(self, acceptances: tuple[int, ...]) -> None:
        """Leave that to the library."""
        self._withdrawn.difference_update(acceptances)
        self._of = None

    def over(self, overview: Overview) -> Seen:
        """Put them upon the photos of an overview."""
        if self._of is not overview:
            self._of = overview
            self._accepted = self._put_upon(overview)
        return Seen(self._accepted, tuple(self._lately), self.is_shown)

    def _put_upon(self, overview: Overview) -> Accepted | None:
        import numpy as np

        from engine.judgements import Accepted

        contents = self._contents
        if contents is None:
            return None
        if self._withdrawn:
            contents = contents[~np.isin(contents[:, 1], list(self._withdrawn))]
        return Accepted(overview.photos, contents) if len(contents) else None

    def with_copies(self, photo_ids: Sequence[int]) -> tuple[int, ...]:
        """Return the ids of photos and of all others that have the same bytes, as far as any looks like another."""
        import numpy as np

        if self._of is None:
            return tuple(photo_ids)
        photos = self._of.photos
        rows = photos.rows_of(list(photo_ids))
        copies = photos.ids[np.isin(photos.content_ids, photos.content_ids[rows[rows >= 0]])]
        return tuple(dict.fromkeys((*photo_ids, *copies.tolist())))

    def acceptances_of(self, photo_ids: tuple[int, ...]) -> tuple[int, ...]:
        """Return the acceptances of the library by which a group of photos is accepted."""
        if self._accepted is None or self._of is None:
            return ()
        return self._accepted.covering(self._of.photos.rows_of(list(photo_ids)))
