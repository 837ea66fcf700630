"""The images whose hash is near to a picture's: among hashes held in memory, or where Milvus keeps them."""

from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.core import orientation
from engine.core.milvus_place import MilvusPlace
from engine.core.progress import Monitor
from engine.index.milvus import MOST_RESULTS
from engine.index.neighbours import NO_ID, Ids
from engine.stages.milvus_index import HASHES, asked_index
from engine.store.connection import Store

HASH_RADIUS: Final = 16
"""Bits of 64: wider than between photos, for a query is judged against one picture and not all against all."""

_MORE: Final = 4


class NearHashes(Protocol):
    """Looks for hashes of the images in the current folders."""

    def looking_alike(self, upright: np.uint64, most: int, monitor: Monitor) -> list[tuple[int, int]]:
        """Give the images whose hash is near to a picture's, nearest first, and the orientation in which it is.

        Of images that are equally near, the one with the lower id comes first.

        Raises:
            Cancelled: the person stopped the work.
        """


@dataclass(frozen=True, slots=True)
class HeldHashes:
    """Hashes in memory: of images, int64 of shape (m,), ascending; uint64 of shape (8, m), in each orientation."""

    images: Ids
    hashes: NDArray[np.uint64]

    def looking_alike(self, upright: np.uint64, most: int, monitor: Monitor) -> list[tuple[int, int]]:
        """See ``NearHashes``."""
        monitor.check()
        # Distance and orientation in one number, of which the least is sought.
        best = np.full(len(self.images), np.iinfo(np.uint16).max, np.uint16)
        for tag, hashes in enumerate(self.hashes):
            distances = np.bitwise_count(hashes ^ upright).astype(np.uint16)
            np.minimum(best, distances * np.uint16(orientation.COUNT) + np.uint16(tag), out=best)
        near = np.flatnonzero(best < (HASH_RADIUS + 1) * orientation.COUNT)
        near = near[_nearest_first(self.images[near], best[near].astype(np.int64))[:most]]
        return list(zip(self.images[near].tolist(), (best[near] % orientation.COUNT).tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class MilvusHashesHere:
    """Hashes that Milvus keeps.

    Attributes:
        store: The library.
        place: Where they are kept.
        here: The images in the current folders, int64, shape (n,), ascending.
        is_all: Whether these are all images of the library that are present.
    """

    store: Store
    place: MilvusPlace
    here: Ids
    is_all: bool

    def looking_alike(self, upright: np.uint64, most: int, monitor: Monitor) -> list[tuple[int, int]]:
        """See ``NearHashes``; among more than ``MOST_RESULTS`` near hashes, which of those as near as the last is open.

        Raises:
            IndexUnavailableError, StoreLockedError, StoreUnwritableError, Cancelled: as ``asked_index``.
        """
        if not len(self.here):
            return []
        wanted = min(most * orientation.COUNT, MOST_RESULTS)
        with asked_index(self.store, HASHES, self.place, None if self.is_all else self.here, monitor) as index:
            while True:
                rows, bits = index.search(np.array([upright]), wanted, HASH_RADIUS)
                is_found = rows[0] != NO_ID
                images, tags = np.divmod(rows[0][is_found], orientation.COUNT)
                codes = bits[0][is_found] * orientation.COUNT + tags
                # Each image with the orientation in which it is nearest, the first of equally near ones.
                order = np.lexsort((codes, images))
                best = order[np.unique(images[order], return_index=True)[1]]
                # While a scan is under way there may be some that are gone.
                best = best[np.isin(images[best], self.here, assume_unique=True)]
                best = best[_nearest_first(images[best], codes[best])[:most]]
                # The answer may have ended amid those that are as near as the last one wanted.
                is_cut = len(codes) == wanted and (len(best) < most or bits[0][best[-1]] == bits[0][-1])
                if not is_cut or wanted == MOST_RESULTS:
                    return list(zip(images[best].tolist(), tags[best].tolist(), strict=True))
                wanted = min(_MORE * wanted, MOST_RESULTS)


def _nearest_first(images: Ids, codes: NDArray[np.int64]) -> NDArray[np.intp]:
    """Order images by distance and then id; codes are distance * 8 + orientation."""
    return np.lexsort((images, codes // orientation.COUNT))
