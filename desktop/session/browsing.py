"""What of an overview the person looks at: threshold, order and filter, and the groups that come of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.session.outlook import Outlook
from desktop.session.seen import SeenBook
from engine.core.domain import Mark
from engine.core.settings import MATCH_FLOOR

if TYPE_CHECKING:
    from desktop.session.cutting import Shown
    from desktop.session.marked_rows import Marked
    from desktop.session.marks import MarkBook
    from engine.library import Overview

SORTS: Final = {"space": True, "size": True, "date": True, "folder": False, "similarity": True}
"""What groups can be sorted by, and whether the greatest comes first unless the person says otherwise."""

_MARKED: Final = re.compile(r"(?<!\S)marked:(\S*)", re.IGNORECASE)
_IS_MARKED: Final = {"": None, "yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class FilterFault:
    """What is wrong with the words of a filter: the field, and the value that is none for it."""

    field: str
    value: str


class Browsing:
    """Cuts the overview anew whenever the person looks at it in another way."""

    def __init__(self, marks: MarkBook, threshold: float, sort: str, is_descending: bool) -> None:
        self._marks = marks
        self.threshold = _bounded(threshold)
        self.sort = sort if sort in SORTS else "space"
        self.is_descending = is_descending
        self.filter_text = ""
        self.seen = SeenBook()
        self.fault: FilterFault | None = None
        self.overview: Overview | None = None
        self.shown: Shown | None = None
        self._hidden: list[tuple[int, ...]] = []
        self._saved: list[tuple[int, ...]] = []
        self._marked: Marked | None = None
        self._marked_at = 0

    def adopt(self, overview: Overview) -> None:
        """Look at another overview; it knows of what was declared different as far as that was saved."""
        self.overview = overview
        self._marked = None
        self._hidden = [ids for ids in self._hidden if ids not in self._saved]
        self._saved.clear()
        self.cut()

    def set_threshold(self, threshold: float) -> bool:
        """Cut at another similarity; return whether it is another."""
        bounded = _bounded(threshold)
        is_other = bounded != self.threshold
        self.threshold = bounded
        if is_other:
            self.cut()
        return is_other

    def set_sort(self, sort: str, is_descending: bool) -> bool:
        """Sort by something else, or the other way round; return whether that is another order."""
        if sort not in SORTS or (sort, is_descending) == (self.sort, self.is_descending):
            return False
        self.sort, self.is_descending = sort, is_descending
        self.cut()
        return True

    def set_filter(self, text: str) -> bool:
        """Show the groups alone that match these words; return whether they are others."""
        if text == self.filter_text:
            return False
        self.filter_text = text
        self.cut()
        return True

    def hide(self, photo_ids: tuple[int, ...]) -> None:
        """Hide the groups of photos that were just declared different, until an overview knows it."""
        self._hidden.append(photo_ids)
        self.cut()

    def note_saved(self, photo_ids: tuple[int, ...]) -> None:
        """Note that overviews read from now on know it."""
        self._saved.append(photo_ids)

    def unhide(self, photo_ids: tuple[int, ...]) -> None:
        """Show them again, as far as the overview does not know it yet."""
        self._hidden = [ids for ids in self._hidden if ids != photo_ids]
        self.cut()

    def cut(self) -> None:
        """Make the groups anew."""
        if self.overview is None:
            return
        # loads NumPy and the engine, which the window does without until it has groups
        from desktop.session.cutting import Shown
        from engine.library import GroupFilter, SortKey

        is_marked, text = self._take_marked()
        words = GroupFilter.parse(text)
        if not isinstance(words, GroupFilter):
            # as long as it makes no sense, it hides nothing
            self.fault, words = FilterFault(words.field.value, words.value), GroupFilter()
        seen = self.seen.over(self.overview)
        outlook = Outlook(self.threshold, SortKey(self.sort), self.is_descending, words, is_marked, seen)
        self.shown = Shown(self.overview, outlook, self.marked(self.overview), self._hidden)

    def note_marks(self) -> None:
        """Find out anew which marks count."""
        if self.overview is not None and self.shown is not None:
            self.shown.hold(self.marked(self.overview))

    def marked(self, overview: Overview) -> Marked:
        """Return the marks as rows of the overview; found once for each of their states."""
        from desktop.session.marked_rows import Marked

        if self._marked is None or self._marked_at != self._marks.revision:
            remove, keep = self._marks.with_mark(Mark.REMOVE), self._marks.with_mark(Mark.KEEP)
            self._marked = Marked(overview, remove, keep)
            self._marked_at = self._marks.revision
        return self._marked

    def _take_marked(self) -> tuple[bool | None, str]:
        """Return what the filter wants of marks, and its other words, which the engine understands."""
        self.fault = None
        is_marked = None
        for found in _MARKED.finditer(self.filter_text):
            value = found.group(1).casefold()
            if value in _IS_MARKED:
                is_marked = _IS_MARKED[value]
            elif not any(known.startswith(value) for known in _IS_MARKED):
                self.fault = FilterFault("marked", found.group(1))
        return is_marked, _MARKED.sub("", self.filter_text)


def _bounded(threshold: float) -> float:
    return min(max(float(threshold), MATCH_FLOOR), 1.0)
