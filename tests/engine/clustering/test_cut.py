"""A cut reads the groups of a threshold off the hierarchy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.clustering.cut import cut
from engine.clustering.hierarchy import Hierarchy, build_hierarchy


def hierarchy_of(heights):
    heights = np.array(heights, np.float32)
    return Hierarchy(
        np.arange(len(heights) + 1, dtype=np.int32), heights, np.arange(10, 10 + len(heights), dtype=np.int32)
    )


def runs(hierarchy, threshold):
    """Groups found one by one: (start, stop, representative at the lowest height)."""
    found, start = [], 0
    heights = hierarchy.heights.tolist()
    for place in range(len(heights) + 1):
        if place == len(heights) or heights[place] < np.float32(threshold):
            if place > start:
                lowest = min(range(start, place), key=lambda k: heights[k])
                found.append((start, place + 1, int(hierarchy.representatives[lowest])))
            start = place + 1
    return found


@given(
    heights=st.lists(
        st.floats(0, 1, width=32, exclude_min=True) | st.just(-np.inf),
        max_size=30,
        unique_by=lambda h: h if h > 0 else object(),
    ),
    threshold=st.floats(0, 1, width=32),
)
def test_groups_are_the_runs_at_or_above_the_threshold(heights, threshold):
    hierarchy = hierarchy_of(heights)
    groups = cut(hierarchy, threshold)
    for array in (groups.starts, groups.stops, groups.representatives):
        assert array.dtype == np.int32
    found = list(zip(groups.starts.tolist(), groups.stops.tolist(), groups.representatives.tolist(), strict=True))
    assert found == runs(hierarchy, threshold)


@pytest.mark.parametrize("similarity", [0.1, 0.3, 0.7, 0.95])
def test_a_match_exactly_at_the_threshold_counts(similarity):
    one = np.array([0], np.int32)
    hierarchy = build_hierarchy(2, one, one + 1, np.array([similarity], np.float32))
    assert len(cut(hierarchy, similarity).starts) == 1
    assert len(cut(hierarchy, similarity + 1e-6).starts) == 0


def test_above_one_there_are_no_groups():
    one = np.array([0], np.int32)
    hierarchy = build_hierarchy(2, one, one + 1, np.ones(1, np.float32))
    assert len(cut(hierarchy, 1.0).starts) == 1
    assert len(cut(hierarchy, 1.01).starts) == 0


@pytest.mark.parametrize("threshold", [-0.1, float("nan")])
def test_a_threshold_below_nothing_is_refused(threshold):
    with pytest.raises(ValueError, match="threshold"):
        cut(hierarchy_of([0.5]), threshold)
