"""Columns beside the content that go out of the way where there is no room for them, and come back when there is."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget


class Column(QObject):
    """One column of a splitter, with the action that shows or hides it.

    A person's word holds until the window becomes wide or narrow again.

    Signals:
        toggled(bool): it is shown, or hidden.
    """

    toggled = Signal(bool)

    def __init__(self, widget: QWidget, text: str, icon_name: str, keys: str, parent: QObject) -> None:
        super().__init__(parent)
        self._widget = widget
        self.action = QAction(text, self)
        self.action.setProperty("icon_name", icon_name)
        self.action.setCheckable(True)
        self.action.setChecked(True)
        self.action.setShortcut(keys)
        self.action.toggled.connect(self._show)

    @property
    def is_shown(self) -> bool:
        """Whether it is shown."""
        return self.action.isChecked()

    def set_shown(self, is_shown: bool) -> None:
        """Show or hide it."""
        self.action.setChecked(is_shown)

    def _show(self, is_shown: bool) -> None:
        had_focus = self._widget.isAncestorOf(self._widget.window().focusWidget() or self._widget.window())
        self._widget.setVisible(is_shown)
        if had_focus and not is_shown:
            self._widget.window().focusNextChild()
        self.toggled.emit(is_shown)


class Narrowing(QObject):
    """Hides a column while the window is narrower than it bears, and shows it again."""

    def __init__(self, window: QWidget, column: Column, least_width: int) -> None:
        super().__init__(window)
        self._column = column
        self._least_width = least_width
        self._is_wide: bool | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            is_wide = watched.width() >= self._least_width
            # nothing is known of a person's wish before the window had a width
            if is_wide != self._is_wide and (self._is_wide is not None or not is_wide):
                self._column.set_shown(is_wide)
            self._is_wide = is_wide
        return super().eventFilter(watched, event)


def make_splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    """Make a splitter whose parts never vanish by being dragged."""
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
