"""Where the program keeps what: the library, caches, preferences, reports of crashes, and its own pictures."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import appdirs

LIBRARY_VARIABLE = "LOOKALIKE_LIBRARY"
CACHE_VARIABLE = "LOOKALIKE_CACHE"
CONFIG_VARIABLE = "LOOKALIKE_CONFIG"

_PROGRAM = "lookalike"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The directories of this person and this installation; none of them need exist but ``resources``.

    Attributes:
        library: Of the library file.
        cache: Of thumbnails; may be emptied at any time.
        config: Of the preferences.
        crashes: Of the reports of crashes.
        resources: Of icons, themes and translations, which come with the program.
    """

    library: Path
    cache: Path
    config: Path
    crashes: Path
    resources: Path

    @classmethod
    def find(cls, environment: Mapping[str, str], library: Path | None = None) -> Self:
        """Give the places of this system, or those that the person chose.

        Args:
            environment: May name other places in LOOKALIKE_LIBRARY, LOOKALIKE_CACHE and LOOKALIKE_CONFIG.
            library: Directory of the library that the command line names; it goes before the environment.
        """
        config = _chosen(environment, CONFIG_VARIABLE, appdirs.user_config_dir(_PROGRAM, appauthor=False))
        return cls(
            library=library or _chosen(environment, LIBRARY_VARIABLE, appdirs.user_data_dir(_PROGRAM, appauthor=False)),
            cache=_chosen(environment, CACHE_VARIABLE, appdirs.user_cache_dir(_PROGRAM, appauthor=False)),
            config=config,
            crashes=config / "crashes",
            resources=_resources(),
        )

    @property
    def manual(self) -> Path:
        """The folder of the manual's pages."""
        return self.resources / "manual"

    @property
    def preferences(self) -> Path:
        """The file of the preferences."""
        return self.config / "preferences.json"


def _chosen(environment: Mapping[str, str], variable: str, default: str) -> Path:
    return Path(environment.get(variable) or default)


def _resources() -> Path:
    """A frozen program unpacks them to a place of its own; otherwise they lie beside the packages, as in a checkout."""
    frozen = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parents[1]
    return base / "resources"
