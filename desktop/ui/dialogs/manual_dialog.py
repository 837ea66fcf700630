"""The manual, page by page, as it came with the program: nothing is fetched."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.dialogs.close_button import CloseButton
from desktop.ui.theme import Theme

PAGES: Final = (
    "quick-start", "similarity", "safety", "keyboard", "command-line", "troubleshooting", "privacy",
)  # fmt: skip
_SUFFIX: Final = ".md"
_LIST_WIDTH: Final = 210


class ManualDialog(QDialog):
    """Titles of the pages on one side, the page on the other; links lead from page to page."""

    def __init__(self, theme: Theme, folder: str, parent: QWidget | None = None) -> None:
        """Take the folder of the pages."""
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setWindowTitle(self.tr("Manual"))
        self._folder = Path(folder)
        self.titles = QListWidget()
        self.titles.setAccessibleName(self.tr("Pages of the manual"))
        self.titles.setFixedWidth(_LIST_WIDTH)
        for page, title in zip(PAGES, self._titles(), strict=True):
            item = QListWidgetItem(title, self.titles)
            item.setSizeHint(QSize(_LIST_WIDTH, theme.space(8)))
            item.setToolTip(page)
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Page of the manual"))
        # a link to anywhere else is none that the manual has
        self.page.setOpenExternalLinks(False)
        for part in (self.titles, self.page):
            part.setFrameShape(QFrame.Shape.NoFrame)
        self.page.document().setDocumentMargin(theme.space(5))
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.titles)
        both.addWidget(self.page, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme.space(3)] * 4)
        foot.addStretch(1)
        foot.addWidget(CloseButton(theme, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(both, 1)
        layout.addLayout(foot)
        self.resize(980, 700)
        self.titles.currentRowChanged.connect(self._on_chosen)
        self.page.sourceChanged.connect(self._on_followed)
        self.titles.setCurrentRow(0)
        self.page.setFocus()

    def _titles(self) -> list[str]:
        return [
            self.tr("Quick start"),
            self.tr("How similarity works"),
            self.tr("What is promised"),
            self.tr("Keyboard"),
            self.tr("Command line"),
            self.tr("Troubleshooting"),
            self.tr("Privacy"),
        ]

    def _on_chosen(self, row: int) -> None:
        self.page.setSource(QUrl.fromLocalFile(str(self._folder / f"{PAGES[row]}{_SUFFIX}")))

    def _on_followed(self, source: QUrl) -> None:
        name = source.fileName().removesuffix(_SUFFIX)
        if name in PAGES:
            self.titles.setCurrentRow(PAGES.index(name))
