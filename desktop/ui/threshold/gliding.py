"""A place that glides to where it belongs, or jumps where less motion is wanted."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from desktop.ui.theme import Theme

_DRAGGED_MS: Final = 50


class Gliding(QObject):
    """A number on its way to another.

    Signals:
        moved: the place has changed.
    """

    moved = Signal()

    def __init__(self, theme: Theme, place: float, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = float(place)
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value_changed)

    @property
    def place(self) -> float:
        """Where it is now."""
        return self._place

    def jump_to(self, place: float) -> None:
        """Be there at once."""
        self._animation.stop()
        self._place = float(place)
        self.moved.emit()

    def glide_to(self, place: float, is_dragged: bool) -> None:
        """Go there, shortly; what follows a pointer lags by no more than three frames."""
        duration = self._theme.animation_ms()
        if duration == 0 or place == self._place:
            self.jump_to(place)
            return
        self._animation.stop()
        self._animation.setDuration(min(duration, _DRAGGED_MS) if is_dragged else duration)
        self._animation.setStartValue(self._place)
        self._animation.setEndValue(float(place))
        self._animation.start()

    def _on_value_changed(self, value: object) -> None:
        if isinstance(value, float):
            self._place = value
            self.moved.emit()
