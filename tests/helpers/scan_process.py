"""Scan a folder in a process of its own, which tests kill or let crash.

usage: python -m tests.helpers.scan_process LIBRARY FOLDER [fake]
"""

import sys
from pathlib import Path

from engine.core.domain import Folder
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.fake_describer import FakeDescriber


def main(library: str, folder: str, describer: str = "") -> None:
    """Say when the work begins and when it is done."""
    fake = FakeDescriber() if describer == "fake" else None
    with Library.open(Path(library), Settings(workers=2, batch_size=4), fake) as opened:
        print("begins", flush=True)
        opened.scan([Folder(folder)], Monitor())
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
