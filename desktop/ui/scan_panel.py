"""Where a scan stands: stage, bar, speed, time left, folder in hand, problems; with pause and stop."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from desktop.session.scan_state import ScanPhase, ScanState
from desktop.ui.controls.button import FlatButton
from desktop.ui.controls.elided_label import ElidedLabel
from desktop.ui.theme import Theme
from desktop.wording import count, duration, percent

# A rate of the first moments says nothing yet.
_SETTLED_S = 2.0
_STEPS = 1000
_STAGES_OF_PHOTOS = frozenset({"read", "decode", "describe", "embed"})


class ScanPanel(QWidget):
    """A card while a scan is under way; afterwards a line, if there were problems."""

    def __init__(
        self, theme: Theme, pause: QAction, stop: QAction, problems: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._card = QWidget()
        theme.dress(self._card, "raised")
        self._stage = ElidedLabel()
        theme.dress(self._stage, "strong")
        self.pause_button = QToolButton()
        self.pause_button.setDefaultAction(pause)
        self.stop_button = QToolButton()
        self.stop_button.setDefaultAction(stop)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the scan"))
        self._numbers = QLabel()
        self._numbers.setWordWrap(True)
        theme.dress(self._numbers, "secondary")
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        theme.dress(self._folder, "secondary")
        self.problems_button = FlatButton(theme)
        self.problems_button.clicked.connect(problems.trigger)
        self._lay_out(theme)
        self.show_state(ScanState())

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._stage, 1)
        for button in (self.pause_button, self.stop_button):
            button.setIconSize(QSize(16, 16))
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.problems_button)
        foot.addStretch()
        self._theme = theme
        inner = self._inner = QVBoxLayout(self._card)
        inner.setSpacing(theme.space(1))
        inner.addLayout(head)
        for widget in (self.bar, self._numbers, self._folder):
            inner.addWidget(widget)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)

    def show_state(self, state: ScanState, listed_problems: int = 0) -> None:
        """Show where the scan stands.

        Args:
            state: Of the scan.
            listed_problems: What can be looked at already, of this scan or of the latest one.
        """
        for widget in (self._stage, self.pause_button, self.stop_button, self.bar):
            widget.setVisible(state.is_active)
        step = self._theme.space(1)
        if state.is_active:
            self._inner.setContentsMargins(3 * step, 2 * step, 2 * step, 2 * step)
        else:
            self._inner.setContentsMargins(step, step, step, step)
        problems = max(listed_problems, state.problems if state.is_active else 0)
        self.problems_button.setVisible(problems > 0)
        self.problems_button.setText(self.tr("%Ln problem(s)", "", problems))
        self.setVisible(state.is_active or problems > 0)
        progress = state.progress if state.is_active else None
        self._stage.setText(self._phase_words(state))
        total = progress.total if progress else None
        if progress is None or not total:
            # a bar that runs to and fro would be motion that says nothing; an empty one says the same
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(0)
        else:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(round(_STEPS * min(progress.done / total, 1.0)))
        self._numbers.setText(self._number_words(state) if state.is_active else "")
        self._folder.setText(progress.detail if progress else "")
        for label in (self._numbers, self._folder):
            label.setVisible(bool(label.text()))

    def words(self) -> tuple[str, str, str]:
        """Give what is told: the stage, the numbers and the folder in hand."""
        return self._stage.text(), self._numbers.text(), self._folder.text()

    def _phase_words(self, state: ScanState) -> str:
        if state.phase is ScanPhase.STOPPING:
            return self.tr("Stopping")
        if state.phase is ScanPhase.PAUSED:
            return self.tr("Paused")
        return stage_words(state.stage) if state.stage else self.tr("Starting")

    def _number_words(self, state: ScanState) -> str:
        progress = state.progress
        if progress is None:
            return ""
        if not progress.total:
            return self.tr("%1 found so far").replace("%1", count(progress.done)) if progress.done else ""
        if state.stage in _STAGES_OF_PHOTOS:
            done = self.tr("%1 of %2").replace("%1", count(progress.done)).replace("%2", count(progress.total))
        else:
            # pairs and parts of tables, which mean nothing to a person
            done = percent(progress.done / progress.total)
        parts = [done]
        if progress.elapsed_s >= _SETTLED_S and state.phase is ScanPhase.RUNNING:
            if state.stage in _STAGES_OF_PHOTOS and progress.rate >= 1:
                parts.append(self.tr("%1 photos/s").replace("%1", count(round(progress.rate))))
            if progress.remaining_s:
                parts.append(self.tr("%1 left").replace("%1", duration(progress.remaining_s)))
        return " · ".join(parts)


def stage_words(slug: str) -> str:
    """Say what a scan does in a stage."""
    translate = QCoreApplication.translate
    return {
        "walk": translate("Stages", "Looking for photos"),
        "read": translate("Stages", "Reading photos"),
        "decode": translate("Stages", "Reading photos"),
        "describe": translate("Stages", "Reading photos"),
        "match": translate("Stages", "Comparing photos"),
        "cluster": translate("Stages", "Grouping photos"),
        "report": translate("Stages", "Writing the report"),
        "download": translate("Stages", "Fetching the network"),
        "prepare": translate("Stages", "Preparing the network"),
        "embed": translate("Stages", "Looking at what photos show"),
        "calibrate": translate("Stages", "Learning what is alike"),
        "measure": translate("Stages", "Measuring sharpness and detail"),
        "remove": translate("Stages", "Taking photos away"),
        "restore": translate("Stages", "Bringing photos back"),
    }.get(slug, slug)
