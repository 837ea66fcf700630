"""A library of drawn pictures and their edited copies, described once and stored in any order."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from engine.core.domain import Match
from engine.core.orientation import apply
from engine.core.progress import Monitor
from engine.stages.describer import Description
from engine.stages.local_index import keep_local_index
from engine.store.connection import Store, open_store
from tests.helpers.described import description_of
from tests.helpers.library_rows import add_photo
from tests.helpers.scenes import Pixels, scene

VARIANTS = ("whole", "small", "bright", "mirrored", "turned", "crop")
SCENES = 4
NAMES = tuple(f"{variant}-{seed}" for seed in range(SCENES) for variant in VARIANTS)


def picture(name: str) -> Pixels:
    """Return the pixels of a picture by its name, such as ``crop-2`` for a part of scene 2."""
    variant, seed = name.split("-")
    rgb = scene(int(seed))
    made = {
        "whole": rgb,
        "small": rgb[::2, ::2],
        "bright": np.clip(rgb * 0.8 + 50, 0, 255).astype(np.uint8),
        "mirrored": apply(rgb, 1),
        "turned": apply(rgb, 5),
        "crop": rgb[30:222, 40:296],
    }
    return np.ascontiguousarray(made[variant])


@lru_cache(maxsize=256)
def description(name: str) -> Description:
    """Describe a picture by its name, once."""
    return description_of(picture(name))


def put(store: Store, names: Iterable[str], folder: str = "/photos", taken_ms: int | None = None) -> dict[str, int]:
    """Store pictures under their names and return the ids of their images."""
    ids = {}
    with store.transaction():
        for name in names:
            found = description(name)
            ids[name] = add_photo(store, f"{folder}/{name}.png", name, picture=found.info, taken_ms=taken_ms)
            store.descriptors.put(ids[name], found.descriptors)
    return ids


def keep_in(directory: Path, names: Sequence[str]) -> None:
    """Store pictures in the library of a directory and make its table of features, as a scan in a process does."""
    with open_store(directory) as store, store.scanning():
        put(store, names)
        keep_local_index(store, Monitor())


def matches_by_name(store: Store, ids: dict[str, int]) -> dict[tuple[str, str], Match]:
    """Return the stored matches by the names of both pictures, as they are seen from the one of the lower row id."""
    names = {image: name for name, image in ids.items()}
    return {(names[m.image_a], names[m.image_b]): m for m in store.matches.get(sorted(names))}


def evidence(store: Store, ids: dict[str, int], digits: int = 9) -> dict[tuple[str, ...], tuple[object, ...]]:
    """Return what the matches say that does not depend on row ids, by the sorted names of both pictures."""
    said = {}
    for pair, m in matches_by_name(store, ids).items():
        numbers: Sequence[float] = (m.similarity, m.signature_distance, m.correlation)
        rounded = tuple(round(number, digits) for number in numbers)
        said[tuple(sorted(pair))] = (m.kind, *rounded, m.hash_distance, m.inliers, m.reason)
    return said
