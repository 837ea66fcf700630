"""The head of the comparison: which group it is, why it is one, and in which way its photos are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QToolButton, QWidget

from desktop.ui import wording
from desktop.ui.compare.stage import BESIDE, DIFFERENCE, FLICKER, SPLIT
from desktop.ui.controls.badge import Badge
from desktop.ui.controls.elided_label import ElidedLabel
from desktop.ui.controls.segmented import SegmentedControl

if TYPE_CHECKING:
    from desktop.item_models.compare_photos import ComparedGroup, ComparedPhoto
    from desktop.ui.theme import Theme

FIT = "fit"
PIXELS = "pixels"


class CompareHeader(QWidget):
    """Title, badge and choices; what they do is up to the view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self._title = ElidedLabel(parent=self)
        theme.dress(self._title, "strong")
        self._badge = Badge(theme, "", parent=self)
        self.modes = SegmentedControl(theme, self)
        self.modes.setAccessibleName(self.tr("Way of comparing"))
        self.modes.add_segment(BESIDE, self.tr("Side by side"), "B")
        self.modes.add_segment(FLICKER, self.tr("Flicker"), "F")
        self.modes.add_segment(SPLIT, self.tr("Split"), "S")
        self.modes.add_segment(DIFFERENCE, self.tr("Difference"), "D")
        self.zoom = SegmentedControl(theme, self)
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.zoom.add_segment(FIT, self.tr("Fit"), "0")
        self.zoom.add_segment(PIXELS, wording.percent(1.0), "1")
        self.more = QToolButton(self)
        self.more.setIcon(theme.icons.icon("more"))
        self.more.setIconSize(QSize(18, 18))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolTip(self.tr("More ways to look"))
        self.more.setAccessibleName(self.more.toolTip())
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        # a click must not take the keys away from the pictures
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(4), theme.space(2), theme.space(3), theme.space(2))
        row.setSpacing(theme.space(2))
        row.addWidget(self._title)
        row.addWidget(self._badge)
        row.addStretch(1)
        row.addWidget(self.modes)
        row.addWidget(self.zoom)
        row.addWidget(self.more)

    def show_group(self, group: ComparedGroup, active: ComparedPhoto) -> None:
        """Say which group it is and how the active photo belongs to it."""
        if group.number is None:
            self._title.setText(self.tr("Picture asked about"))
        else:
            words = self.tr("Group %1 of %2")
            self._title.setText(
                words.replace("%1", wording.count(group.number)).replace("%2", wording.count(group.total))
            )
        self._badge.setVisible(bool(active.kind))
        if active.kind:
            self._badge.set_badge(active.reason or wording.kind(active.kind), active.kind)
