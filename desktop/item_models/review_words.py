"""What is told of a photo that is looked at before it goes, role by role."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from desktop import removal_words, wording
from desktop.file_names import file_name, place
from desktop.item_models.roles import PhotoRole, ReviewRole
from desktop.rescue_words import conflict_words, field_words, fields_words, obstacle_words, short_conflict_words

if TYPE_CHECKING:
    from desktop.item_models.review_cards import ReviewEntry
    from desktop.session import Session
    from desktop.session.review import Review
    from engine.core.rescue import Rescue


class ReviewWords:
    """Answers for photos on the cards of a review."""

    def __init__(self, session: Session, review: Review) -> None:
        self._session = session
        self._review = review
        self._roles: dict[int, Callable[[ReviewEntry], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): lambda entry: file_name(entry.photo.path),
            int(Qt.ItemDataRole.ToolTipRole): lambda entry: entry.photo.path,
            int(Qt.ItemDataRole.AccessibleTextRole): self._accessible_text,
            int(Qt.ItemDataRole.AccessibleDescriptionRole): self._reason,
            int(PhotoRole.PHOTO_ID): lambda entry: entry.photo.id,
            int(PhotoRole.PATH): lambda entry: entry.photo.path,
            int(PhotoRole.NAME): lambda entry: file_name(entry.photo.path),
            int(PhotoRole.FOLDER): self._folder,
            int(PhotoRole.WIDTH): lambda entry: entry.photo.info.width,
            int(PhotoRole.HEIGHT): lambda entry: entry.photo.info.height,
            int(PhotoRole.BYTES): lambda entry: entry.photo.stamp.size_bytes,
            int(PhotoRole.FORMAT): lambda entry: entry.photo.info.format.value,
            int(PhotoRole.KIND): lambda entry: "" if entry.kind is None else entry.kind.slug,
            int(PhotoRole.REASON): self._reason,
            int(PhotoRole.MARK): lambda entry: "remove" if self.is_going(entry) else "keep",
            int(PhotoRole.IS_KEEPER): lambda entry: not self.is_going(entry),
            int(PhotoRole.IS_BEST): lambda _: False,
            int(PhotoRole.IS_REFERENCE): lambda entry: entry.photo.is_reference,
            int(PhotoRole.IS_PARTIAL): lambda entry: entry.photo.info.is_partial,
            int(PhotoRole.IS_GONE): lambda entry: entry.photo.id in self._session.gone,
            int(PhotoRole.BADGE): self._badge,
            int(PhotoRole.CAPTION): _caption,
            int(PhotoRole.THUMBNAIL_KEY): lambda entry: entry.photo.content_key.hex(),
            int(ReviewRole.CAN_LEAVE_OUT): lambda entry: entry.act is not None,
            int(ReviewRole.CAUTION): self._caution,
            int(ReviewRole.ALONG): self._along,
            int(ReviewRole.HAS_CAUTION): self._has_caution,
        }

    def data(self, entry: ReviewEntry, role: int) -> Any:
        """Answer for a photo; see ``PhotoRole`` and ``ReviewRole``."""
        answer = self._roles.get(role)
        return None if answer is None else answer(entry)

    def is_going(self, entry: ReviewEntry) -> bool:
        """Tell whether a photo goes, and nobody left it out."""
        left_out = self._review.left_out
        return entry.act is not None and left_out.isdisjoint(photo.id for photo, _ in entry.act.pairs)

    def _folder(self, entry: ReviewEntry) -> str:
        return place(str(PurePath(entry.photo.path).parent), [state.path for state in self._session.folders])

    def _badge(self, entry: ReviewEntry) -> str:
        return "" if entry.act is None or entry.kind is None else wording.percent(entry.act.similarity)

    def _rescue(self, entry: ReviewEntry) -> Rescue | None:
        """Return what a photo that stays may gain."""
        return self._review.rescuing.found.get(entry.photo.path) if entry.act is None else None

    def _caution(self, entry: ReviewEntry) -> str:
        """Say it in the few words that have room below a thumbnail; what the kind says already is left out."""
        rescue = self._rescue(entry)
        if rescue is not None and rescue.carried and not self._is_carried(rescue):
            words = QCoreApplication.translate(
                "Review", "lost: {fields}", "keywords and the like, with the photos that go"
            )
            return words.format(fields=fields_words(one.field for one in rescue.carried))
        if rescue is not None and rescue.conflicts:
            words = QCoreApplication.translate("Review", "differs: {values}", "such as rating 3 ≠ 5")
            return words.format(values=wording.listed(map(short_conflict_words, rescue.conflicts)))
        if entry.refusal is not None:
            return entry.detail
        if entry.act is None or entry.kind is None:
            return ""
        return wording.listed(filter(None, map(removal_words.short_caution_words, entry.act.warnings)))

    def _is_carried(self, rescue: Rescue) -> bool:
        return self._review.rescuing.wants_carried and rescue.obstacle is None

    def _has_caution(self, entry: ReviewEntry) -> bool:
        rescue = self._rescue(entry)
        if rescue is not None:
            return self._review.rescuing.should_be_looked_at(rescue)
        return entry.act is not None and entry.kind is not None and bool(entry.act.warnings)

    def _along(self, entry: ReviewEntry) -> str:
        rescue = self._rescue(entry)
        if rescue is not None and rescue.carried and self._is_carried(rescue):
            words = QCoreApplication.translate(
                "Review", "gains {fields}", "keywords and the like, of a photo that stays"
            )
            return words.format(fields=fields_words(one.field for one in rescue.carried))
        others = self._companions(entry)
        if not others:
            return ""
        if len(others) == 1:
            return QCoreApplication.translate("Review", "with {name}").format(name=file_name(others[0]))
        return QCoreApplication.translate("Review", "with %Ln other file(s)", "", len(others))

    def _companions(self, entry: ReviewEntry) -> list[str]:
        """Paths of the files that go along with the photo that an act is about."""
        if entry.act is None or entry.kind is None:
            return []
        return [stamp.path for stamp in entry.act.files if stamp.path != entry.photo.path]

    def _reason(self, entry: ReviewEntry) -> str:
        """Say in sentences why a photo stays or goes, what to look at first, and what goes along."""
        translate = QCoreApplication.translate
        if entry.refusal is not None:
            return removal_words.refusal_words(entry.refusal, entry.detail)
        if entry.act is None or entry.keeper is None:
            return "\n".join((translate("Review", "This photo stays."), *self._rescue_lines(entry)))
        name = wording.isolated(file_name(entry.keeper.path))
        if entry.kind is None:
            words = translate("Review", "It belongs to {other} and goes along with it; {name} stays for it.")
            other = wording.isolated(file_name(entry.act.victim.path))
            return words.format(other=other, name=name)
        words = translate("Review", "{kind}, {percent} alike; {name} stays for it.", "of a photo that is to go")
        told = words.format(
            kind=wording.kind(entry.kind.slug), percent=wording.percent(entry.act.similarity), name=name
        )
        lines = [told, *(removal_words.caution_words(caution) for caution in entry.act.warnings)]
        companions = self._companions(entry)
        if companions:
            along = translate("Review", "Goes along: {names}")
            lines.append(along.format(names=wording.listed(map(file_name, companions))))
        return "\n".join(lines)

    def _rescue_lines(self, entry: ReviewEntry) -> list[str]:
        """Say what a photo that stays gains, what it does not, and why."""
        translate, rescue = QCoreApplication.translate, self._rescue(entry)
        if rescue is None:
            return []
        is_carried = self._is_carried(rescue)
        lines = []
        for one in rescue.carried:
            words = (
                translate("Review", "gains {field}: {text}")
                if is_carried
                else translate("Review", "only those that go have {field}: {text}")
            )
            lines.append(words.format(field=field_words(one.field), text=wording.isolated(one.text)))
        if rescue.obstacle is not None and rescue.carried:
            lines.append(obstacle_words(rescue.obstacle))
        return [*lines, *map(conflict_words, rescue.conflicts)]

    def _accessible_text(self, entry: ReviewEntry) -> str:
        """Tell in one line all that the picture on the screen tells."""
        translate = QCoreApplication.translate
        fate = translate("Review", "goes") if self.is_going(entry) else translate("Review", "stays")
        kind = "" if entry.kind is None else wording.kind(entry.kind.slug)
        parts = (file_name(entry.photo.path), fate, _caption(entry), kind, self._caution(entry), self._along(entry))
        return wording.listed(parts)


def _caption(entry: ReviewEntry) -> str:
    info = entry.photo.info
    return f"{wording.dimensions(info.width, info.height)} · {wording.size(entry.photo.stamp.size_bytes)}"
