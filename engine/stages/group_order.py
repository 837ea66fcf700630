"""Put groups in an order that changes little while the threshold does."""

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray


class SortKey(StrEnum):
    """What groups are sorted by."""

    SPACE = "space"
    SIZE = "size"
    DATE = "date"
    FOLDER = "folder"
    SIMILARITY = "similarity"


def sort_groups(values: NDArray[np.integer] | NDArray[np.floating], descending: bool) -> NDArray[np.intp]:
    """Return the groups sorted by a value; equals stay in the order of the hierarchy, which no threshold changes."""
    return np.argsort(-values if descending else values, kind="stable")
