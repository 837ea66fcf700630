"""The network's weights as they are offered to a person: what they are, how far their download is, what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.failures import describe_error
from desktop.jobs import Foreseen, Job, JobRunner, Lane
from engine.core.domain import Stage
from engine.core.progress import Monitor, Progress

if TYPE_CHECKING:
    from engine.network import Network


class OfferPhase(StrEnum):
    """Where the offer stands.

    Attributes:
        UNKNOWN: Nobody has looked yet.
        UNAVAILABLE: The network cannot run on this system, so there is nothing to offer.
        OFFERED: The weights can be had.
        FETCHING: They are on their way.
        PREPARING: They are here and being made ready.
        READY: They are here.
    """

    UNKNOWN = "unknown"
    UNAVAILABLE = "unavailable"
    OFFERED = "offered"
    FETCHING = "fetching"
    PREPARING = "preparing"
    READY = "ready"


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
    _progressed = Signal(object)

    def __init__(self, runner: JobRunner, find_network: Callable[[], Network], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._find_network = find_network
        self._state = OfferState()
        self._monitor = Monitor()
        self._job: Job | None = None
        self._progressed.connect(self.on_progressed, Qt.ConnectionType.QueuedConnection)

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
        self._get(lambda network, monitor: network.install(monitor))

    def take_from(self, path: str) -> None:
        """Take them from a file that the person has."""
        self._get(lambda network, monitor: network.install_from(Path(path), monitor))

    def cancel(self) -> None:
        """Stop getting them; what came is kept."""
        if self._state.is_busy:
            self._stop()
            self._set(replace(self._state, phase=OfferPhase.OFFERED, fraction=-1.0))
            # its turn comes when the download has let go of what it has
            self.look()

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
        self._stop()

    def on_progressed(self, news: tuple[Monitor, Progress]) -> None:
        """Note how far it is; a word of what was stopped is none."""
        monitor, progress = news
        if monitor is self._monitor and self._state.is_busy:
            phase = OfferPhase.FETCHING if progress.stage is Stage.DOWNLOAD else OfferPhase.PREPARING
            fraction = progress.done / progress.total if progress.total else -1.0
            self._set(replace(self._state, phase=phase, fraction=fraction))

    def _get(self, install: Callable[[Network, Monitor], None]) -> None:
        if self._state.is_busy:
            return
        monitor = Monitor(lambda progress: self._progressed.emit((monitor, progress)))
        self._monitor = monitor

        def work() -> OfferState:
            network = self._find_network()
            install(network, monitor)
            return _look(network)

        self._set(replace(self._state, phase=OfferPhase.FETCHING, fraction=-1.0, error=""))
        self._run(work, self._on_got)

    def _on_got(self, state: OfferState) -> None:
        self._set(state)
        if state.phase is OfferPhase.READY:
            self.installed.emit()

    def _on_failed(self, error: Foreseen) -> None:
        words = describe_error(error)
        self._set(replace(self._state, phase=OfferPhase.OFFERED, fraction=-1.0, error=words))

    def _run(self, work: Callable[[], OfferState], then: Callable[[OfferState], None]) -> None:
        self._job = self._runner.run(work, then, self._on_failed, Lane.DOWNLOAD)

    def _stop(self) -> None:
        self._monitor.cancel()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _set(self, state: OfferState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def _look(network: Network) -> OfferState:
    """Say what is there; reads the disk."""
    status, source = network.status(), network.source
    phase = {"unavailable": OfferPhase.UNAVAILABLE, "installed": OfferPhase.READY}.get(status.state.value)
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
