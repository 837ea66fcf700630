"""Dot products of compressed rows in plain NumPy: the truth that the kernels are held to, and their substitute."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import SparseFormatError
from engine.sparse.codec import decode


def dot(
    kind: int,
    dims: int,
    query: NDArray[Any],
    rows: NDArray[np.uint8],
    offsets: NDArray[np.int64],
    products: NDArray[np.int64],
) -> int:
    """Do what the compiled ``_kernels.dot`` does: fill products, and return the first damaged row or -1."""
    asked = query.astype(np.int64)
    for number in range(len(products)):
        start, stop = int(offsets[number]), int(offsets[number + 1])
        if not 0 <= start <= stop <= len(rows):
            return number
        try:
            row = decode(rows[start:stop].tobytes())
        except SparseFormatError:
            return number
        if row.kind != kind or row.dims != dims:
            return number
        products[number] = asked[row.columns] @ row.values
    return -1
