"""Named stops under the axis: words to click, placed so that none touches another."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.theme import Theme

GAP: Final = 10.0


def place_labels(centres: Sequence[float], widths: Sequence[float], left: float, right: float) -> list[float | None]:
    """Give the left edge of each label, or None where there is no room for it.

    Labels stand below their mark, or moved aside by half their width at most; those between others go first. The
    centres may come in any order.
    """
    kept = sorted(range(len(centres)), key=centres.__getitem__)
    while kept:
        edges = _pushed_apart([centres[i] for i in kept], [widths[i] for i in kept], left, right)
        if edges is not None:
            places: list[float | None] = [None] * len(centres)
            for i, edge in zip(kept, edges, strict=True):
                places[i] = edge
            return places
        del kept[_most_crowded([centres[i] for i in kept])]
    return [None] * len(centres)


def _pushed_apart(
    centres: Sequence[float], widths: Sequence[float], left: float, right: float
) -> Sequence[float] | None:
    edges = [min(max(centre - width / 2, left), right - width) for centre, width in zip(centres, widths, strict=True)]
    for i in range(1, len(edges)):
        edges[i] = max(edges[i], edges[i - 1] + widths[i - 1] + GAP)
    limit = right
    for i in reversed(range(len(edges))):
        edges[i] = min(edges[i], limit - widths[i])
        limit = edges[i] - GAP
    moved = max(abs(edge + width / 2 - c) - width / 2 for edge, width, c in zip(edges, widths, centres, strict=True))
    return edges if edges[0] >= left and moved <= GAP / 2 else None


def _most_crowded(centres: Sequence[float]) -> int:
    """Give the one between two others that is nearest to them, or the first where there is none between."""
    inner = range(1, len(centres) - 1)
    return min(inner, key=lambda i: centres[i + 1] - centres[i - 1], default=0)


class StopLabel(QAbstractButton):
    """The name of a stop; a click draws the line there. Keys reach it by Ctrl and the arrows on the handle."""

    def __init__(self, theme: Theme, percent: int, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.percent = percent
        self.is_current = False
        self.setText(text)
        self.setFont(theme.font("secondary"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Be as large as the word."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 2)

    def set_current(self, is_current: bool) -> None:
        """Show whether the line is drawn here."""
        if is_current != self.is_current:
            self.is_current = is_current
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the word."""
        painter = QPainter(self)
        painter.setFont(self.font())
        is_hot = self.underMouse() or self.is_current
        painter.setPen(self._theme.colour("text" if is_hot else "dim"))
        painter.drawText(QRect(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
