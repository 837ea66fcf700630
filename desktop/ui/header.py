"""The bar at the top: the name, the filter, the order, and what a person comes here to do."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.ui.controls.button import Button, PrimaryButton, QuietButton
from desktop.ui.controls.rule import Rule
from desktop.ui.controls.search_field import SearchField
from desktop.ui.sort_button import SortButton
from desktop.ui.theme import Theme

# Typing is followed when it rests, not letter by letter.
_REST_MS: Final = 150
_FILTER_WIDTH: Final = 436
_LOGO: Final = 28
_FILTER_LEAST_WIDTH: Final = 160
# Narrower than that, the logo alone has to do for the name.
_ROOM_FOR_NAME: Final = 800


class FilterBox(SearchField):
    """Words that groups are held to.

    Signals:
        filter_changed(str): the words are others, and typing rests.
        left(): the person is done here and wants back to the photos.
    """

    filter_changed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setPlaceholderText(self.tr("Filter: name, folder, kind:edited, size:>5MB, date:2019"))
        self.setAccessibleName(self.tr("Filter the groups"))
        # what is dropped here is meant for the window
        self.setAcceptDrops(False)
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._tell)
        self.textEdited.connect(lambda: self._timer.start())
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._on_return)

    def event(self, event: QEvent) -> bool:
        """Leave a picture that is pasted to the window; words are for the box."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Paste)
            and not QGuiApplication.clipboard().mimeData().hasText()
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the box, then leaves it; Down leaves it for what was found."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        # the button that clears it is no edit to Qt
        if not text:
            self._tell()

    def _on_return(self) -> None:
        self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self._timer.stop()
        self.filter_changed.emit(self.text())


class Header(QWidget):
    """Name, filter, order and main actions.

    Signals:
        filter_changed(str): the groups are to be held to these words.
        filter_left(): the person wants back to the photos.
        order_chosen(str, bool): what to sort by, and whether the greatest comes first.
    """

    filter_changed = Signal(str)
    filter_left = Signal()
    order_chosen = Signal(str, bool)

    def __init__(
        self, theme: Theme, scan: QAction, find_picture: QAction, menu: QMenu | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self._theme = theme
        self._logo = QLabel()
        self._brand = QLabel("Lookalike")
        theme.dress(self._brand, "brand")
        self.filter = FilterBox(theme)
        self.filter.filter_changed.connect(self.filter_changed)
        self.filter.left.connect(self.filter_left)
        self._fault = QLabel()
        self._fault.setWordWrap(True)
        theme.dress(self._fault, "remove")
        self.sort = SortButton(theme)
        self.sort.order_chosen.connect(self.order_chosen)
        self.find_button = QuietButton(theme)
        self.scan_button = PrimaryButton(theme)
        for button, action in ((self.find_button, find_picture), (self.scan_button, scan)):
            _follow_without_key(button, action)
        self.menu_button = QToolButton()
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.setIcon(theme.icons.icon("menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        if menu is None:
            self.menu_button.hide()
        else:
            self.menu_button.setMenu(menu)
        self.column_buttons: list[QToolButton] = []
        self._further_buttons: list[QuietButton] = []
        self._start = 0
        self._lay_out(theme)
        theme.changed.connect(self._draw_logo)
        self._draw_logo()

    def _lay_out(self, theme: Theme) -> None:
        self._name = QWidget()
        name = QHBoxLayout(self._name)
        name.setContentsMargins(0, 0, 0, 0)
        name.setSpacing(theme.space(2))
        name.addWidget(self._logo)
        name.addWidget(self._brand)
        name.addStretch()
        self.filter.setMaximumWidth(_FILTER_WIDTH)
        self.filter.setMinimumWidth(_FILTER_LEAST_WIDTH)
        row = self._row = QHBoxLayout()
        row.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2) - 1)
        row.setSpacing(theme.space(3))
        row.addWidget(self._name)
        row.addWidget(self.filter, 3)
        row.addWidget(self.sort)
        row.addStretch(1)
        for button in (self.find_button, self.scan_button, self.menu_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._fault)
        self._fault.hide()
        layout.addWidget(Rule(theme, Qt.Orientation.Horizontal))

    def add_columns(self, first: QAction, last: QAction) -> None:
        """Offer to bring a hidden column back, where there is one: at the start, or at the end."""
        for action, place in ((first, 0), (last, self._row.indexOf(self.menu_button) + 1)):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setVisible(not action.isChecked())
            action.toggled.connect(lambda is_shown, button=button: button.setVisible(not is_shown))
            action.toggled.connect(self._offer_what_fits)
            self._row.insertWidget(place, button)
            self.column_buttons.append(button)

    def add_button(self, action: QAction) -> QuietButton:
        """Offer something else to do, before the main thing."""
        button = QuietButton(self._theme)
        self._further_buttons.append(button)
        _follow_without_key(button, action)
        self._row.insertWidget(self._row.indexOf(self.scan_button), button)
        return button

    def set_browsing(self, is_browsing: bool) -> None:
        """Let filter and order be used where there are groups to look at."""
        self.filter.setEnabled(is_browsing)
        self.sort.setEnabled(is_browsing)

    def align_with(self, width: int) -> None:
        """Let the filter begin where the column of folders, as wide as that, ends; 0 where there is no column."""
        self._start = width
        margin = self._theme.space(4)
        self._name.setFixedWidth(max(width - margin, self._name.sizeHint().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to what can be used where there is little."""
        super().resizeEvent(event)
        has_room = self.width() >= _ROOM_FOR_NAME
        if self._brand.isVisibleTo(self) != has_room:
            self._brand.setVisible(has_room)
            self.align_with(self._start)
        self._offer_what_fits()

    def _offer_what_fits(self) -> None:
        """Show the further buttons for which there is room; what they do is in the menu as well."""
        room = self.width() - self._least_width()
        for button in self._further_buttons:
            room -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(room >= 0)

    def _least_width(self) -> int:
        """Say how much room all has that is always there, each with its words whole."""
        margins = self._row.contentsMargins()
        widgets = [self._name, self.sort, self.find_button, self.scan_button, self.menu_button, *self.column_buttons]
        shown = [widget for widget in widgets if widget.isVisibleTo(self)]
        widths = [widget.sizeHint().width() for widget in shown if widget is not self._name]
        gaps = (len(shown) + 1) * self._row.spacing()
        return margins.left() + margins.right() + self._name.width() + _FILTER_LEAST_WIDTH + sum(widths) + gaps

    def show_filter(self, text: str) -> None:
        """Show other words, unless the person is writing there."""
        if self.filter.text() != text and not self.filter.hasFocus():
            self.filter.setText(text)

    def show_fault(self, words: str) -> None:
        """Say what is wrong with the filter; nothing where nothing is."""
        if words and words != self._fault.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.filter, words))
        self._fault.setText(words)
        # below the box that it is about
        start, below = (
            self._row.contentsMargins().left() + self._name.width() + self._row.spacing(),
            self._theme.space(2),
        )
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._fault.setContentsMargins(0 if is_mirrored else start, 0, start if is_mirrored else 0, below)
        self._fault.setVisible(bool(words))
        self.filter.setAccessibleDescription(words)

    def fault_text(self) -> str:
        """Give what is said to be wrong with the filter."""
        return self._fault.text()

    def _draw_logo(self) -> None:
        pixmap = self._theme.icons.icon("logo", "accent").pixmap(QSize(_LOGO, _LOGO), self.devicePixelRatioF())
        self._logo.setPixmap(pixmap)


def _follow_without_key(button: Button, action: QAction) -> None:
    """Let a button do what an action does; its key is in the menu, and would be in the way here."""
    button.follow(action)
    action.changed.connect(lambda: button.set_key(""))
    button.set_key("")
