"""Stands in for ExifTool: puts a packet into a JPEG, well or badly. Run as a program."""

import os
import stat
import sys
import time
from pathlib import Path

from tests.helpers.noted_photos import XMP_HEAD, with_segments

ROOT = Path(__file__).parents[2]


def make_program(path: Path, way: str = "well") -> str:
    """Write a program that behaves in a way, and return its path."""
    path.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT)!r})\n"
        f"from tests.helpers.fake_exiftool import run\nrun(sys.argv[1:], {way!r})\n"
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def run(arguments: list[str], way: str) -> None:
    """Behave as ExifTool does with the arguments that are used here, or badly in one way."""
    assert arguments[:3] == ["-config", "", "-@"], arguments
    lines = Path(arguments[3]).read_bytes().decode("utf-8", "surrogateescape").splitlines()
    if lines == ["-ver"]:
        sys.stdout.write("99.9\n")
        return
    copy, packet, photo = lines[lines.index("-o") + 1], lines[lines.index("-tagsFromFile") + 1], lines[-1]
    assert not Path(copy).exists()
    data = Path(photo).read_bytes()
    made = with_segments(data, (0xE1, XMP_HEAD + Path(packet).read_bytes()))
    if way == "fails":
        sys.stderr.write(f"Error: File format error - {photo}\n")
        sys.exit(1)
    if way == "hangs":
        time.sleep(60)
    if way == "other pixels":
        made = made[:-20] + bytes(byte ^ 1 for byte in made[-20:-10]) + made[-10:]
    if way == "nothing":
        return
    if way == "no texts":
        made = data
    if way == "changes the photo":
        Path(photo).write_bytes(data + b"\0")
    Path(copy).write_bytes(made)
    if way == "dies":
        os._exit(1)
