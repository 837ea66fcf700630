"""Learn what the network's numbers mean in this library: edits of a sample of its photos, and random pairs."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.core.domain import Stage
from engine.core.errors import DecodeError, PhotoFileError
from engine.core.progress import Monitor
from engine.files.read import read_photo
from engine.sparse.distance import cosine_similarities, pack_rows, query_of_row
from engine.stages.deep_describer import DeepDescriber, vector_of
from engine.stages.reading import MAX_FILE_BYTES
from engine.store.connection import Store
from engine.verification.calibration import MIN_SAMPLES, Calibration, fit

_PHOTOS: Final = 48
_TRIED: Final = 3 * _PHOTOS
_UNRELATED: Final = 256
"""Photos that are compared with each other, which gives 32,640 pairs."""
_SEED: Final = 20

_Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class DeepCalibration:
    """What the cosines of both of the network's descriptors mean."""

    pooled: Calibration
    activations: Calibration

    def similarity(self, pooled: NDArray[np.float64], activations: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give the similarity of pairs: what they show counts only as far as they show it in the same places."""
        return np.minimum(self.pooled.similarity(pooled), self.activations.similarity(activations))


def calibration_of(store: Store, describer: DeepDescriber, monitor: Monitor) -> DeepCalibration | None:
    """Give the calibration kept in the library, or fit one and keep it.

    Returns:
        None if the library has too few photos for a fit, or the network does not tell edits from other photos.

    Raises:
        Cancelled: the person stopped the work.
    """
    specs = (describer.pooled_spec, describer.activations_spec)
    kept = [store.calibrations.get(spec) for spec in specs]
    if kept[0] is not None and kept[1] is not None:
        return DeepCalibration(Calibration(*kept[0]), Calibration(*kept[1]))
    ids = store.images.live()
    if len(ids) < MIN_SAMPLES:
        return None
    rng = np.random.default_rng(_SEED)
    edits = _edit_cosines(store, describer, monitor, rng.permutation(ids)[:_TRIED])
    unrelated = _random_cosines(store, describer, rng, ids)
    fitted = [fit(edits[:, column], unrelated[:, column]) for column in range(2)]
    if fitted[0] is None or fitted[1] is None:
        return None
    for spec, calibration in zip(specs, (fitted[0], fitted[1]), strict=True):
        store.calibrations.put(spec, (calibration.angles, calibration.similarities))
    return DeepCalibration(fitted[0], fitted[1])


def edits_of(picture: _Picture) -> list[_Picture]:
    """Edit a picture of shape (height, width, 3) the ways that hashes and local features find hardest."""
    height, width = picture.shape[:2]
    top, left = height // 6, width // 6
    crop = picture[top : height - top, left : width - left]
    corner = picture[: max(1, height * 2 // 3), : max(1, width * 2 // 3)]
    dark = cv2.convertScaleAbs(picture, alpha=0.6, beta=0)
    soft = cv2.GaussianBlur(picture, (0, 0), max(0.5, min(height, width) / 90))
    _, coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 25])
    poor = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    collage = np.concatenate([picture, picture[:, ::-1]], axis=1)
    edits = [crop, corner, dark, soft, poor, collage]
    return [np.ascontiguousarray(edit, np.uint8) for edit in edits]


def _edit_cosines(
    store: Store, describer: DeepDescriber, monitor: Monitor, image_ids: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Compare photos with edits of themselves; photos that cannot be read now are passed over.

    Returns:
        Shape (n, 2): cosines of the pooled vectors and of the activations.
    """
    found: list[NDArray[np.float64]] = [np.zeros((0, 2))]
    stamps = store.photos.stamps_of_images(image_ids.tolist())
    for stamp in monitor.track(stamps.values(), Stage.CALIBRATE, min(_PHOTOS, len(stamps))):
        try:
            photo = read_photo(stamp, MAX_FILE_BYTES)
            if photo is None:
                continue
            picture = describer.framed(photo.data, photo.format)
        except (DecodeError, PhotoFileError, OSError):
            # It was described before and is not there now, or changed: any other photo does as well.
            continue
        features = describer.extractor.extract([picture, *edits_of(picture)])
        shown = features.activations.reshape(len(features.activations), -1).astype(np.float64)
        shown /= np.maximum(np.linalg.norm(shown, axis=1, keepdims=True), 1e-9)
        pooled = features.pooled.astype(np.float64)
        found.append(np.stack([pooled[1:] @ pooled[0], shown[1:] @ shown[0]], axis=1))
        if len(found) > _PHOTOS:
            break
    return np.concatenate(found)


def _random_cosines(
    store: Store, describer: DeepDescriber, rng: np.random.Generator, ids: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Compare random pairs of photos, those that are known to match left out; shape (n, 2) as for the edits."""
    there = np.setdiff1d(ids, store.descriptors.missing(describer.pooled_spec), assume_unique=True)
    few = np.sort(rng.permutation(there)[:_UNRELATED])
    vectors = np.stack([vector_of(data) for data in store.descriptors.load(describer.pooled_spec, few.tolist())])
    rows = store.descriptors.load(describer.activations_spec, few.tolist())
    packed = pack_rows(rows)
    pooled = vectors.astype(np.float64) @ vectors.T
    shown = np.stack([cosine_similarities(query_of_row(row), packed) for row in rows])
    first, second = np.triu_indices(len(few), 1)
    matched_a, matched_b, _, _ = store.matches.arrays()
    shift = np.int64(1) << np.int64(32)
    apart = ~np.isin(few[first] * shift + few[second], matched_a * shift + matched_b)
    first, second = first[apart], second[apart]
    return np.stack([pooled[first, second], shown[first, second]], axis=1)
