"""One choice of a few, side by side."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QStyle, QWidget

from desktop.ui.controls.key_cap import KeyCapPainter, key_text
from desktop.ui.controls.shapes import paint_box, shows_focus
from desktop.ui.theme import CONTROL_RADIUS, Theme

_PADDING = 12
_GAP = 7


class SegmentedControl(QWidget):
    """Shows all choices at once; arrow keys and clicks choose.

    Signals:
        chosen: the name of the segment that a person chose.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def add_segment(self, name: str, text: str, keys: QKeySequence | str = "") -> None:
        """Add a choice at the end; ``keys`` are shown only, for they belong to an action."""
        segment = _Segment(self._theme, text, key_text(keys), self)
        segment.clicked.connect(lambda: self.chosen.emit(name))
        self._segments[name] = segment
        self._group.addButton(segment)
        self._layout.addWidget(segment)
        for each in self._segments.values():
            each.is_first = each is next(iter(self._segments.values()))
            each.is_last = each is segment

    def current(self) -> str:
        """Give the name of the choice, empty where none is made."""
        return next((name for name, segment in self._segments.items() if segment.isChecked()), "")

    def set_current(self, name: str) -> None:
        """Show a choice without a signal; an empty name shows none."""
        # an exclusive group keeps one checked
        self._group.setExclusive(False)
        for each, segment in self._segments.items():
            segment.setChecked(each == name)
        self._group.setExclusive(True)

    def set_segment_enabled(self, name: str, is_enabled: bool) -> None:
        """Let a choice be made or not."""
        self._segments[name].setEnabled(is_enabled)


class _Segment(QRadioButton):
    """One choice; a radio button to screen readers and arrow keys."""

    def __init__(self, theme: Theme, text: str, key: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._key = key
        self._caps = KeyCapPainter(theme)
        self._shows_focus = False
        self.is_first = True
        self.is_last = True
        self.setFont(theme.font("button"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Be as large as text and key want."""
        metrics = QFontMetrics(self.font())
        key = self._caps.size(self._key).width() + _GAP if self._key else 0
        return QSize(metrics.horizontalAdvance(self.text()) + key + 2 * _PADDING, metrics.height() + 14)

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Be chosen by a click anywhere."""
        return self.rect().contains(position)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to who came by key."""
        self._shows_focus = shows_focus(event.reason(), self._shows_focus)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground, rounded at the ends of the control, text and key."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # the whole control is one rounded box, of which each segment shows its part
        is_leftmost, is_rightmost = self.is_first, self.is_last
        if self.isRightToLeft():
            is_leftmost, is_rightmost = is_rightmost, is_leftmost
        box = QRect(self.rect())
        box.adjust(0 if is_leftmost else -CONTROL_RADIUS, 0, 0 if is_rightmost else CONTROL_RADIUS, 0)
        is_hot = self.isEnabled() and self.underMouse()
        fill = "accent-soft" if self.isChecked() else "hover" if is_hot else "raised"
        paint_box(painter, box, CONTROL_RADIUS, theme.colour(fill), theme.colour("line"))
        if not is_rightmost:
            painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), theme.colour("line"))
        if self.hasFocus() and self._shows_focus:
            paint_box(painter, self.rect(), CONTROL_RADIUS, None, theme.colour("accent"), 2)
        ink = "disabled" if not self.isEnabled() else "text"
        text = QRect(_PADDING, 0, QFontMetrics(self.font()).horizontalAdvance(self.text()), self.height())
        painter.setFont(self.font())
        painter.setPen(theme.colour(ink))
        painter.drawText(self._visual(text.adjusted(-1, 0, 1, 0)), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._key:
            place = QRect(text.right() + 1 + _GAP, 0, self._caps.size(self._key).width(), self.height())
            self._caps.paint(painter, self._visual(place), self._key)
        painter.end()

    def _visual(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
