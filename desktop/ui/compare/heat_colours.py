"""Colours of a difference: nothing where pictures are the same, then from violet to yellow the more they differ.

The way from dark to light is the same for eyes that cannot tell red from green.
"""

from itertools import pairwise
from typing import Final

from PySide6.QtGui import QColor, QImage, QLinearGradient

GAINS: Final = (1, 2, 4, 8, 16, 32)

_STOPS: Final = ((0.0, "#3b0f70"), (0.3, "#8c2981"), (0.55, "#de4968"), (0.8, "#fe9f6d"), (1.0, "#fcfdbf"))
_OPAQUE_FROM: Final = 0.35


def heat_colour(step: int, gain: int) -> QColor:
    """Return the colour of a difference of 0..255 steps, made ``gain`` times stronger."""
    share = min(1.0, step * gain / 255)
    (low, one), (high, other) = next(pair for pair in pairwise(_STOPS) if share <= pair[1][0])
    part = (share - low) / (high - low)
    first, second = QColor(one), QColor(other)
    mixed = QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * part,
        first.greenF() + (second.greenF() - first.greenF()) * part,
        first.blueF() + (second.blueF() - first.blueF()) * part,
    )
    mixed.setAlphaF(min(1.0, share / _OPAQUE_FROM))
    return mixed


def coloured(steps: QImage, gain: int) -> QImage:
    """Return an image of differences in colours, ready to be painted."""
    indexed = steps.copy()
    indexed.setColorTable([heat_colour(step, gain).rgba() for step in range(256)])
    return indexed.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def legend(width: float) -> QLinearGradient:
    """Return the colours from no difference to the strongest, across so many pixels."""
    gradient = QLinearGradient(0, 0, width, 0)
    for at in range(11):
        gradient.setColorAt(at / 10, heat_colour(round(at * 25.5), 1))
    return gradient
