"""Distances between one dense query and many compressed rows, exact on the integers that are stored.

The compiled kernels are built for every machine and picked at run time; where the extension is missing, NumPy takes
over, a warning says so, and KERNELS has no other name than ``numpy``.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.core.cpu import CpuFeatures
from engine.core.errors import SparseFormatError, VectorError
from engine.sparse import _reference
from engine.sparse.codec import BYTES, Row, decode, encode_integers, quantise, sum_of_squares

REFERENCE: Final = "numpy"

try:
    from engine.sparse import _kernels
except ImportError as error:
    warnings.warn(f"the compiled sparse kernels are missing, NumPy takes over: {error}", RuntimeWarning, stacklevel=1)
    COMPILED: tuple[str, ...] = ()
else:
    COMPILED = _kernels.KERNELS

# The names of what this machine can run, the fastest first; the first one is used unless another is asked for.
KERNELS: tuple[str, ...] = (*COMPILED, REFERENCE)
KERNEL: str = KERNELS[0]

_MAX_SQUARED_PRODUCT: Final = 2.0**125


def choose_kernel(cpu: CpuFeatures) -> str:
    """Return the fastest kernel of this machine that ``cpu`` allows, which may have been told to be less."""
    allowed = {"avx2": cpu.avx2, "neon": cpu.neon}
    # Windows does not tell of VBMI2; a kernel is in KERNELS only if the processor itself does
    allowed["avx512-vbmi2"] = cpu.avx512f
    return next(name for name in KERNELS if allowed.get(name, True))


@dataclass(frozen=True, slots=True)
class SparseRows:
    """Many compressed rows of one kind and length, one after the other.

    Attributes:
        kind: BYTES or INTEGERS.
        dims: Number of columns.
        data: uint8, shape (bytes,).
        offsets: int64, shape (n + 1,): row i stands at offsets[i] to offsets[i + 1].
        scales: float64, shape (n,).
        squared_norms: float64, shape (n,), of the stored integers; exact below 2^53.
    """

    kind: int
    dims: int
    data: NDArray[np.uint8]
    offsets: NDArray[np.int64]
    scales: NDArray[np.float64]
    squared_norms: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.scales)


@dataclass(frozen=True, slots=True)
class SparseQuery:
    """A dense vector to compare rows with.

    Attributes:
        kind: BYTES or INTEGERS, of the rows it can be compared with.
        dims: Number of columns.
        vector: uint8 or int32, shape (dims rounded up to 64,).
        scale: As of a row.
        squared_norm: Of the integers.
    """

    kind: int
    dims: int
    vector: NDArray[np.uint8] | NDArray[np.int32]
    scale: float
    squared_norm: float


def pack_rows(rows: Sequence[bytes]) -> SparseRows:
    """Check rows, of one kind and length all of them, and put them one after the other.

    Raises:
        SparseFormatError: a row that is damaged or differs in kind or length; no row at all.
    """
    if not rows:
        raise SparseFormatError("there are no rows")
    decoded = [decode(row) for row in rows]
    first = decoded[0]
    if any((row.kind, row.dims) != (first.kind, first.dims) for row in decoded):
        raise SparseFormatError("rows of different kinds or lengths cannot be compared")
    offsets = np.zeros(len(rows) + 1, np.int64)
    np.cumsum([len(row) for row in rows], out=offsets[1:])
    data = np.frombuffer(b"".join(rows), np.uint8)
    scales = np.array([row.scale for row in decoded])
    return SparseRows(first.kind, first.dims, data, offsets, scales, np.array([r.squared_norm for r in decoded]))


def query_of_activations(activations: NDArray[Any]) -> SparseQuery:
    """Make a query of activations, float of shape (dims,), rounded just as a row is.

    Raises:
        VectorError: as in ``codec.quantise``.
    """
    quantised, scale = quantise(activations)
    return SparseQuery(BYTES, len(quantised), _padded(quantised), scale, sum_of_squares(quantised))


def query_of_integers(vector: NDArray[Any]) -> SparseQuery:
    """Make a query of integers that fit 32 bits, shape (dims,).

    Raises:
        VectorError: as in ``codec.encode_integers``.
    """
    return query_of_row(encode_integers(vector))


def query_of_row(row: bytes | Row) -> SparseQuery:
    """Make a query of a compressed row.

    Raises:
        SparseFormatError: a damaged row.
    """
    row = decode(row) if isinstance(row, bytes) else row
    dense = row.dense()
    vector = _padded(dense.astype(np.uint8) if row.kind == BYTES else dense.astype(np.int32))
    return SparseQuery(row.kind, row.dims, vector, row.scale, row.squared_norm)


def dot_products(query: SparseQuery, rows: SparseRows, *, kernel: str = KERNEL) -> NDArray[np.int64]:
    """Multiply the query with each row, in the integers that are stored; int64, shape (n,).

    Raises:
        VectorError: a query of another kind or length than the rows, or integers so large that 64 bits do not hold
            what they come to.
        SparseFormatError: a damaged row; its number is told.
        ValueError: an unknown kernel.
    """
    if (query.kind, query.dims) != (rows.kind, rows.dims):
        raise VectorError("the query is of another kind or length than the rows")
    # |a . b| <= |a| |b|, and so for every part of the sum
    if len(rows) and float(rows.squared_norms.max()) * query.squared_norm >= _MAX_SQUARED_PRODUCT:
        raise VectorError("the integers are too large to compare")
    products = np.empty(len(rows), np.int64)
    if kernel == REFERENCE:
        bad = _reference.dot(rows.kind, rows.dims, query.vector, rows.data, rows.offsets, products)
    elif kernel in COMPILED:
        bad = _kernels.dot(rows.kind, rows.dims, query.vector, rows.data, rows.offsets, products, kernel)
    else:
        raise ValueError(f"this machine has no kernel {kernel!r}, but {', '.join(KERNELS)}")
    if bad >= 0:
        raise SparseFormatError(f"compressed vector {bad} of {len(rows)} is damaged")
    return products


def squared_distances(query: SparseQuery, rows: SparseRows, *, kernel: str = KERNEL) -> NDArray[np.float64]:
    """Squared Euclidean distance to each row, in units of the activations; float64, shape (n,).

    Integers, and bytes of one scale, give exactly the integer (times the square of the scale) below 2^53. Errors are
    those of ``dot_products``.
    """
    products = dot_products(query, rows, kernel=kernel).astype(np.float64)
    ratio = rows.scales / query.scale
    squared = query.squared_norm + ratio * (ratio * rows.squared_norms - 2 * products)
    distances: NDArray[np.float64] = np.maximum(squared, 0) * query.scale**2
    return distances


def cosine_similarities(query: SparseQuery, rows: SparseRows, *, kernel: str = KERNEL) -> NDArray[np.float64]:
    """Cosine to each row, 0..1 for activations; float64, shape (n,). A row of zeros has 0 to all.

    Errors are those of ``dot_products``.
    """
    products = dot_products(query, rows, kernel=kernel).astype(np.float64)
    lengths = np.sqrt(rows.squared_norms) * np.sqrt(float(query.squared_norm))
    cosines: NDArray[np.float64] = np.divide(products, lengths, out=np.zeros(len(rows)), where=lengths > 0)
    return cosines.clip(-1, 1)


def _padded(vector: NDArray[Any]) -> NDArray[Any]:
    """Add zeros up to a multiple of 64, as the kernels read it."""
    return np.pad(vector, (0, -len(vector) % 64))
