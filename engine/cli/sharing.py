"""Carry out describe and merge: shares of a scan, and what puts them together."""

from pathlib import Path

from engine.cli.exit_codes import ExitCode
from engine.cli.network import load_network
from engine.cli.publishing import Desk
from engine.cli.requests import DescribeRequest, MergeRequest, WatchRequest
from engine.cli.text_report import problem_lines, scan_line
from engine.core.errors import FolderError
from engine.core.settings import Method
from engine.files.walk import check_folders
from engine.pipeline import MergeReport
from engine.reports.wording import count_words, duration_words, printable
from engine.sharing import SharedLibrary
from engine.stages.deep_describer import DeepDescriber
from engine.store.merging import Taken


def describe_share(request: DescribeRequest, directory: Path, desk: Desk) -> ExitCode:
    """Describe the photos of one share.

    Raises:
        FolderError: a folder is not there; a share of nothing would look like a share that is done.
    """
    _, missing = check_folders(request.folders)
    if missing:
        raise FolderError(missing[0].path, "there is no such folder")
    with SharedLibrary(directory, request.settings, deep=chosen_network(request, desk)) as library:
        desk.terminal.notes(library.notices)
        report = library.describe(request.folders, request.share, desk.monitor)
    desk.terminal.notes([*problem_lines(report.problems), f"Share {request.share}: {scan_line(report)}"])
    return ExitCode.OK


def merge_shares(request: MergeRequest, directory: Path, desk: Desk) -> ExitCode:
    """Take in other libraries and compare what is new."""

    def tell(path: Path, taken: Taken) -> None:
        desk.terminal.note(f"{printable(str(path))}: {_new_words(taken.files, taken.pictures)}")

    with SharedLibrary(directory, request.settings, deep=chosen_network(request, desk)) as library:
        desk.terminal.notes(library.notices)
        report = library.merge(request.libraries, desk.monitor, tell)
    desk.terminal.note(merge_line(report))
    return ExitCode.OK


def merge_line(report: MergeReport) -> str:
    """Say in a line what a merge did."""
    libraries = count_words(report.libraries, "library", "libraries")
    return (
        f"{libraries} taken in, {_new_words(report.new_files, report.new_pictures)}: "
        f"{count_words(report.photos, 'photo')}, {count_words(report.matches, 'match', 'matches')}, "
        f"in {duration_words(report.elapsed_s)}."
    )


def chosen_network(request: DescribeRequest | MergeRequest | WatchRequest, desk: Desk) -> DeepDescriber | None:
    """Give the network if it was asked for."""
    if request.method is Method.QUICK:
        return None
    return load_network(request.network, request.settings, desk.monitor)


def _new_words(files: int, pictures: int) -> str:
    if not files and not pictures:
        return "nothing new"
    return f"{count_words(files, 'file')} and {count_words(pictures, 'picture')} new"
