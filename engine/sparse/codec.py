"""Compress sparse vectors to bytes and back.

A row, little-endian, is a header of 32 bytes, a bitmap and the values of its set bits in order of the columns:

    2s "SV" · u8 version · u8 kind · u32 columns · u32 values · f32 scale · f64 sum of squares · u32 extra · u32 CRC-32

The bitmap has a bit for each column, the lowest of a byte first, padded to 64 columns. The sum of squares is that of
the stored integers, exact below 2^53, and makes a distance cost no more than a dot product. The CRC covers all else.

*Bytes*, kind 1, for activations: each value is a byte, the activation divided by ``scale`` and rounded; the scale of a
row is its largest activation / 255, so the error is at most half of that, and what rounds to zero is left out. Of
7x7x512 activations a third to a tenth is not zero: 6 to 11 KB instead of 98.

*Integers*, kind 2, without loss: Rice's code with a bound. The lowest ``extra & 255`` bits of each value are packed;
then comes what is left of the values, in unary (so many zeros, then a one); values that are negative or would need
20 zeros or more have exactly 20, no meaning in their low bits, and stand whole, in 32 bits, at the end of the row
(``extra >> 8`` of them). The number of low bits is the one that makes the row smallest. For values that fall off
exponentially that is within a twentieth of a bit of what is possible, and a few large ones cost 53 bits each.
"""

import struct
import zlib
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import SparseFormatError, VectorError

MAGIC: Final = b"SV"
VERSION: Final = 1
BYTES: Final = 1
INTEGERS: Final = 2

HEADER: Final = struct.Struct("<2sBBIIfdII")
_CRC_AT: Final = HEADER.size - 4

# As in native/rows.h.
MAX_DIMS: Final = 1 << 18
ESCAPE: Final = 20
MAX_SPLIT: Final = 16


@dataclass(frozen=True, slots=True)
class Row:
    """A vector as it was stored: ``values`` are the integers of its columns that are not zero.

    Attributes:
        kind: BYTES or INTEGERS.
        dims: Number of columns.
        columns: int64, shape (n,), ascending.
        values: int64, shape (n,), none of them zero.
        scale: An activation is value * scale; 1 for integers.
        squared_norm: Sum of the squares of the values.
    """

    kind: int
    dims: int
    columns: NDArray[np.int64]
    values: NDArray[np.int64]
    scale: float
    squared_norm: float

    def dense(self) -> NDArray[np.int64]:
        """All columns; int64, shape (dims,)."""
        whole = np.zeros(self.dims, np.int64)
        whole[self.columns] = self.values
        return whole


def quantise(activations: NDArray[Any]) -> tuple[NDArray[np.uint8], float]:
    """Round activations to bytes: uint8 of shape (dims,) and the scale that leads back.

    Raises:
        VectorError: activations that are not finite, below zero or all zero, or not of one dimension.
    """
    flat = np.ascontiguousarray(activations, dtype=np.float32)
    _check_dims(flat)
    if not np.isfinite(flat).all():
        raise VectorError("activations that are not finite numbers cannot be compressed")
    largest = float(flat.max())
    if float(flat.min()) < 0:
        raise VectorError("activations below zero cannot be compressed: they are those after a ReLU")
    scale = float(np.float32(largest / 255))
    if scale < np.finfo(np.float32).tiny:
        raise VectorError("activations that are all zero cannot be compared")
    return np.minimum(np.rint(flat / np.float32(scale)), 255).astype(np.uint8), scale


def encode_activations(activations: NDArray[Any]) -> bytes:
    """Compress activations, float of shape (dims,), to a row of bytes.

    Raises:
        VectorError: as in ``quantise``.
    """
    quantised, scale = quantise(activations)
    return encode_bytes(quantised, scale)


def encode_bytes(vector: NDArray[np.uint8], scale: float = 1.0) -> bytes:
    """Store a vector of bytes, uint8 of shape (dims,), as it is."""
    if vector.dtype != np.uint8:
        raise VectorError(f"bytes are asked for, not {vector.dtype}")
    _check_dims(vector)
    values = vector[vector != 0]
    return _row(BYTES, vector, len(values), scale, sum_of_squares(values), 0, values.tobytes())


def encode_integers(vector: NDArray[Any]) -> bytes:
    """Compress a vector of integers that fit 32 bits, shape (dims,), without loss.

    Raises:
        VectorError: numbers of another type or beyond 32 bits.
    """
    if not np.issubdtype(vector.dtype, np.integer):
        raise VectorError(f"integers are asked for, not {vector.dtype}")
    _check_dims(vector)
    present = vector[vector != 0]
    bounds = np.iinfo(np.int32)
    if len(present) and (int(present.max()) > bounds.max or int(present.min()) < bounds.min):
        raise VectorError("integers beyond 32 bits cannot be compressed")
    values = present.astype(np.int64)
    split = _best_split(values)
    quotients, is_exception = _quotients(values, split)
    low = np.where(is_exception, 0, values & ((1 << split) - 1))
    packed = np.packbits((low[:, None] >> np.arange(split)) & 1, bitorder="little") if split else np.empty(0, np.uint8)
    ends = np.cumsum(quotients + 1) - 1
    unary = np.zeros(int(ends[-1]) + 1 if len(ends) else 0, np.uint8)
    unary[ends] = 1
    exceptions = values[is_exception].astype("<i4")
    body = packed.tobytes() + np.packbits(unary, bitorder="little").tobytes() + exceptions.tobytes()
    extra = split | len(exceptions) << 8
    return _row(INTEGERS, vector, len(values), 1.0, sum_of_squares(values), extra, body)


def decode(row: bytes) -> Row:
    """Give back what was stored, exactly.

    Raises:
        SparseFormatError: bytes that are damaged, cut off or no row.
    """
    if len(row) < HEADER.size:
        raise SparseFormatError(f"a compressed vector has {HEADER.size} bytes at least, not {len(row)}")
    magic, version, kind, dims, count, scale, squared_norm, extra, checksum = HEADER.unpack_from(row)
    if magic != MAGIC or version != VERSION or kind not in (BYTES, INTEGERS):
        raise SparseFormatError("these bytes are no compressed vector of a known version")
    if checksum != _checksum(row):
        raise SparseFormatError("the compressed vector is damaged: its checksum does not fit")
    bitmap_bytes = bitmap_size(dims) if 0 < dims <= MAX_DIMS else len(row)
    if len(row) < HEADER.size + bitmap_bytes:
        raise SparseFormatError("the compressed vector is cut off, or longer than any may be")
    bitmap = np.frombuffer(row, np.uint8, bitmap_bytes, HEADER.size)
    columns = np.flatnonzero(np.unpackbits(bitmap, bitorder="little"))
    body = np.frombuffer(row, np.uint8, offset=HEADER.size + bitmap_bytes)
    if len(columns) != count or (count and columns[-1] >= dims):
        raise SparseFormatError("the compressed vector does not have the columns that it claims")
    values = _bytes_of(body, count) if kind == BYTES else _integers_of(body, count, extra)
    if not values.all() or sum_of_squares(values) != squared_norm:
        raise SparseFormatError("the compressed vector does not have the values that it claims")
    return Row(kind, dims, columns, values, scale, squared_norm)


def dequantise(row: Row) -> NDArray[np.float32]:
    """Activations as near as they were stored; float32, shape (dims,)."""
    return (row.dense() * row.scale).astype(np.float32)


def sum_of_squares(values: NDArray[Any]) -> float:
    """Sum the squares of integers of at most 32 bits exactly, and round once."""
    wide = values.astype(np.int64)
    high, low = wide >> 16, wide & 0xFFFF
    return float((int(high @ high) << 32) + (int(high @ low) << 17) + int(low @ low))


def bitmap_size(dims: int) -> int:
    """Bytes of the bitmap of so many columns."""
    return -(-dims // 64) * 8


def _check_dims(vector: NDArray[Any]) -> None:
    if vector.ndim != 1 or not 0 < len(vector) <= MAX_DIMS:
        raise VectorError(f"one dimension of 1 to {MAX_DIMS} columns is asked for, not the shape {vector.shape}")


def _row(
    kind: int, vector: NDArray[Any], count: int, scale: float, squared_norm: float, extra: int, body: bytes
) -> bytes:
    dims = len(vector)
    bitmap = np.packbits(vector != 0, bitorder="little").tobytes().ljust(bitmap_size(dims), b"\0")
    row = bytearray(HEADER.pack(MAGIC, VERSION, kind, dims, count, scale, squared_norm, extra, 0) + bitmap + body)
    row[_CRC_AT : HEADER.size] = _checksum(row).to_bytes(4, "little")
    return bytes(row)


def _checksum(row: bytes | bytearray) -> int:
    view = memoryview(row)
    return zlib.crc32(view[HEADER.size :], zlib.crc32(view[:_CRC_AT]))


def _quotients(values: NDArray[np.int64], split: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    quotients = values >> split
    is_exception = (values < 0) | (quotients >= ESCAPE)
    return np.where(is_exception, ESCAPE, quotients), is_exception


def _best_split(values: NDArray[np.int64]) -> int:
    """Number of low bits with which the values take least room."""
    sizes = []
    for split in range(MAX_SPLIT + 1):
        quotients, is_exception = _quotients(values, split)
        sizes.append(len(values) * (split + 1) + int(quotients.sum()) + 32 * int(is_exception.sum()))
    return int(np.argmin(sizes))


def _bytes_of(body: NDArray[np.uint8], count: int) -> NDArray[np.int64]:
    if len(body) != count:
        raise SparseFormatError("the compressed vector does not have as many values as columns")
    return body.astype(np.int64)


def _integers_of(body: NDArray[np.uint8], count: int, extra: int) -> NDArray[np.int64]:
    split, exceptions = extra & 0xFF, extra >> 8
    low_bytes = -(-count * split // 8)
    unary_stop = len(body) - 4 * exceptions
    if split > MAX_SPLIT or exceptions > count or unary_stop < low_bytes:
        raise SparseFormatError("the compressed vector does not have the parts that it claims")
    low_bits = np.unpackbits(body[:low_bytes], bitorder="little")[: count * split].reshape(count, split)
    low = low_bits.astype(np.int64) @ (1 << np.arange(split, dtype=np.int64))
    ends = np.flatnonzero(np.unpackbits(body[low_bytes:unary_stop], bitorder="little"))
    quotients = np.diff(ends, prepend=-1) - 1
    is_exception = quotients == ESCAPE
    if len(ends) != count or (quotients > ESCAPE).any() or int(is_exception.sum()) != exceptions:
        raise SparseFormatError("the compressed vector does not have the values that it claims")
    values = quotients << split | low
    values[is_exception] = np.frombuffer(body[unary_stop:].tobytes(), "<i4")
    return values.astype(np.int64)
