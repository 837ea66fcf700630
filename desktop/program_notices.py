"""What the program itself has to tell: crashes, another window on the same library, preferences that cannot be kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from desktop import wording
from desktop.crash import CrashReport
from desktop.preferences import PreferencesFault
from desktop.session import Notice, NoticeAction, NoticeLevel
from engine.core.domain import ScanReport

OpenFile = Callable[[Path], None]


def open_file(path: Path) -> None:
    """Show a file in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def crashed(report: CrashReport, open_report: OpenFile = open_file) -> Notice:
    """Say that something went wrong that nobody foresaw."""
    words = QCoreApplication.translate(
        "Program", "Something went wrong inside Lookalike. Your photos are untouched, and the window goes on."
    )
    return Notice("crash", _with_promise(words, report), NoticeLevel.ERROR, _report_actions(report, open_report))


def crashed_before(report: CrashReport, open_report: OpenFile = open_file) -> Notice:
    """Say what became of the run before."""
    if report.path is None:
        words = QCoreApplication.translate(
            "Program", "Lookalike was ended from outside last time, before it could close. Nothing was lost."
        )
        return Notice("crash-before", words)
    words = QCoreApplication.translate("Program", "Lookalike crashed last time. Your photos and your library are well.")
    actions = _report_actions(report, open_report)
    return Notice("crash-before", _with_promise(words, report), NoticeLevel.WARNING, actions)


def scan_done(report: ScanReport) -> Notice:
    """Say that a scan came to its end, and what there was to do."""
    photos = QCoreApplication.translate("Program", "%Ln photo(s)", "", report.photos)
    words = QCoreApplication.translate("Program", "The scan is done: {photos} in {time}, {new} of them new or changed.")
    new = wording.count(report.described)
    return Notice("scan", words.format(photos=photos, time=wording.duration(report.elapsed_s), new=new))


def other_window() -> Notice:
    """Say that a second window shows the same library."""
    words = QCoreApplication.translate(
        "Program",
        "Another window of Lookalike shows this library too. That is safe: what you decide here appears there too.",
    )
    return Notice("other-window", words)


def preferences_fault(fault: PreferencesFault, path: Path) -> Notice:
    """Say that preferences could not be read or written."""
    match fault:
        case PreferencesFault.DAMAGED:
            words = QCoreApplication.translate(
                "Program", "The file of your preferences was damaged. What could not be read is as when new: {path}"
            )
        case PreferencesFault.UNREADABLE:
            words = QCoreApplication.translate(
                "Program", "Your preferences cannot be read, so they are as when new: {path}"
            )
        case PreferencesFault.UNWRITABLE:
            words = QCoreApplication.translate(
                "Program", "Your preferences cannot be saved, so they last until you close the window: {path}"
            )
    return Notice("preferences", words.format(path=wording.isolated(str(path))), NoticeLevel.WARNING)


def thumbnails_fault(reason: str) -> Notice:
    """Say that thumbnails are made again each time."""
    words = QCoreApplication.translate(
        "Program",
        "Thumbnails cannot be kept on the disk: {reason}. They are made again each time, which takes a moment longer.",
    )
    return Notice("thumbnails", words.format(reason=reason), NoticeLevel.WARNING)


def processor_fault(reason: str) -> Notice:
    """Say that the processor is not what the environment asks for."""
    words = QCoreApplication.translate("Program", "The processor cannot be used as asked: {reason}")
    return Notice("processor", words.format(reason=reason), NoticeLevel.ERROR)


def _with_promise(words: str, report: CrashReport) -> str:
    if report.path is None:
        return wording.sentences(words, QCoreApplication.translate("Program", "A report could not be saved."))
    promise = QCoreApplication.translate(
        "Program", "A report was saved on this computer. It lists no photos, and goes nowhere unless you send it."
    )
    return wording.sentences(words, promise)


def _report_actions(report: CrashReport, open_report: OpenFile) -> tuple[NoticeAction, ...]:
    path = report.path
    if path is None:
        return ()
    text = QCoreApplication.translate("Program", "Show the report")
    return (NoticeAction("show-report", text, lambda: open_report(path)),)
