"""Compare images by what they show: neighbours in the network's space, verified by where in the picture it shows it.

The pooled vectors propose pairs. The activations, which keep the place, must be alike too, or local features must place
one picture in the other: then it is an edit that the other proposers missed, and not only a similar scene.
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.cpu import detect_cpu
from engine.core.domain import DescriptorSpec, Match, MatchKind, Stage
from engine.core.progress import Monitor
from engine.core.settings import MATCH_FLOOR, Settings
from engine.index.neighbours import NO_ID, Neighbours
from engine.sparse.distance import choose_kernel, cosine_similarities, pack_rows, query_of_row
from engine.stages.calibrate import DeepCalibration, calibrate, kept_calibration
from engine.stages.deep_describer import DeepDescriber, vector_of
from engine.stages.match import Pictures
from engine.stages.neighbours import KeptNeighbours, opened_neighbours
from engine.store.connection import Store
from engine.verification.verdict import Verdict

NEIGHBOURS: Final = 24
"""Nearest images of each that are looked at."""

SCENE_MOST: Final = 0.69
"""Similarity of a scene at most: the network alone never says that two photos are one picture."""

_IMAGES_AT_A_TIME: Final = 512
_PAIRS_AT_A_TIME: Final = 1024
_PAIRS_PER_TASK: Final = 128
_SHIFT: Final = np.int64(1) << np.int64(32)
_NOWHERE: Final = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def match_deep(store: Store, describer: DeepDescriber, settings: Settings, monitor: Monitor) -> int:
    """Compare the images that the network has not compared and store the matches that the quick method has not.

    Returns:
        How many matches were found. None are while the library is too small to tell what the network's numbers mean.

    Raises:
        IndexUnavailableError: Milvus, which is to keep the index, is missing, away or refuses.
        Cancelled: the person stopped the work.
    """
    matcher = DescriptorSpec(f"deep-matcher/{describer.key}", 1)
    fresh = np.setdiff1d(store.matches.unmatched(matcher), store.descriptors.missing(describer.pooled_spec))
    store.matches.forget_rows(store.matches.unsettled(matcher)[:, 0])
    if not len(fresh):
        return 0
    calibration = calibrate(store, describer, settings, monitor)
    if calibration is None:
        return 0
    first, second = store.matches.pairs().T
    with opened_neighbours(store, describer.pooled_spec, detect_cpu(), settings.milvus, monitor) as index:
        asked = monitor.track(_blocks(fresh, _IMAGES_AT_A_TIME), Stage.MATCH, -(-len(fresh) // _IMAGES_AT_A_TIME))
        near = [_candidates(store, describer, index, block, calibration) for block in asked]
    codes = np.setdiff1d(np.concatenate(near), first * _SHIFT + second)
    found = 0
    with ThreadPoolExecutor(settings.workers) as pool:
        blocks = _blocks(codes, _PAIRS_AT_A_TIME)
        for pairs in monitor.track(blocks, Stage.MATCH, -(-len(codes) // _PAIRS_AT_A_TIME)):
            tasks = list(_blocks(pairs, _PAIRS_PER_TASK))
            judged = pool.map(lambda task: list(_judged(store, describer, calibration, task)), tasks)
            matches = [match for part in judged for match in part]
            store.matches.add(matcher, matches)
            found += len(matches)
    store.matches.mark_matched(matcher, fresh.tolist())
    return found


def _blocks(numbers: NDArray[np.int64], size: int) -> Iterator[NDArray[np.int64]]:
    return (numbers[start : start + size] for start in range(0, len(numbers), size))


def _candidates(
    store: Store,
    describer: DeepDescriber,
    index: Neighbours,
    images: NDArray[np.int64],
    calibration: DeepCalibration,
) -> NDArray[np.int64]:
    """Pair images with their neighbours that are near enough; int64, shape (n,), the lower id * 2**32 + the other."""
    vectors = [vector_of(data) for data in store.descriptors.load(describer.pooled_spec, images.tolist())]
    seen = [place for place, vector in enumerate(vectors) if vector.any()]
    if not seen or not len(index):
        return np.zeros(0, np.int64)
    neighbours, distances = index.search(np.stack([vectors[place] for place in seen]), NEIGHBOURS + 1)
    own = np.repeat(images[seen], NEIGHBOURS + 1)
    other = neighbours.ravel()
    near = (other != NO_ID) & (other != own) & (1 - distances.ravel() >= calibration.pooled.floor_cosine)
    codes: NDArray[np.int64] = np.minimum(own[near], other[near]) * _SHIFT + np.maximum(own[near], other[near])
    return codes


def _judged(
    store: Store, describer: DeepDescriber, calibration: DeepCalibration, codes: NDArray[np.int64]
) -> Iterator[Match]:
    """Judge candidate pairs, one at least, given as first * 2**32 + second, ascending."""
    firsts, seconds = codes // _SHIFT, codes % _SHIFT
    ids = np.unique(np.concatenate([firsts, seconds])).tolist()
    pictures = Pictures(store, ids)
    vectors = dict(zip(ids, map(vector_of, store.descriptors.load(describer.pooled_spec, ids)), strict=True))
    rows = dict(zip(ids, store.descriptors.load(describer.activations_spec, ids), strict=True))
    kernel = choose_kernel(detect_cpu())
    for first in np.unique(firsts).tolist():
        partners = seconds[firsts == first].tolist()
        pooled = np.array([float(vectors[first] @ vectors[partner]) for partner in partners])
        packed = pack_rows([rows[partner] for partner in partners])
        placed = cosine_similarities(query_of_row(rows[first]), packed, kernel=kernel)
        similarities = calibration.similarity(pooled, placed)
        verdicts = {b: verdict for _, b, verdict in pictures.judge([(first, partner, -1) for partner in partners])}
        for partner, similarity in zip(partners, similarities.tolist(), strict=True):
            verdict = better(verdicts.get(partner), similarity)
            if verdict is not None:
                yield pictures.match(first, partner, verdict)


def scenes_like(
    store: Store,
    describer: DeepDescriber,
    kept: KeptNeighbours,
    descriptors: Mapping[DescriptorSpec, bytes],
    here: NDArray[np.int64] | None,
    monitor: Monitor,
) -> dict[int, float]:
    """Find the images that show what a picture shows, and their similarity to it.

    Args:
        store: The library; one without a calibration yet has no answer.
        describer: The network.
        kept: The index of its vectors.
        descriptors: Of the picture, the network's among them.
        here: Images among which to search, int64, shape (n,); None for all that are present.
        monitor: Told about progress, while the index is made.

    Raises:
        Cancelled: the person stopped the work.
    """
    vector = vector_of(descriptors[describer.pooled_spec])
    calibration = kept_calibration(store, describer)
    if calibration is None or not vector.any():
        return {}
    with kept.opened(here, monitor) as (index, allowed):
        if not len(index):
            return {}
        neighbours, distances = index.search(vector[None], NEIGHBOURS, allowed=allowed)
    near = (neighbours[0] != NO_ID) & (1 - distances[0] >= calibration.pooled.floor_cosine)
    ids = neighbours[0][near].tolist()
    if not ids:
        return {}
    rows = pack_rows(store.descriptors.load(describer.activations_spec, ids))
    query = query_of_row(descriptors[describer.activations_spec])
    placed = cosine_similarities(query, rows, kernel=choose_kernel(detect_cpu()))
    similarities = calibration.similarity(1 - distances[0][near].astype(np.float64), placed)
    return dict(zip(ids, similarities.tolist(), strict=True))


def better(placed: Verdict | None, similarity: float) -> Verdict | None:
    """Choose between what local features say of a pair, if anything, and what the network says.

    Args:
        placed: The verdict on the placement of one picture in the other.
        similarity: What both of the network's descriptors agree on.
    """
    seen = min(similarity, SCENE_MOST)
    if seen < MATCH_FLOOR or (placed is not None and placed.similarity >= seen):
        return placed
    transform = np.array(_NOWHERE).reshape(2, 3)
    return Verdict(MatchKind.SIMILAR_SCENE, seen, 256, 0.0, 0, transform, "shows the same scene")
