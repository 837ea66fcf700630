"""Propose pairs of images: by their whole hash in any orientation, and by local features that they share.

Images are numbered by the order of their image keys, not of their row ids: what is kept where there is too much of it
must not depend on which thread was first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core import orientation
from engine.core.domain import Stage
from engine.core.errors import StoreUnwritableError
from engine.core.progress import Monitor
from engine.features import local, perceptual
from engine.index import local_rows, local_votes
from engine.index.hamming import iter_pairs_between, iter_pairs_within
from engine.stages.shortlist import Shortlist
from engine.store.connection import Store

HASH_RADIUS: Final = 12
"""Bits of 64 by which the hashes of a candidate pair differ at most, in the best orientation."""

MIN_VOTES: Final = 4
"""Local features that a candidate pair has in common, at the least."""

_MANY: Final = 50_000
"""Images from which a pair that only the hashes of 64 bits propose must be near by those of 256 bits as well."""
_FINER_RADIUS: Final = 96

_FLAT_BITS: Final = 20
"""A picture without shape has nearly no coefficient above the median; real ones have half of them."""

_FEW: Final = 16
"""One image in so many, or fewer, are fresh: the features of the others are read, and mostly passed over."""

_AT_A_TIME: Final = 1 << 20
_HUBS: Final = 16
_ALL_PAIRS_UP_TO: Final = 1024


@dataclass(frozen=True, slots=True)
class Candidates:
    """Candidate pairs ``first < second``, as numbers of images.

    Attributes:
        first: int32, shape (n,).
        second: int32, shape (n,).
        orientation: int8, shape (n,): in which the hash of the second looks like the first's; -1 if it does not.
    """

    first: NDArray[np.int32]
    second: NDArray[np.int32]
    orientation: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.first)

    def where(self, chosen: NDArray[np.bool_]) -> "Candidates":
        """Give those chosen, bool, shape (n,)."""
        return Candidates(self.first[chosen], self.second[chosen], self.orientation[chosen])


@dataclass(frozen=True, slots=True)
class Numbering:
    """The live images, numbered in the order of their keys.

    Attributes:
        ids: int64, shape (n,), ascending row ids.
        ranks: int32, shape (n,): the number of each.
        is_fresh: bool, shape (n,), by number: not yet compared with the others.
    """

    ids: NDArray[np.int64]
    ranks: NDArray[np.int32]
    is_fresh: NDArray[np.bool_]

    def numbers(self, ids: NDArray[np.int64]) -> NDArray[np.int32]:
        """Give the numbers of row ids."""
        places = np.searchsorted(self.ids, ids)
        return np.asarray(self.ranks[places], np.int32)


def find_candidates_by_hash(store: Store, numbering: Numbering, monitor: Monitor) -> Candidates:
    """Propose those of ``find_candidates`` that cost next to nothing: pairs whose hashes are close.

    Raises:
        Cancelled: the person stopped the work.
    """
    return _candidates(_by_hash(store, numbering, monitor))


def find_candidates_by_votes(store: Store, numbering: Numbering, monitor: Monitor) -> Candidates:
    """Propose those of ``find_candidates`` that share local features.

    Raises:
        StoreUnwritableError: there is no room beside the library for temporary files.
        Cancelled: the person stopped the work.
    """
    return _candidates(_by_votes(store, numbering, monitor))


def _candidates(rows: NDArray[np.int64]) -> Candidates:
    first, second, _, tag = rows
    return Candidates(first.astype(np.int32), second.astype(np.int32), tag.astype(np.int8))


def find_candidates(store: Store, numbering: Numbering, monitor: Monitor) -> Candidates:
    """Propose the pairs of images, at least one of them fresh, that are worth a close look.

    Raises:
        StoreUnwritableError: there is no room beside the library for temporary files.
        Cancelled: the person stopped the work.
    """
    hashed = find_candidates_by_hash(store, numbering, monitor)
    voted = find_candidates_by_votes(store, numbering, monitor)
    return join_candidates(without_chance(store, numbering, hashed, voted), voted)


def without_chance(store: Store, numbering: Numbering, hashed: Candidates, voted: Candidates) -> Candidates:
    """Give the pairs of near hashes, in a large library without those for which nothing else speaks.

    Pairs that are near by chance grow with the square of the library: at a million photos they are most of all. They
    share no local features and differ in their hashes of 256 bits, as 3 of 25,000 pairs of edited copies do.
    """
    size = len(numbering.ids)
    if size < _MANY or not len(hashed):
        return hashed
    lonely = np.flatnonzero(~np.isin(_codes(hashed), _codes(voted)))
    finer = np.zeros((size, orientation.COUNT, 4), np.uint64)
    for ids, data in store.descriptors.iter_blocks(perceptual.PHASH_256):
        finer[numbering.numbers(ids)] = perceptual.unpack(b"".join(data), 4)
    kept = np.ones(len(hashed), np.bool_)
    for some in np.array_split(lonely, 1 + len(lonely) // _AT_A_TIME):
        upright, laid = hashed.first[some], (hashed.second[some], hashed.orientation[some])
        distances = np.bitwise_count(finer[upright, orientation.UPRIGHT] ^ finer[laid]).sum(axis=1)
        kept[some] = distances < _FINER_RADIUS
    return hashed.where(kept)


def join_candidates(hashed: Candidates, voted: Candidates) -> Candidates:
    """Give the pairs that are in either, each once."""
    codes = np.concatenate([_codes(hashed), _codes(voted)])
    tags = np.concatenate([hashed.orientation, voted.orientation])
    # The first of equal codes is that of the hashes, which knows the orientation.
    codes, places = np.unique(codes, return_index=True)
    return Candidates((codes >> 32).astype(np.int32), (codes & 0xFFFFFFFF).astype(np.int32), tags[places])


def _codes(pairs: Candidates) -> NDArray[np.int64]:
    return pairs.first.astype(np.int64) << 32 | pairs.second


def _by_hash(store: Store, numbering: Numbering, monitor: Monitor) -> NDArray[np.int64]:
    """Find pairs whose 64-bit hashes are close in some orientation."""
    hashes = np.zeros((len(numbering.ids), orientation.COUNT), np.uint64)
    for ids, data in store.descriptors.iter_blocks(perceptual.PHASH_64):
        hashes[numbering.numbers(ids)] = perceptual.unpack(b"".join(data), 1)[:, :, 0]
    shaped = np.bitwise_count(hashes[:, orientation.UPRIGHT]) >= _FLAT_BITS
    shortlist = Shortlist()
    for tag in monitor.track(range(orientation.COUNT), Stage.MATCH, total=orientation.COUNT):
        for first, second, distance in _hash_pairs(hashes, shaped, numbering.is_fresh, tag):
            monitor.check()
            wanted = numbering.is_fresh[first] | numbering.is_fresh[second]
            shortlist.add(first[wanted], second[wanted], distance[wanted].astype(np.int64), tag)
    return shortlist.result()


_HashPairs = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.uint8]]


def _hash_pairs(
    hashes: NDArray[np.uint64], shaped: NDArray[np.bool_], is_fresh: NDArray[np.bool_], tag: int
) -> Iterator[_HashPairs]:
    """Yield the pairs (first, second) where the second, laid in the orientation, looks like the first."""
    upright = _Groups(hashes[:, orientation.UPRIGHT], np.flatnonzero(shaped))
    fresh = _Groups(hashes[:, orientation.UPRIGHT], np.flatnonzero(shaped & is_fresh))
    few = len(fresh.values) * 4 < len(upright.values)
    if tag == orientation.UPRIGHT:
        if not few:
            yield from upright.equal_pairs()
            yield from _expand(upright, upright, iter_pairs_within(upright.values, HASH_RADIUS))
            return
        laid = upright
    else:
        laid = _Groups(hashes[:, tag], np.flatnonzero(shaped))
    source = fresh if few else upright
    yield from _expand(source, laid, iter_pairs_between(source.values, laid.values, HASH_RADIUS))
    if few and tag != orientation.UPRIGHT:
        # Laying the other picture instead is not quite the same: its median lies elsewhere once signs have changed.
        laid = _Groups(hashes[:, tag], np.flatnonzero(shaped & is_fresh))
        yield from _expand(upright, laid, iter_pairs_between(upright.values, laid.values, HASH_RADIUS))


class _Groups:
    """Images by equal hash, so that a thousand equal ones are compared once."""

    def __init__(self, hashes: NDArray[np.uint64], numbers: NDArray[np.intp]) -> None:
        self.values, inverse, counts = np.unique(hashes[numbers], return_inverse=True, return_counts=True)
        self._numbers = numbers[np.argsort(inverse, kind="stable")].astype(np.int32)
        self._stops = np.cumsum(counts)
        self.counts = counts

    def members(self, group: int) -> NDArray[np.int32]:
        """Give the numbers of the images in a group, ascending."""
        stop = self._stops[group]
        return np.asarray(self._numbers[stop - self.counts[group] : stop], np.int32)

    def firsts(self, groups: NDArray[np.int32]) -> NDArray[np.int32]:
        """Give the lowest number in each of these groups."""
        return np.asarray(self._numbers[self._stops[groups] - self.counts[groups]], np.int32)

    def equal_pairs(self) -> Iterator[_HashPairs]:
        """Yield the pairs within each group; of a large one, those with its first members."""
        for group in np.flatnonzero(self.counts > 1):
            members = self.members(int(group))
            hubs = members if len(members) ** 2 <= _ALL_PAIRS_UP_TO else members[:_HUBS]
            first, second = (grid.ravel() for grid in np.meshgrid(hubs, members, indexing="ij"))
            kept = first < second
            yield first[kept], second[kept], np.zeros(int(kept.sum()), np.uint8)


def _expand(
    left: _Groups, right: _Groups, blocks: Iterator[tuple[NDArray[np.int32], NDArray[np.uint8]]]
) -> Iterator[_HashPairs]:
    """Turn pairs of groups into pairs of images; of two large groups, those with the first members of either."""
    for pairs, distances in blocks:
        single = (left.counts[pairs[:, 0]] == 1) & (right.counts[pairs[:, 1]] == 1)
        first, second = left.firsts(pairs[single, 0]), right.firsts(pairs[single, 1])
        apart = first != second
        yield first[apart], second[apart], distances[single][apart]
        for (left_group, right_group), distance in zip(pairs[~single], distances[~single], strict=True):
            a, b = left.members(int(left_group)), right.members(int(right_group))
            grids = [(a, b)] if len(a) * len(b) <= _ALL_PAIRS_UP_TO else [(a[:_HUBS], b), (a, b[:_HUBS])]
            for some, others in grids:
                first, second = (grid.ravel() for grid in np.meshgrid(some, others, indexing="ij"))
                apart = first != second
                yield first[apart], second[apart], np.full(int(apart.sum()), distance, np.uint8)


def _by_votes(store: Store, numbering: Numbering, monitor: Monitor) -> NDArray[np.int64]:
    """Find pairs that share local features."""

    def blocks(images: NDArray[np.int64] | None = None) -> Iterator[local_rows.Block]:
        for ids, data in store.descriptors.iter_blocks(local.LOCAL, images=images):
            monitor.check()
            poses = local.poses_of_all(data)
            corners = [local_rows.Corners(local.descriptors_of(d), p) for d, p in zip(data, poses, strict=True)]
            yield numbering.numbers(ids), corners

    shortlist = Shortlist()
    is_fresh = numbering.is_fresh
    few = blocks(numbering.ids[is_fresh[numbering.ranks]]) if 0 < is_fresh.sum() * _FEW <= len(is_fresh) else None
    rounds = local_votes.count_votes(
        blocks(), is_fresh, MIN_VOTES, fresh_blocks=few, directory=store.directory, check=monitor.check
    )
    total = local_rows.TABLES + local_votes.parts_of_votes(len(numbering.ids))
    try:
        for votes in monitor.track(rounds, Stage.MATCH, total=total):
            shortlist.add(votes.first, votes.second, -votes.votes.astype(np.int64), -1)
    except OSError as error:
        raise StoreUnwritableError(store.directory, f"no temporary files can be written ({error.strerror})") from error
    return shortlist.result()
