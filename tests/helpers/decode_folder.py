"""Decode every file below a folder and print what came of each: ``python -m tests.helpers.decode_folder FOLDER``.

Run as a process of its own, so that a crash of a native decoder or a flood of memory is seen from outside. One line of
JSON a file, written before and after the work, and a last one with the most memory that was ever taken.
"""

import json
import resource
import sys
import time
from pathlib import Path

from engine.core.errors import DecodeError
from engine.files.formats import HEAD_BYTES, sniff_format
from engine.imaging.borders import find_frame
from engine.imaging.decode import decode
from engine.imaging.metadata import read_metadata


def main(folder: Path) -> None:
    """Decode, find the frame and read the metadata of each file."""
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        print(json.dumps({"begun": str(path)}), flush=True)
        data = path.read_bytes()
        image_format = sniff_format(data[:HEAD_BYTES])
        started = time.monotonic()
        outcome, reason, size = "no photo", "", (0, 0)
        if image_format is not None:
            read_metadata(data, image_format)
            try:
                found = decode(data, image_format, 320, 300_000_000)
            except DecodeError as error:
                outcome, reason = "refused", str(error)
            else:
                find_frame(found.rgb)
                outcome, size = "partial" if found.is_partial else "whole", (found.width, found.height)
        line = {
            "path": str(path),
            "format": image_format,
            "outcome": outcome,
            "reason": reason,
            "size": size,
            "seconds": time.monotonic() - started,
        }
        print(json.dumps(line), flush=True)
    print(json.dumps({"peak_bytes": _peak_bytes()}), flush=True)


def _peak_bytes() -> int:
    """Return the most memory that this program took.

    Linux adds to ru_maxrss what the process held before this program began in it, which is the memory of its parent.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
