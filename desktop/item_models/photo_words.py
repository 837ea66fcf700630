"""What is told of a photo in a group, role by role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDateTime, Qt, QTimeZone

from desktop import wording
from desktop.file_names import file_name, place
from desktop.item_models.roles import PhotoRole
from desktop.reasons import why
from engine.core.domain import Mark

if TYPE_CHECKING:
    from desktop.session import Session
    from desktop.session.cutting import Shown
    from engine.library import GroupMember

_NO_DATE = -(2**63)


class PhotoWords:
    """Answers for photos of the groups that a session shows."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._roles = {
            int(Qt.ItemDataRole.DisplayRole): self._name,
            int(Qt.ItemDataRole.ToolTipRole): self._path,
            int(Qt.ItemDataRole.AccessibleTextRole): self._accessible_text,
            int(Qt.ItemDataRole.AccessibleDescriptionRole): self._reason,
            int(PhotoRole.PHOTO_ID): self._id,
            int(PhotoRole.PATH): self._path,
            int(PhotoRole.NAME): self._name,
            int(PhotoRole.FOLDER): self._folder,
            int(PhotoRole.WIDTH): lambda shown, member: int(shown.overview.photos.widths[member.row]),
            int(PhotoRole.HEIGHT): lambda shown, member: int(shown.overview.photos.heights[member.row]),
            int(PhotoRole.BYTES): lambda shown, member: int(shown.overview.photos.sizes[member.row]),
            int(PhotoRole.FORMAT): lambda shown, member: shown.overview.photos.format(member.row).value,
            int(PhotoRole.TAKEN): self._taken,
            int(PhotoRole.SIMILARITY): lambda _shown, member: member.similarity,
            int(PhotoRole.KIND): lambda _shown, member: member.kind.slug,
            int(PhotoRole.REASON): self._reason,
            int(PhotoRole.MARK): self._mark,
            int(PhotoRole.IS_KEEPER): self._is_keeper,
            int(PhotoRole.IS_REFERENCE): lambda shown, member: bool(shown.overview.photos.is_reference[member.row]),
            int(PhotoRole.IS_PARTIAL): lambda shown, member: bool(shown.overview.photos.is_partial[member.row]),
            int(PhotoRole.IS_GONE): lambda shown, member: self._id(shown, member) in session.gone,
            int(PhotoRole.BADGE): self._badge,
            int(PhotoRole.CAPTION): self._caption,
            int(PhotoRole.THUMBNAIL_KEY): lambda shown, member: shown.overview.photos.content_keys[member.row].hex(),
            int(PhotoRole.MATCHED_ID): lambda shown, member: int(shown.overview.photos.ids[member.matched_row]),
            int(PhotoRole.IS_BEST): self._is_best,
        }

    def data(self, shown: Shown, member: GroupMember, role: int) -> Any:
        """Answer for a photo."""
        answer = self._roles.get(role)
        return None if answer is None else answer(shown, member)

    def _id(self, shown: Shown, member: GroupMember) -> int:
        return int(shown.overview.photos.ids[member.row])

    def _path(self, shown: Shown, member: GroupMember) -> str:
        return shown.overview.photos.path(member.row)

    def _name(self, shown: Shown, member: GroupMember) -> str:
        return file_name(self._path(shown, member))

    def _folder(self, shown: Shown, member: GroupMember) -> str:
        photos = shown.overview.photos
        return place(photos.directories[photos.directory_index[member.row]], photos.folders)

    def _taken(self, shown: Shown, member: GroupMember) -> QDateTime | None:
        taken_ms = int(shown.overview.photos.taken_ms[member.row])
        return None if taken_ms == _NO_DATE else QDateTime.fromMSecsSinceEpoch(taken_ms, QTimeZone.utc())

    def _reason(self, _shown: Shown, member: GroupMember) -> str:
        return why(member.kind.slug, member.reason)

    def _mark(self, shown: Shown, member: GroupMember) -> str:
        mark = self._session.mark_of(self._id(shown, member))
        return "" if mark is None else mark.value

    def _is_best(self, shown: Shown, member: GroupMember) -> bool:
        return shown.group_rows(member.row)[0] == member.row

    def _is_keeper(self, shown: Shown, member: GroupMember) -> bool:
        """Chosen by hand it stays; else the one suggested does, unless another was chosen or it goes itself."""
        mark = self._session.mark_of(self._id(shown, member))
        if mark is not None or not self._is_best(shown, member):
            return mark is Mark.KEEP
        ids = shown.overview.photos.ids[shown.group_rows(member.row)].tolist()
        return not any(self._session.mark_of(photo_id) is Mark.KEEP for photo_id in ids[1:])

    def _badge(self, shown: Shown, member: GroupMember) -> str:
        if self._is_best(shown, member):
            return QCoreApplication.translate("Photos", "best", "corner of the photo suggested to stay")
        return wording.percent(member.similarity)

    def _caption(self, shown: Shown, member: GroupMember) -> str:
        photos = shown.overview.photos
        pixels = wording.dimensions(int(photos.widths[member.row]), int(photos.heights[member.row]))
        return f"{pixels} · {wording.size(int(photos.sizes[member.row]))}"

    def _accessible_text(self, shown: Shown, member: GroupMember) -> str:
        """Tell in one line all that the picture on the screen tells."""
        translate = QCoreApplication.translate
        photo_id = self._id(shown, member)
        said = [self._name(shown, member), self._caption(shown, member)]
        if self._is_best(shown, member):
            said.append(translate("Photos", "best of its group"))
        else:
            said.append(translate("Photos", "{percent} alike").format(percent=wording.percent(member.similarity)))
        mark = self._session.mark_of(photo_id)
        if mark is Mark.KEEP:
            said.append(translate("Photos", "marked to be kept"))
        elif mark is Mark.REMOVE:
            said.append(translate("Photos", "marked to be removed"))
        if shown.overview.photos.is_reference[member.row]:
            said.append(translate("Photos", "in a reference folder"))
        if shown.overview.photos.is_partial[member.row]:
            said.append(translate("Photos", "incomplete file"))
        if photo_id in self._session.gone:
            said.append(translate("Photos", "not there any more"))
        return ", ".join(said)
