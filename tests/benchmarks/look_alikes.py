"""A library of photos that look alike as those of people do: thousands of small groups, a few large ones, weak ties."""

import struct
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

import numpy as np

from engine.core.domain import Folder, ImageFormat, MatchKind
from engine.store.connection import open_store
from engine.store.files import FileState

PLACE = "/photos"
NEAREST = 48
"""A large group is no clique: an image keeps so many neighbours, and so many that stand for the group."""

LARGE_GROUPS = (2000, 1000, *[300] * 5, *[60] * 50)
SMALL_SIZES, SMALL_SHARES = (1, 2, 3, 4, 5, 6, 8, 12), (0.25, 0.3, 0.15, 0.1, 0.08, 0.06, 0.04, 0.02)
COPIES = 0.1
REASONS = ("re-encoded", "resized", "crop 80 %", "mirrored", "1.2 s apart")
AT_A_TIME = 10_000
_SAME_FRAME = struct.pack("<6d", 1, 0, 0, 0, 1, 0)
_DONE = "done, with transforms"


def library_of_look_alikes(work: Path, photos: int, matches: int) -> Path:
    """Return the folder of such a library, made once under the work folder and kept."""
    directory = work / f"look-alikes-{photos}-{matches}"
    if not (directory / _DONE).exists():
        directory.mkdir(parents=True, exist_ok=True)
        with open_store(directory) as store, store.transaction():
            for table in ("matches", "files", "contents", "images", "reasons"):
                store.database.execute(f"DELETE FROM {table}")
            store.folders.set_current([Folder(PLACE)], [])
            images = int(photos / (1 + COPIES))
            store.database.execute_many(INSERT_IMAGE, _images(images))
            store.database.execute_many(INSERT_CONTENT, _contents(images))
            store.database.execute_many(INSERT_FILE, _files(images, photos))
            store.database.execute_many("INSERT INTO reasons VALUES (?, ?)", enumerate(REASONS, 1))
            store.database.execute_many(_MATCH, _matches(images, matches))
        (directory / _DONE).touch()
    return directory


INSERT_IMAGE = """INSERT INTO images (id, image_key, format, width, height, is_partial, frame_left, frame_top,
    frame_right, frame_bottom, described_by) VALUES (?, ?, ?, ?, ?, 0, 0.0, 0.0, 1.0, 1.0, 'look-alikes')"""
INSERT_CONTENT = "INSERT INTO contents (id, content_key, image_id, taken_ms, camera) VALUES (?, ?, ?, ?, ?)"
INSERT_FILE = "INSERT INTO files VALUES (?, ?, ?, ?, 1, ?, ?, ?, NULL)"
_MATCH = """INSERT INTO matches (matcher_id, image_a, image_b, kind, similarity, hash_distance, signature_distance,
    correlation, inliers, transform, reason_id) VALUES (1, ?, ?, ?, ?, 0, 0.0, 0.9, 0, ?, ?)"""


def _images(images: int) -> Iterator[tuple[object, ...]]:
    rng = np.random.default_rng(1)
    formats = rng.choice([ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.HEIF], images, p=[0.8, 0.1, 0.1]).tolist()
    widths = rng.choice([6000, 4032, 4000, 1600, 640], images).tolist()
    for number, (width, image_format) in enumerate(zip(widths, formats, strict=True), 1):
        yield number, image_key(number), str(image_format), width, width * 3 // 4


def _contents(images: int) -> Iterator[tuple[object, ...]]:
    for number in range(1, images + 1):
        taken_ms = 1_000_000_000_000 + number * 3_600_000 if number % 5 else None
        yield number, image_key(number)[::-1], number, taken_ms, f"Camera {number % 20}"


def _files(images: int, photos: int) -> Iterator[tuple[object, ...]]:
    rng = np.random.default_rng(2)
    contents = np.concatenate([np.arange(1, images + 1), rng.integers(1, images + 1, photos - images)]).tolist()
    sizes = rng.integers(200_000, 12_000_000, photos).tolist()
    for number, (content, size) in enumerate(zip(contents, sizes, strict=True), 1):
        yield file_row(number, size, content)


def file_row(number: int, size_bytes: int, content: int) -> tuple[object, ...]:
    """Return the row of a photo that lies in the folder of its year and its holiday."""
    path = f"{PLACE}/{2000 + content % 25}/{content // 150:04d} holiday/IMG_{number:06d}.jpg"
    written_ns = 1_600_000_000_000_000_000 + number * 1_000_000_000
    return number, path.encode(), size_bytes, written_ns, number, FileState.PHOTO, content


def image_key(number: int) -> bytes:
    """Return a key that says nothing of the order in which photos were met."""
    return (number * 0x9E3779B97F4A7C15 % 2**64).to_bytes(8, "big") + number.to_bytes(12, "big")


def _matches(images: int, matches: int) -> Iterator[tuple[object, ...]]:
    first, second, similarities = draw_matches(images, matches)
    rng = np.random.default_rng(3)
    kinds = np.select(
        [similarities > 0.93, similarities > 0.75], [MatchKind.SAME_PICTURE, MatchKind.EDITED], MatchKind.SIMILAR_SCENE
    )
    reasons = rng.integers(1, len(REASONS) + 1, len(first))
    for start in range(0, len(first), AT_A_TIME):
        part = slice(start, start + AT_A_TIME)
        columns = (first[part] + 1, second[part] + 1, kinds[part], similarities[part].astype(float))
        yield from zip(*(column.tolist() for column in columns), repeat(_SAME_FRAME), reasons[part].tolist())


def draw_matches(images: int, matches: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return both images of each match, first < second, and its similarity, shape (m,); no pair comes twice."""
    rng = np.random.default_rng(4)
    sizes = [size for size in LARGE_GROUPS if size * 10 <= images]
    left = images - sum(sizes)
    sizes += rng.choice(SMALL_SIZES, left, p=SMALL_SHARES).tolist()
    stops = np.cumsum(sizes)
    starts = stops - sizes
    pairs = []
    for start, stop in zip(starts.tolist(), np.minimum(stops, images).tolist(), strict=True):
        size = stop - start
        if size < 2:
            continue
        one, other = np.triu_indices(size, 1)
        if size > NEAREST:
            kept = (one < NEAREST) | (other - one <= NEAREST)
            one, other = one[kept], other[kept]
        pairs.append(np.stack([one + start, other + start]))
    within = np.concatenate(pairs, axis=1)
    tightness = np.repeat(rng.uniform(0.6, 0.97, len(pairs)), [pair.shape[1] for pair in pairs])
    similarities = np.clip(tightness + rng.normal(0, 0.04, len(tightness)), 0.5, 0.998)
    strangers = rng.integers(0, images, (2, max(0, matches - within.shape[1]) * 2))
    strangers = strangers[:, strangers[0] != strangers[1]]
    both = np.concatenate([within, np.sort(strangers, axis=0)], axis=1)
    weak = 0.5 + rng.exponential(0.03, strangers.shape[1]).clip(0, 0.2)
    _, place = np.unique(both[0] * images + both[1], return_index=True)
    place = np.sort(place)[:matches]
    return both[0][place], both[1][place], np.concatenate([similarities, weak])[place].astype(np.float32)
