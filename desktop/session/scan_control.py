"""Start, hold and stop scans, and know where the present one stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.crash import CrashReport
from desktop.preferences import Preferences
from desktop.scan_messages import ScanRequest
from desktop.session.scan_state import ScanPhase, ScanState
from engine.core.domain import Folder, ScanReport
from engine.core.progress import Progress


class Scanner(Protocol):
    """What carries scans out: ``desktop.scanning.ScanProcess``; see there."""

    @property
    def progressed(self) -> SignalInstance:
        """See ``ScanProcess``, as of the others."""

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

    def start(self, request: ScanRequest) -> None:
        """Begin a scan."""

    def pause(self) -> None:
        """Hold it."""

    def resume(self) -> None:
        """Let it go on."""

    def cancel(self) -> None:
        """Stop it."""

    def shut_down(self) -> None:
        """Stop it and wait until it is gone."""


MakeScanner = Callable[[QObject], Scanner]
"""Makes what carries scans out, as a child of an object."""


class ScanControl(QObject):
    """One scan at a time, in a process of its own.

    Signals:
        changed(): its phase or its progress did.
        finished(ScanReport): it came to its end.
        cancelled(): it was stopped; what was done is kept.
        failed(str): it could not go on, and why.
        crashed(CrashReport): its process died.
    """

    changed = Signal()
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(str)
    crashed = Signal(object)

    def __init__(self, make_scanner: MakeScanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanner = make_scanner(self)
        self._state = ScanState()
        self._scanner.progressed.connect(self.on_progressed)
        self._scanner.finished.connect(self.on_finished)
        self._scanner.cancelled.connect(self.on_cancelled)
        self._scanner.failed.connect(self.on_failed)
        self._scanner.crashed.connect(self.on_crashed)

    @property
    def state(self) -> ScanState:
        """Where it stands."""
        return self._state

    def start(self, library_dir: Path, folders: Sequence[Folder], preferences: Preferences) -> None:
        """Begin a scan, unless one is under way."""
        if self._state.is_active:
            return
        self._set(ScanState(ScanPhase.RUNNING))
        settings = preferences.scan_settings()
        self._scanner.start(ScanRequest(library_dir, tuple(folders), settings, preferences.method))

    def pause(self) -> None:
        """Hold it."""
        if self._state.phase is ScanPhase.RUNNING:
            self._scanner.pause()
            self._set(replace(self._state, phase=ScanPhase.PAUSED))

    def resume(self) -> None:
        """Let it go on."""
        if self._state.phase is ScanPhase.PAUSED:
            self._scanner.resume()
            self._set(replace(self._state, phase=ScanPhase.RUNNING))

    def cancel(self) -> None:
        """Stop it; what was done is kept."""
        if self._state.phase in (ScanPhase.RUNNING, ScanPhase.PAUSED):
            self._set(replace(self._state, phase=ScanPhase.STOPPING))
            self._scanner.cancel()

    def shut_down(self) -> None:
        """Stop it and wait until its process is gone."""
        self._scanner.shut_down()
        self._set(ScanState())

    def _set(self, state: ScanState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()

    def on_progressed(self, progress: Progress) -> None:
        """Note how far it is; a word that comes after its end is none."""
        if self._state.is_active:
            self._set(replace(self._state, progress=progress, problems=progress.problems))

    def on_finished(self, report: ScanReport) -> None:
        """Note that it is through."""
        self._set(ScanState(problems=len(report.problems)))
        self.finished.emit(report)

    def on_cancelled(self) -> None:
        """Note that it was stopped."""
        self._set(ScanState(problems=self._state.problems))
        self.cancelled.emit()

    def on_failed(self, reason: str) -> None:
        """Note that it could not go on."""
        self._set(ScanState(problems=self._state.problems))
        self.failed.emit(reason)

    def on_crashed(self, report: CrashReport) -> None:
        """Note that its process died."""
        self._set(ScanState(problems=self._state.problems))
        self.crashed.emit(report)
