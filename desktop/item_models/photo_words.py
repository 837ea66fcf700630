"""What is told of a photo in a group, role by role."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDateTime, Qt, QTimeZone

from desktop import wording
from desktop.file_names import place, unit_name
from desktop.item_models.roles import PhotoRole
from desktop.reasons import is_suggestion, why
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
        # of the photo alone
        self._of_row: dict[int, Callable[[Shown, int], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): self._name,
            int(Qt.ItemDataRole.ToolTipRole): self._path,
            int(PhotoRole.PHOTO_ID): self._id,
            int(PhotoRole.PATH): self._path,
            int(PhotoRole.NAME): self._name,
            int(PhotoRole.FOLDER): self._folder,
            int(PhotoRole.WIDTH): lambda shown, row: int(shown.overview.photos.widths[row]),
            int(PhotoRole.HEIGHT): lambda shown, row: int(shown.overview.photos.heights[row]),
            int(PhotoRole.BYTES): lambda shown, row: int(shown.overview.photos.sizes[row]),
            int(PhotoRole.FORMAT): lambda shown, row: shown.overview.photos.format(row).value,
            int(PhotoRole.TAKEN): self._taken,
            int(PhotoRole.MARK): self._mark,
            int(PhotoRole.IS_KEEPER): self._is_keeper,
            int(PhotoRole.IS_BEST): lambda shown, row: shown.is_best(row),
            int(PhotoRole.IS_REFERENCE): lambda shown, row: bool(shown.overview.photos.is_reference[row]),
            int(PhotoRole.IS_PARTIAL): lambda shown, row: bool(shown.overview.photos.is_partial[row]),
            int(PhotoRole.IS_GONE): self._is_gone,
            int(PhotoRole.CAPTION): self._caption,
            int(PhotoRole.THUMBNAIL_KEY): lambda shown, row: shown.overview.photos.content_keys[row].hex(),
        }
        # of how it belongs to its group, which is found out for a whole group at once
        self._of_member: dict[int, Callable[[Shown, GroupMember], Any]] = {
            int(PhotoRole.SIMILARITY): lambda _, member: member.similarity,
            int(PhotoRole.KIND): lambda _, member: member.kind.slug,
            int(PhotoRole.REASON): self._reason,
            int(PhotoRole.BADGE): self._badge,
            int(PhotoRole.MATCHED_ID): lambda shown, member: int(shown.overview.photos.ids[member.matched_row]),
            int(Qt.ItemDataRole.AccessibleTextRole): self._accessible_text,
            int(Qt.ItemDataRole.AccessibleDescriptionRole): self._reason,
        }

    def data(self, shown: Shown, position: int, place_in_group: int, role: int) -> Any:
        """Answer for a photo by the position of its group and its place in it."""
        of_row = self._of_row.get(role)
        if of_row is not None:
            return of_row(shown, shown.row_at(position, place_in_group))
        of_member = self._of_member.get(role)
        return None if of_member is None else of_member(shown, shown.members_at(position)[place_in_group])

    def _id(self, shown: Shown, row: int) -> int:
        return int(shown.overview.photos.ids[row])

    def _path(self, shown: Shown, row: int) -> str:
        return shown.overview.photos.path(row)

    def _name(self, shown: Shown, row: int) -> str:
        overview = shown.overview
        return unit_name(
            overview.photos.names[row], (overview.photos.names[one] for one in overview.units.companions(row))
        )

    def _folder(self, shown: Shown, row: int) -> str:
        photos = shown.overview.photos
        return place(photos.directories[photos.directory_index[row]], photos.folders)

    def _taken(self, shown: Shown, row: int) -> QDateTime | None:
        taken_ms = int(shown.overview.photos.taken_ms[row])
        return None if taken_ms == _NO_DATE else QDateTime.fromMSecsSinceEpoch(taken_ms, QTimeZone.utc())

    def _mark_of(self, shown: Shown, row: int) -> Mark | None:
        return self._session.mark_of(self._id(shown, row))

    def _mark(self, shown: Shown, row: int) -> str:
        mark = self._mark_of(shown, row)
        return "" if mark is None else mark.value

    def _is_keeper(self, shown: Shown, row: int) -> bool:
        """Tell whether it stays: chosen by hand, or suggested where no other was chosen."""
        return self._mark_of(shown, row) is Mark.KEEP or shown.kept_of(row) == row

    def _is_gone(self, shown: Shown, row: int) -> bool:
        return self._id(shown, row) in self._session.gone

    def _caption(self, shown: Shown, row: int) -> str:
        photos = shown.overview.photos
        pixels = wording.dimensions(int(photos.widths[row]), int(photos.heights[row]))
        return f"{pixels} · {wording.size(int(shown.overview.units.candidates.sizes[row]))}"

    def _reason(self, shown: Shown, member: GroupMember) -> str:
        if self._mark_of(shown, member.row) is Mark.REMOVE and is_suggestion(member.reason):
            # the best photo is to go all the same: what stays for it, or else what it was matched with, tells more
            for other in (shown.kept_of(member.row), member.matched_row):
                evidence = shown.overview.evidence_between(member.row, other)
                if evidence is not None:
                    return why(evidence.kind.slug, evidence.reason)
        return why(member.kind.slug, member.reason)

    def _badge(self, shown: Shown, member: GroupMember) -> str:
        if shown.is_best(member.row):
            return QCoreApplication.translate("Photos", "best", "corner of the photo suggested to stay")
        return wording.percent(member.similarity)

    def _accessible_text(self, shown: Shown, member: GroupMember) -> str:
        """Tell in one line all that the picture on the screen tells."""
        translate = QCoreApplication.translate
        row = member.row
        said = [self._name(shown, row), self._caption(shown, row)]
        if shown.is_best(row):
            said.append(translate("Photos", "best of its group"))
        else:
            said.append(translate("Photos", "{percent} alike").format(percent=wording.percent(member.similarity)))
        mark = self._mark_of(shown, row)
        if mark is Mark.KEEP:
            said.append(translate("Photos", "marked to be kept"))
        elif mark is Mark.REMOVE:
            said.append(translate("Photos", "marked to be removed"))
        if shown.overview.photos.is_reference[row]:
            said.append(translate("Photos", "in a reference folder"))
        if shown.overview.photos.is_partial[row]:
            said.append(translate("Photos", "incomplete file"))
        if self._is_gone(shown, row):
            said.append(translate("Photos", "not there any more"))
        return wording.listed(said)
