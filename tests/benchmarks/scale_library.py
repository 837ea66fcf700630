"""A library of as many photos as wanted that no file stands behind, in which groups of photos truly look alike.

Four in ten photos have relatives: saved again, laid upside down, or cropped. What describes a relative is made of what
describes the first of its group, so that hashes and local features propose the pair, and the verdict finds one picture
in the other. Beside them lie photos of chance, and copies with the same bytes.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from engine.core.domain import DescriptorSpec, Folder, ImageFormat
from engine.features import local, perceptual, thumbprint
from engine.features.describe import ALL_SPECS
from engine.stages.describe import spec_set
from engine.store.connection import Store, open_store
from tests.benchmarks.look_alikes import (
    INSERT_CONTENT,
    INSERT_FILE,
    INSERT_IMAGE,
    PLACE,
    file_row,
    image_key,
)
from tests.benchmarks.material import web_photos
from tests.benchmarks.synthetic_library import Descriptors, chance_photos, changed_bits, describe_all

COPIES: Final = 0.05
"""Files with the bytes of another one."""

SIZES: Final = (1, 2, 3, 4, 6, 12)
SHARES: Final = (0.82, 0.1, 0.04, 0.02, 0.015, 0.005)
LARGE: Final = ((20, 60), (100, 300))
"""Every so many thousand photos, a group of so many."""

SAVED_AGAIN, UPSIDE_DOWN, CROPPED = range(3)
RELATIONS: Final = (0.5, 0.15, 0.35)

WIDTH, HEIGHT = 288, 216
"""Of the pictures whose local features are made up."""

_CROP: Final = 1 / 1.41
"""A crop of so much of each side is enlarged by one step of the pyramid of local features."""

_KEPT: Final = 0.8
_SIXTEENTH: Final = (1, 0, 0, 0)
_THIRTY_SECOND: Final = (1, 0, 0, 0, 0)
_NOISE: Final = 2.0
_PIXEL, _DEGREE = 64, 100
"""Steps of a stored keypoint."""

_SIDE: Final = thumbprint.SIDE
_Infos = list[tuple[int, int]]


def scale_library(work: Path, photos: int) -> Path:
    """Return the folder of such a library, made once under the work folder and kept."""
    directory = work / f"scale-{photos}"
    if (directory / "done").exists():
        return directory
    directory.mkdir(parents=True, exist_ok=True)
    real = describe_all(sorted(path for path in web_photos(work).iterdir() if path.suffix == ".jpg"))
    images = int(photos * (1 - COPIES))
    with open_store(directory) as store:
        with store.transaction():
            for table in ("matches", "files", "contents", "images", "descriptors"):
                store.database.execute(f"DELETE FROM {table}")
            store.folders.set_current([Folder(PLACE)], [])
        rng = np.random.default_rng(31)
        number = 1
        for block, descriptors in enumerate(chance_photos(real, images)):
            infos = _relate(rng, descriptors, block)
            _write(store, rng, number, descriptors, infos)
            number += len(descriptors)
        originals = rng.integers(1, images + 1, photos - images).tolist()
        rows = (file_row(images + place, 3_000_000, content) for place, content in enumerate(originals, 1))
        store.database.execute_many(INSERT_FILE, rows)
    (directory / "done").touch()
    return directory


def _relate(rng: np.random.Generator, photos: list[Descriptors], block: int) -> _Infos:
    """Make relatives of some photos of the others, in place; return width and height of all."""
    infos = [(4000, 3000)] * len(photos)
    sizes = [size for every, size in LARGE if block % every == every - 1 and size <= len(photos)]
    sizes += rng.choice(SIZES, len(photos), p=SHARES).tolist()
    for one in photos:
        one[thumbprint.THUMBPRINT] = _other_thumbprint(rng, one[thumbprint.THUMBPRINT])
    start = 0
    for size in sizes:
        for place in range(start + 1, min(start + size, len(photos))):
            relation = int(rng.choice(len(RELATIONS), p=RELATIONS))
            photos[place] = _relative(rng, photos[start], photos[place], relation)
            infos[place] = ((4000, 3000), (2000, 1500), (round(4000 * _CROP), round(3000 * _CROP)))[
                0 if relation == UPSIDE_DOWN else relation // 2 + 1
            ]
        start += size
    return infos


def _other_thumbprint(rng: np.random.Generator, data: bytes) -> bytes:
    """Return a part of a thumbprint, mirrored or not, so that a few real ones make many."""
    side = int(rng.integers(32, _SIDE + 1))
    top, left = rng.integers(0, _SIDE - side + 1, 2)
    part = thumbprint.unpack(data)[top : top + side, left : left + side]
    part = part[:: rng.choice((-1, 1)), :: rng.choice((-1, 1))]
    return cv2.resize(np.ascontiguousarray(part), (_SIDE, _SIDE), interpolation=cv2.INTER_LINEAR).tobytes()


def _relative(rng: np.random.Generator, first: Descriptors, own: Descriptors, relation: int) -> Descriptors:
    """Return what describes a relative; of a crop, the hashes are its own."""
    picture = thumbprint.unpack(first[thumbprint.THUMBPRINT])
    keypoints, features = _features(first[local.LOCAL])
    kept = rng.random(len(keypoints)) < _KEPT
    made: Descriptors = dict(own)
    if relation == CROPPED:
        low, high = (1 - _CROP) / 2, (1 + _CROP) / 2
        x, y = keypoints[:, 0] / (WIDTH * _PIXEL), keypoints[:, 1] / (HEIGHT * _PIXEL)
        kept &= (x > low) & (x < high) & (y > low) & (y < high)
        offset = np.array([low * WIDTH, low * HEIGHT]) * _PIXEL
        keypoints = keypoints.astype(np.float64)
        keypoints[:, :2] = (keypoints[:, :2] - offset) / _CROP
        keypoints[:, 2] /= _CROP
        edge = round(low * _SIDE)
        picture = cv2.resize(picture[edge : _SIDE - edge, edge : _SIDE - edge], (_SIDE, _SIDE))
    else:
        for spec in (perceptual.PHASH_64, perceptual.PHASH_256):
            hashes = np.frombuffer(first[spec], np.uint8).reshape(8, -1)
            if relation == UPSIDE_DOWN:
                hashes = hashes[np.arange(8) ^ 3]
            made[spec] = (hashes ^ changed_bits(rng, hashes.shape, _THIRTY_SECOND)).tobytes()
        if relation == UPSIDE_DOWN:
            picture = picture[::-1, ::-1]
            keypoints = keypoints.astype(np.int64)
            keypoints[:, :2] = np.array([WIDTH, HEIGHT]) * _PIXEL - keypoints[:, :2]
            keypoints[:, 3] = (keypoints[:, 3] + 180 * _DEGREE) % (360 * _DEGREE)
    noisy = picture + rng.normal(0, _NOISE, picture.shape)
    made[thumbprint.THUMBPRINT] = np.clip(noisy, 0, 255).astype(np.uint8).tobytes()
    described = features[kept] ^ changed_bits(rng, (int(kept.sum()), 32), _SIXTEENTH)
    # What is lost is made up for by features of its own.
    own_keypoints, own_features = _features(own[local.LOCAL])
    more = max(0, len(own_keypoints) - len(described))
    made[local.LOCAL] = _packed(
        np.concatenate([np.rint(keypoints[kept]).astype("<u2"), own_keypoints[:more]]),
        np.concatenate([described, own_features[:more]]),
    )
    return made


def _features(data: bytes) -> tuple[np.ndarray, np.ndarray]:
    """Return the stored keypoints, all of them within the picture, and the descriptors."""
    features = local.descriptors_of(data)
    keypoints = np.frombuffer(data, "<u2", 4 * len(features), 6).reshape(-1, 4).copy()
    keypoints[:, 1] = np.minimum(keypoints[:, 1], HEIGHT * _PIXEL)
    return keypoints, features


def _packed(keypoints: np.ndarray, features: np.ndarray) -> bytes:
    return np.array([WIDTH, HEIGHT, len(features)], "<u2").tobytes() + keypoints.tobytes() + features.tobytes()


def _write(store: Store, rng: np.random.Generator, number: int, photos: list[Descriptors], infos: _Infos) -> None:
    """Store some photos, each with an image and a content of the same number."""
    numbers = range(number, number + len(photos))
    sizes = rng.integers(200_000, 12_000_000, len(photos)).tolist()
    with store.transaction():
        store.database.execute_many(
            INSERT_IMAGE,
            [(n, image_key(n), ImageFormat.JPEG.value, *size) for n, size in zip(numbers, infos, strict=True)],
        )
        store.database.execute_many(
            INSERT_CONTENT, [(n, image_key(n)[::-1], n, None, f"Camera {n % 20}") for n in numbers]
        )
        store.database.execute_many(INSERT_FILE, [file_row(n, size, n) for n, size in zip(numbers, sizes, strict=True)])
        store.descriptors.put_all(list(zip(numbers, photos, strict=True)))
        store.database.execute("UPDATE images SET described_by = ? WHERE id >= ?", (spec_set(ALL_SPECS), number))


def descriptor_bytes(store: Store) -> Iterator[tuple[DescriptorSpec, float]]:
    """Yield each kind of descriptor and the bytes that it takes for a photo, on average."""
    for spec in ALL_SPECS:
        base = (store.descriptors.spec_id(spec) or 0) << 40
        rows = store.database.query(
            "SELECT avg(length(data)) FROM descriptors WHERE key BETWEEN ? AND ?", (base, base + (1 << 40) - 1)
        )
        yield spec, float(rows[0][0])
