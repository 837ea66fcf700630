"""All keys on one sheet, in groups, as they are at the moment."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import wording
from desktop.ui.controls.key_cap import KeyCap
from desktop.ui.dialogs.close_button import CloseButton
from desktop.ui.theme import Theme

KeyGroup = tuple[str, Sequence[tuple[str, Sequence[str]]]]
"""A title, and lines of what is done and by which keys."""


class ShortcutsDialog(QDialog):
    """Columns of actions and their keys."""

    def __init__(self, theme: Theme, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.lines: list[tuple[str, str]] = []
        sheet = QWidget()
        theme.dress(sheet, "panel")
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(*[theme.space(6)] * 4)
        columns.setSpacing(theme.space(10))
        for part in _in_two(groups):
            column = QVBoxLayout()
            column.setSpacing(theme.space(5))
            for title, lines in part:
                column.addLayout(self._group(theme, title, lines))
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme.space(3)] * 4)
        foot.addStretch(1)
        foot.addWidget(CloseButton(theme, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        hint = sheet.sizeHint()
        self.resize(max(640, hint.width() + theme.space(6)), min(760, hint.height() + theme.space(20)))

    def _group(self, theme: Theme, title: str, lines: Sequence[tuple[str, Sequence[str]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(4))
        grid.setVerticalSpacing(theme.space(2))
        grid.setColumnStretch(0, 1)
        head = QLabel(title)
        theme.dress(head, "section")
        grid.addWidget(head, 0, 0, 1, 2)
        for row, (text, keys) in enumerate(lines, 1):
            self.lines.append((text, ", ".join(keys)))
            words = QLabel(text)
            # what is read out is the whole line
            words.setAccessibleName(wording.told_of(text, wording.listed(keys)))
            caps = QHBoxLayout()
            caps.setSpacing(theme.space(1))
            caps.addStretch(1)
            for key in keys:
                caps.addWidget(KeyCap(theme, key))
            grid.addWidget(words, row, 0)
            grid.addLayout(caps, row, 1, Qt.AlignmentFlag.AlignVCenter)
        return grid


def keys_of(title: str, actions: Sequence[QAction | None]) -> KeyGroup:
    """Give the lines of actions that have a key."""
    # the first is the one that people know; others are those of older keyboards
    lines = [
        (action.iconText(), [action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)])
        for action in actions
        if action is not None and action.shortcuts()
    ]
    return title, lines


def _in_two(groups: Sequence[KeyGroup]) -> tuple[list[KeyGroup], list[KeyGroup]]:
    """Share groups out between two columns of about the same length, in their order."""
    places: tuple[list[int], list[int]] = ([], [])
    lengths = [0, 0]
    # the longest first, so that there are short ones left to fill up with
    for place in sorted(range(len(groups)), key=lambda place: -len(groups[place][1])):
        if groups[place][1]:
            shorter = lengths.index(min(lengths))
            places[shorter].append(place)
            lengths[shorter] += len(groups[place][1]) + 2
    first, second = sorted(sorted(column) for column in places)
    return [groups[place] for place in first], [groups[place] for place in second]
