"""Two processes with one library: one scans, the other goes on with what a person does meanwhile."""

import subprocess
import sys
import time

import pytest

from engine.core.domain import Folder, Mark
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.drawing import draw_image

MORE = 120
PATIENCE_S = 2.0
"""Far more than anything took on the slowest machine, far less than the time after which SQLite gives up."""


@pytest.fixture
def folders(tmp_path):
    """Three versions of a scene, and a folder of photos that takes a while to scan."""
    known, more = tmp_path / "known", tmp_path / "more"
    known.mkdir()
    more.mkdir()
    for number, width in enumerate((320, 280, 240)):
        draw_image(3).resize((width, width * 3 // 4)).save(known / f"{number}.png")
    for number in range(MORE):
        draw_image(600 + number, 240, 180).save(more / f"{number}.png", compress_level=1)
    return known, more


@pytest.mark.slow
def test_a_person_goes_on_deciding_while_another_process_scans(tmp_path, folders):
    known, more = folders
    with Library.open(tmp_path / "library", Settings(workers=2)) as library:
        library.scan([Folder(str(known))], Monitor())
        ids = library.overview().photos.ids.tolist()
        command = [sys.executable, "-m", "tests.helpers.scan_process", str(tmp_path / "library"), str(more)]
        revisions, longest_s, rounds = set(), 0.0, 0
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout.readline() == "begins\n"
            while process.poll() is None:
                started = time.monotonic()
                library.save_marks(dict.fromkeys(ids, Mark.KEEP if rounds % 2 else Mark.REMOVE))
                receipt = library.declare_different(ids)
                library.withdraw_different(receipt)
                revisions.add(library.revision())
                longest_s = max(longest_s, time.monotonic() - started)
                rounds += 1
                library.set_folders([Folder(str(known))])
            assert process.stdout.read() == "done\n"
        assert longest_s < PATIENCE_S
        assert len(revisions) > 1
        library.save_marks(dict.fromkeys(ids, Mark.KEEP))
        library.set_folders([Folder(str(known)), Folder(str(more))])
        assert library.marks() == dict.fromkeys(ids, Mark.KEEP)
        assert library.different_count() == 0
        assert library.photo_count() == 3 + MORE
        assert library.scan([Folder(str(known)), Folder(str(more))], Monitor()).described == 0
