"""Measure what costly rules go by, of the photos that are shown, and know how far that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.crash import CrashReport
from desktop.measure_messages import MeasureRequest
from desktop.session.scan_state import ScanPhase, ScanState
from engine.core.facts import Wish
from engine.core.progress import Progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.session.session import Session
    from engine.review.rules import KeeperRules


class MeasuringProcess(Protocol):
    """What measures: ``desktop.measuring.MeasureProcess``; see there."""

    @property
    def progressed(self) -> SignalInstance:
        """See ``WorkerProcess``, as of the others."""

    @property
    def finished(self) -> SignalInstance:
        """It came to its end."""

    @property
    def cancelled(self) -> SignalInstance:
        """It was stopped."""

    @property
    def failed(self) -> SignalInstance:
        """It cannot be done."""

    @property
    def crashed(self) -> SignalInstance:
        """Its process died."""

    def start(self, request: MeasureRequest) -> None:
        """Begin."""

    def pause(self) -> None:
        """Hold it."""

    def resume(self) -> None:
        """Let it go on."""

    def cancel(self) -> None:
        """Stop it."""

    def shut_down(self) -> None:
        """Stop it and wait until it is gone."""


MakeMeasurer = Callable[[QObject], MeasuringProcess]
"""Makes what measures, as a child of an object."""


class Measuring(QObject):
    """Measures photos of a session's library, one request at a time; lives on the thread of the window.

    However it ends, what was measured is kept, and the session reads its library again: ``overview_changed`` and
    ``groups_changed`` of the session follow.

    Attributes:
        fault: Why the latest measuring did not come to its end; empty if it did, or was stopped.

    Signals:
        changed(): its phase, its progress or the fault did.
        finished(): all that was asked for was measured, as far as it can be.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, session: Session, make_measurer: MakeMeasurer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._process = make_measurer(self)
        self._state = ScanState()
        self.fault = ""
        self._process.progressed.connect(self.on_progressed)
        self._process.finished.connect(self.on_finished)
        self._process.cancelled.connect(self.on_cancelled)
        self._process.failed.connect(self.on_failed)
        self._process.crashed.connect(self.on_crashed)
        session.closing.connect(self.on_closing)

    @property
    def state(self) -> ScanState:
        """Where it stands; the rate and the time left are of its ``progress``."""
        return self._state

    def missing(self, rules: KeeperRules, groups: NDArray[np.intp] | None = None) -> tuple[Wish, ...]:
        """Return what must be measured before rules can say all that they say.

        Args:
            rules: What is to decide.
            groups: Groups of the session's table; all unless given.
        """
        table = self._session.table
        if table is None:
            return ()
        from engine.measuring import find_unmeasured

        return find_unmeasured(table, rules, groups)

    def start(self, wishes: Sequence[Wish]) -> None:
        """Measure these, unless photos are being measured already."""
        directory = self._session.directory
        if self._state.is_active or directory is None or not wishes:
            return
        self.fault = ""
        self._set(ScanState(ScanPhase.RUNNING))
        self._process.start(MeasureRequest(directory, tuple(wishes), self._session.preferences.scan_settings()))

    def pause(self) -> None:
        """Hold it."""
        if self._state.phase is ScanPhase.RUNNING:
            self._process.pause()
            self._set(replace(self._state, phase=ScanPhase.PAUSED))

    def resume(self) -> None:
        """Let it go on."""
        if self._state.phase is ScanPhase.PAUSED:
            self._process.resume()
            self._set(replace(self._state, phase=ScanPhase.RUNNING))

    def cancel(self) -> None:
        """Stop it; what was measured is kept."""
        if self._state.phase in (ScanPhase.RUNNING, ScanPhase.PAUSED):
            self._set(replace(self._state, phase=ScanPhase.STOPPING))
            self._process.cancel()

    def on_progressed(self, progress: Progress) -> None:
        """Note how far it is; a word that comes after its end is none."""
        if self._state.is_active:
            self._set(replace(self._state, progress=progress, problems=progress.problems))

    def on_finished(self, _: object) -> None:
        """Note that all is measured."""
        self._end()
        self.finished.emit()

    def on_cancelled(self) -> None:
        """Note that it was stopped."""
        self._end()

    def on_failed(self, reason: str) -> None:
        """Note why it could not go on."""
        self.fault = reason
        self._end()

    def on_crashed(self, _: CrashReport) -> None:
        """Note that its process died; the next time goes on where it stopped."""
        self.fault = self.tr("Measuring ended unexpectedly. What was measured is kept; begin again to go on.")
        self._end()

    def on_closing(self) -> None:
        """Stop, for the library is about to be closed."""
        self._process.shut_down()
        self._set(ScanState())

    def _end(self) -> None:
        self._session.refresh()
        self._set(ScanState(problems=self._state.problems))

    def _set(self, state: ScanState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()
