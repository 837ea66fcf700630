"""What can be set in a way of comparing: how fast to flicker, how strong to show a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from desktop.ui.compare.flicker_pane import INTERVALS_MS
from desktop.ui.compare.heat_colours import GAINS, legend
from desktop.ui.controls.button import QuietButton
from desktop.ui.controls.elided_label import ElidedLabel

if TYPE_CHECKING:
    from desktop.ui.compare.difference_pane import DifferencePane
    from desktop.ui.compare.flicker_pane import FlickerPane
    from desktop.ui.theme import Theme

_LEGEND = QSize(120, 12)
_SLIDER_WIDTH = 120


class ModeBar(QWidget):
    """A row of settings below the pictures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.space(4), theme.space(1), theme.space(4), theme.space(1))
        self.row.setSpacing(theme.space(3))

    def add_label(self, theme: Theme, text: str) -> QLabel:
        """Add words in passing."""
        label = QLabel(text, self)
        theme.dress(label, "dim")
        self.row.addWidget(label)
        return label


class FlickerBar(ModeBar):
    """How pictures take turns."""

    def __init__(self, pane: FlickerPane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pane = pane
        self.add_label(theme, self.tr("Press F for the other photo, hold it to go on."))
        self.row.addStretch()
        self.automatic = QuietButton(theme, self.tr("Automatic"), self)
        self.automatic.setCheckable(True)
        self.automatic.clicked.connect(pane.set_automatic)
        pane.automatic_changed.connect(self.automatic.setChecked)
        self.row.addWidget(self.automatic)
        label = self.add_label(theme, self.tr("Speed"))
        self.speed = QSlider(Qt.Orientation.Horizontal, self)
        self.speed.setRange(0, len(INTERVALS_MS) - 1)
        self.speed.setValue(1)
        self.speed.setPageStep(1)
        self.speed.setFixedWidth(_SLIDER_WIDTH)
        self.speed.setAccessibleName(self.tr("Speed of the flicker"))
        self.speed.valueChanged.connect(self.on_speed_changed)
        label.setBuddy(self.speed)
        self.row.addWidget(self.speed)

    def on_speed_changed(self, value: int) -> None:
        """Flicker faster or slower."""
        self._pane.set_interval(INTERVALS_MS[value])


class DifferenceBar(ModeBar):
    """How strong differences are shown, what their colours mean, and how much differs in all."""

    def __init__(self, pane: DifferencePane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pane = pane
        self.summary = ElidedLabel(parent=self)
        theme.dress(self.summary, "dim")
        self.row.addWidget(self.summary, 1)
        self._least = self.add_label(theme, self.tr("same"))
        self.row.addWidget(_Legend(theme, self))
        self._most = self.add_label(theme, "")
        label = self.add_label(theme, self.tr("Contrast"))
        self.strength = QSlider(Qt.Orientation.Horizontal, self)
        self.strength.setRange(0, len(GAINS) - 1)
        self.strength.setPageStep(1)
        self.strength.setFixedWidth(_SLIDER_WIDTH)
        self.strength.setAccessibleName(self.tr("Contrast of the difference"))
        self.strength.valueChanged.connect(self.on_strength_changed)
        label.setBuddy(self.strength)
        self.row.addWidget(self.strength)
        self._times = self.add_label(theme, "")
        self._times.setMinimumWidth(self._times.fontMetrics().horizontalAdvance("× 32"))
        self.strength.setValue(GAINS.index(pane.gain))
        self.on_strength_changed(self.strength.value())
        pane.measured.connect(self.on_measured)

    def on_strength_changed(self, value: int) -> None:
        """Show differences stronger or weaker."""
        gain = GAINS[value]
        self._times.setText(f"× {QLocale().toString(gain)}")
        self._most.setText(self.tr("%1 % of black to white").replace("%1", QLocale().toString(100 / gain, "f", 0)))
        self.strength.setAccessibleDescription(self._times.text())
        self._pane.set_gain(gain)

    def on_measured(self, mean: float, alike: float) -> None:
        """Say how much differs in all."""
        if alike < 0:
            self.summary.setText(self.tr("These photos have nothing in common here"))
            return
        locale = QLocale()
        words = self.tr("%1 % of what is in sight looks the same · mean difference %2 %")
        share = 100.0 if alike == 1 else min(99.9, alike * 100)
        self.summary.setText(
            words.replace("%1", locale.toString(share, "f", 0 if share == 100 else 1)).replace(
                "%2", locale.toString(mean / 255 * 100, "f", 2)
            )
        )


class _Legend(QWidget):
    """The colours of the map, from the least to the most."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return _LEGEND

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.setPen(self._theme.colour("line-strong"))
        painter.setBrush(self._theme.colour("canvas"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(legend(self.width()))
        painter.drawRoundedRect(box, 3, 3)
        painter.end()
