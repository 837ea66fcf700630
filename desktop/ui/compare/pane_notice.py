"""What stands where a picture cannot: why, kindly, and a way to try again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.controls.button import QuietButton

if TYPE_CHECKING:
    from desktop.pictures import Failure
    from desktop.ui.theme import Theme

_WIDTH = 320
_ICON = 40


class PaneNotice(QWidget):
    """Says why a picture is not shown.

    Signals:
        retry_asked(): the person wants it tried once more.
    """

    retry_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = _Icon(theme, self)
        self._title = QLabel(self)
        self._reason = QLabel(self)
        theme.dress(self._title, "strong")
        theme.dress(self._reason, "dim")
        for label in (self._title, self._reason):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._retry = QuietButton(theme, self.tr("Try again"), self)
        self._retry.clicked.connect(self.retry_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(2))
        layout.addStretch()
        for widget in (self._icon, self._title, self._reason, self._retry):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        self.hide()

    def show_failure(self, failure: Failure | None) -> None:
        """Say why a picture cannot be shown; nothing hides it."""
        if failure is None:
            self.hide()
            return
        titles = {
            "gone": self.tr("This photo is not there any more"),
            "forbidden": self.tr("This photo may not be read"),
            "changed": self.tr("This photo is changing just now"),
            "too-large": self.tr("This photo is too large to be shown"),
        }
        hints = {"gone": self.tr("It was moved, renamed or deleted, or its drive is not connected.")}
        self._title.setText(titles.get(failure.slug, self.tr("This photo cannot be read")))
        self._reason.setText(hints.get(failure.slug, _sentence(failure.reason)))
        self._icon.set_name("drive-offline" if failure.slug == "gone" else "broken-picture")
        self._retry.setVisible(failure.slug != "too-large")
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._reason.text())
        self.show()

    def resize_into(self, pane: QSize) -> None:
        """Take the middle of a pane."""
        width = min(_WIDTH, pane.width() - 16)
        self._title.setFixedWidth(width)
        self._reason.setFixedWidth(width)
        self.setGeometry((pane.width() - width) // 2, 0, width, pane.height())


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."


class _Icon(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = "broken-picture"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_ICON, _ICON)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self._theme.icons.paint(painter, QRect(0, 0, _ICON, _ICON), self._name, self._theme.colour("dim"))
        painter.end()
