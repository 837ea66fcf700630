"""The list of system libraries in packaging/prepare.sh against what Qt's own files ask the system for."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "prepare.sh"
QT = Path(PySide6.__file__).parent
PLATFORMS = ("libqxcb", "libqwayland", "libqoffscreen")
PLUGINS = (
    *(f"platforms/{name}.so" for name in PLATFORMS),
    "xcbglintegrations/*.so",
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-decoration-client/*.so",
    "wayland-graphics-integration-client/*.so",
    "iconengines/*.so",
    "imageformats/libqsvg.so",
    "platforminputcontexts/libcompose*.so",
    "platformthemes/libqxdgdesktopportal.so",
)
# of every system that runs Python, or beside a library of the list in the same package
ALWAYS_THERE = re.compile(r"(ld-linux.*|lib(c|m|dl|pthread|rt|stdc\+\+|gcc_s|gthread-2\.0))\.so\.\d+")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt's wheels bring everything elsewhere")


def needed(file: Path) -> set[str]:
    """Names of the libraries that a file is linked with."""
    told = subprocess.run(["readelf", "-d", str(file)], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.*)\]", told))


def own(name: str) -> Path | None:
    """A library that PySide6 brings itself."""
    places = (QT / "Qt" / "lib" / name, QT / name, QT.parent / "shiboken6" / name)
    return next((place for place in places if place.exists()), None)


def asked_of_the_system() -> Iterator[tuple[str, str]]:
    """Each library that comes from the system, and a file that needs it."""
    waiting = [file for pattern in PLUGINS for file in (QT / "Qt" / "plugins").glob(pattern)]
    waiting += [QT / f"Qt{part}.abi3.so" for part in ("Core", "Gui", "Widgets", "Svg")]
    seen = set(waiting)
    while waiting:
        file = waiting.pop()
        for name in needed(file):
            if (brought := own(name)) is None:
                yield name, file.name
            elif brought not in seen:
                seen.add(brought)
                waiting.append(brought)


@pytest.mark.skipif(shutil.which("readelf") is None, reason="there is no readelf")
def test_every_library_qt_asks_the_system_for_is_in_the_list() -> None:
    listed = set(re.findall(r"^(lib\S+\.so\.\d+) [a-z0-9.+-]+$", SCRIPT.read_text(), re.MULTILINE))
    asked = {name: file for name, file in asked_of_the_system() if not ALWAYS_THERE.fullmatch(name)}
    assert {name: file for name, file in asked.items() if name not in listed} == {}
    assert listed - set(asked) == set()


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_platform_loads_here(platform: str) -> None:
    # in a process of its own, so that this one does not keep the libraries of three platforms
    load = f"import ctypes; ctypes.CDLL({str(QT / 'Qt' / 'plugins' / 'platforms' / (platform + '.so'))!r})"
    done = subprocess.run([sys.executable, "-c", load], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
