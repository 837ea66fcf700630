"""What of an overview the person looks at: threshold, order and filter, and the groups that come of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, JobRunner, Lane
from desktop.session.outlook import Outlook
from desktop.session.seen import SeenBook
from engine.core.settings import MATCH_FLOOR

if TYPE_CHECKING:
    from desktop.session.cutting import Shown
    from desktop.session.marked_rows import Marked
    from desktop.session.marks import Changes, MarkBook
    from engine.library import Overview

SORTS: Final = {"space": True, "size": True, "date": True, "folder": False, "similarity": True}
"""What groups can be sorted by, and whether the greatest comes first unless the person says otherwise."""

LARGE: Final = 50_000
"""Photos of an overview from which on cutting it takes longer than a window may stand still."""

_MARKED: Final = re.compile(r"(?<!\S)marked:(\S*)", re.IGNORECASE)
_IS_MARKED: Final = {"": None, "yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class FilterFault:
    """What is wrong with the words of a filter: the field, and the value that is none for it."""

    field: str
    value: str


class Browsing(QObject):
    """Cuts the overview anew whenever the person looks at it in another way.

    That is done at once as long as it is quick. A large overview is cut on another thread, and until then the groups
    stay as they are; of several wishes that come meanwhile, the latest counts.

    Signals:
        overview_changed(): what groups are cut from; ``groups_changed`` follows.
        groups_changed(): the groups shown, or their order.
    """

    overview_changed = Signal()
    groups_changed = Signal()

    def __init__(
        self,
        runner: JobRunner,
        marks: MarkBook,
        threshold: float,
        sort: str,
        is_descending: bool,
        large: int = LARGE,
        parent: QObject | None = None,
    ) -> None:
        """Look at nothing yet.

        Args:
            runner: Cuts large overviews.
            marks: Of the person.
            threshold: Similarity from which photos are shown together.
            sort: What groups are sorted by.
            is_descending: Whether the greatest comes first.
            large: How many photos make an overview a large one.
            parent: Owns it.
        """
        super().__init__(parent)
        self._runner = runner
        self._large = large
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
        self._coming: Overview | None = None
        self._job: Job | None = None
        self._is_due = False
        self._waiting: list[Callable[[], None]] = []

    @property
    def is_cutting(self) -> bool:
        """Whether the groups shown are not yet those wished for."""
        return self._job is not None

    def when_shown(self, then: Callable[[], None]) -> None:
        """Call something once the groups wished for are shown; at once if they are."""
        if self._job is None:
            then()
        else:
            self._waiting.append(then)

    def adopt(self, overview: Overview) -> None:
        """Look at another overview; it knows of what was declared different as far as that was saved."""
        self._coming = overview
        self._hidden = [ids for ids in self._hidden if ids not in self._saved]
        self._saved.clear()
        self.cut()

    def set_threshold(self, threshold: float) -> None:
        """Cut at another similarity."""
        bounded = _bounded(threshold)
        if bounded != self.threshold:
            self.threshold = bounded
            self.cut()

    def set_sort(self, sort: str, is_descending: bool) -> None:
        """Sort by something else, or the other way round."""
        if sort in SORTS and (sort, is_descending) != (self.sort, self.is_descending):
            self.sort, self.is_descending = sort, is_descending
            self.cut()

    def set_filter(self, text: str) -> None:
        """Show the groups alone that match these words."""
        if text != self.filter_text:
            self.filter_text = text
            self.cut()

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
        overview = self._coming or self.overview
        if overview is None:
            return
        is_quick = len(overview.photos) < self._large
        if self._job is not None and not is_quick:
            self._is_due = True
            return
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._is_due = False
        work = self._plan(overview)
        if is_quick:
            self._show(work())
        else:
            self._job = self._runner.run(work, self.on_cut, lane=Lane.CUTTING)

    def _plan(self, overview: Overview) -> Callable[[], Shown]:
        """Return what cuts the overview as it is looked at now, on any thread."""
        # loads NumPy and the engine, which the window does without until it has groups
        from desktop.session.cutting import Shown
        from desktop.session.marked_rows import Marked
        from engine.library import GroupFilter, SortKey

        is_marked, text = self._take_marked()
        words = GroupFilter.parse(text)
        if not isinstance(words, GroupFilter):
            # as long as it makes no sense, it hides nothing
            self.fault, words = FilterFault(words.field.value, words.value), GroupFilter()
        seen = self.seen.over(overview)
        outlook = Outlook(self.threshold, SortKey(self.sort), self.is_descending, words, is_marked, seen)
        known, revision, hidden = self._marked, self._marks.revision, tuple(self._hidden)
        if known is None or not known.is_of(overview, revision):
            marks = self._marks.all()
            return lambda: Shown(overview, outlook, Marked.make(overview, marks, revision), hidden)
        return lambda: Shown(overview, outlook, known, hidden)

    def on_cut(self, shown: Shown) -> None:
        """Show what was cut, unless marks changed since, on which it depends what counts; go on with what is due."""
        self._job = None
        if shown.marked.revision == self._marks.revision:
            self._show(shown)
        else:
            self._is_due = True
        if self._is_due:
            self.cut()

    def _show(self, shown: Shown) -> None:
        is_other = shown.overview is not self.overview
        self.overview, self.shown, self._marked = shown.overview, shown, shown.marked
        if self._coming is shown.overview:
            self._coming = None
        if is_other:
            self.overview_changed.emit()
        self.groups_changed.emit()
        if self._job is None and not self._is_due:
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then()

    def note_marks(self, changes: Changes | None = None) -> None:
        """Find out anew which marks count.

        Args:
            changes: All that changed since it was found out last; unless given, anything may have.
        """
        if self.shown is not None:
            self.shown.hold(self.marked(self.shown.overview, changes))

    def marked(self, overview: Overview, changes: Changes | None = None) -> Marked:
        """Return the marks as rows of the overview; found once for each of their states."""
        from desktop.session.marked_rows import Marked

        known, revision = self._marked, self._marks.revision
        if known is not None and known.is_of(overview, revision):
            return known
        if known is not None and changes is not None and known.is_of(overview, revision - 1):
            self._marked = known.changed(overview, changes, revision)
        else:
            self._marked = Marked.make(overview, self._marks.all(), revision)
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
