import pytest
from PySide6.QtCore import QObject

from desktop.ui.threshold.gliding import Gliding


class Motion:
    """A theme's wish for motion."""

    def __init__(self, duration):
        self.duration = duration

    def animation_ms(self):
        return self.duration


@pytest.fixture
def owner():
    return QObject()


def test_it_glides_by_steps_and_arrives(qtbot, owner):
    gliding = Gliding(Motion(100), 50, owner)
    places = []
    gliding.moved.connect(lambda: places.append(gliding.place))

    gliding.glide_to(80, is_dragged=False)
    qtbot.waitUntil(lambda: gliding.place == 80)

    assert len(places) > 2
    assert places == sorted(places)


def test_it_jumps_where_less_motion_is_wanted(owner):
    gliding = Gliding(Motion(0), 50, owner)

    gliding.glide_to(80, is_dragged=False)

    assert gliding.place == 80


def test_a_new_goal_is_gone_to_from_where_it_is(qtbot, owner):
    gliding = Gliding(Motion(60), 50, owner)
    gliding.glide_to(100, is_dragged=False)
    qtbot.waitUntil(lambda: gliding.place > 55)

    gliding.glide_to(50, is_dragged=True)

    assert gliding.place > 50
    qtbot.waitUntil(lambda: gliding.place == 50)
