"""The segment join finds what brute force finds, whatever the hashes look like and whichever kernel is live."""

import itertools
import platform
import re
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.index import hamming, segments
from engine.index.hamming import KERNELS, iter_pairs_between, iter_pairs_within
from engine.index.segments import choose_segments

Found = dict[tuple[int, int], int]


def collect(blocks):
    """All pairs of all blocks with their distances; fails where a pair comes twice."""
    found: Found = {}
    for pairs, distances in blocks:
        assert pairs.dtype == np.int32
        assert distances.dtype == np.uint8
        assert pairs.shape == (len(distances), 2)
        assert len(pairs) <= hamming.PAIRS_PER_BLOCK
        for (i, j), distance in zip(pairs.tolist(), distances.tolist(), strict=True):
            assert (i, j) not in found
            found[i, j] = distance
    return found


def reference_between(a, b, radius) -> Found:
    """Brute force in plain NumPy."""
    distances = np.bitwise_count(a[:, None] ^ b[None, :])
    return {(int(i), int(j)): int(distances[i, j]) for i, j in np.argwhere(distances <= radius)}


def reference_within(hashes, radius) -> Found:
    return {pair: d for pair, d in reference_between(hashes, hashes, radius).items() if pair[0] < pair[1]}


def near_hashes(seed, count, seeds, flips, constant_bits=0):
    """Hashes in families: a few ancestors, each copy with up to ``flips`` bits turned, the lowest bits all zero."""
    random = np.random.default_rng(seed)
    hashes = random.integers(0, 2**64, seeds, dtype=np.uint64)[random.integers(0, seeds, count)]
    for _ in range(flips):
        hashes ^= np.uint64(1) << random.integers(0, 64, count).astype(np.uint64)
    return hashes >> np.uint64(constant_bits) << np.uint64(constant_bits)


@contextmanager
def cheap_segments():
    """Make segments look free, so that few hashes are joined by them as well."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"PAIRS_WORTH_SEGMENTS": 0, "SORT_COST": 0, "LOOKUP_COST": 0, "SAMPLE_PAIRS": 500}.items():
            patch.setattr(segments, name, value)
        yield


@given(
    seed=st.integers(0, 2**32),
    count=st.integers(0, 120),
    seeds=st.integers(1, 40),
    flips=st.integers(0, 14),
    constant_bits=st.sampled_from([0, 0, 5, 16, 40]),
    radius=st.integers(0, 64),
    kernel=st.sampled_from(KERNELS),
)
@settings(deadline=None, max_examples=150)
def test_few_hashes_are_all_compared(seed, count, seeds, flips, constant_bits, radius, kernel):
    hashes = near_hashes(seed, count, seeds, flips, constant_bits)
    assert collect(iter_pairs_within(hashes, radius, kernel=kernel)) == reference_within(hashes, radius)


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("radius", [0, 1, 2, 3, 4, 7, 10, 12])
@pytest.mark.parametrize("shape", [(700, 60, 3, 0), (700, 5, 9, 0), (500, 100, 6, 20), (300, 300, 0, 0)])
def test_segments_miss_nothing(kernel, radius, shape):
    count, seeds, flips, constant_bits = shape
    hashes = near_hashes(radius, count, seeds, flips, constant_bits)
    with cheap_segments():
        assert choose_segments(hashes, hashes, radius)
        found = collect(iter_pairs_within(hashes, radius, kernel=kernel))
    assert found == reference_within(hashes, radius)


@given(data=st.data(), radius=st.integers(0, 12), kernel=st.sampled_from(KERNELS))
@settings(deadline=None, max_examples=60)
def test_a_pair_within_the_radius_is_found_wherever_its_bits_differ(data, radius, kernel):
    hashes = np.random.default_rng(radius).integers(0, 2**64, 300, dtype=np.uint64)
    flips = data.draw(st.sets(st.integers(0, 63), max_size=radius + 1))
    i, j = sorted(data.draw(st.lists(st.integers(0, 299), min_size=2, max_size=2, unique=True)))
    hashes[j] = hashes[i] ^ np.uint64(sum(1 << bit for bit in flips))
    with cheap_segments():
        assert choose_segments(hashes, hashes, radius)
        found = collect(iter_pairs_within(hashes, radius, kernel=kernel))
    assert found.get((i, j)) == (len(flips) if len(flips) <= radius else None)


@pytest.mark.parametrize("sizes", [(1024, 1025), (3100, 900), (900, 5200), (6000, 6000)])
def test_all_compared_in_several_buckets(sizes):
    family = near_hashes(4, sum(sizes), 400, 5)
    a, b = family[: sizes[0]], family[sizes[0] :]
    assert not choose_segments(a, b, 8)
    assert collect(iter_pairs_between(a, b, 8)) == reference_between(a, b, 8)
    assert collect(iter_pairs_within(b, 8)) == reference_within(b, 8)


@given(
    seed=st.integers(0, 2**32),
    sizes=st.tuples(st.integers(0, 90), st.integers(0, 90)),
    flips=st.integers(0, 10),
    radius=st.integers(0, 20),
    kernel=st.sampled_from(KERNELS),
)
@settings(deadline=None, max_examples=100)
def test_between_two_sets_of_any_size(seed, sizes, flips, radius, kernel):
    family = near_hashes(seed, sum(sizes), 12, flips)
    a, b = family[: sizes[0]], family[sizes[0] :]
    assert collect(iter_pairs_between(a, b, radius, kernel=kernel)) == reference_between(a, b, radius)


@pytest.mark.parametrize("radius", [0, 3, 10])
@pytest.mark.parametrize("sizes", [(900, 40), (40, 900), (500, 600)])
def test_between_two_sets_by_segments(radius, sizes):
    family = near_hashes(1, sum(sizes), 30, 5)
    a, b = family[: sizes[0]], family[sizes[0] :]
    with cheap_segments():
        assert choose_segments(a, b, radius)
        found = collect(iter_pairs_between(a, b, radius))
    assert found == reference_between(a, b, radius)


def test_pairs_between_are_those_within_both_ways_and_the_diagonal():
    hashes = near_hashes(2, 8000, 1800, 4)
    within = collect(iter_pairs_within(hashes, 9))
    both_ways = within | {(j, i): d for (i, j), d in within.items()} | {(i, i): 0 for i in range(len(hashes))}
    assert collect(iter_pairs_between(hashes, hashes, 9)) == both_ways


@pytest.mark.parametrize("radius", [3, 10])
def test_order_depends_on_neither_threads_nor_kernel(radius):
    hashes = near_hashes(3, 20_000, 3000, 2)
    runs = [
        np.concatenate([pairs for pairs, _ in iter_pairs_within(hashes, radius, threads=threads, kernel=kernel)])
        for threads, kernel in itertools.product([1, 3], KERNELS)
    ]
    assert len(runs[0]) > 1000
    for run in runs[1:]:
        np.testing.assert_array_equal(run, runs[0])


@pytest.mark.parametrize("threads", [1, 2])
def test_thousands_of_equal_hashes_come_in_bounded_blocks(monkeypatch, threads):
    monkeypatch.setattr(hamming, "PAIRS_PER_BLOCK", 1 << 13)
    hashes = np.full(3000, 0x8000_0000_0000_0001, np.uint64)
    seen = np.zeros((3000, 3000), np.uint8)
    largest = 0
    for pairs, distances in iter_pairs_within(hashes, 4, threads=threads):
        np.add.at(seen, (pairs[:, 0], pairs[:, 1]), 1)
        assert not distances.any()
        largest = max(largest, len(pairs))
    np.testing.assert_array_equal(seen, np.triu(np.ones_like(seen), 1))
    assert largest <= 1 << 13


@pytest.mark.parametrize("radius", [0, 3, 10])
def test_hundred_thousand_hashes_against_a_planted_truth(radius):
    random = np.random.default_rng(radius)
    hashes = random.integers(0, 2**64, 100_000, dtype=np.uint64)
    planted = {}
    for k in range(200):
        bits = random.permutation(64)[: random.integers(0, radius + 1)]
        hashes[50_000 + k] = hashes[k] ^ np.uint64(sum(1 << int(bit) for bit in bits))
        planted[k, 50_000 + k] = len(bits)
    found = collect(iter_pairs_within(hashes, radius))
    assert planted.items() <= found.items()
    for (i, j), distance in found.items():
        assert int(hashes[i] ^ hashes[j]).bit_count() == distance <= radius


def test_stopping_early_leaves_no_thread_at_work():
    hashes = np.random.default_rng(0).integers(0, 2**64, 200_000, dtype=np.uint64)
    blocks = iter_pairs_within(hashes, 10, threads=2)
    next(blocks)
    blocks.close()
    with pytest.raises(StopIteration):
        next(blocks)


def test_views_with_strides_are_taken_as_they_are():
    hashes = near_hashes(5, 400, 40, 3)
    assert collect(iter_pairs_within(hashes[::2], 6)) == reference_within(hashes[::2].copy(), 6)


@pytest.mark.parametrize(("flag", "name"), [("avx512_vpopcntdq", "avx512-vpopcntdq"), ("popcnt", "popcnt")])
def test_every_kernel_that_the_processor_has_is_there(flag, name):
    processor = Path("/proc/cpuinfo")
    if platform.machine() != "x86_64" or not processor.exists():
        pytest.skip("the flags of the processor are read from Linux on x86-64 only")
    has_flag = re.search(rf"^flags\s*:.*\b{flag}\b", processor.read_text(), re.MULTILINE) is not None
    assert (name in KERNELS) == has_flag


def test_the_portable_kernel_is_everywhere_and_the_fastest_is_live():
    assert KERNELS[-1] == "portable"
    assert KERNELS.index(hamming.KERNEL) == 0


@pytest.mark.parametrize(
    ("hashes", "radius", "kernel", "words"),
    [
        (np.zeros(4, np.int64), 3, "portable", "uint64"),
        (np.zeros((2, 2), np.uint64), 3, "portable", "one dimension"),
        (np.zeros(4, np.uint64), 65, "portable", "radius"),
        (np.zeros(4, np.uint64), -1, "portable", "radius"),
        (np.zeros(4, np.uint64), 3, "abacus", "abacus"),
    ],
)
def test_arguments_that_make_no_sense_are_refused(hashes, radius, kernel, words):
    with pytest.raises(ValueError, match=words):
        list(iter_pairs_within(hashes, radius, kernel=kernel))
    with pytest.raises(ValueError, match=words):
        list(iter_pairs_between(hashes, hashes, radius, kernel=kernel))
