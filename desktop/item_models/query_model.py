"""The photos found for the picture that is looked at, as a flat list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimeZone,
)

from desktop import wording
from desktop.file_names import file_name, file_url, place
from desktop.item_models.roles import PhotoRole
from desktop.reasons import why
from desktop.session import Session
from engine.core.domain import Mark, Photo, QueryHit

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class QueryModel(QAbstractListModel):
    """The hits within the person's range of similarity and of the kinds that they look at, the most alike first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: tuple[QueryHit, ...] = ()
        self._hits: list[QueryHit] = []
        for changed in (session.query_changed, session.groups_changed, session.kinds_changed, session.upper_changed):
            changed.connect(self.on_changed)
        session.marks_changed.connect(self.on_marks_changed)

    @property
    def hidden_count(self) -> int:
        """How many hits lie outside the range or are of other kinds."""
        return len(self._all) - len(self._hits)

    def on_changed(self) -> None:
        """Show what is found within the range now."""
        asked = self._session.query_state.current
        self._all = () if asked is None else asked.hits
        session = self._session
        hits = [
            hit
            for hit in self._all
            if session.threshold <= hit.similarity <= session.upper and hit.kind in session.kinds
        ]
        if hits != self._hits:
            self.beginResetModel()
            self._hits = hits
            self.endResetModel()

    def on_marks_changed(self) -> None:
        """Show other marks."""
        if self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

    def index_of_photo(self, photo_id: int) -> QModelIndex:
        """Return where a photo is shown; invalid if it is not."""
        row = next((row for row, hit in enumerate(self._hits) if hit.photo.id == photo_id), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the hits shown."""
        return 0 if parent.isValid() else len(self._hits)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Photos can be selected and dragged out."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for a hit; see ``PhotoRole``."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        match role:
            case PhotoRole.SIMILARITY:
                return hit.similarity
            case PhotoRole.KIND:
                return hit.kind.slug
            case PhotoRole.REASON | Qt.ItemDataRole.AccessibleDescriptionRole:
                return why(hit.kind.slug, hit.reason)
            case PhotoRole.BADGE:
                return wording.percent(hit.similarity)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._accessible_text(hit)
        return self._of_photo(hit.photo, role)

    def _of_photo(self, photo: Photo, role: int) -> Any:
        match role:
            case PhotoRole.PHOTO_ID:
                return photo.id
            case PhotoRole.PATH | Qt.ItemDataRole.ToolTipRole:
                return photo.path
            case PhotoRole.NAME | Qt.ItemDataRole.DisplayRole:
                return file_name(photo.path)
            case PhotoRole.FOLDER:
                return place(str(PurePath(photo.path).parent), [state.path for state in self._session.folders])
            case PhotoRole.WIDTH:
                return photo.info.width
            case PhotoRole.HEIGHT:
                return photo.info.height
            case PhotoRole.BYTES:
                return photo.stamp.size_bytes
            case PhotoRole.FORMAT:
                return photo.info.format.value
            case PhotoRole.TAKEN:
                return None if photo.taken_ms is None else _date(photo.taken_ms)
            case PhotoRole.MARK:
                mark = self._session.mark_of(photo.id)
                return "" if mark is None else mark.value
            case PhotoRole.IS_KEEPER:
                return self._session.mark_of(photo.id) is Mark.KEEP
            case PhotoRole.IS_REFERENCE:
                return photo.is_reference
            case PhotoRole.IS_PARTIAL:
                return photo.info.is_partial
            case PhotoRole.IS_GONE:
                return photo.id in self._session.gone
            case PhotoRole.CAPTION:
                return _caption(photo)
            case PhotoRole.THUMBNAIL_KEY:
                return photo.content_key.hex()
            case PhotoRole.IS_BEST:
                return False
        return None

    def _accessible_text(self, hit: QueryHit) -> str:
        alike = self.tr("{percent} alike").format(percent=wording.percent(hit.similarity))
        return ", ".join((file_name(hit.photo.path), _caption(hit.photo), alike))

    def mimeTypes(self) -> list[str]:
        """Photos leave as addresses of files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the addresses of photos that are dragged out."""
        mime = QMimeData()
        mime.setUrls([file_url(self._hits[index.row()].photo.path) for index in indexes if index.isValid()])
        return mime


def _date(taken_ms: int) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(taken_ms, QTimeZone.utc())


def _caption(photo: Photo) -> str:
    pixels = wording.dimensions(photo.info.width, photo.info.height)
    return f"{pixels} · {wording.size(photo.stamp.size_bytes)}"
