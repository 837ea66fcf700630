"""The left column: what is searched, which kinds are shown, what is marked, and below them the scan."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.theme import Theme

WIDTH = 224
LEAST_WIDTH = 190
MOST_WIDTH = 400


class Sidebar(QWidget):
    """Panels one below the other, which scroll where there is no room; the last one stays at the bottom."""

    def __init__(self, theme: Theme, *panels: QWidget, bottom: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setAccessibleName(self.tr("Folders, kinds and marks"))
        inner = QWidget()
        theme.dress(inner, "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.space(3), theme.space(5), theme.space(3), theme.space(3))
        column.setSpacing(theme.space(4))
        for panel in panels:
            column.addWidget(panel)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.space(3), 0, theme.space(3), theme.space(3))
        foot.addWidget(bottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(MOST_WIDTH)
