"""What the session knows."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs import JobRunner
from desktop.preferences import Preferences
from desktop.session import messages
from desktop.session.browsing import Browsing
from desktop.session.decisions import Decisions
from desktop.session.door import LibraryDoor
from desktop.session.exporting import Exporter
from desktop.session.folder_list import FolderList
from desktop.session.folders import FolderState
from desktop.session.loading import OpenLibrary
from desktop.session.marks import MarkBook
from desktop.session.patrol import Patrol
from desktop.session.query_state import QueryState
from desktop.session.questions import Questions
from desktop.session.refresh import Refresher
from desktop.session.reviewing import Reviewing
from desktop.session.scan_control import MakeScanner, ScanControl
from desktop.session.scan_state import ScanState
from desktop.session.selection import Selection
from engine.core.domain import Mark, MatchKind, Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.session.cutting import Shown
    from engine.library import GroupTable, Overview


class SessionState(QObject):
    """One library and how the person looks at it, to be asked; lives on the thread of the window.

    Signals:
        opened(): the library is open, or could not be opened; see ``is_open``.
        closing(): it is about to be closed; what works with it is to stop.
        closed(): it is closed, and all of it is in its file.
        overview_changed(): what groups are cut from.
        groups_changed(): the groups shown, or their order.
        kinds_changed(): the kinds wanted; the groups follow.
        upper_changed(): the upper bound wanted; the groups follow.
        marks_changed(): marks, or what of them counts.
        selection_changed(): the photos selected, or the current one.
        history_changed(): what can be undone and done again.
        folders_changed(): the folders, or what is known of them.
        problems_changed(): the files that could not be used.
        gone_changed(ids): these photos are not there any more, or are there again; a tuple.
        scan_changed(): the phase or progress of the scan.
        scan_finished(ScanReport): a scan came to its end.
        query_changed(): what was asked or found.
        query_asked(): something else is asked.
        folders_wanted(): the person wants to choose folders.
        notice_raised(Notice): there is something to be told.
        notice_withdrawn(str): the notice of that key says nothing any more.
    """

    opened = Signal()
    closing = Signal()
    closed = Signal()
    overview_changed = Signal()
    groups_changed = Signal()
    kinds_changed = Signal()
    upper_changed = Signal()
    marks_changed = Signal()
    selection_changed = Signal()
    history_changed = Signal()
    folders_changed = Signal()
    problems_changed = Signal()
    gone_changed = Signal(object)
    scan_changed = Signal()
    scan_finished = Signal(object)
    query_changed = Signal()
    query_asked = Signal()
    folders_wanted = Signal()
    notice_raised = Signal(object)
    notice_withdrawn = Signal(str)

    def __init__(
        self,
        runner: JobRunner,
        preferences: Preferences,
        make_scanner: MakeScanner,
        open_library: OpenLibrary,
        parent: QObject | None = None,
    ) -> None:
        """Make the session; ``open`` opens its library.

        Args:
            runner: Does its work on other threads.
            preferences: How the person left the window, and how they want scans.
            make_scanner: Makes what carries scans out.
            open_library: Called on another thread, where it may import the engine.
            parent: Owns it.
        """
        super().__init__(parent)
        self._runner = runner
        self._preferences = preferences
        self._open_library = open_library
        self._kinds = preferences.kinds
        self._upper = preferences.upper
        self._directory: Path | None = None
        self._problems: tuple[Problem, ...] = ()
        self._is_wanted = False
        self._is_scan_wanted = False
        self._is_check_due = False
        self._notices_told = 0
        self._refresher: Refresher | None = None
        self._book = MarkBook()
        self._selection = Selection()
        self._selection.current = preferences.current_photo or None
        self._found = Selection()
        self.reviewing = Reviewing()
        order = preferences.sort, preferences.is_descending
        self._browsing = Browsing(runner, self._book, preferences.threshold, *order, parent=self)
        self._door = LibraryDoor(runner)
        self._decisions = Decisions(self._door, self._book, self._browsing, self)
        self._folder_list = FolderList(runner, self._door, self)
        self._patrol = Patrol(runner, self)
        self._questions = Questions(self._door, self._folder_list.is_offline, self)
        self._exporter = Exporter(self._door, self)
        self._scan = ScanControl(make_scanner, self)

    @property
    def is_open(self) -> bool:
        """Whether the library is open and was read."""
        return self._refresher is not None

    @property
    def directory(self) -> Path | None:
        """Where the library lies."""
        return self._directory

    @property
    def preferences(self) -> Preferences:
        """How the person wants scans."""
        return self._preferences

    @property
    def overview(self) -> Overview | None:
        """All that groups are cut from."""
        return self._browsing.overview

    @property
    def shown(self) -> Shown | None:
        """The groups shown, in their order."""
        return self._browsing.shown

    @property
    def table(self) -> GroupTable | None:
        """All groups at the threshold."""
        return None if self.shown is None else self.shown.table

    @property
    def order(self) -> NDArray[np.intp] | None:
        """Groups of the table that are shown, in their order."""
        return None if self.shown is None else self.shown.order

    @property
    def threshold(self) -> float:
        """Similarity from which photos are shown together."""
        return self._browsing.threshold

    @property
    def upper(self) -> float:
        """Similarity above which matches make no groups."""
        return self._upper

    @property
    def kinds(self) -> frozenset[MatchKind]:
        """Kinds of matches that make groups."""
        return self._kinds

    @property
    def sort(self) -> str:
        """Slug of what groups are sorted by."""
        return self._browsing.sort

    @property
    def is_descending(self) -> bool:
        """Whether the greatest comes first."""
        return self._browsing.is_descending

    @property
    def filter_text(self) -> str:
        """What groups must match to be shown."""
        return self._browsing.filter_text

    @property
    def filter_message(self) -> str:
        """What is wrong with that; empty if nothing is."""
        fault = self._browsing.fault
        return "" if fault is None else messages.filter_fault(fault.field, fault.value)

    @property
    def is_rebuilding(self) -> bool:
        """Whether groups are being made, so that those shown are not yet what was asked for."""
        return self._browsing.is_cutting or (self._refresher is not None and self._refresher.is_reading)

    @property
    def selected_ids(self) -> tuple[int, ...]:
        """Ids of the photos selected, shown or not at this cut; while a question is open, among what was found."""
        return self._chosen.photo_ids

    @property
    def current_photo(self) -> int | None:
        """Id of the current photo, shown or not at this cut; while a question is open, among what was found."""
        return self._chosen.current

    @property
    def photo_in_question(self) -> int | None:
        """Id of the photo that what is done with a single one is about, be it in a group or found."""
        current = self._chosen.current
        return current if current is not None and self.path_of(current) else None

    @property
    def group_size(self) -> int:
        """Number of photos of the current group; 0 if there is none, or a question is open."""
        if self.reviewing.is_open:
            return len(self.reviewing.card_ids())
        position = None if self.shown is None else self._selection.group_position(self.shown)
        return 0 if self.shown is None or position is None or self.query_state.is_open else self.shown.size_at(position)

    @property
    def folders(self) -> tuple[FolderState, ...]:
        """The folders that are searched."""
        return self._folder_list.states

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Files that the latest scan could not use."""
        return self._problems

    @property
    def different_count(self) -> int:
        """How often photos were declared no duplicates."""
        return self._decisions.different_count

    @property
    def _chosen(self) -> Selection:
        # that of the groups stays as it is while a question is open, or photos are looked at before they go
        if self.reviewing.is_open:
            return self.reviewing.selection
        return self._found if self.query_state.is_open else self._selection

    def path_of(self, photo_id: int) -> str:
        """Return where a photo is that is shown or was found; empty for any other."""
        row = None if self.overview is None else self.overview.photos.row_of(photo_id)
        if self.overview is not None and row is not None:
            return self.overview.photos.path(row)
        found = self.query_state.photo(photo_id)
        return "" if found is None else found.path

    def is_reference(self, photo_id: int | None) -> bool:
        """Tell whether a photo lies in a reference folder."""
        row = None if self.overview is None or photo_id is None else self.overview.photos.row_of(photo_id)
        if self.overview is not None and row is not None:
            return bool(self.overview.photos.is_reference[row])
        found = None if photo_id is None else self.query_state.photo(photo_id)
        return found is not None and found.is_reference

    def mark_of(self, photo_id: int) -> Mark | None:
        """Return the mark of a photo, which is that of the one that stands for it, as far as it counts at this cut."""
        mark = self._book.get(photo_id if self.shown is None else self.shown.stands_for(photo_id))
        is_held = mark is Mark.REMOVE and (self.shown is None or not self.shown.counts(photo_id))
        return None if is_held else mark

    @property
    def marked_count(self) -> int:
        """How many photos are marked to be removed."""
        return 0 if self.shown is None else self.shown.marked_count

    @property
    def marked_bytes(self) -> int:
        """How many bytes they hold."""
        return 0 if self.shown is None else self.shown.marked_bytes

    @property
    def gone(self) -> AbstractSet[int]:
        """Ids of photos that were not there when last looked for; not to be kept, for it changes."""
        return self._patrol.gone

    @property
    def scan(self) -> ScanState:
        """Where the scan stands."""
        return self._scan.state

    @property
    def query_state(self) -> QueryState:
        """What was asked and found."""
        return self._questions.state
