"""The representative of a group is that of its last merge."""

import numpy as np

from engine.clustering.hierarchy import Hierarchy
from engine.clustering.representative import representatives_of


def test_the_lowest_height_of_each_group_tells():
    hierarchy = Hierarchy(
        np.arange(8, dtype=np.int32),
        np.array([0.9, 0.7, 0.8, -np.inf, 0.6, 0.2, 0.95], np.float32),
        np.array([1, 2, 3, -1, 4, 5, 6], np.int32),
    )
    found, heights = representatives_of(hierarchy, np.array([0, 4, 6], np.int32), np.array([3, 5, 7], np.int32))
    assert found.tolist() == [2, 4, 6]
    assert heights.tolist() == np.array([0.7, 0.6, 0.95], np.float32).tolist()
    assert (found.dtype, heights.dtype) == (np.int32, np.float32)


def test_no_groups_no_representatives():
    hierarchy = Hierarchy(np.arange(1, dtype=np.int32), np.empty(0, np.float32), np.empty(0, np.int32))
    empty = np.empty(0, np.int32)
    assert [found.tolist() for found in representatives_of(hierarchy, empty, empty)] == [[], []]
