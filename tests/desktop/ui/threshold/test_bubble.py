import pytest

from desktop.ui.threshold.bubble import Bubbles


@pytest.fixture
def bubbles(theme):
    return Bubbles(theme)


def test_a_bubble_stands_above_its_handle(bubbles):
    (rect,) = bubbles.rects([300], ["74 %"], 800)

    assert rect.center().x() == pytest.approx(300)


@pytest.mark.parametrize("x", [0, 800])
def test_a_bubble_stays_within(bubbles, x):
    (rect,) = bubbles.rects([x], ["74 %"], 800)

    assert rect.left() >= 0
    assert rect.right() <= 800


@pytest.mark.parametrize("anchors", [(400, 410), (410, 400), (780, 796), (4, 20), (20, 4)])
def test_two_bubbles_never_meet(bubbles, anchors):
    first, second = bubbles.rects(anchors, ["74 %", "to 98 %"], 800)

    assert not first.intersects(second)
    assert (first.center().x() < second.center().x()) == (anchors[0] < anchors[1])
    assert min(first.left(), second.left()) >= 0
    assert max(first.right(), second.right()) <= 800
