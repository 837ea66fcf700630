"""Compare images: candidate pairs, a verdict on each, and what stands up to it into the library file."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
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
from engine.verification.verdict import Described, Verdict, judge_all

MATCHER: Final = DescriptorSpec("matcher", 1)
"""Raise the version when candidates or verdicts change: the stored matches are then made anew."""

_PAIRS_AT_A_TIME: Final = 1024
_PAIRS_PER_TASK: Final = 64
_ROUNDS: Final = 4

_ID_BITS: Final = np.int64(32)

_Judged = tuple[int, int, Verdict]


@dataclass(frozen=True, slots=True)
class NumberedPairs:
    """Candidates among images, of which ids and capture times are known by number, int64 of shape (n,)."""

    ids: NDArray[np.int64]
    taken_ms: NDArray[np.int64]
    candidates: Candidates

    @property
    def codes(self) -> NDArray[np.int64]:
        """The lower id * 2**32 + the other, shape (m,)."""
        return pair_codes(self.ids[self.candidates.first], self.ids[self.candidates.second])

    @property
    def circumstances(self) -> NDArray[np.int64]:
        """What a verdict goes by beside the pictures: orientation and both capture times, shape (m, 3)."""
        taken_ms, candidates = self.taken_ms, self.candidates
        return np.stack(
            [candidates.orientation.astype(np.int64), taken_ms[candidates.first], taken_ms[candidates.second]], axis=1
        )

    def where(self, chosen: NDArray[np.bool_]) -> "NumberedPairs":
        """Give those chosen, bool, shape (m,)."""
        return NumberedPairs(self.ids, self.taken_ms, self.candidates.where(chosen))


class JudgedPairs:
    """Pairs that were judged in this scan already, each once; if they match, that is stored."""

    def __init__(self) -> None:
        self._codes = np.empty(0, np.int64)
        self._circumstances = np.empty((0, 3), np.int64)

    def add(self, pairs: NumberedPairs) -> None:
        """Remember pairs once all their matches are stored."""
        codes = np.concatenate([self._codes, pairs.codes])
        order = np.argsort(codes)
        self._codes = codes[order]
        self._circumstances = np.concatenate([self._circumstances, pairs.circumstances])[order]

    def hold(self, pairs: NumberedPairs) -> NDArray[np.bool_]:
        """Tell which of these pairs were judged, and in the same circumstances, bool, shape (m,).

        Another file with the same picture may have brought an earlier capture time since.
        """
        if not len(self._codes):
            return np.zeros(len(pairs.candidates), np.bool_)
        at = np.minimum(np.searchsorted(self._codes, pairs.codes), len(self._codes) - 1)
        is_same = (self._circumstances[at] == pairs.circumstances).all(axis=1)
        held: NDArray[np.bool_] = is_same & (self._codes[at] == pairs.codes)
        return held


def pair_codes(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give one number for each pair of images, whichever is named first."""
    codes: NDArray[np.int64] = np.minimum(one, other) << _ID_BITS | np.maximum(one, other)
    return codes


def match_images(store: Store, settings: Settings, monitor: Monitor, judged: JudgedPairs | None = None) -> int:
    """Compare the images that are new with all others and store the matches.

    Matches are stored as they are found; images count as compared only once all of their pairs are, so that work cut
    short is done again to the same end. What an earlier run or ``EarlyMatching`` left is replaced, without a moment at
    which it is missing.

    Args:
        store: The library, held for scanning.
        settings: Number of threads.
        monitor: Told about progress.
        judged: Pairs that need not be judged again.

    Returns:
        How many matches were found.

    Raises:
        StoreUnwritableError: the disk is full, or the library became read-only.
        Cancelled: the person stopped the work.
    """
    fresh_ids = store.matches.unmatched(MATCHER)
    unsettled = store.matches.unsettled(MATCHER)
    if not len(fresh_ids):
        store.matches.forget_rows(unsettled[:, 0])
        return 0
    numbering = number_images(store, fresh_ids)
    pairs = number_pairs(store, numbering, find_candidates(store, numbering, monitor))
    is_judged = (judged or JudgedPairs()).hold(pairs)
    stands = np.isin(pair_codes(unsettled[:, 1], unsettled[:, 2]), pairs.where(is_judged).codes)
    found = int(stands.sum())
    for matches in judge_pairs(store, settings, monitor, pairs.where(~is_judged)):
        store.matches.add(MATCHER, matches)
        found += len(matches)
    store.matches.mark_matched(MATCHER, fresh_ids.tolist(), unsettled[~stands, 0])
    return found


def number_images(store: Store, fresh_ids: NDArray[np.int64]) -> Numbering:
    """Number the images that are here, some of them fresh."""
    ids, ranks = store.images.live_ranks()
    is_fresh = np.zeros(len(ids), np.bool_)
    is_fresh[ranks[np.searchsorted(ids, fresh_ids)]] = True
    return Numbering(ids, ranks, is_fresh)


def number_pairs(store: Store, numbering: Numbering, candidates: Candidates) -> NumberedPairs:
    """Put what is known of the images beside candidates."""
    by_number, taken_ms = np.empty_like(numbering.ids), np.empty_like(numbering.ids)
    by_number[numbering.ranks] = numbering.ids
    taken_ms[numbering.ranks] = store.images.taken_ms(numbering.ids)
    return NumberedPairs(by_number, taken_ms, candidates)


def judge_pairs(store: Store, settings: Settings, monitor: Monitor, pairs: NumberedPairs) -> Iterator[list[Match]]:
    """Judge the candidates in blocks; the pictures of a block are loaded while those of the one before are judged."""
    ids, candidates = pairs.ids, pairs.candidates
    order = _by_neighbourhood(pairs)

    def load(start: int) -> tuple[Pictures, list[tuple[int, int, int]]]:
        some = order[start : start + _PAIRS_AT_A_TIME]
        first, second = ids[candidates.first[some]], ids[candidates.second[some]]
        pictures = Pictures(store, np.union1d(first, second).tolist())
        return pictures, list(zip(first.tolist(), second.tolist(), candidates.orientation[some].tolist(), strict=True))

    places = monitor.track(range(len(order)), Stage.MATCH, total=len(order))
    with ThreadPoolExecutor(1) as loader, ThreadPoolExecutor(settings.workers) as pool:
        ahead = loader.submit(load, 0)
        while taken := list(islice(places, _PAIRS_AT_A_TIME)):
            pictures, block = ahead.result()
            ahead = loader.submit(load, taken[-1] + 1)
            tasks = [block[start : start + _PAIRS_PER_TASK] for start in range(0, len(block), _PAIRS_PER_TASK)]
            parts = pool.map(lambda task, of=pictures: of.matches(of.judge(task)), tasks)
            yield [match for part in parts for match in part]


def _by_neighbourhood(pairs: NumberedPairs) -> NDArray[np.intp]:
    """Order pairs so that those which hang together are judged together, and their pictures are loaded once."""
    first, second = pairs.ids[pairs.candidates.first], pairs.ids[pairs.candidates.second]
    known, places = np.unique(np.concatenate([first, second]), return_inverse=True)
    low, high = np.sort(places.reshape(2, -1), axis=0)
    # The lowest image that each one hangs together with, through some others: only chains may be cut.
    lowest = np.arange(len(known))
    for _ in range(_ROUNDS):
        lower = np.minimum(lowest[low], lowest[high])
        np.minimum.at(lowest, low, lower)
        np.minimum.at(lowest, high, lower)
        lowest = lowest[lowest]
    return np.lexsort((high, low, lowest[low]))


class Pictures:
    """What is known of some images, to judge pairs of them."""

    def __init__(self, store: Store, ids: list[int]) -> None:
        records = store.images.infos(ids)
        known = [(records[image].info, records[image].taken_ms) for image in ids]
        thumbs = store.descriptors.load(thumbprint.THUMBPRINT, ids)
        hashes = perceptual.unpack(b"".join(store.descriptors.load(perceptual.PHASH_256, ids)), 4)
        corners = local.unpack_all(store.descriptors.load(local.LOCAL, ids))
        self._signatures = signature.unpack_all(store.descriptors.load(signature.SIGNATURE, ids))
        self._rows = {image: row for row, image in enumerate(ids)}
        self._described = [
            Described(info, taken_ms, thumbprint.unpack(thumb), hashed, _corners(features))
            for (info, taken_ms), thumb, hashed, features in zip(known, thumbs, hashes, corners, strict=True)
        ]

    def judge(self, pairs: Sequence[tuple[int, int, int]]) -> list[_Judged]:
        """Judge pairs of (image, image, orientation proposed or -1)."""
        rows, described = self._rows, self._described
        verdicts = judge_all(
            [(described[rows[a]], described[rows[b]], how if how >= 0 else None) for a, b, how in pairs]
        )
        return [(a, b, verdict) for (a, b, _), verdict in zip(pairs, verdicts, strict=True) if verdict is not None]

    def matches(self, judged: Sequence[_Judged]) -> list[Match]:
        """Write verdicts on pairs of images as matches of the two in the order of their ids."""
        first, second = [self._rows[a] for a, _, _ in judged], [self._rows[b] for _, b, _ in judged]
        apart = signature.distances(self._signatures[first], self._signatures[second]).tolist()
        return [_match(*pair, distance) for pair, distance in zip(judged, apart, strict=True)]

    def match(self, a: int, b: int, verdict: Verdict) -> Match:
        """Write one verdict as ``matches`` does."""
        return self.matches([(a, b, verdict)])[0]


def _match(a: int, b: int, verdict: Verdict, signature_distance: float) -> Match:
    return Match(
        min(a, b),
        max(a, b),
        verdict.kind,
        verdict.similarity,
        verdict.hash_distance,
        signature_distance,
        verdict.correlation,
        verdict.inliers,
        six_numbers(verdict.transform if a < b else invert(verdict.transform)),
        verdict.reason,
    )


def describe(info: PictureInfo, taken_ms: int | None, thumb: bytes, hashes: bytes, corners: bytes) -> Described:
    """Unpack the stored descriptors of one picture for its verdicts."""
    hashed = perceptual.unpack(hashes, 4)[0]
    return Described(info, taken_ms, thumbprint.unpack(thumb), hashed, _corners(local.unpack(corners)))


def _corners(features: local.LocalFeatures) -> Corners:
    return Corners(features.width, features.height, features.keypoints, features.descriptors)
