"""Make the installer for Windows by NSIS, which runs on every system: ``makensis`` has to be there."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from engine.core.suffixes import PHOTO_SUFFIXES
from recipes.icon_files import windows_icon
from recipes.icons import draw_icon
from recipes.plan import NAME, Plan

_SCRIPT: Final = "lookalike.nsi"
_KIBIBYTE: Final = 1024


def make_installer(plan: Plan) -> Path:
    """Put the frozen program into an installer.

    Raises:
        FileNotFoundError: there is no ``makensis``.
        subprocess.CalledProcessError: it refuses the script.
    """
    work = plan.work / "windows"
    work.mkdir(parents=True, exist_ok=True)
    icon = work / f"{NAME}.ico"
    icon.write_bytes(windows_icon(plan.root / "resources" / "icons" / f"{NAME}.svg", draw_icon))
    return compile_script(plan, icon)


def compile_script(plan: Plan, icon: Path) -> Path:
    """Run NSIS over the program as it is."""
    work = plan.work / "windows"
    files = sorted(path for path in plan.application.rglob("*") if path.is_file())
    lists = work / "files.nsh"
    text = "\n".join(file_list(path.relative_to(plan.application).as_posix() for path in files))
    # NSIS takes a script for one of the system's old code page unless it begins with a mark
    lists.write_text(text + "\n", encoding="utf-8-sig", newline="\r\n")
    result = plan.result("-setup.exe")
    given = {
        "VERSION": plan.version,
        "VERSION_OF_FOUR": version_of_four(plan.version),
        "APPLICATION": plan.application,
        "LISTS": lists,
        "ICON": icon,
        "RESULT": result,
        "SIZE_KIB": sum(path.stat().st_size for path in files) // _KIBIBYTE,
    }
    subprocess.run(
        [
            "makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8",
            *(f"-D{name}={value}" for name, value in given.items()),
            plan.root / "packaging" / "windows" / _SCRIPT,
        ],
        check=True,
    )  # fmt: skip
    return result


def file_list(names: Iterable[str]) -> Iterator[str]:
    """Write what the script includes: how each file comes, and how each goes, so that nothing else is taken away.

    Args:
        names: Files below the program's folder, with slashes.
    """
    names = list(names)
    folders = sorted({str(above) for name in names for above in PurePosixPath(name).parents} - {"."})
    yield "!macro ADD_FILES"
    at = None
    for name in names:
        folder = str(PurePosixPath(name).parent)
        if folder != at:
            yield f'  SetOutPath "{_windows("$INSTDIR", folder)}"'
            at = folder
        yield f'  File "${{APPLICATION}}/{name}"'
    yield "!macroend"
    yield "!macro REMOVE_FILES"
    for name in names:
        yield f'  Delete "{_windows("$INSTDIR", name)}"'
    # the deepest first; one that holds anything else is left
    for folder in sorted(folders, key=lambda folder: (-folder.count("/"), folder)):
        yield f'  RMDir "{_windows("$INSTDIR", folder)}"'
    yield "!macroend"
    yield "!macro EACH_TYPE DO"
    for suffix in sorted(PHOTO_SUFFIXES):
        yield f"  !insertmacro ${{DO}} {suffix.removeprefix('.')}"
    yield "!macroend"


def version_of_four(version: str) -> str:
    """Write a version as the four numbers that Windows wants: 1.2.0rc1 becomes 1.2.0.0."""
    numbers = [found[0] for part in version.split(".") if (found := re.match(r"\d+", part))]
    return ".".join([*numbers[:3], "0", "0", "0"][:4])


def _windows(folder: str, name: str) -> str:
    return folder if name == "." else "\\".join((folder, *_plain(name).split("/")))


def _plain(name: str) -> str:
    """Keep NSIS from reading variables into names of files."""
    return name.replace("$", "$$")
