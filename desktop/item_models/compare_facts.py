"""What is told of compared photos line by line, in words, and which of them has the better of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from desktop import wording
from desktop.item_models.compare_photos import ComparedPhoto

if TYPE_CHECKING:
    from engine.viewing import PhotoDetails

translate = QCoreApplication.translate

_MUCH_SHARPER: Final = 1.05
_MUCH_FINER: Final = 1.08

UNKNOWN: Final = "…"
"""Stands where a photo is still being read."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the table.

    Attributes:
        key: What it is about, such as ``pixels``.
        title: That in words.
        texts: What there is to say of each photo.
        better: Places of the photos that have the better of it; empty where none has, or where all have.
        is_equal: Whether all photos are alike in it.
    """

    key: str
    title: str
    texts: tuple[str, ...]
    better: frozenset[int]
    is_equal: bool


def tell_facts(photos: Sequence[ComparedPhoto], details: Sequence[PhotoDetails | None]) -> tuple[Fact, ...]:
    """Tell what photos differ in; ``details`` are None for those that are not read yet, or cannot be."""
    facts = [
        _told("pixels", translate("CompareFacts", "Pixels"), details, _pixels, lambda d: d.width * d.height),
        _told("size", translate("CompareFacts", "File"), details, lambda d: wording.size(d.size_bytes)),
        _told("format", translate("CompareFacts", "Format"), details, _format),
        _told("quality", translate("CompareFacts", "JPEG quality"), details, _quality, lambda d: d.jpeg_quality),
        _told(
            "sharpness",
            translate("CompareFacts", "Sharpness"),
            details,
            _sharpness,
            lambda d: d.sharpness,
            _MUCH_SHARPER,
        ),
        _told("detail", translate("CompareFacts", "Detail"), details, _detail, lambda d: d.detail_side, _MUCH_FINER),
        _told("taken", translate("CompareFacts", "Taken"), details, _taken, lambda d: _has(d.taken_ms)),
        _told(
            "camera",
            translate("CompareFacts", "Camera"),
            details,
            lambda d: d.camera or translate("CompareFacts", "no camera"),
            lambda d: _has(d.camera),
        ),
        _told(
            "lens",
            translate("CompareFacts", "Lens"),
            details,
            lambda d: d.lens or translate("CompareFacts", "no lens"),
            lambda d: _has(d.lens),
        ),
        _told("place", translate("CompareFacts", "Place"), details, _place, lambda d: _has(d.gps)),
        _told("rating", translate("CompareFacts", "Rating"), details, _rating, lambda d: _has(d.rating)),
        _told(
            "profile",
            translate("CompareFacts", "Colours"),
            details,
            lambda d: d.profile or translate("CompareFacts", "no profile"),
            lambda d: _has(d.profile),
        ),
        _told("bits", translate("CompareFacts", "Bits of a colour"), details, _bits, lambda d: d.bits),
        _told("written", translate("CompareFacts", "File written"), details, lambda d: wording.file_time(d.mtime_ns)),
    ]
    if any(known is not None and known.is_partial for known in details):
        facts.append(
            _told("whole", translate("CompareFacts", "Complete"), details, _whole, lambda d: 0 if d.is_partial else 1)
        )
    folders = tuple(photo.folder for photo in photos)
    kept = frozenset(place for place, photo in enumerate(photos) if photo.is_reference)
    facts.append(
        Fact(
            "folder",
            translate("CompareFacts", "Folder"),
            folders,
            kept if len(kept) < len(photos) else frozenset(),
            _are_equal(folders),
        )
    )
    return tuple(fact for fact in facts if fact.key in _ALWAYS or not _says_nothing(fact.key, details))


_ALWAYS: Final = frozenset({"pixels", "size", "format", "taken", "sharpness", "folder", "whole"})
_FIELDS: Final = {"quality": "jpeg_quality", "detail": "detail_side", "place": "gps", "written": "mtime_ns"}


def _says_nothing(key: str, details: Sequence[PhotoDetails | None]) -> bool:
    """Tell whether no photo has anything of that sort."""
    field = _FIELDS.get(key, key)
    return not any(known is not None and _has(getattr(known, field)) for known in details)


def _told(
    key: str,
    title: str,
    details: Sequence[PhotoDetails | None],
    say: Callable[[PhotoDetails], str],
    worth: Callable[[PhotoDetails], float | None] | None = None,
    much: float = 1.0,
) -> Fact:
    """Put a line together.

    Args:
        key: Of the line.
        title: Of the line.
        details: Of the photos.
        say: Says it of one.
        worth: What is better the greater it is; nothing for lines where neither is.
        much: How many times as great the best must be as the others to be called better.
    """
    texts = tuple(UNKNOWN if known is None else say(known) for known in details)
    better: frozenset[int] = frozenset()
    if worth is not None and all(known is not None for known in details):
        better = _best([worth(known) for known in details if known is not None], much)
    return Fact(key, title, texts, better, _are_equal(texts))


def _best(values: Sequence[float | None], much: float) -> frozenset[int]:
    """Return the places of the greatest, unless all are as great; what is not known cannot be compared."""
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values) or not numbers:
        return frozenset()
    least = max(numbers) / much
    places = frozenset(place for place, value in enumerate(numbers) if value >= least)
    return places if len(places) < len(values) else frozenset()


def _has(value: Any) -> int:
    return 0 if value is None or value == "" else 1


def _are_equal(texts: Sequence[str]) -> bool:
    return len(set(texts)) == 1 and UNKNOWN not in texts


def _pixels(known: PhotoDetails) -> str:
    return wording.dimensions(known.width, known.height)


def _format(known: PhotoDetails) -> str:
    return str(known.format)


def _quality(known: PhotoDetails) -> str:
    if known.jpeg_quality is None:
        return translate("CompareFacts", "not a JPEG")
    number = wording.count(known.jpeg_quality)
    return number if known.is_jpeg_quality_exact else translate("CompareFacts", "about %1").replace("%1", number)


def _sharpness(known: PhotoDetails) -> str:
    return QLocale().toString(known.sharpness, "f", 1)


def _detail(known: PhotoDetails) -> str:
    if known.detail_side is None:
        return translate("CompareFacts", "too little to tell")
    share = known.detail_side / max(known.width, known.height)
    if share > 0.99:
        return translate("CompareFacts", "as fine as its pixels")
    width, height = (_rounded(side * share) for side in (known.width, known.height))
    return translate("CompareFacts", "as of %1").replace("%1", wording.dimensions(width, height))


def _rounded(side: float) -> int:
    """Round to what the estimate is good for."""
    step = 10 if side < 1000 else 50
    return max(step, round(side / step) * step)


def _taken(known: PhotoDetails) -> str:
    return translate("CompareFacts", "no date") if known.taken_ms is None else wording.date_time(known.taken_ms)


def _place(known: PhotoDetails) -> str:
    if known.gps is None:
        return translate("CompareFacts", "no place")
    locale = QLocale()
    latitude, longitude = (locale.toString(abs(degrees), "f", 4) for degrees in known.gps)
    north = translate("CompareFacts", "%1° N") if known.gps[0] >= 0 else translate("CompareFacts", "%1° S")
    east = translate("CompareFacts", "%1° E") if known.gps[1] >= 0 else translate("CompareFacts", "%1° W")
    return f"{north.replace('%1', latitude)}, {east.replace('%1', longitude)}"


def _rating(known: PhotoDetails) -> str:
    if known.rating is None:
        return translate("CompareFacts", "not rated")
    return translate("CompareFacts", "%1 of 5 stars").replace("%1", wording.count(known.rating))


def _bits(known: PhotoDetails) -> str:
    return translate("CompareFacts", "not known") if known.bits is None else wording.count(known.bits)


def _whole(known: PhotoDetails) -> str:
    return (
        translate("CompareFacts", "only a part could be read") if known.is_partial else translate("CompareFacts", "yes")
    )
