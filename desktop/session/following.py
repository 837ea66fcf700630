"""How the session follows its library, its scans and its questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.crash import CrashReport
from desktop.failures import describe_error
from desktop.jobs import Foreseen
from desktop.session import messages
from desktop.session.door import LibraryClosedError
from desktop.session.folders import Judged
from desktop.session.loading import Loaded, LoadedMarks, Opened, open_and_load
from desktop.session.refresh import Refresher
from desktop.session.state import SessionState
from engine.core.domain import ScanReport

if TYPE_CHECKING:
    from engine.library import Library


class FollowingSession(SessionState):
    """Takes over what happens elsewhere."""

    def _follow(self) -> None:
        self._decisions.marks_changed.connect(self.marks_changed)
        self._decisions.history_changed.connect(self.history_changed)
        self._browsing.overview_changed.connect(self.overview_changed)
        self._browsing.groups_changed.connect(self.groups_changed)
        self._decisions.different_saved.connect(self.refresh)
        self._decisions.failed.connect(self.on_failed)
        self._folder_list.changed.connect(self.folders_changed)
        self._folder_list.saved.connect(self.refresh)
        self._folder_list.judged.connect(self.on_folders_judged)
        self._folder_list.looked_at.connect(self.on_folders_looked_at)
        self._folder_list.failed.connect(self.on_failed)
        self._patrol.changed.connect(self.gone_changed)
        self._patrol.ended.connect(self.on_patrol_ended)
        self._questions.changed.connect(self.on_query_changed)
        self._questions.asked.connect(self.on_query_asked)
        self._questions.folders_given.connect(self.on_folders_given)
        self._exporter.exported.connect(self.on_exported)
        self._exporter.failed.connect(self.on_export_failed)
        self._scan.changed.connect(self.on_scan_changed)
        self._scan.finished.connect(self.on_scan_finished)
        self._scan.cancelled.connect(self.on_scan_cancelled)
        self._scan.failed.connect(self.on_scan_failed)
        self._scan.crashed.connect(self.on_scan_crashed)

    def open(self) -> None:
        """Open the library; its groups come as soon as they are read."""
        kinds, upper = self._kinds, self._upper
        self._is_wanted = True

        def work() -> Opened:
            library: Library | None = None
            try:
                library, found = open_and_load(self._open_library, kinds, upper)
            finally:
                self._door.settle(library)
            return found

        self._runner.run(work, self.on_opened, self.on_open_failed)

    def on_opened(self, found: Opened) -> None:
        """Show what the library holds; then look quietly whether all of it is still there."""
        self._directory = found.directory
        self._refresher = Refresher(self._door, found.loaded, self)
        self._refresher.loaded.connect(self.on_loaded)
        self._refresher.marks_loaded.connect(self.on_marks_loaded)
        self._refresher.failed.connect(self.on_failed)
        self._is_check_due = True
        self.on_loaded(found.loaded)
        if found.loaded.overview.kinds != self._kinds or found.loaded.overview.upper != self._upper:
            self.refresh()
        self._browsing.when_shown(self.opened.emit)

    def on_open_failed(self, error: Foreseen) -> None:
        """Say why there is no library."""
        self.notice_raised.emit(messages.failed("library", describe_error(error)))
        self.opened.emit()

    def refresh(self) -> None:
        """Have the library read again, for other kinds, another upper bound, or as it was changed from here."""
        if self._refresher is not None:
            self._refresher.read(self._kinds, self._upper)

    def stop_looking(self) -> None:
        """Do not look for photos while some are being taken away or brought back."""
        self._patrol.stop()

    def read_after_removal(self) -> None:
        """Show the groups without what was taken away, or with what came back; then look for all photos anew."""
        self._is_check_due = True
        self.refresh()

    def on_loaded(self, found: Loaded) -> None:
        """Show what the library holds now."""
        for text in found.notices[self._notices_told :]:
            self.notice_raised.emit(messages.library_file(text))
        self._notices_told = len(found.notices)
        are_marks_other = self._book.take_over(found.marks)
        self._browsing.seen.take_over(found.accepted)
        self._decisions.different_count = found.different
        self._folder_list.adopt(found.folders)
        if found.problems != self._problems:
            self._problems = found.problems
            self.problems_changed.emit()
        self._browsing.adopt(found.overview)
        if are_marks_other:
            self.marks_changed.emit()
        self._browsing.when_shown(self._look_if_due)

    def _look_if_due(self) -> None:
        if self._is_check_due and not self.scan.is_active:
            self._is_check_due = False
            self.look_for_photos()

    def on_marks_loaded(self, found: LoadedMarks) -> None:
        """Take over what was decided in another window on this library."""
        if self._book.take_over(found.marks):
            self._browsing.note_marks()
            self.marks_changed.emit()
        if self._browsing.seen.take_over(found.accepted):
            self._browsing.cut()

    def on_failed(self, error: Foreseen) -> None:
        """Say that the library could not be read or written; without a library that was said before."""
        if not isinstance(error, LibraryClosedError):
            self.notice_raised.emit(messages.failed("library", describe_error(error)))

    def add_folders(self, paths: Sequence[str]) -> None:
        """Search these folders too, and scan them; what cannot be searched is told."""
        if paths:
            self._folder_list.add(list(paths))

    def on_folders_judged(self, found: Judged) -> None:
        """Scan what was added, and say why other paths were not."""
        for notice in messages.refused_folders(found.refused, lambda path: self.add_folders([path])):
            self.notice_raised.emit(notice)
        if found.added:
            self.start_scan()

    def look_for_photos(self) -> None:
        """Look quietly which folders, and which of the photos shown, are there."""
        self._folder_list.look()

    def on_folders_looked_at(self) -> None:
        """Look for the photos in those that are there."""
        if self.shown is not None:
            self._patrol.start(self.shown, self._folder_list.offline)

    def on_patrol_ended(self, count: int) -> None:
        """Say how many photos vanished, if any."""
        if count:
            self.notice_raised.emit(messages.gone(count, self.start_scan))
        else:
            self.notice_withdrawn.emit("gone")

    def on_query_changed(self) -> None:
        """Let actions be about what was found as long as a question is open, then about the groups as before."""
        if not self.query_state.is_open:
            self._found.set((), None)
        self.query_changed.emit()
        self.selection_changed.emit()

    def on_query_asked(self) -> None:
        """Begin with nothing selected."""
        self._found.set((), None)
        self.selection_changed.emit()
        self.query_asked.emit()

    def on_folders_given(self, paths: list[str]) -> None:
        """Offer to search folders that were asked about as if they were pictures."""
        self.notice_raised.emit(messages.folders_given(paths, self.add_folders))

    def start_scan(self) -> None:
        """Scan all folders; while a scan is under way, another one follows it."""
        if self._directory is None:
            return
        if not self.folders:
            self.notice_raised.emit(messages.no_folders(self.folders_wanted.emit))
            return
        self._is_scan_wanted = self.scan.is_active
        if not self.scan.is_active:
            self._patrol.stop()
            self.notice_withdrawn.emit("scan")
            self.notice_withdrawn.emit("gone")
            self._scan.start(self._directory, self._folder_list.folders, self._preferences)

    def on_exported(self, target: str) -> None:
        """Say where the report is."""
        self.notice_raised.emit(messages.exported(target))

    def on_export_failed(self, error: Foreseen) -> None:
        """Say why there is no report."""
        self.notice_raised.emit(messages.failed("export", describe_error(error)))

    def on_scan_changed(self) -> None:
        """Read the library more often while a scan fills it."""
        if self._refresher is not None:
            self._refresher.set_scanning(self.scan.is_active)
        self.scan_changed.emit()

    def on_scan_finished(self, report: ScanReport) -> None:
        """Show what it found, and go on with what was added meanwhile."""
        self._is_check_due = True
        # what was found before may not be all by now
        self._questions.repeat()
        self.scan_finished.emit(report)
        self.on_scan_cancelled()
        if self._is_scan_wanted:
            self.start_scan()

    def on_scan_cancelled(self) -> None:
        """Show what was found until then."""
        self.refresh()

    def on_scan_failed(self, reason: str) -> None:
        """Say why it could not go on."""
        self.refresh()
        self.notice_raised.emit(messages.scan_failed(reason, self.start_scan))

    def on_scan_crashed(self, report: CrashReport) -> None:
        """Say that its process died; the next scan goes on where it stopped."""
        self.refresh()
        self.notice_raised.emit(messages.scan_crashed("" if report.path is None else str(report.path), self.start_scan))
