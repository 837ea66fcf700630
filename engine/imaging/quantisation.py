"""The quality setting of a JPEG, told from its quantisation tables.

libjpeg scales the tables of ITU-T T.81, annex K.1, by a quality of 1..100 (``jpeg_quality_scaling`` and
``jpeg_add_quant_table`` of the IJG's jcparam.c), so a file of any program that uses libjpeg gives its setting away
exactly. Cameras and some editors have tables of their own; for these the setting whose tables are nearest is told.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

_LUMINANCE: Final = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip
_CHROMINANCE: Final = (
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99, *(99,) * 32,
)  # fmt: skip
_ZIGZAG: Final = (
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21,
    28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54,
    47, 55, 62, 63,
)  # fmt: skip

Tables = NDArray[np.int64]


class Quality(NamedTuple):
    """A setting of libjpeg, 1..100, and whether its tables are those of the file or only the nearest."""

    setting: int
    is_exact: bool


def _settings(base: tuple[int, ...]) -> Tables:
    """Return the tables of all settings, the first for quality 1; int64, shape (100, 64), in zigzag order."""
    quality = np.arange(1, 101)
    scale = np.where(quality < 50, 5000 // quality, 200 - 2 * quality)
    steps: Tables = (np.array(base)[list(_ZIGZAG)] * scale[:, None] + 50) // 100
    return np.maximum(1, steps)


_OF_TABLE: Final = (_settings(_LUMINANCE), _settings(_CHROMINANCE))


def read_tables(segments: bytes) -> dict[int, Tables]:
    """Return the tables by number, in zigzag order; what is cut off is left out.

    Args:
        segments: The bodies of the DQT segments in a row (T.81, B.2.4.1).
    """
    tables: dict[int, Tables] = {}
    at = 0
    while at < len(segments):
        kind = np.dtype(">u2" if segments[at] >> 4 else "u1")
        number, at = segments[at] & 15, at + 1
        if at + 64 * kind.itemsize > len(segments):
            break
        tables[number] = np.frombuffer(segments, kind, 64, at).astype(np.int64)
        at += 64 * kind.itemsize
    return tables


def jpeg_quality(segments: bytes) -> Quality | None:
    """Return the quality setting of libjpeg that a file was written with, or the nearest; None without tables.

    Args:
        segments: The bodies of the DQT segments in a row.
    """
    tables = read_tables(segments)
    if 0 not in tables:
        return None
    off = np.zeros(100)
    for number, settings in enumerate(_OF_TABLE):
        if number in tables:
            found = tables[number]
            # a baseline file has no steps above 255
            wanted = np.minimum(settings, 255 if found.max() <= 255 else 32767)
            off += np.abs(wanted - found).sum(axis=1) / found.sum()
    # of equal ones the higher: below some quality the steps are all at their limit
    best = 99 - int(np.argmin(off[::-1]))
    return Quality(best + 1, bool(off[best] == 0))
