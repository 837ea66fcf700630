"""What is shown of a group and of a photo: read from the model once, for what is in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from desktop.item_models.roles import GroupRole, PhotoRole

# Far more than is ever in sight; beyond it all is forgotten and what is in sight asked for anew.
_MOST_PHOTOS: Final = 4000


@dataclass(frozen=True, slots=True)
class GroupFace:
    """What is shown of a group; ``badges`` are slugs of kinds and words."""

    title: str
    badges: tuple[tuple[str, str], ...]
    summary: str


@dataclass(frozen=True, slots=True)
class PhotoFace:
    """What is shown of a photo."""

    photo_id: int
    name: str
    caption: str
    badge: str
    path: str
    key: str
    mark: str
    is_keeper: bool
    is_reference: bool
    is_partial: bool
    is_gone: bool


class Faces:
    """Reads faces from the model and remembers them until it changes."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self._model = model
        self._groups: dict[int, GroupFace] = {}
        self._photos: dict[tuple[int, int], PhotoFace] = {}

    def forget(self) -> None:
        """Ask the model anew from now on."""
        self._groups.clear()
        self._photos.clear()

    def group(self, group: int) -> GroupFace:
        """Return what is shown of a group."""
        face = self._groups.get(group)
        if face is None:
            data = self._model.data
            index = self._model.index(group, 0)
            face = self._groups[group] = GroupFace(
                title=str(data(index, GroupRole.TITLE)),
                badges=tuple((str(slug), str(words)) for slug, words in data(index, GroupRole.BADGES) or ()),
                summary=str(data(index, GroupRole.SUMMARY) or ""),
            )
        return face

    def photo(self, group: int, photo: int) -> PhotoFace:
        """Return what is shown of a photo."""
        face = self._photos.get((group, photo))
        if face is None:
            if len(self._photos) >= _MOST_PHOTOS:
                self.forget()
            index = self._model.index(photo, 0, self._model.index(group, 0))
            face = self._photos[group, photo] = self._read_photo(index)
        return face

    def _read_photo(self, index: QModelIndex) -> PhotoFace:
        data = self._model.data
        return PhotoFace(
            photo_id=int(data(index, PhotoRole.PHOTO_ID)),
            name=str(data(index, PhotoRole.NAME)),
            caption=str(data(index, PhotoRole.CAPTION)),
            badge=str(data(index, PhotoRole.BADGE)),
            path=str(data(index, PhotoRole.PATH)),
            key=str(data(index, PhotoRole.THUMBNAIL_KEY)),
            mark=str(data(index, PhotoRole.MARK)),
            is_keeper=bool(data(index, PhotoRole.IS_KEEPER)),
            is_reference=bool(data(index, PhotoRole.IS_REFERENCE)),
            is_partial=bool(data(index, PhotoRole.IS_PARTIAL)),
            is_gone=bool(data(index, PhotoRole.IS_GONE)),
        )

    def photo_id(self, group: int, photo: int) -> int:
        """Return the id of a photo, without all else that is shown of it."""
        face = self._photos.get((group, photo))
        if face is not None:
            return face.photo_id
        index = self._model.index(group, 0)
        # The group itself knows its first photo; the others have to be looked for.
        if photo == 0:
            return int(self._model.data(index, GroupRole.KEY))
        return int(self._model.data(self._model.index(photo, 0, index), PhotoRole.PHOTO_ID))
