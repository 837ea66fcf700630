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

_CHANCE: Final = 3.5
"""Standard deviations by which a pair at the floor of stored matches is closer than the typical random pair. They are
taken from the quarter of random pairs next to it and not from the closest ones: in a real library many of those do show
the same scene, in a small one of bursts more than a quarter of all. Measured in tests/quality with two descriptors of a
trained network: one random pair in 14,000 reaches the floor of both, and 5 of 6 pairs of shots of one object."""

_QUARTILE_OF_NORMAL: Final = 0.6745

_RARE: Final = 1e-4
"""Share of random pairs that may be closer than one at the floor. It decides where hardly any do show the same and no
pair comes as close as a normal distribution would have it, as with random weights."""

_CHANCE_MOST: Final = 0.95
"""Part of the typical random pair's angle that chance lies at most at, however little random pairs differ."""

_ALIKE: Final = 0.69
"""Similarity of a typical edit: a scene, to the eye of a network that knows nothing of places in the picture."""

_EASY: Final = 0.25
"""Share of the edits, the mildest ones, that must come out clearly closer than chance."""

_CLEAR: Final = 0.8
"""A typical edit lies at most at this part of the angle of chance, so that between them is room."""

_FINEST: Final = 0.01
"""Radians that chance must lie at, at least: vectors of half precision do not tell smaller angles from none."""

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

    Cosines that are no numbers are passed over.

    Returns:
        None if there are too few of either, or if the descriptor does not tell edits from unrelated pictures: then
        nothing must be concluded from it.
    """
    alike, apart = _angles(edits[np.isfinite(edits)]), _angles(unrelated[np.isfinite(unrelated)])
    if len(alike) < MIN_SAMPLES or len(apart) < MIN_SAMPLES:
        return None
    quarter, middle = np.quantile(apart, [0.25, 0.5]).tolist()
    expected = middle - _CHANCE * (middle - quarter) / _QUARTILE_OF_NORMAL
    chance = min(max(expected, float(np.quantile(apart, _RARE))), _CHANCE_MOST * middle)
    if chance < _FINEST or np.quantile(alike, _EASY) >= _CLEAR * chance:
        return None
    typical = min(float(np.median(alike)), _CLEAR * chance)
    points = [(0.0, 1.0), (typical, _ALIKE), (chance, MATCH_FLOOR), (middle, 0.0)]
    distinct = points if typical > 0 else [points[0], *points[2:]]
    return Calibration(tuple(angle for angle, _ in distinct), tuple(similarity for _, similarity in distinct))
