"""What a person chose, and how they left the window; kept in one JSON file."""

import json
import os
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from engine.core.domain import ImageFormat, MatchKind
from engine.core.settings import DEFAULT_EXCLUSIONS, DEFAULT_THRESHOLD, Method, Settings, usable_cores

Choice = TypeVar("Choice", bound=StrEnum)

THUMBNAIL_SIDES: Final = (64, 512)
THUMBNAIL_CACHE_MB: Final = (16, 65536)
MAX_WORKERS: Final = 256


class ThemeChoice(StrEnum):
    """Light, dark, or whichever the system shows."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that outlives the window; use ``dataclasses.replace`` to change it.

    Attributes:
        theme: Light, dark, or as the system.
        language: Code such as ``de`` or ``zh_CN``; empty for that of the system.
        workers: Threads of a scan; 0 for as many as there are cores.
        method: How a scan compares photos.
        include_hidden: Scans look into hidden files and folders too.
        exclusions: Globs that scans pass over, beside the default ones.
        default_exclusions: Whether scans pass over trash, caches and folders of the system.
        skipped_formats: Formats that scans pass over.
        thumbnail_cache_mb: How large the cache of thumbnails on disk may become.
        thumbnail_side: Longer side of a thumbnail in the list of groups, in logical pixels.
        threshold: Similarity from which photos are shown together.
        upper: Similarity above which matches are hidden; 1.0 hides none.
        kinds: The kinds of matches that are shown.
        sort: Slug of what groups are sorted by.
        is_descending: Whether the greatest comes first.
        current_photo: The photo that was current, 0 for none.
        window_geometry: Qt's word on the window, in base 64.
        layouts: Qt's word on splitters and the like, in base 64, by their names.
        last_folder: Where the dialog for folders opens.
        last_target: Where the dialog for the folder that photos go to opens.
        dismissed: Keys of notices and offers that the person put away for good.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: str = ""
    workers: int = 0
    method: Method = Method.QUICK
    include_hidden: bool = False
    exclusions: tuple[str, ...] = ()
    default_exclusions: bool = True
    skipped_formats: frozenset[ImageFormat] = frozenset()
    thumbnail_cache_mb: int = 512
    thumbnail_side: int = 148
    threshold: float = DEFAULT_THRESHOLD
    upper: float = 1.0
    kinds: frozenset[MatchKind] = frozenset(MatchKind)
    sort: str = "space"
    is_descending: bool = True
    current_photo: int = 0
    window_geometry: str = ""
    layouts: Mapping[str, str] = field(default_factory=dict)
    last_folder: str = ""
    last_target: str = ""
    dismissed: frozenset[str] = frozenset()

    def plain(self, name: str) -> Any:
        """Give a choice as it is written: text, numbers, truths, lists of them."""
        return _plain(getattr(self, name))

    def with_choice(self, name: str, plain: Any) -> "Preferences":
        """Return preferences with another choice, given as it is written.

        Raises:
            ValueError: it makes no sense.
            TypeError: it is of another type.
        """
        return replace(self, **{name: _READERS[name](plain)})

    def scan_settings(self) -> Settings:
        """Give the engine's settings of a scan."""
        defaults = DEFAULT_EXCLUSIONS if self.default_exclusions else ()
        skipped = tuple(glob for kind in ImageFormat if kind in self.skipped_formats for glob in _GLOBS[kind])
        return Settings(
            threshold=self.threshold,
            exclusions=(*defaults, *skipped, *self.exclusions),
            include_hidden=self.include_hidden,
            workers=self.workers or usable_cores(),
        )


class PreferencesFault(StrEnum):
    """What went wrong with the file of the preferences."""

    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"


class PreferencesStore:
    """The file of the preferences; may be used from any thread.

    ``fault`` tells what went wrong last, if anything did: nothing here raises, for a program that forgets a choice is
    better than one that does not start. A damaged file is kept beside the new one.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._unknown: dict[str, Any] = {}
        self.fault: PreferencesFault | None = None

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    def load(self) -> Preferences:
        """Read the preferences; what is missing or makes no sense is as in a new installation."""
        with self._lock:
            self.fault = None
            try:
                found = json.loads(self._path.read_text(encoding="utf-8"))
            except FileNotFoundError:
                return Preferences()
            except OSError:
                self.fault = PreferencesFault.UNREADABLE
                return Preferences()
            except (ValueError, RecursionError):
                found = None
            if not isinstance(found, dict):
                self._set_aside()
                return Preferences()
            known = {item.name for item in fields(Preferences)}
            self._unknown = {name: value for name, value in found.items() if name not in known}
            chosen: dict[str, Any] = {}
            for name, value in found.items():
                if name in known:
                    try:
                        chosen[name] = _READERS[name](value)
                    except (ValueError, TypeError, KeyError):
                        self.fault = PreferencesFault.DAMAGED
            return Preferences(**chosen)

    def save(self, preferences: Preferences) -> bool:
        """Write the preferences, all or nothing of them; return whether they were written."""
        plain = {item.name: _plain(getattr(preferences, item.name)) for item in fields(preferences)}
        with self._lock:
            draft = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                # what a newer version wrote is not lost to an older one
                text = json.dumps({**self._unknown, **plain}, indent=1, sort_keys=True)
                draft.write_text(text, encoding="utf-8")
                draft.replace(self._path)
            except OSError:
                with suppress(OSError):
                    draft.unlink(missing_ok=True)
                self.fault = PreferencesFault.UNWRITABLE
                return False
            return True

    def _set_aside(self) -> None:
        self.fault = PreferencesFault.DAMAGED
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".damaged.json"))


def _plain(value: Any) -> Any:
    """Make JSON of a value; sets in a fixed order, so that equal preferences are equal files."""
    if isinstance(value, MatchKind):
        return value.slug
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(_text(item) for item in value)


def _layouts(value: Any) -> dict[str, str]:
    return {_text(name): _text(state) for name, state in dict(value).items()}


def _within(low: float, high: float) -> Any:
    def read(value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError(value)
        return value

    return read


def _whole(low: int, high: int) -> Any:
    read = _within(low, high)
    return lambda value: int(read(value))


_KINDS = {kind.slug: kind for kind in MatchKind}

_READERS: Final[Mapping[str, Any]] = {
    "theme": ThemeChoice,
    "language": _text,
    "workers": _whole(0, MAX_WORKERS),
    "method": Method,
    "include_hidden": _truth,
    "exclusions": _texts,
    "default_exclusions": _truth,
    "skipped_formats": lambda value: frozenset(ImageFormat(name) for name in _texts(value)),
    "thumbnail_cache_mb": _whole(*THUMBNAIL_CACHE_MB),
    "thumbnail_side": _whole(*THUMBNAIL_SIDES),
    "threshold": _within(0.0, 1.0),
    "upper": _within(0.0, 1.0),
    "kinds": lambda value: frozenset(_KINDS[name] for name in _texts(value)),
    "sort": _text,
    "is_descending": _truth,
    "current_photo": _whole(0, 2**63 - 1),
    "window_geometry": _text,
    "layouts": _layouts,
    "last_folder": _text,
    "last_target": _text,
    "dismissed": lambda value: frozenset(_texts(value)),
}

# By the ends of names, as exclusions are: the walk has not looked into a file yet.
_SUFFIXES: Final[Mapping[ImageFormat, str]] = {
    ImageFormat.JPEG: "jpg jpeg jpe jfif mpo",
    ImageFormat.PNG: "png apng",
    ImageFormat.WEBP: "webp",
    ImageFormat.TIFF: "tif tiff",
    ImageFormat.BMP: "bmp dib",
    ImageFormat.GIF: "gif",
    ImageFormat.HEIF: "heic heif hif heics",
    ImageFormat.AVIF: "avif avifs",
    ImageFormat.JPEG_XL: "jxl",
    ImageFormat.RAW: (
        "dng gpr cr2 cr3 crw nef nrw arw sr2 srf orf rw2 rwl raf pef srw x3f iiq 3fr fff erf kdc dcr mef mos mrw"
    ),
}
_GLOBS: Final[Mapping[ImageFormat, tuple[str, ...]]] = {
    kind: tuple(f"*.{suffix}" for suffix in suffixes.split()) for kind, suffixes in _SUFFIXES.items()
}
