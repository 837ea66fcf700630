"""A model of groups without a library: photos are whatever the test says, and can be grouped anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, QUrl

from desktop.item_models.roles import GroupRole, PhotoRole

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class FakePhoto:
    """What the model tells of a photo."""

    id: int
    path: str
    key: str
    badge: str = "97 %"
    caption: str = "4032 × 3024 · 3.8 MB"
    reason: str = "Same picture: colours changed"
    kind: str = "same-picture"
    mark: str = ""
    is_reference: bool = False
    is_partial: bool = False
    is_gone: bool = False


class FakeGroupsModel(QAbstractItemModel):
    """Groups of photos by their ids; the first of each is its keeper."""

    def __init__(
        self,
        groups: Sequence[Sequence[int]],
        describe: Callable[[int], FakePhoto],
        badges: Callable[[int], list[tuple[str, str]]] = lambda _: [("same-picture", "Same picture")],
        title: Callable[[FakePhoto], str] = lambda photo: PurePath(photo.path).stem,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._describe = describe
        self._badges = badges
        self._title = title
        self._photos: dict[int, FakePhoto] = {}
        self.asked = 0
        self.take(groups)

    def regroup(self, groups: Sequence[Sequence[int]] | tuple[NDArray[np.int32], NDArray[np.int64]]) -> None:
        """Cut anew, as a moved threshold does; groups as ids, or as their sizes and all ids one after another."""
        self.beginResetModel()
        self.take(groups)
        self.endResetModel()

    def change(self, photo: FakePhoto) -> None:
        """Tell something else of a photo from now on."""
        self._photos[photo.id] = photo
        index = self.index_of_photo(photo.id)
        self.dataChanged.emit(index, index)

    def group_sizes(self) -> NDArray[np.int32]:
        """Return the number of photos of each group."""
        return self._sizes

    def index_of_photo(self, photo_id: int) -> QModelIndex:
        """Return where a photo is; invalid if it is in no group."""
        if not 0 <= photo_id < len(self._place_of) or self._place_of[photo_id] < 0:
            return QModelIndex()
        place = int(self._place_of[photo_id])
        group = int(np.searchsorted(self._starts, place, side="right")) - 1
        return self.createIndex(place - int(self._starts[group]), 0, group + 1)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> Any:
        within = index.internalId() if index.isValid() else 0
        return self.createIndex(within - 1, 0, 0) if within else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._sizes)
        return 0 if parent.internalId() else int(self._sizes[parent.row()])

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.asked += 1
        group = index.internalId() - 1
        if group < 0:
            return self._group_data(index.row(), role)
        photo = self._photo(int(self._ids[self._starts[group] + index.row()]))
        if role == PhotoRole.IS_KEEPER:
            return index.row() == 0
        if role == PhotoRole.BADGE and index.row() == 0:
            return "best"
        return _photo_data(photo, role)

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self.data(index, PhotoRole.PATH)) for index in indexes])
        return data

    def _group_data(self, group: int, role: int) -> Any:
        keeper = self._photo(int(self._ids[self._starts[group]]))
        size = int(self._sizes[group])
        told: dict[int, Any] = {
            GroupRole.TITLE: self._title(keeper),
            GroupRole.COUNT: size,
            GroupRole.BYTES: (size - 1) * 2_000_000,
            GroupRole.BADGES: self._badges(keeper.id),
            GroupRole.KEY: keeper.id,
            GroupRole.KEPT_ID: keeper.id,
            GroupRole.MARKED: 0,
            GroupRole.SUMMARY: f"{size} photos",
            Qt.ItemDataRole.AccessibleTextRole: f"{self._title(keeper)}, {size} photos",
        }
        return told.get(role)

    def _photo(self, photo_id: int) -> FakePhoto:
        found = self._photos.get(photo_id)
        if found is None:
            found = self._photos[photo_id] = self._describe(photo_id)
        return found

    def take(self, groups: Sequence[Sequence[int]] | tuple[NDArray[np.int32], NDArray[np.int64]]) -> None:
        if isinstance(groups, tuple) and len(groups) == 2 and isinstance(groups[0], np.ndarray):
            self._sizes, self._ids = groups[0], np.asarray(groups[1], dtype=np.int64)
        else:
            self._sizes = np.array([len(group) for group in groups], dtype=np.int32)
            self._ids = np.array([photo for group in groups for photo in group], dtype=np.int64)
        self._starts = np.concatenate(([0], np.cumsum(self._sizes, dtype=np.int64)))
        self._place_of = np.full(int(self._ids.max(initial=0)) + 1, -1, dtype=np.int64)
        self._place_of[self._ids] = np.arange(len(self._ids))


def _photo_data(photo: FakePhoto, role: int) -> Any:
    path = PurePath(photo.path)
    told: dict[int, Any] = {
        PhotoRole.PHOTO_ID: photo.id,
        PhotoRole.PATH: photo.path,
        PhotoRole.NAME: path.name,
        PhotoRole.FOLDER: path.parent.name,
        PhotoRole.CAPTION: photo.caption,
        PhotoRole.BADGE: photo.badge,
        PhotoRole.REASON: photo.reason,
        PhotoRole.KIND: photo.kind,
        PhotoRole.MARK: photo.mark,
        PhotoRole.SIMILARITY: 0.97,
        PhotoRole.WIDTH: 4032,
        PhotoRole.HEIGHT: 3024,
        PhotoRole.BYTES: 3_800_000,
        PhotoRole.FORMAT: "JPEG",
        PhotoRole.IS_REFERENCE: photo.is_reference,
        PhotoRole.IS_PARTIAL: photo.is_partial,
        PhotoRole.IS_GONE: photo.is_gone,
        PhotoRole.THUMBNAIL_KEY: photo.key,
        Qt.ItemDataRole.AccessibleTextRole: f"{path.name}, {photo.badge}, {photo.mark or 'not marked'}",
    }
    return told.get(role)
