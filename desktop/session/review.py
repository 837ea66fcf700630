"""The look at photos before they go: what would be done, what is left out of it, and afterwards what did not happen."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.session.clean_messages import KEY
from desktop.session.rescuing import Rescuing
from engine.core.domain import Mark
from engine.core.removal import PlannedAct, Removal, RemovalPlan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.session.clean_state import CleanResult
    from desktop.session.cleaning import Cleaner
    from desktop.session.session import Session
    from engine.library import Overview


class ReviewStage(StrEnum):
    """Where a review stands."""

    CLOSED = "closed"
    PLANNING = "planning"
    READY = "ready"
    WORKING = "working"
    DONE = "done"


class Review(QObject):
    """One look at all that is marked to be removed. What goes is what is planned and still marked.

    ``left_out`` are the ids of photos that were to go when it began, and are not marked any more; ``rescuing`` knows
    what only those that go have written in them.

    Signals:
        opened(): a review was begun.
        closed(): it was left.
        changed(): its stage, or what would be done and how.
        going_changed(): what is left out, or what is carried over.
        target_wanted(): the person wants to choose where photos go.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal()
    going_changed = Signal()
    target_wanted = Signal()

    def __init__(self, session: Session, cleaner: Cleaner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cleaner = cleaner
        self._wanted: tuple[int, ...] = ()
        self._planned_of: Overview | None = None
        self._is_planning = False
        self.left_out: frozenset[int] = frozenset()
        self.stage = ReviewStage.CLOSED
        self.plan: RemovalPlan | None = None
        self.action = Removal.TRASH
        self.target: str | None = None
        self.fault = ""
        self.result: CleanResult | None = None
        self.rescuing = Rescuing(session, cleaner, self)
        self.rescuing.changed.connect(self.going_changed)
        cleaner.planned.connect(self.on_planned)
        cleaner.plan_failed.connect(self.on_plan_failed)
        cleaner.finished.connect(self.on_finished)
        cleaner.failed.connect(self.on_failed)
        session.marks_changed.connect(self.on_marks_changed)
        session.overview_changed.connect(self.on_overview_changed)
        session.query_asked.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether photos are being looked at."""
        return self.stage is not ReviewStage.CLOSED

    @property
    def is_settled(self) -> bool:
        """Whether what would be done is known, and nothing is being done."""
        # what is shown stays on the page while another plan is made, and must not be taken for that
        is_wanted = self.plan is not None and self.plan.action is self.action and not self._is_planning
        is_current = self._planned_of is self._session.overview
        return self.stage is ReviewStage.READY and is_wanted and is_current and not self.fault

    def open(self) -> None:
        """Look at all that is marked; a review that is open goes on."""
        if self.is_open or not self._session.marked_ids:
            return
        self._wanted = self._session.marked_ids
        self.left_out = frozenset()
        self.plan, self.result = None, None
        self._session.reviewing.show(())
        self._replan()
        self.opened.emit()

    def close(self) -> None:
        """Leave it; what is being done goes on."""
        if self.is_open:
            self._cleaner.drop_plan()
            self.stage = ReviewStage.CLOSED
            self.plan, self.result, self._wanted = None, None, ()
            self.rescuing.follow(None, ())
            self._session.reviewing.close()
            self.changed.emit()
            self.closed.emit()
            self._session.selection_changed.emit()

    def set_action(self, action: str) -> None:
        """Do something else with the photos."""
        if self.stage in (ReviewStage.PLANNING, ReviewStage.READY) and action != self.action.value:
            self.action = Removal(action)
            self._replan()
            if self.needs_target:
                self.target_wanted.emit()

    def set_target(self, target: str) -> None:
        """Let them go to another folder."""
        if self.stage in (ReviewStage.PLANNING, ReviewStage.READY):
            self.target = target
            self._replan()

    @property
    def needs_target(self) -> bool:
        """Whether a folder is still to be chosen."""
        return self.action.needs_target and not self.target

    def _replan(self) -> None:
        self._planned_of = self._session.overview
        self._is_planning = True
        self.rescuing.stop()
        self.fault = ""
        if self.stage is ReviewStage.CLOSED or self.plan is None:
            self.stage = ReviewStage.PLANNING
        if self.needs_target:
            # what would go is known all the same; where to is the question
            self._cleaner.plan(self._wanted, Removal.TRASH.value)
        else:
            self._cleaner.plan(self._wanted, self.action.value, self.target if self.action.needs_target else None)
        self.changed.emit()

    def on_planned(self, plan: RemovalPlan) -> None:
        """Show what would be done."""
        if self.stage in (ReviewStage.PLANNING, ReviewStage.READY):
            self.stage = ReviewStage.READY
            self._is_planning = False
            self.plan = plan
            self.rescuing.follow(plan, self.going())
            self.changed.emit()

    def on_plan_failed(self, words: str) -> None:
        """Say why that cannot be done; what was shown before stays."""
        if self.stage in (ReviewStage.PLANNING, ReviewStage.READY):
            self.stage = ReviewStage.READY
            self._is_planning = False
            self.fault = words
            self.rescuing.follow(self.plan, self.going())
            self.changed.emit()

    def on_marks_changed(self) -> None:
        """Take note of what is left out, or goes after all."""
        if self.is_open:
            self._note_left_out()
            if self.stage is ReviewStage.READY and not self._is_planning:
                self.rescuing.follow(self.plan, self.going())
            self.going_changed.emit()

    def on_overview_changed(self) -> None:
        """Find out anew what would be done with a library that changed meanwhile."""
        if self.stage in (ReviewStage.PLANNING, ReviewStage.READY):
            self._note_left_out()
            self._replan()

    def _note_left_out(self) -> None:
        self.left_out = frozenset(self._wanted).difference(self._session.marked_ids)

    def going(self) -> tuple[PlannedAct, ...]:
        """What would be done if the person said so now."""
        if self.plan is None:
            return ()
        if not self.left_out:
            return self.plan.acts
        return tuple(act for act in self.plan.acts if self.left_out.isdisjoint(photo.id for photo, _ in act.pairs))

    def leave_out(self, photo_ids: Iterable[int], is_left_out: bool) -> None:
        """Take the mark off photos, or put it back."""
        self._session.mark(list(photo_ids), None if is_left_out else Mark.REMOVE)

    def apply(self) -> None:
        """Let go what is not left out."""
        acts = self.going()
        if self.is_settled and not self.needs_target and self.plan is not None and acts:
            self.stage = ReviewStage.WORKING
            self.plan = replace(self.plan, acts=acts)
            self.rescuing.stop()
            self._cleaner.apply(self.plan, self.rescuing.wants_carried, self.rescuing.embeds)
            self.changed.emit()

    def on_finished(self, result: CleanResult) -> None:
        """Go back to the groups; show what did not happen, if anything did not."""
        if self.stage is not ReviewStage.WORKING:
            return
        if result.was_stopped:
            # what did not go yet is what is looked at now
            self.stage = ReviewStage.READY
            self._replan()
        elif result.problems:
            self.stage = ReviewStage.DONE
            self.result = result
            # it is told on the page, with more
            self._session.notice_withdrawn.emit(KEY)
            self.changed.emit()
        else:
            self.close()

    def on_failed(self) -> None:
        """Let the person try again."""
        if self.stage is ReviewStage.WORKING:
            self.stage = ReviewStage.READY
            self._replan()
