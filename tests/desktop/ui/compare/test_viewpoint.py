import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from pytestqt.qtbot import QtBot

from desktop.ui.compare.viewpoint import Viewpoint

PANE = QSizeF(800, 600)
BOUNDS = QRectF(0, 0, 4000, 3000)


@pytest.fixture
def viewpoint(qtbot: QtBot) -> Viewpoint:
    """On a picture of 12 megapixels in a pane of 800 x 600."""
    viewpoint = Viewpoint()
    viewpoint.set_pane(PANE, 1.0)
    viewpoint.look_at(BOUNDS, 1.0)
    return viewpoint


def _in_pane(viewpoint: Viewpoint, x: float, y: float) -> QPointF:
    return viewpoint.to_pane(PANE).map(QPointF(x, y))


def test_at_first_all_is_seen(viewpoint: Viewpoint) -> None:
    assert viewpoint.is_fitted
    assert QRectF(0, 0, 800, 600).contains(viewpoint.to_pane(PANE).mapRect(BOUNDS))
    middle = _in_pane(viewpoint, 2000, 1500)
    assert (middle.x(), middle.y()) == pytest.approx((400, 300), abs=0.5)


def test_it_still_is_when_the_pane_grows(viewpoint: Viewpoint) -> None:
    before = viewpoint.scale
    viewpoint.set_pane(PANE * 2, 1.0)
    assert viewpoint.scale == pytest.approx(2 * before)


@pytest.mark.parametrize("density", [1.0, 1.5, 2.0])
def test_pixels_are_shown_each_on_one_of_the_screen(viewpoint: Viewpoint, density: float) -> None:
    viewpoint.set_pane(PANE, density)
    viewpoint.show_pixels(1.0)
    assert viewpoint.shows_pixels(1.0)
    assert not viewpoint.is_fitted
    assert viewpoint.scale * density == pytest.approx(1.0)
    corner = _in_pane(viewpoint, 0, 0) * density
    assert corner.x() == pytest.approx(round(corner.x()), abs=1e-6), "on whole pixels of the screen"
    assert corner.y() == pytest.approx(round(corner.y()), abs=1e-6)


def test_pixels_of_a_smaller_copy_are_larger(viewpoint: Viewpoint) -> None:
    viewpoint.show_pixels(2.0)
    assert viewpoint.scale == pytest.approx(0.5)
    assert viewpoint.shows_pixels(2.0)
    assert not viewpoint.shows_pixels(1.0)


def test_zoomed_the_point_under_the_cursor_stays(viewpoint: Viewpoint) -> None:
    at = QPointF(120, -80)
    under = viewpoint.to_pane(PANE).inverted()[0].map(QPointF(400, 300) + at)
    for factor in (1.25, 1.25, 3.0, 0.8):
        viewpoint.zoom(factor, at)
        here = _in_pane(viewpoint, under.x(), under.y()) - QPointF(400, 300)
        assert (here.x(), here.y()) == pytest.approx((at.x(), at.y()), abs=0.51)


def test_zoom_has_ends(viewpoint: Viewpoint) -> None:
    fitted = viewpoint.scale
    for _ in range(60):
        viewpoint.zoom(1.25)
    assert viewpoint.scale == pytest.approx(64.0)
    for _ in range(80):
        viewpoint.zoom(0.8)
    assert viewpoint.scale == pytest.approx(fitted / 4)


def test_moved_the_pictures_follow_and_stay_in_sight(viewpoint: Viewpoint) -> None:
    viewpoint.show_pixels(1.0)
    before = _in_pane(viewpoint, 2000, 1500)
    viewpoint.pan(QPointF(30, -20))
    moved = _in_pane(viewpoint, 2000, 1500) - before
    assert (moved.x(), moved.y()) == pytest.approx((30, -20))
    viewpoint.pan(QPointF(1e6, 1e6))
    assert (viewpoint.centre.x(), viewpoint.centre.y()) == (0, 0)


def test_the_same_pictures_laid_better_are_looked_at_from_the_same_place(viewpoint: Viewpoint) -> None:
    viewpoint.zoom(4)
    viewpoint.pan(QPointF(50, 50))
    scale, centre = viewpoint.scale, viewpoint.centre
    viewpoint.look_at(QRectF(-2, -1, 4004, 3003), 1.0, keep=True)
    assert (viewpoint.scale, viewpoint.centre) == (scale, centre)
    viewpoint.look_at(BOUNDS, 1.0)
    assert viewpoint.is_fitted


def test_nothing_is_told_if_nothing_moves(viewpoint: Viewpoint, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(viewpoint.changed):
        viewpoint.pan(QPointF(0, 0))
        viewpoint.set_pane(PANE, 1.0)
        viewpoint.set_pane(QSizeF(0, 100), 1.0)
