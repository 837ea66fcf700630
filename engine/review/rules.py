"""Which photo of a group to suggest to keep."""

from collections.abc import Iterable
from operator import itemgetter

from engine.core.domain import Photo, PictureInfo

_WORDS = (
    "in a reference folder",
    "complete",
    "more pixels",
    "larger file",
    "older file",
    "shorter path",
    "first by name",
)


BORDERED = 0.93
"""A picture whose frame is less than this share of it has a border, which is no part of the photo."""


def _picture_pixels(info: PictureInfo) -> int:
    """Count the pixels of a picture, a border put around it left out: it must not make a copy the better one."""
    left, top, right, bottom = info.frame
    share = (right - left) * (bottom - top)
    pixels = info.width * info.height
    return pixels if share >= BORDERED else round(pixels * share)


def preference(photo: Photo) -> tuple[bool, bool, int, int, int, int, str]:
    """Return a value by which photos sort, the one to keep first; the first part that differs decides."""
    stamp, info = photo.stamp, photo.info
    return (
        not photo.is_reference,
        info.is_partial,
        -_picture_pixels(info),
        -stamp.size_bytes,
        stamp.mtime_ns,
        len(stamp.path),
        stamp.path,
    )


def choose_keeper(photos: Iterable[Photo]) -> tuple[Photo, str]:
    """Return the photo to keep of at least two, and why it is better than the second best, in a few words.

    A photo in a reference folder goes before all others, one that could be decoded in part only never goes before a
    whole one; then more pixels, a larger file, an older one and a shorter path decide.
    """
    ranked = sorted(((preference(photo), photo) for photo in photos), key=itemgetter(0))
    (best, photo), (second, _) = ranked[:2]
    differ = (words for mine, other, words in zip(best, second, _WORDS, strict=True) if mine != other)
    return photo, next(differ, _WORDS[-1])
