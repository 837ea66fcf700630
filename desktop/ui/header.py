"""The bar at the top: the name, the filter, the order, and what a person comes here to do."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.ui.controls.button import PrimaryButton, QuietButton
from desktop.ui.controls.elided_label import ElidedLabel
from desktop.ui.controls.rule import Rule
from desktop.ui.sort_button import SortButton
from desktop.ui.theme import Theme

# Typing is followed when it rests, not letter by letter.
_REST_MS: Final = 150
_FILTER_WIDTH: Final = 436
_LOGO: Final = 28


class FilterBox(QLineEdit):
    """Words that groups are held to.

    Signals:
        filter_changed(str): the words are others, and typing rests.
        left(): the person is done here and wants back to the photos.
    """

    filter_changed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Filter: name, folder, kind:edited, size:>5MB, date:2019"))
        self.setAccessibleName(self.tr("Filter the groups"))
        self.setClearButtonEnabled(True)
        # what is dropped here is meant for the window
        self.setAcceptDrops(False)
        self.addAction(theme.icons.icon("search", "dim"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._tell)
        self.textEdited.connect(lambda: self._timer.start())
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._on_return)

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
        self._fault = ElidedLabel()
        theme.dress(self._fault, "remove")
        self._fault.hide()
        self.sort = SortButton(theme)
        self.sort.order_chosen.connect(self.order_chosen)
        self.find_button = QuietButton(theme)
        self.find_button.follow(find_picture)
        self.find_button.set_key("")
        self.scan_button = PrimaryButton(theme)
        self.scan_button.follow(scan)
        self.scan_button.set_key("")
        self.menu_button = QToolButton()
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.setIcon(theme.icons.icon("menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        if menu is None:
            self.menu_button.hide()
        else:
            self.menu_button.setMenu(menu)
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
        self.filter.setMinimumWidth(160)
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2) - 1)
        row.setSpacing(theme.space(3))
        row.addWidget(self._name)
        row.addWidget(self.filter, 3)
        row.addWidget(self.sort)
        row.addWidget(self._fault, 1)
        row.addStretch(1)
        for button in (self.find_button, self.scan_button, self.menu_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(Rule(theme, Qt.Orientation.Horizontal))

    def align_with(self, width: int) -> None:
        """Let the filter begin where the column of folders, as wide as that, ends; 0 where there is no column."""
        margin = self._theme.space(4)
        self._name.setFixedWidth(max(width - margin, self._name.sizeHint().width()))

    def show_filter(self, text: str) -> None:
        """Show other words, unless the person is writing there."""
        if self.filter.text() != text and not self.filter.hasFocus():
            self.filter.setText(text)

    def show_fault(self, words: str) -> None:
        """Say what is wrong with the filter; nothing where nothing is."""
        if words and words != self._fault.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.filter, words))
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self.filter.setAccessibleDescription(words)

    def fault_text(self) -> str:
        """Give what is said to be wrong with the filter."""
        return self._fault.text()

    def _draw_logo(self) -> None:
        pixmap = self._theme.icons.icon("logo", "accent").pixmap(QSize(_LOGO, _LOGO), self.devicePixelRatioF())
        self._logo.setPixmap(pixmap)
