"""The whole program as a person has it before them: started and ended, waited for, used by mouse, keys and drops."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.composition import Program
from desktop.paths import AppPaths
from desktop.preferences import Preferences, PreferencesStore
from desktop.session import Notice
from desktop.ui.groups.empty_results import EmptyResults
from desktop.ui.groups.selectable_cards import SelectableCards
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import NoticeRow
from engine.core.domain import ScanReport

Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
Widget = TypeVar("Widget", bound=QWidget)

PATIENCE_S = 60.0
_STEP_MS = 10
_MOTION_MS = 250
# said by the offscreen platform of every window, menu and dialog
_PLATFORM = "This plugin does not support"


def environment_of(place: Path) -> dict[str, str]:
    """Return what keeps a program within a folder, whatever the computer holds."""
    names = {"LIBRARY": "library", "CONFIG": "config", "CACHE": "cache", "WEIGHTS": "weights"}
    return {f"LOOKALIKE_{name}": str(place / folder) for name, folder in names.items()}


def let_run(ms: int) -> None:
    """Let the program run for a while; ``QTest.qWait`` would keep the interpreter from its other threads."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def wait_until(is_so: Callable[[], object], what: str = "", patience_s: float = PATIENCE_S) -> None:
    """Let the program run until something is so.

    Raises:
        AssertionError: it never was.
    """
    end = time.monotonic() + patience_s
    while not is_so():
        if time.monotonic() > end:
            raise AssertionError(f"not within {patience_s:.0f} s: {what or is_so}")
        let_run(_STEP_MS)


class WholeProgram:
    """One program over a place of its own, put together as the command does it.

    Attributes:
        program: As composed.
        told: All that was ever told, in order.
        reports: Of all scans that came to their end.
    """

    def __init__(self, app: QApplication, place: Path, preferences: Preferences | None = None) -> None:
        environment = environment_of(place)
        paths = AppPaths.find(environment)
        if preferences is not None:
            PreferencesStore(paths.preferences).save(preferences)
        self.program = Program(app, paths, environment)
        self.told: list[Notice] = []
        self.reports: list[ScanReport] = []
        self._is_opened = self._is_closed = False
        session = self.program.session
        session.notice_raised.connect(self.told.append)
        session.opened.connect(self._on_opened)
        session.scan_finished.connect(self.reports.append)
        self.program.closed.connect(self._on_closed)
        self.session = session
        self.window: MainWindow = self.program.window
        self.views = self.window.views

    def start(self, width: int = 1280, height: int = 800) -> None:
        """Show the window and wait until the library is open and read."""
        self.window.resize(width, height)
        self.program.show()
        self.window.activateWindow()
        wait_until(lambda: self._is_opened, "the library is open")
        self.settle()

    @property
    def is_closed(self) -> bool:
        """Whether it was closed, and all is in its files."""
        return self._is_closed

    def settle(self) -> None:
        """Wait until nothing is at work on other threads, and all of it is shown."""
        wait_until(lambda: self.program.runner.is_idle, "no work is left")
        QApplication.processEvents()
        wait_until(lambda: self.program.runner.is_idle, "no work is left")

    def await_scan(self, count: int = 1, patience_s: float = PATIENCE_S) -> None:
        """Wait until so many scans came to their end, and their groups are shown.

        Raises:
            AssertionError: they did not.
        """
        wait_until(lambda: len(self.reports) >= count, "the scan is done", patience_s)
        self.settle()
        wait_until(lambda: not self.session.is_rebuilding, "the groups are read")
        self.settle()

    def close(self) -> None:
        """Close the window as a person does, and wait until the program could end.

        Raises:
            AssertionError: a thread did not end, or something crashed meanwhile.
        """
        # Qt tells of the last window that closes only where its own loop runs, which is not here
        self.program.close()
        wait_until(lambda: self._is_closed, "the program is closed")
        assert self.program.end(), "all threads ended"
        crashes = [notice.text for notice in self.told if notice.key == "crash"]
        warnings = [words for words in self.program.watch.messages if _PLATFORM not in words]
        assert (crashes, warnings) == ([], []), (crashes, warnings)
        self.window.deleteLater()
        self.program.deleteLater()
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        """Press a key where the keyboard is in this program."""
        active = QApplication.activeWindow()
        if active is None or (active is not self.window and not self.window.isAncestorOf(active)):
            # what the desktop does when a dialog is closed, or a person clicks on another window
            self.window.activateWindow()
            wait_until(self.window.isActiveWindow, "the window is active")
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def write(self, text: str) -> None:
        """Write where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def click(self, widget: QWidget) -> None:
        """Click on a control that can be seen and used.

        Raises:
            AssertionError: it cannot.
        """
        assert (widget.isVisible(), widget.isEnabled()) == (True, True), widget
        QTest.mouseClick(widget, Button.LeftButton)

    def drag_line(self, percent: int, steps: int = 8, is_upper: bool = False, is_held: bool = False) -> None:
        """Drag an end of the line along the histogram by the mouse; with ``is_held``, do not let it go."""
        slider = self.views.slider
        handle = slider.upper_handle if is_upper else slider.lower_handle
        # they follow softly
        self.rest()
        ends = [each.mapTo(slider, each.rect().center()) for each in (slider.lower_handle, slider.upper_handle)]
        wide = (ends[1].x() - ends[0].x()) / (slider.upper_handle.value() + 1 - slider.lower_handle.value())
        at = ends[1 if is_upper else 0]
        goal = at.x() + (percent - handle.value()) * wide
        QTest.mousePress(slider, Button.LeftButton, pos=at)
        for step in range(1, steps + 1):
            QTest.mouseMove(slider, QPoint(round(at.x() + (goal - at.x()) * step / steps), at.y()))
            QApplication.processEvents()
        if not is_held:
            self.let_go()

    def let_go(self) -> None:
        """Let go of the line."""
        QTest.mouseRelease(self.views.slider, Button.LeftButton)

    def rest(self) -> None:
        """Wait until what moves softly stands."""
        let_run(_MOTION_MS)

    def photo(self, name: str) -> int:
        """Return the id of a photo of the groups by its name."""
        overview = self.session.overview
        assert overview is not None
        return int(overview.photos.ids[overview.photos.names.tolist().index(name)])

    def groups(self) -> list[list[str]]:
        """Return the names of the photos of each group shown, in order."""
        shown = self.session.shown
        if shown is None:
            return []
        names = shown.overview.photos.names
        return [[names[row] for row in shown.rows_at(position)] for position in range(shown.group_count)]

    def click_photo(self, photo_id: int, view: SelectableCards | None = None) -> None:
        """Bring a photo into sight and click on it."""
        cards = view or self.views.groups
        place = cards.place_of(photo_id)
        assert place is not None, photo_id
        cards.scroll_to(place)
        QTest.mouseClick(cards.viewport(), Button.LeftButton, pos=cards.rect_of(place).center())

    def hover(self, mime: QMimeData) -> None:
        """Bring something over the window that could be dropped there."""
        enter = QDragEnterEvent(
            self._middle().toPoint(), Qt.DropAction.CopyAction, mime, Button.LeftButton, Modifier.NoModifier
        )
        QApplication.sendEvent(self.window, enter)
        move = QDragMoveEvent(
            self._middle().toPoint(), Qt.DropAction.CopyAction, mime, Button.LeftButton, Modifier.NoModifier
        )
        QApplication.sendEvent(self.window, move)
        assert enter.isAccepted()

    def drop(self, mime: QMimeData) -> None:
        """Drop something on the window."""
        self.hover(mime)
        event = QDropEvent(self._middle(), Qt.DropAction.CopyAction, mime, Button.LeftButton, Modifier.NoModifier)
        QApplication.sendEvent(self.window, event)

    def drop_files(self, *paths: Path) -> None:
        """Drop files or folders on the window."""
        self.drop(files_of(paths))

    def answered(self) -> None:
        """Wait until the pictures asked about are answered, and what was found is shown."""
        wait_until(lambda: self.session.query_state.is_open, "something is asked")
        wait_until(lambda: not self.session.query_state.is_running, "the question is answered")
        self.settle()

    def notice(self, key: str) -> NoticeRow:
        """Return what is told about a matter, as it stands above the content, once it is.

        Raises:
            AssertionError: it is not told, or in a window of its own.
        """

        def find() -> NoticeRow | None:
            return next((row for row in self.window.notices.rows() if row.notice.key == key), None)

        wait_until(find, f"a notice about {key}", 20)
        row = find()
        assert row is not None
        wait_until(row.isVisible, f"the notice about {key} is shown", 20)
        assert QApplication.activeModalWidget() is None
        return row

    def in_place_of(self, view: SelectableCards) -> list[str]:
        """Return what is said where photos would be, had any been found."""
        (empty,) = view.findChildren(EmptyResults)
        return [label.text() for label in empty.findChildren(QLabel) if label.isVisible()]

    def dialog(self, kind: type[Widget]) -> Widget:
        """Return the one window of a kind that is open."""
        (found,) = (each for each in self.window.findChildren(kind) if each.isVisible())
        return found

    def _middle(self) -> QPointF:
        return QPointF(self.window.rect().center())

    def _on_opened(self) -> None:
        self._is_opened = True

    def _on_closed(self) -> None:
        self._is_closed = True


def files_of(paths: Iterable[Path]) -> QMimeData:
    """Return files as a drag or the clipboard carries them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime
