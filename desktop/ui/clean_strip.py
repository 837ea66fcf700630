"""How far the taking away of photos is, or their coming back, with a way to hold it and to stop it."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from desktop import removal_words
from desktop.session.clean_state import CleanState
from desktop.session.cleaning import Cleaner
from desktop.session.scan_state import ScanPhase
from desktop.ui.controls.button import QuietButton
from desktop.ui.theme import Theme
from desktop.wording import count

_STEPS: Final = 1000
_BAR_WIDTH: Final = 200


class CleanStrip(QWidget):
    """Follows a ``Cleaner``; what it says is of use only while that is at work."""

    def __init__(self, theme: Theme, cleaner: Cleaner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cleaner = cleaner
        self._doing = QLabel()
        theme.dress(self._doing, "strong")
        self._numbers = QLabel()
        theme.dress(self._numbers, "secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.pause_button = QuietButton(theme)
        self.pause_button.clicked.connect(self._on_pause)
        self.stop_button = QuietButton(theme, self.tr("Stop"))
        self.stop_button.clicked.connect(cleaner.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        for widget in (self._doing, self.bar, self._numbers):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.pause_button)
        row.addWidget(self.stop_button)
        cleaner.changed.connect(self._on_changed)
        self._on_changed()

    def words(self) -> tuple[str, str]:
        """Give what is said: what happens, and how far it is."""
        return self._doing.text(), self._numbers.text()

    def _on_changed(self) -> None:
        state = self._cleaner.state
        self._doing.setText(self._doing_words(state))
        numbers = self.tr("%1 of %2").replace("%1", count(state.done)).replace("%2", count(state.total))
        self._numbers.setText(numbers if state.total else "")
        self.bar.setValue(round(_STEPS * min(state.done / state.total, 1.0)) if state.total else 0)
        is_paused = state.phase is ScanPhase.PAUSED
        self.pause_button.setText(self.tr("Go on") if is_paused else self.tr("Pause"))
        for button in (self.pause_button, self.stop_button):
            button.setEnabled(state.phase in (ScanPhase.RUNNING, ScanPhase.PAUSED))

    def _doing_words(self, state: CleanState) -> str:
        if state.phase is ScanPhase.PAUSED:
            return self.tr("Paused")
        if state.phase is ScanPhase.STOPPING:
            return self.tr("Stopping")
        return removal_words.doing_words(state.action) if state.action else self.tr("Bringing photos back")

    def _on_pause(self) -> None:
        if self._cleaner.state.phase is ScanPhase.PAUSED:
            self._cleaner.resume()
        else:
            self._cleaner.pause()
