"""Photos in cards, as a tree of two floors: what a view of cards asks of its model."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from desktop.file_names import file_url
from desktop.item_models.roles import GroupRole, PhotoRole

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Index = QModelIndex | QPersistentModelIndex

_TOP: Final = 0
_ROOT: Final = QModelIndex()


class CardsModel(QAbstractItemModel):
    """Cards, and the photos in each.

    The internal id of a card is 0, that of a photo the row of its card plus 1.
    """

    @abstractmethod
    def group_sizes(self) -> NDArray[np.int32] | Sequence[int]:
        """Return the number of photos of each card."""

    @abstractmethod
    def group_count(self) -> int:
        """Return the number of cards."""

    @abstractmethod
    def size_at(self, position: int) -> int:
        """Return the number of photos of a card."""

    @abstractmethod
    def place_of(self, photo_id: int) -> tuple[int, int] | None:
        """Return the position of the card that a photo is in, and its place there; None if it is in none."""

    @abstractmethod
    def group_data(self, position: int, role: int) -> Any:
        """Answer for a card; see ``GroupRole``."""

    @abstractmethod
    def photo_data(self, position: int, place: int, role: int) -> Any:
        """Answer for a photo; see ``PhotoRole``."""

    def index_of_photo(self, photo_id: int) -> QModelIndex:
        """Return where a photo is shown; invalid if it is not."""
        place = self.place_of(photo_id)
        return QModelIndex() if place is None else self.createIndex(place[1], 0, place[0] + 1)

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Give the place of a card, or of a photo below one."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _ROOT) -> Any:
        """Give the card that a photo is in."""
        within = index.internalId() if index.isValid() else _TOP
        return QModelIndex() if within == _TOP else self.createIndex(within - 1, 0, _TOP)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the cards, or the photos of one."""
        if not parent.isValid():
            return self.group_count()
        return self.size_at(parent.row()) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        """There is one column."""
        return 0 if parent.isValid() and parent.internalId() != _TOP else 1

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        """Every card has photos."""
        return self.rowCount(parent) > 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a card or a photo; see ``GroupRole`` and ``PhotoRole``."""
        if not index.isValid():
            return None
        within = index.internalId()
        if within == _TOP:
            return self.group_data(index.row(), role)
        return self.photo_data(within - 1, index.row(), role)

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
