"""All ways to ask which photos look like a picture, and what is told where nothing can be found."""

import base64
import shutil
import zlib

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from engine.core.settings import Settings
from engine.library import Library
from tests.helpers.album import BUG
from tests.helpers.query_window import QueryWindow, hover, of_files

Key, Modifier = Qt.Key, Qt.KeyboardModifier
OTHER_BUGS = sorted(set(BUG) - {"bug crop.jpg"})


@pytest.fixture
def clipboard():
    clipboard = QGuiApplication.clipboard()
    yield clipboard
    clipboard.clear()


def paste(widget):
    QTest.keyClick(widget, Key.Key_V, Modifier.ControlModifier)


def test_a_file_that_is_dropped_shows_what_looks_like_it(bench, outside):
    bench.ask(outside)

    assert bench.is_page_shown
    assert sorted(bench.found()) == sorted(BUG)
    assert bench.page.asked.name_text() == "outside.jpg"
    assert bench.page.asked.facts_text().startswith("\u2066540\u00a0×\u00a0400\u2069")
    assert bench.page.asked.result_text() == "4 photo(s) look like it"
    assert bench.page.hits.hasFocus()
    assert bench.current() == bench.found()[0]
    assert not bench.page.rest.isVisible()


def test_a_photo_of_the_library_is_told_to_be_one_and_does_not_find_itself(bench, album):
    bench.ask(album.photos / "bug crop.jpg")

    assert sorted(bench.found()) == OTHER_BUGS
    assert "in your library" in bench.page.asked.facts_text()


@pytest.mark.parametrize("make", ["bytes", "image", "inline", "path"])
def test_pictures_come_in_many_forms(bench, album, make):
    content = (album.photos / "bug small.png").read_bytes()
    mime = QMimeData()
    match make:
        case "bytes":
            mime.setUrls([QUrl("https://host.example/bug.png")])
            mime.setData("image/png", content)
        case "image":
            mime.setImageData(QImage.fromData(content))
        case "inline":
            mime.setHtml(f'<img src="data:image/png;base64,{base64.b64encode(content).decode()}">')
        case "path":
            mime.setText(album.path("bug small.png"))

    bench.drop(mime)

    assert bench.is_page_shown
    assert set(OTHER_BUGS) - {"bug small.png"} <= set(bench.found())
    assert bench.page.asked.name_text() == ("bug small.png" if make == "path" else "Picture from elsewhere")


@pytest.mark.parametrize("place", ["groups", "slider", "filter"])
def test_a_picture_can_be_pasted_wherever_the_keyboard_is(bench, album, clipboard, place):
    views = bench.window.views
    widget = {"groups": views.groups, "slider": views.slider.lower_handle, "filter": views.header.filter}[place]
    clipboard.setImage(QImage(album.path("galleon.jpg")))
    widget.setFocus()

    paste(widget)
    bench.wait()

    assert sorted(bench.found()) == ["galleon flipped.jpg", "galleon tagged.jpg", "galleon.jpg"]


def test_words_can_still_be_pasted_into_the_filter(bench, clipboard):
    clipboard.setText("galleon")
    bench.window.views.header.filter.setFocus()

    paste(bench.window.views.header.filter)

    assert bench.window.views.header.filter.text() == "galleon"
    assert not bench.session.query_state.is_open


def test_files_of_the_clipboard_are_asked_about(bench, outside, clipboard):
    clipboard.setMimeData(of_files(outside))

    paste(bench.window.views.groups)
    bench.wait()

    assert bench.page.asked.name_text() == "outside.jpg"


def test_a_picture_can_be_chosen_in_a_dialog(qtbot, bench, outside):
    bench.actions.find_picture.trigger()
    dialog = bench.window.findChild(QFileDialog)
    dialog.filesSelected.emit([str(outside)])
    dialog.close()
    bench.wait()

    assert sorted(bench.found()) == sorted(BUG)


def test_the_menu_of_a_photo_finds_what_looks_like_it(bench):
    groups = bench.window.views.groups
    groups.setFocus()
    photo_id = bench.id_of("bug crop.jpg")
    bench.session.select([photo_id], photo_id)
    at = groups.rect_of(groups.place_of(photo_id)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, groups.viewport().mapToGlobal(at))
    QApplication.sendEvent(groups.viewport(), event)
    menu = groups.findChild(QMenu)
    next(action for action in menu.actions() if action is bench.actions.find_similar).trigger()
    menu.close()
    bench.wait()

    assert bench.is_page_shown
    assert bench.page.asked.name_text() == "bug crop.jpg"
    assert sorted(bench.found()) == OTHER_BUGS


def test_several_files_stand_side_by_side_each_with_what_became_of_it(qtbot, bench, outside, album, tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("no picture")

    bench.ask(outside, text, album.photos / "stork 1.jpg", album.photos / "alone.jpg")

    strip = bench.page.asked.strip
    assert strip.isVisible()
    model = strip.model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert told == [
        "outside.jpg, 4 photo(s)",
        "notes.txt, cannot be read",
        "stork 1.jpg, 1 photo(s)",
        "alone.jpg, nothing found",
    ]

    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=strip.visualRect(model.index(2, 0)).center())
    assert (bench.page.asked.name_text(), bench.found()) == ("stork 1.jpg", ["stork 2.jpg"])
    assert bench.current() == "stork 2.jpg"

    QTest.keyClick(strip, Key.Key_Right)
    assert bench.in_place_of_hits() == ["No other photo in your library looks like this"]
    assert bench.current() == ""
    QTest.keyClick(strip, Key.Key_Home)
    assert bench.page.asked.name_text() == "outside.jpg"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("notes.txt", b"buy milk", "no picture"),
        ("empty.jpg", b"", "no picture"),
        ("broken.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 200, ""),
        ("gone.jpg", None, "not there any more"),
    ],
)
def test_what_cannot_be_looked_for_says_why_in_its_place(bench, tmp_path, name, content, words):
    if content is not None:
        (tmp_path / name).write_bytes(content)

    bench.ask(tmp_path / name)

    headline, reason = bench.in_place_of_hits()
    assert headline == "This picture cannot be looked for"
    assert words in reason
    assert reason[0].isupper()
    assert reason.endswith(".")
    assert not bench.window.notices.rows()
    assert not QApplication.activeModalWidget()


def test_a_huge_picture_says_that_it_is_too_large(bench, tmp_path):
    # 30,000 x 30,000 pixels by its header
    header = bytearray(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") + (30_000).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
    header += zlib.crc32(bytes(header[12:29])).to_bytes(4, "big")
    (tmp_path / "huge.png").write_bytes(bytes(header) + b"\0\0\0\0IDAT" + zlib.crc32(b"IDAT").to_bytes(4, "big"))

    bench.ask(tmp_path / "huge.png")

    assert "megapixels" in bench.in_place_of_hits()[1]


def test_what_was_away_can_be_tried_again(qtbot, bench, outside):
    away = outside.rename(outside.with_name("away.jpg"))
    bench.ask(outside)
    assert "not there any more" in bench.in_place_of_hits()[1]
    shutil.copyfile(away, outside)

    qtbot.mouseClick(bench.help_button(), Qt.MouseButton.LeftButton)
    bench.wait()

    assert sorted(bench.found()) == sorted(BUG)
    assert bench.in_place_of_hits() == []


def test_a_library_without_folders_asks_for_some(qtbot, make_window, tmp_path, outside):
    bench = make_window(tmp_path / "new")
    asked = []
    bench.session.folders_wanted.connect(lambda: asked.append(True))

    bench.ask(outside)

    assert bench.is_page_shown
    assert bench.in_place_of_hits()[0] == "There are no photos to look through yet"
    assert bench.help_button().text() == "Add folders…"
    for dialog in bench.window.findChildren(QFileDialog):
        dialog.close()
    qtbot.mouseClick(bench.help_button(), Qt.MouseButton.LeftButton)
    assert asked
    for dialog in bench.window.findChildren(QFileDialog):
        dialog.close()

    QTest.keyClick(bench.page.hits, Key.Key_Escape)
    assert bench.window.screens.currentWidget() is bench.window.empty


def test_folders_without_photos_are_to_be_scanned(make_window, tmp_path, outside):
    other = make_window(tmp_path / "other")
    (tmp_path / "more").mkdir()
    other.session.add_folders([str(tmp_path / "more")])
    other.until(lambda: len(other.scanner.requests) == 1)

    other.ask(outside)
    assert other.in_place_of_hits()[1] == "Once the scan is done, this is asked again."
    other.scanner.cancelled.emit()
    other.wait()

    assert other.help_button().text() == "Scan"
    QTest.mouseClick(other.help_button(), Qt.MouseButton.LeftButton)
    assert len(other.scanner.requests) == 2


def test_a_question_is_not_called_unanswered_before_one_could_read_it(qtbot, bench, outside):
    bench.session.query([str(outside)])
    assert bench.in_place_of_hits() == []
    assert bench.page.asked.name_text() == "outside.jpg"
    bench.wait()


def test_who_waits_longer_is_told_what_for(qtbot, theme, album, outside):
    bench = QueryWindow(qtbot, theme, album.library)
    bench.window.show()

    # there is no answer before the library is open
    bench.session.query([str(outside)])

    qtbot.waitUntil(lambda: bench.in_place_of_hits() == ["Opening the library"])
    bench.open()
    assert sorted(bench.found()) == sorted(BUG)
    bench.close()


def test_a_picture_that_hovers_has_the_answer_made_ready_once(qtbot, theme, album, outside):
    prepared = []

    class Watched(Library):
        def prepare_query(self, monitor):
            prepared.append(monitor)
            super().prepare_query(monitor)

    class WatchedWindow(QueryWindow):
        def open_library(self):
            return Watched.open(album.library, Settings(workers=2))

    bench = WatchedWindow(qtbot, theme, album.library)
    bench.show()
    hover(bench.window, of_files(outside.parent))
    bench.wait()
    assert prepared == []

    hover(bench.window, of_files(outside))
    bench.ask(outside)

    assert len(prepared) == 1
    assert sorted(bench.found()) == sorted(BUG)
    bench.close()
