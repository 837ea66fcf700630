"""The state of the window over one library: what is shown, chosen, decided, searched and asked, and what changes it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject

from desktop.jobs import Foreseen, Job, JobRunner, Lane
from desktop.preferences import Preferences
from desktop.session.browsing import SORTS
from desktop.session.deciding import DecidingSession
from desktop.session.loading import OpenLibrary
from desktop.session.questions import Source
from desktop.session.scan_control import MakeScanner
from engine.core.domain import MatchKind

if TYPE_CHECKING:
    from engine.library import Library

Result = TypeVar("Result")

# Long enough for one photo to be put where it goes; a disk that does not answer must not keep the library open.
CLOSING_PATIENCE_S: Final = 8.0


class Session(DecidingSession):
    """What a person does with the library; see ``SessionState`` for what can be asked and for the signals."""

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
        super().__init__(runner, preferences, make_scanner, open_library, parent)
        self._follow()

    def set_threshold(self, threshold: float) -> None:
        """Cut at another similarity."""
        self._browsing.set_threshold(threshold)

    def set_upper(self, upper: float) -> None:
        """Hide matches above a similarity; the groups follow as soon as they are made."""
        if upper != self._upper:
            self._upper = upper
            self.upper_changed.emit()
            self.refresh()

    def set_kinds(self, kinds: Iterable[MatchKind | str]) -> None:
        """Let these kinds alone, or their slugs, make groups; the groups follow as soon as they are made."""
        by_slug = {kind.slug: kind for kind in MatchKind}
        wanted = frozenset(by_slug[kind] if isinstance(kind, str) else kind for kind in kinds)
        if wanted != self._kinds:
            self._kinds = wanted
            self.kinds_changed.emit()
            self.refresh()

    def set_sort(self, sort: str, is_descending: bool | None = None) -> None:
        """Put groups in another order: by space, size, date, folder or similarity."""
        direction = SORTS.get(sort, True) if is_descending is None else is_descending
        self._browsing.set_sort(sort, direction)

    def set_filter(self, text: str) -> None:
        """Show the groups alone that match these words."""
        self._browsing.set_filter(text)

    def can_step(self, step: int) -> bool:
        """Tell whether there is a group so many groups further."""
        return (
            self.shown is not None
            and not self.query_state.is_open
            and not self.reviewing.is_open
            and self._selection.neighbour(self.shown, step) is not None
        )

    def step_group(self, step: int) -> None:
        """Go so many groups further, to the photo kept there."""
        photo_id = self._selection.neighbour(self.shown, step) if self.shown and self.can_step(step) else None
        if photo_id is not None:
            self.select((photo_id,), photo_id)

    def remove_folder(self, path: str) -> None:
        """Search a folder no more; nothing on disk is touched."""
        self._folder_list.remove(path)

    def set_reference(self, path: str, is_reference: bool) -> None:
        """Compare the photos of a folder, or a part of one, without ever touching them; or no longer so."""
        self._folder_list.set_reference(path, is_reference)

    def set_preferences(self, preferences: Preferences) -> None:
        """Scan as these say from now on."""
        self._preferences = preferences

    def remembered(self, preferences: Preferences) -> Preferences:
        """Return preferences with how the person looks at the groups now."""
        return replace(
            preferences,
            threshold=self.threshold,
            upper=self.upper,
            kinds=self.kinds,
            sort=self.sort,
            is_descending=self.is_descending,
            current_photo=self._selection.current or 0,
        )

    def pause_scan(self) -> None:
        """Hold the scan."""
        self._scan.pause()

    def resume_scan(self) -> None:
        """Let it go on."""
        self._scan.resume()

    def cancel_scan(self) -> None:
        """Stop it; what was done is kept."""
        self._is_scan_wanted = False
        self._scan.cancel()

    def query(self, asked: Collection[str] | bytes | int) -> None:
        """Look for photos that look like pictures: paths of files, the bytes of one, or a photo of the library."""
        if isinstance(asked, int):
            sources = [Source(self.path_of(asked), photo_id=asked)]
        elif isinstance(asked, bytes):
            sources = [Source(data=asked)]
        else:
            sources = [Source(path) for path in dict.fromkeys(asked)]
        self._questions.ask(sources, self.tr("Picture from elsewhere"))

    def look_up(self, ask: Callable[[Library], Result], then: Callable[[Result], None]) -> None:
        """Ask the library what a view wants to know besides; where it cannot answer, ``then`` is not called."""
        self._door.run(ask, then, lambda _: None)

    def with_library(
        self,
        work: Callable[[Library], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Foreseen], None],
        lane: Lane,
    ) -> Job:
        """Have work done with the library that is no part of the session; see ``LibraryDoor``."""
        return self._door.run(work, then, otherwise, lane)

    def prepare_query(self) -> None:
        """Make ready for a question, as a picture hovers over the window or is being chosen."""
        self._questions.prepare()

    def query_again(self) -> None:
        """Ask the same once more, such as about a picture whose drive is connected now."""
        self._questions.repeat()

    def look_at_answer(self, position: int) -> None:
        """Look at another of the pictures asked about."""
        self._questions.look_at(position)

    def export(self, target: str, report_format: str) -> None:
        """Write the groups at the threshold down: as ``json``, ``csv`` or ``html``; a notice says how that went."""
        settings = self._preferences.scan_settings()
        self._exporter.export(target, report_format, self.threshold, self.kinds, self.upper, settings)

    def close(self) -> None:
        """Close the library, once all that was decided is in its file; ``closed`` follows. A scan is stopped."""
        self.closing.emit()
        if self._refresher is not None:
            self._refresher.stop()
        self._patrol.stop()
        self._questions.close()
        self._exporter.stop()
        self._scan.shut_down()
        if not self._is_wanted:
            self._door.settle(None)
        changes = self._book.unsaved()

        def work(library: Library) -> None:
            self._door.settle(None)
            self._door.wait_for_others(CLOSING_PATIENCE_S)
            try:
                library.save_marks(changes)
            finally:
                library.close()

        self._door.run(work, lambda _: self.closed.emit(), lambda _: self.closed.emit())

    def close_query(self) -> None:
        """Leave the question."""
        self._questions.close()
