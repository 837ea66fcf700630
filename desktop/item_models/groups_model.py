"""The groups shown, and the photos in each, as a tree of two floors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop.item_models.cards_model import CardsModel
from desktop.item_models.group_words import GroupWords
from desktop.item_models.photo_words import PhotoWords
from desktop.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.session.cutting import Shown


class GroupsModel(CardsModel):
    """The groups of a session in the order in which they are shown, the photo to keep first in each.

    Every new cut resets the model.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Shown | None = session.shown
        self._groups = GroupWords(session)
        self._photos = PhotoWords(session)
        session.groups_changed.connect(self.on_groups_changed)
        session.marks_changed.connect(self.on_marks_changed)
        session.gone_changed.connect(self.on_gone_changed)

    def group_sizes(self) -> NDArray[np.int32] | Sequence[int]:
        """Return the number of photos of each group shown."""
        return [] if self._shown is None else self._shown.sizes()

    def group_count(self) -> int:
        """Return the number of groups shown."""
        return 0 if self._shown is None else self._shown.group_count

    def size_at(self, position: int) -> int:
        """Return the number of photos of a group."""
        return 0 if self._shown is None else self._shown.size_at(position)

    def place_of(self, photo_id: int) -> tuple[int, int] | None:
        """Return the position of the group that a photo is in, and its place there; None if it is in none."""
        return None if self._shown is None else self._shown.place_of(photo_id)

    def group_data(self, position: int, role: int) -> Any:
        """Answer for a group; see ``GroupRole``."""
        return None if self._shown is None else self._groups.data(self._shown, position, role)

    def photo_data(self, position: int, place: int, role: int) -> Any:
        """Answer for a photo; see ``PhotoRole``."""
        return None if self._shown is None else self._photos.data(self._shown, position, place, role)

    def on_groups_changed(self) -> None:
        """Show another cut."""
        self.beginResetModel()
        self._shown = self._session.shown
        self.endResetModel()

    def on_marks_changed(self) -> None:
        """Show other marks; photos that no one asked about yet need not be told of."""
        if self._shown is not None and self._shown.group_count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._shown.group_count - 1, 0))
            self._tell_photos(self._shown.known_positions())

    def on_gone_changed(self, photo_ids: Sequence[int]) -> None:
        """Show what is not there any more, and what is again; as of marks, what was not asked about is not told."""
        if self._shown is not None:
            self._tell_photos(self._shown.known_positions(photo_ids))

    def _tell_photos(self, positions: Iterable[int]) -> None:
        for position in positions:
            group = self.index(position, 0)
            self.dataChanged.emit(self.index(0, 0, group), self.index(self.rowCount(group) - 1, 0, group))
