"""The pictures asked about, and what became of each, as a list."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop import wording
from desktop.file_names import place
from desktop.item_models.query_model import is_within
from desktop.item_models.roles import AskedRole

if TYPE_CHECKING:
    from desktop.session import AskedPicture, Session

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class AskedModel(QAbstractListModel):
    """The pictures of a question in the order in which they were handed over; see ``AskedRole``."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: tuple[AskedPicture, ...] = ()
        for changed in (session.query_changed, session.groups_changed, session.kinds_changed, session.upper_changed):
            changed.connect(self.on_changed)
        session.query_asked.connect(self.on_asked)

    def on_asked(self) -> None:
        """Show other pictures, even if they are called as those before."""
        self.beginResetModel()
        self._asked = self._session.query_state.asked
        self.endResetModel()

    def on_changed(self) -> None:
        """Show what became of the pictures."""
        asked = self._session.query_state.asked
        if [picture.path for picture in asked] != [picture.path for picture in self._asked]:
            self.on_asked()
        elif asked:
            self._asked = asked
            self.dataChanged.emit(self.index(0), self.index(len(asked) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the pictures."""
        return 0 if parent.isValid() else len(self._asked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a picture; see ``AskedRole``."""
        if not index.isValid():
            return None
        picture = self._asked[index.row()]
        match role:
            case AskedRole.NAME | Qt.ItemDataRole.DisplayRole:
                return picture.name
            case AskedRole.PLACE:
                return self._place(picture)
            case AskedRole.PIXELS:
                return wording.dimensions(picture.width, picture.height) if picture.width else ""
            case AskedRole.KEY:
                return picture.path or f"\0{id(picture.data)}"
            case AskedRole.SOURCE:
                return picture.path or picture.data
            case AskedRole.STATE:
                return self._state(picture)
            case AskedRole.RESULT:
                return self._result(picture)
            case AskedRole.REASON | Qt.ItemDataRole.AccessibleDescriptionRole:
                return picture.error
            case Qt.ItemDataRole.ToolTipRole:
                return picture.error or picture.path or picture.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{picture.name}, {self._result(picture)}"
        return None

    def _place(self, picture: AskedPicture) -> str:
        if not picture.path:
            return self.tr("without a file of its own")
        folder = place(str(PurePath(picture.path).parent), [state.path for state in self._session.folders])
        if picture.photo_id is None:
            return folder
        return self.tr("%1 · in your library").replace("%1", folder, 1)

    def _state(self, picture: AskedPicture) -> str:
        if picture.error:
            return "failed"
        if self._count(picture):
            return "found"
        return "none" if picture.is_answered else "running"

    def _result(self, picture: AskedPicture) -> str:
        match self._state(picture):
            case "failed":
                return self.tr("cannot be read")
            case "found":
                return self.tr("%Ln photo(s)", "", self._count(picture))
            case "none":
                hidden = len(picture.hits)
                return self.tr("%Ln outside of the line", "", hidden) if hidden else self.tr("nothing found")
            case _:
                return self.tr("looking…")

    def _count(self, picture: AskedPicture) -> int:
        return sum(is_within(self._session, hit) for hit in picture.hits)
