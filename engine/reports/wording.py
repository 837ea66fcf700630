"""Numbers, names and paths as a person reads them, on a page or in a terminal."""

import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from engine.core.domain import MatchKind, Photo

KIND_TITLES = {
    MatchKind.IDENTICAL_FILE: "Identical file",
    MatchKind.IDENTICAL_IMAGE: "Same pixels, other metadata",
    MatchKind.SAME_PICTURE: "Same picture",
    MatchKind.EDITED: "Edited",
    MatchKind.SIMILAR_SCENE: "Similar scene",
}

_SIZE_UNITS = ("kB", "MB", "GB", "TB")
# Letters that would break a line, act on a terminal or turn the reading direction, and halves of letters.
_UNPRINTABLE_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})
_DIRECTION_MARKS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def count_words(count: int, singular: str, plural: str | None = None) -> str:
    """Say how many there are, such as ``1 photo`` or ``4,128 photos``."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def size_words(size_bytes: int) -> str:
    """Say a size in decimal units with two or three significant digits, such as ``2.1 MB``."""
    if size_bytes < 1000:
        return count_words(size_bytes, "byte")
    power = 1
    # What would be rounded to 1000 belongs to the next unit.
    while size_bytes >= 999.5 * 1000**power and power < len(_SIZE_UNITS):
        power += 1
    size = size_bytes / 1000**power
    unit = _SIZE_UNITS[power - 1]
    return f"{size:.1f} {unit}" if size < 9.95 else f"{size:,.0f} {unit}"


def duration_words(seconds: float) -> str:
    """Say a time span roughly, such as ``4 min`` or ``2 h 10 min``."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def percent_words(similarity: float) -> str:
    """Say a similarity of 0..1 as whole percent, rounded down so that only equal pictures show 100."""
    # The small addition keeps 0.29 * 100 = 28.999999999999996 at 29.
    return f"{int(similarity * 100 + 1e-6)} %"


def reason_words(kind: MatchKind, reason: str) -> str:
    """Say why a photo belongs to its group, such as ``Edited: crop 80 %``."""
    title = KIND_TITLES[kind]
    # Of identical files and pixels the kind says all there is to say.
    says_more = kind > MatchKind.IDENTICAL_IMAGE and reason and reason.lower() not in title.lower()
    return f"{title}: {reason}" if says_more else title


def keeper_words(reason: str) -> str:
    """Say why a photo is the one to keep, such as ``larger file``, where a mark beside it says that it is."""
    return reason.removeprefix("to keep: ")


def unit_words(name: str, companions: Sequence[Photo]) -> str:
    """Name a photo with what it stands for: ``P1050301.RW2 + JPG``."""
    return " + ".join([name, *(PurePath(companion.path).suffix.removeprefix(".") for companion in companions)])


def printable(text: str) -> str:
    r"""Show a path on one line: bytes that are not UTF-8 as ``\xNN``, control characters and the like escaped.

    It is for the eye alone; what is shown need not lead back to the file.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_printable_character, text))


def _printable_character(character: str) -> str:
    if character not in _DIRECTION_MARKS and unicodedata.category(character) not in _UNPRINTABLE_CATEGORIES:
        return character
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # os.fsdecode keeps the byte NN as the half letter U+DCNN
        return f"\\x{code - 0xDC00:02x}"
    return _SHORT_ESCAPES.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
