"""What the person is told in place, above the content: a sentence, what can be done about it, and a way to close it."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.session.notices import Notice, NoticeLevel
from desktop.ui.controls.button import QuietButton
from desktop.ui.theme import Theme

_MOST: Final = 3
# What only informs goes by itself; whoever reads it, with the mouse or the keys, keeps it.
PATIENCE_MS: Final = 12_000
_ICON: Final = 18
_ICONS: Final = {NoticeLevel.INFO: "info", NoticeLevel.WARNING: "warning", NoticeLevel.ERROR: "warning"}
# Ground and ink; red is for what failed, blue for what is to be noticed.
_COLOURS: Final = {
    NoticeLevel.INFO: ("accent-soft", "accent-text"),
    NoticeLevel.WARNING: ("raised", "text"),
    NoticeLevel.ERROR: ("remove-soft", "remove"),
}


class NoticeRow(QWidget):
    """One notice.

    Signals:
        closed(str): the person, or time, is through with it; its key.
    """

    closed = Signal(str)

    def __init__(self, theme: Theme, notice: Notice, patience_ms: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.notice = notice
        self.setAccessibleName(self._spoken())
        level = QLabel(self._level_words())
        theme.dress(level, "strong")
        self._text = QLabel(notice.text)
        # names of files are in it, and are no mark-up
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(
            theme.space(5) + _ICON + theme.space(2), theme.space(2), theme.space(2), theme.space(2)
        )
        layout.setSpacing(theme.space(2))
        layout.addWidget(level, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        self.buttons = [self._button(number) for number in range(len(notice.actions))]
        for button in self.buttons:
            layout.addWidget(button)
        self.close_button = QToolButton()
        self.close_button.setIcon(theme.icons.icon("close", "dim"))
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.clicked.connect(self._close)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True, interval=patience_ms)
        self._timer.timeout.connect(self._on_time_over)
        if notice.level is NoticeLevel.INFO and not notice.actions:
            self._timer.start()
        theme.changed.connect(self.update)

    def announce(self) -> None:
        """Have screen readers say it."""
        event = QAccessibleAnnouncementEvent(self, self._spoken())
        urgent = self.notice.level is NoticeLevel.ERROR
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close it by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Begin to wait anew when the mouse has been here."""
        if event.type() == QEvent.Type.Leave and self._timer.isActive():
            self._timer.start()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground, sign and the line below."""
        ground, ink = _COLOURS[self.notice.level]
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
        left = self._theme.space(5)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - _ICON
        place = self.rect()
        place.setRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
        self._theme.icons.paint(painter, place, _ICONS[self.notice.level], self._theme.colour(ink))
        painter.end()

    def _button(self, number: int) -> QuietButton:
        action = self.notice.actions[number]
        button = QuietButton(self._theme, action.text)
        # closed first: what it does may raise the same notice again
        button.clicked.connect(self._close)
        button.clicked.connect(action.run)
        return button

    def _level_words(self) -> str:
        return {
            NoticeLevel.INFO: self.tr("Note"),
            NoticeLevel.WARNING: self.tr("Attention"),
            NoticeLevel.ERROR: self.tr("Failed"),
        }[self.notice.level]

    def _spoken(self) -> str:
        return f"{self._level_words()}: {self.notice.text}"

    def _close(self) -> None:
        self.closed.emit(self.notice.key)

    def _on_time_over(self) -> None:
        if self.underMouse() or self.isAncestorOf(self.window().focusWidget() or self.window()):
            self._timer.start()
        else:
            self._close()


class NoticeBar(QWidget):
    """The latest notices, one below the other; out of the way while there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(parent)
        self._theme = theme
        self._patience_ms = patience_ms
        self._rows: list[NoticeRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def rows(self) -> tuple[NoticeRow, ...]:
        """Give the notices shown, the latest first."""
        return tuple(self._rows)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice instead of an earlier one of its key; of too many, the oldest that matters least goes."""
        self.close_notice(notice.key)
        row = NoticeRow(self._theme, notice, self._patience_ms)
        row.closed.connect(self.close_notice)
        self._rows.insert(0, row)
        self._layout.insertWidget(0, row)
        if len(self._rows) > _MOST:
            levels = list(NoticeLevel)
            least = min(self._rows[1:], key=lambda each: (levels.index(each.notice.level), -self._rows.index(each)))
            self.close_notice(least.notice.key)
        self.show()
        row.announce()

    def close_notice(self, key: str) -> None:
        """Take the notice of a key away."""
        for row in [row for row in self._rows if row.notice.key == key]:
            self._rows.remove(row)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.setVisible(bool(self._rows))
