"""The whole way of a person through the program, by mouse, keys, drops and the clipboard, over real files."""

import shutil

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from desktop.ui.compare.stage import BESIDE, DIFFERENCE, FLICKER, SPLIT
from engine.core.domain import Mark
from tests.helpers.album import BUG, GALLEON, STORK
from tests.helpers.whole_program import Key, Modifier, wait_until

ALL = sorted(map(sorted, (BUG, GALLEON, STORK)))


def shown(person):
    return sorted(map(sorted, person.groups()))


def marks(person):
    overview = person.session.overview
    ids = dict(zip(overview.photos.names, overview.photos.ids.tolist(), strict=True))
    found = {name: person.session.mark_of(photo_id) for name, photo_id in ids.items()}
    return {name: mark for name, mark in found.items() if mark is not None}


def current_name(person):
    photos = person.session.overview.photos
    return photos.names[photos.row_of(person.session.current_photo)]


def test_from_an_empty_library_to_decisions_that_last(start, first_start, album, tmp_path):
    person = first_start
    window = person.window
    assert window.screens.currentWidget() is window.empty

    add_folder_by_dialog(person, album)
    assert window.screens.currentWidget() is window.views.workbench
    wait_until(lambda: person.session.scan.progress is not None, "the scan tells how far it is")
    person.await_scan()
    assert shown(person) == ALL
    assert person.notice("scan").notice.text.startswith("The scan is done: 10 photo")

    draw_the_line(person)
    compare(person)
    decide(person)
    ask(person, album, tmp_path)
    search_another_folder(person, tmp_path)

    left = (marks(person), person.session.threshold, current_name(person), shown(person))
    assert left[0]
    person.close()
    again = start()
    assert (marks(again), again.session.threshold, current_name(again), shown(again)) == left
    assert {folder.path for folder in again.session.folders} == {str(album), str(tmp_path / "more")}
    # there at once, and not by another scan
    assert not again.reports
    assert not again.session.scan.is_active


def add_folder_by_dialog(person, folder):
    person.click(person.window.empty.choose_button)
    dialog = person.dialog(QFileDialog)
    # the system's own dialog takes a path that is written
    dialog.findChild(QLineEdit).setText(str(folder))
    dialog.accept()
    wait_until(lambda: person.session.folders, "the folder is added")


def draw_the_line(person):
    views, session = person.views, person.session
    moved = []
    session.groups_changed.connect(lambda: moved.append(session.threshold))
    person.click_photo(person.photo("galleon tagged.jpg"))
    person.drag_line(96)
    assert session.threshold == 0.96
    assert len(set(moved)) > 3, "groups follow while it is dragged"
    strict = shown(person)
    assert strict != ALL
    assert f"{len(strict)} group" in views.summary.accessibleDescription()
    # what was chosen is still, and still in sight
    assert current_name(person) == "galleon tagged.jpg"
    place = views.groups.place_of(session.current_photo)
    assert views.groups.viewport().rect().intersects(views.groups.rect_of(place))
    person.drag_line(60)
    assert shown(person) == ALL


def compare(person):
    window, stage = person.window, person.window.compare.stage
    person.click_photo(person.photo("bug crop.jpg"))
    person.key(Key.Key_Space)
    assert window.screens.currentWidget() is window.compare
    person.settle()
    table = window.compare.table
    wait_until(lambda: all(table.picture(place) for place in range(len(table.photos))), "the pictures are there")
    for key, mode in ((Key.Key_F, FLICKER), (Key.Key_S, SPLIT), (Key.Key_D, DIFFERENCE), (Key.Key_B, BESIDE)):
        person.key(key)
        assert stage.mode == mode
    person.key(Key.Key_1)
    assert table.shows_pixels
    person.key(Key.Key_0)
    assert table.viewpoint.is_fitted
    person.key(Key.Key_X)
    assert marks(person) == {"bug crop.jpg": Mark.REMOVE}
    person.key(Key.Key_Z, Modifier.ControlModifier)
    assert marks(person) == {}
    person.key(Key.Key_X)
    person.key(Key.Key_Down)
    assert current_name(person) not in BUG, "the next group"
    person.key(Key.Key_Escape)
    assert window.screens.currentWidget() is window.views.workbench


def decide(person):
    person.click_photo(person.photo("bug.jpg"))
    person.key(Key.Key_X)
    assert marks(person) == {"bug crop.jpg": Mark.REMOVE, "bug.jpg": Mark.REMOVE}
    person.key(Key.Key_Z, Modifier.ControlModifier)
    person.click_photo(person.photo("galleon flipped.jpg"))
    person.key(Key.Key_K)
    assert marks(person) == {"bug crop.jpg": Mark.REMOVE, "galleon flipped.jpg": Mark.KEEP}
    person.click_photo(person.photo("stork 2.jpg"))
    person.key(Key.Key_N)
    assert sorted(STORK) not in shown(person)
    person.key(Key.Key_Z, Modifier.ControlModifier)
    person.settle()
    assert shown(person) == ALL
    assert "1 photo" in person.views.bottom.marked_text()


def ask(person, album, tmp_path):
    session, views = person.session, person.views
    before = current_name(person)
    elsewhere = tmp_path / "elsewhere.jpg"
    with Image.open(album / "galleon.jpg") as image:
        image.resize((300, 225)).save(elsewhere, quality=70)
    person.drop_files(elsewhere)
    person.answered()
    assert views.workbench.pages.currentWidget() is views.query
    found = {session.query_state.photo(photo_id).path for photo_id in person.program.parts.hits.shown_ids()}
    assert found == {str(album / name) for name in GALLEON}
    # the same line divides what is found
    person.drag_line(99)
    assert len(person.program.parts.hits.shown_ids()) < 3
    person.drag_line(60)
    person.key(Key.Key_Escape)
    assert views.workbench.pages.currentWidget() is views.groups
    assert current_name(person) == before

    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(QImage(str(album / "bug.jpg")))
    person.key(Key.Key_V, Modifier.ControlModifier)
    person.answered()
    clipboard.clear()
    assert len(session.query_state.current.hits) == len(BUG)
    person.click(views.query.asked.back_button)
    assert not session.query_state.is_open


def search_another_folder(person, tmp_path):
    more = tmp_path / "more"
    more.mkdir()
    album = person.session.folders[0].path
    shutil.copyfile(f"{album}/alone.jpg", more / "no longer alone.jpg")
    person.drop_files(more)
    person.await_scan(2)
    copies = ["alone.jpg", "no longer alone.jpg"]
    assert copies in shown(person)
    person.drag_line(97, is_upper=True)
    wait_until(lambda: copies not in shown(person), "equal files alone make no group")
    person.drag_line(100, is_upper=True)
    wait_until(lambda: copies in shown(person), "they do again")
    assert QApplication.activeModalWidget() is None
