"""Put the window together: the one place that knows every part of it, and the order in which they begin and end."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop import program_notices
from desktop.actions import Actions
from desktop.application import make_application
from desktop.asked_thumbnails import AskedThumbnails
from desktop.command_line import WindowRequest
from desktop.crash import CrashReport, CrashReporter
from desktop.crash_watch import CrashWatch
from desktop.install_messages import InstallRequest
from desktop.installing import InstallProcess
from desktop.instance_lock import InstanceLock
from desktop.item_models.asked_model import AskedModel
from desktop.item_models.compare_model import CompareModel
from desktop.item_models.compared_library import ComparedLibrary
from desktop.item_models.folders_model import FoldersModel
from desktop.item_models.groups_model import GroupsModel
from desktop.item_models.histogram_model import HistogramModel
from desktop.item_models.inspector_model import InspectorModel
from desktop.item_models.kinds_model import KindsModel
from desktop.item_models.problems_model import ProblemsModel
from desktop.item_models.query_model import QueryModel
from desktop.jobs import JobRunner, Lane
from desktop.languages import available_languages, speak
from desktop.machine_report import MachineReport
from desktop.marking_parts import MarkingParts
from desktop.open_requests import OpenRequests
from desktop.paths import AppPaths
from desktop.pictures import PictureLoader
from desktop.preferences import Preferences, PreferencesStore
from desktop.preferences_keeper import PreferencesKeeper
from desktop.removal_parts import RemovalParts
from desktop.reveal import FileOpener
from desktop.scanning import ScanProcess
from desktop.session import Session
from desktop.termination import Termination
from desktop.thumbnail_cache import ThumbnailCache
from desktop.thumbnail_storage import ThumbnailStorage
from desktop.thumbnails import ThumbnailLoader
from desktop.ui.groups.accessible import install_accessible_groups
from desktop.ui.main_window import MainWindow
from desktop.ui.parts import WindowParts
from desktop.ui.theme import Theme
from desktop.weights_offer import WeightsOffer
from engine.core.cpu import detect_cpu
from engine.core.errors import SettingsError
from engine.core.settings import Method

if TYPE_CHECKING:
    from engine.library import Library
    from engine.network import Network

# Python's own is 5 ms, which the thread of the window would wait for each time that another one computes.
SWITCH_INTERVAL_S: Final = 0.001
CLOSING_PATIENCE_MS: Final = 10_000
_MB: Final = 1_000_000


class Program(QObject):
    """The window and all that stands behind it.

    Signals:
        painted(): the window was painted for the first time.
        closed(): the window is closed, and all that was decided is in the library file.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, app: QApplication, paths: AppPaths, environment: Mapping[str, str]) -> None:
        super().__init__()
        self._app = app
        self._paths = paths
        self._environment = environment
        self._lock = InstanceLock()
        self._is_closing = False
        self.reporter = CrashReporter(paths.crashes)
        self.watch = CrashWatch(self.reporter, self)
        self.watch.start()
        self._store = PreferencesStore(paths.preferences)
        preferences = self._store.load()
        app.setLayoutDirection(speak(preferences.language, paths.resources, self))
        self.theme = Theme(paths.resources, preferences.theme.value, self)
        self.theme.apply(app)
        install_accessible_groups()
        app.setWindowIcon(self.theme.icons.icon("logo"))
        self.runner = JobRunner(self.reporter, self)
        self.preferences = PreferencesKeeper(self._store, self.runner, preferences, self)
        self.session = Session(self.runner, preferences, self._make_scanner, self._open_library, self)
        self.parts = self._make_parts(preferences)
        self.window = MainWindow(self.parts)
        self._connect()

    def show(self) -> None:
        """Show the window; the library is opened as soon as there is something to see."""
        # the window itself is hidden below what it holds, and has nothing to paint
        self._app.installEventFilter(self)
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first time that something is painted."""
        if event.type() is QEvent.Type.Paint:
            self._app.removeEventFilter(self)
            # after this very painting
            QTimer.singleShot(0, self.on_painted)
        return super().eventFilter(watched, event)

    def on_painted(self) -> None:
        """Begin all that takes a while."""
        self.painted.emit()
        self.session.open()
        self.runner.run(self._take_lock, self._tell_lock)
        self.runner.run(self.watch.previous_crash, self._tell_previous_crash, lane=Lane.QUERY)
        self.runner.run(_check_processor, self._tell_processor, lane=Lane.QUERY)
        if self._store.fault is not None:
            self.session.notice_raised.emit(
                program_notices.preferences_fault(self._store.fault, self._paths.preferences)
            )
        elif not self._paths.preferences.exists():
            # now and not when the window closes, when nobody could be told that it does not work
            self.preferences.save()

    def close(self) -> None:
        """Close the window; nothing is asked, and nothing is lost."""
        self.window.close()
        self.on_last_window_closed()

    def on_last_window_closed(self) -> None:
        """Remember how the window was left, and end once all that was decided is in the library file."""
        if self._is_closing:
            return
        self._is_closing = True
        self.preferences.save_now(self.window.remembered(self.session.remembered(self.preferences.current)))
        self.parts.weights.close()
        self.session.closed.connect(self.closed)
        # a disk that does not answer must not keep a program that nobody sees any more
        QTimer.singleShot(CLOSING_PATIENCE_MS, self, self.closed.emit)
        self.session.close()

    def end(self) -> bool:
        """Let go of everything, after the event loop; return whether all threads ended."""
        are_done = self.runner.shut_down()
        self._lock.release()
        self.watch.stop()
        return are_done

    def on_crashed(self, report: CrashReport) -> None:
        """Tell of something that nobody foresaw."""
        self.session.notice_raised.emit(program_notices.crashed(report))

    def on_preferences_changed(self, preferences: Preferences) -> None:
        """Let all who follow them follow."""
        self.session.set_preferences(preferences)
        self.theme.set_choice(preferences.theme.value)
        self.parts.storage.set_limit(preferences.thumbnail_cache_mb)

    def _make_parts(self, preferences: Preferences) -> WindowParts:
        session, runner = self.session, self.runner
        cache = ThumbnailCache(self._paths.cache / "thumbnails", preferences.thumbnail_cache_mb * _MB)
        opener = FileOpener(parent=self)
        groups, histogram = GroupsModel(session, self), HistogramModel(session, self)
        hits = QueryModel(session, self)
        pictures = PictureLoader(runner, parent=self)
        return WindowParts(
            session=session,
            actions=Actions(session, opener, self),
            removal=RemovalParts(session, self),
            marking=MarkingParts(session, runner, self.reporter, self),
            theme=self.theme,
            preferences=self.preferences,
            groups=groups,
            folders=FoldersModel(session, self),
            kinds=KindsModel(session, histogram, self),
            problems=ProblemsModel(session, self),
            hits=hits,
            asked=AskedModel(session, self),
            asked_thumbnails=AskedThumbnails(runner, parent=self),
            histogram=histogram,
            inspector=InspectorModel(groups, runner, self, hits=hits),
            compare=CompareModel(ComparedLibrary(session, self), runner, pictures, self),
            thumbnails=ThumbnailLoader(runner, cache, parent=self),
            pictures=pictures,
            storage=ThumbnailStorage(runner, cache, self),
            weights=self._make_offer(),
            machine=MachineReport(runner, self),
            opener=opener,
            languages=available_languages(self._paths.resources),
            manual=str(self._paths.manual),
        )

    def _connect(self) -> None:
        self._app.lastWindowClosed.connect(self.on_last_window_closed)
        self.watch.crashed.connect(self.on_crashed)
        self.runner.crashed.connect(self.on_crashed)
        self.preferences.changed.connect(self.on_preferences_changed)
        self.parts.thumbnails.cache_failed.connect(
            lambda reason: self.session.notice_raised.emit(program_notices.thumbnails_fault(reason))
        )
        self.preferences.faulted.connect(
            lambda fault: self.session.notice_raised.emit(
                program_notices.preferences_fault(fault, self._paths.preferences)
            )
        )

    def _make_scanner(self, parent: QObject) -> ScanProcess:
        return ScanProcess(self.reporter, parent=parent)

    def _open_library(self) -> Library:
        """Open the library, on a thread where it holds nobody up that this takes a while."""
        try:
            # what reads thumbnails too: imported while the first groups are painted, it would hold that up
            from engine import viewing  # noqa: F401
            from engine.library import Library
        finally:
            # all that was made stays; looking through it for rubbish would hold up the window again and again
            gc.freeze()
            gc.enable()
        preferences = self.preferences.current
        settings = preferences.scan_settings()
        deep = self._find_network().ready_describer(settings) if preferences.method is Method.DEEP else None
        return Library.open(self._paths.library, settings, deep=deep)

    def _make_offer(self) -> WeightsOffer:
        return WeightsOffer(
            self.runner,
            self._find_network,
            lambda parent: InstallProcess(self.reporter, parent=parent),
            InstallRequest.of_environment(self._environment),
            self,
        )

    def _find_network(self) -> Network:
        from engine.network import Network

        return Network.of_environment(self._environment)

    def _take_lock(self) -> bool:
        return self._lock.take(self._paths.library)

    def _tell_lock(self, is_first: bool) -> None:
        if not is_first:
            self.session.notice_raised.emit(program_notices.other_window())

    def _tell_previous_crash(self, report: CrashReport | None) -> None:
        if report is not None:
            self.session.notice_raised.emit(program_notices.crashed_before(report))

    def _tell_processor(self, fault: str) -> None:
        if fault:
            self.session.notice_raised.emit(program_notices.processor_fault(fault))


def run(request: WindowRequest, environment: Mapping[str, str], tell_no_window: Callable[[str], int]) -> int:
    """Show the window until it is closed; return the exit code.

    Args:
        request: What the person asked for.
        environment: May name other places for what is kept.
        tell_no_window: Says why there can be no window, and gives the exit code for that.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    # until the engine is there: nearly all that is made now stays
    gc.disable()
    app = make_application(tell_no_window)
    program = Program(app, AppPaths.find(environment, request.library), environment)
    termination = Termination(program)
    termination.requested.connect(program.close)
    OpenRequests(app, program).serve(program.session, request)
    program.closed.connect(app.quit)
    program.show()
    code = app.exec()
    if termination.received is not None:
        code = 128 + termination.received
    termination.stop()
    if not program.end():
        # a decoder that does not come back must not keep the program alive; all that was decided is saved
        os._exit(code)
    return code


def _check_processor() -> str:
    try:
        detect_cpu()
    except SettingsError as error:
        return str(error)
    return ""
