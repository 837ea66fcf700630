"""What rules would have to know of photos that nobody measured yet: the offer to measure them, and how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.session import ScanPhase
from desktop.ui.controls.button import QuietButton
from desktop.wording import count, duration

if TYPE_CHECKING:
    from desktop.session.auto_marking import AutoMarking
    from desktop.session.measuring import Measuring
    from desktop.ui.theme import Theme

_STEPS: Final = 1000
# Before that, how long it takes is a guess.
_SETTLED_S: Final = 2.0


class MeasureStrip(QWidget):
    """Follows an ``AutoMarking`` and a ``Measuring``; there is nothing to see where nothing is left to be measured."""

    def __init__(self, theme: Theme, marking: AutoMarking, measuring: Measuring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marking = marking
        self._measuring = measuring
        theme.dress(self, "raised")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Progress of measuring"))
        self._numbers = QLabel()
        theme.dress(self._numbers, "secondary")
        self.measure_button = QuietButton(theme, self.tr("Measure them"))
        self.measure_button.clicked.connect(marking.measure)
        self.stop_button = QuietButton(theme, self.tr("Stop"))
        self.stop_button.clicked.connect(measuring.cancel)
        foot = QHBoxLayout()
        foot.addWidget(self._numbers, 1)
        foot.addWidget(self.measure_button)
        foot.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.space(3)] * 4)
        column.setSpacing(theme.space(2))
        column.addWidget(self._words)
        column.addWidget(self.bar)
        column.addLayout(foot)
        marking.changed.connect(self._on_changed)
        measuring.changed.connect(self._on_changed)
        self._on_changed()

    def words(self) -> str:
        """Give what is said."""
        return self._words.text()

    def _on_changed(self) -> None:
        state, fault = self._measuring.state, self._measuring.fault
        preview = self._marking.preview
        unmeasured = 0 if preview is None else len(preview.unmeasured)
        self.setVisible(state.is_active or unmeasured > 0)
        self.bar.setVisible(state.is_active)
        self.stop_button.setVisible(state.is_active)
        self.stop_button.setEnabled(state.phase is not ScanPhase.STOPPING)
        self.measure_button.setVisible(not state.is_active)
        progress = state.progress
        total = progress.total if progress is not None and progress.total else 0
        self.bar.setValue(round(_STEPS * min(progress.done / total, 1.0)) if progress is not None and total else 0)
        if state.is_active:
            stopping, going_on = self.tr("Stopping"), self.tr("Measuring how sharp photos are")
            self._words.setText(stopping if state.phase is ScanPhase.STOPPING else going_on)
        elif fault:
            self._words.setText(fault)
        else:
            self._words.setText(
                self.tr(
                    "The rules ask how sharp photos are, or whether they were enlarged. %Ln photo(s) are not measured "
                    "yet; until then the next rule decides.",
                    "",
                    unmeasured,
                )
            )
        self._numbers.setText(self._number_words() if state.is_active and total else "")

    def _number_words(self) -> str:
        progress = self._measuring.state.progress
        if progress is None or progress.total is None:
            return ""
        words = self.tr("%1 of %2").replace("%1", count(progress.done)).replace("%2", count(progress.total))
        if progress.elapsed_s >= _SETTLED_S and progress.remaining_s:
            words += " · " + self.tr("%1 left").replace("%1", duration(progress.remaining_s))
        return words
