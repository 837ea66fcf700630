"""Files that belong together, as cameras and programs name them: by folder and base name, whatever their case.

A camera that writes two files of one shot gives them one name: ``P1050301.RW2`` and ``P1050301.JPG``. A phone writes
``IMG_1.HEIC`` and ``IMG_1.MOV``. Programs keep what they know beside the photo, as ``IMG_1.xmp`` or ``IMG_1.CR2.xmp``.
Such files are one unit: its photos are no duplicates of each other, and all of them go together or stay.

A file that may belong to several units belongs to none here, so it stays wherever any of them does.
"""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from engine.core.suffixes import HEIF_SUFFIXES, JPEG_SUFFIXES, PHOTO_SUFFIXES, RAW_SUFFIXES
from engine.core.text import folded

_RENDERED_SUFFIXES: Final = JPEG_SUFFIXES | HEIF_SUFFIXES
"""What cameras write beside a RAW file, and phones beside a film."""

_FILM_SUFFIXES: Final = frozenset({".mov", ".mp4"})
_SOUND_SUFFIXES: Final = frozenset({".wav"})
# Adobe, Apple, cameras (thumbnails), RawTherapee, DxO, ON1, Canon, Exiv2, ExifTool.
_SIDECAR_SUFFIXES: Final = frozenset({
    ".xmp", ".aae", ".thm", ".pp2", ".pp3", ".dop", ".on1", ".dr4", ".vrd", ".acr", ".exv", ".mie",
})  # fmt: skip

_TAKEOUT: Final = re.compile(r"(?P<name>.+?)(?P<number>\(\d+\))?\.json", re.DOTALL)
_TAKEOUT_WORDS: Final = "supplemental-metadata"
"""Google cuts them short to bound the length of the name."""


class CompanionKind(StrEnum):
    """What a file is to the photo that it belongs to."""

    PHOTO = "photo"
    FILM = "film"
    SOUND = "sound"
    SIDECAR = "sidecar"


@dataclass(frozen=True, slots=True)
class Companion:
    """A file that belongs to a photo."""

    path: str
    kind: CompanionKind


def join_photos(paths: Sequence[str]) -> list[tuple[int, ...]]:
    """Return which photos belong together, by their places, the one that stands for all of them first.

    A RAW file stands for the pictures that the camera made of it. Photos that belong to no other are left out.
    """
    rendered: dict[tuple[str, str], list[int]] = defaultdict(list)
    raw: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, path in enumerate(paths):
        folder, _, name = path.rpartition(os.sep)
        stem, suffix = _split(name)
        if suffix in _RENDERED_SUFFIXES:
            rendered[folder, stem].append(place)
        elif suffix in RAW_SUFFIXES:
            raw[folder, stem].append(place)

    def in_order(places: list[int]) -> list[int]:
        return sorted(places, key=paths.__getitem__) if len(places) > 1 else places

    units = ((*in_order(places), *in_order(rendered.get(shot, []))) for shot, places in raw.items())
    return [unit for unit in units if len(unit) > 1]


def find_companions(path: str, list_folder: Callable[[str], Iterable[str]] = os.listdir) -> tuple[Companion, ...]:
    """Return the files that belong to a photo, photos first; see ``CompanionFinder`` for many photos.

    Raises:
        OSError: the folder cannot be listed.
    """
    return CompanionFinder(list_folder).find(path)


class CompanionFinder:
    """Finds what belongs to photos by the names in their folders, each of which is listed once.

    Args:
        list_folder: Lists the names in a folder.
    """

    def __init__(self, list_folder: Callable[[str], Iterable[str]] = os.listdir) -> None:
        self._list_folder = list_folder
        self._folders: dict[str, _FolderNames] = {}

    def find(self, path: str) -> tuple[Companion, ...]:
        """Return the files that belong to a photo, photos first.

        That a companion is a photo is told by its name alone.

        Raises:
            OSError: the folder cannot be listed.
        """
        folder, name = os.path.split(path)
        names = self._folders.get(folder)
        if names is None:
            names = self._folders[folder] = _FolderNames(self._list_folder(folder))
        found = names.companions(name)
        return tuple(Companion(os.path.join(folder, one), kind) for one, kind in found)  # noqa: PTH118


class _FolderNames:
    """The names in a folder, by what comes before the last dot."""

    def __init__(self, names: Iterable[str]) -> None:
        self._folded: set[str] = set()
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        self._takeout: dict[str, list[str]] = defaultdict(list)
        for name in sorted(set(names)):
            self._folded.add(folded(name))
            stem, suffix = _split(name)
            if suffix == ".json":
                self._takeout[_owner_of_json(folded(name))].append(name)
            elif suffix:
                self._by_stem[stem].append(name)

    def companions(self, name: str) -> list[tuple[str, CompanionKind]]:
        if not _split(name)[1]:
            return []
        photos = self._unit(name)
        found = [(photo, CompanionKind.PHOTO) for photo in photos if photo != name]
        found += self._beside(photos)
        for owner in [*photos, *(one for one, kind in found if kind is CompanionKind.FILM)]:
            found += [(one, CompanionKind.SIDECAR) for one in self._named_after(owner)]
        return found

    def _unit(self, name: str) -> list[str]:
        """Return the photos of the unit that a photo is of."""
        stem, suffix = _split(name)
        shot = [one for one in self._by_stem[stem] if _split(one)[1] in RAW_SUFFIXES | _RENDERED_SUFFIXES]
        is_shot = suffix in RAW_SUFFIXES or suffix in _RENDERED_SUFFIXES
        return sorted({name, *shot}) if is_shot and any(map(_is_raw, [name, *shot])) else [name]

    def _beside(self, photos: Sequence[str]) -> list[tuple[str, CompanionKind]]:
        """Return what has the base name of a unit and can belong to no other one."""
        stem, _ = _split(photos[0])
        here = self._by_stem[stem]
        others = [one for one in here if _split(one)[1] in PHOTO_SUFFIXES and one not in photos]
        if others and not any(map(_is_raw, photos)):
            # Sidecars without the ending of a photo are written for RAW files; else nobody knows whose they are.
            return []
        if stem in self._folded:
            # These carry the whole name of another file.
            return []
        has_film = any(_split(one)[1] in _RENDERED_SUFFIXES for one in photos)
        found = []
        for one in here:
            suffix = _split(one)[1]
            if suffix in _SIDECAR_SUFFIXES:
                found.append((one, CompanionKind.SIDECAR))
            elif suffix in _SOUND_SUFFIXES:
                found.append((one, CompanionKind.SOUND))
            elif suffix in _FILM_SUFFIXES and has_film:
                found.append((one, CompanionKind.FILM))
        return found

    def _named_after(self, owner: str) -> list[str]:
        """Return the sidecars that carry the whole name of a file."""
        key = folded(owner)
        found = [one for one in self._by_stem[key] if _split(one)[1] in _SIDECAR_SUFFIXES]
        stem, dot, suffix = key.rpartition(".")
        namesakes = [one for one in self._by_stem[stem] if folded(one) == key and one != owner]
        if namesakes:
            # Files of one name but for case; only what is written alike tells whose a sidecar is.
            found = [one for one in found if one.startswith(owner)]
        elif f"{stem}-edited{dot}{suffix}" not in self._folded:
            # Google keeps but one for a photo and what was edited of it there.
            found += self._takeout[key]
        return found


def _split(name: str) -> tuple[str, str]:
    """Return what comes before the last dot, folded, and the ending with its dot, if there is one."""
    stem, dot, suffix = folded(name).rpartition(".")
    return (stem, dot + suffix) if stem else (folded(name), "")


def _is_raw(path: str) -> bool:
    return _split(os.path.basename(path))[1] in RAW_SUFFIXES  # noqa: PTH119  names need not be Unicode


def _owner_of_json(name: str) -> str:
    """Return the name of the file, folded, that Google wrote such metadata for.

    ``a.jpg.json`` and ``a.jpg.supplemental-metadata.json`` are of ``a.jpg``, ``a.jpg(1).json`` is of ``a(1).jpg``.
    """
    found = _TAKEOUT.fullmatch(name)
    if found is None:
        return ""
    owner, number = found["name"], found["number"]
    before, _, words = owner.rpartition(".")
    if words and _TAKEOUT_WORDS.startswith(words) and _split(before)[1]:
        owner = before
    if number:
        stem, suffix = _split(owner)
        owner = stem + number + suffix
    return owner
