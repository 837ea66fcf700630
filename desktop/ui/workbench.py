"""The screen of groups: what is searched, where the line is drawn, the groups, and why a photo is there."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.columns import Column, Narrowing, make_splitter
from desktop.ui.controls.rule import Rule
from desktop.ui.sidebar import WIDTH as SIDEBAR_WIDTH
from desktop.ui.theme import Theme

DETAILS_WIDTH = 296
_LEAST_DETAILS_WIDTH = 240
_MOST_DETAILS_WIDTH = 520
# Below these widths of the window a column goes out of the way.
_DETAILS_FROM = 1100
_SIDEBAR_FROM = 860
_LEAST_MIDDLE_WIDTH = 420
_STRIP_HEIGHT = 132


class Workbench(QWidget):
    """Lays the parts out; pages of the middle stand one behind the other, the groups first."""

    def __init__(
        self,
        theme: Theme,
        *,
        sidebar: QWidget,
        slider: QWidget,
        summary: QWidget,
        groups: QWidget,
        details: QWidget,
        bottom: QWidget,
        window: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "window")
        self._details = details
        self._summary = summary
        self.pages = QStackedWidget()
        self.pages.addWidget(groups)
        self.pages.setMinimumWidth(_LEAST_MIDDLE_WIDTH)
        details.setMinimumWidth(_LEAST_DETAILS_WIDTH)
        details.setMaximumWidth(_MOST_DETAILS_WIDTH)
        self.inner = make_splitter(Qt.Orientation.Horizontal, self.pages, details)
        self.strip = self._strip(theme, slider, summary)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.inner, 1)
        column.addWidget(bottom)
        self.outer = make_splitter(Qt.Orientation.Horizontal, sidebar, right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.outer)
        for splitter, stretched in ((self.outer, 1), (self.inner, 0)):
            splitter.setStretchFactor(stretched, 1)
        self.outer.setSizes([SIDEBAR_WIDTH, 1440 - SIDEBAR_WIDTH])
        self.inner.setSizes([1440 - SIDEBAR_WIDTH - DETAILS_WIDTH, DETAILS_WIDTH])
        self.sidebar_column = Column(sidebar, self.tr("Column of folders"), "collapse-start", "F9", self)
        self.details_column = Column(details, self.tr("Column of details"), "collapse-end", "Shift+F9", self)
        Narrowing(window, self.sidebar_column, _SIDEBAR_FROM)
        Narrowing(window, self.details_column, _DETAILS_FROM)
        details.installEventFilter(self)
        self._align()

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """The splitters by the names under which they are remembered."""
        return {"outer": self.outer, "inner": self.inner}

    def _strip(self, theme: Theme, slider: QWidget, summary: QWidget) -> QWidget:
        strip = QWidget()
        theme.dress(strip, "panel")
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(5), 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(slider, 1)
        row.addWidget(summary)
        column = QVBoxLayout(strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(Rule(theme, Qt.Orientation.Horizontal))
        strip.setMinimumHeight(_STRIP_HEIGHT)
        return strip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the details."""
        if watched is self._details and event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._align()
        return super().eventFilter(watched, event)

    def _align(self) -> None:
        """Let the numbers stand above the column of details."""
        width = self._details.width() if self._details.isVisible() else 0
        self._summary.setFixedWidth(max(width, _LEAST_DETAILS_WIDTH))
