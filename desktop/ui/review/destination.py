"""What happens to the photos that go: to the trash, to a folder, as a copy, or replaced by a link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.file_names import printable
from desktop.ui.controls.button import QuietButton
from desktop.ui.controls.elided_label import ElidedLabel
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.segmented import SegmentedControl

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

TRASH: Final = "trash"
MOVE: Final = "move"
COPY: Final = "copy"
HARD_LINK: Final = "hard-link"
REFLINK: Final = "reflink"
_TO_FOLDER: Final = (MOVE, COPY)
_LINKS: Final = (HARD_LINK, REFLINK)


class DestinationPanel(QWidget):
    """A choice of a few, and what some of them need besides.

    Signals:
        action_chosen(str): slug of what is to happen.
        folder_wanted(): the person wants to choose the folder.
        rescue_chosen(bool): whether what only photos that go have written in them is carried over.
        embed_chosen(bool): whether it is written into photos as well.
    """

    action_chosen = Signal(str)
    folder_wanted = Signal()
    rescue_chosen = Signal(bool)
    embed_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self.tr("What happens to them"))
        theme.dress(self._title, "secondary")
        self.choice = SegmentedControl(theme)
        self.choice.setAccessibleName(self._title.text())
        for name, text in (
            (TRASH, self.tr("To the trash")),
            (MOVE, self.tr("Move to a folder")),
            (COPY, self.tr("Copy to a folder")),
            (HARD_LINK, self.tr("Replace by links")),
        ):
            self.choice.add_segment(name, text)
        self.choice.chosen.connect(self._on_chosen)
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.folder_button = QuietButton(theme, self.tr("Choose the folder…"))
        self.folder_button.set_icon_name("folder")
        self.folder_button.clicked.connect(self.folder_wanted)
        self.reflink = QCheckBox(self.tr("So that each can still be changed on its own (some drives only)"))
        self.reflink.toggled.connect(lambda is_on: self.action_chosen.emit(REFLINK if is_on else HARD_LINK))
        self.rescue = QCheckBox()
        self.rescue.toggled.connect(self.rescue_chosen)
        self.embed = QCheckBox(self.tr("Write it into those photos as well, by ExifTool"))
        self.embed.setToolTip(
            self.tr(
                "For programs that read no sidecar files. The pictures stay as they are, byte by byte, "
                "and each photo as it was stays beside it."
            )
        )
        self.embed.toggled.connect(self.embed_chosen)
        self._fault = QLabel()
        self._fault.setWordWrap(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        theme.dress(self._fault, "remove")
        self._title.setFixedHeight(self.choice.sizeHint().height())
        flow = FlowLayout(spacing=theme.space(3))
        for widget in (self._title, self.choice, self.folder_button, self.reflink):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(flow)
        where = QHBoxLayout()
        where.addWidget(self._folder, 1)
        column.addLayout(where)
        rescue = FlowLayout(spacing=theme.space(3))
        for box in (self.rescue, self.embed):
            rescue.addWidget(box)
        column.addLayout(rescue)
        column.addWidget(self._fault)
        self.show_choice(TRASH, None, "")
        self.show_rescue(0, is_wanted=True)
        self.show_embedding(is_possible=False, is_wanted=False)

    def show_choice(self, action: str, target: str | None, fault: str) -> None:
        """Show what is to happen, to which folder, and why that cannot be, if it cannot."""
        self.choice.set_current(HARD_LINK if action == REFLINK else action)
        self.folder_button.setVisible(action in _TO_FOLDER)
        self._folder.setVisible(action in _TO_FOLDER and bool(target))
        self._folder.setText(printable(target) if target else "")
        self.reflink.setVisible(action in _LINKS)
        with QSignalBlocker(self.reflink):
            self.reflink.setChecked(action == REFLINK)
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def show_rescue(self, count: int, is_wanted: bool) -> None:
        """Offer to carry over what only the photos that go have written in them, to so many that stay."""
        self.rescue.setVisible(count > 0)
        self.rescue.setText(
            self.tr("Carry keywords, places and the like that only they have to %Ln photo(s) that stay", "", count)
        )
        self.rescue.setToolTip(
            self.tr("They are written to sidecar files beside those photos, and taken back with the rest.")
        )
        with QSignalBlocker(self.rescue):
            self.rescue.setChecked(is_wanted)

    def show_embedding(self, is_possible: bool, is_wanted: bool) -> None:
        """Offer to write it into photos as well, where that can be done."""
        self.embed.setVisible(is_possible)
        with QSignalBlocker(self.embed):
            self.embed.setChecked(is_wanted)

    def fault_text(self) -> str:
        """Give what is said to be wrong."""
        return self._fault.text()

    def folder_text(self) -> str:
        """Give the folder as it is shown."""
        return self._folder.text()

    def _on_chosen(self, name: str) -> None:
        self.action_chosen.emit(name)
