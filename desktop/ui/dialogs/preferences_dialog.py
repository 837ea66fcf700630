"""What a person can choose; every choice counts at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from desktop.machine_report import MachineReport
from desktop.preferences import Preferences
from desktop.thumbnail_storage import ThumbnailStorage
from desktop.ui.dialogs.close_button import CloseButton
from desktop.ui.dialogs.formats_page import FormatsPage
from desktop.ui.dialogs.page import Page
from desktop.ui.dialogs.scan_page import ExclusionsPage, ScanPage
from desktop.ui.dialogs.window_page import WindowPage
from desktop.ui.theme import Theme
from desktop.weights_offer import WeightsOffer


class PreferencesDialog(QDialog):
    """Pages of choices.

    Signals:
        choice_made(str, object): name of the choice that the person made, and what, as it is written.
    """

    choice_made = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        languages: Sequence[str],
        offer: WeightsOffer,
        machine: MachineReport,
        storage: ThumbnailStorage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setWindowTitle(self.tr("Preferences"))
        self.scan = ScanPage(theme, preferences, offer, machine.cores)
        self.exclusions = ExclusionsPage(theme, preferences)
        self.formats = FormatsPage(theme, preferences, machine)
        self.window_page = WindowPage(theme, preferences, languages, storage)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for page, title in (
            (self.scan, self.tr("Scan")),
            (self.exclusions, self.tr("Exclusions")),
            (self.formats, self.tr("Formats")),
            (self.window_page, self.tr("Window")),
        ):
            self._add(page, title)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme.space(3)] * 4)
        foot.addStretch(1)
        foot.addWidget(CloseButton(theme, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(1), 0, 0)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)
        self.resize(620, 560)

    def _add(self, page: Page, title: str) -> None:
        page.changed.connect(self.choice_made)
        # larger text, or another language, may need more room than a screen has
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self.tabs.addTab(area, title)
