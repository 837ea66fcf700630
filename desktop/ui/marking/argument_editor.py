"""What the current rule goes by, and where it is about something, the way to say what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.item_models.rules_model import RuleRole
from desktop.rule_words import FOLDER, FORMAT, FORMATS, PATH, criterion_words, format_words
from desktop.ui.controls.button import QuietButton

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

# Typing is followed when it rests, not letter by letter.
_REST_MS: Final = 150
_TURNED: Final = "!"


class ArgumentEditor(QWidget):
    """Shows one rule.

    Signals:
        argument_changed(str): the rule is to be about something else.
        folder_wanted(): the person wants to choose another folder for it.
    """

    argument_changed = Signal(str)
    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criterion = ""
        self._advice = QLabel()
        self._advice.setWordWrap(True)
        self._advice.setTextFormat(Qt.TextFormat.PlainText)
        theme.dress(self._advice, "secondary")
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format that stays"))
        self.format.addItem(criterion_words(FORMAT), "")
        for name in FORMATS:
            self.format.addItem(format_words(name), name)
        self.format.activated.connect(lambda at: self.argument_changed.emit(self.format.itemData(at)))
        self.folder_button = QuietButton(theme, self.tr("Choose another folder…"))
        self.folder_button.set_icon_name("folder")
        self.folder_button.clicked.connect(self.folder_wanted)
        self.pattern = QLineEdit()
        self.pattern.setPlaceholderText(self.tr("Part of the path, such as Edited or *_final.*"))
        self.pattern.setAccessibleName(self.tr("Path that stays"))
        self.is_turned = QCheckBox(self.tr("Paths without that stay"))
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._tell_pattern)
        self.pattern.textEdited.connect(lambda: self._timer.start())
        self.pattern.editingFinished.connect(self._tell_pattern)
        self.is_turned.toggled.connect(self._tell_pattern)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        for widget in (self._advice, self.format, self.folder_button, self.pattern, self.is_turned):
            column.addWidget(widget)
        self.show_rule(QModelIndex())

    def show_rule(self, index: QModelIndex) -> None:
        """Show a rule, or nothing for an invalid index."""
        # before anything is hidden, which ends what was typed
        criterion = self._criterion = index.data(RuleRole.CRITERION) if index.isValid() else ""
        argument = index.data(RuleRole.ARGUMENT) if index.isValid() else ""
        advice = str(index.data(RuleRole.ADVICE)) if index.isValid() else ""
        self._advice.setText(advice[:1].upper() + advice[1:])
        self._advice.setVisible(bool(self._advice.text()))
        self.format.setVisible(criterion == FORMAT)
        self.folder_button.setVisible(criterion == FOLDER and bool(argument))
        self.pattern.setVisible(criterion == PATH)
        self.is_turned.setVisible(criterion == PATH)
        if criterion == FORMAT:
            names = [name.casefold() for name in ("", *FORMATS)]
            self.format.setCurrentIndex(names.index(argument.casefold()) if argument.casefold() in names else -1)
        elif criterion == PATH and argument != self._pattern():
            self._timer.stop()
            with QSignalBlocker(self.is_turned):
                self.is_turned.setChecked(argument.startswith(_TURNED))
            self.pattern.setText(argument.removeprefix(_TURNED))

    def leave(self) -> None:
        """Take what was typed for the rule that is shown, before another one is."""
        if self._timer.isActive():
            self._tell_pattern()

    def advice_text(self) -> str:
        """Give what the rule goes by, in words."""
        return self._advice.text()

    def focus_pattern(self) -> None:
        """Let the person type what the path is to hold."""
        self.pattern.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pattern(self) -> str:
        return (_TURNED if self.is_turned.isChecked() else "") + self.pattern.text()

    def _tell_pattern(self) -> None:
        self._timer.stop()
        if self._criterion == PATH:
            self.argument_changed.emit(self._pattern())
