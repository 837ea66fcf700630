"""Which photo of a group to suggest to keep."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

_WORDS = (
    "in a reference folder",
    "complete",
    "more pixels",
    "larger file",
    "older file",
    "shorter path",
    "first by name",
)

BORDERED = 0.93
"""A picture whose frame is less than this share of it has a border, which is no part of the photo."""


class PhotoFacts(Protocol):
    """What decides between photos, as columns of shape (p,)."""

    @property
    def is_reference(self) -> NDArray[np.bool_]:
        """Whether it lies in a reference folder."""

    @property
    def is_partial(self) -> NDArray[np.bool_]:
        """Whether it could be decoded in part only."""

    @property
    def widths(self) -> NDArray[np.int32]:
        """Pixels."""

    @property
    def heights(self) -> NDArray[np.int32]:
        """Pixels."""

    @property
    def frame_shares(self) -> NDArray[np.float64]:
        """Share of the picture that is no uniform border."""

    @property
    def sizes(self) -> NDArray[np.int64]:
        """Bytes."""

    @property
    def mtimes_ns(self) -> NDArray[np.int64]:
        """When the file was last written."""

    @property
    def path_lengths(self) -> NDArray[np.int32]:
        """Characters."""

    @property
    def path_ranks(self) -> NDArray[np.int32]:
        """Order of the paths."""


def by_preference(photos: PhotoFacts) -> NDArray[np.intp]:
    """Return the rows of the photos, the one to keep before all others first.

    A photo in a reference folder goes before all others, one that could be decoded in part only never goes before a
    whole one; then more pixels, a larger file, an older one and a shorter path decide.
    """
    return np.lexsort(_preference(photos, np.arange(len(photos.sizes)))[::-1])


def why_preferred(photos: PhotoFacts, best: int, second: int) -> str:
    """Say in a few words why one photo is kept and not another."""
    mine, other = _preference(photos, np.array([best, second])).T
    differing = np.flatnonzero(mine != other)
    return _WORDS[differing[0]] if len(differing) else _WORDS[-1]


def _preference(photos: PhotoFacts, rows: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return what decides, the first first, small where better; int64 shape (7, k)."""
    pixels = photos.widths[rows].astype(np.int64) * photos.heights[rows]
    shares = photos.frame_shares[rows]
    # A border put around a picture must not make a copy the better one.
    pixels = np.where(shares >= BORDERED, pixels, np.rint(pixels * shares).astype(np.int64))
    return np.stack(
        [
            ~photos.is_reference[rows],
            photos.is_partial[rows],
            -pixels,
            -photos.sizes[rows],
            photos.mtimes_ns[rows],
            photos.path_lengths[rows],
            photos.path_ranks[rows],
        ]
    ).astype(np.int64)
