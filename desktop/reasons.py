"""Say in the language of the window why photos match and why one is kept; the engine says it in English."""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from desktop import wording
from engine.core.domain import ImageFormat

KEEPER_PREFIX: Final = "to keep: "
_PLAIN: Final = frozenset({"re-encoded", "other size"})
_KINDS_THAT_SAY_ALL: Final = frozenset({"identical-file", "identical-image"})


def reason_words(reason: str) -> str:
    """Translate a reason of the engine, such as ``crop 80 %``; what is not known is shown as it is."""
    whole = _phrase(reason)
    if whole is not None:
        return whole
    return wording.listed(_phrase(part) or part for part in reason.split(", "))


def keeper_words(reason: str) -> str:
    """Say why a photo is the one suggested to stay, such as ``more pixels``."""
    words = reason.removeprefix(KEEPER_PREFIX)
    return _keeper_phrases().get(words, words)


def is_suggestion(reason: str) -> bool:
    """Tell whether a reason says why a photo is the one suggested to stay, and not what it has in common."""
    return reason.startswith(KEEPER_PREFIX)


def why(kind: str, reason: str) -> str:
    """Say how a photo belongs to its group: ``Edited: crop 80 %``.

    Args:
        kind: Slug of the kind of match.
        reason: What the engine says of it; of the photo suggested to stay, why it is.
    """
    if is_suggestion(reason):
        words = QCoreApplication.translate("Reasons", "Suggested to stay: {reason}")
        return words.format(reason=keeper_words(reason))
    if kind in _KINDS_THAT_SAY_ALL or not reason:
        return wording.kind(kind)
    words = QCoreApplication.translate("Reasons", "{kind}: {reason}", "of a match, such as “Edited: crop 80 %”")
    return words.format(kind=wording.kind(kind), reason=reason_words(reason))


def detail_words(kind: str, reason: str) -> str:
    """Say what a reason tells besides the kind: ``crop 80 %``; nothing where the kind says all."""
    if kind in _KINDS_THAT_SAY_ALL:
        return ""
    words = reason_words(reason)
    return words[:1].upper() + words[1:]


def badge_words(kind: str, reason: str) -> str:
    """Say it in as few words as tell something: ``Same picture``, ``Mirrored``, ``Edited: crop 80 %``."""
    if kind != "same-picture":
        return why(kind, reason)
    telling = [part for part in reason.split(", ") if not _is_plain(part)]
    if not telling:
        return wording.kind(kind)
    words = reason_words(", ".join(telling))
    return words[:1].upper() + words[1:]


def is_telling(reason: str) -> bool:
    """Tell whether a reason says more than that files were saved anew."""
    return not all(_is_plain(part) for part in reason.split(", "))


def _is_plain(part: str) -> bool:
    return part in _PLAIN or re.fullmatch(_FORMATS, part) is not None


def _phrase(text: str) -> str | None:
    known = _phrases().get(text)
    if known is not None:
        return known
    for pattern, words in _PATTERNS:
        found = re.fullmatch(pattern, text)
        if found is not None:
            return words(*found.groups())
    return None


def _phrases() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "same bytes": translate("Reasons", "same bytes"),
        "same picture, other metadata": translate("Reasons", "same picture, other metadata"),
        "mirrored": translate("Reasons", "mirrored"),
        "upside down": translate("Reasons", "upside down"),
        "turned": translate("Reasons", "turned"),
        "turned right": translate("Reasons", "turned right"),
        "turned left": translate("Reasons", "turned left"),
        "turned and mirrored": translate("Reasons", "turned and mirrored"),
        "other size": translate("Reasons", "other size"),
        "re-encoded": translate("Reasons", "re-encoded"),
        "moved a little": translate("Reasons", "moved a little"),
        "border added": translate("Reasons", "border added"),
        "altered in places": translate("Reasons", "altered in places"),
        "another shot": translate("Reasons", "another shot"),
        "looks alike in parts": translate("Reasons", "looks alike in parts"),
        "shows the same scene": translate("Reasons", "shows the same scene"),
    }


def _keeper_phrases() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "in a reference folder": translate("Reasons", "in a reference folder"),
        "marked to be kept": translate("Reasons", "marked to be kept"),
        "complete": translate("Reasons", "complete"),
        "not marked to be removed": translate("Reasons", "not marked to be removed"),
        "camera RAW": translate("Reasons", "camera RAW"),
        "better format": translate("Reasons", "better format"),
        "higher rating": translate("Reasons", "higher rating"),
        "edited": translate("Reasons", "edited"),
        "rated or edited": translate("Reasons", "rated or edited"),
        "not edited": translate("Reasons", "not edited"),
        "has a place": translate("Reasons", "has a place"),
        "has a date": translate("Reasons", "has a date"),
        "more pixels": translate("Reasons", "more pixels"),
        "not enlarged": translate("Reasons", "not enlarged"),
        "sharper": translate("Reasons", "sharper"),
        "less compressed": translate("Reasons", "less compressed"),
        "taken earlier": translate("Reasons", "taken earlier"),
        "older file": translate("Reasons", "older file"),
        "taken later": translate("Reasons", "taken later"),
        "newer file": translate("Reasons", "newer file"),
        "larger file": translate("Reasons", "larger file"),
        "smaller file": translate("Reasons", "smaller file"),
        "in a folder that comes first": translate("Reasons", "in a folder that comes first"),
        "fits the path pattern": translate("Reasons", "fits the path pattern"),
        "longer name": translate("Reasons", "longer name"),
        "shorter path": translate("Reasons", "shorter path"),
        "first by name": translate("Reasons", "first by name"),
    }


def _turned(degrees: str) -> str:
    return QCoreApplication.translate("Reasons", "turned {degrees}°").format(degrees=_number(degrees))


def _crop(percent: str) -> str:
    return QCoreApplication.translate("Reasons", "crop {percent}").format(percent=wording.percent(int(percent) / 100))


def _overlap(percent: str) -> str:
    words = QCoreApplication.translate("Reasons", "overlap {percent}")
    return words.format(percent=wording.percent(int(percent) / 100))


def _apart(seconds: str) -> str:
    return QCoreApplication.translate("Reasons", "{seconds} s apart").format(seconds=_number(seconds))


def _formats(one: str, other: str) -> str:
    return QCoreApplication.translate("Reasons", "{format} and {other}").format(format=one, other=other)


def _number(text: str) -> str:
    value = float(text)
    return QLocale().toString(value, "g", 3) if value < 1000 else QLocale().toString(round(value))


_FORMATS: Final = " and ".join(["(" + "|".join(each.value for each in ImageFormat) + ")"] * 2)
_PATTERNS: Final[tuple[tuple[str, Callable[..., str]], ...]] = (
    (r"turned (\d+)°", _turned),
    (r"crop (\d+) %", _crop),
    (r"overlap (\d+) %", _overlap),
    (r"([\d.e+-]+) s apart", _apart),
    (_FORMATS, _formats),
)
