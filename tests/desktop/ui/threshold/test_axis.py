import numpy as np
import pytest

from desktop.ui.threshold.axis import Axis, lower_percent, threshold_of, upper_of, upper_percent
from engine.core.stops import IDENTICAL_FROM


def test_places_and_percents_are_each_others_inverse():
    axis = Axis(10, 510, is_mirrored=False)

    assert axis.edge(50) == 10
    assert axis.edge(101) == 520
    assert axis.percent(axis.edge(74)) == pytest.approx(74)


def test_a_mirrored_axis_begins_at_the_right():
    axis = Axis(10, 510, is_mirrored=True)

    assert axis.edge(50) == 520
    assert axis.edge(101) == 10
    assert axis.percent(axis.edge(74)) == pytest.approx(74)


@pytest.mark.parametrize("percent", range(50, 101))
def test_every_whole_percent_survives_the_way_through_similarities(percent):
    assert lower_percent(threshold_of(percent)) == percent
    assert upper_percent(upper_of(percent)) == percent


@pytest.mark.parametrize("percent", range(50, 100))
def test_an_upper_bound_leaves_the_next_slot_out_in_single_precision(percent):
    bound = np.float32(upper_of(percent))

    assert np.float32(threshold_of(percent + 1)) > bound
    assert np.float32(threshold_of(percent + 1) - 0.0001) <= bound


def test_the_last_slot_holds_copies_alone():
    assert threshold_of(100) == IDENTICAL_FROM
    assert lower_percent(IDENTICAL_FROM) == 100
    assert lower_percent(0.998) == 99
    assert 0.998 <= upper_of(99) < IDENTICAL_FROM


def test_what_lies_outside_is_taken_to_the_ends():
    assert (lower_percent(0.2), lower_percent(1.2)) == (50, 100)
    assert (upper_percent(0.2), upper_percent(1.2)) == (50, 100)
