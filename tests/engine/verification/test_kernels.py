"""All kernels that the machine can run give the same bits, whatever they are given."""

import platform
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.verification import _agreement, _registration

Bytes = NDArray[np.uint8]
Placing = tuple[Bytes, Bytes, Bytes, Bytes]

WILD = [0.0, -0.0, 1.0, -1.0, 0.5, 1e-320, 1e30, -1e39, 1.7e308, np.nan, np.inf, -np.inf]


def bits_of(rows: list[tuple[int, float, float, float, float, float]]) -> bytes:
    """Tell apart what == does not: zeros of either sign."""
    return np.array(rows, np.float64).tobytes()


def beginning_at(offset: int, values: NDArray[np.generic]) -> Bytes:
    """Copy bytes to an address that is that far from a multiple of 16."""
    room = np.zeros(values.nbytes + 32, np.uint8)
    start = (offset - room.ctypes.data) % 16
    room[start : start + values.nbytes] = np.frombuffer(values.tobytes(), np.uint8)
    return room[start : start + values.nbytes]


def picture(side: int, kind: str, rng: np.random.Generator) -> Bytes:
    if kind == "noise":
        return rng.integers(0, 256, (side, side), np.uint8)
    if kind == "smooth":
        waves = np.add.outer(np.sin(np.arange(side) / 5 + rng.uniform(0, 6)), np.cos(np.arange(side) / 7))
        return np.asarray(waves * 60 + 128 + rng.normal(0, 4, (side, side)), np.uint8)
    return np.full((side, side), rng.integers(0, 256), np.uint8)


@settings(max_examples=200, deadline=None)
@given(
    side=st.integers(2, 64),
    kinds=st.tuples(*[st.sampled_from(["noise", "smooth", "flat"])] * 2),
    near=st.tuples(*[st.floats(-0.3, 0.3)] * 6),
    wild=st.dictionaries(st.integers(0, 5), st.sampled_from(WILD) | st.floats(), max_size=6),
    sigma=st.sampled_from([0.0, 5e-324, 0.1, 0.5, 5.3, 40.0, 1e300, np.inf]),
    offsets=st.tuples(*[st.integers(0, 15)] * 3),
    seed=st.integers(0, 2**32),
)
@example(64, ("noise", "noise"), (0.0,) * 6, {}, 0.0, (0, 0, 0), 0)
@example(2, ("noise", "noise"), (0.0,) * 6, {}, 40.0, (1, 3, 7), 0)
def test_pictures_are_laid_over_each_other_alike(
    side: int,
    kinds: tuple[str, str],
    near: tuple[float, ...],
    wild: dict[int, float],
    sigma: float,
    offsets: tuple[int, int, int],
    seed: int,
) -> None:
    rng = np.random.default_rng(seed)
    a = picture(side, kinds[0], rng)
    b = a if kinds[0] == kinds[1] and seed % 2 else picture(side, kinds[1], rng)
    transform = np.array([1.0, 0, 0, 0, 1, 0]) + near
    for place, value in wild.items():
        transform[place] = value
    arrays = [beginning_at(offset, values) for offset, values in zip(offsets, (a, b, transform), strict=True)]
    case = (arrays[0], arrays[1], arrays[2], sigma)
    found = [_agreement.compare([case, case], side, 1, kernel) for kernel in _agreement.KERNELS]
    assert len({bits_of(rows) for rows in found}) == 1
    ((covered, *numbers), again) = found[0]
    assert bits_of([again]) == bits_of(found[0][:1])
    assert 0 <= covered <= side * side
    assert np.isfinite(numbers).all()
    if not np.isfinite(transform).all():
        assert covered == 0


def corners_of(count: int, rng: np.random.Generator) -> tuple[NDArray[np.float32], Bytes]:
    places = rng.uniform((0, 0, 20, 0), (320, 240, 90, 360), (count, 4)).astype(np.float32)
    return places, rng.integers(0, 256, (count, 32), np.uint8)


def placing(counts: tuple[int, int], shared: int, flips: int, offset: int, wild: float | None, seed: int) -> Placing:
    """Two pictures of which the second holds some corners of the first, scaled, with a few bits of each changed."""
    rng = np.random.default_rng(seed)
    (corners_a, descriptors_a), (corners_b, descriptors_b) = (corners_of(count, rng) for count in counts)
    shared = min(shared, *counts)
    corners_b[:shared] = corners_a[:shared] * np.float32([1.3, 1.3, 1.3, 1]) + np.float32([5, 9, 0, 20])
    descriptors_b[:shared] = descriptors_a[:shared]
    for _ in range(flips):
        descriptors_b[np.arange(shared), rng.integers(0, 32, shared)] ^= np.uint8(1) << rng.integers(
            0, 8, shared, np.uint8
        )
    if wild is not None:
        corners_b[rng.random(corners_b.shape) < 0.1] = wild
    order = rng.permutation(counts[1])
    return (
        beginning_at(offset, corners_a),
        beginning_at(2 * offset, descriptors_a),
        beginning_at(3 * offset, corners_b[order]),
        beginning_at(4 * offset, descriptors_b[order]),
    )


@settings(max_examples=80, deadline=None)
@given(
    counts=st.tuples(*[st.sampled_from([0, 1, 7, 8, 9, 15, 16, 17, 64, 511, 512]) | st.integers(0, 100)] * 2),
    shared=st.integers(0, 60) | st.just(512),
    flips=st.sampled_from([0, 3, 40]),
    max_distance=st.sampled_from([0, 30, 72, 73, 200, 256]),
    tolerance=st.sampled_from([4.0, 0.0, 60.0, -1.0, np.inf, np.nan]),
    offset=st.integers(0, 15),
    wild=st.none() | st.sampled_from([np.nan, np.inf, 3e38, -1e30, 1e-45]),
    seed=st.integers(0, 2**32),
)
@example((0, 512), 0, 0, 256, 4.0, 0, None, 0)
@example((512, 0), 0, 0, 256, 4.0, 1, None, 0)
@example((512, 512), 512, 0, 72, 4.0, 3, None, 0)
def test_corners_are_placed_alike(
    counts: tuple[int, int],
    shared: int,
    flips: int,
    max_distance: int,
    tolerance: float,
    offset: int,
    wild: float | None,
    seed: int,
) -> None:
    case = placing(counts, shared, flips, offset, wild, seed)
    turned = (*case[2:], *case[:2])
    found = [_registration.place([case, turned], max_distance, tolerance, kernel) for kernel in _registration.KERNELS]
    assert len({bits_of(rows) for rows in found}) == 1
    for places, *numbers in found[0]:
        assert 0 <= places <= min(counts)
        assert np.isfinite(numbers).all()


def test_every_kernel_finds_a_planted_placement() -> None:
    case = placing((512, 300), 200, 3, 1, None, 7)
    for kernel in _registration.KERNELS:
        ((places, cosine, sine, x, y, _),) = _registration.place([case], 72, 4.0, kernel)
        assert places > 100
        assert (cosine, sine, x, y) == pytest.approx((1.3, 0, 5, 9), abs=1e-3)


def test_a_kernel_that_is_not_there_and_a_distance_that_cannot_be_are_refused() -> None:
    corners = placing((9, 9), 9, 0, 0, None, 0)
    for name in ("abacus", "", "portable "):
        with pytest.raises(ValueError, match="kernel"):
            _agreement.compare([], 8, 1, name)
        with pytest.raises(ValueError, match="kernel"):
            _registration.place([corners], 72, 4.0, name)
    for max_distance in (-1, 257, 2**31 - 1, -(2**31)):
        with pytest.raises(ValueError, match="distance"):
            _registration.place([corners], max_distance, 4.0, "portable")


@pytest.mark.parametrize(
    ("flag", "name", "kernels"),
    [
        ("avx2", "avx2", _agreement.KERNELS),
        ("avx512_vpopcntdq", "avx512-vpopcntdq", _registration.KERNELS),
        ("avx2", "avx2", _registration.KERNELS),
        ("popcnt", "popcnt", _registration.KERNELS),
    ],
)
def test_every_kernel_that_the_processor_has_is_there(flag: str, name: str, kernels: tuple[str, ...]) -> None:
    processor = Path("/proc/cpuinfo")
    if platform.machine() != "x86_64" or not processor.exists():
        pytest.skip("the flags of the processor are read from Linux on x86-64 only")
    has_flag = re.search(rf"^flags\s*:.*\b{flag}\b", processor.read_text(), re.MULTILINE) is not None
    assert (name in kernels) == has_flag
    assert kernels[-1] == "portable"
