import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.compare.heat_colours import GAINS, heat_colour
from desktop.ui.compare.mode_bar import DifferenceBar, FlickerBar
from tests.helpers.compare_bench import CompareBench, middle_of, pixels_of

Key = Qt.Key


def _flicker_bar(bench: CompareBench) -> FlickerBar:
    (bar,) = bench.view.findChildren(FlickerBar)
    return bar


def _difference_bar(bench: CompareBench) -> DifferenceBar:
    (bar,) = bench.view.findChildren(DifferenceBar)
    return bar


def test_flicker_shows_one_photo_and_then_the_other_at_the_same_place(bench: CompareBench) -> None:
    bench.view.open([1, 3])
    bench.press(Key.Key_F)
    flicker = bench.view.stage.flicker
    middle = (slice(200, 400), slice(400, 800))
    first = pixels_of(flicker)[middle]
    assert flicker.shown == 0
    bench.press(Key.Key_F)
    assert flicker.shown == 1
    assert flicker.accessibleName().startswith("mirrored.png")
    assert np.abs(pixels_of(flicker)[middle].astype(int) - first).mean() < 2
    bench.press(Key.Key_F)
    assert flicker.shown == 0


def test_flicker_passes_over_what_cannot_be_shown(bench: CompareBench) -> None:
    bench.view.open([5, 6])
    bench.press(Key.Key_F)
    bench.press(Key.Key_F)
    assert bench.view.stage.flicker.shown == 0


def test_flicker_goes_on_by_itself_until_it_is_out_of_sight(bench: CompareBench, qtbot: QtBot) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_F)
    flicker, bar = bench.view.stage.flicker, _flicker_bar(bench)
    bar.speed.setValue(2)
    QTest.mouseClick(bar.automatic, Qt.MouseButton.LeftButton)
    with qtbot.waitSignals([flicker.flipped, flicker.flipped], timeout=10_000):
        pass
    bench.press(Key.Key_B)
    assert not flicker.is_automatic
    assert not bar.automatic.isChecked()


def test_split_shows_each_photo_on_its_side_of_the_line(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_A)
    bench.press(Key.Key_S)
    split = bench.view.stage.split
    divider = split.divider
    divider.setValue(1000)
    only_first = pixels_of(split)
    divider.setValue(0)
    only_second = pixels_of(split)
    divider.setValue(300)
    both = pixels_of(split)
    line = round(split.width() * 0.3)
    rows = slice(60, split.height())
    left, right = (rows, slice(0, line - 20)), (rows, slice(line + 20, -20))
    # where painting begins may shift the rounding of colours
    assert np.abs(both[left].astype(int) - only_first[left]).mean() < 0.5
    assert np.abs(both[right].astype(int) - only_second[right]).mean() < 0.5
    assert np.abs(only_first[right].astype(int) - only_second[right]).mean() > 5


def test_the_line_is_dragged_and_moved_by_keys(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_S)
    split, divider = bench.view.stage.split, bench.view.stage.split.divider
    assert QApplication.focusWidget() is divider
    bench.press(Key.Key_Left)
    assert divider.value() == 490
    bench.press(Key.Key_Home)
    assert divider.value() == 0
    bench.press(Key.Key_End)
    bench.press(Key.Key_PageDown)
    assert divider.value() == 900
    at = middle_of(divider)
    QTest.mousePress(divider, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(divider, at - QPoint(split.width() // 2, 0))
    QTest.mouseRelease(divider, Qt.MouseButton.LeftButton, pos=at)
    assert divider.value() == pytest.approx(400, abs=3)
    assert divider.geometry().center().x() == pytest.approx(split.width() * 0.4, abs=3)


def test_a_click_beside_the_line_makes_that_photo_the_active_one(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_S)
    split = bench.view.stage.split
    QTest.mouseClick(split, Qt.MouseButton.LeftButton, pos=QPoint(100, 300))
    assert bench.model.active == 0
    QTest.mouseClick(split, Qt.MouseButton.LeftButton, pos=QPoint(split.width() - 100, 300))
    assert bench.model.active == 1


def test_the_map_shows_a_change_where_it_is(bench: CompareBench, qtbot: QtBot) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_D)
    pane, bar = bench.view.stage.difference, _difference_bar(bench)
    qtbot.waitUntil(lambda: pane.heat is not None)
    assert pane.heat is not None
    assert (pane.heat.steps.width(), pane.heat.steps.height()) == (pane.width(), pane.height())
    assert pane.heat.alike > 0.97, "a part cut out differs in nothing"
    assert "looks the same" in bar.summary.text()


def test_unaligned_photos_differ(bench: CompareBench, qtbot: QtBot) -> None:
    bench.view.open([1, 3])
    bench.press(Key.Key_D)
    pane = bench.view.stage.difference
    qtbot.waitUntil(lambda: pane.heat is not None and pane.heat.mean < 3)
    with qtbot.waitSignal(pane.measured):
        bench.press(Key.Key_A)
    assert pane.heat is not None
    assert pane.heat.mean > 15


def test_the_map_is_made_anew_where_one_looks(bench: CompareBench, qtbot: QtBot) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_D)
    pane = bench.view.stage.difference
    qtbot.waitUntil(lambda: pane.heat is not None)
    with qtbot.waitSignal(pane.measured):
        bench.press(Key.Key_1)
    assert pane.heat is not None
    assert pane.heat.alike == 1.0, "pixel by pixel it is the same"
    with qtbot.waitSignal(pane.measured):
        bench.view.table.viewpoint.pan(QPointF(1e6, 0))


def test_out_of_sight_the_map_is_let_go(bench: CompareBench, qtbot: QtBot) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_D)
    pane = bench.view.stage.difference
    qtbot.waitUntil(lambda: pane.heat is not None)
    bench.press(Key.Key_B)
    assert pane.heat is None


def test_differences_are_shown_stronger_by_the_slider(bench: CompareBench, qtbot: QtBot) -> None:
    bench.view.open([1, 3])
    bench.press(Key.Key_A)
    bench.press(Key.Key_D)
    pane, bar = bench.view.stage.difference, _difference_bar(bench)
    qtbot.waitUntil(lambda: pane.heat is not None)
    bar.strength.setFocus()
    bench.press(Key.Key_Home)
    weak = pixels_of(pane).astype(int)
    bench.press(Key.Key_End)
    assert pane.gain == GAINS[-1]
    assert bar.strength.accessibleDescription() == "× 32"
    assert np.abs(pixels_of(pane) - weak).mean() > 5


def test_colours_of_the_map_rise_in_lightness_and_none_stands_for_no_difference() -> None:
    assert heat_colour(0, 32).alpha() == 0
    lightness = [heat_colour(step, 1).lightnessF() for step in range(90, 256, 5)]
    assert lightness == sorted(lightness)
    assert heat_colour(8, 32) == heat_colour(255, 1)
    assert heat_colour(255, 32) == heat_colour(255, 1)
