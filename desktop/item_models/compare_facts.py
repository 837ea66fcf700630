"""What is told of compared photos line by line, in words, and which of them has the better of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from desktop import wording
from desktop.file_names import printable
from desktop.item_models.compare_photos import ComparedPhoto

if TYPE_CHECKING:
    from engine.viewing import PhotoDetails

translate = QCoreApplication.translate

_MUCH_SHARPER: Final = 1.05
_MUCH_FINER: Final = 1.08
_NEARLY_ALL: Final = 0.9
"""Share of its side down to which a picture holds detail, below which that is worth a word."""

UNKNOWN: Final = "…"
"""Stands where a photo is still being read."""
UNREADABLE: Final = "–"
"""Stands where it cannot be."""


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


def tell_facts(
    photos: Sequence[ComparedPhoto],
    details: Sequence[PhotoDetails | None],
    unreadable: Collection[int] = (),
    shows_same: bool = True,
) -> tuple[Fact, ...]:
    """Tell what photos differ in.

    Args:
        photos: Those that are compared.
        details: What their files tell; None for those that are not read yet, or cannot be.
        unreadable: Places of the latter.
        shows_same: Whether all show the same part of the scene; if not, none is the sharper for its figures.
    """
    table = _Table(details, unreadable)
    facts = [
        table.line("pixels", translate("CompareFacts", "Pixels"), _pixels, lambda d: d.width * d.height),
        table.line("size", translate("CompareFacts", "File"), lambda d: wording.size(d.size_bytes)),
        table.line("format", translate("CompareFacts", "Format"), lambda d: str(d.format)),
        table.line("quality", translate("CompareFacts", "JPEG quality"), _quality, lambda d: d.jpeg_quality),
        table.line(
            "sharpness",
            translate("CompareFacts", "Sharpness"),
            lambda d: QLocale().toString(d.sharpness, "f", 1),
            (lambda d: d.sharpness) if shows_same else None,
            _MUCH_SHARPER,
        ),
        table.line("detail", translate("CompareFacts", "Detail"), _detail, lambda d: d.detail_side, _MUCH_FINER),
        table.line("taken", translate("CompareFacts", "Taken"), _taken, lambda d: _has(d.taken_ms)),
        table.line("camera", translate("CompareFacts", "Camera"), _camera, lambda d: _has(d.camera)),
        table.line("lens", translate("CompareFacts", "Lens"), _lens, lambda d: _has(d.lens)),
        table.line("place", translate("CompareFacts", "Place"), _place, lambda d: _has(d.gps)),
        table.line("rating", translate("CompareFacts", "Rating"), _rating, lambda d: _has(d.rating)),
        table.line("profile", translate("CompareFacts", "Colours"), _profile, lambda d: _has(d.profile)),
        table.line("bits", translate("CompareFacts", "Bits of a colour"), _bits, lambda d: d.bits),
        table.line("whole", translate("CompareFacts", "Complete"), _whole, lambda d: int(not d.is_partial)),
        table.line("companions", translate("CompareFacts", "Belongs to it"), _companions),
        table.line("written", translate("CompareFacts", "File written"), _written),
    ]
    folders = tuple(photo.folder for photo in photos)
    kept = frozenset(place for place, photo in enumerate(photos) if photo.is_reference)
    better = kept if len(kept) < len(photos) else frozenset()
    facts.append(Fact("folder", translate("CompareFacts", "Folder"), folders, better, _are_equal(folders)))
    if any(photo.made_of for photo in photos):
        texts = tuple(map(_made_of, photos))
        better = frozenset(place for place, photo in enumerate(photos) if photo.made_of is None)
        better = better if len(better) < len(photos) else frozenset()
        facts.insert(1, Fact("enlarged", translate("CompareFacts", "Enlarged"), texts, better, _are_equal(texts)))
    return tuple(fact for fact in facts if _says_something(fact.key, [d for d in details if d is not None]))


def _says_something(key: str, details: Sequence[PhotoDetails]) -> bool:
    """Tell whether a line is worth its place: whether any photo has something of that sort."""
    match key:
        case "lens" | "rating" | "camera" | "profile" | "companions":
            return any(_has(getattr(known, key)) for known in details)
        case "quality":
            return any(known.jpeg_quality is not None for known in details)
        case "place":
            return any(known.gps is not None for known in details)
        case "bits":
            return any(known.bits not in (None, 8) for known in details)
        case "detail":
            return any(_detail_share(known) < _NEARLY_ALL for known in details)
        case "whole":
            return any(known.is_partial for known in details)
        case _:
            return True


class _Table:
    """Puts lines together."""

    def __init__(self, details: Sequence[PhotoDetails | None], unreadable: Collection[int]) -> None:
        self._details = details
        self._unreadable = unreadable

    def line(
        self,
        key: str,
        title: str,
        say: Callable[[PhotoDetails], str],
        worth: Callable[[PhotoDetails], float | None] | None = None,
        much: float = 1.0,
    ) -> Fact:
        """Put a line together.

        Args:
            key: Of the line.
            title: Of the line.
            say: Says it of one photo.
            worth: What is better the greater it is; nothing for lines where none is better.
            much: How many times as great the best must be as another to be called better than that.
        """
        texts = tuple(
            (UNREADABLE if place in self._unreadable else UNKNOWN) if known is None else say(known)
            for place, known in enumerate(self._details)
        )
        better: frozenset[int] = frozenset()
        if worth is not None and all(known is not None for known in self._details):
            better = _best([worth(known) for known in self._details if known is not None], much)
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
    return 0 if value in (None, "", ()) else 1


def _are_equal(texts: Sequence[str]) -> bool:
    return len(set(texts)) == 1 and UNKNOWN not in texts


def _pixels(known: PhotoDetails) -> str:
    return wording.dimensions(known.width, known.height)


def _made_of(photo: ComparedPhoto) -> str:
    if photo.made_of is None:
        return translate("CompareFacts", "no sign of it")
    return translate("CompareFacts", "from %1").replace("%1", wording.dimensions(*photo.made_of))


def _quality(known: PhotoDetails) -> str:
    if known.jpeg_quality is None:
        return translate("CompareFacts", "not a JPEG")
    number = wording.count(known.jpeg_quality)
    return number if known.is_jpeg_quality_exact else translate("CompareFacts", "about %1").replace("%1", number)


def _detail_share(known: PhotoDetails) -> float:
    return 1.0 if known.detail_side is None else known.detail_side / max(known.width, known.height)


def _detail(known: PhotoDetails) -> str:
    if known.detail_side is None:
        return translate("CompareFacts", "too little to tell")
    share = _detail_share(known)
    if share >= _NEARLY_ALL:
        return translate("CompareFacts", "in all pixels")
    width, height = (_rounded(side * share) for side in (known.width, known.height))
    return translate("CompareFacts", "as of %1").replace("%1", wording.dimensions(width, height))


def _rounded(side: float) -> int:
    """Round to what the estimate is good for."""
    step = 10 if side < 1000 else 50
    return max(step, round(side / step) * step)


def _taken(known: PhotoDetails) -> str:
    return translate("CompareFacts", "no date") if known.taken_ms is None else wording.date_time(known.taken_ms)


def _camera(known: PhotoDetails) -> str:
    return known.camera or translate("CompareFacts", "no camera")


def _lens(known: PhotoDetails) -> str:
    return known.lens or translate("CompareFacts", "no lens")


def _profile(known: PhotoDetails) -> str:
    return known.profile or translate("CompareFacts", "no profile")


def _place(known: PhotoDetails) -> str:
    if known.gps is None:
        return translate("CompareFacts", "no place")
    locale = QLocale()
    latitude, longitude = (locale.toString(abs(degrees), "f", 4) for degrees in known.gps)
    north = translate("CompareFacts", "%1° N") if known.gps[0] >= 0 else translate("CompareFacts", "%1° S")
    east = translate("CompareFacts", "%1° E") if known.gps[1] >= 0 else translate("CompareFacts", "%1° W")
    return f"{north.replace('%1', latitude)}, {east.replace('%1', longitude)}"


def _written(known: PhotoDetails) -> str:
    return wording.file_time(known.mtime_ns) if known.mtime_ns else UNREADABLE


def _rating(known: PhotoDetails) -> str:
    if known.rating is None:
        return translate("CompareFacts", "not rated")
    return translate("CompareFacts", "%1 of 5 stars").replace("%1", wording.count(known.rating))


def _bits(known: PhotoDetails) -> str:
    return translate("CompareFacts", "not known") if known.bits is None else wording.count(known.bits)


def _companions(known: PhotoDetails) -> str:
    return wording.listed(map(printable, known.companions)) or translate("CompareFacts", "no other file")


def _whole(known: PhotoDetails) -> str:
    return (
        translate("CompareFacts", "only a part could be read") if known.is_partial else translate("CompareFacts", "yes")
    )
