"""The whole window over a real library, with real threads; scans and downloads alone are pretended."""

from pathlib import Path

from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from desktop.actions import Actions
from desktop.asked_thumbnails import AskedThumbnails
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
from desktop.machine_report import MachineReport
from desktop.marking_parts import MarkingParts
from desktop.pictures import PictureLoader
from desktop.preferences import Preferences, PreferencesStore
from desktop.preferences_keeper import PreferencesKeeper
from desktop.removal_parts import RemovalParts
from desktop.reveal import FileOpener
from desktop.thumbnail_cache import ThumbnailCache
from desktop.thumbnail_storage import ThumbnailStorage
from desktop.thumbnails import ThumbnailLoader
from desktop.ui.main_window import MainWindow
from desktop.ui.parts import WindowParts
from desktop.ui.theme import Theme
from tests.helpers.plain_offer import PlainOffer
from tests.helpers.sessions import SessionBench

MANUAL = Path(__file__).resolve().parents[2] / "resources" / "manual"
_MB = 1_000_000


class WindowBench(SessionBench):
    """A window with what it is made of.

    Attributes:
        window: Not shown yet.
        parts: All that it shows and acts on.
        offer: Of the network's weights; pretended.
        opened: Addresses that other programs were asked to open.
    """

    def __init__(self, qtbot: QtBot, theme: Theme, directory: Path, preferences: Preferences | None = None) -> None:
        preferences = preferences or Preferences(threshold=0.6)
        super().__init__(qtbot, directory, preferences)
        session, runner = self.session, self.runner
        self.offer = PlainOffer()
        self.opened: list[QUrl] = []
        store = PreferencesStore(directory / "preferences.json")
        cache = ThumbnailCache(directory / "thumbnails", preferences.thumbnail_cache_mb * _MB)
        self.opener = FileOpener(self._open_url)
        groups, histogram = GroupsModel(session), HistogramModel(session)
        hits = QueryModel(session)
        pictures = PictureLoader(runner)
        self.removal = RemovalParts(session)
        self.cleaner, self.review = self.removal.cleaner, self.removal.review
        self.marking = MarkingParts(session, runner, self.reporter)
        self._compared = ComparedLibrary(session)
        self.keeper = PreferencesKeeper(store, runner, preferences)
        self.actions = Actions(session, self.opener)
        self.parts = WindowParts(
            session=session,
            actions=self.actions,
            removal=self.removal,
            marking=self.marking,
            theme=theme,
            preferences=self.keeper,
            groups=groups,
            folders=FoldersModel(session),
            kinds=KindsModel(session, histogram),
            problems=ProblemsModel(session),
            hits=hits,
            asked=AskedModel(session),
            asked_thumbnails=AskedThumbnails(runner),
            histogram=histogram,
            inspector=InspectorModel(groups, runner, hits=hits),
            compare=CompareModel(self._compared, runner, pictures),
            thumbnails=ThumbnailLoader(runner, cache),
            pictures=pictures,
            storage=ThumbnailStorage(runner, cache),
            weights=self.offer,  # type: ignore[arg-type]
            machine=MachineReport(runner),
            opener=self.opener,
            languages=("de", "en"),
            manual=str(MANUAL),
        )
        self.window = MainWindow(self.parts)
        qtbot.addWidget(self.window)
        self._qtbot = qtbot

    def show(self, width: int = 1440, height: int = 900) -> MainWindow:
        """Show the window and open the library."""
        self.window.resize(width, height)
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.open()
        return self.window

    def _open_url(self, url: QUrl) -> bool:
        self.opened.append(url)
        return True
