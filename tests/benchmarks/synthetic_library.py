"""A library of as many photos as wanted that no file stands behind, and edited copies of a few real ones to ask about.

Nearly all photos are chance: local features drawn one by one from real photos, with some bits changed, so that common
ones are as common and chance likeness as frequent as among real photos; hashes of random pictures; thumbprints of real
ones. Among them lie real photos, whose edited copies are files.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
from PIL import Image

from engine.core.domain import DescriptorSpec, FileStamp, Folder, ImageFormat, PictureInfo
from engine.core.orientation import COUNT
from engine.features import local, perceptual, signature, thumbprint
from engine.features.describe import ALL_SPECS
from engine.features.network.architecture import CHANNELS, GRID
from engine.files.formats import HEAD_BYTES, sniff_format
from engine.sparse.codec import encode_bytes
from engine.stages.deep_describer import POOLED_TYPE, DeepDescriber
from engine.stages.describe import spec_set
from engine.stages.describer import PictureDescriber
from engine.store.connection import Store, open_store
from engine.store.files import FileState
from tests.benchmarks.bench_hnsw import pooled_activations
from tests.benchmarks.material import web_photos
from tests.helpers.edits import EDITS

Descriptors = dict[DescriptorSpec, bytes]

PLACE: Final = "/synthetic"
PLANTED: Final = 100
ASKED_EDITS: Final = ("jpeg-50", "crop-20%-off", "crop-40%", "side-30%", "square", "screenshot-dark", "caption-below")
_EIGHTH, _SIXTEENTH = (1, 0, 0), (1, 0, 0, 0)
COMMON, COMMON_KINDS = 0.1, 2000
"""Share of the features that are of a few kinds; of real ones a tenth are near some of other photos, and of any two
as many are: six in a million."""

AT_A_TIME: Final = 1000
ROWS: Final = 100
"""Activations that the photos share: they are only read for the nearest, and all of a library would be a gigabyte."""

LENIENT: Final = ((0.05, 1.55), (0.69, 0.51))
"""A calibration under which every neighbour counts as a scene, so that a question costs what it can cost at most."""

DONE: Final = "asked.json"


@dataclass(frozen=True, slots=True)
class SyntheticLibrary:
    """A library directory, and files to ask about with the path of the photo that each must find."""

    directory: Path
    asked: tuple[tuple[Path, str], ...]


def synthetic_library(work: Path, photos: int) -> SyntheticLibrary:
    """Return a library of so many photos and its questions, made once under the work folder and kept."""
    root = work / f"synthetic-{photos}"
    if not (root / DONE).exists():
        (root / "asked").mkdir(parents=True, exist_ok=True)
        sources = sorted(path for path in web_photos(work).iterdir() if path.suffix == ".jpg")
        with open_store(root / "library") as store:
            asked = _fill(store, sources, photos, root / "asked")
        (root / DONE).write_text(json.dumps(asked), encoding="utf-8")
    asked = json.loads((root / DONE).read_text(encoding="utf-8"))
    return SyntheticLibrary(root / "library", tuple((root / "asked" / name, path) for name, path in asked))


def add_network(library: SyntheticLibrary, describer: DeepDescriber) -> None:
    """Give every photo a vector like those of a trained network, and a calibration to the library, once."""
    with open_store(library.directory) as store:
        ids = store.descriptors.missing(describer.pooled_spec)
        if not len(ids):
            return
        rng = np.random.default_rng(5)
        activations = rng.integers(1, 256, (ROWS, GRID * GRID * CHANNELS)) * (
            rng.random((ROWS, GRID * GRID * CHANNELS)) < 0.1
        )
        rows = [encode_bytes(one.astype(np.uint8), 0.1) for one in activations]
        vectors = pooled_activations(len(ids))
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        for start in range(0, len(ids), AT_A_TIME):
            with store.transaction():
                for number, image in enumerate(ids[start : start + AT_A_TIME].tolist(), start):
                    pooled = vectors[number].astype(POOLED_TYPE).tobytes()
                    row = rows[number % ROWS]
                    store.descriptors.put(image, {describer.pooled_spec: pooled, describer.activations_spec: row})
        for spec in (describer.pooled_spec, describer.activations_spec):
            store.calibrations.put(spec, LENIENT, len(ids))


def _fill(store: Store, sources: list[Path], photos: int, folder: Path) -> list[tuple[str, str]]:
    """Put everything into a new library; return the names of the files to ask about with what each must find."""
    real = describe_all(sources)
    chance = Random(3)
    planted = chance.sample(range(len(sources)), min(PLANTED, len(sources)))
    places = dict(zip(chance.sample(range(photos), len(planted)), planted, strict=True))
    number = 0
    for block in chance_photos(real, photos):
        with store.transaction():
            for descriptors in block:
                known = real[places[number]] if number in places else descriptors
                _put(store, f"{PLACE}/{number:07d}.jpg", number, known)
                number += 1
    store.folders.set_current([Folder(PLACE)], [])
    edits = [edit for edit in EDITS if edit.name in ASKED_EDITS]
    asked = []
    for turn, (place, source) in enumerate(sorted(places.items())):
        edit = edits[turn % len(edits)]
        name = f"{place:07d}-{edit.name.replace('%', '')}{edit.suffix}"
        with Image.open(sources[source]) as image:
            (folder / name).write_bytes(edit.apply(image.convert("RGB"), turn))
        asked.append((name, f"{PLACE}/{place:07d}.jpg"))
    return asked


def _put(store: Store, path: str, number: int, descriptors: Descriptors) -> None:
    key = number.to_bytes(20, "little")
    info = PictureInfo(ImageFormat.JPEG, 4000, 3000, False, (0.0, 0.0, 1.0, 1.0))
    image = store.images.put(key, info, spec_set(ALL_SPECS))
    content = store.images.put_content(key, image, None, "")
    store.files.put([(FileStamp(path, 2_000_000, number, 1, number + 1), FileState.PHOTO, content)])
    store.descriptors.put(image, descriptors)


def describe_all(sources: list[Path]) -> list[Descriptors]:
    """Describe real photos."""
    describer = PictureDescriber(100_000_000)
    real = []
    for source in sources:
        data = source.read_bytes()
        image_format = sniff_format(data[:HEAD_BYTES])
        assert image_format is not None
        real.append(describer.describe(data, image_format).descriptors)
    return real


def changed_bits(rng: np.random.Generator, shape: tuple[int, ...], digits: tuple[int, ...]) -> np.ndarray:
    """Return bytes whose bits are set with a probability that the binary digits tell, from the last: 1, 0, 0 is 1/8."""
    bits = np.zeros(shape, np.uint8)
    for digit in digits:
        words = rng.integers(0, 256, shape, np.uint8)
        bits = bits | words if digit else bits & words
    return bits


def chance_photos(real: list[Descriptors], photos: int) -> Iterator[list[Descriptors]]:
    """Yield the descriptors of photos that do not exist, some at a time."""
    rng = np.random.default_rng(17)
    corners = [local.unpack(one[local.LOCAL]) for one in real]
    pool = np.concatenate([one.descriptors for one in corners])
    keypoints = np.concatenate(
        [np.frombuffer(one[local.LOCAL], "<u2", 4 * len(c.keypoints), 6) for one, c in zip(real, corners, strict=True)]
    ).reshape(-1, 4)
    counts = np.array([len(one.descriptors) for one in corners])
    for start in range(0, photos, AT_A_TIME):
        amount = min(AT_A_TIME, photos - start)
        features = rng.choice(counts, amount)
        drawn = rng.integers(0, len(pool), features.sum())
        is_common = rng.random(len(drawn)) < COMMON
        drawn[is_common] %= COMMON_KINDS
        flips = changed_bits(rng, (len(drawn), 32), _EIGHTH)
        flips[is_common] = changed_bits(rng, (int(is_common.sum()), 32), _SIXTEENTH)
        stops = np.cumsum(features)
        described = np.split(pool[drawn] ^ flips, stops[:-1])
        laid = np.split(keypoints[drawn], stops[:-1])
        coarse, fine = chance_hashes(rng, amount)
        others = rng.integers(0, len(real), amount)
        yield [
            {
                perceptual.PHASH_64: coarse[row],
                perceptual.PHASH_256: fine[row],
                signature.SIGNATURE: real[others[row]][signature.SIGNATURE],
                thumbprint.THUMBPRINT: real[others[row]][thumbprint.THUMBPRINT],
                local.LOCAL: np.array([320, 240, features[row]], "<u2").tobytes()
                + laid[row].tobytes()
                + described[row].tobytes(),
            }
            for row in range(amount)
        ]


def chance_hashes(rng: np.random.Generator, amount: int) -> tuple[list[bytes], list[bytes]]:
    """Hash pictures of random coefficients that fall with the frequency, in all orientations, as pHash does."""
    steps = np.arange(16)
    low = rng.normal(size=(amount, 16, 16)) / (1 + np.hypot(steps[:, None], steps))
    packed = []
    for side in (8, 16):
        signs = np.ones((4, side, side))
        signs[1::2, :, 1::2] *= -1
        signs[2:, 1::2, :] *= -1
        mirrored = low[:, None, :side, :side] * signs
        bits = mirrored > np.median(mirrored.reshape(amount, 4, -1), axis=2)[:, :, None, None]
        turned = bits[:, [0, 2, 1, 3]].swapaxes(2, 3)
        both = np.concatenate([bits, turned], axis=1).reshape(amount, COUNT, side * side)
        packed.append([perceptual.pack(one) for one in both])
    return packed[0], packed[1]
