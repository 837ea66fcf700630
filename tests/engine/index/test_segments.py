"""Segments keep the pigeonhole promise and adapt to the hashes."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.index.segments import HASH_BITS, SEGMENT_BITS, SEGMENTS, choose_segments, segment_keys, segment_masks


def random_hashes(count, bits=64):
    return np.random.default_rng(7).integers(0, 2**bits, count, dtype=np.uint64)


@given(radius=st.integers(0, HASH_BITS), count=st.sampled_from([300, 20_000]), bits=st.sampled_from([8, 40, 64]))
@settings(deadline=None, max_examples=60)
def test_a_pair_cannot_stay_outside_every_segment(radius, count, bits):
    hashes = random_hashes(count, bits)
    segments = choose_segments(hashes, hashes, radius)
    if segments:
        assert sum(segment.radius + 1 for segment in segments) > radius
        assert len({segment.shift for segment in segments}) == len(segments)


def test_random_hashes_get_even_radii():
    hashes = random_hashes(200_000)
    assert sorted(segment.radius for segment in choose_segments(hashes, hashes, 3)) == [0, 0, 0, 0]
    assert sorted(segment.radius for segment in choose_segments(hashes, hashes, 10)) == [1, 2, 2, 2]


def test_a_constant_segment_takes_no_part():
    hashes = random_hashes(200_000, bits=48)
    assert 48 not in {segment.shift for segment in choose_segments(hashes, hashes, 3)}


def test_few_hashes_or_wide_radii_are_all_compared():
    assert choose_segments(random_hashes(5000), random_hashes(5000), 3) == ()
    assert choose_segments(random_hashes(100_000), random_hashes(100_000), 40) == ()


def test_many_hashes_are_joined_by_segments():
    # From 50,000 hashes on, segments win at every radius used in practice.
    for radius in range(13):
        assert choose_segments(random_hashes(50_000), random_hashes(50_000), radius)


@pytest.mark.parametrize("radius", range(4))
def test_masks_lead_to_all_keys_in_reach(radius):
    expected = {
        sum(1 << bit for bit in bits)
        for weight in range(radius + 1)
        for bits in itertools.combinations(range(SEGMENT_BITS), weight)
    }
    masks = segment_masks(radius)
    assert masks.dtype == np.uint16
    assert masks.tolist() == sorted(expected)


def test_keys_are_the_bits_of_the_segment():
    hashes = np.array([0x0123_4567_89AB_CDEF], np.uint64)
    keys = [int(segment_keys(hashes, SEGMENT_BITS * s)[0]) for s in range(SEGMENTS)]
    assert keys == [0xCDEF, 0x89AB, 0x4567, 0x0123]
