"""The menus and the sheet of keys."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.actions import Actions
from desktop.marking_parts import MarkingParts
from desktop.removal_actions import RemovalActions
from desktop.session.cleaning import Cleaner
from desktop.session.review import Review
from desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog, keys_of
from desktop.ui.menus import Menus, dress_actions
from tests.helpers.sessions import SessionBench


@pytest.fixture
def actions(qtbot, tmp_path):
    bench = SessionBench(qtbot, tmp_path)
    bench.open()
    made = Actions(bench.session, None)
    cleaner = Cleaner(bench.session)
    made.removal = RemovalActions(bench.session, Review(bench.session, cleaner), cleaner)
    made.marking = MarkingParts(bench.session, bench.runner, bench.reporter).actions
    yield made
    bench.close()


def all_of(actions):
    return [*actions.on_photos, *actions.on_window, *actions.removal.on_window, *actions.marking.on_window]


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def menus(actions, window):
    return Menus(
        actions,
        actions.removal,
        actions.marking,
        [QAction(name, window) for name in ("Paste", "Folders", "Details")],
        window,
    )


def test_every_action_is_in_a_menu_once(actions, menus):
    listed = [action for _, part in menus.titled() for action in part if action is not None]

    assert {action.text() for action in all_of(actions)} <= {each.text() for each in listed}
    assert len({id(each) for each in listed}) == len(listed)


def test_they_fill_a_bar_or_one_menu(menus, window):
    menu = QMenu(window)

    menus.fill_bar(window)
    menus.fill(menu)

    titles = [title for title, _ in menus.titled()]
    assert [action.text() for action in window.menuBar().actions()] == titles
    assert [action.text() for action in menu.actions()] == titles
    assert all(action.menu().actions() for action in menu.actions())


def test_actions_wear_the_icons_that_they_name(theme, actions):
    dress_actions(all_of(actions), theme)

    bare = [action.text() for action in all_of(actions) if action.icon().isNull()]
    assert bare == ["Quit"]


def test_an_icon_follows_its_name(theme, qapp):
    owner = QObject()
    action = QAction("Pause", owner)
    action.setProperty("icon_name", "pause")
    dress_actions([action], theme)
    before = action.icon().pixmap(32, 32).toImage()

    action.setProperty("icon_name", "play")
    action.setText("Go on")

    assert isinstance(action.icon(), QIcon)
    assert action.icon().pixmap(32, 32).toImage() != before


def test_no_key_does_two_things(actions):
    keys = [key.toString() for action in all_of(actions) for key in action.shortcuts()]

    assert len(keys) == len(set(keys))


def test_the_sheet_lists_what_has_a_key(qtbot, theme, menus):
    dialog = ShortcutsDialog(theme, [keys_of(title, part) for title, part in menus.titled()])
    qtbot.addWidget(dialog)

    lines = dict(dialog.lines)
    assert lines["Not duplicates"] == "N"
    assert "Problems" not in lines
