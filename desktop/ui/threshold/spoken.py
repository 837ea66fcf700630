"""What screen readers are told of the slider, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSlider

from desktop import wording
from desktop.ui.threshold.axis import FIRST, LAST


class Spoken(QObject):
    """Keeps names and descriptions of the two handles, and says the result aloud once it stands."""

    def __init__(self, lower: QSlider, upper: QSlider, parent: QObject) -> None:
        super().__init__(parent)
        self._lower = lower
        self._upper = upper
        self._stops: Sequence[tuple[int, str]] = ()
        self._groups: int | None = None
        lower.setAccessibleName(self.tr("Similarity from, in percent"))
        upper.setAccessibleName(self.tr("Similarity up to, in percent"))
        self.describe()

    def set_stops(self, stops: Sequence[tuple[int, str]]) -> None:
        """Set the names of percents, the least first."""
        self._stops = stops
        self.describe()

    def set_groups(self, groups: int | None) -> None:
        """Set how many groups the range makes; None where it makes none, as it is not about groups."""
        self._groups = groups
        self.describe()

    def describe(self) -> None:
        """Put the values into words."""
        self._lower.setAccessibleDescription(self.lower_words())
        self._upper.setAccessibleDescription(self.upper_words())

    def lower_words(self) -> str:
        """Word the threshold: ``74 percent: edited and more certain; 4,128 groups``."""
        value = self._lower.value()
        name = next((text for percent, text in reversed(self._stops) if percent <= value), "")
        if name:
            meaning = self.tr("%1 and more certain").replace("%1", name)
        elif value == FIRST:
            meaning = self.tr("all matches")
        else:
            meaning = self.tr("nearly all matches")
        words = self._percent(value).replace("%2", meaning)
        if self._groups is None:
            return words
        return self.tr("%1; %2").replace("%1", words).replace("%2", self.tr("%Ln group(s)", "", self._groups))

    def upper_words(self) -> str:
        """Word the upper bound."""
        value = self._upper.value()
        meaning = self.tr("nothing is left out above") if value == LAST else self.tr("what is more alike is left out")
        return self._percent(value).replace("%2", meaning)

    def announce(self, handle: QSlider) -> None:
        """Say the words of a handle, to who listens."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(handle, handle.accessibleDescription()))

    def _percent(self, value: int) -> str:
        return self.tr("%1 percent: %2").replace("%1", wording.count(value))
