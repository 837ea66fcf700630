"""The command as a process that ends while it scans, and the process of a scan that is killed."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop.preferences import PreferencesStore
from engine.library import Library
from engine.store.connection import LIBRARY_FILE
from tests.end2end.window.conftest import PREFERENCES
from tests.helpers.command import ROOT
from tests.helpers.whole_program import PATIENCE_S, Key, environment_of, wait_until

ORIGINALS = 120
COPIES = 40
SLOWLY = replace(PREFERENCES, workers=1)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds processes where Linux lists them")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """Unrelated photos, large enough to take one thread some seconds, and copies of some."""
    folder = tmp_path_factory.mktemp("many") / "photos"
    folder.mkdir()
    rng = np.random.default_rng(23)
    for number in range(ORIGINALS):
        coarse = Image.fromarray(rng.integers(0, 256, (12, 16, 3), dtype=np.uint8))
        coarse.resize((1200, 900), Image.Resampling.BICUBIC).save(folder / f"{number:03}.jpg", quality=85)
        if number < COPIES:
            shutil.copyfile(folder / f"{number:03}.jpg", folder / f"{number:03} copy.jpg")
    return folder


def photo_count(place):
    if not (place / "library" / LIBRARY_FILE).exists():
        return 0
    with Library.open(place / "library") as library:
        return library.photo_count()


def children(number):
    """Numbers of the processes that a process began and that are still at work."""
    lists = Path(f"/proc/{number}/task").glob("*/children")
    return {int(child) for each in lists for child in each.read_text(encoding="ascii").split()}


def is_there(number):
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def scanning_child():
    for number in children(os.getpid()):
        if b"desktop.scan_worker" in Path(f"/proc/{number}/cmdline").read_bytes():
            return number
    return None


def await_condition(is_so):
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_window_that_ends_while_it_scans_keeps_what_was_done(start, many, tmp_path, number):
    place = tmp_path / "place"
    PreferencesStore(place / "config" / "preferences.json").save(SLOWLY)
    command = subprocess.Popen(
        [sys.executable, "-m", "desktop", str(many)],
        cwd=ROOT,
        env={**os.environ, **environment_of(place), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with command:
        await_condition(lambda: photo_count(place) > 0 or command.poll() is not None)
        workers = children(command.pid)
        command.send_signal(number)
        out, err = command.communicate(timeout=PATIENCE_S)
    assert (command.returncode, out, err) == (143 if number is signal.SIGTERM else -9, b"", b"")
    await_condition(lambda: not any(map(is_there, workers)))
    done = photo_count(place)
    assert done > 0

    person = start()

    assert [folder.path for folder in person.session.folders] == [str(many)]
    person.key(Key.Key_F5)
    person.await_scan()
    assert person.reports[0].photos == ORIGINALS + COPIES
    assert person.reports[0].unchanged >= done
    assert len(person.groups()) == COPIES


def test_a_scan_whose_process_is_killed_is_told_and_goes_on(start, many):
    person = start(preferences=SLOWLY)
    session = person.session
    person.drop_files(many)
    wait_until(lambda: session.scan.stage == "describe" and session.scan.progress.done > 5, "photos are read")

    os.kill(scanning_child(), signal.SIGKILL)

    notice = person.notice("scan")
    assert notice.notice.text.startswith("The scan stopped unexpectedly. What was done is kept")
    assert not session.scan.is_active
    (report,) = person.program.reporter.directory.glob("crash-*.txt")
    assert "SIGKILL" in report.read_text(encoding="utf-8")
    assert person.window.isEnabled()
    assert [button.text() for button in notice.buttons] == ["Go on"]
    person.click(notice.buttons[0])
    person.await_scan()
    assert person.reports[0].photos == ORIGINALS + COPIES
    assert len(person.groups()) == COPIES


def test_groups_appear_before_all_photos_are_read_and_grow(start, many):
    person = start(preferences=SLOWLY)
    session, panel = person.session, person.views.scan
    counts = []
    session.groups_changed.connect(lambda: counts.append(len(person.groups())))
    person.drop_files(many)
    # photos are committed some at a time; held then, so that there is no end before a look at it
    wait_until(lambda: session.scan.stage == "describe" and session.scan.progress.done > 70, "photos are read")
    person.click(panel.pause_button)
    assert panel.words()[0] == "Paused"
    wait_until(lambda: any(counts), "groups appear")
    assert session.scan.is_active
    assert person.views.groups.visible_places()
    person.click(panel.pause_button)
    person.await_scan()

    assert counts[-1] == COPIES
    assert sorted(counts) == counts, "none goes away again"
