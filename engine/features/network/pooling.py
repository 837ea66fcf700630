"""Make one unit vector of the 7 x 7 activations of each channel, in one of four ways known from image retrieval."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Activations = NDArray[np.floating[Any]]
Vectors = NDArray[np.float32]

_GEM_POWER: Final = 3
_RMAC_LEVELS: Final = (1, 2, 3)


def unit(vectors: Activations) -> Vectors:
    """Divide each row by its length; a row without any, or with a value that is no number, becomes 0."""
    wide = np.asarray(vectors, np.float64)
    wide = np.where(np.isfinite(wide).all(axis=-1, keepdims=True), wide, 0)
    lengths = np.linalg.norm(wide, axis=-1, keepdims=True)
    return (wide / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def maximum(activations: Activations) -> Vectors:
    """Pool activations of shape (n, rows, columns, channels) to (n, channels) by their maximum (MAC)."""
    return unit(activations.max(axis=(1, 2)))


def mean(activations: Activations) -> Vectors:
    """Pool activations of shape (n, rows, columns, channels) to (n, channels) by their mean (SPoC)."""
    return unit(activations.mean(axis=(1, 2), dtype=np.float64))


def generalised_mean(activations: Activations) -> Vectors:
    """Pool by the generalised mean of power 3 (GeM; Radenović, Tolias and Chum, 2018), between mean and maximum."""
    powers = np.asarray(activations, np.float64) ** _GEM_POWER
    return unit(np.cbrt(powers.mean(axis=(1, 2))))


def regional_maximum(activations: Activations) -> Vectors:
    """Pool by the sum of the unit maxima of overlapping squares (R-MAC; Tolias, Sicre and Jégou, 2016), unwhitened."""
    total = np.zeros((len(activations), activations.shape[3]))
    for top, left, side in _regions(activations.shape[1]):
        total += unit(activations[:, top : top + side, left : left + side].max(axis=(1, 2)))
    # A region without a bad value must not hide that another has one.
    total[~np.isfinite(activations).all(axis=(1, 2, 3))] = 0
    return unit(total)


def _regions(rows: int) -> list[tuple[int, int, int]]:
    """Give top, left and side of R-MAC's squares on a square grid: one, four and nine of them."""
    regions = []
    for level in _RMAC_LEVELS:
        side = max(1, 2 * rows // (level + 1))
        starts = np.linspace(0, rows - side, level).astype(int)
        regions += [(int(top), int(left), side) for top in starts for left in starts]
    return regions


POOLINGS: Final[dict[str, Callable[[Activations], Vectors]]] = {
    "max": maximum,
    "mean": mean,
    "gem": generalised_mean,
    "rmac": regional_maximum,
}
