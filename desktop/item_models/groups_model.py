"""The groups shown, and the photos in each, as a tree of two floors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.file_names import file_url
from desktop.item_models.group_words import GroupWords
from desktop.item_models.photo_words import PhotoWords
from desktop.item_models.roles import GroupRole, PhotoRole
from desktop.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.session.cutting import Shown

Index = QModelIndex | QPersistentModelIndex

_TOP: Final = 0
_ROOT: Final = QModelIndex()


class GroupsModel(QAbstractItemModel):
    """The groups of a session in the order in which they are shown, the photo to keep first in each.

    The internal id of a group is 0, that of a photo the row of its group plus 1. Every new cut resets the model.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Shown | None = session.shown
        self._groups = GroupWords(session)
        self._photos = PhotoWords(session)
        self._gone = session.gone
        session.groups_changed.connect(self.on_groups_changed)
        session.marks_changed.connect(self.on_marks_changed)
        session.gone_changed.connect(self.on_gone_changed)

    def group_sizes(self) -> NDArray[np.int32] | Sequence[int]:
        """Return the number of photos of each group shown."""
        return [] if self._shown is None else self._shown.sizes()

    def index_of_photo(self, photo_id: int) -> QModelIndex:
        """Return where a photo is shown; invalid if it is not."""
        place = None if self._shown is None else self._shown.place_of(photo_id)
        return QModelIndex() if place is None else self.createIndex(place[1], 0, place[0] + 1)

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

    def on_gone_changed(self) -> None:
        """Show what is not there any more, and what is again."""
        shown, before, self._gone = self._shown, self._gone, self._session.gone
        if shown is not None:
            positions = {shown.position_of(photo_id) for photo_id in before.symmetric_difference(self._gone)}
            self._tell_photos(sorted(position for position in positions if position is not None))

    def _tell_photos(self, positions: Iterable[int]) -> None:
        for position in positions:
            group = self.index(position, 0)
            self.dataChanged.emit(self.index(0, 0, group), self.index(self.rowCount(group) - 1, 0, group))

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Give the place of a group, or of a photo below one."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _ROOT) -> Any:
        """Give the group that a photo is in."""
        within = index.internalId() if index.isValid() else _TOP
        return QModelIndex() if within == _TOP else self.createIndex(within - 1, 0, _TOP)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the groups, or the photos of one."""
        if self._shown is None:
            return 0
        if not parent.isValid():
            return self._shown.group_count
        return self._shown.size_at(parent.row()) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There is one column."""
        return 0 if parent.isValid() and parent.internalId() != _TOP else 1

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        """Every group has photos."""
        return self.rowCount(parent) > 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a group or a photo; see ``GroupRole`` and ``PhotoRole``."""
        shown = self._shown
        if shown is None or not index.isValid():
            return None
        within = index.internalId()
        if within == _TOP:
            return self._groups.data(shown, index.row(), role)
        return self._photos.data(shown, within - 1, index.row(), role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Photos can be selected and dragged out."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        common = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.internalId() == _TOP:
            return common
        return common | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def mimeTypes(self) -> list[str]:
        """Photos leave as addresses of files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the addresses of photos that are dragged out."""
        urls = [
            file_url(self.data(index, PhotoRole.PATH))
            for index in indexes
            if index.isValid() and index.internalId() != _TOP
        ]
        mime = QMimeData()
        mime.setUrls(urls)
        return mime

    def roleNames(self) -> dict[int, QByteArray]:
        """Name the roles, for programs that ask by name."""
        own = {int(role): QByteArray(role.name.lower().encode()) for role in (*GroupRole, *PhotoRole)}
        return {**super().roleNames(), **own}
