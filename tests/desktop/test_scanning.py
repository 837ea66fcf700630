import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.command_line import WORKER_ARGUMENT
from desktop.crash import CrashReporter
from desktop.scan_messages import ScanRequest
from desktop.scanning import MODULE, ScanProcess
from desktop.worker_process import worker_command
from engine.core.domain import Folder, Stage
from engine.core.settings import Method, Settings
from engine.library import Library
from tests.helpers.drawing import save_photo
from tests.helpers.fake_describer import ABORT, SLOW, fake_photo

ROOT = Path(__file__).parents[2]
FAKE = (sys.executable, "-m", "tests.helpers.fake_scan_worker")
# a process has to start and to load the engine, on a machine that may be busy
TIMEOUT_MS = 60_000
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="about signals")


class Heard:
    """All that a scan told, in order."""

    def __init__(self, scan):
        self.told = []
        scan.progressed.connect(lambda progress: self.told.append(("progressed", progress)))
        scan.finished.connect(lambda report: self.told.append(("finished", report)))
        scan.cancelled.connect(lambda: self.told.append(("cancelled", None)))
        scan.failed.connect(lambda words: self.told.append(("failed", words)))
        scan.crashed.connect(lambda report: self.told.append(("crashed", report)))

    @property
    def outcomes(self):
        return [each for each in self.told if each[0] != "progressed"]

    @property
    def progress(self):
        return [content for name, content in self.told if name == "progressed"]


@pytest.fixture
def make_scan(qtbot, tmp_path):
    scans = []

    def make(command=None):
        scan = ScanProcess(CrashReporter(tmp_path / "crashes"), command)
        scan.heard = Heard(scan)
        scans.append(scan)
        return scan

    yield make
    for scan in scans:
        scan.shut_down()


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(8):
        save_photo(folder / f"{number}.jpg", number // 2, 640, 480)
    return folder


def _request(tmp_path, folder, **settings):
    return ScanRequest(
        tmp_path / "library", (Folder(str(folder)),), Settings(**{"workers": 1, "batch_size": 1, **settings})
    )


def _await_outcome(scan, qtbot):
    qtbot.waitUntil(lambda: scan.heard.outcomes != [], timeout=TIMEOUT_MS)
    ((name, content),) = scan.heard.outcomes
    assert not scan.is_running
    return name, content


def _await_reading(scan, qtbot, done=1):
    qtbot.waitUntil(
        lambda: any(each.stage is Stage.DESCRIBE and each.done >= done for each in scan.heard.progress),
        timeout=TIMEOUT_MS,
    )


def _is_alive(number):
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    # one that ended and that nobody waited for is as good as gone
    return Path(f"/proc/{number}/stat").read_text(encoding="ascii").split()[2] != "Z"


def test_a_scan_tells_its_stages_and_its_report_and_the_library_holds_the_rest(make_scan, qtbot, tmp_path, photos):
    (photos / "broken.jpg").write_bytes((photos / "0.jpg").read_bytes()[:300])
    scan = make_scan()
    scan.start(_request(tmp_path, photos))
    assert scan.is_running

    name, report = _await_outcome(scan, qtbot)

    assert name == "finished"
    assert (report.photos, report.files_seen, report.described) == (8, 9, 4)
    assert [problem.path for problem in report.problems] == [str(photos / "broken.jpg")]
    stages = {each.stage for each in scan.heard.progress}
    assert {Stage.WALK, Stage.DESCRIBE, Stage.MATCH} <= stages
    with Library.open(tmp_path / "library") as library:
        assert len(library.clusters()) == 4
    assert not (tmp_path / "crashes").exists()


def test_a_stopped_scan_keeps_what_it_did_and_the_next_one_goes_on(make_scan, qtbot, tmp_path):
    for number in range(40):
        fake_photo(tmp_path / "slow" / f"{number:02}.jpg", SLOW + b"%d" % number)
    scan = make_scan(FAKE)
    request = _request(tmp_path, tmp_path / "slow")
    scan.start(request)
    _await_reading(scan, qtbot)
    scan.cancel()

    assert _await_outcome(scan, qtbot) == ("cancelled", None)
    with Library.open(tmp_path / "library") as library:
        kept = library.photo_count()
    assert 0 < kept < 40


def test_a_held_scan_does_nothing_until_it_goes_on(make_scan, qtbot, tmp_path):
    for number in range(6):
        fake_photo(tmp_path / "slow" / f"{number}.jpg", SLOW + b"%d" % number)
    scan = make_scan(FAKE)
    scan.start(_request(tmp_path, tmp_path / "slow"))
    _await_reading(scan, qtbot)
    scan.pause()
    # what is in hand is brought to its end
    qtbot.wait(900)
    before = len(scan.heard.told)
    qtbot.wait(1500)
    assert len(scan.heard.told) == before
    assert scan.is_running

    scan.resume()

    name, report = _await_outcome(scan, qtbot)
    assert (name, report.photos) == ("finished", 6)


def test_a_held_scan_can_be_stopped(make_scan, qtbot, tmp_path):
    for number in range(20):
        fake_photo(tmp_path / "slow" / f"{number}.jpg", SLOW + b"%d" % number)
    scan = make_scan(FAKE)
    scan.start(_request(tmp_path, tmp_path / "slow"))
    _await_reading(scan, qtbot)
    scan.pause()
    scan.cancel()

    assert _await_outcome(scan, qtbot) == ("cancelled", None)


@posix_only
def test_a_decoder_that_aborts_takes_the_scan_down_and_the_next_one_tells_the_photo(make_scan, qtbot, tmp_path):
    folder = tmp_path / "odd"
    for number in range(3):
        fake_photo(folder / f"{number}.jpg", b"fine %d" % number)
    killer = fake_photo(folder / "killer.jpg", ABORT)
    scan = make_scan(FAKE)
    request = _request(tmp_path, folder)
    scan.start(request)

    name, crash = _await_outcome(scan, qtbot)

    assert name == "crashed"
    assert "SIGABRT" in crash.summary
    # where in the program, by faulthandler
    assert "fake_describer.py" in crash.text
    assert crash.path.read_text(encoding="utf-8") == crash.text
    assert str(killer) not in crash.text

    scan.heard.told.clear()
    scan.start(scan.request)
    name, report = _await_outcome(scan, qtbot)

    assert name == "finished"
    assert report.photos == 3
    assert [(problem.path, "crash" in problem.reason) for problem in report.problems] == [(str(killer), True)]


@posix_only
def test_a_killed_process_is_told_and_what_it_did_is_kept(make_scan, qtbot, tmp_path):
    for number in range(8):
        fake_photo(tmp_path / "slow" / f"{number}.jpg", SLOW + b"%d" % number)
    scan = make_scan(FAKE)
    scan.start(_request(tmp_path, tmp_path / "slow"))
    _await_reading(scan, qtbot, done=2)
    os.kill(scan.process_id, signal.SIGKILL)

    name, crash = _await_outcome(scan, qtbot)
    assert name == "crashed"
    assert "SIGKILL" in crash.summary

    scan.heard.told.clear()
    scan.start(scan.request)
    name, report = _await_outcome(scan, qtbot)
    assert (name, report.photos, report.problems) == ("finished", 8, ())
    assert report.unchanged > 0


def test_a_fault_of_the_program_is_a_crash_with_its_trace(make_scan, qtbot, tmp_path):
    scan = make_scan(FAKE)
    scan.start(_request(tmp_path, tmp_path / "fault"))

    name, crash = _await_outcome(scan, qtbot)

    assert name == "crashed"
    assert "ZeroDivisionError: a fault of the program" in crash.text


def test_what_cannot_be_done_is_told_in_words(make_scan, qtbot, tmp_path, photos):
    scan = make_scan()
    scan.start(_request(tmp_path, photos / "0.jpg"))

    name, words = _await_outcome(scan, qtbot)

    assert name == "failed"
    assert words.startswith("This folder cannot be searched.")
    assert str(photos / "0.jpg") in words


def test_the_deep_method_without_the_network_is_told(make_scan, qtbot, tmp_path, photos, monkeypatch):
    monkeypatch.setenv("LOOKALIKE_WEIGHTS", str(tmp_path / "none"))
    scan = make_scan()
    scan.start(ScanRequest(tmp_path / "library", (Folder(str(photos)),), Settings(), Method.DEEP))

    name, words = _await_outcome(scan, qtbot)

    assert name == "failed"
    assert words.startswith("The deep method needs the network")


def test_two_scans_of_one_library_do_not_mix(make_scan, qtbot, tmp_path):
    for number in range(30):
        fake_photo(tmp_path / "slow" / f"{number}.jpg", SLOW + b"%d" % number)
    first, second = make_scan(FAKE), make_scan(FAKE)
    first.start(_request(tmp_path, tmp_path / "slow"))
    _await_reading(first, qtbot)
    second.start(_request(tmp_path, tmp_path / "slow"))

    name, words = _await_outcome(second, qtbot)

    assert name == "failed"
    assert words.startswith("Another scan is using this library")
    assert first.is_running


def test_a_process_that_cannot_be_started_is_told(make_scan, qtbot, tmp_path, photos):
    scan = make_scan([str(tmp_path / "no-such-program")])
    scan.start(_request(tmp_path, photos))

    name, words = _await_outcome(scan, qtbot)

    assert name == "failed"
    assert words.startswith("A part of Lookalike could not be started")


def test_a_frozen_program_starts_itself(monkeypatch):
    assert worker_command(MODULE) == (sys.executable, "-m", "desktop.scan_worker")

    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert worker_command(MODULE) == (sys.executable, WORKER_ARGUMENT, "desktop.scan_worker")


def test_a_second_start_waits_for_no_one_and_does_nothing(make_scan, qtbot, tmp_path, photos):
    scan = make_scan()
    request = _request(tmp_path, photos)
    scan.start(request)
    number = scan.process_id
    scan.start(_request(tmp_path, tmp_path))

    assert scan.process_id == number
    assert scan.request == request


@posix_only
def test_ctrl_c_is_left_to_the_window_and_the_window_comes_first(make_scan, qtbot, tmp_path):
    for number in range(3):
        fake_photo(tmp_path / "slow" / f"{number}.jpg", SLOW + b"%d" % number)
    scan = make_scan(FAKE)
    scan.start(_request(tmp_path, tmp_path / "slow"))
    _await_reading(scan, qtbot)
    os.kill(scan.process_id, signal.SIGINT)
    assert os.getpriority(os.PRIO_PROCESS, scan.process_id) > os.getpriority(os.PRIO_PROCESS, 0)

    name, report = _await_outcome(scan, qtbot)

    assert (name, report.photos) == ("finished", 3)


@posix_only
@pytest.mark.parametrize("is_deaf", [False, True])
def test_no_scan_outlives_a_window_that_closes(make_scan, qtbot, tmp_path, is_deaf):
    for number in range(60):
        fake_photo(tmp_path / "slow" / f"{number}.jpg", SLOW + b"%d" % number)
    scan = make_scan(FAKE)
    scan.start(_request(tmp_path, tmp_path / "slow"))
    _await_reading(scan, qtbot)
    number = scan.process_id
    if is_deaf:
        os.kill(number, signal.SIGSTOP)
    told = len(scan.heard.told)

    scan.shut_down(patience_s=0.5 if is_deaf else 20)

    assert not _is_alive(number)
    assert not scan.is_running
    qtbot.wait(50)
    assert len(scan.heard.told) == told
    with Library.open(tmp_path / "library") as library:
        assert library.photo_count() > 0


@posix_only
def test_no_scan_outlives_a_window_that_is_killed(tmp_path):
    for number in range(200):
        fake_photo(tmp_path / "slow" / f"{number}.jpg", SLOW + b"%d" % number)
    command = [sys.executable, "-m", "tests.helpers.scan_window", tmp_path / "library", tmp_path / "slow"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as window:
        for line in window.stdout:
            number, stage, done = line.split()
            if stage == Stage.DESCRIBE and int(done) > 0:
                break
        assert _is_alive(int(number))
        window.kill()

    end = time.monotonic() + 20
    while _is_alive(int(number)) and time.monotonic() < end:
        time.sleep(0.05)

    assert not _is_alive(int(number))
    with Library.open(tmp_path / "library") as library:
        assert library.photo_count() > 0
