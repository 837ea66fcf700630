"""The look at what goes and what stays, by mouse and keys, over real files and a trash of the test's own."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog

from desktop.session.review import ReviewStage
from desktop.ui.groups.accessible import install_accessible_groups
from desktop.ui.groups.buttons import CardButton
from desktop.ui.review.review_painting import box_rect
from engine.core.domain import Mark
from tests.helpers.album import scan_album
from tests.helpers.clean_bench import own_trash
from tests.helpers.window_bench import WindowBench

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def trash(monkeypatch, tmp_path):
    return own_trash(monkeypatch, tmp_path)


@pytest.fixture
def bench(qtbot, theme, own_album, trash):
    bench = WindowBench(qtbot, theme, own_album.library)
    bench.photos = own_album.photos
    bench.show()
    yield bench
    bench.close()


def open_review(bench, *names):
    """Mark photos and look at them before they go, by key."""
    bench.session.mark(bench.ids_of(*names), "remove")
    bench._qtbot.keyClick(bench.window, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bench.until(lambda: bench.review.is_settled)
    bench.wait()
    return bench.window.views.review


def cards(bench):
    """Return what is on the cards: of each photo its name, marked by what becomes of it."""
    view = bench.window.views.review.view
    return [
        [
            f"{'-' if (face := view.faces.photo(group, photo)).mark == 'remove' else '+'}{face.name}"
            for photo in range(size)
        ]
        for group, size in enumerate(view.model.group_sizes())
    ]


def place_of(bench, name):
    place = bench.window.views.review.view.place_of(bench.id_of(name))
    assert place is not None
    return place


def press_box(bench, name):
    view = bench.window.views.review.view
    thumbnail = view.layout_of_cards.thumbnail(view.rect_of(place_of(bench, name)))
    bench._qtbot.mouseClick(view.viewport(), LEFT, pos=box_rect(thumbnail, view.layoutDirection()).center())


def there(bench):
    return {path.name for path in bench.photos.iterdir()}


def notice(bench):
    return bench.window.notices.rows()[0]


def test_what_goes_stands_beside_what_stays_and_nothing_happened_yet(bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png", "galleon tagged.jpg")
    assert bench.window.screens.currentWidget() is page
    assert sorted(map(sorted, cards(bench))) == [
        ["+bug.jpg", "-bug copy.jpg", "-bug small.png"],
        ["+galleon.jpg", "-galleon tagged.jpg"],
    ]
    assert page.head.words()[0].startswith("3 photo")
    assert page.foot.button.text().startswith("Move 3 photo")
    assert "Nothing is deleted for good" in page.foot.promise_text()
    assert {"bug copy.jpg", "bug small.png", "galleon tagged.jpg"} <= there(bench)


def test_one_press_takes_them_to_the_trash_and_one_more_brings_them_back(qtbot, bench, trash):
    page = open_review(bench, "bug copy.jpg", "bug small.png", "bug crop.jpg")
    qtbot.mouseClick(page.foot.button, LEFT)
    bench.until(lambda: not bench.review.is_open)
    bench.wait()
    assert bench.window.screens.currentWidget() is bench.window.views.workbench
    assert {path.name for path in trash.iterdir()} == {"bug copy.jpg", "bug small.png", "bug crop.jpg"}
    assert all("bug.jpg" not in group for group in bench.names())
    assert "Nothing is marked" in bench.window.views.bottom.marked_text()
    assert "moved to the trash" in notice(bench).notice.text
    qtbot.mouseClick(notice(bench).buttons[0], LEFT)
    bench.until(lambda: "bug crop.jpg" in there(bench) and not bench.cleaner.state.is_active)
    bench.wait()
    assert any("bug.jpg" in group for group in bench.names())
    assert not list(trash.iterdir())


def test_a_box_leaves_a_photo_out_and_lets_it_go_after_all(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png")
    press_box(bench, "bug small.png")
    assert cards(bench) == [["+bug.jpg", "-bug copy.jpg", "+bug small.png"]]
    assert bench.session.mark_of(bench.id_of("bug small.png")) is None
    assert page.foot.button.text().startswith("Move 1 photo")
    assert "1 left out" in page.head.words()[1]
    press_box(bench, "bug small.png")
    assert page.foot.button.text().startswith("Move 2 photo")
    assert bench.session.mark_of(bench.id_of("bug small.png")) is Mark.REMOVE


def test_a_press_beside_the_box_only_selects(qtbot, bench):
    page = open_review(bench, "bug copy.jpg")
    rect = page.view.rect_of(place_of(bench, "bug copy.jpg"))
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=QPoint(rect.center().x(), rect.top() + 30))
    assert bench.session.current_photo == bench.id_of("bug copy.jpg")
    assert page.foot.button.text().startswith("Move 1 photo")


def test_keys_move_leave_out_undo_and_lead_back(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png")
    qtbot.keyClick(page.view, Key.Key_Home)
    qtbot.keyClick(page.view, Key.Key_Right)
    left_out = bench.session.current_photo
    qtbot.keyClick(page.view, Key.Key_X)
    assert bench.session.mark_of(left_out) is None
    assert page.foot.button.text().startswith("Move 1 photo")
    qtbot.keyClick(bench.window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.foot.button.text().startswith("Move 2 photo")
    qtbot.keyClick(page.view, Key.Key_Escape)
    assert bench.window.screens.currentWidget() is bench.window.views.workbench
    assert bench.session.marked_count == 2


def test_a_button_leaves_a_whole_card_out_and_takes_it_in_again(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png", "galleon tagged.jpg")
    group = place_of(bench, "bug copy.jpg").group

    def press():
        rect = page.view.button_rects(group)[CardButton.DIFFERENT]
        qtbot.mouseClick(page.view.viewport(), LEFT, pos=rect.center())

    assert page.view.button_text(group, CardButton.DIFFERENT) == "Leave all out"
    press()
    assert page.foot.button.text().startswith("Move 1 photo")
    assert page.view.button_text(group, CardButton.DIFFERENT) == "Let all go"
    press()
    assert page.foot.button.text().startswith("Move 3 photo")


def test_what_is_left_out_stays(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png")
    press_box(bench, "bug copy.jpg")
    qtbot.mouseClick(page.foot.button, LEFT)
    bench.until(lambda: not bench.review.is_open)
    assert "bug copy.jpg" in there(bench)
    assert "bug small.png" not in there(bench)


def test_with_all_left_out_there_is_nothing_to_do(qtbot, bench):
    page = open_review(bench, "bug copy.jpg")
    press_box(bench, "bug copy.jpg")
    assert not page.foot.button.isEnabled()


def test_what_should_be_looked_at_first_can_be_shown_alone(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug crop.jpg", "galleon tagged.jpg")
    assert "2 to look at first" in page.head.words()[1]
    segments = {each.text(): each for each in page.head.filter.children() if hasattr(each, "isChecked")}
    qtbot.mouseClick(segments["To look at first"], LEFT)
    assert sorted(map(sorted, cards(bench))) == [
        ["+bug.jpg", "-bug crop.jpg"],
        ["+galleon.jpg", "-galleon tagged.jpg"],
    ]
    # how much goes is all of it, as before
    assert page.foot.button.text().startswith("Move 3 photo")
    qtbot.mouseClick(segments["All"], LEFT)
    assert any("-bug copy.jpg" in card for card in cards(bench))


def choose_segment(qtbot, page, text):
    choice = page.head.destination.choice
    segment = next(each for each in choice.children() if getattr(each, "text", lambda: "")() == text)
    qtbot.mouseClick(segment, LEFT)


def test_photos_go_to_a_folder_that_is_asked_for(qtbot, bench, tmp_path):
    page = open_review(bench, "bug copy.jpg")
    (tmp_path / "aside").mkdir()
    choose_segment(qtbot, page, "Move to a folder")
    bench.wait()
    assert not page.foot.button.isEnabled()
    dialog = bench.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "aside"))
    dialog.close()
    # until the other plan stands, a press does nothing: least of all what was planned before
    assert not page.foot.button.isEnabled()
    bench.until(lambda: page.foot.button.isEnabled())
    assert page.head.destination.folder_text().endswith("aside")
    qtbot.mouseClick(page.foot.button, LEFT)
    bench.until(lambda: not bench.review.is_open)
    assert (tmp_path / "aside" / bench.photos.name / "bug copy.jpg").is_file()
    assert bench.keeper.current.last_target == str(tmp_path / "aside")


def test_a_folder_that_cannot_be_is_refused_in_place(qtbot, bench):
    page = open_review(bench, "bug copy.jpg")
    choose_segment(qtbot, page, "Copy to a folder")
    bench.window.findChild(QFileDialog).close()
    bench.review.set_target(str(bench.photos / "bug.jpg"))
    bench.until(lambda: page.head.destination.fault_text() != "")
    assert "Choose the folder" in page.head.destination.fault_text()
    assert not page.foot.button.isEnabled()
    choose_segment(qtbot, page, "To the trash")
    bench.until(lambda: page.foot.button.isEnabled())
    assert page.head.destination.fault_text() == ""


def test_links_are_for_equal_bytes_and_the_others_are_told_to_stay(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png")
    choose_segment(qtbot, page, "Replace by links")
    bench.until(lambda: bench.review.is_settled and len(bench.review.plan.skipped) == 1)
    assert sorted(map(sorted, cards(bench))) == [["+bug small.png"], ["+bug.jpg", "-bug copy.jpg"]]
    titles = [page.view.faces.group(group).title for group in range(2)]
    assert "Only files with equal bytes can share them." in titles
    assert "1 stay after all" in page.head.words()[1]
    qtbot.mouseClick(page.foot.button, LEFT)
    bench.until(lambda: not bench.review.is_open)
    assert (bench.photos / "bug copy.jpg").samefile(bench.photos / "bug.jpg")


def test_what_did_not_happen_is_shown_in_place_with_its_reason(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png")
    (bench.photos / "bug small.png").write_bytes(b"other bytes now")
    qtbot.mouseClick(page.foot.button, LEFT)
    bench.until(lambda: bench.review.stage is ReviewStage.DONE)
    bench.wait()
    assert cards(bench) == [["+bug small.png"]]
    assert page.view.faces.group(0).title == "It changed after the scan."
    assert page.head.words()[0].startswith("1 photo")
    assert not page.head.destination.isVisible()
    qtbot.keyClick(page.view, Key.Key_Home)
    qtbot.keyClick(page.view, Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    bench.until(lambda: bench.opened != [])
    # and by a press
    rect = page.view.button_rects(0)[CardButton.DIFFERENT]
    assert page.view.button_text(0, CardButton.DIFFERENT) == "Show in folder"
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=rect.center())
    bench.until(lambda: len(bench.opened) == 2)
    # all is said in place
    assert [row.notice.key for row in bench.window.notices.rows()] == []
    qtbot.mouseClick(page.foot.undo_button, LEFT)
    bench.until(lambda: "bug copy.jpg" in there(bench))
    assert not bench.review.is_open


def test_comparing_comes_back_to_the_review(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug crop.jpg")
    qtbot.keyClick(page.view, Key.Key_Home)
    qtbot.keyClick(page.view, Key.Key_Space)
    assert bench.window.screens.currentWidget() is bench.window.compare
    bench.wait()
    qtbot.keyClick(bench.window.compare, Key.Key_Escape)
    assert bench.window.screens.currentWidget() is page
    assert bench.review.is_open


def test_a_scan_that_changes_the_library_is_followed(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png")
    (bench.photos / "bug small.png").unlink()
    scan_album(bench._directory, bench.photos)
    bench.session.refresh()
    bench.until(lambda: bench.review.is_settled and cards(bench) == [["+bug.jpg", "-bug copy.jpg"]])
    assert page.foot.button.text().startswith("Move 1 photo")


def test_each_photo_says_in_words_what_becomes_of_it_and_why(bench):
    install_accessible_groups()
    page = open_review(bench, "bug crop.jpg")
    view = QAccessible.queryAccessibleInterface(page.view)
    card = view.child(0)
    photo = card.child(1)
    assert photo.text(QAccessible.Text.Name).startswith("bug crop.jpg, goes")
    assert "bug.jpg stays for it" in photo.text(QAccessible.Text.Description)
    assert "An edited version" in photo.text(QAccessible.Text.Description)
    assert card.child(0).text(QAccessible.Text.Name).startswith("bug.jpg, stays")


def test_words_and_boxes_are_mirrored_with_the_direction_of_writing():
    thumbnail = QRect(100, 100, 148, 104)
    box = box_rect(thumbnail, Qt.LayoutDirection.LeftToRight)
    mirrored = box_rect(thumbnail, Qt.LayoutDirection.RightToLeft)
    assert box.x() - thumbnail.x() == thumbnail.right() - mirrored.right()
    assert box.y() == mirrored.y()


def test_a_review_ends_where_something_else_is_asked(qtbot, bench, own_album):
    open_review(bench, "bug copy.jpg")
    bench.session.query([str(own_album.photos / "alone.jpg")])
    bench.until(lambda: not bench.review.is_open)
    assert bench.window.screens.currentWidget() is bench.window.views.workbench
    bench.wait()


def test_progress_shows_below_the_groups_once_the_page_is_left(qtbot, bench):
    page = open_review(bench, "bug copy.jpg", "bug small.png")
    shown = []
    bench.cleaner.changed.connect(
        lambda: shown.append(bench.window.views.bottom.review_button.isVisibleTo(bench.window))
    )
    qtbot.mouseClick(page.foot.button, LEFT)
    qtbot.keyClick(page.view, Key.Key_Escape)
    bench.until(lambda: not bench.cleaner.state.is_active)
    bench.wait()
    assert shown[-1] is True
    assert "bug copy.jpg" not in there(bench)
