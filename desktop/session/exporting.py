"""Write reports on what the session shows, while the person goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Foreseen, Job, Lane
from desktop.session.door import LibraryDoor
from engine.core.domain import MatchKind
from engine.core.progress import Monitor
from engine.core.settings import Settings

if TYPE_CHECKING:
    from engine.library import Library


class Exporter(QObject):
    """Writes one report at a time; a later one takes the place of an earlier that is not done.

    Signals:
        exported(str): path of the report that was written.
        failed(error): it could not be.
    """

    exported = Signal(str)
    failed = Signal(object)

    def __init__(self, door: LibraryDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._monitor = Monitor()
        self._job: Job | None = None

    def export(
        self,
        target: str,
        report_format: str,
        threshold: float,
        kinds: frozenset[MatchKind],
        upper: float,
        settings: Settings,
    ) -> None:
        """Write a report of the groups beyond the line.

        Args:
            target: Path of the report.
            report_format: ``json``, ``csv`` or ``html``.
            threshold: As the line is drawn, like ``kinds`` and ``upper``.
            kinds: See there.
            upper: See there.
            settings: How pictures for it are made.
        """
        self.stop()
        monitor = self._monitor = Monitor()

        def work(library: Library) -> None:
            # loads what writes reports, which the window does without until then
            from engine.exporting import Line, ReportFormat, export_report

            export_report(
                library, target, ReportFormat(report_format), Line(threshold, kinds, upper), settings, monitor
            )

        # a page takes its time, for which nothing else must wait
        self._job = self._door.run(work, lambda _: self._note(target), self.on_failed, Lane.PICTURES)

    def stop(self) -> None:
        """Give up what is being written."""
        self._monitor.cancel()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _note(self, target: str) -> None:
        self._job = None
        self.exported.emit(target)

    def on_failed(self, error: Foreseen) -> None:
        """Tell why there is no report."""
        self._job = None
        self.failed.emit(error)
