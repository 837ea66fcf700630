"""The network's weights as they are offered to a person: what they are, how far their download is, what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.crash import CrashReport
from desktop.failures import describe_error
from desktop.install_messages import InstallRequest
from desktop.installing import InstallProcess
from desktop.jobs import Foreseen, Job, JobRunner, Lane
from desktop.wording import isolated, sentences
from engine.core.domain import Stage
from engine.core.progress import Progress

if TYPE_CHECKING:
    from engine.network import Network


MakeInstaller = Callable[[QObject], InstallProcess]
"""Makes what gets the weights, as a child of an object."""


class OfferPhase(StrEnum):
    """Where the offer stands.

    Attributes:
        UNKNOWN: Nobody has looked yet.
        UNAVAILABLE: The network cannot run on this system, so there is nothing to offer.
        OFFERED: The weights can be had.
        FETCHING: They are on their way.
        PREPARING: They are here and being made ready.
        READY: They are here.
        BUNDLED: The network came with the program, so nothing need be had.
    """

    UNKNOWN = "unknown"
    UNAVAILABLE = "unavailable"
    OFFERED = "offered"
    FETCHING = "fetching"
    PREPARING = "preparing"
    READY = "ready"
    BUNDLED = "bundled"


@dataclass(frozen=True, slots=True)
class OfferState:
    """Where the offer stands, in plain values.

    Attributes:
        title, authors, licence, licence_url, homepage, host: What they are, whose, on which terms, from where.
        size_bytes: Of the whole download.
        present_bytes: What an earlier try brought.
        fraction: Of what is going on, 0..1; below 0 where it cannot be told.
        error: Why the latest try failed, a sentence; empty if it did not.
    """

    phase: OfferPhase = OfferPhase.UNKNOWN
    title: str = ""
    authors: str = ""
    licence: str = ""
    licence_url: str = ""
    homepage: str = ""
    host: str = ""
    size_bytes: int = 0
    present_bytes: int = 0
    fraction: float = -1.0
    error: str = ""

    @property
    def is_busy(self) -> bool:
        """Whether they are on their way or being made ready."""
        return self.phase in (OfferPhase.FETCHING, OfferPhase.PREPARING)


class WeightsOffer(QObject):
    """Offers the weights and gets them, in the background and only on the person's word.

    Signals:
        changed(): the state did.
        installed(): the weights have just become ready.
    """

    changed = Signal()
    installed = Signal()

    def __init__(
        self,
        runner: JobRunner,
        find_network: Callable[[], Network],
        make_installer: MakeInstaller,
        places: InstallRequest,
        parent: QObject | None = None,
    ) -> None:
        """Make the offer; ``look`` finds out what is there.

        Args:
            runner: Looks at the weights and removes them.
            find_network: Gives the network whose weights these are.
            make_installer: Makes what gets them in a process of its own, as a child of an object: to prepare them
                computes for half a minute, much of it without letting go of the interpreter.
            places: Where they lie and what they must be.
            parent: Owns it.
        """
        super().__init__(parent)
        self._runner = runner
        self._find_network = find_network
        self._places = places
        self._state = OfferState()
        self._job: Job | None = None
        # what was asked for while an installation was still stopping
        self._next: InstallRequest | None = None
        self._installer = make_installer(self)
        self._installer.progressed.connect(self.on_progressed)
        self._installer.finished.connect(self.on_installed)
        self._installer.cancelled.connect(self.on_cancelled)
        self._installer.failed.connect(self.on_install_failed)
        self._installer.crashed.connect(self.on_crashed)

    @property
    def state(self) -> OfferState:
        """Where it stands."""
        return self._state

    def look(self) -> None:
        """Find out what is there of the weights."""
        if not self._state.is_busy:
            self._run(lambda: _look(self._find_network()), self._set)

    def fetch(self) -> None:
        """Fetch them from their publisher, going on with what an earlier try brought."""
        self._get(self._places)

    def take_from(self, path: str) -> None:
        """Take them from a file that the person has."""
        self._get(replace(self._places, file=Path(path)))

    def cancel(self) -> None:
        """Stop getting them; what came is kept."""
        if self._state.is_busy:
            self._next = None
            self._installer.cancel()
            # what is there is looked at once the download has let go of it
            self._set(replace(self._state, phase=OfferPhase.OFFERED, fraction=-1.0))

    def remove(self) -> None:
        """Remove them from this computer."""

        def work() -> OfferState:
            network = self._find_network()
            network.remove()
            return _look(network)

        if not self._state.is_busy:
            self._run(work, self._set)

    def close(self) -> None:
        """Stop whatever is going on; to be called before the program ends."""
        self._installer.shut_down()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def on_progressed(self, progress: Progress) -> None:
        """Note how far it is; a word of what was stopped is none."""
        if self._state.is_busy:
            phase = OfferPhase.FETCHING if progress.stage is Stage.DOWNLOAD else OfferPhase.PREPARING
            fraction = progress.done / progress.total if progress.total else -1.0
            self._set(replace(self._state, phase=phase, fraction=fraction))

    def on_installed(self) -> None:
        """Look at what is there now."""
        self._run(lambda: _look(self._find_network()), self._on_got)

    def on_cancelled(self) -> None:
        """Look at what is there now, or begin again."""
        request, self._next = self._next, None
        if request is None:
            self.look()
        else:
            self._installer.start(request)

    def on_install_failed(self, words: str) -> None:
        """Say why they could not be got; the offer stands."""
        self._set(replace(self._state, phase=OfferPhase.OFFERED, fraction=-1.0, error=words))

    def on_crashed(self, report: CrashReport) -> None:
        """Say that getting them ended in a way that nobody foresaw."""
        words = self.tr("Getting the network stopped unexpectedly; what came is kept.")
        if report.path is not None:
            saved = self.tr("A report was saved: {path}").format(path=isolated(str(report.path)))
            words = sentences(words, saved)
        self.on_install_failed(words)

    def _get(self, request: InstallRequest) -> None:
        if self._state.is_busy:
            return
        self._set(replace(self._state, phase=OfferPhase.FETCHING, fraction=-1.0, error=""))
        if self._installer.is_running:
            self._next = request
        else:
            self._installer.start(request)

    def _on_got(self, state: OfferState) -> None:
        self._set(state)
        if state.phase is OfferPhase.READY:
            self.installed.emit()

    def _on_failed(self, error: Foreseen) -> None:
        self.on_install_failed(describe_error(error))

    def _run(self, work: Callable[[], OfferState], then: Callable[[OfferState], None]) -> None:
        self._job = self._runner.run(work, then, self._on_failed, Lane.DOWNLOAD)

    def _set(self, state: OfferState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def _look(network: Network) -> OfferState:
    """Say what is there; reads the disk."""
    status, source = network.status(), network.source
    phases = {
        "unavailable": OfferPhase.UNAVAILABLE,
        "installed": OfferPhase.READY,
        "bundled": OfferPhase.BUNDLED,
    }
    phase = phases.get(status.state.value)
    return OfferState(
        phase=phase or OfferPhase.OFFERED,
        title=source.title,
        authors=source.authors,
        licence=source.licence,
        licence_url=source.licence_url,
        homepage=source.homepage,
        host=source.host,
        size_bytes=source.size_bytes,
        present_bytes=status.present_bytes if status.state.value == "partial" else 0,
    )
