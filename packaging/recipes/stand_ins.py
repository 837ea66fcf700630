"""Stand-ins for the libraries of OpenCV that read videos: same names, no content.

OpenCV's one file with compiled code asks for FFmpeg's libraries when it is loaded, and calls them only when a video is
opened, which this program never does. They, and all that they need in turn, weigh more than twenty megabytes and bring
a TLS library that is no longer maintained. A stand-in has every function that is asked for, and each ends the program:
that is seen at once, other than a wrong answer.
"""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_VIDEO: Final = re.compile(r"(lib(?:avcodec|avformat|avutil|swscale))[-.][^/]*$")
_NEEDED: Final = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
# of "objdump -T": 0000000000000000      DF *UND*  0000000000000000 (LIBAVUTIL_60) av_free
_ASKED_FOR: Final = re.compile(r"^0+\s+(\S+(?: \S+)?)\s+\*UND\*\s+[0-9a-f]+\s+\((LIB(?:AV|SW)[A-Z]+_\d+)\)\s+(\w+)$")


def stand_ins(library: Path, folder: Path) -> dict[str, Path]:
    """Make the stand-ins for what an ELF library asks for.

    Args:
        library: OpenCV's.
        folder: Takes them.

    Returns:
        The name of each library replaced, and its stand-in.

    Raises:
        ValueError: something else than a function is asked for, or a library that is not known.
    """
    headers = _tool("objdump", "-p", library)
    asked = functions_asked_for(_tool("objdump", "-T", library))
    made = {}
    folder.mkdir(parents=True, exist_ok=True)
    for name in _NEEDED.findall(headers):
        if video := _VIDEO.match(name):
            prefix = video[1].upper() + "_"
            versions = {version: names for version, names in asked.items() if version.startswith(prefix)}
            made[name] = _compile(name, versions, folder)
            asked = {version: names for version, names in asked.items() if version not in versions}
    if asked:
        raise ValueError(f"nothing stands in for {', '.join(sorted(asked))}")
    return made


def functions_asked_for(symbols: str) -> dict[str, list[str]]:
    """Read the functions of FFmpeg out of objdump's table of dynamic symbols, by the version that is asked for.

    Raises:
        ValueError: data are asked for, which a stand-in cannot have.
    """
    asked: dict[str, list[str]] = {}
    for line in symbols.splitlines():
        if match := _ASKED_FOR.match(line):
            kind, version, name = match.groups()
            if "O" in kind:
                raise ValueError(f"{name} is no function")
            asked.setdefault(version, []).append(name)
    return {version: sorted(names) for version, names in sorted(asked.items())}


def source_of(versions: Mapping[str, list[str]]) -> tuple[str, str]:
    """Write the C source of a stand-in, and the script that gives its functions their versions."""
    names = [name for each in versions.values() for name in each]
    source = "#include <stdlib.h>\n" + "".join(f"void {name}(void) {{ abort(); }}\n" for name in names)
    script = "".join(f"{version} {{ global: {'; '.join(names)}; }};\n" for version, names in versions.items())
    return source, script


def _compile(name: str, versions: Mapping[str, list[str]], folder: Path) -> Path:
    source, script = source_of(versions)
    stem = name.partition(".")[0]
    source_file, script_file, result = folder / f"{stem}.c", folder / f"{stem}.map", folder / name
    source_file.write_text(source)
    script_file.write_text(script)
    _tool(
        "cc", "-shared", "-fPIC", "-O2", "-s", "-nostartfiles", f"-Wl,-soname,{name}", "-Wl,--build-id=none",
        f"-Wl,--version-script,{script_file}", "-o", result, source_file,
    )  # fmt: skip
    return result


def _tool(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
