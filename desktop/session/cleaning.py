"""Plan what photos go, let them go, bring them back, and know what was done: in a lane of its own, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Foreseen, Job, Lane
from desktop.session import clean_messages
from desktop.session.clean_state import CleanResult, CleanState
from desktop.session.clean_work import (
    FindTool,
    OpenCleaning,
    bring_back,
    carry_out,
    find_tool,
    make_embedder,
    open_cleaning,
)
from desktop.session.door import LibraryClosedError
from desktop.session.history import Step
from desktop.session.notices import Notice
from desktop.session.scan_state import ScanPhase
from engine.core.progress import Monitor, Progress
from engine.core.removal import ActOutcome, CarriedOutcome, HistoryBatch, Removal, RemovalPlan

if TYPE_CHECKING:
    from desktop.session.session import Session
    from engine.cleaning import Cleaning
    from engine.library import Library

Result = TypeVar("Result")


class Cleaner(QObject):
    """Takes photos of a session's library away; lives on the thread of the window.

    Signals:
        changed(): whether it is at work, or how far it is.
        planned(RemovalPlan): what would be done was found out.
        plan_failed(str): why it could not be.
        finished(CleanResult): photos were taken away or brought back, all that could be.
        failed(): that could not even begin; a notice says why.
        history_changed(): what was done, as far as it was read.
        details_wanted(int): the person wants to see a batch; 0 for the latest.
    """

    changed = Signal()
    planned = Signal(object)
    plan_failed = Signal(str)
    finished = Signal(object)
    failed = Signal()
    history_changed = Signal()
    details_wanted = Signal(int)
    _progressed = Signal(object)

    def __init__(
        self,
        session: Session,
        open_cleaning: OpenCleaning = open_cleaning,
        parent: QObject | None = None,
        find_tool: FindTool = find_tool,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._open_cleaning = open_cleaning
        self.find_tool = find_tool
        self._state = CleanState()
        self._monitor = Monitor()
        self._planning: Job | None = None
        self._steps: dict[int, Step] = {}
        self._history: tuple[HistoryBatch, ...] = ()
        self._progressed.connect(self.on_progressed)
        session.opened.connect(self.on_opened)
        session.closing.connect(self.on_closing)

    @property
    def state(self) -> CleanState:
        """Where it stands."""
        return self._state

    @property
    def history(self) -> tuple[HistoryBatch, ...]:
        """What was done, the latest first, as it was read last."""
        return self._history

    def plan(self, photo_ids: Sequence[int], action: str, target: str | None = None) -> None:
        """Find out what would be done with photos; ``planned`` or ``plan_failed`` follows, for what was asked last."""
        self.drop_plan()
        ids = list(photo_ids)
        self._planning = self._run(
            lambda cleaning: cleaning.plan_photos(ids, Removal(action), target), self.on_planned, self.on_plan_failed
        )

    def drop_plan(self) -> None:
        """Want to know no more."""
        if self._planning is not None:
            self._planning.cancel()
            self._planning = None

    def on_planned(self, plan: RemovalPlan) -> None:
        """Hand on what would be done."""
        self._planning = None
        self.planned.emit(plan)

    def on_plan_failed(self, error: Foreseen) -> None:
        """Hand on why it could not be found out."""
        self._planning = None
        if not isinstance(error, LibraryClosedError):
            self.plan_failed.emit(clean_messages.failure_words(error))

    def apply(self, plan: RemovalPlan, rescue: bool = False, embed: bool = False) -> None:
        """Do what is planned, unless something is being done already; ``finished`` follows.

        Args:
            plan: What is to be done.
            rescue: Carry what only the photos that go have written in them to those that stay, first.
            embed: Write it into their files as well.
        """
        if not self._state.is_active and plan.acts:
            self.drop_plan()
            monitor = self._begin(plan.action.value, len(plan.acts))
            self._session.notice_withdrawn.emit(clean_messages.KEY)
            find_tool = self.find_tool

            def work(cleaning: Cleaning, library: Library) -> CleanResult:
                embedder = make_embedder(library, find_tool()) if embed else None
                return carry_out(cleaning, plan, monitor, rescue, embedder)

            self.run(work, self.on_removed, self.on_failed)

    def undo(self, batch_id: int, act_ids: Collection[int] | None = None, total: int = 0) -> None:
        """Bring back what went in a batch, or some acts of it, unless something is being done already."""
        if not self._state.is_active:
            if act_ids is None:
                # by whichever way it is undone, it is undone once
                self._forget_step(batch_id)
            monitor = self._begin("", total)
            self._session.notice_withdrawn.emit(clean_messages.KEY)
            self._run(
                lambda cleaning: bring_back(cleaning, batch_id, act_ids, monitor), self.on_returned, self.on_failed
            )

    def pause(self) -> None:
        """Hold it before the next photo."""
        if self._state.phase is ScanPhase.RUNNING:
            self._monitor.pause()
            self._set(replace(self._state, phase=ScanPhase.PAUSED))

    def resume(self) -> None:
        """Let it go on."""
        if self._state.phase is ScanPhase.PAUSED:
            self._monitor.resume()
            self._set(replace(self._state, phase=ScanPhase.RUNNING))

    def stop(self) -> None:
        """End it before the next photo; what was done is kept, and can be undone."""
        if self._state.is_active:
            self._monitor.cancel()
            self._set(replace(self._state, phase=ScanPhase.STOPPING))

    def load_history(self) -> None:
        """Read what was done; ``history_changed`` follows."""
        self._run(lambda cleaning: cleaning.history(), self.on_history, self.on_not_read)

    def load_acts(self, batch_id: int, then: Callable[[tuple[ActOutcome | CarriedOutcome, ...]], None]) -> Job:
        """Read what became of each photo of a batch, and of what was written for it."""

        def read(cleaning: Cleaning) -> tuple[ActOutcome | CarriedOutcome, ...]:
            return (*cleaning.acts(batch_id), *cleaning.carried(batch_id))

        return self._run(read, then, self.on_not_read)

    def on_history(self, history: tuple[HistoryBatch, ...]) -> None:
        """Hand it on."""
        self._history = history
        self.history_changed.emit()

    def on_not_read(self, error: Foreseen) -> None:
        """Say why the journal could not be read."""
        self._raise(clean_messages.failed(error), error)

    def on_opened(self) -> None:
        """Settle what an earlier run left unfinished, if it was cut short."""
        if self._session.is_open:
            self._run(lambda cleaning: cleaning.recover(Monitor()), self.on_recovered, self.on_not_recovered)

    def on_recovered(self, outcomes: tuple[ActOutcome, ...]) -> None:
        """Say what became of photos on which the program ended."""
        if outcomes:
            self._session.notice_raised.emit(clean_messages.recovered(outcomes, lambda: self.details_wanted.emit(0)))
            self._session.read_after_removal()

    def on_not_recovered(self, error: Foreseen) -> None:
        """Pass over it if another window is at work: it is not unfinished then; otherwise say why."""
        if not clean_messages.is_busy(error):
            self._raise(clean_messages.failed(error), error)

    def on_closing(self) -> None:
        """Stop before the library closes; the photo in hand is brought to its end."""
        self.drop_plan()
        self._monitor.cancel()

    def on_progressed(self, progress: Progress) -> None:
        """Note how far it is; a word that comes after its end is none."""
        if self._state.is_active:
            self._set(replace(self._state, progress=progress, total=progress.total or self._state.total))

    def on_removed(self, result: CleanResult) -> None:
        """Show the groups without what went, and offer to take it back."""
        self._end()
        batch_id = result.report.batch_id
        if batch_id is not None and result.done:
            words = self.tr("Take %Ln photo(s) away", "", len(result.done))
            self._steps[batch_id] = self._session.remember_step(words, lambda: self.undo(batch_id))
        if result.report.outcomes or result.was_stopped:
            undo, show = lambda: self.undo(batch_id or 0), lambda: self.details_wanted.emit(batch_id or 0)
            self._session.notice_raised.emit(clean_messages.removed(result, undo, show))
        self.finished.emit(result)

    def on_returned(self, result: CleanResult) -> None:
        """Show the groups with what is back."""
        self._end()
        batch_id = result.report.batch_id or 0
        self._session.notice_raised.emit(clean_messages.returned(result, lambda: self.details_wanted.emit(batch_id)))
        self.finished.emit(result)

    def on_failed(self, error: Foreseen) -> None:
        """Say why it could not be done."""
        self._end()
        self._raise(clean_messages.failed(error), error)
        self.failed.emit()

    def _begin(self, action: str, total: int) -> Monitor:
        self._session.stop_looking()
        self._monitor = Monitor(self._progressed.emit)
        self._set(CleanState(ScanPhase.RUNNING, action, total))
        return self._monitor

    def _end(self) -> None:
        self._set(CleanState())
        self._session.read_after_removal()
        self.load_history()

    def _set(self, state: CleanState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()

    def _forget_step(self, batch_id: int) -> None:
        step = self._steps.pop(batch_id, None)
        if step is not None:
            self._session.forget_step(step)

    def _raise(self, notice: Notice, error: Foreseen) -> None:
        if not isinstance(error, LibraryClosedError):
            self._session.notice_raised.emit(notice)

    def _run(
        self,
        work: Callable[[Cleaning], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Foreseen], None],
    ) -> Job:
        return self.run(lambda cleaning, _: work(cleaning), then, otherwise)

    def run(
        self,
        work: Callable[[Cleaning, Library], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Foreseen], None],
    ) -> Job:
        """Let something be done on the thread on which photos are taken away, after what is being done there."""
        settings = self._session.preferences.scan_settings()

        def with_cleaning(library: Library) -> Result:
            with self._open_cleaning(library, settings) as cleaning:
                return work(cleaning, library)

        return self._session.with_library(with_cleaning, then, otherwise, Lane.CLEANING)
