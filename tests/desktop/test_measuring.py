"""Photos measured by a process of its own."""

import pytest

from desktop.crash import CrashReporter
from desktop.measure_messages import MeasureRequest, decode_request, encode_request
from desktop.measuring import MeasureProcess
from engine.core.domain import Stage
from engine.core.facts import Wish
from engine.core.settings import Settings
from engine.library import Library
from engine.measuring import find_unmeasured
from engine.review.rules import KeeperRules
from tests.helpers.album import draw_album, scan_album

PATIENCE_MS = 60_000


@pytest.fixture
def process(qtbot, tmp_path):
    process = MeasureProcess(CrashReporter(tmp_path / "crashes"))
    process.stages = set()
    process.progressed.connect(lambda progress: process.stages.add(progress.stage))
    yield process
    process.shut_down()


def test_a_request_comes_back_as_it_went(tmp_path):
    wishes = (Wish(3), Wish(7, ((640, 480), (320, 240))))
    request = MeasureRequest(tmp_path, wishes, Settings(workers=3, max_pixels=1000, batch_size=5))
    line = encode_request(request)
    assert line.count(b"\n") == 1
    assert decode_request(line) == request


def test_photos_are_measured(qtbot, process, tmp_path):
    draw_album(tmp_path / "photos")
    scan_album(tmp_path / "library", tmp_path / "photos")
    rules = KeeperRules.parse("sharper,pixels")

    def unmeasured():
        with Library.open(tmp_path / "library") as library:
            return find_unmeasured(library.overview().cut(0.6), rules)

    wishes = unmeasured()
    assert wishes
    with qtbot.waitSignal(process.finished, timeout=PATIENCE_MS):
        process.start(MeasureRequest(tmp_path / "library", wishes, Settings(workers=1)))
    assert unmeasured() == ()
    assert process.stages == {Stage.MEASURE}


def test_a_library_that_cannot_be_used_is_told_in_words(qtbot, process, tmp_path):
    (tmp_path / "library").write_text("no folder")
    with qtbot.waitSignal(process.failed, timeout=PATIENCE_MS) as failed:
        process.start(MeasureRequest(tmp_path / "library", (Wish(1),), Settings(workers=1)))
    assert failed.args[0].startswith("The library cannot be written")
