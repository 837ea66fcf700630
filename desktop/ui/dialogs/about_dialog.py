"""What this program is, what it runs on, and what it is built of."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.machine_report import Fact, MachineReport
from desktop.ui.controls.button import QuietButton
from desktop.ui.dialogs.close_button import CloseButton
from desktop.ui.theme import Theme
from desktop.wording import isolated

_LOGO = 56


class AboutDialog(QDialog):
    """Version and promise; this computer; the packages and their licences."""

    def __init__(
        self, theme: Theme, version: str, library: str, machine: MachineReport, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setWindowTitle(self.tr("About Lookalike"))
        self._theme = theme
        self._version = version
        self._library = library
        self._machine = machine
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._lists = [self._add_list(self.tr("This computer")), self._add_list(self.tr("Built with"))]
        self.copy_button = QuietButton(theme, self.tr("Copy all"))
        self.copy_button.setToolTip(self.tr("For a report of a fault; it names no photo"))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme.space(3)] * 4)
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(CloseButton(theme, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)
        self.resize(600, 620)
        machine.changed.connect(self._show)
        machine.request()
        self._show()

    def text(self) -> str:
        """Give all that is told, as plain text."""
        facts = [*self._machine.facts(), *self._machine.packages()]
        return "\n".join([f"Lookalike {self._version}", *(f"{fact.name}: {fact.words}" for fact in facts)])

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        logo = QLabel()
        logo.setPixmap(theme.icons.icon("logo", "accent").pixmap(QSize(_LOGO, _LOGO), self.devicePixelRatioF()))
        name = QLabel("Lookalike")
        theme.dress(name, "title")
        words = QVBoxLayout()
        words.setSpacing(theme.space(1))
        words.addStretch(1)
        words.addWidget(name)
        for text in (
            self.tr("Version %1, MIT licence").replace("%1", self._version),
            self.tr("Nothing leaves this computer."),
            self.tr("Library: %1").replace("%1", isolated(self._library)),
        ):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            theme.dress(label, "dim")
            words.addWidget(label)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(*[theme.space(5)] * 4)
        head.setSpacing(theme.space(5))
        head.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _add_list(self, title: str) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        self.tabs.addTab(area, title)
        return area

    def _show(self) -> None:
        waiting = [Fact("", self._machine.error or self.tr("Looking at it"))]
        for area, facts in zip(self._lists, (self._machine.facts(), self._machine.packages()), strict=True):
            area.setWidget(self._sheet(facts or waiting))

    def _sheet(self, facts: list[Fact]) -> QWidget:
        theme = self._theme
        sheet = QWidget()
        theme.dress(sheet, "panel")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(*[theme.space(5)] * 4)
        grid.setHorizontalSpacing(theme.space(5))
        grid.setVerticalSpacing(theme.space(2))
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(facts):
            name = QLabel(fact.name)
            theme.dress(name, "dim")
            words = QLabel(fact.words)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{fact.name}: {fact.words}")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        grid.setRowStretch(len(facts), 1)
        return sheet
