"""Which photo of a group to suggest to keep."""

from collections.abc import Iterable
from operator import itemgetter

from engine.core.domain import Photo

_WORDS = (
    "in a reference folder",
    "complete",
    "more pixels",
    "larger file",
    "older file",
    "shorter path",
    "first by name",
)


def preference(photo: Photo) -> tuple[bool, bool, int, int, int, int, str]:
    """Return a value by which photos sort, the one to keep first; the first part that differs decides."""
    stamp, info = photo.stamp, photo.info
    return (
        not photo.is_reference,
        info.is_partial,
        -info.width * info.height,
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
    words = next(words for mine, other, words in zip(best, second, _WORDS, strict=True) if mine != other)
    return photo, words
