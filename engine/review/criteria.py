"""What may decide which photo of a group to keep: each criterion as numbers, and the words for it."""

import os
import re
from enum import StrEnum
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import ImageFormat
from engine.core.text import folded
from engine.review.keeper_facts import KeeperFacts

BORDERED: Final = 0.93
"""A picture whose frame is less than this share of it has a border, which is no part of the photo."""

ENLARGED: Final = 0.9
"""A picture that was made of less than this share of its pixels counts as no more than those."""

_MADE_OF: Final = 0.98
"""What an enlarged picture is worth of the one that it was made of, at the most."""

NO_RATING: Final = -1
UNKNOWN_QUALITY: Final = 0
_LOSSLESS_QUALITY: Final = 101
_SHARPNESS_STEP: Final = 1.03
"""Sharpness that differs by less than that factor is the same to an eye."""

# What cameras write comes before what pictures are turned into, and what loses nothing before what does.
FORMAT_ORDER: Final = (
    ImageFormat.RAW, ImageFormat.HEIF, ImageFormat.TIFF, ImageFormat.PNG, ImageFormat.BMP, ImageFormat.JPEG,
    ImageFormat.JPEG_XL, ImageFormat.AVIF, ImageFormat.WEBP, ImageFormat.GIF,
)  # fmt: skip
_LOSSLESS: Final = frozenset({ImageFormat.RAW, ImageFormat.TIFF, ImageFormat.PNG, ImageFormat.BMP})
_FORMATS: Final = tuple(ImageFormat)


class Criterion(StrEnum):
    """What may decide; the value is how it is written."""

    FORMAT = "format"
    RATED = "rated"
    EDITED = "edited"
    RATED_OR_EDITED = "rated-or-edited"
    UNEDITED = "unedited"
    HAS_GPS = "gps"
    HAS_DATE = "date"
    PIXELS = "pixels"
    SHARPER = "sharper"
    LESS_COMPRESSED = "compression"
    OLDEST = "oldest"
    NEWEST = "newest"
    LARGEST = "largest"
    SMALLEST = "smallest"
    FOLDER_ORDER = "folder"
    PATH_PATTERN = "path"
    LONGEST_NAME = "longest-name"
    SHORTEST_PATH = "shortest-path"


class Why(StrEnum):
    """What one photo has over another; the value is a clause for a person."""

    REFERENCE = "in a reference folder"
    MARKED = "marked to be kept"
    COMPLETE = "complete"
    UNMARKED = "not marked to be removed"
    RAW = "camera RAW"
    FORMAT = "better format"
    RATED = "higher rating"
    EDITED = "edited"
    RATED_OR_EDITED = "rated or edited"
    UNEDITED = "not edited"
    HAS_GPS = "has a place"
    HAS_DATE = "has a date"
    PIXELS = "more pixels"
    DETAIL = "not enlarged"
    SHARPER = "sharper"
    LESS_COMPRESSED = "less compressed"
    TAKEN_EARLIER = "taken earlier"
    OLDER = "older file"
    TAKEN_LATER = "taken later"
    NEWER = "newer file"
    LARGER = "larger file"
    SMALLER = "smaller file"
    FOLDER = "in a folder that comes first"
    PATH = "fits the path pattern"
    LONGER_NAME = "longer name"
    SHORTER_PATH = "shorter path"
    FIRST_BY_NAME = "first by name"


class Key(NamedTuple):
    """Numbers by which photos sort, small where better, int64 shape (k,), and what the better of two has."""

    values: NDArray[np.int64]
    why: Why


def keys_of(criterion: Criterion, argument: str, photos: KeeperFacts, rows: NDArray[np.intp]) -> tuple[Key, ...]:
    """Return what a criterion makes of some photos; of two equal ones the next key decides.

    Args:
        criterion: Which one.
        argument: What it is about, or nothing.
        photos: All of them.
        rows: Those asked about, shape (k,).
    """
    match criterion:
        case Criterion.FORMAT:
            return _format_keys(argument, photos, rows)
        case Criterion.RATED:
            return (Key(-photos.ratings[rows].astype(np.int64), Why.RATED),)
        case Criterion.EDITED:
            return (_flag(photos.is_edited[rows], Why.EDITED),)
        case Criterion.RATED_OR_EDITED:
            return (_flag((photos.ratings[rows] > 0) | photos.is_edited[rows], Why.RATED_OR_EDITED),)
        case Criterion.UNEDITED:
            return (_flag(~photos.is_edited[rows], Why.UNEDITED),)
        case Criterion.HAS_GPS:
            return (_flag(photos.has_gps[rows], Why.HAS_GPS),)
        case Criterion.HAS_DATE:
            return (_flag(photos.has_date[rows], Why.HAS_DATE),)
        case Criterion.PIXELS:
            return (Key(-effective_pixels(photos, rows), Why.PIXELS),)
        case Criterion.SHARPER:
            return (Key(-_sharpness_steps(photos.sharpness[rows]), Why.SHARPER),)
        case Criterion.LESS_COMPRESSED:
            return (Key(-_qualities(photos, rows), Why.LESS_COMPRESSED),)
        case Criterion.OLDEST:
            return Key(photos.dates_ms[rows], Why.TAKEN_EARLIER), Key(photos.mtimes_ns[rows], Why.OLDER)
        case Criterion.NEWEST:
            return Key(-photos.dates_ms[rows], Why.TAKEN_LATER), Key(-photos.mtimes_ns[rows], Why.NEWER)
        case Criterion.LARGEST:
            return (Key(-photos.sizes[rows], Why.LARGER),)
        case Criterion.SMALLEST:
            return (Key(photos.sizes[rows], Why.SMALLER),)
        case Criterion.FOLDER_ORDER:
            return (Key(_folder_places(argument, photos, rows), Why.FOLDER),)
        case Criterion.PATH_PATTERN:
            return (_flag(_fits(argument, photos, rows), Why.PATH),)
        case Criterion.LONGEST_NAME:
            lengths = np.array([len(photos.names[row]) for row in rows.tolist()], np.int64)
            return (Key(-lengths, Why.LONGER_NAME),)
        case Criterion.SHORTEST_PATH:
            return (Key(photos.path_lengths[rows].astype(np.int64), Why.SHORTER_PATH),)


def effective_pixels(photos: KeeperFacts, rows: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return the pixels that are worth something, int64 shape (k,): no border, and none that enlarging made up."""
    pixels = photos.widths[rows].astype(np.int64) * photos.heights[rows]
    shares = photos.frame_shares[rows]
    # A border put around a picture must not make a copy the better one.
    shares = np.where(shares >= BORDERED, 1.0, shares)
    detail = np.square(photos.detail_shares[rows].astype(np.float64))
    # Of an original and what was made of it, the original wins, also where other criteria would prefer the larger.
    shares = np.where(detail < ENLARGED, shares * detail * _MADE_OF, shares)
    return np.where(shares < 1.0, np.rint(pixels * shares).astype(np.int64), pixels)


def _flag(is_better: NDArray[np.bool_], why: Why) -> Key:
    return Key((~is_better).astype(np.int64), why)


def _format_keys(name: str, photos: KeeperFacts, rows: NDArray[np.intp]) -> tuple[Key, ...]:
    codes = photos.formats[rows]
    is_raw = codes == _FORMATS.index(ImageFormat.RAW)
    if name:
        wanted = format_named(name)
        if wanted is ImageFormat.RAW:
            return (_flag(is_raw, Why.RAW),)
        return (_flag(codes == [one is wanted for one in _FORMATS].index(True), Why.FORMAT),)
    places = np.array([FORMAT_ORDER.index(one) for one in _FORMATS], np.int64)
    return _flag(is_raw, Why.RAW), Key(places[codes], Why.FORMAT)


_OTHER_NAMES: Final = {"jpg": "jpeg", "jxl": "jpeg xl", "jpeg-xl": "jpeg xl", "heic": "heif", "tif": "tiff"}


def format_named(name: str) -> ImageFormat | None:
    """Return the format that a person means by a word such as ``jpg``, or None."""
    text = name.strip().lower()
    text = _OTHER_NAMES.get(text, text)
    return next((one for one in ImageFormat if one.value.lower() == text), None)


def _sharpness_steps(sharpness: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return whole steps of sharpness; where it was not measured, fewer than anything measured has."""
    known = np.where(np.isnan(sharpness), 0.0, np.maximum(sharpness.astype(np.float64), 1e-6))
    with np.errstate(divide="ignore"):
        steps = np.log(known) / np.log(_SHARPNESS_STEP)
    return np.where(known > 0, np.rint(steps), -(10**6)).astype(np.int64)


def _qualities(photos: KeeperFacts, rows: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return the quality that coding left, 1..101; ``UNKNOWN_QUALITY`` where a file does not tell."""
    is_lossless = np.array([one in _LOSSLESS for one in _FORMATS])[photos.formats[rows]]
    return np.where(is_lossless, _LOSSLESS_QUALITY, photos.jpeg_qualities[rows]).astype(np.int64)


def _folder_places(folder: str, photos: KeeperFacts, rows: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return 0 for photos below a folder and 1 for others; without one the place of their folder among those known."""
    if not folder:
        return photos.folder_index[rows].astype(np.int64)
    places, inverse = np.unique(photos.directory_index[rows], return_inverse=True)
    pattern = folder_pattern(folder)
    is_below = [pattern.fullmatch(_comparable(photos.directories[place])) is not None for place in places.tolist()]
    return (~np.array(is_below, np.bool_)).astype(np.int64)[inverse]


def folder_pattern(folder: str) -> re.Pattern[str]:
    """Return what matches the folders at and below one, given by its path, its name or a pattern with ``*`` and ``?``.

    A name that does not begin at a root, nor with ``~``, may stand anywhere in the path.
    """
    text = _comparable(os.path.expanduser(folder)).rstrip("/")  # noqa: PTH111  never raises, unlike Path's
    is_anchored = text.startswith("/") or re.match(r"[a-z]:(/|$)", text) is not None or not text
    return re.compile(("" if is_anchored else "(.*/)?") + _wild(text) + "(/.*)?", re.DOTALL)


def _fits(pattern: str, photos: KeeperFacts, rows: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell which paths fit: hold the text, or match all of a pattern with ``*`` or ``?``; ``!`` before it turns it."""
    is_turned = pattern.startswith("!")
    text = _comparable(pattern.removeprefix("!"))
    directories = {
        place: _comparable(photos.directories[place]) for place in set(photos.directory_index[rows].tolist())
    }
    places = photos.directory_index[rows].tolist()
    paths = (directories[place] + folded(photos.names[row]) for place, row in zip(places, rows.tolist(), strict=True))
    if re.search(r"[*?]", text):
        match = re.compile(_wild(text), re.DOTALL).fullmatch
        found = [match(path) is not None for path in paths]
    else:
        found = [text in path for path in paths]
    fits = np.array(found, np.bool_)
    return ~fits if is_turned else fits


def _comparable(path: str) -> str:
    return folded(path).replace("\\", "/")


def _wild(text: str) -> str:
    return "".join({"*": ".*", "?": "[^/]"}.get(letter) or re.escape(letter) for letter in text)
