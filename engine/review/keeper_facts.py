"""What rules need to know of photos, as columns, wherever these come from."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class KeeperFacts(Protocol):
    """What decides between photos, as columns of shape (p,)."""

    @property
    def is_reference(self) -> NDArray[np.bool_]:
        """Whether it lies in a reference folder."""

    @property
    def is_partial(self) -> NDArray[np.bool_]:
        """Whether it could be decoded in part only."""

    @property
    def widths(self) -> NDArray[np.int32]:
        """Pixels of the upright picture."""

    @property
    def heights(self) -> NDArray[np.int32]:
        """Pixels of the upright picture."""

    @property
    def frame_shares(self) -> NDArray[np.float64]:
        """Share of the picture that is no uniform border."""

    @property
    def detail_shares(self) -> NDArray[np.float32]:
        """Share of its side that it was enlarged from, up to 1; nan where unknown."""

    @property
    def sharpness(self) -> NDArray[np.float32]:
        """As ``engine.imaging.sharpness`` measures it; nan where unknown."""

    @property
    def formats(self) -> NDArray[np.uint8]:
        """Places in ``tuple(ImageFormat)``."""

    @property
    def jpeg_qualities(self) -> NDArray[np.uint8]:
        """Setting of libjpeg 1..100; 0 where there is none."""

    @property
    def ratings(self) -> NDArray[np.int8]:
        """Stars; -1 where there are none."""

    @property
    def is_edited(self) -> NDArray[np.bool_]:
        """Whether a program for editing pictures left its name."""

    @property
    def has_gps(self) -> NDArray[np.bool_]:
        """Whether it tells where it was taken."""

    @property
    def has_date(self) -> NDArray[np.bool_]:
        """Whether it tells when it was taken."""

    @property
    def dates_ms(self) -> NDArray[np.int64]:
        """When it was taken or else last written, in local time."""

    @property
    def mtimes_ns(self) -> NDArray[np.int64]:
        """When the file was last written."""

    @property
    def sizes(self) -> NDArray[np.int64]:
        """Bytes."""

    @property
    def folder_index(self) -> NDArray[np.int32]:
        """Place of its folder among those searched."""

    @property
    def path_lengths(self) -> NDArray[np.int32]:
        """Characters."""

    @property
    def path_ranks(self) -> NDArray[np.int32]:
        """Order of the paths."""

    @property
    def directory_index(self) -> NDArray[np.int32]:
        """Places in ``directories``."""

    @property
    def names(self) -> NDArray[np.object_]:
        """Names of the files."""

    @property
    def directories(self) -> Sequence[str]:
        """Folders that they lie in, each with a separator at its end."""
