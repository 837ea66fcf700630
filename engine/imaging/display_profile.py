"""ICC profiles of displays, made of primaries, white and a curve, for files that state their colours by number.

Source of the layout: ICC.1:2001-04; of the curves: ITU-R BT.709-6, BT.2100-2, IEC 61966-2-1.
"""

import struct
from enum import Enum, auto
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Chromaticities = tuple[Point, Point, Point]

D65: Final[Point] = (0.3127, 0.3290)
SRGB: Final[Chromaticities] = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
_D50: Final = np.array([0.9642, 1.0, 0.8249])
_BRADFORD: Final = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
_CURVE_POINTS: Final = 1024
# The light of paper white where a picture may be brighter than paper (ITU-R BT.2408), and from where on such a picture
# is drawn together so that all of it fits below.
_PAPER_NITS: Final = 203.0
_PQ_NITS: Final = 10_000.0
_HLG_PAPER: Final = 0.265
_KNEE: Final = 0.5


class Curve(Enum):
    """How stored numbers become light."""

    LINEAR = auto()
    SRGB = auto()
    BT709 = auto()
    PQ = auto()
    HLG = auto()


@lru_cache(maxsize=16)
def display_profile(white: Point, primaries: Chromaticities, curve: Curve | float, *, is_grey: bool) -> bytes:
    """Return an ICC profile of version 2.

    Args:
        white: x and y.
        primaries: Of red, green and blue; not used for grey.
        curve: Of all channels; a number is the exponent of a plain power.
        is_grey: There is one channel.

    Raises:
        ArithmeticError, ValueError, struct.error: the points span no space of colours.
    """
    tone = b"curv\0\0\0\0" + struct.pack(">I", _CURVE_POINTS) + (_light(curve) * 65535).round().astype(">u2").tobytes()
    tags = {b"desc": _described(b"by number"), b"cprt": b"text\0\0\0\0none\0\0\0\0", b"wtpt": _xyz(_D50)}
    if is_grey:
        tags[b"kTRC"] = tone
    else:
        columns = _to_d50(white, primaries)
        for name, column in zip((b"r", b"g", b"b"), columns.T, strict=True):
            tags[name + b"XYZ"] = _xyz(column)
            tags[name + b"TRC"] = tone
    return _assembled(tags, b"GRAY" if is_grey else b"RGB ")


def _light(curve: Curve | float) -> NDArray[np.float64]:
    """Return the light, 0..1, of evenly spaced numbers."""
    numbers = np.linspace(0.0, 1.0, _CURVE_POINTS)
    light: NDArray[np.float64]
    match curve:
        case Curve.LINEAR:
            light = numbers
        case Curve.SRGB:
            light = np.where(numbers <= 0.04045, numbers / 12.92, ((numbers + 0.055) / 1.055) ** 2.4)
        case Curve.BT709:
            light = np.where(numbers < 0.081, numbers / 4.5, ((numbers + 0.099) / 1.099) ** (1 / 0.45))
        case Curve.PQ:
            root = numbers ** (1 / 78.84375)
            light = (np.maximum(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)) ** (1 / 0.1593017578125)
            light = _drawn_together(light * (_PQ_NITS / _PAPER_NITS))
        case Curve.HLG:
            high = (np.exp((numbers - 0.55991073) / 0.17883277) + 0.28466892) / 12
            light = _drawn_together(np.where(numbers <= 0.5, numbers**2 / 3, high) / _HLG_PAPER)
        case exponent:
            light = numbers**exponent
    return np.clip(light, 0.0, 1.0)


def _drawn_together(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """Bring any light below 1, without a bend, leaving what is below the knee."""
    room = 1 - _KNEE
    return np.where(light <= _KNEE, light, 1 - room * np.exp(-(np.maximum(light, _KNEE) - _KNEE) / room))


def _to_d50(white: Point, primaries: Chromaticities) -> NDArray[np.float64]:
    """Return XYZ of red, green and blue, one a column, as seen under D50; shape (3, 3)."""
    with np.errstate(all="raise"):
        source = _whole(white)
        columns = np.stack([_whole(each) for each in primaries], axis=1)
        columns = columns * np.linalg.solve(columns, source)
        cones = (_BRADFORD @ _D50) / (_BRADFORD @ source)
        return np.asarray(np.linalg.inv(_BRADFORD) @ np.diag(cones) @ _BRADFORD @ columns)


def _whole(point: Point) -> NDArray[np.float64]:
    """Return XYZ of a point, with Y at 1."""
    x, y = point
    return np.array([x, y, 1 - x - y]) / y


def _xyz(values: NDArray[np.float64]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(float(value) * 65536)) for value in values)


def _described(name: bytes) -> bytes:
    return b"desc\0\0\0\0" + struct.pack(">I", len(name) + 1) + name + b"\0" + b"\0" * 78


def _assembled(tags: dict[bytes, bytes], space: bytes) -> bytes:
    """Put the tags behind their table and the header; tags of the same content share it."""
    offset, body, places = 128 + 4 + 12 * len(tags), b"", dict[bytes, int]()
    table = struct.pack(">I", len(tags))
    for tag, content in tags.items():
        if content not in places:
            places[content] = offset + len(body)
            body += content + b"\0" * (-len(content) % 4)
        table += tag + struct.pack(">II", places[content], len(content))
    head = struct.pack(">I4sI4s4s4s", offset + len(body), b"\0" * 4, 0x02100000, b"mntr", space, b"XYZ ")
    head += struct.pack(">6H4s", 2000, 1, 1, 0, 0, 0, b"acsp") + b"\0" * 28
    head += _xyz(_D50)[8:]
    return head.ljust(128, b"\0") + table + body
