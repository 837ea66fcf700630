"""What the tests of the slider share: counts by kind and hundredth of similarity, and a slider that shows them."""

import pytest

from desktop.ui.threshold.histogram_slider import HistogramSlider

STOPS = [(0.55, "similar scene"), (0.72, "edited"), (0.9, "same picture"), (0.999, "identical")]


@pytest.fixture
def counts():
    """Matches of all kinds: scenes at 60, edits at 80, same pictures at 92, copies at the end."""
    rows = [[0] * 50 for _ in range(5)]
    rows[4][10] = 50
    rows[3][30] = 70
    rows[3][42] = 4
    rows[2][42] = 120
    rows[1][49] = 318
    rows[0][49] = 1204
    return rows


@pytest.fixture
def slider(qtbot, theme, counts):
    """A slider of 51 slots of 16 pixels between margins, at 74 %."""
    slider = HistogramSlider(theme)
    slider.set_histogram(counts)
    slider.set_stops(STOPS)
    slider.set_range(0.74, 1.0)
    slider.resize(51 * 16 + 32, 132)
    qtbot.addWidget(slider)
    with qtbot.waitExposed(slider):
        slider.show()
    return slider
