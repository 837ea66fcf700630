"""Rules by name: one of those that there are is chosen, and what was put together is kept, renamed or forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.rule_words import preset_words
from desktop.ui.controls.button import QuietButton
from desktop.wording import isolated

if TYPE_CHECKING:
    from desktop.session.rule_presets import RulePresets
    from desktop.ui.theme import Theme

_MOST_LETTERS: Final = 80


class NameField(QLineEdit):
    """A name that is being typed.

    Signals:
        left(): the person wants no name after all.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves it; it is not for the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PresetBar(QWidget):
    """A choice of presets, a menu for what can be done with them, and a line for a name where one is wanted.

    Signals:
        chosen(str): the preset of that name is wanted.
        save_wanted(str): the rules are to be kept under that name.
        rename_wanted(str, str): the preset of a name is to have another one.
        removal_wanted(str): the preset of that name is to be forgotten.
    """

    chosen = Signal(str)
    save_wanted = Signal(str)
    rename_wanted = Signal(str, str)
    removal_wanted = Signal(str)

    def __init__(self, theme: Theme, presets: RulePresets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets = presets
        self._renamed = ""
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Rules that go by a name"))
        self.choice.setPlaceholderText(self.tr("Rules of your own"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.choice.activated.connect(lambda at: self.chosen.emit(self.choice.itemData(at)))
        menu = QMenu(self)
        self.save_action = menu.addAction(self.tr("Keep these rules under a name…"))
        self.save_action.triggered.connect(lambda: self._ask_name(""))
        self.rename_action = menu.addAction(self.tr("Rename…"))
        self.rename_action.triggered.connect(lambda: self._ask_name(self._current()))
        self.remove_action = menu.addAction(self.tr("Forget"))
        self.remove_action.triggered.connect(lambda: self.removal_wanted.emit(self._current()))
        self.menu_button = QToolButton()
        self.menu_button.setIcon(theme.icons.icon("more"))
        self.menu_button.setIconSize(QSize(18, 18))
        self.menu_button.setAccessibleName(self.tr("Keep, rename or forget rules"))
        self.menu_button.setToolTip(self.menu_button.accessibleName())
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(menu)
        self.name = NameField()
        self.name.setMaxLength(_MOST_LETTERS)
        self.name.setAccessibleName(self.tr("Name for these rules"))
        self.name.setPlaceholderText(self.name.accessibleName())
        self.name.textChanged.connect(self._show_fault)
        self.name.returnPressed.connect(self._take_name)
        self.name.left.connect(self._leave_name)
        self.keep_button = QuietButton(theme, self.tr("Keep"))
        self.keep_button.clicked.connect(self._take_name)
        self._fault = QLabel()
        self._fault.setWordWrap(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        theme.dress(self._fault, "secondary")
        self._lay_out(theme)
        self._leave_name()

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.space(1))
        row.addWidget(self.choice, 1)
        row.addWidget(self.menu_button)
        self._naming = QWidget()
        naming = QHBoxLayout(self._naming)
        naming.setContentsMargins(0, 0, 0, 0)
        naming.setSpacing(theme.space(2))
        naming.addWidget(self.name, 1)
        naming.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(row)
        column.addWidget(self._naming)
        column.addWidget(self._fault)

    def show_presets(self, name: str) -> None:
        """Show the presets that there are, and that the rules are those of one of them, or of none for no name."""
        with QSignalBlocker(self.choice):
            self.choice.clear()
            was_built_in = True
            for preset in self._presets.presets:
                if was_built_in and not preset.is_built_in:
                    self.choice.insertSeparator(self.choice.count())
                was_built_in = preset.is_built_in
                words = preset_words(preset.name) if preset.is_built_in else isolated(preset.name)
                self.choice.addItem(words, preset.name)
            self.choice.setCurrentIndex(self.choice.findData(name) if name else -1)
        current = self._presets.find(name)
        is_own = current is not None and not current.is_built_in
        self.rename_action.setEnabled(is_own)
        self.remove_action.setEnabled(is_own)

    def fault_text(self) -> str:
        """Give what is said of the name that is typed."""
        return self._fault.text() if self._fault.isVisibleTo(self) else ""

    def _current(self) -> str:
        return str(self.choice.currentData() or "")

    def _ask_name(self, renamed: str) -> None:
        self._renamed = renamed
        self.name.setText(renamed)
        self.name.selectAll()
        self._naming.show()
        self._show_fault()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_name(self) -> None:
        had_focus = self.name.hasFocus()
        self._naming.hide()
        self._fault.hide()
        if had_focus:
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> str:
        return " ".join(self.name.text().split())

    def _show_fault(self) -> None:
        """Say what comes of the name."""
        name = self._name()
        taken = self._presets.find(name)
        is_program = taken is not None and taken.is_built_in
        words = ""
        if is_program:
            words = self.tr("Rules of the program go by that name. Choose another one.")
        elif taken is not None and name != self._renamed:
            words = self.tr("Takes the place of the rules that go by that name.")
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self.keep_button.setEnabled(bool(name) and not is_program)

    def _take_name(self) -> None:
        if not self.keep_button.isEnabled():
            return
        name, renamed = self._name(), self._renamed
        self._leave_name()
        if renamed:
            self.rename_wanted.emit(renamed, name)
        else:
            self.save_wanted.emit(name)
