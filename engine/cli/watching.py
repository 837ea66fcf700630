"""Carry out watch: keep a library up to date, at low priority, and say what happens."""

import time
from collections.abc import Callable
from pathlib import Path

from engine.cli.exit_codes import ExitCode
from engine.cli.priority import step_back
from engine.cli.publishing import Desk
from engine.cli.requests import WatchRequest
from engine.cli.sharing import chosen_network
from engine.cli.text_report import problem_lines, scan_line
from engine.core.domain import Problem, ScanReport
from engine.core.errors import Cancelled, FolderError
from engine.files.walk import check_folders
from engine.library_file import LibraryFile
from engine.reports.wording import count_words, duration_words, printable
from engine.watch_pace import Pace
from engine.watching import Away, Happening, IndexAway, Locked, Looked, Lost, Watched, Watching


def watch_folders(request: WatchRequest, directory: Path, desk: Desk) -> ExitCode:
    """Keep the library up to date until the person stops it, which is its usual end.

    Raises:
        FolderError: a folder is not there, and the library knows none of that name whose drive may be away.
    """
    step_back()
    pace = Pace(request.settle_s, request.poll_s, asks_system=not request.always_polls)
    deep = chosen_network(request, desk)
    file = LibraryFile.open(directory, lambda: None)
    try:
        desk.terminal.notes(file.notices)
        _check_known(request, file)
        teller = WatchTeller(desk, pace)
        watching = Watching(
            file, request.folders, request.settings, pace, teller.tell, deep=deep,
            report=desk.terminal.show_progress,
        )  # fmt: skip
        try:
            watching.run(desk.monitor)
        except Cancelled:
            desk.terminal.note("Stopped. What was read so far is kept.")
    finally:
        file.close()
    return ExitCode.OK


def _check_known(request: WatchRequest, file: LibraryFile) -> None:
    """Take a folder that is not there for a slip of the pen, unless the library knows it."""
    _, missing = check_folders(request.folders)
    known = {folder.path for folder in file.use(lambda store: store.folders.all())}
    for folder in missing:
        if folder.path not in known:
            raise FolderError(folder.path, "there is no such folder")


class WatchTeller:
    """Says what happens, each thing once, with the time of the day."""

    def __init__(self, desk: Desk, pace: Pace, clock: Callable[[], str] = lambda: time.strftime("%H:%M:%S")) -> None:
        self._terminal = desk.terminal
        self._pace = pace
        self._clock = clock
        self._photos: int | None = None
        self._problems: frozenset[Problem] = frozenset()

    def tell(self, happening: Happening) -> None:
        """Say one thing."""
        for line in self._lines(happening):
            self._terminal.note(f"{self._clock()}  {line}")

    def _lines(self, happening: Happening) -> list[str]:
        match happening:
            case Watched(path, tells):
                every = "" if tells else f", every {duration_words(self._pace.poll_s)}: it tells nothing of changes"
                return [f"Watching {printable(path)}{every}"]
            case Away(path):
                return [f"{printable(path)} is not there; waiting for it. What is known of it is kept."]
            case Locked():
                return ["Another scan is using the library; waiting for its end."]
            case IndexAway(reason):
                return [f"{reason}; trying again."]
            case Lost():
                return ["More changed at once than the system could tell; looking at everything."]
            case Looked(report, unsettled):
                return self._looked(report, unsettled)

    def _looked(self, report: ScanReport, unsettled: int) -> list[str]:
        lines = []
        fresh = [problem for problem in report.problems if problem not in self._problems]
        self._problems = frozenset(report.problems)
        # A copy of a known photo is not read as a new picture, and yet there is one photo more.
        if report.photos != self._photos or report.described or report.moved or report.gone or fresh:
            lines = [*problem_lines(fresh), scan_line(report)]
        if unsettled:
            lines.append(f"{count_words(unsettled, 'file')} still being written; waiting for the end of it.")
        self._photos = report.photos
        return lines
