"""Marking by rules as a person does it, by mouse and keys, in the window over a real library."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.item_models.rules_model import RuleRole
from desktop.ui.groups.buttons import CardButton
from engine.core.domain import Mark
from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.window_bench import WindowBench

Key, Modifier, Role = Qt.Key, Qt.KeyboardModifier, QAccessible.Role
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bench(qtbot, theme, own_album):
    bench = WindowBench(qtbot, theme, own_album.library)
    bench.show()
    yield bench
    bench.close()


@pytest.fixture
def page(bench):
    """The page, opened by key, with the preview of the usual rules."""
    bench._qtbot.keyClick(bench.window, Key.Key_M, Modifier.ControlModifier | Modifier.ShiftModifier)
    settle(bench)
    return bench.window.views.marking


def settle(bench):
    bench.until(lambda: bench.marking.marking.is_settled)
    bench.wait()


def type_into(bench, key, modifier=Modifier.NoModifier):
    bench._qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def click(bench, widget):
    assert (widget.isVisible(), widget.isEnabled()) == (True, True)
    bench._qtbot.mouseClick(widget, LEFT)


def cards(page):
    """Return what is on the cards: of each photo its name, marked by what would become of it."""
    faces = page.view.faces
    return [
        [
            f"{'-' if (face := faces.photo(group, photo)).mark == 'remove' else '+'}{face.name}"
            for photo in range(int(size))
        ]
        for group, size in enumerate(page.view.model.group_sizes())
    ]


def rules(page):
    model = page.rules.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose_criterion(page, *path):
    """Add a rule by the menu, which ``path`` leads through."""
    menu = page.rules.menu()
    for words in path:
        action = next(each for each in menu.actions() if each.text() == words)
        menu = action.menu() or menu
    action.trigger()


def marked(bench):
    photos = bench.session.overview.photos
    return {name for row, name in enumerate(photos.names) if bench.session.mark_of(int(photos.ids[row])) is Mark.REMOVE}


def notice(bench):
    return next(row for row in bench.window.notices.rows() if row.notice.key == "auto-mark")


def test_a_person_marks_all_groups_by_rules_of_their_own_and_takes_it_back(bench, qtbot, own_album):
    window = bench.window
    button = next(
        each for each in window.views.header.findChildren(QWidget) if getattr(each, "text", str)() == "Auto-mark…"
    )
    click(bench, button)
    settle(bench)
    page = window.views.marking
    assert window.screens.currentWidget() is page
    assert QApplication.focusWidget() is page.rules.list
    before = cards(page)
    assert all(card[0].startswith("+") and all(name.startswith("-") for name in card[1:]) for card in before)
    choose_criterion(page, "Path…")
    assert QApplication.focusWidget() is page.rules.editor.pattern
    qtbot.keyClicks(page.rules.editor.pattern, "copy")
    type_into(bench, Key.Key_Return)
    settle(bench)
    assert rules(page)[0] == "Path with “copy”"
    card = next(card for card in cards(page) if "+bug copy.jpg" in card)
    assert card[0] == "+bug copy.jpg"
    title = page.view.faces.group(cards(page).index(card)).title
    assert title == "bug copy.jpg stays: fits the path pattern"
    wanted = {name[1:] for card in cards(page) for name in card if name.startswith("-")}
    assert page.foot.button.text() == f"Mark {len(wanted)} photo(s)"
    click(bench, page.foot.button)
    assert window.screens.currentWidget() is window.views.workbench
    assert marked(bench) == wanted
    bench.wait()
    with Library.open(own_album.library, Settings(workers=1)) as library:
        assert sum(mark is Mark.REMOVE for mark in library.marks().values()) == len(wanted)
    click(bench, notice(bench).buttons[0])
    assert marked(bench) == set()
    assert not [row for row in window.notices.rows() if row.notice.key == "auto-mark"]


def test_escape_leaves_everything_as_it_was(bench, page):
    type_into(bench, Key.Key_Escape)
    assert bench.window.screens.currentWidget() is bench.window.views.workbench
    assert QApplication.focusWidget() is bench.window.views.groups
    assert marked(bench) == set()


def test_rules_are_put_in_order_by_keys(bench, page):
    first, second, third, *others = rules(page)
    type_into(bench, Key.Key_Down, Modifier.ControlModifier)
    assert rules(page)[:3] == [second, first, third]
    type_into(bench, Key.Key_Down)
    type_into(bench, Key.Key_Up, Modifier.ControlModifier)
    assert rules(page)[:3] == [second, third, first]
    type_into(bench, Key.Key_Delete)
    assert rules(page) == [second, first, *others]
    settle(bench)
    assert page.rules.presets.choice.currentIndex() == -1


def test_rules_are_put_in_order_by_buttons(bench, page):
    first, second, *_ = rules(page)
    assert not page.rules.up_button.isEnabled()
    click(bench, page.rules.down_button)
    assert rules(page)[:2] == [second, first]
    click(bench, page.rules.up_button)
    assert rules(page)[:2] == [first, second]
    click(bench, page.rules.remove_button)
    assert rules(page)[0] == second
    while page.rules.remove_button.isEnabled():
        click(bench, page.rules.remove_button)
    assert rules(page) == []
    settle(bench)
    assert cards(page)


def test_a_rule_is_dragged_to_its_place(bench, page):
    rule_list = page.rules.list
    first, second, third, *_ = rules(page)
    model = rule_list.model()
    actions = model.supportedDragActions()
    for row, at, lower, expected in (
        (0, 1, True, [second, first, third]),
        (2, 0, False, [third, second, first]),
        (1, 1, True, [third, second, first]),
    ):
        mime = model.mimeData([model.index(row, 0)])
        rect = rule_list.visualRect(model.index(at, 0))
        point = QPointF(rect.center().x(), rect.bottom() - 2 if lower else rect.top() + 2)
        event = QDropEvent(point, actions, mime, LEFT, Modifier.NoModifier)
        # Qt hands it on only from a drag of its own
        rule_list.dropEvent(event)
        assert rules(page)[:3] == expected
        # the view takes away what it believes was moved elsewhere
        assert event.dropAction() is Qt.DropAction.CopyAction
    settle(bench)


def test_a_format_a_folder_and_a_turned_path_are_said(bench, page, qtbot, tmp_path):
    choose_criterion(page, "Format", "PNG")
    settle(bench)
    assert any(card[0] == "+bug small.png" for card in cards(page))
    page.rules.editor.format.setFocus()
    type_into(bench, Key.Key_Up)
    choose_criterion(page, "Folder", "In another folder…")
    dialog = bench.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    assert f"In {tmp_path.name}" in rules(page)
    choose_criterion(page, "Path…")
    qtbot.keyClicks(page.rules.editor.pattern, "bug")
    click(bench, page.rules.editor.is_turned)
    assert "Path without “bug”" in rules(page)
    settle(bench)


def test_what_was_typed_stays_with_the_rule_that_it_was_typed_for(bench, page, qtbot):
    choose_criterion(page, "Path…")
    qtbot.keyClicks(page.rules.editor.pattern, "crop")
    rect = page.rules.list.visualRect(page.rules.list.model().index(2, 0))
    qtbot.mouseClick(page.rules.list.viewport(), LEFT, pos=rect.center())
    assert rules(page)[0] == "Path with “crop”"
    assert page.rules.list.model().index(2, 0).data(RuleRole.ARGUMENT) == ""
    settle(bench)


def test_rules_are_kept_renamed_and_forgotten_under_a_name(bench, page, qtbot):
    bar = page.rules.presets
    choose_criterion(page, "Longer name")
    bar.save_action.trigger()
    assert QApplication.focusWidget() is bar.name
    qtbot.keyClicks(bar.name, "best-quality")
    assert bar.fault_text()
    assert not bar.keep_button.isEnabled()
    bar.name.selectAll()
    qtbot.keyClicks(bar.name, "Mine")
    type_into(bench, Key.Key_Return)
    bench.until(lambda: bar.choice.currentText() == "Mine")
    bar.rename_action.trigger()
    type_into(bench, Key.Key_Escape)
    assert bench.marking.marking.is_open
    bar.rename_action.trigger()
    qtbot.keyClicks(bar.name, "Ours")
    click(bench, bar.keep_button)
    bench.until(lambda: bar.choice.currentText() == "Ours")
    bar.remove_action.trigger()
    bench.until(lambda: bar.choice.currentIndex() == -1)
    assert rules(page)[0] == "Longer name"
    settle(bench)


def test_a_preset_is_chosen(bench, page):
    choice = page.rules.presets.choice
    choice.setFocus()
    type_into(bench, Key.Key_End)
    settle(bench)
    assert choice.currentText() == "By the order of the folders"
    assert rules(page)[0] == "Order of the folders"


def test_only_groups_are_shown_where_another_photo_stays(bench, page):
    choose_criterion(page, "Path…")
    bench._qtbot.keyClicks(page.rules.editor.pattern, "copy")
    type_into(bench, Key.Key_Return)
    settle(bench)
    whole = len(cards(page))
    others = next(each for each in page.head.filter.findChildren(QWidget) if each.text() == "Another photo stays")
    click(bench, others)
    assert 0 < len(cards(page)) < whole
    assert [card[0] for card in cards(page)] == ["+bug copy.jpg"]


def test_photos_are_compared_and_the_way_leads_back(bench, page):
    qtbot, view = bench._qtbot, page.view
    rect = view.button_rects(0)[CardButton.COMPARE]
    qtbot.mouseClick(view.viewport(), LEFT, pos=rect.center())
    bench.wait()
    window = bench.window
    assert window.screens.currentWidget() is window.compare
    QTest.keyClick(window.compare, Key.Key_Escape)
    bench.wait()
    assert window.screens.currentWidget() is page
    assert QApplication.focusWidget() is view


def test_it_is_for_the_current_group_alone(bench, qtbot):
    view = bench.window.views.groups
    view.setFocus()
    place = view.place_of(bench.id_of("stork 1.jpg"))
    view.scroll_to(place)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.rect_of(place).center())
    bench.marking.actions.auto_mark.trigger()
    settle(bench)
    page = bench.window.views.marking
    # within the words, which do not fill the width
    qtbot.mouseClick(page.rules.scope.buttons["current"], LEFT, pos=QPoint(30, 8))
    settle(bench)
    assert cards(page) == [["+stork 1.jpg", "-stork 2.jpg"]]
    click(bench, page.foot.button)
    assert marked(bench) == {"stork 2.jpg"}


def test_where_all_is_marked_already_replacing_is_offered(bench, page):
    click(bench, page.foot.button)
    bench.marking.actions.auto_mark.trigger()
    settle(bench)
    assert cards(page) == []
    assert not page.foot.button.isEnabled()
    bench.marking.marking.choose_preset("smallest")
    settle(bench)
    assert cards(page) == []
    page.view.offer_taken.emit()
    settle(bench)
    assert page.rules.scope.replacing.isChecked()
    assert cards(page)


def test_photos_are_measured_by_a_process_and_the_preview_follows(bench, page):
    bench.marking.marking.choose_preset("sharpest")
    settle(bench)
    assert page.measures.isVisible()
    click(bench, page.measures.measure_button)
    bench.until(lambda: not bench.marking.measuring.state.is_active)
    bench.until(lambda: bench.marking.marking.is_settled and not bench.marking.marking.preview.unmeasured)
    assert not page.measures.isVisible()


def test_the_look_at_what_goes_takes_its_place(bench, page):
    bench.session.mark(bench.ids_of("bug copy.jpg"), "remove")
    settle(bench)
    type_into(bench, Key.Key_Return, Modifier.ControlModifier)
    assert bench.window.screens.currentWidget() is bench.window.views.review
    assert not bench.marking.marking.is_open
    bench.marking.actions.auto_mark.trigger()
    assert bench.window.screens.currentWidget() is page
    assert not bench.review.is_open
    settle(bench)


def test_every_control_has_a_name(bench, page):
    choose_criterion(page, "Path…")
    page.rules.presets.save_action.trigger()
    named = (Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox, Role.List)
    nameless = []
    for widget in page.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if widget.isVisible() and interface.role() in named and not interface.text(QAccessible.Text.Name):
            nameless.append(widget)
    assert nameless == []
    settle(bench)


def test_a_vanished_selection_leaves_all_groups_chosen(bench, page):
    assert page.rules.scope.buttons["shown"].isChecked()
    assert not page.rules.scope.buttons["selected"].isEnabled()
