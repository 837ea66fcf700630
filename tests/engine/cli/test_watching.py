"""What is said of a watch: each thing once."""

import io

import pytest

from engine.cli.publishing import Desk
from engine.cli.terminal import Terminal
from engine.cli.text_report import PLAIN
from engine.cli.watching import WatchTeller
from engine.core.domain import Problem, ScanReport, Stage
from engine.core.progress import Monitor
from engine.watch_pace import Pace
from engine.watching import Away, IndexAway, Locked, Looked, Lost, Watched

BROKEN = Problem("/photos/broken.jpg", Stage.DECODE, "It is broken.")


def report(photos=2, described=0, gone=0, problems=()):
    return ScanReport(photos, photos, photos - described, 0, described, gone, 0, 0, tuple(problems), 0.5)


@pytest.fixture
def said():
    """Gives what is said of happenings, line by line."""
    notes = io.StringIO()
    desk = Desk(Terminal(io.StringIO(), notes), Monitor(), PLAIN, False, lambda _: False)
    teller = WatchTeller(desk, Pace(), lambda: "12:00:00")

    def tell(*happenings):
        before = len(notes.getvalue())
        for happening in happenings:
            teller.tell(happening)
        return notes.getvalue()[before:].splitlines()

    return tell


def test_an_index_that_is_away_is_awaited(said):
    assert said(IndexAway("the index at http://there cannot be used: no answer")) == [
        "12:00:00  the index at http://there cannot be used: no answer; trying again."
    ]


def test_folders_and_what_holds_the_work_up(said):
    assert said(Watched("/photos", True), Watched("/nas", False), Away("/usb"), Locked(), Lost()) == [
        "12:00:00  Watching /photos",
        "12:00:00  Watching /nas, every 5 min: it tells nothing of changes",
        "12:00:00  /usb is not there; waiting for it. What is known of it is kept.",
        "12:00:00  Another scan is using the library; waiting for its end.",
        "12:00:00  More changed at once than the system could tell; looking at everything.",
    ]


def test_a_look_that_found_nothing_new_is_not_told(said):
    assert said(Looked(report(), 0)) == ["12:00:00  2 photos (2 unchanged) in 0.5 s."]
    assert said(Looked(report(), 0)) == []
    assert said(Looked(report(3, described=1), 0)) == ["12:00:00  3 photos (1 read, 2 unchanged) in 0.5 s."]
    assert said(Looked(report(4), 0)) == ["12:00:00  4 photos (4 unchanged) in 0.5 s."]
    assert len(said(Looked(report(4, gone=1), 0))) == 1


def test_a_problem_is_told_once_and_again_when_it_comes_back(said):
    said(Looked(report(), 0))
    assert any("broken.jpg" in line for line in said(Looked(report(problems=[BROKEN]), 0)))
    assert said(Looked(report(problems=[BROKEN]), 0)) == []
    said(Looked(report(), 0))
    assert any("broken.jpg" in line for line in said(Looked(report(problems=[BROKEN]), 0)))


def test_files_that_are_being_written_are_told(said):
    said(Looked(report(), 0))
    assert said(Looked(report(), 3)) == ["12:00:00  3 files still being written; waiting for the end of it."]
