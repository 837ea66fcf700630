"""A screen that nobody sees: Xvfb, keys pressed by xdotool, pictures taken of it."""

import os
import subprocess
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from recipes.plan import ROOT

_SIZE: Final = "1440x900x24"
_PATIENCE_S: Final = 120.0
_POLL_S: Final = 0.02
_BETWEEN_PICTURES_S: Final = 0.5
# Of what stands where a photo will be, no more than the edges of other things; one such place has more than 10,000.
_MOST_PLACEHOLDER_PIXELS: Final = 2000
# A window without photos has some hundreds of colours, most of them at the edges of letters.
_COLOURS_OF_PHOTOS: Final = 8000


class Screen:
    """One screen, named as X names it."""

    def __init__(self, name: str) -> None:
        self.name = name
        theme = tomllib.loads((ROOT / "resources" / "themes" / "light.toml").read_text(encoding="utf-8"))
        self._placeholder = str(theme["colours"]["placeholder"]).lstrip("#").lower()

    def window(self, title: str) -> str:
        """Wait for a window, and give its number.

        Raises:
            TimeoutError: there is none.
        """
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            found = self._xdotool("search", "--onlyvisible", "--name", title).split()
            if found:
                return found[0]
            time.sleep(_POLL_S)
        raise TimeoutError(f"there is no window {title!r}")

    def press(self, window: str, key: str) -> None:
        """Press keys in a window; no window manager is here to give it the keyboard."""
        self._xdotool("windowfocus", "--sync", window, "key", key)

    def shoot(self, path: Path) -> None:
        """Take a picture of all that is on the screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as opened:
            subprocess.run(["import", "-window", "root", "png:-"], env=self._environment(), stdout=opened, check=True)

    def shoot_photos(self, path: Path) -> None:
        """Take a picture once photos are on the screen, all of them, and no more of them come.

        Raises:
            TimeoutError: there are none; the picture shows what is there instead.
        """
        end = time.monotonic() + _PATIENCE_S
        before = -1
        while time.monotonic() < end:
            self.shoot(path)
            pixels = _pixels_of(path)
            is_whole = len(pixels) >= _COLOURS_OF_PHOTOS and pixels[self._placeholder] <= _MOST_PLACEHOLDER_PIXELS
            if is_whole and len(pixels) == before:
                return
            before = len(pixels)
            time.sleep(_BETWEEN_PICTURES_S)
        raise TimeoutError(f"no photos are shown, or they do not stop changing: {path}")

    def _xdotool(self, *words: str) -> str:
        return subprocess.run(
            ["xdotool", *words], env=self._environment(), capture_output=True, text=True, check=False
        ).stdout

    def _environment(self) -> dict[str, str]:
        return os.environ | {"DISPLAY": self.name}


def _pixels_of(picture: Path) -> Counter[str]:
    """Count the pixels of each colour of a picture, as ``ecebe7``."""
    raw = subprocess.run(["convert", picture, "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout
    digits = raw.hex()
    return Counter(digits[start : start + 6] for start in range(0, len(digits), 6))


@contextmanager
def screen() -> Iterator[Screen]:
    """Have a screen for a while."""
    here, there = os.pipe()
    command = ["Xvfb", "-displayfd", str(there), "-screen", "0", _SIZE, "-nolisten", "tcp", "-ac"]
    with subprocess.Popen(command, pass_fds=[there], stderr=subprocess.DEVNULL) as server:
        os.close(there)
        with os.fdopen(here) as told:
            number = told.readline().strip()
        try:
            yield Screen(f":{number}")
        finally:
            server.terminate()
