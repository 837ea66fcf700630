"""Which photo of a group to suggest to keep."""

from collections.abc import Callable, Iterable, Sequence

from engine.core.domain import Photo

# The first rule that tells two photos apart decides; each is a value, the smaller the better, and words for it.
_RULES: Sequence[tuple[Callable[[Photo], int | str], str]] = (
    (lambda photo: not photo.is_reference, "in a reference folder"),
    (lambda photo: photo.info.is_partial, "complete"),
    (lambda photo: -photo.info.width * photo.info.height, "more pixels"),
    (lambda photo: -photo.stamp.size_bytes, "larger file"),
    (lambda photo: photo.stamp.mtime_ns, "older file"),
    (lambda photo: len(photo.path), "shorter path"),
    (lambda photo: photo.path, "first by name"),
)


def preference(photo: Photo) -> tuple[int | str, ...]:
    """Return a value by which photos sort, the one to keep first."""
    return tuple(value(photo) for value, _ in _RULES)


def choose_keeper(photos: Iterable[Photo]) -> tuple[Photo, str]:
    """Return the photo to keep of at least two, and why it is better than the second best, in a few words.

    A photo in a reference folder goes before all others, one that could be decoded in part only never goes before a
    whole one; then more pixels, a larger file, an older one and a shorter path decide.
    """
    best, second = sorted(photos, key=preference)[:2]
    words = next((words for value, words in _RULES if value(best) != value(second)), "first of equals")
    return best, words
