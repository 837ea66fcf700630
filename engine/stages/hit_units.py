"""Join photos found that belong together, such as a RAW file and the picture that the camera wrote beside it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import Photo, QueryHit

LoadPhotos = Callable[[Sequence[int]], Mapping[int, Photo]]


def join_hits(hits: Sequence[QueryHit], companions: NDArray[np.int64], load_photos: LoadPhotos) -> list[QueryHit]:
    """Return the hits, of photos that belong together the first one alone, with the others as its companions.

    Args:
        hits: The most alike first.
        companions: (photo id, id of the photo that stands for it), shape (k, 2).
        load_photos: Loads photos by id.
    """
    found = {hit.photo.id: hit.photo for hit in hits}
    ids = np.array(list(found), np.int64)
    concerned = np.isin(companions, ids).any(axis=1)
    stands = np.unique(companions[concerned, 1])
    units: dict[int, list[int]] = defaultdict(list)
    for one, first in companions[np.isin(companions[:, 1], stands)].tolist():
        units.setdefault(first, [first]).append(one)
    unit_of = {photo_id: unit for unit in units.values() for photo_id in unit}
    photos = found | dict(load_photos([photo_id for photo_id in unit_of if photo_id not in found]))
    joined: list[QueryHit] = []
    told: set[int] = set()
    for hit in hits:
        unit = unit_of.get(hit.photo.id, [hit.photo.id])
        if unit[0] not in told:
            told.add(unit[0])
            others = (photos[photo_id] for photo_id in unit if photo_id != hit.photo.id and photo_id in photos)
            joined.append(replace(hit, companions=tuple(others)))
    return joined
