import pytest
from PySide6.QtWidgets import QSlider

from desktop.ui.threshold.spoken import Spoken


@pytest.fixture
def handles(qtbot):
    """A lower and an upper handle, at 74 and 100."""
    lower, upper = QSlider(), QSlider()
    for handle, value in ((lower, 74), (upper, 100)):
        handle.setRange(50, 100)
        handle.setValue(value)
        qtbot.addWidget(handle)
    return lower, upper


@pytest.fixture
def spoken(handles):
    spoken = Spoken(*handles, handles[0])
    spoken.set_stops([(55, "similar scene"), (72, "edited"), (90, "same picture")])
    return spoken


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (50, "50 percent: all matches"),
        (52, "52 percent: nearly all matches"),
        (55, "55 percent: similar scene and more certain"),
        (74, "74 percent: edited and more certain"),
        (100, "100 percent: same picture and more certain"),
    ],
)
def test_the_threshold_is_put_into_words(handles, spoken, value, words):
    handles[0].setValue(value)
    spoken.describe()

    assert spoken.lower_words() == handles[0].accessibleDescription() == words


def test_the_number_of_groups_is_told_with_it(handles, spoken):
    spoken.set_groups(4128)

    assert "; 4,128 group" in handles[0].accessibleDescription()


def test_the_upper_bound_tells_what_it_leaves_out(handles, spoken):
    assert spoken.upper_words() == "100 percent: nothing is left out above"

    handles[1].setValue(98)
    spoken.describe()

    assert handles[1].accessibleDescription() == "98 percent: what is more alike is left out"
