"""Carry out a request with the engine; this module loads all of it."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO

from engine.cli.cleaning import look_after_photos
from engine.cli.doctor import examine
from engine.cli.exit_codes import ExitCode
from engine.cli.interrupts import Interrupts
from engine.cli.library_directory import library_directory
from engine.cli.measuring import measure_for
from engine.cli.network import find_network, load_network
from engine.cli.presets import look_after_presets
from engine.cli.publishing import Desk, check_targets, publish, publish_answers
from engine.cli.requests import (
    CleanRequest,
    DescribeRequest,
    DoctorRequest,
    GroupsRequest,
    HistoryRequest,
    InstallRequest,
    MergeRequest,
    NetworkChoice,
    PresetsRequest,
    QueryRequest,
    RemovePresetRequest,
    RemoveRequest,
    Request,
    SavePresetRequest,
    ScanRequest,
    UndoRequest,
    WatchRequest,
    WeightsStatusRequest,
)
from engine.cli.sharing import describe_share, merge_shares
from engine.cli.terminal import Terminal, wants_colour
from engine.cli.text_report import ANSI, PLAIN, problem_lines, scan_line, scene_lines, summary_line
from engine.cli.watching import watch_folders
from engine.cli.weights import look_after_weights
from engine.core.domain import Folder, MatchKind, Problem, QueryHit, ScanReport, Stage
from engine.core.errors import Cancelled, DecodeError, FolderError, PhotoFileError
from engine.core.progress import Monitor
from engine.core.settings import MATCH_FLOOR, Method, Settings
from engine.files.walk import check_folders
from engine.library import Library
from engine.reports.findings import Findings
from engine.reports.html_page import PageHeading
from engine.review.presets import PresetBook
from engine.review.rules import BEST_QUALITY, KeeperRules


def run(request: Request, results: TextIO, notes: TextIO) -> ExitCode:
    """Carry out a request.

    Args:
        request: What the person asked for.
        results: Where the groups go: standard output.
        notes: Where progress, summaries and problems go: standard error.

    Raises:
        LookalikeError: it cannot be done, and the text says why.
        BrokenPipeError: whoever read the results went away.
    """
    terminal = Terminal(results, notes, request.common.is_quiet)
    monitor = Monitor(terminal.show_progress)

    def stop() -> None:
        monitor.cancel()
        terminal.note("Stopping at the next step. Ctrl-C again ends at once.")

    with Interrupts(stop) as interrupts:

        def ask(question: str) -> bool:
            with interrupts.aside():
                return terminal.ask(question, sys.stdin)

        try:
            can_ask = sys.stdin is not None and sys.stdin.isatty() and notes.isatty()
            desk = Desk(terminal, monitor, ANSI if wants_colour(results) else PLAIN, can_ask, ask)
            code = _carry_out(request, library_directory(request.common.library), desk)
        except Cancelled:
            terminal.note(_stopped_words(request))
            code = ExitCode.INTERRUPTED
        finally:
            terminal.clear_progress()
    # A signal that came too late to stop anything is told as well: a loop in a shell waits for it.
    # To watch ends in no other way, so that is no interruption.
    if interrupts.received is None or isinstance(request, WatchRequest):
        return code
    return ExitCode(128 + interrupts.received)


def _stopped_words(request: Request) -> str:
    if isinstance(request, ScanRequest | DescribeRequest):
        return "Stopped. What was read so far is kept: the same command goes on from there."
    if isinstance(request, InstallRequest):
        return "Stopped. What was fetched so far is kept: the same command goes on from there."
    if isinstance(request, MergeRequest):
        return "Stopped. Each library was taken in as a whole or not at all: the same command goes on from there."
    if isinstance(request, CleanRequest | UndoRequest):
        return "Stopped. What was done so far is in 'lookalike history', and 'lookalike undo' brings it back."
    return "Stopped; nothing was written."


def _carry_out(request: Request, directory: Path, desk: Desk) -> ExitCode:
    match request:
        case ScanRequest():
            return _scan(request, directory, desk)
        case GroupsRequest():
            return _groups(request, directory, desk)
        case QueryRequest():
            return _query(request, directory, desk)
        case DescribeRequest():
            return describe_share(request, directory, desk)
        case MergeRequest():
            return merge_shares(request, directory, desk)
        case WatchRequest():
            return watch_folders(request, directory, desk)
        case CleanRequest() | UndoRequest() | HistoryRequest():
            with _open(directory, Settings(), desk) as library:
                return look_after_photos(request, library, desk)
        case PresetsRequest() | SavePresetRequest() | RemovePresetRequest():
            return look_after_presets(request, directory, desk)
        case InstallRequest() | WeightsStatusRequest() | RemoveRequest():
            return look_after_weights(request, desk)
        case DoctorRequest():
            examination = examine(directory, find_network(request.network))
            desk.terminal.print(examination.lines)
            return ExitCode.OK if examination.is_sound else ExitCode.UNEXPECTED


@contextmanager
def _open(directory: Path, settings: Settings, desk: Desk, network: NetworkChoice | None = None) -> Iterator[Library]:
    """Open the library, with the network if one is chosen, and tell what had to be done to it, then or in use."""
    deep = load_network(network, settings, desk.monitor) if network else None
    with Library.open(directory, settings, deep=deep) as library:
        told = library.notices
        desk.terminal.notes(told)
        yield library
        desk.terminal.notes(library.notices[len(told) :])


def _scan(request: ScanRequest, directory: Path, desk: Desk) -> ExitCode:
    started = time.monotonic()
    check_targets(request.outputs, directory)
    rules = _rules(request, directory)
    usable, missing = check_folders(request.folders)
    _check_readable(usable)
    with _open(directory, request.settings, desk, _network(request)) as library:
        _check_missing(missing, library.folders(), usable)
        report = library.scan(request.folders, desk.monitor)
        hidden = _hidden_scenes(library, request)
        if request.keep is not None:
            measure_for(rules, library, request.settings.threshold, request.kinds, desk)
        findings = Findings(
            request.settings.threshold,
            tuple(library.clusters(request.settings.threshold, request.kinds, rules=rules)),
            report.problems,
            _scan_counts(report),
            time.monotonic() - started,
        )
    folders = tuple(folder.path for folder in (*usable, *missing))
    publish(findings, PageHeading(folders, datetime.now()), request.outputs, request.settings, desk)
    lines = [*problem_lines(report.problems), scan_line(report), summary_line(findings)]
    desk.terminal.notes([*lines, *scene_lines(hidden, request.settings.threshold)])
    return ExitCode.OK


def _hidden_scenes(library: Library, request: ScanRequest) -> int:
    """Count the groups of photos of the same scene that the network found and the threshold leaves out."""
    scenes = frozenset({MatchKind.SIMILAR_SCENE})
    if request.method is Method.QUICK or (request.kinds is not None and not request.kinds & scenes):
        return 0
    return len(library.clusters(MATCH_FLOOR, scenes, request.settings.threshold))


def _check_readable(folders: Sequence[Folder]) -> None:
    for folder in folders:
        try:
            os.scandir(folder.path).close()
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise FolderError(folder.path, f"the folder cannot be read: {reason}") from error


def _check_missing(missing: Sequence[Folder], known: Sequence[Folder], usable: Sequence[Folder]) -> None:
    """Take a folder that is not there for a slip of the pen, unless it was scanned before: then its drive is off."""
    known_paths = {folder.path for folder in known}
    for folder in missing:
        if folder.path not in known_paths:
            raise FolderError(folder.path, "there is no such folder")
    if missing and not usable:
        raise FolderError(missing[0].path, "the folder is not there now; what is known of it is kept")


def _scan_counts(report: ScanReport) -> dict[str, int]:
    return {
        "files_seen": report.files_seen,
        "photos": report.photos,
        "unchanged": report.unchanged,
        "moved": report.moved,
        "described": report.described,
        "gone": report.gone,
        "offline": report.offline,
        "matches": report.matches,
    }


def _groups(request: GroupsRequest, directory: Path, desk: Desk) -> ExitCode:
    started = time.monotonic()
    check_targets(request.outputs, directory)
    rules = _rules(request, directory)
    with _open(directory, request.settings, desk) as library:
        folders = tuple(known.path for known in library.folders() if known.is_current)
        statistics = library.statistics()
        if request.keep is not None:
            measure_for(rules, library, request.settings.threshold, request.kinds, desk)
        findings = Findings(
            request.settings.threshold,
            tuple(library.clusters(request.settings.threshold, request.kinds, rules=rules)),
            library.problems(),
            {"photos": statistics.photos, "matches": statistics.matches},
            time.monotonic() - started,
        )
    publish(findings, PageHeading(folders, datetime.now()), request.outputs, request.settings, desk)
    if not folders:
        desk.terminal.note("Nothing was scanned yet: lookalike scan FOLDER does that.")
    else:
        desk.terminal.note(summary_line(findings))
    return ExitCode.OK


def _rules(request: ScanRequest | GroupsRequest, directory: Path) -> KeeperRules:
    """Understand the rules asked for before any long work."""
    return BEST_QUALITY if request.keep is None else PresetBook(directory).rules(request.keep)


def _query(request: QueryRequest, directory: Path, desk: Desk) -> ExitCode:
    check_targets(request.outputs, directory)
    answers: dict[str, tuple[QueryHit, ...]] = {}
    problems = []
    with _open(directory, request.settings, desk, _network(request)) as library:
        for picture in request.pictures:
            try:
                answers[picture] = library.query(Path(picture), request.top, desk.monitor).hits
            except (DecodeError, PhotoFileError, OSError) as error:
                problems.append(Problem(picture, Stage.READ, _picture_words(error)))
    publish_answers(answers, tuple(problems), request.outputs, desk)
    desk.terminal.notes(problem_lines(problems))
    return ExitCode.INPUT if problems else ExitCode.OK


def _picture_words(error: DecodeError | PhotoFileError | OSError) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"The picture cannot be read: {error.strerror.lower()}."
    return str(error)


def _network(request: ScanRequest | QueryRequest) -> NetworkChoice | None:
    return request.network if request.method is Method.DEEP else None
