"""Learn what the network's numbers mean in this library: edits of a sample of its photos, and random pairs."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.core.cpu import detect_cpu
from engine.core.domain import DescriptorSpec, FileStamp, Stage
from engine.core.errors import DecodeError, PhotoFileError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.features.network.architecture import CHANNELS
from engine.files.read import read_photo
from engine.sparse.distance import choose_kernel, cosine_similarities, pack_rows, query_of_row
from engine.stages.deep_describer import DeepDescriber, vector_of
from engine.stages.reading import MAX_FILE_BYTES
from engine.store.connection import Store
from engine.verification.calibration import MIN_SAMPLES, Calibration, fit

_PHOTOS: Final = 32
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


def kept_calibration(store: Store, describer: DeepDescriber) -> DeepCalibration | None:
    """Give the calibration kept in the library, if there is one."""
    pooled, activations = (store.calibrations.get(spec) for spec in _specs(describer))
    if pooled is None or activations is None or pooled[0] is None or activations[0] is None:
        return None
    return DeepCalibration(Calibration(*pooled[0]), Calibration(*activations[0]))


def calibrate(store: Store, describer: DeepDescriber, settings: Settings, monitor: Monitor) -> DeepCalibration | None:
    """Give the calibration kept in the library, or fit one and keep it.

    Returns:
        None if the library has too few photos for a fit, too few of them can be read now, or the network does not tell
        edits from other photos. In the last case it is tried again once the library has doubled.

    Raises:
        Cancelled: the person stopped the work.
    """
    kept = kept_calibration(store, describer)
    if kept is not None:
        return kept
    # In an order that does not depend on when photos came: a library put together from parts learns the same.
    live, ranks = store.images.live_ranks()
    ids = live[np.argsort(ranks)]
    tried = store.calibrations.get(describer.pooled_spec)
    if len(ids) < max(MIN_SAMPLES, 2 * tried[1] if tried else 0):
        return None
    rng = np.random.default_rng(_SEED)
    edits = _edit_cosines(store, describer, settings, monitor, rng.permutation(ids)[:_TRIED])
    if len(edits) < MIN_SAMPLES:
        return None
    unrelated = _random_cosines(store, describer, rng, ids)
    fitted = [fit(edits[:, column], unrelated[:, column]) for column in range(2)]
    for spec, calibration in zip(_specs(describer), fitted, strict=True):
        points = (calibration.angles, calibration.similarities) if calibration else None
        store.calibrations.put(spec, points, len(ids))
    return kept_calibration(store, describer)


def _specs(describer: DeepDescriber) -> tuple[DescriptorSpec, DescriptorSpec]:
    return describer.pooled_spec, describer.activations_spec


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
    store: Store, describer: DeepDescriber, settings: Settings, monitor: Monitor, image_ids: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Compare photos with edits of themselves; photos that cannot be read now are passed over.

    Returns:
        Shape (n, 2): cosines of the pooled vectors and of the activations.
    """

    def compare(stamp: FileStamp) -> NDArray[np.float64]:
        try:
            photo = read_photo(stamp, MAX_FILE_BYTES)
            picture = describer.framed(photo.data, photo.format) if photo else None
        except (DecodeError, PhotoFileError, OSError):
            # It was described before and is not there now, or changed: any other photo does as well.
            picture = None
        if picture is None:
            return np.zeros((0, 2))
        features = describer.extractor.extract([picture, *edits_of(picture)])
        shown = features.activations.reshape(len(features.activations), -1).astype(np.float64)
        shown /= np.maximum(np.linalg.norm(shown, axis=1, keepdims=True), 1e-9)
        pooled = features.pooled.astype(np.float64)
        if not pooled[0].any():
            # Where the network sees nothing, it sees nothing in the edits either.
            return np.zeros((0, 2))
        return np.stack([pooled[1:] @ pooled[0], shown[1:] @ shown[0]], axis=1)

    found: list[NDArray[np.float64]] = [np.zeros((0, 2))]
    known = store.photos.stamps_of_images(image_ids.tolist())
    # In the order that was drawn, for the first that can be read are taken.
    stamps = [known[image] for image in image_ids.tolist() if image in known]
    groups = [stamps[start : start + settings.workers] for start in range(0, len(stamps), settings.workers)]
    with ThreadPoolExecutor(settings.workers) as pool:
        for group in monitor.track(groups, Stage.CALIBRATE, -(-_PHOTOS // settings.workers)):
            found += [cosines for cosines in pool.map(compare, group) if len(cosines)]
            if len(found) > _PHOTOS:
                break
    return np.concatenate(found)


def _random_cosines(
    store: Store, describer: DeepDescriber, rng: np.random.Generator, ids: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Compare random pairs of photos, those that are known to match left out; shape (n, 2) as for the edits."""
    there = ids[~np.isin(ids, store.descriptors.missing(describer.pooled_spec), assume_unique=True)]
    few = np.sort(rng.permutation(there)[:_UNRELATED])
    stored = store.descriptors.load(describer.pooled_spec, few.tolist())
    vectors = np.array([vector_of(data) for data in stored], np.float32).reshape(len(few), CHANNELS)
    few, vectors = few[vectors.any(axis=1)], vectors[vectors.any(axis=1)]
    if not len(few):
        return np.zeros((0, 2))
    rows = store.descriptors.load(describer.activations_spec, few.tolist())
    packed = pack_rows(rows)
    pooled = vectors.astype(np.float64) @ vectors.T
    kernel = choose_kernel(detect_cpu())
    shown = np.stack([cosine_similarities(query_of_row(row), packed, kernel=kernel) for row in rows])
    first, second = np.triu_indices(len(few), 1)
    matched_a, matched_b = store.matches.pairs().T
    shift = np.int64(1) << np.int64(32)
    apart = ~np.isin(few[first] * shift + few[second], matched_a * shift + matched_b)
    first, second = first[apart], second[apart]
    return np.stack([pooled[first, second], shown[first, second]], axis=1)
