"""Rules with a name: those that come with the program, and a person's own, kept in a file beside the library."""

import json
import os
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engine.core.errors import OutputError, SettingsError
from engine.review.criteria import Criterion
from engine.review.rules import BEST_QUALITY, KeeperRules, Rule

PRESETS_FILE: Final = "keeper-rules.json"
_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Preset:
    """Rules with a name; of those that come with the program the name is a slug, such as ``best-quality``."""

    name: str
    rules: KeeperRules
    is_built_in: bool = False


_RAW: Final = Rule(Criterion.FORMAT, "raw")

BUILT_IN: Final = tuple(
    Preset(name, rules.then(BEST_QUALITY), is_built_in=True)
    for name, rules in (
        ("best-quality", BEST_QUALITY),
        ("sharpest", KeeperRules.of(_RAW, Criterion.SHARPER)),
        ("original", KeeperRules.of(_RAW, Criterion.UNEDITED, Criterion.PIXELS, Criterion.HAS_DATE, Criterion.OLDEST)),
        ("edited", KeeperRules.of(Criterion.RATED_OR_EDITED, Criterion.NEWEST)),
        ("oldest", KeeperRules.of(Criterion.OLDEST)),
        ("newest", KeeperRules.of(Criterion.NEWEST)),
        ("largest", KeeperRules.of(Criterion.LARGEST)),
        ("smallest", KeeperRules.of(Criterion.SMALLEST)),
        ("folder-order", KeeperRules.of(Criterion.FOLDER_ORDER)),
    )
)


class PresetBook:
    """Presets by name, a person's own in a file of a directory.

    Another process may write the file too, so it is read whenever it is asked about. A file that cannot be understood
    counts as empty, and is kept under another name before a new one takes its place.
    """

    def __init__(self, directory: Path) -> None:
        self._path = directory / PRESETS_FILE
        self._lock = threading.Lock()

    def all(self) -> tuple[Preset, ...]:
        """Return those that come with the program, then the person's own by name."""
        own = self._read() or {}
        return BUILT_IN + tuple(Preset(name, own[name]) for name in sorted(own, key=lambda name: (name.lower(), name)))

    def find(self, name: str) -> Preset | None:
        """Return the preset of a name, or None."""
        return next((preset for preset in self.all() if preset.name == name), None)

    def rules(self, text: str) -> KeeperRules:
        """Return the rules of a preset by its name, or those that a text tells.

        Raises:
            SettingsError: it is neither.
        """
        preset = self.find(text.strip())
        return KeeperRules.parse(text) if preset is None else preset.rules

    def save(self, name: str, rules: KeeperRules) -> None:
        """Keep rules under a name, in the place of what had that name.

        Raises:
            SettingsError: the name is empty or that of a preset of the program.
            OutputError: the file cannot be written; what was in it still is.
        """
        name = " ".join(name.split())
        if not name:
            raise SettingsError("rules need a name to be kept by")
        self._check_own(name)
        with self._lock:
            self._write({**self._kept(), name: rules})

    def remove(self, name: str) -> None:
        """Forget the rules of a name; unknown names are passed over.

        Raises:
            SettingsError: they come with the program.
            OutputError: the file cannot be written.
        """
        self._check_own(name)
        with self._lock:
            kept = self._kept()
            if kept.pop(name, None) is not None:
                self._write(kept)

    def _check_own(self, name: str) -> None:
        if any(preset.name == name for preset in BUILT_IN):
            raise SettingsError(f"“{name}” comes with the program; choose another name")

    def _read(self) -> dict[str, KeeperRules] | None:
        """Return the person's presets, or None if the file cannot be understood."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            if found["format"] != _FORMAT:
                return None
            return {name: KeeperRules.parse(text) for name, text in found["presets"].items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, LookupError, TypeError, AttributeError, SettingsError):
            return None

    def _kept(self) -> dict[str, KeeperRules]:
        found = self._read()
        if found is None:
            with suppress(OSError):
                self._path.replace(self._path.with_suffix(".damaged.json"))
        return found or {}

    def _write(self, presets: Mapping[str, KeeperRules]) -> None:
        """Write the file whole or not at all."""
        document = {"format": _FORMAT, "presets": {name: str(rules) for name, rules in presets.items()}}
        try:
            descriptor, temporary = tempfile.mkstemp(prefix=".keeper-rules-", dir=self._path.parent)
            try:
                with os.fdopen(descriptor, "w", encoding="utf-8") as out:
                    json.dump(document, out, indent=2)
                    out.flush()
                    os.fsync(out.fileno())
                Path(temporary).replace(self._path)
            finally:
                with suppress(FileNotFoundError):
                    Path(temporary).unlink()
        except OSError as error:
            raise OutputError(str(self._path), f"the rules cannot be kept: {error.strerror or error}") from error
