from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.item_models.compare_photos import ASKED
from desktop.ui.compare.keys import compare_keys
from desktop.ui.compare.stage import BESIDE, DIFFERENCE, FLICKER, SPLIT
from tests.helpers.compare_bench import CompareBench, Pixels, middle_of, pixels_of

Key = Qt.Key


def _mean_difference(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other).mean())


def _common(bench: CompareBench) -> list[Pixels]:
    """Grab the panes, of each the middle, where all pictures of the scene are and no words."""
    grabbed = [pixels_of(pane) for pane in bench.view.stage.panes]
    height, width = min((pane.shape[:2] for pane in grabbed), key=min)
    return [pane[height // 3 : height * 2 // 3, width // 3 : width * 2 // 3] for pane in grabbed]


@pytest.mark.parametrize("other", [2, 3, 4], ids=["crop", "mirrored", "turned"])
@pytest.mark.parametrize("key", [Key.Key_0, Key.Key_1], ids=["fit", "pixels"])
def test_panes_show_the_same_content_at_the_same_place(bench: CompareBench, other: int, key: Qt.Key) -> None:
    bench.view.open([1, other])
    bench.press(key)
    first, second = _common(bench)
    assert first.std() > 10, "something is seen"
    assert _mean_difference(first, second) < (0.01 if key == Key.Key_1 else 2.0)


def test_unaligned_each_is_shown_as_it_is(bench: CompareBench) -> None:
    bench.view.open([1, 3])
    bench.press(Key.Key_A)
    first, second = _common(bench)
    assert _mean_difference(first, second) > 10
    assert _mean_difference(first, second[:, ::-1]) < 7
    bench.press(Key.Key_A)
    assert _mean_difference(*_common(bench)) < 3


def test_at_100_percent_a_pixel_of_the_photo_is_one_of_the_screen(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_1)
    pane = bench.view.stage.panes[0]
    scene = bench.pictures.picture(bench.model.photos[0].path)
    assert scene is not None
    to_pane = bench.view.table.viewpoint.to_pane(pane.pane_size())
    shown = pixels_of(pane)
    for across, down in ((500, 400), (601, 455), (650, 500)):
        at = to_pane.map(QPointF(across, down))
        wanted = scene.levels[0][down, across, 2::-1]
        assert (shown[round(at.y()), round(at.x())] == wanted).all()
    assert bench.view.header.zoom.current() == "pixels"


def test_zoomed_far_in_pixels_are_sharp_squares(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_1)
    for _ in range(10):
        bench.press(Key.Key_Plus)
    scale = bench.view.table.viewpoint.scale
    assert scale > 8
    shown = pixels_of(bench.view.stage.panes[0])[200:300, 200:300].astype(int)
    jumps = np.abs(np.diff(shown, axis=1)).sum(axis=2).max(axis=0)
    assert np.count_nonzero(jumps) <= 100 / scale + 2, "colours change at the edges of pixels only"


def test_the_wheel_zooms_both_panes_at_the_cursor(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    pane = bench.view.stage.panes[1]
    at = QPointF(200, 150)
    viewpoint = bench.view.table.viewpoint
    under = viewpoint.to_pane(pane.pane_size()).inverted()[0].map(at)
    before = viewpoint.scale
    event = QWheelEvent(
        at,
        pane.mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane, event)
    assert viewpoint.scale == pytest.approx(before * 1.25**2)
    here = viewpoint.to_pane(pane.pane_size()).map(under)
    assert (here.x(), here.y()) == pytest.approx((at.x(), at.y()), abs=1.01)


def test_dragged_both_panes_move(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_1)
    pane, viewpoint = bench.view.stage.panes[0], bench.view.table.viewpoint
    before = viewpoint.centre
    start = middle_of(pane)
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(pane, start + QPoint(30, 10))
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 10))
    moved = before - viewpoint.centre
    assert (moved.x(), moved.y()) == pytest.approx((30, 10))


def test_a_click_makes_a_photo_the_active_one_and_a_double_click_shows_its_pixels(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    first = bench.view.stage.panes[0]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=middle_of(first))
    assert bench.model.active == 0
    QTest.mouseDClick(first, Qt.MouseButton.LeftButton, pos=middle_of(first))
    assert bench.view.table.shows_pixels
    QTest.mouseDClick(first, Qt.MouseButton.LeftButton, pos=middle_of(first))
    assert bench.view.table.viewpoint.is_fitted


def test_pixels_of_the_active_photo_are_what_100_percent_means(bench: CompareBench) -> None:
    # known to the library as half the size, so that its pixels are twice as large
    bench.source.photos[2] = replace(bench.source.photos[2], width=450, height=350)
    bench.view.open([1, 2])
    bench.press(Key.Key_1)
    table = bench.view.table
    assert (table.zoom_of(0), table.zoom_of(1)) == (pytest.approx(0.5), pytest.approx(1.0))
    bench.press(Key.Key_Left)
    bench.press(Key.Key_1)
    assert (table.zoom_of(0), table.zoom_of(1)) == (pytest.approx(1.0), pytest.approx(2.0))


def test_the_part_that_was_cut_out_is_outlined_and_need_not_be(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    pane = bench.view.stage.panes[0]
    outlined = pixels_of(pane)
    bench.press(Key.Key_C)
    plain = pixels_of(pane)
    rows, columns = np.nonzero((outlined != plain).any(axis=2))
    to_pane = bench.view.table.viewpoint.to_pane(pane.pane_size())
    corner, far = to_pane.map(QPointF(150, 100)), to_pane.map(QPointF(1050, 800))
    assert (columns.min(), columns.max()) == pytest.approx((corner.x(), far.x()), abs=2)
    assert (rows.min(), rows.max()) == pytest.approx((corner.y(), far.y()), abs=2)


def test_modes_by_key_and_by_button(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    stage, modes = bench.view.stage, bench.view.header.modes
    for key, mode in ((Key.Key_F, FLICKER), (Key.Key_S, SPLIT), (Key.Key_D, DIFFERENCE), (Key.Key_B, BESIDE)):
        bench.press(key)
        assert (stage.mode, modes.current()) == (mode, mode)
    bench.press(Key.Key_S)
    bench.press(Key.Key_S)
    assert stage.mode == BESIDE, "the same key leads back"
    modes.chosen.emit(DIFFERENCE)
    assert stage.mode == DIFFERENCE


def test_marks_by_key_show_on_the_photo_and_on_the_button(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    before = pixels_of(bench.view.stage.panes[1])
    bench.press(Key.Key_X)
    assert bench.source.photos[2].mark == "remove"
    assert bench.view.footer.remove.isChecked()
    assert (pixels_of(bench.view.stage.panes[1]) != before).any()
    assert "remove" in bench.view.stage.panes[1].accessibleName()
    bench.press(Key.Key_K)
    assert bench.source.photos[2].mark == "keep"
    assert not bench.view.footer.remove.isChecked()
    bench.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert bench.source.decisions[-2:] == [("undo",), ("redo",)]


def test_buttons_decide_as_keys_do_and_leave_the_focus_with_the_pictures(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    focused = QApplication.focusWidget()
    footer = bench.view.footer
    QTest.mouseClick(footer.keep, Qt.MouseButton.LeftButton)
    QTest.mouseClick(footer.next_photo, Qt.MouseButton.LeftButton)
    QTest.mouseClick(footer.next_group, Qt.MouseButton.LeftButton)
    QTest.mouseClick(footer.different, Qt.MouseButton.LeftButton)
    QTest.mouseClick(footer.undo, Qt.MouseButton.LeftButton)
    assert bench.source.decisions == [("mark", 2, "keep"), ("different", 5, 6), ("undo",)]
    assert QApplication.focusWidget() is not None
    assert focused is not None
    assert bench.view.isAncestorOf(QApplication.focusWidget())


def test_arrows_lead_through_photos_and_groups(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_Right)
    assert bench.shown == [1, 3]
    bench.press(Key.Key_Left)
    assert bench.shown == [1, 2]
    bench.press(Key.Key_Down)
    assert bench.shown == [5, 6]
    bench.press(Key.Key_Up)
    assert bench.shown == [1, 2]


def test_two_to_four_photos_at_a_time(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    for key, count in ((Key.Key_4, 4), (Key.Key_3, 3), (Key.Key_2, 2)):
        bench.press(key)
        assert len(bench.view.stage.panes) == len(bench.shown) == count
        assert bench.view.menu.counts[count].isChecked()
    assert QApplication.focusWidget() in bench.view.stage.panes
    bench.press(Key.Key_Down)
    assert not bench.view.menu.counts[3].isEnabled(), "that group has two"


def test_keys_are_its_own_while_the_focus_is_in_it(bench: CompareBench, qtbot: QtBot) -> None:
    taken: list[str] = []
    for key in ("K", "F", "Down", "Ctrl+Z"):
        action = QAction(bench.view.window())
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False, key=key: taken.append(key))
        bench.view.window().addAction(action)
    bench.view.open([1, 2])
    bench.press(Key.Key_K)
    bench.press(Key.Key_F)
    bench.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.press(Key.Key_Down)
    assert taken == []
    assert bench.shown == [5, 6]


def test_letters_are_no_search_in_the_table(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.view.facts.setFocus()
    bench.press(Key.Key_D)
    assert bench.view.stage.mode == DIFFERENCE


def test_escape_closes_and_lets_go(bench: CompareBench, qtbot: QtBot) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_D)
    with qtbot.waitSignal(bench.view.closed):
        bench.press(Key.Key_Escape)
    assert bench.pictures.used_bytes == 0
    assert bench.shown == []
    bench.view.open([1, 3])
    assert bench.view.stage.mode == BESIDE
    assert len(bench.view.stage.panes) == 2


def test_when_nothing_is_left_it_closes_by_itself(bench: CompareBench, qtbot: QtBot) -> None:
    bench.source.groups = [(1, 2)]
    bench.view.open([1, 2])
    with qtbot.waitSignal(bench.view.closed):
        bench.press(Key.Key_N)


def test_a_vanished_photo_is_told_in_its_place_and_can_be_tried_again(bench: CompareBench) -> None:
    bench.view.open([5, 6])
    pane = bench.view.stage.panes[1]
    words = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert "This photo is not there any more" in words
    assert bench.view.stage.panes[0].findChildren(QLabel)
    assert not [label for label in bench.view.stage.panes[0].findChildren(QLabel) if label.isVisible()]
    for key in (Key.Key_F, Key.Key_S, Key.Key_D, Key.Key_B, Key.Key_1, Key.Key_X):
        bench.press(key)
    assert bench.source.photos[6].mark == "remove", "all else goes on"


def test_a_photo_of_a_reference_folder_cannot_be_marked_for_removal(bench: CompareBench) -> None:
    bench.source.photos[2] = replace(bench.source.photos[2], is_reference=True)
    bench.view.open([1, 2])
    assert not bench.view.footer.remove.isEnabled()
    bench.press(Key.Key_X)
    assert bench.source.decisions == []


def test_a_picture_asked_about_is_compared_with_what_was_found(bench: CompareBench) -> None:
    bench.source.photos[ASKED] = replace(bench.source.photos[1], photo_id=ASKED, name="asked.png")
    bench.source.groups[0] = (ASKED, 2, 3)
    bench.view.open([ASKED, 2])
    assert bench.shown == [ASKED, 2]
    bench.view.table.set_active(0)
    assert not bench.view.footer.keep.isEnabled()


def test_everything_has_a_name_for_screen_readers(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    panes = bench.view.stage.panes
    assert panes[0].accessibleName().startswith("scene.png")
    assert panes[1].accessibleName() == "crop.png, 88\u00a0% alike"
    assert "%" in panes[1].accessibleDescription()
    view = bench.view
    for widget in (view.facts, view.header.more, view.header.modes, view.header.zoom, view.stage.split.divider):
        assert widget.accessibleName()


def test_held_f_goes_on_by_itself_until_it_is_let_go(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    bench.press(Key.Key_F)
    flicker = bench.view.stage.flicker
    no = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(flicker, QKeyEvent(QEvent.Type.KeyPress, Key.Key_F, no, "f", True))
    assert flicker.is_automatic
    QApplication.sendEvent(flicker, QKeyEvent(QEvent.Type.KeyRelease, Key.Key_F, no, "f", True))
    assert flicker.is_automatic, "that was the key's own repetition"
    QApplication.sendEvent(flicker, QKeyEvent(QEvent.Type.KeyRelease, Key.Key_F, no, "f", False))
    assert not flicker.is_automatic


def test_where_writing_runs_the_other_way_the_next_photo_is_on_the_left(bench: CompareBench) -> None:
    bench.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bench.view.open([1, 2])
    bench.press(Key.Key_Left)
    assert bench.shown == [1, 3]


def test_each_key_of_the_sheet_is_one_of_the_view(bench: CompareBench) -> None:
    bench.view.open([1, 2])
    for _, keys in compare_keys():
        for key in keys:
            combination = QKeySequence(key)[0]
            event = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
            event.ignore()
            QApplication.sendEvent(bench.view, event)
            assert event.isAccepted(), key


def test_a_photo_that_came_back_is_shown_when_it_is_tried_again(
    bench: CompareBench, files: list[Path], tmp_path: Path
) -> None:
    late = tmp_path / "late.png"
    bench.source.photos[6] = replace(bench.source.photos[6], path=str(late))
    bench.view.open([5, 6])
    pane = bench.view.stage.panes[1]
    late.write_bytes(files[4].read_bytes())
    (again,) = [button for button in pane.findChildren(QPushButton) if button.isVisible()]
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert not again.isVisible()
    assert bench.pictures.picture(str(late)) is not None
    assert "600" in bench.model.facts.index(0, 1).data()
