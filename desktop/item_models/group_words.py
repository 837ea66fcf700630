"""What is told of a group, role by role."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt

from desktop import wording
from desktop.file_names import file_name, stem
from desktop.item_models.roles import GroupRole
from desktop.reasons import badge_words, is_telling
from engine.core.domain import Mark, MatchKind

if TYPE_CHECKING:
    from desktop.session import Session
    from desktop.session.cutting import Shown
    from engine.library import GroupMember

MOST_BADGES: Final = 3


class GroupWords:
    """Answers for the groups that a session shows."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._roles = {
            int(Qt.ItemDataRole.DisplayRole): self._title,
            int(Qt.ItemDataRole.AccessibleTextRole): self._accessible_text,
            int(GroupRole.TITLE): self._title,
            int(GroupRole.COUNT): lambda shown, position: shown.size_at(position),
            int(GroupRole.BYTES): lambda shown, position: shown.bytes_at(position),
            int(GroupRole.BADGES): self._badges,
            int(GroupRole.KEY): self._key,
            int(GroupRole.MARKED): self._marked,
            int(GroupRole.SUMMARY): self._summary,
            int(GroupRole.KEPT_ID): self._kept,
        }

    def data(self, shown: Shown, position: int, role: int) -> Any:
        """Answer for the group at a position."""
        answer = self._roles.get(role)
        return None if answer is None else answer(shown, position)

    def _key(self, shown: Shown, position: int) -> int:
        return int(shown.overview.photos.ids[shown.keeper_at(position)])

    def _kept(self, shown: Shown, position: int) -> int:
        return int(shown.overview.photos.ids[shown.kept_of(shown.keeper_at(position))])

    def _title(self, shown: Shown, position: int) -> str:
        path = shown.overview.photos.path(shown.keeper_at(position))
        folder = PurePath(path).parent.name
        return f"{file_name(folder)} / {stem(path)}" if folder else stem(path)

    def _badges(self, shown: Shown, position: int) -> list[tuple[str, str]]:
        """Name the kinds of match in the group: of each kind what tells most, and the least certain rather than all."""
        telling: dict[MatchKind, GroupMember] = {}
        # the keeper's own kind says nothing: it is what the others are compared with
        for member in shown.members_at(position)[1:]:
            known = telling.get(member.kind)
            if known is None or (is_telling(member.reason), -member.similarity) > (
                is_telling(known.reason),
                -known.similarity,
            ):
                telling[member.kind] = member
        kinds = sorted(telling)[-MOST_BADGES:]
        badges = [(kind.slug, badge_words(kind.slug, telling[kind].reason)) for kind in kinds]
        if shown.accepts_at(position):
            badges.append(("", QCoreApplication.translate("Groups", "Accepted as it is")))
        return badges

    def _marked(self, shown: Shown, position: int) -> int:
        ids = shown.overview.photos.ids[shown.rows_at(position)].tolist()
        return sum(self._session.mark_of(photo_id) is Mark.REMOVE for photo_id in ids)

    def _summary(self, shown: Shown, position: int) -> str:
        photos = QCoreApplication.translate("Groups", "%Ln photo(s)", "", shown.size_at(position))
        size_bytes = shown.bytes_at(position)
        if size_bytes == 0:
            freed = QCoreApplication.translate("Groups", "nothing to free")
        else:
            words = QCoreApplication.translate("Groups", "{size} could be freed")
            freed = words.format(size=wording.size(size_bytes))
        return f"{photos} · {freed}"

    def _accessible_text(self, shown: Shown, position: int) -> str:
        badges = (words for _, words in self._badges(shown, position))
        return wording.listed((self._title(shown, position), self._summary(shown, position), *badges))
