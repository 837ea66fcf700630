"""Why two pictures match, in a few words for a person."""

from typing import Final

from engine.core import orientation
from engine.core.domain import PictureInfo
from engine.verification.agreement import Agreement

_BORDER: Final = 0.03
_WHOLE: Final = 0.93


def _frame_share(info: PictureInfo) -> float:
    """Share of a picture that lies within its borders."""
    left, top, right, bottom = info.frame
    return (right - left) * (bottom - top)


def has_other_border(a: PictureInfo, b: PictureInfo) -> bool:
    """Tell whether one of the pictures has a border that the other has not."""
    return abs(_frame_share(a) - _frame_share(b)) > _BORDER


def describe_placement(agreement: Agreement, turn_degrees: float) -> str:
    """Say how one picture lies in the other: as a crop, overlapping, or turned by an odd angle."""
    off_square = (turn_degrees + 45.0) % 90.0 - 45.0
    a, b = agreement.overlap_a, agreement.overlap_b
    words = []
    if abs(off_square) > 1.5:
        words.append(f"turned {abs(off_square):.0f}°")
    if max(a, b) >= _WHOLE and min(a, b) < _WHOLE:
        words.append(f"crop {100 * min(a, b):.0f} %")
    elif max(a, b) < _WHOLE:
        words.append(f"overlap {100 * min(a, b):.0f} %")
    return ", ".join(words) or "moved a little"


def describe_same_frame(a: PictureInfo, b: PictureInfo, proposed: int, turn_degrees: float) -> str:
    """Say how two files of the same picture differ."""
    words = []
    if proposed != orientation.inverse(proposed):
        # Which way depends on which of the two one looks at first.
        words.append("turned")
    elif proposed != orientation.UPRIGHT:
        words.append(orientation.NAMES[proposed])
    elif abs(turn_degrees) > 45.0:
        words.append("upside down" if abs(turn_degrees) > 135.0 else "turned")
    if a.format != b.format:
        words.append(f"{a.format} and {b.format}")
    if {a.width, a.height} != {b.width, b.height}:
        words.append("other size")
    return ", ".join(words) or "re-encoded"
