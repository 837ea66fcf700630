"""Which sidecar speaks of which photo, and what a new one is called.

There are two forms: ``IMG.xmp`` (Adobe and most others) and ``IMG.CR2.xmp`` (darktable, digiKam, Immich), which alone
tells a RAW file from a JPEG beside it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

from engine.core.suffixes import PHOTO_SUFFIXES, RAW_SUFFIXES
from engine.core.text import folded

SUFFIX: Final = ".xmp"


class SidecarNames:
    """Knows the photos and sidecars of one folder by the names of its files."""

    def __init__(self, names: Iterable[str]) -> None:
        self._sidecars: dict[str, str] = {}
        self._photos: dict[str, list[str]] = defaultdict(list)
        for name in sorted(names):
            stem, suffix = _split(name)
            if suffix == SUFFIX:
                self._sidecars.setdefault(stem, name)
            elif suffix in PHOTO_SUFFIXES:
                self._photos[stem].append(suffix)
        self._counts: Counter[tuple[bool, bool]] = Counter(filter(None, map(self._form, self._sidecars)))

    def of(self, photo: str) -> tuple[str, ...]:
        """Return the sidecars that speak of a photo, the one that names it in full first."""
        stems = (folded(photo), _split(photo)[0])
        return tuple(self._sidecars[stem] for stem in dict.fromkeys(stems) if stem in self._sidecars)

    def to_write(self, photo: str) -> str:
        """Return the sidecar to write to: the one there is, or else a new one of the form usual in this folder.

        Where none is usual, a RAW file gets the one that Adobe's programs read, and any other photo the one that
        cannot be mistaken for that of a RAW file.
        """
        long, (short, suffix) = folded(photo), _split(photo)
        if long in self._sidecars:
            return self._sidecars[long]
        if not self._owns_short(short, suffix):
            return photo + SUFFIX
        if short in self._sidecars:
            return self._sidecars[short]
        is_raw = suffix in RAW_SUFFIXES
        shorts, longs = self._counts[is_raw, True], self._counts[is_raw, False]
        is_short = is_raw if shorts == longs else shorts > longs
        return (PurePath(photo).stem if is_short else photo) + SUFFIX

    def _owns_short(self, stem: str, suffix: str) -> bool:
        """Tell whether the short form can only be meant for the photo of this ending."""
        others = list(self._photos.get(stem, []))
        if suffix in others:
            others.remove(suffix)
        return not others or (suffix in RAW_SUFFIXES and not RAW_SUFFIXES.intersection(others))

    def _form(self, stem: str) -> tuple[bool, bool] | None:
        """Return whether a sidecar is that of a RAW file, and whether its name is of the short form."""
        inner = _split(stem)[1]
        if inner in PHOTO_SUFFIXES:
            return inner in RAW_SUFFIXES, False
        photos = self._photos.get(stem)
        return (bool(RAW_SUFFIXES.intersection(photos)), True) if photos else None


def _split(name: str) -> tuple[str, str]:
    """Return what is in front of the last dot and the ending, without regard to case."""
    path = PurePath(name)
    return folded(path.stem), folded(path.suffix)
