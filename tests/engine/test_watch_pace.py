import pytest

from engine.core.errors import SettingsError
from engine.watch_pace import LookTiming, Pace

PACE = Pace(settle_s=5, poll_s=100, sure_s=1000)


def looked(at=0.0, took=0.0, has_left=False):
    timing = LookTiming(PACE, at)
    timing.begin(at)
    timing.end(at, at + took, has_left)
    return timing


def test_the_first_look_is_at_once():
    assert LookTiming(PACE, 7.0).due(True) == 7.0


def test_folders_that_tell_are_looked_at_seldom_and_others_often():
    assert looked().due(tells_all=True) == 1000
    assert looked().due(tells_all=False) == 100


def test_changes_settle_first():
    timing = looked()
    timing.note_change(10.0)
    timing.note_change(12.0)
    assert timing.due(True) == 17.0


def test_changes_that_never_end_are_looked_at_nevertheless():
    timing = looked()
    for second in range(10, 200):
        timing.note_change(float(second))
    assert timing.due(True) == 10 + 12 * 5


def test_a_folder_that_came_back_is_looked_at_at_once():
    timing = looked()
    timing.note_change(10.0, settles=False)
    assert timing.due(True) == 10.0


def test_a_long_look_is_rested_from_but_not_for_ever():
    timing = looked(took=20.0)
    timing.note_change(21.0)
    assert timing.due(True) == 20.0 + 80.0
    timing = looked(took=10_000.0)
    timing.note_change(10_001.0)
    assert timing.due(True) == 10_000.0 + 300.0


def test_files_that_were_left_are_looked_at_once_they_may_be_whole():
    assert looked(has_left=True).due(True) == 5.0


def test_a_library_in_use_is_tried_again():
    timing = LookTiming(PACE, 0.0)
    timing.begin(0.0)
    timing.wait(3.0, 5.0)
    assert timing.due(True) == 8.0


@pytest.mark.parametrize(("settle", "poll"), [(-1, 10), (11, 10), (0, 0)])
def test_times_that_make_no_sense(settle, poll):
    with pytest.raises(SettingsError):
        Pace(settle_s=settle, poll_s=poll)
