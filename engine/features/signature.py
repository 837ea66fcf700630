"""The image signature of Wong, Bern and Goldberg, stored without loss in 79 bytes.

"An Image Signature for Any Kind of Image" (ICIP 2002), in the form of the project image-match: the mean grey around
each point of a 9 x 9 grid is compared with its eight neighbours and each difference put on five levels, -2..2; in all
648 values. Of these 104 point off the grid and are always 0, and what a point says of its neighbour is the opposite
of what the neighbour says of it: 272 base-5 digits hold everything, in 79 bytes instead of 648.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import DescriptorSpec
from engine.features import _shapes

SIGNATURE: Final = DescriptorSpec("goldberg", 1)
SIZE_BYTES: Final = 79

GRID: Final = 9
# (row, column) steps in image-match's order; the last four undo the first four, in reverse.
_STEPS: Final = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
_FORWARD: Final = (4, 5, 6, 7)


def _forward_positions() -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Give the flat positions of the 272 free values among the 648, and those of their opposites."""
    free: list[int] = []
    opposite: list[int] = []
    for row in range(GRID):
        for column in range(GRID):
            for step in _FORWARD:
                to_row, to_column = row + _STEPS[step][0], column + _STEPS[step][1]
                if 0 <= to_row < GRID and 0 <= to_column < GRID:
                    free.append((row * GRID + column) * 8 + step)
                    opposite.append((to_row * GRID + to_column) * 8 + 7 - step)
    return np.array(free), np.array(opposite)


_FREE, _OPPOSITE = _forward_positions()
_WORD_DIGITS: Final = 27
_WORDS: Final = -(-len(_FREE) // _WORD_DIGITS)
_WORD: Final = 5**_WORD_DIGITS
_PART_DIGITS: Final = 3
_PART: Final = 5**_PART_DIGITS
_PARTS: Final = _PART ** np.arange(_WORD_DIGITS // _PART_DIGITS)
_DIGITS: Final = (np.arange(_PART)[:, None] // 5 ** np.arange(_PART_DIGITS) % 5 - 2).astype(np.int8)
_BEYOND: Final = 5 ** len(_FREE)


def free_levels(grey: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Compute the 272 free levels of a grey picture of shape (height, width).

    They are all 0 for a picture without features and for one of fewer than three lines. As image-match does: the grid
    lies between the lines that enclose the middle 90 % of the activity, truncated towards zero; of the sizes of the
    differences those below two are none, and those above the median are strong.
    """
    if min(grey.shape) < 3:
        return np.zeros(len(_FREE), np.int8)
    return np.frombuffer(_shapes.signature(grey), np.int8)


def expand(free: NDArray[np.int8]) -> NDArray[np.int8]:
    """Give image-match's 648 values from the 272 free ones."""
    values = np.zeros(GRID * GRID * 8, np.int8)
    values[_FREE] = free
    values[_OPPOSITE] = -free
    return values


def pack(free: NDArray[np.int8]) -> bytes:
    """Write 272 levels in -2..2 as one base-5 number of 79 bytes.

    Raises:
        ValueError: if these are no 272 levels.
    """
    if free.shape != _FREE.shape:
        raise ValueError(f"a signature has {len(_FREE)} free levels")
    return int((free + 50).astype(np.uint8).tobytes(), 5).to_bytes(SIZE_BYTES, "big")


def unpack(data: bytes) -> NDArray[np.int8]:
    """Read what ``pack`` wrote.

    Raises:
        ValueError: if the bytes are no signature.
    """
    levels: NDArray[np.int8] = unpack_all([data])[0]
    return levels


def unpack_all(packed: Sequence[bytes]) -> NDArray[np.int8]:
    """Read several signatures, shape (n, 272), in two thirds of the time.

    Raises:
        ValueError: if one of them is no signature.
    """
    # Digits that fit into one machine word are split off together.
    words = np.empty((len(packed), _WORDS), np.int64)
    for row, data in enumerate(packed):
        number = int.from_bytes(data, "big")
        if len(data) != SIZE_BYTES or number >= _BEYOND:
            raise ValueError("not a packed signature")
        split = []
        for _ in range(_WORDS):
            number, word = divmod(number, _WORD)
            split.append(word)
        words[row] = split
    # Those again into parts, whose digits a table holds.
    parts = words[:, :, None] // _PARTS % _PART
    digits = _DIGITS[parts].reshape(len(packed), _WORDS * _WORD_DIGITS)
    levels: NDArray[np.int8] = digits[:, len(_FREE) - 1 :: -1]
    return levels


def distance(first: NDArray[np.int8], second: NDArray[np.int8]) -> float:
    """Normalised distance in 0..1 as in image-match: |a - b| / (|a| + |b|).

    It is the same on the free levels as on all 648 values, as each free value stands there twice. Two pictures
    without any feature are 0 apart.
    """
    return float(distances(first[None], second[None])[0])


def distances(first: NDArray[np.int8], second: NDArray[np.int8]) -> NDArray[np.float64]:
    """Give the ``distance`` of each row of one array, shape (n, 272), to that of the other."""
    a, b = first.astype(np.float32), second.astype(np.float32)
    # Whole numbers, so that single precision loses nothing.
    sizes = [np.sqrt(np.einsum("ij,ij->i", rows, rows).astype(np.float64)) for rows in (a, b, a - b)]
    norm = sizes[0] + sizes[1]
    apart: NDArray[np.float64] = np.divide(sizes[2], norm, out=np.zeros_like(norm), where=norm > 0)
    return apart
