"""The page of results: the line drawn through it, what can be done with hits, and the ways back."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from desktop.item_models.compare_photos import ASKED
from desktop.ui.groups.accessible import install_accessible_groups
from engine.core.domain import Mark, ScanReport
from tests.helpers.album import BUG
from tests.helpers.query_window import drop, of_files

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier
LINE_ABOVE_THE_CROP = 0.99


@pytest.fixture(scope="module", autouse=True)
def accessible(qapp):
    install_accessible_groups()


@pytest.fixture
def asked(bench, outside):
    bench.ask(outside)
    return bench


def rect_of(bench, name):
    hits = bench.page.hits
    return hits.rect_of(hits.place_of(bench.id_of(name)))


def click(bench, name, modifier=Modifier.NoModifier):
    QTest.mouseClick(bench.page.hits.viewport(), Button.LeftButton, modifier, rect_of(bench, name).center())


def test_hits_are_sorted_by_likeness_and_tell_kind_reason_and_place(asked):
    hits = asked.page.hits
    faces = [hits.faces.photo(0, at) for at in range(4)]

    assert faces[0].name == "bug crop.jpg"
    assert (faces[0].kind, faces[0].badge, faces[0].detail) == ("identical-file", "100\u00a0%", "")
    assert faces[-1].kind == "edited"
    assert faces[-1].detail.startswith("Crop")
    assert {face.folder for face in faces} == {"photos"}
    QApplication.sendEvent(
        hits.viewport(), QHelpEvent(QEvent.Type.ToolTip, rect_of(asked, "bug.jpg").center(), QPoint(10, 10))
    )
    assert asked.parts.hits.index_of_photo(asked.id_of("bug.jpg")).isValid()
    assert "bug.jpg" in QToolTip.text()
    assert "Edited: crop" in QToolTip.text()
    QToolTip.hideText()


def test_the_slider_holds_hits_to_the_line_and_the_rest_is_counted(qtbot, asked):
    page, slider = asked.page, asked.window.views.slider
    slider.lower_handle.setFocus()

    QTest.keyClick(slider.lower_handle, Key.Key_End)

    assert asked.found() == ["bug crop.jpg"]
    assert page.rest.isVisible()
    assert page.rest.words() == "3 more below the line"
    assert page.asked.result_text() == "1 photo(s) look like it"

    qtbot.mouseClick(page.rest.button, Button.LeftButton)
    assert asked.found() == ["bug crop.jpg", *sorted(set(BUG) - {"bug crop.jpg"}, key=asked.found().index)]
    assert len(asked.found()) == 4
    assert page.rest.button.text() == "Hide them"
    QTest.keyClick(page.hits, Key.Key_End)
    assert asked.current() == asked.found()[-1]

    qtbot.mouseClick(page.rest.button, Button.LeftButton)
    assert asked.found() == ["bug crop.jpg"]
    # what cannot be seen any more is not what a key would mark
    assert asked.current() == "bug crop.jpg"


def test_kinds_that_are_taken_off_hide_hits(qtbot, asked):
    checks = {check.text(): check for check in asked.window.views.kinds.checks()}

    qtbot.mouseClick(checks["Edited"], Button.LeftButton)
    asked.wait()

    assert asked.found() == ["bug crop.jpg"]
    assert asked.page.rest.words() == "3 outside of the line and the kinds chosen"


def test_the_histogram_and_the_numbers_are_those_of_the_hits(asked):
    views = asked.window.views
    assert sum(asked.parts.histogram.kind_counts.values()) == 4
    assert views.summary.accessibleDescription() == "4 photo(s) found"
    assert "group" not in views.slider.lower_handle.accessibleDescription()

    asked.session.set_threshold(LINE_ABOVE_THE_CROP)
    assert "3 less alike" in views.summary.accessibleDescription()

    asked.session.close_query()
    assert sum(asked.parts.histogram.kind_counts.values()) > 4
    assert "group" in views.summary.accessibleDescription()
    assert "group" in views.slider.lower_handle.accessibleDescription()


def test_nothing_above_the_line_tells_the_nearest_and_offers_to_draw_it_there(qtbot, bench, album):
    bench.session.set_threshold(LINE_ABOVE_THE_CROP)
    bench.ask(album.photos / "stork 1.jpg")
    headline, advice = bench.in_place_of_hits()
    assert headline.replace("\u00a0", " ") == "Nothing in your library looks like this at 99 %"
    assert advice.startswith("The nearest is ")

    qtbot.mouseClick(bench.help_button(), Button.LeftButton)

    assert bench.found() == ["stork 2.jpg"]
    assert bench.page.hits.hasFocus()


@pytest.mark.parametrize(
    ("hide", "headline"),
    [
        (lambda session: session.set_kinds({"similar-scene"}), "Nothing of the kinds chosen looks like this"),
        (lambda session: session.set_upper(0.6), "Only photos that are more alike were found"),
    ],
)
def test_what_else_hides_all_hits_is_told_and_can_be_undone(qtbot, asked, hide, headline):
    hide(asked.session)
    asked.wait()
    assert asked.in_place_of_hits()[0] == headline

    qtbot.mouseClick(asked.help_button(), Button.LeftButton)
    asked.wait()

    assert len(asked.found()) == 4


@pytest.mark.parametrize("way", ["escape", "button", "alt-left", "escape from the slider"])
def test_going_back_finds_the_groups_as_they_were_left(qtbot, bench, outside, way):
    window, groups = bench.window, bench.window.views.groups
    window.resize(1024, 500)
    groups.set_thumbnail_width(212)
    stork = bench.id_of("stork 2.jpg")
    groups.setFocus()
    QApplication.processEvents()
    groups.choose(groups.place_of(stork))
    place = groups.verticalScrollBar().value()
    assert place > 0

    bench.ask(outside)
    assert bench.session.selected_ids != (stork,)
    assert not window.views.header.filter.isEnabled()
    assert not bench.actions.next_group.isEnabled()
    match way:
        case "escape":
            QTest.keyClick(bench.page.hits, Key.Key_Escape)
        case "alt-left":
            QTest.keyClick(bench.page.hits, Key.Key_Left, Modifier.AltModifier)
        case "button":
            qtbot.mouseClick(bench.page.asked.back_button, Button.LeftButton)
        case _:
            window.views.slider.lower_handle.setFocus()
            QTest.keyClick(window.views.slider.lower_handle, Key.Key_Escape)

    assert window.views.workbench.pages.currentWidget() is groups
    assert groups.hasFocus()
    assert groups.verticalScrollBar().value() == place
    assert (bench.session.selected_ids, groups.selection.ids) == ((stork,), (stork,))
    assert window.views.header.filter.isEnabled()
    assert bench.actions.next_group.isEnabled() or bench.actions.previous_group.isEnabled()


def test_escape_means_nothing_more_once_the_page_is_gone(asked):
    QTest.keyClick(asked.page.hits, Key.Key_Escape)
    filter_box = asked.window.views.header.filter
    filter_box.setFocus()
    QTest.keyClicks(filter_box, "bug")

    QTest.keyClick(filter_box, Key.Key_Escape)

    assert filter_box.text() == ""
    assert asked.window.views.groups.isVisible()


def test_space_compares_a_hit_with_the_picture_and_escape_comes_back(qtbot, asked):
    click(asked, "bug.jpg")

    QTest.keyClick(asked.page.hits, Key.Key_Space)
    asked.wait()

    assert asked.window.screens.currentWidget() is asked.window.compare
    assert [photo.photo_id for photo in asked.parts.compare.photos] == [ASKED, asked.id_of("bug.jpg")]
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Right)
    following = asked.parts.compare.photos[asked.parts.compare.active].photo_id
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert asked.is_page_shown
    assert asked.page.hits.hasFocus()
    assert asked.session.current_photo == following
    assert asked.page.hits.selection.current == following


def test_a_double_click_compares_and_so_do_several_hits(asked):
    for name in ("bug.jpg", "bug copy.jpg", "bug small.png", "bug crop.jpg"):
        click(asked, name, Modifier.ControlModifier)
    QTest.keyClick(asked.page.hits, Key.Key_Space)
    asked.wait()
    assert len(asked.parts.compare.photos) == 4
    assert asked.parts.compare.photos[0].photo_id == ASKED
    asked.window.compare.finish()

    click(asked, "bug small.png")
    QTest.mouseDClick(asked.page.hits.viewport(), Button.LeftButton, pos=rect_of(asked, "bug small.png").center())
    asked.wait()
    assert [photo.photo_id for photo in asked.parts.compare.photos] == [ASKED, asked.id_of("bug small.png")]
    asked.window.compare.finish()


def test_a_picture_without_a_file_can_be_compared_too(bench, album):
    bench.session.query((album.photos / "bug.jpg").read_bytes())
    bench.wait()

    QTest.keyClick(bench.page.hits, Key.Key_Return)
    bench.wait()

    assert bench.parts.compare.photos[0].data
    assert bench.parts.pictures.picture(bench.parts.compare.photos[0].path) is not None
    bench.window.compare.finish()


def test_another_picture_that_is_dropped_on_a_comparison_ends_it(bench, asked, album):
    QTest.keyClick(asked.page.hits, Key.Key_Space)
    asked.wait()

    drop(asked.window, of_files(album.photos / "galleon.jpg"))
    asked.wait()

    assert asked.is_page_shown
    assert asked.page.asked.name_text() == "galleon.jpg"
    assert asked.window.views.header.isVisible()


def test_a_picture_that_is_dropped_on_a_comparison_of_groups_ends_it_too(bench, outside):
    photo_id = bench.id_of("galleon.jpg")
    bench.session.select([photo_id], photo_id)
    bench.actions.compare.trigger()
    bench.wait()

    bench.ask(outside)

    assert bench.is_page_shown
    assert bench.parts.compare.photos == ()


def test_hits_are_marked_by_key_and_the_marks_are_those_of_the_library(asked):
    click(asked, "bug small.png")
    QTest.keyClick(asked.page.hits, Key.Key_X)
    assert asked.session.mark_of(asked.id_of("bug small.png")) is Mark.REMOVE
    assert asked.page.hits.faces.photo(*asked.page.hits.place_of(asked.id_of("bug small.png"))).mark == "remove"

    click(asked, "bug.jpg")
    QTest.keyClick(asked.page.hits, Key.Key_K)
    assert asked.session.mark_of(asked.id_of("bug.jpg")) is Mark.KEEP
    QTest.keyClick(asked.page.hits, Key.Key_Z, Modifier.ControlModifier)
    assert asked.session.mark_of(asked.id_of("bug.jpg")) is None
    assert not asked.actions.not_duplicates.isEnabled()


def test_actions_are_about_the_hit(asked, album):
    click(asked, "bug.jpg")

    QTest.keyClick(asked.page.hits, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == album.path("bug.jpg")
    QTest.keyClick(asked.page.hits, Key.Key_O)
    assert asked.opened[-1].toLocalFile() == album.path("bug.jpg")
    QTest.keyClick(asked.page.hits, Key.Key_O, Modifier.ShiftModifier)
    assert len(asked.opened) >= 1
    QTest.keyClick(asked.page.hits, Key.Key_L)
    asked.wait()
    assert asked.page.asked.name_text() == "bug.jpg"
    assert sorted(asked.found()) == sorted(set(BUG) - {"bug.jpg"})


def test_the_menu_offers_what_can_be_done_with_a_hit(asked):
    hits, actions = asked.page.hits, asked.actions
    at = rect_of(asked, "bug.jpg").center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, hits.viewport().mapToGlobal(at))
    QApplication.sendEvent(hits.viewport(), event)

    menu = hits.findChild(QMenu)
    offered = [action for action in menu.actions() if not action.isSeparator()]
    menu.close()

    assert asked.current() == "bug.jpg"
    wanted = {actions.compare, actions.find_similar, actions.open_photo, actions.show_in_folder, actions.copy_path}
    assert wanted <= {action for action in offered if action.isEnabled()}
    assert actions.not_duplicates not in offered


def test_hits_are_dragged_out_as_files(asked, album):
    click(asked, "bug.jpg")
    click(asked, "bug copy.jpg", Modifier.ControlModifier)

    paths = [url.toLocalFile() for url in asked.page.hits.drag_data().urls()]

    assert paths == [album.path("bug.jpg"), album.path("bug copy.jpg")]


def test_the_details_tell_of_the_current_hit(asked):
    click(asked, "bug.jpg")
    asked.wait()
    told = asked.parts.inspector.photo
    assert (told.name, told.folder) == ("bug.jpg", "photos")
    assert told.rows[0].text.startswith("Edited: crop")
    assert all(row.note == "" for row in told.rows)

    asked.session.close_query()
    assert asked.parts.inspector.photo is None


def test_thumbnails_have_one_size_in_groups_and_among_hits(asked):
    asked.page.hits.set_thumbnail_width(212)
    assert asked.window.views.groups.thumbnail_width == 212
    assert asked.keeper.current.thumbnail_side == 212

    asked.window.views.groups.set_thumbnail_width(104)
    assert asked.page.hits.thumbnail_width == 104


def test_a_scan_that_ends_asks_again_and_keeps_what_is_selected(asked):
    click(asked, "bug small.png")
    asked.session.start_scan()
    asked.scanner.finished.emit(ScanReport(12, 11, 8, 0, 3, 0, 0, 9, (), 5.2))
    assert len(asked.found()) == 4
    asked.wait()

    assert len(asked.found()) == 4
    assert asked.current() == "bug small.png"


def test_what_was_found_is_said_once_it_stands(qtbot, asked):
    qtbot.waitUntil(lambda: asked.page.said() == "outside.jpg: 4 photo(s) look like it")

    asked.session.set_threshold(LINE_ABOVE_THE_CROP)
    qtbot.waitUntil(lambda: asked.page.said() == "outside.jpg: 1 photo(s) look like it")


def test_everything_on_the_page_has_a_name_and_is_reached_by_tab(asked, album):
    asked.ask(album.photos / "bug.jpg", album.photos / "stork 1.jpg")
    asked.session.set_threshold(LINE_ABOVE_THE_CROP)
    page = asked.page
    wanted = {page.asked.back_button, page.asked.find_button, page.asked.strip, page.hits, page.rest.button}
    page.hits.setFocus()
    seen = set()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert wanted - seen == set()

    assert QAccessible.queryAccessibleInterface(page.hits).text(QAccessible.Text.Name) == "Photos found"
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    card = QAccessible.queryAccessibleInterface(page.hits).child(0)
    assert "At least 99" in card.text(QAccessible.Text.Name)
    assert "bug copy.jpg" in card.child(0).text(QAccessible.Text.Name)
