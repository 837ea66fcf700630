"""What a person decides about photos and groups of a library, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desktop.session import messages
from desktop.session.following import FollowingSession
from desktop.session.history import Step
from desktop.session.marks import Changes, MarkPlan
from desktop.session.selection import first_photo
from engine.core.domain import Mark


class DecidingSession(FollowingSession):
    """Marks, declarations and accepted groups; all of it can be undone."""

    def select(self, photo_ids: Iterable[int], current: int | None) -> None:
        """Select photos and make one of them the current one."""
        if self._chosen.set(photo_ids, current):
            self.selection_changed.emit()

    @property
    def chosen_ids(self) -> tuple[int, ...]:
        """Ids of the photos that actions are about: those selected that are shown, or else the current one."""
        if self.reviewing.is_open:
            return self.reviewing.chosen_ids()
        if self.query_state.is_open:
            return self._found.among(self.query_state.found_ids)
        return () if self.shown is None else self._selection.shown_ids(self.shown)

    @property
    def group_ids(self) -> tuple[int, ...]:
        """Ids of the photos of the current group, the keeper first, then the most alike."""
        if self.reviewing.is_open:
            return self.reviewing.card_ids()
        if self.shown is None or self.query_state.is_open:
            return ()
        position = self._selection.group_position(self.shown)
        return () if position is None else self.shown.ids_at(position)

    @property
    def marked_ids(self) -> tuple[int, ...]:
        """Ids of the photos marked to be removed, as far as the marks count."""
        return () if self.shown is None else self.shown.marked_ids()

    def mark(self, photo_ids: Sequence[int], mark: Mark | str | None) -> MarkPlan:
        """Mark photos, or take marks away; what the rules forbid is left out and told."""
        plan = self._decisions.mark(photo_ids, None if mark is None else Mark(mark))
        notice = messages.refused_marks(plan)
        if notice is not None:
            self.notice_raised.emit(notice)
        return plan

    def all_marks(self) -> dict[int, Mark]:
        """Return the marks of all photos by id, those that do not count at this cut too."""
        return self._book.all()

    def apply_marks(self, changes: Changes, text: str) -> Step:
        """Mark photos as rules that keep a photo of every group found out, as one step of that name."""
        return self._decisions.apply(changes, text)

    @property
    def latest_step(self) -> Step | None:
        """What would be undone, if anything can be."""
        return self._decisions.history.latest

    def declare_different(self, photo_ids: Sequence[int]) -> None:
        """Declare that no two of these photos are duplicates."""
        position = self._position()
        if not self._decisions.declare_different(photo_ids):
            self.notice_raised.emit(messages.equal_bytes())
            return
        self._go_to_next(position)

    def withdraw_different(self, declaration: int, photo_ids: Sequence[int]) -> None:
        """Let photos be duplicates again, by the declaration that parted them."""
        self._decisions.withdraw_declared(declaration, photo_ids)

    def withdraw_accepted(self, acceptance: int, photo_ids: Sequence[int]) -> None:
        """Let a group show again that was accepted as it is."""
        # with all copies of them, so that it can be accepted again as it was
        self._decisions.withdraw_accepted([acceptance], self._browsing.seen.with_copies(photo_ids))

    def accept_group(self) -> None:
        """Accept the current group as it is: it is hidden until another photo is in it. If it was, show it again."""
        position, photo_ids = self._position(), self.group_ids
        if position is None or self.shown is None or len(photo_ids) < 2:
            return
        if self.shown.accepts_at(position):
            self._decisions.withdraw_accepted(self._browsing.seen.acceptances_of(photo_ids), photo_ids)
        else:
            self._decisions.accept(photo_ids)
        self._go_to_next(position)

    @property
    def is_group_accepted(self) -> bool:
        """Whether the current group was accepted as it is."""
        position = None if self.query_state.is_open or self.reviewing.is_open else self._position()
        return self.shown is not None and position is not None and self.shown.accepts_at(position)

    @property
    def accepted_count(self) -> int:
        """How many groups at the threshold were accepted as they are."""
        return 0 if self.shown is None else int(self.shown.is_accepted.sum())

    @property
    def shows_accepted(self) -> bool:
        """Whether they are shown among the others."""
        return self._browsing.seen.is_shown

    def set_shows_accepted(self, is_shown: bool) -> None:
        """Show them among the others, or hide them again."""
        if is_shown != self._browsing.seen.is_shown:
            self._browsing.seen.is_shown = is_shown
            self._browsing.cut()

    def _position(self) -> int | None:
        return None if self.shown is None else self._selection.group_position(self.shown)

    def _go_to_next(self, position: int | None) -> None:
        """Where a group was that is hidden now, the next one is: go there, as soon as it is shown so."""
        self._browsing.when_shown(lambda: self._take_place(position))

    def _take_place(self, position: int | None) -> None:
        shown = self.shown
        is_left_alone = shown is not None and self._selection.group_position(shown) is None
        if shown is not None and position is not None and is_left_alone and shown.group_count:
            photo_id = first_photo(shown, min(position, shown.group_count - 1))
            self.select((photo_id,), photo_id)

    @property
    def undo_text(self) -> str:
        """What would be undone; empty if nothing can be."""
        return self._decisions.history.undo_text

    @property
    def redo_text(self) -> str:
        """What would be done again; empty if nothing can be."""
        return self._decisions.history.redo_text

    def undo(self) -> None:
        """Take back what was decided last."""
        self._decisions.undo()

    def redo(self) -> None:
        """Decide again what was taken back last."""
        self._decisions.redo()

    def remember_step(self, text: str, undo: Callable[[], None]) -> Step:
        """Let something that was done elsewhere be the next that is undone; it is not done again by a key."""
        step = Step(text, undo, None)
        self._decisions.history.push(step)
        self.history_changed.emit()
        return step

    def forget_step(self, step: Step) -> None:
        """Let it not be undone any more, as it was taken back already."""
        self._decisions.history.forget(step)
        self.history_changed.emit()
