"""The foot of the comparison: what can be decided, and where one can go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.item_models.compare_photos import ASKED
from desktop.ui.controls.button import Button, FlatButton, QuietButton

if TYPE_CHECKING:
    from desktop.item_models.compare_model import CompareModel
    from desktop.ui.theme import Theme


# by whether writing runs from right to left
_NEXT: Final = ("→", "←")


class CompareFooter(QWidget):
    """Buttons with their keys; what they do is up to the view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(2))
        row.setSpacing(theme.space(1))
        self.keep = self._add(row, FlatButton(theme, self.tr("Keep")), "K", self.tr("Keep the active photo"))
        self.remove = self._add(
            row, FlatButton(theme, self.tr("Remove")), "X", self.tr("Mark the active photo to be removed")
        )
        self.keep.setCheckable(True)
        self.remove.setCheckable(True)
        self.different = self._add(
            row,
            FlatButton(theme, self.tr("Not duplicates")),
            "N",
            self.tr("These photos are no duplicates; they are never shown together again"),
        )
        self.next_photo = self._add(
            row,
            FlatButton(theme, self.tr("Next photo")),
            _NEXT[self.isRightToLeft()],
            self.tr("Compare with the next photo of the group"),
        )
        self.next_group = self._add(row, FlatButton(theme, self.tr("Next group")), "↓", self.tr("Go on"))
        self.undo = self._add(row, FlatButton(theme, self.tr("Undo")), "Ctrl+Z", self.tr("Take back the last decision"))
        row.addStretch(1)
        self.close_button = self._add(row, QuietButton(theme, self.tr("Close")), "Esc", self.tr("Back to the groups"))

    def show_state(self, model: CompareModel) -> None:
        """Enable what can be done now, and show what was decided about the active photo."""
        if not model.photos:
            return
        active, ids = model.photos[model.active], model.group.photo_ids
        can_decide = active.photo_id != ASKED
        self.keep.setChecked(active.mark == "keep")
        self.remove.setChecked(active.mark == "remove")
        self.keep.setEnabled(can_decide)
        self.remove.setEnabled(can_decide and not active.is_reference)
        self.different.setEnabled(model.group.number is not None)
        self.next_photo.setEnabled(active.photo_id != ids[-1])
        self.next_group.setVisible(model.group.number is not None)
        self.next_group.setEnabled(model.group.number != model.group.total)

    def _add(self, row: QHBoxLayout, button: Button, key: str, tip: str) -> Button:
        button.set_key(key)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        # a click must not take the keys away from the pictures
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(button)
        return button
