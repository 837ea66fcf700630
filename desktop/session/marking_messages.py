"""What the person is told once photos were marked by rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop import wording
from desktop.jobs import Foreseen
from desktop.session.notices import Notice, NoticeAction, NoticeLevel

if TYPE_CHECKING:
    from desktop.session.marking_preview import PreviewNumbers

KEY: Final = "auto-mark"


def marked(numbers: PreviewNumbers, undo: Callable[[], None]) -> Notice:
    """Say how much was marked, and offer to take it back."""
    translate = QCoreApplication.translate
    words = ""
    if numbers.added:
        photos = translate("Marking", "%Ln photo(s) are marked to be removed", "", numbers.added)
        groups = translate("Marking", "in %Ln group(s)", "", numbers.groups)
        text = translate("Marking", "{photos} {groups}.", "“3 photos are marked to be removed in 2 groups.”")
        words = text.format(photos=photos, groups=groups)
    if numbers.cleared:
        cleared = translate("Marking", "The mark was taken off %Ln photo(s).", "", numbers.cleared)
        words = wording.sentences(words, cleared) if words else cleared
    size = translate("Marking", "All that is marked there holds {size}.").format(size=wording.size(numbers.size_bytes))
    action = NoticeAction("undo", translate("Marking", "Undo"), undo)
    return Notice(KEY, wording.sentences(words, size), NoticeLevel.INFO, (action,))


def not_kept(error: Foreseen) -> Notice:
    """Say that rules could not be kept under a name."""
    words = QCoreApplication.translate("Marking", "The rules cannot be kept. ({reason})")
    return Notice("rules", words.format(reason=error), NoticeLevel.ERROR)
