"""The axis of similarity: whole percents side by side, from 50 to 100.

A slot holds the matches from its percent up to the next one; the last slot, 100 %, holds copies alone: equal files, and
pictures of equal pixels, which no other match comes up to.
"""

import math
from dataclasses import dataclass

FIRST = 50
LAST = 100
SLOTS = LAST - FIRST + 1
COPIES_FROM = 0.999
# Similarities are compared in single precision, in which this is not yet nothing.
_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Axis:
    """Where percents are: ``left`` and ``width`` in pixels, least similar first unless mirrored."""

    left: float
    width: float
    is_mirrored: bool

    def edge(self, percent: float) -> float:
        """Give where the slot of a percent begins; that of the percent after the last is where the axis ends."""
        along = (percent - FIRST) / SLOTS * self.width
        return self.left + (self.width - along if self.is_mirrored else along)

    def percent(self, x: float) -> float:
        """Give the percent, with its fraction, whose slot begins here."""
        along = x - self.left
        if self.is_mirrored:
            along = self.width - along
        return FIRST + along / max(self.width, 1.0) * SLOTS


def lower_percent(similarity: float) -> int:
    """Give the first slot shown at a threshold."""
    if similarity > COPIES_FROM - _HAIR:
        return LAST
    return min(LAST - 1, max(FIRST, math.floor(similarity * 100 + 1e-4)))


def upper_percent(similarity: float) -> int:
    """Give the last slot shown below an upper bound."""
    if similarity > COPIES_FROM - _HAIR:
        return LAST
    return min(LAST - 1, max(FIRST, math.ceil(similarity * 100 - 1e-5) - 1))


def threshold_of(percent: int) -> float:
    """Give the similarity that the slot begins with."""
    return COPIES_FROM if percent >= LAST else percent / 100


def upper_of(percent: int) -> float:
    """Give the largest similarity that the slot holds."""
    return 1.0 if percent >= LAST else round(threshold_of(percent + 1) - 2 * _HAIR, 6)
