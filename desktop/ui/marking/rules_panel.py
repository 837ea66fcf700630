"""The rules: chosen by name or put together, what they are for, and whether more must be known for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.item_models.rules_model import RuleRole
from desktop.rule_words import FOLDER, PATH
from desktop.ui.controls.button import QuietButton
from desktop.ui.controls.key_cap import key_text
from desktop.ui.marking.argument_editor import ArgumentEditor
from desktop.ui.marking.criteria_menu import criteria_menu
from desktop.ui.marking.preset_bar import PresetBar
from desktop.ui.marking.rules_list import RulesList
from desktop.ui.marking.scope_panel import ScopePanel

if TYPE_CHECKING:
    from desktop.item_models.rules_model import RulesModel
    from desktop.session.rule_presets import RulePresets
    from desktop.ui.theme import Theme


class RulesPanel(QWidget):
    """Presets, the list of rules with its buttons, the current rule, and the scope.

    Signals:
        folder_wanted(int): the person wants to choose a folder for the rule of that row, or for a new one for -1.
    """

    folder_wanted = Signal(int)

    def __init__(
        self,
        theme: Theme,
        rules: RulesModel,
        presets: RulePresets,
        folders: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self._theme = theme
        self._rules = rules
        self._folders = folders
        self._shown = QPersistentModelIndex()
        self._added = QPersistentModelIndex()
        self.presets = PresetBar(theme, presets)
        self.list = RulesList(rules, theme)
        self.list.setAccessibleName(self.tr("Rules, the one that decides first on top"))
        self.add_button = QuietButton(theme, self.tr("Add a rule"))
        self.add_button.set_icon_name("plus")
        self.add_button.clicked.connect(self._open_menu)
        self.up_button = self._tool("up", self.tr("Decide sooner"), "Ctrl+Up")
        self.up_button.clicked.connect(lambda: self.list.move_current(-1))
        self.down_button = self._tool("down", self.tr("Decide later"), "Ctrl+Down")
        self.down_button.clicked.connect(lambda: self.list.move_current(1))
        self.remove_button = self._tool("close", self.tr("Take the rule away"), "Del")
        self.remove_button.clicked.connect(self.list.remove_current)
        self.editor = ArgumentEditor(theme)
        self.editor.argument_changed.connect(self._set_argument)
        self.editor.folder_wanted.connect(lambda: self.folder_wanted.emit(self._shown.row()))
        self.scope = ScopePanel(theme)
        self._lay_out(theme)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        for changed in (rules.modelReset, rules.rowsMoved, rules.rowsInserted, rules.rowsRemoved, rules.dataChanged):
            changed.connect(self._on_rules_changed)
        self._on_rules_changed()

    def _tool(self, icon: str, words: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._theme.icons.icon(icon))
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({key_text(QKeySequence(keys))})")
        return button

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1))
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        for button in (self.up_button, self.down_button, self.remove_button):
            buttons.addWidget(button)
        self.further = QVBoxLayout()
        self.further.setSpacing(theme.space(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.space(4)] * 4)
        column.setSpacing(theme.space(2))
        column.addWidget(self._title(self.tr("Which photo stays")))
        column.addWidget(self.presets)
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addWidget(self.editor)
        column.addLayout(self.further)
        column.addSpacing(theme.space(2))
        column.addWidget(self._title(self.tr("In which groups")))
        column.addWidget(self.scope)
        column.addStretch(1)

    def _title(self, words: str) -> QLabel:
        title = QLabel(words)
        self._theme.dress(title, "section")
        return title

    def menu(self) -> QMenu:
        """Make the menu of rules that can be added."""
        return criteria_menu(self, self._folders(), self.add, lambda: self.folder_wanted.emit(-1))

    def add(self, criterion: str, argument: str) -> None:
        """Add a rule, and go to it: before the current one, or behind that if it was the one added last."""
        current = self.list.current_row()
        is_next = self._added.isValid() and self._added.row() == current
        row = self._rules.add(criterion, argument, current + is_next)
        self.list.choose(row)
        self._added = QPersistentModelIndex(self.list.currentIndex())
        self.list.scrollTo(self.list.currentIndex())
        if criterion == PATH:
            self.editor.focus_pattern()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_folder(self, row: int, path: str) -> None:
        """Let the rule of a row be about a folder, or add one for -1."""
        if row < 0:
            self.add(FOLDER, path)
        else:
            self._rules.set_argument(row, path)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _on_current_changed(self, current: QModelIndex) -> None:
        self.editor.leave()
        self._shown = QPersistentModelIndex(current)
        self.editor.show_rule(current)
        self._update_buttons()

    def _on_rules_changed(self) -> None:
        self.editor.show_rule(self.list.currentIndex())
        self._update_buttons()

    def _update_buttons(self) -> None:
        row = self.list.current_row()
        self.up_button.setEnabled(self._rules.can_move(row, -1))
        self.down_button.setEnabled(self._rules.can_move(row, 1))
        self.remove_button.setEnabled(row >= 0)

    def _set_argument(self, argument: str) -> None:
        # what was typed for a rule is meant for it, even if another one is the current one by now
        if self._shown.isValid() and self._shown.data(RuleRole.ARGUMENT) != argument:
            self._rules.set_argument(self._shown.row(), argument)
