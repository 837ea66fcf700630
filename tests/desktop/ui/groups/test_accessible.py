import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.ui.groups.accessible import install_accessible_groups
from desktop.ui.groups.groups_view import GroupsView
from desktop.ui.groups.layout import Position
from tests.desktop.ui.groups.conftest import describe
from tests.helpers.groups_model import FakeGroupsModel

Role, Name = QAccessible.Role, QAccessible.Text.Name


@pytest.fixture(scope="module", autouse=True)
def installed(qapp):
    install_accessible_groups()


def told(view):
    return QAccessible.queryAccessibleInterface(view)


def test_cards_photos_and_buttons_have_names_roles_and_places(make_view):
    view = make_view([[0, 1, 2], [3, 4]])
    groups = told(view)
    assert (groups.role(), groups.childCount()) == (Role.List, 2)
    assert groups.text(Name) == "Groups"
    card = groups.child(1)
    assert card.role() == Role.Grouping
    assert card.text(Name) == "IMG_0003, 2 photos"
    assert card.childCount() == 4
    assert [card.child(place).role() for place in range(4)] == [Role.ListItem] * 2 + [Role.Button] * 2
    assert card.child(1).text(Name) == "IMG_0004.jpg, 97 %, not marked"
    assert [card.child(place).text(Name) for place in (2, 3)] == ["Not duplicates", "Compare"]
    photo = card.child(0)
    place = view.viewport().mapToGlobal(view.rect_of(Position(1, 0)).topLeft())
    assert photo.rect().topLeft() == place
    assert groups.indexOfChild(card) == 1
    assert card.indexOfChild(photo) == 0
    assert groups.childAt(place.x() + 5, place.y() + 5).text(Name) == card.text(Name)
    assert card.childAt(place.x() + 5, place.y() + 5).text(Name) == photo.text(Name)
    assert photo.parent().text(Name) == card.text(Name)


def test_it_is_told_what_is_selected_and_where_the_keyboard_is(make_view):
    view = make_view([[0, 1, 2], [3, 4]])
    groups = told(view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rect_of(Position(1, 1)).center())
    photo = groups.child(1).child(1)
    assert photo.state().selected
    assert not groups.child(1).child(0).state().selected
    assert groups.focusChild().text(Name) == photo.text(Name)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert groups.focusChild().text(Name) == "Not duplicates"


def test_a_long_group_tells_of_the_rest(make_view):
    view = make_view([list(range(100))])
    card = told(view).child(0)
    assert card.childCount() == 15 + 3
    assert card.child(17).text(Name) == "Show all 100"
    assert not card.child(0).state().offscreen


def test_what_is_out_of_sight_says_so(make_view):
    view = make_view([[2 * group, 2 * group + 1] for group in range(100)])
    assert told(view).child(90).state().offscreen
    assert not told(view).child(0).state().offscreen


def test_after_a_cut_it_tells_of_the_new_groups(make_view):
    view = make_view([[0, 1, 2], [3, 4]])
    groups = told(view)
    groups.child(1).child(1)
    view.model.regroup([[7, 8]])
    assert groups.childCount() == 1
    assert groups.child(0).text(Name) == "IMG_0007, 2 photos"
    assert groups.child(1) is None


def test_a_view_may_go_while_someone_still_holds_its_parts(qapp, thumbnails, actions, theme):
    model = FakeGroupsModel([[0, 1, 2], [3, 4]], describe)
    view = GroupsView(model, thumbnails, actions, theme)
    groups = told(view)
    parts = [groups.child(group).child(place) for group in range(2) for place in range(4)]
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(part.isValid() for part in parts)
    assert [part.text(Name) for part in parts] == [""] * 8
    del groups, parts
    gc.collect()
