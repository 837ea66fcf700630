import pytest
from PySide6.QtCore import QPointF, QRectF

from desktop.ui.compare.scene import Scene

WHOLE = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
# 200 x 150 pixels cut out of 400 x 300, from (100, 60)
CROP = (0.5, 0.0, 0.25, 0.0, 0.5, 0.2)
MIRRORED = (-1.0, 0.0, 1.0, 0.0, 1.0, 0.0)
# the copy was turned left, so it is turned right to lie on the first
TURNED = (0.0, -1.0, 1.0, 1.0, 0.0, 0.0)


def test_the_first_lies_on_the_plane_as_it_is() -> None:
    scene = Scene([(400, 300)], [WHOLE])
    assert scene.bounds() == QRectF(0, 0, 400, 300)
    assert scene.pixel(0) == pytest.approx(1.0)
    assert scene.posture(0).is_upright


def test_a_part_lies_where_it_was_cut_out() -> None:
    scene = Scene([(400, 300), (200, 150)], [WHOLE, CROP])
    assert scene.outline(1).boundingRect() == QRectF(100, 60, 200, 150)
    assert scene.pixel(1) == pytest.approx(1.0)
    assert scene.share_within(1, 0) == pytest.approx(1.0)
    assert scene.share_within(0, 1) == pytest.approx(0.25)
    assert not scene.covers_same(0, 1)


def test_a_smaller_copy_has_larger_pixels() -> None:
    scene = Scene([(400, 300), (200, 150)], [WHOLE, WHOLE])
    assert scene.pixel(1) == pytest.approx(2.0)
    assert scene.covers_same(0, 1)


def test_a_mirrored_copy_is_said_to_be() -> None:
    scene = Scene([(400, 300), (400, 300)], [WHOLE, MIRRORED])
    posture = scene.posture(1)
    assert posture.is_mirrored
    assert posture.degrees == pytest.approx(0.0)
    assert scene.from_unit(1).map(QPointF(0, 0)) == QPointF(400, 0)
    assert scene.covers_same(0, 1)


def test_a_turned_copy_is_said_to_be() -> None:
    scene = Scene([(400, 300), (300, 400)], [WHOLE, TURNED])
    posture = scene.posture(1)
    assert not posture.is_mirrored
    assert posture.degrees == pytest.approx(90.0)
    assert scene.pixel(1) == pytest.approx(1.0)
    assert scene.outline(1).boundingRect() == QRectF(0, 0, 400, 300)


def test_all_pictures_are_within_the_bounds() -> None:
    larger = (2.0, 0.0, -0.5, 0.0, 2.0, -0.5)
    scene = Scene([(400, 300), (800, 600)], [WHOLE, larger])
    assert scene.bounds() == QRectF(-200, -150, 800, 600)
