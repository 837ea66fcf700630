"""The page on which a person looks at what goes and what stays, before anything happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import removal_words
from desktop.rescue_words import carried_sentences
from desktop.session.review import ReviewStage
from desktop.ui import wording
from desktop.ui.clean_strip import CleanStrip
from desktop.ui.review.review_foot import ReviewFoot
from desktop.ui.review.review_head import ReviewHead
from desktop.ui.review.review_view import ReviewView

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.removal_parts import RemovalParts
    from desktop.session import Session
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme


# So many are read before anybody has read how many there are.
_SOON_READ: Final = 64


class ReviewPage(QWidget):
    """Head, cards and foot, kept in step with a ``Review``."""

    def __init__(
        self,
        session: Session,
        removal: RemovalParts,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "window")
        self._session = session
        self._review = removal.review
        self._cleaner = removal.cleaner
        self._model = removal.reviewed
        self.head = ReviewHead(theme)
        self.view = ReviewView(self._model, thumbnails, actions, theme)
        self.foot = ReviewFoot(theme, CleanStrip(theme, self._cleaner))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        self.setFocusProxy(self.view)
        for keys in (QKeySequence(Qt.Key.Key_Escape), *QKeySequence.keyBindings(QKeySequence.StandardKey.Back)):
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._review.close)
            shortcut.setAutoRepeat(False)
        self._connect()
        self.on_changed()

    def _connect(self) -> None:
        review, head, foot = self._review, self.head, self.foot
        head.back_wanted.connect(review.close)
        head.only_cautions_chosen.connect(self._model.set_only_cautions)
        head.destination.action_chosen.connect(review.set_action)
        head.destination.folder_wanted.connect(review.target_wanted)
        head.destination.rescue_chosen.connect(review.rescuing.set_wants_carried)
        head.destination.embed_chosen.connect(review.rescuing.set_wants_embedded)
        foot.wanted.connect(self.on_wanted)
        foot.undo_wanted.connect(self.on_undo_wanted)
        self.view.leaving_out.connect(review.leave_out)
        self.view.selection_changed.connect(self._session.select)
        self._session.selection_changed.connect(self.on_selection_changed)
        self._session.overview_changed.connect(self.on_changed)
        self._model.changed.connect(self.on_changed)
        self._cleaner.changed.connect(self.on_changed)

    def on_wanted(self) -> None:
        """Do it, or go back once it is done."""
        if self._review.stage is ReviewStage.DONE:
            self._review.close()
        else:
            self._review.apply()

    def on_undo_wanted(self) -> None:
        """Take back what was done."""
        result = self._review.result
        self._review.close()
        if result is not None and result.report.batch_id is not None:
            self._cleaner.undo(result.report.batch_id, total=len(result.done))

    def on_selection_changed(self) -> None:
        """Show what is selected."""
        if self._review.is_open:
            self.view.show_selection(self._session.selected_ids, self._session.current_photo)

    def on_changed(self) -> None:
        """Show where it stands."""
        review, stage = self._review, self._review.stage
        is_open_to_change = stage in (ReviewStage.PLANNING, ReviewStage.READY)
        self.view.set_locked(not is_open_to_change)
        self.head.destination.setVisible(is_open_to_change)
        self.head.destination.show_choice(review.action.value, review.target, review.fault)
        self._show_rescue()
        self.head.show_filter(self._model.shows_only_cautions, self._model.numbers.cautions > 0 and is_open_to_change)
        self.head.show_words(*self._words())
        self._say_why_empty()
        if stage is ReviewStage.WORKING:
            self.foot.show_progress()
        elif stage is ReviewStage.DONE:
            self.foot.show_end("", bool(review.result and review.result.done))
        else:
            going = self._model.numbers.going
            is_possible = review.is_settled and not review.needs_target and going > 0
            is_possible = is_possible and not self._cleaner.state.is_active
            action = review.action.value
            self.foot.offer(removal_words.button_words(action, going), removal_words.promise_words(action), is_possible)

    def _show_rescue(self) -> None:
        rescuing, count = self._review.rescuing, self._model.numbers.rescued
        destination = self.head.destination
        destination.show_rescue(count, rescuing.wants_carried)
        is_possible = count > 0 and rescuing.wants_carried and rescuing.can_embed
        destination.show_embedding(is_possible, rescuing.wants_embedded)

    def _words(self) -> tuple[str, str]:
        review, numbers = self._review, self._model.numbers
        if review.stage is ReviewStage.DONE and review.result is not None:
            result = review.result
            title = self.tr("%Ln photo(s) stay where they were", "", len(result.problems))
            done = removal_words.done_words(result.report.action.value, len(result.done), result.target)
            told = [done] if result.done else []
            return title, " · ".join([*told, *carried_sentences(result.report.carried, is_return=False)])
        if review.plan is None:
            return self.tr("Looking at what goes"), ""
        size = wording.size(numbers.size_bytes)
        photos = self.tr("%Ln photo(s)", "", numbers.going)
        title = self.tr("{photos}, {size}", "how many photos go, and their size").format(photos=photos, size=size)
        facts = []
        if numbers.left_out:
            facts.append(self.tr("%Ln left out", "", numbers.left_out))
        if numbers.skipped:
            facts.append(self.tr("%Ln stay after all, at the end of the list", "", numbers.skipped))
        if numbers.cautions:
            facts.append(self.tr("%Ln to look at first", "", numbers.cautions))
        if numbers.along > 0:
            facts.append(self.tr("%Ln other file(s) go along", "", numbers.along))
        if numbers.differing:
            words = self.tr(
                "%Ln that stay have other ratings, places and the like than those that go", "", numbers.differing
            )
            facts.append(words)
        unread = review.rescuing.unread if review.stage is ReviewStage.READY else 0
        if unread > _SOON_READ:
            facts.append(
                self.tr("what is written in %Ln photo(s) and those that go for them is being read", "", unread)
            )
        return title, " · ".join(facts) or self.tr("Each of them has a photo beside it that stays.")

    def _say_why_empty(self) -> None:
        if self._review.plan is None:
            self.view.set_empty_words(self.tr("Looking at what goes"))
        elif self._model.shows_only_cautions:
            self.view.set_empty_words(self.tr("Nothing here needs a second look"))
        else:
            self.view.set_empty_words(self.tr("Nothing goes"), self.tr("No photo that is marked can go now."))
