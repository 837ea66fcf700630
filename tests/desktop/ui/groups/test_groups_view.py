import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from desktop.ui.groups.buttons import CardButton
from desktop.ui.groups.layout import Position

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier
TEN = [[3 * group, 3 * group + 1, 3 * group + 2] for group in range(10)]


def click(view, place, modifier=Modifier.NoModifier, button=Button.LeftButton):
    QTest.mouseClick(view.viewport(), button, modifier, view.rect_of(Position(*place)).center())


def press_button(view, group, button):
    QTest.mouseClick(view.viewport(), Button.LeftButton, pos=view.button_rects(group)[button].center())


def wheel(view, notches, modifier=Modifier.NoModifier):
    at = QPointF(300, 300)
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Button.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_click_selects_and_ctrl_and_shift_extend(qtbot, make_view):
    view = make_view(TEN)
    told = []
    view.selection_changed.connect(lambda ids, current: told.append((ids, current)))
    click(view, (0, 1))
    assert told[-1] == ((1,), 1)
    click(view, (1, 0), Modifier.ControlModifier)
    assert told[-1] == ((1, 3), 3)
    click(view, (1, 0), Modifier.ControlModifier)
    assert told[-1] == ((1,), 3)
    click(view, (0, 1))
    click(view, (1, 1), Modifier.ShiftModifier)
    assert told[-1] == ((1, 2, 3, 4), 4)


def test_a_click_on_a_card_selects_its_keeper(make_view):
    view = make_view(TEN)
    header = view.layout_of_cards.header(1)
    QTest.mouseClick(view.viewport(), Button.LeftButton, pos=header.topLeft() + QPoint(5, 5))
    assert view.selection.ids == (3,)
    # Another photo of it that is current stays so.
    click(view, (1, 2))
    QTest.mouseClick(view.viewport(), Button.LeftButton, pos=header.topLeft() + QPoint(5, 5))
    assert view.selection.ids == (5,)


def test_arrows_move_and_what_they_reach_is_in_sight(make_view):
    view = make_view(TEN)
    click(view, (0, 0))
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Right)
    assert view.selection.current == 3
    for _ in range(6):
        QTest.keyClick(view, Key.Key_Down)
    assert view.selection.current == 21
    assert view.viewport().rect().contains(view.rect_of(Position(7, 0)))
    QTest.keyClick(view, Key.Key_End)
    assert view.selection.ids == (29,)
    QTest.keyClick(view, Key.Key_Home)
    assert view.verticalScrollBar().value() <= view.layout_of_cards.metrics.margin


def test_shift_and_ctrl_with_arrows(make_view):
    view = make_view(TEN)
    click(view, (0, 1))
    QTest.keyClick(view, Key.Key_Right, Modifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_Right, Modifier.ShiftModifier)
    assert view.selection.ids == (1, 2, 3)
    QTest.keyClick(view, Key.Key_Left, Modifier.ShiftModifier)
    assert view.selection.ids == (1, 2)
    QTest.keyClick(view, Key.Key_Right, Modifier.ControlModifier)
    assert (view.selection.ids, view.selection.current) == ((1, 2), 3)
    QTest.keyClick(view, Key.Key_Space, Modifier.ControlModifier)
    assert view.selection.ids == (1, 2, 3)


def test_ctrl_a_selects_the_group_alone(make_view):
    view = make_view([[0, 1], list(range(10, 60)), [2, 3]])
    click(view, (1, 2))
    QTest.keyClick(view, Key.Key_A, Modifier.ControlModifier)
    assert view.selection.ids == tuple(range(10, 60))
    assert view.selection.current == 12


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Key.Key_Space, "compare"),
        (Key.Key_Return, "compare"),
        (Key.Key_K, "keep"),
        (Key.Key_X, "remove_mark"),
        (Key.Key_N, "not_duplicates"),
    ],
)
def test_keys_do_what_the_actions_do(make_view, actions, key, name):
    view = make_view(TEN)
    click(view, (0, 1))
    QTest.keyClick(view, key)
    assert actions.triggered == [name]


def test_a_double_click_compares(make_view, actions):
    view = make_view(TEN)
    point = view.rect_of(Position(0, 1)).center()
    QTest.mouseClick(view.viewport(), Button.LeftButton, pos=point)
    QTest.mouseDClick(view.viewport(), Button.LeftButton, pos=point)
    assert actions.triggered == ["compare"]
    assert view.selection.ids == (1,)


def test_buttons_of_a_card_act_on_its_group(make_view, actions):
    view = make_view(TEN)
    click(view, (0, 1))
    press_button(view, 1, CardButton.DIFFERENT)
    assert actions.triggered == ["not_duplicates"]
    assert view.selection.ids == (3,)
    click(view, (1, 2))
    press_button(view, 1, CardButton.COMPARE)
    assert actions.triggered == ["not_duplicates", "compare"]
    assert view.selection.ids == (5,)


def test_a_button_let_go_of_elsewhere_is_not_pressed(make_view, actions):
    view = make_view(TEN)
    rect = view.button_rects(0)[CardButton.COMPARE]
    QTest.mousePress(view.viewport(), Button.LeftButton, pos=rect.center())
    QTest.mouseRelease(view.viewport(), Button.LeftButton, pos=QPoint(5, 400))
    assert actions.triggered == []


def test_tab_goes_through_the_buttons_of_the_card_and_leaves(make_view, actions):
    host = QWidget()
    view = make_view(TEN, host=host)
    other = QWidget(host)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    click(view, (2, 1))
    QTest.keyClick(view, Key.Key_Tab)
    assert view.state.focused_button is CardButton.DIFFERENT
    QTest.keyClick(view, Key.Key_Tab)
    QTest.keyClick(view, Key.Key_Space)
    assert actions.triggered == ["compare"]
    assert view.selection.current == 7
    assert view.state.focused_button is CardButton.COMPARE
    QTest.keyClick(view, Key.Key_Backtab)
    QTest.keyClick(view, Key.Key_Backtab)
    assert view.state.focused_button is None
    QTest.keyClick(view, Key.Key_Tab)
    QTest.keyClick(view, Key.Key_Tab)
    QTest.keyClick(view, Key.Key_Tab)
    assert host.focusWidget() is other


def test_coming_by_tab_into_a_view_without_a_selection_chooses_what_is_seen(make_view):
    view = make_view(TEN)
    view.clearFocus()
    view.verticalScrollBar().setValue(500)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.selection.current == view.faces.photo_id(*view.visible_places()[0])


def test_a_long_group_is_shown_whole_on_request_and_folded_again(make_view):
    view = make_view([list(range(100)), [200, 201]])
    shown = view.layout_of_cards.shown(0)
    assert shown == 15
    press_button(view, 0, CardButton.MORE)
    assert view.layout_of_cards.shown(0) == 100
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    press_button(view, 0, CardButton.MORE)
    assert view.layout_of_cards.shown(0) == shown


def test_a_group_shown_whole_stays_so_through_a_cut(make_view):
    view = make_view([list(range(100)), [200, 201]])
    press_button(view, 0, CardButton.MORE)
    view.model.regroup([[200, 201, 202], [300, 301], list(range(90))])
    assert view.layout_of_cards.shown(2) == 90


def test_ctrl_and_the_wheel_change_the_size_of_thumbnails_and_back(make_view):
    view = make_view(TEN)
    told = []
    view.thumbnail_width_changed.connect(told.append)
    click(view, (3, 1))
    before = view.rect_of(Position(3, 0)).top()
    wheel(view, 1, Modifier.ControlModifier)
    assert view.thumbnail_width == 176
    assert abs(view.rect_of(Position(3, 0)).top() - before) <= 1
    wheel(view, -2, Modifier.ControlModifier)
    QTest.keyClick(view, Key.Key_Plus, Modifier.ControlModifier)
    QTest.keyClick(view, Key.Key_0, Modifier.ControlModifier)
    assert told == [176, 124, 148]
    assert view.layout_of_cards.metrics.thumbnail_height == 104


def test_the_wheel_scrolls(make_view):
    view = make_view(TEN)
    wheel(view, -1)
    assert 60 <= view.verticalScrollBar().value() <= 200


def test_the_context_menu_offers_the_actions_for_the_photo_below_the_mouse(qtbot, make_view, actions):
    view = make_view(TEN)
    click(view, (0, 0))
    point = view.rect_of(Position(1, 1)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert view.selection.ids == (4,)
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    assert {action.text() for action in menu.actions() if not action.isSeparator()} >= {
        "compare",
        "open_photo",
        "show_in_folder",
        "copy_path",
        "not_duplicates",
        "reference_folder",
    }
    menu.close()


def test_the_context_menu_keeps_a_selection_of_several(qtbot, make_view):
    view = make_view(TEN)
    click(view, (0, 0))
    click(view, (0, 1), Modifier.ShiftModifier)
    point = view.rect_of(Position(0, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert view.selection.ids == (0, 1)
    next(menu for menu in view.findChildren(QMenu) if menu.isVisible()).close()


def test_pressing_one_of_several_selected_leaves_them_for_a_drag_and_letting_go_selects_it(make_view):
    view = make_view(TEN)
    click(view, (0, 0))
    click(view, (0, 2), Modifier.ShiftModifier)
    point = view.rect_of(Position(0, 1)).center()
    QTest.mousePress(view.viewport(), Button.LeftButton, pos=point)
    assert view.selection.ids == (0, 1, 2)
    QTest.mouseRelease(view.viewport(), Button.LeftButton, pos=point)
    assert view.selection.ids == (1,)


def test_a_tool_tip_says_where_a_photo_is_and_why_it_is_here(qtbot, make_view):
    view = make_view(TEN)
    point = view.rect_of(Position(0, 1)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "/photos/IMG_0001.jpg" in QToolTip.text()
    assert "colours changed" in QToolTip.text()
    QToolTip.hideText()


def test_the_mouse_over_a_button_looks_like_one_can_press_it(make_view):
    view = make_view(TEN)
    QTest.mouseMove(view.viewport(), view.button_rects(0)[CardButton.COMPARE].center())
    assert view.state.hovered_button == (0, CardButton.COMPARE)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), view.rect_of(Position(0, 1)).center())
    assert view.state.hovered_button is None
    assert view.state.hovered == (0, 1)


def test_where_writing_begins_at_the_right_so_do_cards_and_keys(qtbot, make_view):
    view = make_view(TEN)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.rect_of(Position(0, 0)).left() > view.rect_of(Position(0, 1)).left()
    assert view.button_rects(0)[CardButton.COMPARE].left() < 100
    click(view, (0, 0))
    QTest.keyClick(view, Key.Key_Left)
    assert view.selection.current == 1


def test_without_groups_it_says_why_and_what_would_help(qtbot, make_view):
    view = make_view([])
    view.set_empty_words("No groups at 96 %", "There are some at 91 %.", "Lower the threshold")
    offer = next(
        button
        for button in view.findChildren(QWidget)
        if getattr(button, "text", str)() and button.isVisible() and hasattr(button, "clicked")
    )
    with qtbot.waitSignal(view.offer_taken):
        QTest.mouseClick(offer, Button.LeftButton)
    view.model.regroup(TEN)
    assert not offer.isVisible()
    for key in (Key.Key_Down, Key.Key_Home):
        QTest.keyClick(view, key)
    assert view.selection.current is not None


def test_keys_do_nothing_without_groups(make_view):
    view = make_view([])
    for key in (Key.Key_Down, Key.Key_End, Key.Key_PageUp):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Key.Key_A, Modifier.ControlModifier)
    assert view.selection.ids == ()


def test_a_drag_carries_the_files_that_are_selected(make_view):
    view = make_view(TEN)
    click(view, (0, 1))
    click(view, (2, 0), Modifier.ControlModifier)
    assert [url.toLocalFile() for url in view.drag_data().urls()] == ["/photos/IMG_0001.jpg", "/photos/IMG_0006.jpg"]
    # What is not shown any more stays behind.
    view.model.regroup(TEN[1:])
    assert [url.toLocalFile() for url in view.drag_data().urls()] == ["/photos/IMG_0006.jpg"]
    view.model.regroup([])
    assert view.drag_data() is None
