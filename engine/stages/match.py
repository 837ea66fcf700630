"""Compare images: candidate pairs, a verdict on each, and what stands up to it into the library file."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec, Match, PictureInfo, Stage
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.features import local, perceptual, signature, thumbprint
from engine.stages.candidates import Candidates, Numbering, find_candidates
from engine.store.connection import Store
from engine.verification.agreement import invert, six_numbers
from engine.verification.registration import Corners
from engine.verification.verdict import Described, Verdict, judge

MATCHER: Final = DescriptorSpec("matcher", 1)
"""Raise the version when candidates or verdicts change: the stored matches are then made anew."""

_PAIRS_AT_A_TIME: Final = 1024
_PAIRS_PER_TASK: Final = 64

_Judged = tuple[int, int, Verdict]


def match_images(store: Store, settings: Settings, monitor: Monitor) -> int:
    """Compare the images that are new with all others and store the matches.

    Matches are stored as they are found; images count as compared only once all of their pairs are, so that work cut
    short is done again to the same end.

    Returns:
        How many matches were found.

    Raises:
        Cancelled: the person stopped the work.
    """
    fresh_ids = store.matches.unmatched(MATCHER)
    if not len(fresh_ids):
        return 0
    ids, ranks = store.images.live_ranks()
    is_fresh = np.zeros(len(ids), np.bool_)
    is_fresh[ranks[np.searchsorted(ids, fresh_ids)]] = True
    candidates = find_candidates(store, Numbering(ids, ranks, is_fresh), monitor)
    by_number = np.empty_like(ids)
    by_number[ranks] = ids
    found = 0
    blocks = _judge_all(store, settings, monitor, by_number, candidates)
    for matches in blocks:
        store.matches.add(MATCHER, matches)
        found += len(matches)
    store.matches.mark_matched(MATCHER, fresh_ids.tolist())
    return found


def _judge_all(
    store: Store, settings: Settings, monitor: Monitor, ids: NDArray[np.int64], candidates: Candidates
) -> Iterator[list[Match]]:
    """Judge the candidates in blocks, each block's descriptors loaded together."""
    pairs = zip(
        ids[candidates.first].tolist(), ids[candidates.second].tolist(), candidates.orientation.tolist(), strict=True
    )
    total = len(candidates.first)
    tracked = monitor.track(pairs, Stage.MATCH, total=total)
    with ThreadPoolExecutor(settings.workers) as pool:
        while block := list(islice(tracked, _PAIRS_AT_A_TIME)):
            pictures = Pictures(store, sorted({image for pair in block for image in pair[:2]}))
            tasks = [block[start : start + _PAIRS_PER_TASK] for start in range(0, len(block), _PAIRS_PER_TASK)]
            judged = [verdict for part in pool.map(pictures.judge, tasks) for verdict in part]
            yield [pictures.match(*verdict) for verdict in judged]


class Pictures:
    """What is known of some images, to judge pairs of them."""

    def __init__(self, store: Store, ids: list[int]) -> None:
        records = store.images.infos(ids)
        thumbs = store.descriptors.load(thumbprint.THUMBPRINT, ids)
        hashes = store.descriptors.load(perceptual.PHASH_256, ids)
        corners = store.descriptors.load(local.LOCAL, ids)
        signatures = store.descriptors.load(signature.SIGNATURE, ids)
        self._signatures = {image: signature.unpack(data) for image, data in zip(ids, signatures, strict=True)}
        self._described = {
            image: describe(records[image].info, records[image].taken_ms, thumb, hashed, feature)
            for image, thumb, hashed, feature in zip(ids, thumbs, hashes, corners, strict=True)
        }

    def judge(self, pairs: list[tuple[int, int, int]]) -> list[_Judged]:
        """Judge pairs of (image, image, orientation proposed or -1)."""
        results: list[_Judged] = []
        for a, b, proposed in pairs:
            verdict = judge(self._described[a], self._described[b], proposed if proposed >= 0 else None)
            if verdict is not None:
                results.append((a, b, verdict))
        return results

    def match(self, a: int, b: int, verdict: Verdict) -> Match:
        """Write a verdict on images a and b as a match of the two in the order of their ids."""
        transform = verdict.transform if a < b else invert(verdict.transform)
        return Match(
            min(a, b),
            max(a, b),
            verdict.kind,
            verdict.similarity,
            verdict.hash_distance,
            signature.distance(self._signatures[a], self._signatures[b]),
            verdict.correlation,
            verdict.inliers,
            six_numbers(transform),
            verdict.reason,
        )


def describe(info: PictureInfo, taken_ms: int | None, thumb: bytes, hashes: bytes, corners: bytes) -> Described:
    """Unpack the stored descriptors of one picture for its verdicts."""
    features = local.unpack(corners)
    return Described(
        info,
        taken_ms,
        thumbprint.unpack(thumb),
        perceptual.unpack(hashes, 4)[0],
        Corners(features.width, features.height, features.keypoints, features.descriptors),
    )
