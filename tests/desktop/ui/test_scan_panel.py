"""What is told of a scan, stage by stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from desktop.session.scan_state import ScanPhase, ScanState
from desktop.ui.scan_panel import ScanPanel
from engine.core.domain import Stage
from engine.core.progress import Progress


@pytest.fixture
def actions(qapp):
    return [QAction(name) for name in ("Pause", "Stop", "Problems…")]


@pytest.fixture
def panel(qtbot, theme, actions):
    panel = ScanPanel(theme, *actions)
    qtbot.addWidget(panel)
    return panel


def running(stage, done, total, elapsed_s=10.0, problems=0, detail="", phase=ScanPhase.RUNNING):
    return ScanState(phase, Progress(stage, done, total, elapsed_s, problems, detail), problems)


def test_it_is_out_of_the_way_while_there_is_nothing_to_tell(panel):
    assert not panel.isVisibleTo(panel.parentWidget())


def test_photos_are_told_with_speed_time_and_folder(panel):
    panel.show_state(running(Stage.DESCRIBE, 1840, 12_240, detail="/photos/Lucca"))

    assert panel.words() == ("Reading photos", "1,840 of 12,240 · 184 photos/s · 57 s left", "/photos/Lucca")
    assert panel.bar.value() / panel.bar.maximum() == pytest.approx(0.15, abs=0.001)
    assert panel.bar.accessibleName()


def test_the_first_moments_promise_nothing(panel):
    panel.show_state(running(Stage.DESCRIBE, 3, 12_240, elapsed_s=0.2))

    assert panel.words()[1] == "3 of 12,240"


def test_what_is_no_photo_is_told_in_percent(panel):
    panel.show_state(running(Stage.MATCH, 3, 8, elapsed_s=6.0))

    assert panel.words()[:2] == ("Comparing photos", "37\u00a0% · 10 s left")


def test_a_walk_of_unknown_length_counts(panel):
    panel.show_state(running(Stage.WALK, 1234, None))

    assert panel.words()[1] == "1,234 found so far"
    assert panel.bar.value() == 0


@pytest.mark.parametrize(("phase", "words"), [(ScanPhase.PAUSED, "Paused"), (ScanPhase.STOPPING, "Stopping")])
def test_a_scan_that_is_held_or_stopped_says_so_and_no_time(panel, phase, words):
    panel.show_state(running(Stage.DESCRIBE, 10, 100, phase=phase))

    assert panel.words()[:2] == (words, "10 of 100")


def test_before_its_first_word_it_starts(panel):
    panel.show_state(ScanState(ScanPhase.RUNNING))

    assert panel.words() == ("Starting", "", "")


def test_every_stage_has_words(panel):
    for stage in Stage:
        panel.show_state(running(stage, 1, 2))
        assert panel.words()[0] != stage.value


def test_problems_stay_when_the_scan_is_over_and_open_their_list(qtbot, panel, actions):
    opened = []
    actions[2].triggered.connect(lambda: opened.append(1))
    panel.show()
    panel.show_state(running(Stage.DESCRIBE, 10, 100, problems=3))
    assert panel.problems_button.isVisible()
    assert panel.pause_button.isVisible()

    panel.show_state(ScanState(problems=3), listed_problems=2)
    assert panel.problems_button.text().startswith("2 problem")
    assert not panel.pause_button.isVisible()
    qtbot.mouseClick(panel.problems_button, Qt.MouseButton.LeftButton)
    assert opened == [1]

    panel.show_state(ScanState())
    assert not panel.isVisible()


def test_the_buttons_hold_and_stop(qtbot, panel, actions):
    done = []
    for action, name in zip(actions, ("Pause", "Stop"), strict=False):
        action.triggered.connect(lambda _=False, name=name: done.append(name))
    panel.show()
    panel.show_state(running(Stage.DESCRIBE, 10, 100))

    qtbot.mouseClick(panel.pause_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.stop_button, Qt.MouseButton.LeftButton)

    assert done == ["Pause", "Stop"]
