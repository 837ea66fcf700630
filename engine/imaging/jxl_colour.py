"""What the pixels that libjxl hands out for a JPEG XL picture mean, as an ICC profile.

Source of the layout: ISO/IEC 18181-1:2024, annexes D.3 (ImageMetadata), D.4 to D.9 and E (colour encoding).
"""

import struct
from dataclasses import dataclass
from typing import Final

from engine.imaging.display_profile import D65, SRGB, Chromaticities, Curve, display_profile
from engine.imaging.jxl_header import Bits, open_header, take_size

_GREY: Final = 1
_XYB: Final = 2
_CUSTOM: Final = 2
_WHITES: Final = {1: D65, 10: (1 / 3, 1 / 3), 11: (0.314, 0.351)}
_PRIMARIES: Final[dict[int, Chromaticities]] = {
    1: SRGB,
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    11: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
}
_CURVES: Final[dict[int, Curve | float]] = {
    1: Curve.BT709, 8: Curve.LINEAR, 13: Curve.SRGB, 16: Curve.PQ, 17: 2.6, 18: Curve.HLG,
}  # fmt: skip
_ALPHA, _SPOT, _CFA = 0, 2, 5
_MAX_EXTRA: Final = 64


@dataclass(frozen=True, slots=True)
class _Encoding:
    """What the header says of colour; a profile that is coded into the stream is not read."""

    is_grey: bool = False
    has_profile: bool = False
    white: tuple[float, float] = D65
    primaries: Chromaticities = SRGB
    curve: Curve | float = Curve.SRGB


def pixel_profile(data: bytes) -> bytes:
    """Return the profile of the decoded pixels, or empty bytes where they are sRGB or it is not known.

    Raises:
        DecodeError: there is no codestream.
    """
    bits = open_header(data)
    take_size(bits)
    if bits.take(1):
        return b""
    _skip_metadata(bits)
    is_xyb = bool(bits.take(1))
    found = _take_encoding(bits)
    if found.has_profile:
        # of lossy pictures libjxl knows the colours themselves, and says them in linear light; those of others are
        # given as stored, and their profile is compressed in a way of its own
        found = _Encoding(found.is_grey, curve=Curve.LINEAR) if is_xyb else _Encoding()
    if (found.white, found.primaries, found.curve) == (D65, SRGB, Curve.SRGB):
        return b""
    try:
        return display_profile(found.white, found.primaries, found.curve, is_grey=found.is_grey)
    except (ArithmeticError, ValueError, struct.error):
        # points that span no space of colours; the photo is still a photo
        return b""


def _skip_metadata(bits: Bits) -> None:
    """Skip what comes before the colours."""
    if bits.take(1):
        bits.take(3)  # orientation, which libjxl applies
        if bits.take(1):
            take_size(bits)
        if bits.take(1):
            _skip_preview(bits)
        if bits.take(1):
            _skip_animation(bits)
    _skip_depth(bits)
    bits.take(1)
    for _ in range(min(_MAX_EXTRA, bits.choose((0, 0), (1, 0), (2, 4), (1, 12)))):
        _skip_extra_channel(bits)


def _skip_preview(bits: Bits) -> None:
    sides = ((16, 0), (32, 0), (1, 5), (33, 9)) if bits.take(1) else ((1, 6), (65, 8), (321, 10), (1345, 12))
    bits.choose(*sides)
    if bits.take(3) == 0:
        bits.choose(*sides)


def _skip_animation(bits: Bits) -> None:
    bits.choose((100, 0), (1000, 0), (1, 10), (1, 30))
    bits.choose((1, 0), (1001, 0), (1, 8), (1, 10))
    bits.choose((0, 0), (0, 3), (0, 16), (0, 32))
    bits.take(1)


def _skip_depth(bits: Bits) -> None:
    if bits.take(1):
        bits.choose((32, 0), (16, 0), (24, 0), (1, 6))
        bits.take(4)
    else:
        bits.choose((8, 0), (10, 0), (12, 0), (1, 6))


def _skip_extra_channel(bits: Bits) -> None:
    if bits.take(1):
        return
    kind = _take_name(bits)
    _skip_depth(bits)
    bits.choose((0, 0), (3, 0), (4, 0), (1, 3))
    bits.take(8 * bits.choose((0, 0), (0, 4), (16, 5), (48, 10)))
    if kind == _ALPHA:
        bits.take(1)
    elif kind == _SPOT:
        bits.take(4 * 16)
    elif kind == _CFA:
        bits.choose((1, 0), (0, 2), (3, 4), (19, 8))


def _take_name(bits: Bits) -> int:
    """Take one of a list of names, by its number."""
    return bits.choose((0, 0), (1, 0), (2, 4), (18, 6))


def _take_encoding(bits: Bits) -> _Encoding:
    if bits.take(1):
        return _Encoding()
    has_profile = bool(bits.take(1))
    space = _take_name(bits)
    is_grey = space == _GREY
    if has_profile or space == _XYB:
        return _Encoding(is_grey, has_profile)
    name = _take_name(bits)
    white = _take_point(bits) if name == _CUSTOM else _WHITES.get(name, D65)
    primaries = SRGB
    if not is_grey:
        name = _take_name(bits)
        custom = name == _CUSTOM
        primaries = (_take_point(bits), _take_point(bits), _take_point(bits)) if custom else _PRIMARIES.get(name, SRGB)
    if bits.take(1):
        # the file states the exponent towards the stored numbers
        return _Encoding(is_grey, False, white, primaries, 1e7 / max(1, bits.take(24)))
    return _Encoding(is_grey, False, white, primaries, _CURVES.get(_take_name(bits), Curve.SRGB))


def _take_point(bits: Bits) -> tuple[float, float]:
    """Take a point of the plane of colours, x and y."""
    return _take_coordinate(bits), _take_coordinate(bits)


def _take_coordinate(bits: Bits) -> float:
    packed = bits.choose((0, 19), (1 << 19, 19), (1 << 20, 20), (1 << 21, 21))
    return (-(packed >> 1) - 1 if packed & 1 else packed >> 1) / 1e6
