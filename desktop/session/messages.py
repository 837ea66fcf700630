"""What the session tells the person, in sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop import wording
from desktop.file_names import file_name
from desktop.session.folders import Refusal
from desktop.session.marks import MarkPlan
from desktop.session.notices import Notice, NoticeAction, NoticeLevel

MAX_NAMED = 3


def refused_marks(plan: MarkPlan) -> Notice | None:
    """Say why photos were not marked to be removed; None if all were."""
    translate = QCoreApplication.translate
    if plan.references:
        words = translate(
            "Session", "%Ln photo(s) lie in a reference folder, which is never touched.", "", len(plan.references)
        )
    elif plan.spared:
        words = translate("Session", "Every group keeps a photo: %Ln photo(s) stay unmarked.", "", len(plan.spared))
    elif plan.alone:
        words = translate(
            "Session", "%Ln photo(s) have no look-alike at this threshold and stay unmarked.", "", len(plan.alone)
        )
    else:
        return None
    return Notice("marks", words)


def refused_folders(refused: Sequence[tuple[str, Refusal, str]], add_folder: Callable[[str], None]) -> list[Notice]:
    """Say why paths are not searched, one sentence for all of the same fate."""
    notices = []
    for reason in Refusal:
        paths = [path for path, why, _ in refused if why is reason]
        if not paths:
            continue
        outer = next(folder for _, why, folder in refused if why is reason)
        actions = (_offer_to_add(outer, add_folder),) if reason is Refusal.FILE else ()
        is_fault = reason not in (Refusal.KNOWN, Refusal.INSIDE)
        level = NoticeLevel.WARNING if is_fault else NoticeLevel.INFO
        notices.append(Notice(f"folder-{reason.value}", _refusal_words(reason, paths, outer), level, actions))
    return notices


def _refusal_words(reason: Refusal, paths: Sequence[str], outer: str) -> str:
    translate = QCoreApplication.translate
    count, names, folder = len(paths), _names(paths), _name(outer)
    match reason:
        case Refusal.KNOWN:
            words = translate("Session", "{names} is searched already.", "", count)
        case Refusal.INSIDE:
            words = translate("Session", "{names} lies in {folder}, which is searched already.", "", count)
        case Refusal.FILE:
            words = translate("Session", "{names} is a file. A folder is what can be searched.", "", count)
        case Refusal.MISSING:
            words = translate("Session", "{names} is not there any more.", "", count)
        case Refusal.FORBIDDEN:
            words = translate("Session", "You have no rights to look into {names}.", "", count)
        case Refusal.UNREADABLE:
            words = translate("Session", "{names} cannot be read; its drive may be gone or damaged.", "", count)
    return words.format(names=names, folder=folder)


def folders_given(paths: Sequence[str], add_folders: Callable[[Sequence[str]], None]) -> Notice:
    """Offer to search folders that were handed over where a picture was expected."""
    words = QCoreApplication.translate("Session", "{names} is a folder. Search it for duplicates?", "", len(paths))
    text = QCoreApplication.translate("Session", "Add %Ln folder(s)", "", len(paths))
    action = NoticeAction("add-folders", text, lambda: add_folders(paths))
    return Notice("folders-given", words.format(names=_names(paths)), NoticeLevel.INFO, (action,))


def _offer_to_add(path: str, add_folder: Callable[[str], None]) -> NoticeAction:
    words = QCoreApplication.translate("Session", "Add the folder {name}")
    return NoticeAction("add-folders", words.format(name=_name(path)), lambda: add_folder(path))


def _names(paths: Sequence[str]) -> str:
    names = [_name(path) for path in paths[:MAX_NAMED]]
    if len(paths) > MAX_NAMED:
        names.append("…")
    return wording.listed(names)


def _name(path: str) -> str:
    return wording.isolated(file_name(path))


def gone(count: int, scan: Callable[[], None]) -> Notice:
    """Say that photos vanished since the last scan."""
    words = QCoreApplication.translate("Session", "%Ln photo(s) shown here are not there any more.", "", count)
    action = NoticeAction("scan", QCoreApplication.translate("Session", "Scan again"), scan)
    return Notice("gone", words, NoticeLevel.INFO, (action,))


def no_folders(add_folders: Callable[[], None]) -> Notice:
    """Say that there is nothing to scan yet."""
    words = QCoreApplication.translate("Session", "There is no folder to search yet.")
    action = NoticeAction("add-folders", QCoreApplication.translate("Session", "Add folders…"), add_folders)
    return Notice("no-folders", words, NoticeLevel.INFO, (action,))


def library_file(text: str) -> Notice:
    """Say what happened to the library file itself; the engine says it in English."""
    found = re.fullmatch(r"The library was damaged \(.+\)\. It was kept as (.+) and a new one was begun\.", text)
    if found is not None:
        words = QCoreApplication.translate(
            "Session", "The library was damaged. It was kept as {name}, and a new one was begun: scan again to fill it."
        )
        text = words.format(name=wording.isolated(found.group(1)))
    return Notice("library-file", text, NoticeLevel.WARNING)


def failed(key: str, words: str) -> Notice:
    """Say that something did not work."""
    return Notice(key, words, NoticeLevel.ERROR)


def scan_failed(words: str, scan: Callable[[], None]) -> Notice:
    """Say that a scan could not go on."""
    action = NoticeAction("scan", QCoreApplication.translate("Session", "Try again"), scan)
    return Notice("scan", words, NoticeLevel.ERROR, (action,))


def scan_crashed(report: str, scan: Callable[[], None]) -> Notice:
    """Say that the process of a scan died."""
    words = QCoreApplication.translate(
        "Session",
        "The scan stopped unexpectedly. What was done is kept, and the photo it stopped at is read with "
        "care next time.",
    )
    if report:
        saved = QCoreApplication.translate("Session", "A report was saved: {path}")
        words = wording.sentences(words, saved.format(path=wording.isolated(report)))
    action = NoticeAction("scan", QCoreApplication.translate("Session", "Go on"), scan)
    return Notice("scan", words, NoticeLevel.ERROR, (action,))


def equal_bytes() -> Notice:
    """Say that files which are equal byte by byte cannot be told apart."""
    words = QCoreApplication.translate(
        "Session", "These files are equal byte by byte, so they cannot be declared no duplicates."
    )
    return Notice("different", words)


def exported(path: str) -> Notice:
    """Say where a report is."""
    words = QCoreApplication.translate("Session", "The report is saved: {name}")
    return Notice("export", words.format(name=_name(path)))


def filter_fault(field: str, value: str) -> str:
    """Say what is wrong with the words of a filter, and what to write instead."""
    translate = QCoreApplication.translate
    match field:
        case "size":
            words = translate("Session", "“{value}” is no size; write for example size:>5MB or size:1MB..5MB")
        case "date":
            words = translate("Session", "“{value}” is no date; write for example date:2019 or date:2019-05..2020")
        case "kind":
            words = translate("Session", "“{value}” is no kind; write for example kind:edited or kind:same-picture")
        case "format":
            words = translate("Session", "“{value}” is no format; write for example format:jpeg or format:raw")
        case _:
            words = translate("Session", "“{value}” says nothing of marks; write marked:yes or marked:no")
    return words.format(value=value)
