"""Large overviews are cut on another thread: what is shown is whole at any time, and in the end what was wished for."""

import pytest
from PySide6.QtTest import QSignalSpy

from desktop.session.browsing import Browsing
from desktop.session.marks import MarkBook
from engine.core.domain import Mark
from tests.helpers.desktop import HeldRunner
from tests.helpers.photo_columns import match_of, overview_of, photo_of

FIRST, SECOND, THIRD = (1, 2), (3, 4), (5, 6)


@pytest.fixture
def runner():
    return HeldRunner()


@pytest.fixture
def book():
    return MarkBook()


@pytest.fixture
def browsing(runner, book):
    """What looks at three pairs, the first of them the least alike, and takes them for very many."""
    looking = Browsing(runner, book, 0.5, "folder", False, large=1)
    looking.adopt(pairs())
    runner.release()
    return looking


def pairs():
    photos = [photo_of(number, "abcdef"[number - 1], path=f"/{number}/{number}.jpg") for number in range(1, 7)]
    return overview_of(photos, match_of("a", "b", 0.6) | match_of("c", "d", 0.7) | match_of("e", "f", 0.8))


def groups(browsing):
    shown = browsing.shown
    return [tuple(sorted(shown.ids_at(position))) for position in range(shown.group_count)]


def test_groups_stay_as_they_are_until_the_others_are_made(browsing, runner):
    heard = QSignalSpy(browsing.groups_changed)
    browsing.set_threshold(0.65)
    assert (groups(browsing), browsing.threshold, browsing.is_cutting) == ([FIRST, SECOND, THIRD], 0.65, True)
    runner.release(1)
    assert (groups(browsing), browsing.is_cutting, heard.count()) == ([SECOND, THIRD], False, 1)


def test_of_many_wishes_the_first_and_the_latest_are_cut(browsing, runner):
    heard = QSignalSpy(browsing.groups_changed)
    for threshold in (0.65, 0.66, 0.67, 0.75):
        browsing.set_threshold(threshold)
    browsing.set_sort("similarity", True)
    runner.release(1)
    assert groups(browsing) == [SECOND, THIRD]
    runner.release(1)
    assert (groups(browsing), heard.count(), browsing.is_cutting) == ([THIRD], 2, False)


def test_groups_that_were_cut_by_marks_of_before_are_not_shown(browsing, runner, book):
    browsing.set_threshold(0.65)
    book.apply({3: Mark.REMOVE, 4: Mark.REMOVE})
    browsing.note_marks({3: Mark.REMOVE, 4: Mark.REMOVE})
    runner.release(1)
    assert groups(browsing) == [FIRST, SECOND, THIRD]
    runner.release(1)
    assert groups(browsing) == [SECOND, THIRD]
    # of a group whose photos are all marked, one stays
    assert len(browsing.shown.marked_ids()) == 1


def test_what_waits_for_the_groups_is_called_once_all_wishes_are_shown(browsing, runner):
    called = []
    browsing.when_shown(lambda: called.append("at once"))
    browsing.set_threshold(0.65)
    browsing.set_threshold(0.75)
    browsing.when_shown(lambda: called.append(groups(browsing)))
    runner.release(1)
    assert called == ["at once"]
    runner.release(1)
    assert called == ["at once", [THIRD]]


def test_another_overview_comes_together_with_its_groups(browsing, runner):
    before, other = browsing.overview, pairs()
    heard = []
    browsing.overview_changed.connect(lambda: heard.append((browsing.overview, browsing.shown.overview)))
    browsing.set_threshold(0.65)
    browsing.adopt(other)
    runner.release(1)
    assert (browsing.overview, browsing.shown.overview) == (before, before)
    runner.release(1)
    assert heard == [(other, other)]


def test_a_small_overview_takes_the_place_of_a_large_one_at_once(runner, book):
    browsing = Browsing(runner, book, 0.5, "folder", False, large=6)
    browsing.adopt(pairs())
    called = []
    browsing.when_shown(lambda: called.append(groups(browsing)))
    browsing.adopt(overview_of([photo_of(1, "a"), photo_of(2, "b")], match_of("a", "b", 0.9)))
    assert (groups(browsing), called) == ([(1, 2)], [[(1, 2)]])
    runner.release(1)
    assert groups(browsing) == [(1, 2)]
