"""From the cosine of two descriptors to the one scale of similarity that all methods share.

What a cosine means depends on the network, its weights and the photos: with one network unrelated photos come out at
0.3, with another at 0.97. So a calibration is fitted on the library itself: edits of a sample of its photos show what
alike pictures come to, random pairs what unrelated ones do. Between them similarity is a monotone, piecewise linear
function of the angle, whose cosines crowd together near 1.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.settings import MATCH_FLOOR

_CHANCE: Final = 0.9995
"""Share of unrelated pairs that must come out below the floor of stored matches."""

_ALIKE: Final = 0.69
"""Similarity of a typical edit: a scene, to the eye of a network that knows nothing of places in the picture."""

_LOOSEST_EDIT: Final = 0.2
"""Share of the edits that may come out below the middle between chance and a typical edit."""

MIN_SAMPLES: Final = 20
"""Edits and random pairs each that a fit needs."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A monotone map from angle to similarity.

    Attributes:
        angles: Radians, ascending, at least two.
        similarities: 0..1, falling, one for each angle.
    """

    angles: tuple[float, ...]
    similarities: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.angles) < 2 or len(self.angles) != len(self.similarities):
            raise ValueError("a calibration needs at least two points")
        if not (np.diff(self.angles) > 0).all() or not (np.diff(self.similarities) <= 0).all():
            raise ValueError("a calibration falls with the angle")

    def similarity(self, cosines: NDArray[np.floating]) -> NDArray[np.float64]:
        """Give the similarity of pairs whose descriptors have these cosines; same shape."""
        return np.interp(_angles(cosines), self.angles, self.similarities)

    @property
    def floor_cosine(self) -> float:
        """The cosine from which a pair reaches the floor of stored matches."""
        falling = np.array(self.similarities)
        angle = np.interp(-MATCH_FLOOR, -falling, np.array(self.angles))
        return float(np.cos(angle))


def _angles(cosines: NDArray[np.floating]) -> NDArray[np.float64]:
    return np.arccos(np.clip(cosines.astype(np.float64), -1.0, 1.0))


def fit(edits: NDArray[np.floating], unrelated: NDArray[np.floating]) -> Calibration | None:
    """Fit a calibration.

    Args:
        edits: Cosines of pictures with edits of themselves, shape (n,).
        unrelated: Cosines of random pairs, shape (m,).

    Returns:
        None if there are too few of either, or if the descriptor does not tell edits from unrelated pictures: then
        nothing must be concluded from it.
    """
    if len(edits) < MIN_SAMPLES or len(unrelated) < MIN_SAMPLES:
        return None
    alike, apart = _angles(edits), _angles(unrelated)
    # A small sample says little about rare events: then it is the closest of all unrelated pairs that counts.
    chance = float(np.quantile(apart, 1 - _CHANCE))
    typical = float(np.median(alike))
    if typical >= chance:
        return None
    loose = min(float(np.quantile(alike, 1 - _LOOSEST_EDIT)), (typical + 2 * chance) / 3)
    middle = (MATCH_FLOOR + _ALIKE) / 2
    points = [(0.0, 1.0), (typical, _ALIKE), (loose, middle), (chance, MATCH_FLOOR), (float(np.median(apart)), 0.0)]
    angles: list[float] = []
    similarities: list[float] = []
    for angle, similarity in points:
        if not angles or angle > angles[-1]:
            angles.append(angle)
            similarities.append(similarity)
    return Calibration(tuple(angles), tuple(similarities))
