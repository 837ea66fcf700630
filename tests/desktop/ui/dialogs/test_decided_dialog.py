"""What was decided about groups is seen and taken back, by mouse and keys, over a real library."""

import pytest
from PySide6.QtCore import Qt

from desktop.ui.dialogs.decided_dialog import DecidedDialog
from desktop.ui.groups.buttons import CardButton
from tests.helpers.album import BUG, GALLEON, STORK
from tests.helpers.window_bench import WindowBench

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bench(qtbot, theme, album):
    bench = WindowBench(qtbot, theme, album.library)
    bench.show()
    yield bench
    bench.close()


def declare(bench, *names):
    bench.session.declare_different(bench.ids_of(*names))
    bench.wait()


def accept(bench, name):
    bench.session.select(bench.ids_of(name), bench.id_of(name))
    bench.session.accept_group()
    bench.wait()


def open_dialog(bench):
    bench.removal.actions.decided.trigger()
    bench.wait()
    return bench.window.findChild(DecidedDialog)


def cards(view):
    return [
        {view.faces.photo(group, photo).name for photo in range(size)}
        for group, size in enumerate(view.model.group_sizes())
    ]


def take_back(qtbot, view, group=0):
    rect = view.button_rects(group)[CardButton.COMPARE]
    qtbot.mouseClick(view.viewport(), LEFT, pos=rect.center())


def test_declarations_are_shown_the_latest_first_and_taken_back(qtbot, bench):
    groups = sorted(map(sorted, bench.names()))
    declare(bench, *STORK)
    declare(bench, "galleon.jpg", "galleon flipped.jpg")
    dialog = open_dialog(bench)
    assert cards(dialog.different_view) == [{"galleon.jpg", "galleon flipped.jpg"}, set(STORK)]
    take_back(qtbot, dialog.different_view, 1)
    bench.wait()
    assert cards(dialog.different_view) == [{"galleon.jpg", "galleon flipped.jpg"}]
    assert sorted(STORK) in map(sorted, bench.names())
    assert bench.session.different_count == 1
    take_back(qtbot, dialog.different_view)
    bench.wait()
    assert sorted(map(sorted, bench.names())) == groups


def test_a_declaration_that_was_taken_back_is_declared_again_by_undo(qtbot, bench):
    declare(bench, *STORK)
    dialog = open_dialog(bench)
    qtbot.keyClick(dialog.different_view, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.different_view, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.different_view, Qt.Key.Key_Delete)
    bench.wait()
    assert cards(dialog.different_view) == []
    bench.session.undo()
    bench.wait()
    assert cards(dialog.different_view) == [set(STORK)]
    assert sorted(STORK) not in map(sorted, bench.names())


def test_accepted_groups_are_shown_and_taken_back_and_accepted_again_by_undo(qtbot, bench):
    accept(bench, "bug.jpg")
    accept(bench, "galleon.jpg")
    dialog = open_dialog(bench)
    dialog.tabs.setCurrentWidget(dialog.accepted_view)
    shown = cards(dialog.accepted_view)
    assert shown[0] == set(GALLEON)
    # of two equal files one
    assert shown[1] | {"bug.jpg", "bug copy.jpg"} == set(BUG)
    take_back(qtbot, dialog.accepted_view, 1)
    bench.wait()
    assert cards(dialog.accepted_view) == [set(GALLEON)]
    assert sorted(BUG) in map(sorted, bench.names())
    bench.session.undo()
    bench.wait()
    assert sorted(BUG) not in map(sorted, bench.names())


def test_keys_here_are_not_about_the_photos_of_the_window(qtbot, bench):
    declare(bench, *STORK)
    bench.session.select(bench.ids_of("bug copy.jpg"), bench.id_of("bug copy.jpg"))
    dialog = open_dialog(bench)
    qtbot.mouseClick(dialog.different_view.viewport(), LEFT, pos=dialog.different_view.viewport().rect().center())
    for key in (Qt.Key.Key_X, Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_A, Qt.Key.Key_Space):
        qtbot.keyClick(dialog.different_view, key)
    assert bench.session.marked_count == 0
    assert bench.session.different_count == 1
    assert bench.window.screens.currentWidget() is bench.window.views.workbench


def test_what_is_about_photos_that_are_away_is_counted(qtbot, bench, tmp_path):
    declare(bench, *STORK)
    bench.session.remove_folder(bench.session.folders[0].path)
    bench.wait()
    dialog = open_dialog(bench)
    assert dialog is not None
    assert cards(dialog.different_view) in ([set(STORK)], [])


def test_nothing_decided_is_said_so(bench):
    dialog = open_dialog(bench)
    assert dialog.different_view.layout_of_cards.group_count == 0
    assert dialog.notes_text() == ""


def test_the_row_beside_opens_it_and_the_other_shows_accepted_groups(qtbot, bench):
    declare(bench, *STORK)
    marked = bench.window.views.marked
    assert not marked.accepted.isVisible()
    qtbot.mouseClick(marked.different, LEFT)
    bench.wait()
    assert bench.window.findChild(DecidedDialog).isVisible()
    accept(bench, "bug.jpg")
    assert marked.accepted.isVisible()
    assert sorted(BUG) not in map(sorted, bench.names())
    qtbot.mouseClick(marked.accepted, LEFT)
    assert sorted(BUG) in map(sorted, bench.names())
    position = bench.session.shown.position_of(bench.id_of("bug.jpg"))
    badges = [words for _, words in bench.window.views.groups.faces.group(position).badges]
    assert "Accepted as it is" in badges


def test_a_key_accepts_the_group_and_goes_to_the_next(qtbot, bench):
    bench.session.select(bench.ids_of("bug.jpg"), bench.id_of("bug.jpg"))
    qtbot.keyClick(bench.window.views.groups, Qt.Key.Key_A)
    assert sorted(BUG) not in map(sorted, bench.names())
    assert bench.session.group_ids
    assert bench.id_of("bug.jpg") not in bench.session.group_ids
    bench.wait()
