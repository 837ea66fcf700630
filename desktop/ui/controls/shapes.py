"""Shapes that the controls are painted of, crisp at every density."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

# A ring for these only: who clicks knows where, who tabs must be shown.
_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


def paint_box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    border_width: float = 1.0,
) -> None:
    """Paint a rectangle with round corners; the border lies within it, on whole pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect)
    if border is not None:
        inset = border_width / 2
        box.adjust(inset, inset, -inset, -inset)
        radius -= inset
        painter.setPen(QPen(border, border_width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    radius = min(radius, box.height() / 2)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def shows_focus(reason: Qt.FocusReason, shown: bool) -> bool:
    """Tell whether a control that gained focus is to show it; windows and menus that close change nothing."""
    if reason in _BY_KEYBOARD:
        return True
    return shown and reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
