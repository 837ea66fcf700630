"""The window as a whole over a real library, by mouse, keys, drops and the clipboard."""

import itertools
import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop.preferences import Preferences
from desktop.session import Notice
from desktop.ui.dialogs.about_dialog import AboutDialog
from desktop.ui.dialogs.preferences_dialog import PreferencesDialog
from desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from engine.core.domain import ScanReport
from tests.helpers.album import BUG, GALLEON, draw_album, scan_album
from tests.helpers.window_bench import WindowBench

Key = Qt.Key


@pytest.fixture(scope="module")
def album(tmp_path_factory):
    base = tmp_path_factory.mktemp("album")
    draw_album(base / "photos")
    scan_album(base / "library", base / "photos")
    return base


@pytest.fixture
def bench(qtbot, theme, album, tmp_path):
    shutil.copytree(album / "library", tmp_path / "library")
    bench = WindowBench(qtbot, theme, tmp_path / "library")
    yield bench
    bench.close()


@pytest.fixture
def window(bench):
    return bench.show()


@pytest.fixture
def first_time(qtbot, theme, tmp_path):
    bench = WindowBench(qtbot, theme, tmp_path / "new")
    yield bench
    bench.close()


def mime_of(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def hover(window, mime):
    event = QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)
    return event


def drop(window, mime):
    hover(window, mime)
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)
    return event


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(bench, name):
    photo_id = bench.id_of(name)
    bench.session.select([photo_id], photo_id)
    bench.window.views.groups.setFocus()


def test_a_library_shows_its_groups_folders_and_numbers(bench, window, album):
    views = window.views

    assert window.screens.currentWidget() is views.workbench
    assert len(bench.names()) == 3
    assert views.folders.list.model().rowCount() == 1
    assert "3 group" in views.summary.accessibleDescription()
    assert not window.empty.isVisible()


def test_the_slider_draws_the_line_and_the_numbers_follow(qtbot, bench, window):
    views = window.views
    views.slider.lower_handle.setFocus()

    qtbot.keyClick(views.slider.lower_handle, Key.Key_End)

    assert bench.session.threshold == pytest.approx(0.99, abs=0.011)
    assert all(name in BUG + GALLEON for group in bench.names() for name in group)
    assert f"{len(bench.names())} group" in views.summary.accessibleDescription()


def test_a_kind_that_is_taken_off_makes_no_groups(qtbot, bench, window):
    for check in window.views.kinds.checks()[1:]:
        click(qtbot, check)
    bench.wait()

    bench.until(lambda: bench.names() == [["bug.jpg", "bug copy.jpg"]])


def test_the_filter_holds_the_groups_to_words(qtbot, bench, window):
    qtbot.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.views.header.filter.hasFocus()

    qtbot.keyClicks(window.views.header.filter, "galleon")
    qtbot.keyClick(window.views.header.filter, Key.Key_Return)

    assert len(bench.names()) == 1
    assert window.views.groups.hasFocus()

    window.views.header.filter.setFocus()
    qtbot.keyClicks(window.views.header.filter, " size:many")
    qtbot.waitUntil(lambda: "many" in window.views.header.fault_text())


def test_another_order_is_taken_over(bench, window):
    menu = window.views.header.sort.menu()

    next(action for action in menu.actions() if action.text() == "Photos in the group").trigger()

    assert bench.session.sort == "size"
    assert bench.names()[0][0] in BUG
    assert window.views.header.sort.text() == "Photos in the group"


def test_marks_show_beside_and_below_and_can_be_undone(qtbot, bench, window):
    views = window.views
    choose(bench, "bug small.png")

    qtbot.keyClick(views.groups, Key.Key_X)
    assert views.marked.to_remove.number() == 1
    assert views.bottom.marked_text().startswith("1 photo")

    click(qtbot, views.bottom.undo_button)
    assert views.marked.to_remove.number() == 0
    assert views.bottom.marked_text() == "Nothing is marked"


def test_only_marked_groups_are_shown_on_a_press_and_beside_other_words(qtbot, bench, window):
    choose(bench, "bug small.png")
    qtbot.keyClick(window.views.groups, Key.Key_X)
    bench.session.set_filter("bug")

    click(qtbot, window.views.marked.to_remove)
    assert bench.session.filter_text == "marked:yes bug"
    assert len(bench.names()) == 1
    assert window.views.header.filter.text() == "marked:yes bug"

    click(qtbot, window.views.marked.to_remove)
    assert bench.session.filter_text == "bug"


def test_comparing_takes_the_whole_window_and_gives_it_back(qtbot, bench, window):
    choose(bench, "bug crop.jpg")

    qtbot.keyClick(window.views.groups, Key.Key_Space)
    assert window.screens.currentWidget() is window.compare
    assert not window.views.header.isVisible()
    bench.wait()

    window.compare.finish()
    assert window.screens.currentWidget() is window.views.workbench
    assert window.views.header.isVisible()
    assert window.views.groups.hasFocus()


def test_folders_that_hover_are_announced_and_searched_once_dropped(bench, window, tmp_path):
    (tmp_path / "more").mkdir()
    mime = mime_of(tmp_path / "more")

    assert hover(window, mime).isAccepted()
    assert window.drops.overlay.isVisible()
    assert window.drops.overlay.words()[0].startswith("Search 1 folder")

    drop(window, mime)
    assert not window.drops.overlay.isVisible()
    bench.until(lambda: len(bench.scanner.requests) == 1)
    assert str(tmp_path / "more") in [folder.path for folder in bench.scanner.requests[0].folders]


def test_what_leaves_again_takes_its_announcement_along(window, tmp_path):
    hover(window, mime_of(tmp_path))

    QApplication.sendEvent(window, QDragLeaveEvent())

    assert not window.drops.overlay.isVisible()


def test_a_picture_that_is_dropped_is_asked_about(bench, window, album):
    drop(window, mime_of(album / "photos" / "bug.jpg"))
    bench.until(lambda: not bench.session.query_state.is_running)

    asked = bench.session.query_state.current
    assert asked.name == "bug.jpg"
    assert len(asked.hits) >= 2


def test_a_picture_in_the_clipboard_is_asked_about(qtbot, bench, window, album):
    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(QImage(str(album / "photos" / "galleon.jpg")))
    window.views.groups.setFocus()

    qtbot.keyClick(window.views.groups, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.until(lambda: bench.session.query_state.is_open and not bench.session.query_state.is_running)
    clipboard.clear()

    assert len(bench.session.query_state.current.hits) >= 2


def test_text_that_is_dropped_is_refused_in_place(bench, window):
    mime = QMimeData()
    mime.setText("buy milk")

    hover(window, mime)
    assert window.drops.overlay.words()[0] == "Neither a folder nor a picture"
    drop(window, mime)

    assert [row.notice.key for row in window.notices.rows()] == ["drop"]


def test_an_address_is_refused_with_advice(window):
    mime = QMimeData()
    mime.setUrls([QUrl("https://host.example/photo.jpg")])

    drop(window, mime)

    assert "fetches nothing" in window.notices.rows()[0].notice.text


def test_notices_come_and_go_with_the_session(bench, window):
    bench.session.notice_raised.emit(Notice("gone", "3 photos are gone"))
    assert window.notices.isVisible()

    bench.session.notice_withdrawn.emit("gone")
    assert not window.notices.isVisible()


def test_the_end_of_a_scan_is_told(bench, window):
    bench.session.start_scan()
    bench.scanner.finished.emit(ScanReport(12, 11, 8, 0, 3, 0, 0, 9, (), 5.2))
    bench.wait()

    told = window.notices.rows()[0].notice.text
    assert told.startswith("The scan is done: 11 photo")
    assert told.endswith("in 5 s, 3 of them new or changed.")


def test_a_first_start_invites_and_a_folder_ends_the_invitation(qtbot, first_time, album):
    window = first_time.show()
    assert window.screens.currentWidget() is window.empty
    assert first_time.offer.wanted == ["look"]
    assert not window.views.header.filter.isEnabled()

    window.empty.folder_offered.emit(str(album / "photos"))

    first_time.until(lambda: window.screens.currentWidget() is window.views.workbench)
    assert window.views.header.filter.isEnabled()
    assert [folder.path for folder in first_time.scanner.requests[0].folders] == [str(album / "photos")]


def test_the_offer_of_the_network_stays_away_once_it_was_declined(qtbot, first_time):
    window = first_time.show()

    click(qtbot, window.empty.card.decline_button)

    assert not window.empty.card.isVisible()
    assert first_time.keeper.current.dismissed == {"weights-offer"}


def test_with_the_network_there_scans_are_deep(first_time):
    window = first_time.show()

    first_time.offer.installed.emit()

    assert first_time.keeper.current.plain("method") == "deep"
    assert window.notices.rows()[0].notice.key == "weights"


def test_columns_go_where_there_is_no_room_and_come_back(qtbot, bench, window):
    views = window.views
    details, folders = views.inspector, views.folders
    assert details.isVisible()

    window.resize(1024, 700)
    qtbot.waitUntil(lambda: not details.isVisible())
    assert folders.isVisible()
    last = views.header.column_buttons[1]
    assert last.isVisible()

    click(qtbot, last)
    assert details.isVisible()

    window.resize(800, 600)
    qtbot.waitUntil(lambda: not folders.isVisible())

    window.resize(1440, 900)
    qtbot.waitUntil(lambda: folders.isVisible() and details.isVisible())
    assert not last.isVisible()


def test_a_column_is_shown_and_hidden_by_key(qtbot, window):
    qtbot.keyClick(window, Key.Key_F9)
    assert not window.views.folders.isVisible()

    qtbot.keyClick(window, Key.Key_F9)
    assert window.views.folders.isVisible()


def test_the_numbers_stand_above_the_details(qtbot, window):
    views = window.views

    assert views.summary.width() == views.inspector.width()
    views.workbench.inner.moveSplitter(views.workbench.inner.width() - 400, 1)
    qtbot.waitUntil(lambda: views.summary.width() == views.inspector.width() != 296)


def test_how_the_window_was_left_is_how_it_comes_back(qtbot, theme, bench, window, album, tmp_path):
    # within the screen of these tests
    window.resize(780, 700)
    window.views.workbench.sidebar_column.set_shown(True)
    window.views.workbench.outer.moveSplitter(230, 1)
    left = window.remembered(Preferences())
    shutil.copytree(album / "library", tmp_path / "other")

    again = WindowBench(qtbot, theme, tmp_path / "other", left)
    again.window.show()
    again.window.views.workbench.sidebar_column.set_shown(True)

    assert again.window.size().toTuple() == (780, 700)
    width = window.views.workbench.outer.sizes()[0]
    qtbot.waitUntil(lambda: again.window.views.workbench.outer.sizes()[0] == width)
    again.open()
    again.close()


@pytest.mark.parametrize("layout", ["", "no base 64", "AAAA"])
def test_a_damaged_memory_of_the_window_is_as_none(qtbot, theme, tmp_path, layout):
    damaged = Preferences(window_geometry=layout, layouts={"outer": layout, "inner": layout})

    bench = WindowBench(qtbot, theme, tmp_path, damaged)
    window = bench.show()

    assert window.width() >= 720
    assert window.views.workbench.outer.sizes()[1] > 0
    bench.close()


@pytest.mark.parametrize(
    ("wish", "kind"), [("preferences", PreferencesDialog), ("shortcuts", ShortcutsDialog), ("about", AboutDialog)]
)
def test_each_dialog_opens_once(qtbot, bench, window, wish, kind):
    action = getattr(bench.actions, wish)

    action.trigger()
    action.trigger()

    dialogs = window.findChildren(kind)
    assert len(dialogs) == 1
    bench.wait()
    dialogs[0].close()
    qtbot.waitUntil(lambda: not window.findChildren(kind))
    action.trigger()
    assert len(window.findChildren(kind)) == 1


def test_a_choice_in_the_preferences_counts_at_once(qtbot, bench, window):
    bench.actions.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)

    dialog.exclusions.hidden.click()
    dialog.scan.workers.setValue(3)
    language = dialog.findChild(QComboBox)
    language.setCurrentIndex(1)
    language.activated.emit(1)

    current = bench.keeper.current
    assert (current.include_hidden, current.workers, current.language) == (True, 3, "de")
    bench.wait()


def test_every_key_of_the_sheet_stands_beside_its_words(bench, window):
    bench.actions.shortcuts.trigger()
    lines = dict(window.findChild(ShortcutsDialog).lines)

    assert lines["Keep"] == "K"
    assert lines["Flicker"] == "F"
    assert lines["Scan"] == "F5"


def test_the_size_of_thumbnails_is_remembered(bench, window):
    window.views.groups.set_thumbnail_width(200)

    assert bench.keeper.current.thumbnail_side == window.views.groups.thumbnail_width


def test_where_nothing_is_shown_it_is_said_why_and_what_helps(qtbot, bench, window):
    bench.session.set_filter("nowhere")
    assert bench.names() == []

    window.views.groups.offer_taken.emit()

    assert bench.session.filter_text == ""
    assert len(bench.names()) == 3


def test_everything_that_takes_focus_has_a_name(window):
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", lambda: "")() or widget.toolTip())
    ]
    assert [(type(widget).__name__, widget.objectName()) for widget in nameless] == []


def test_tab_reaches_every_part(qtbot, bench, window):
    views = window.views
    # what can be done by pressing it can be reached
    bench.session.mark(bench.ids_of("bug copy.jpg"), "remove")
    views.header.filter.setFocus()
    wanted = {
        views.folders.list,
        views.folders.add_button,
        views.slider.lower_handle,
        views.slider.upper_handle,
        views.groups,
        views.bottom.review_button,
        views.header.scan_button,
        *views.kinds.checks(),
    }
    seen = set()
    for _ in range(80):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        seen.add(QApplication.focusWidget())

    assert wanted - seen == set()


def test_a_window_as_small_as_it_goes_cuts_no_button(window):
    window.resize(window.minimumSize())

    for button in (window.views.header.scan_button, window.views.bottom.review_button):
        place = button.mapTo(window, button.rect().bottomRight())
        assert window.rect().contains(place)


def test_nothing_overlaps_in_the_head_of_the_smallest_window(qtbot, window):
    header = window.views.header
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: header.width() == window.minimumWidth())

    parts = [header.filter, header.sort, header.find_button, header.scan_button]
    for first, second in itertools.pairwise(parts):
        assert first.geometry().right() < second.geometry().left()
    assert header.sort.width() >= header.sort.sizeHint().width()
