"""Preferences of formats: which are read here, by what, and which are wanted."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from desktop.machine_report import FORMATS, MachineReport
from desktop.preferences import Preferences
from desktop.ui.dialogs.page import Page
from desktop.ui.theme import Theme


class FormatsPage(Page):
    """A box for each format, and beside it whether this installation reads it."""

    def __init__(
        self, theme: Theme, preferences: Preferences, machine: MachineReport, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._machine = machine
        skipped = preferences.plain("skipped_formats")
        self.boxes: dict[str, QCheckBox] = {}
        self._states: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(6))
        grid.setVerticalSpacing(theme.space(2))
        grid.setColumnStretch(1, 1)
        for row, each in enumerate(FORMATS):
            box = QCheckBox(_name(each))
            box.setChecked(each not in skipped)
            box.toggled.connect(self._on_toggled)
            state = QLabel()
            theme.dress(state, "secondary")
            grid.addWidget(box, row, 0)
            grid.addWidget(state, row, 1)
            self.boxes[each] = box
            self._states[each] = state
        self.add_advice(
            self.tr("Scans look for photos of these formats. They are told by their content, not by their names.")
        )
        self._column.addSpacing(theme.space(2))
        self._column.addLayout(grid)
        self.end()
        machine.changed.connect(self._show)
        machine.request()
        self._show()

    def state_text(self, of: str) -> str:
        """Give what is said of a format."""
        return self._states[of].text()

    def _show(self) -> None:
        decoders = self._machine.decoders
        for each, state in self._states.items():
            if each not in decoders:
                words = self._machine.error
            elif version := decoders[each]:
                words = self.tr("read here, decoder %1").replace("%1", version)
            else:
                words = self.tr("cannot be read here: its decoder is missing")
            state.setText(words)
            self.boxes[each].setAccessibleDescription(words)

    def _on_toggled(self) -> None:
        self.changed.emit("skipped_formats", [each for each, box in self.boxes.items() if not box.isChecked()])


def _name(of: str) -> str:
    return {"HEIF": "HEIC, HEIF", "RAW": QCoreApplication.translate("FormatsPage", "Camera RAW")}.get(of, of)
