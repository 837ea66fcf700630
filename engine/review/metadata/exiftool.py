"""Write a sidecar's texts into a copy of a photo by ExifTool, a program of its own that a person may have installed.

ExifTool changes metadata alone and keeps maker's notes; the caller makes sure of it. It is run, not bundled: its
licence is not that of this program.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final, Self

from engine.core.errors import RefusedError
from engine.core.notes import Notes, date_parts
from engine.core.removal import Refusal

_TIMEOUT_S: Final = 120.0
# Where its installer and those of others put it on macOS, whose windows are started without the person's PATH.
_BESIDES: Final = ("/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin") if sys.platform == "darwin" else ()
_MAX_WORDS: Final = 200
_WHOLE_DATE: Final = 6
_PLACE: Final = (
    "-EXIF:GPSLatitude<XMP-exif:GPSLatitude",
    "-EXIF:GPSLatitudeRef<XMP-exif:GPSLatitude",
    "-EXIF:GPSLongitude<XMP-exif:GPSLongitude",
    "-EXIF:GPSLongitudeRef<XMP-exif:GPSLongitude",
)
_HEIGHT: Final = (
    "-EXIF:GPSAltitude<XMP-exif:GPSAltitude",
    # By its number, for in words above and below the sea are not told apart.
    "-EXIF:GPSAltitudeRef#<XMP-exif:GPSAltitudeRef#",
)


class ExifTool:
    """Runs ExifTool.

    Args:
        program: Path of it.
        timeout_s: After that it is stopped.
    """

    def __init__(self, program: str, timeout_s: float = _TIMEOUT_S) -> None:
        self.program = program
        self._timeout_s = timeout_s

    @classmethod
    def find(cls) -> Self | None:
        """Return the one that is installed, or None."""
        found = shutil.which("exiftool") or shutil.which("exiftool", path=os.pathsep.join(_BESIDES))
        # Windows looks into the current folder first, where anybody may have put anything.
        if found is None or not Path(found).is_absolute() or Path(found).parent == Path.cwd():
            return None
        return cls(found)

    def version(self) -> str:
        """Return its version, or nothing if it does not run."""
        try:
            return self._run(["-ver"]).strip()
        except (OSError, RefusedError):
            return ""

    def write_copy(self, photo: str, copy: str, packet: bytes, added: Notes) -> None:
        """Write a copy of a photo with all of a packet in it, and the place and the date in its EXIF too.

        Args:
            photo: Path of the photo; it is only read.
            copy: Path of the copy, which must not be there.
            packet: A sidecar that holds what is to be written, lists whole.
            added: What of it is new to the photo.

        Raises:
            RefusedError: ExifTool could not, or took too long.
            OSError: it does not run.
        """
        if any(mark in path for path in (photo, copy) for mark in "\r\n"):
            raise RefusedError(photo, Refusal.SYSTEM, "a name of two lines")
        with tempfile.TemporaryDirectory(prefix="lookalike-") as folder:
            texts = Path(folder) / "texts.xmp"
            texts.write_bytes(packet)
            arguments = ["-P", "-o", copy, "-tagsFromFile", str(texts), "-XMP:all<XMP:all"]
            if len(date_parts(added.taken)) == _WHOLE_DATE:
                arguments.append("-SubSecDateTimeOriginal<XMP-exif:DateTimeOriginal")
            if added.place:
                arguments += [*_PLACE, *(_HEIGHT if added.place.altitude_m is not None else ())]
            self._run([*arguments, photo], photo)

    def _run(self, arguments: list[str], path: str = "") -> str:
        """Run it with arguments from a file, so that no name is ever taken for an option or by a shell.

        Raises:
            RefusedError: it failed, or took too long.
            OSError: it does not run.
        """
        with tempfile.TemporaryDirectory(prefix="lookalike-") as folder:
            listed = Path(folder) / "arguments"
            listed.write_bytes(os.fsencode("\n".join([*_coding(), *arguments]) + "\n"))
            try:
                done = subprocess.run(
                    # Without the person's own configuration, which is a program too.
                    [self.program, "-config", "", "-@", str(listed)],
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    timeout=self._timeout_s,
                    check=False,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except subprocess.TimeoutExpired as error:
                raise RefusedError(path, Refusal.SYSTEM, "ExifTool took too long") from error
        if done.returncode:
            raise RefusedError(path, Refusal.SYSTEM, _words(done.stderr))
        return done.stdout.decode("utf-8", "replace")


def _coding() -> tuple[str, ...]:
    return ("-charset", "filename=utf8") if sys.platform == "win32" else ()


def _words(said: bytes) -> str:
    """Return the first line of what was said, without the path at its end."""
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[0].partition(" - /")[0][:_MAX_WORDS] if lines else "ExifTool failed"
