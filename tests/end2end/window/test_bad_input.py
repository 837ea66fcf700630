"""What is of no use is told in a sentence, in place; nothing opens a window of its own, and the rest goes on."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QTableView

from desktop.ui.compare.pane_notice import PaneNotice
from desktop.ui.dialogs.problems_dialog import ProblemsDialog
from tests.helpers.command import COMMON_RIGHTS, ROOT, can_have_common_rights, has_all_rights
from tests.helpers.image_files import flat_png
from tests.helpers.whole_program import Key, wait_until


@pytest.fixture(scope="module")
def bad_files(tmp_path_factory, album):
    """Files that are no pictures, or not to be read, each with words of what must be said of it, asked and scanned."""
    folder = tmp_path_factory.mktemp("bad")
    files = {
        "notes.jpg": (b"buy milk\n", ("no picture", "holds none")),
        "broken.jpg": ((album / "bug.jpg").read_bytes()[:300], ("damaged", "damaged")),
        "empty.jpg": (b"", ("no picture", "empty")),
        "huge.png": (flat_png(20_000, 15_001), ("300 megapixels", "300 megapixels")),
    }
    for name, (content, _) in files.items():
        (folder / name).write_bytes(content)
    return {folder / name: words for name, (_, words) in files.items()}


def test_what_cannot_be_looked_for_says_so_where_the_photos_would_be(person, bad_files, tmp_path):
    gone = {tmp_path / "gone.jpg": ("not there any more", "")}
    for path, (words, _) in {**bad_files, **gone}.items():
        person.drop_files(path)
        person.answered()

        headline, reason = person.in_place_of(person.views.query.hits)
        assert headline == "This picture cannot be looked for"
        assert words in reason, path.name
        assert reason.endswith(".")
        person.key(Key.Key_Escape)
        assert not person.session.query_state.is_open
    assert not person.window.notices.rows()
    assert QApplication.activeModalWidget() is None


def test_words_that_are_dropped_are_refused(person):
    mime = QMimeData()
    mime.setText("buy milk")

    person.drop(mime)

    assert person.notice("drop").notice.text == "That is neither a folder nor a picture."
    assert not person.session.query_state.is_open


def test_what_a_scan_cannot_use_is_counted_and_told_on_demand(person, bad_files):
    folder = next(iter(bad_files)).parent
    groups = len(person.groups())
    person.drop_files(folder)
    person.await_scan()

    assert len(person.groups()) == groups
    assert QApplication.activeModalWidget() is None
    assert not person.window.findChildren(ProblemsDialog)
    button = person.views.scan.problems_button
    assert button.text() == f"{len(bad_files)} problems"
    person.click(button)
    model = person.dialog(ProblemsDialog).findChild(QTableView).model()
    told = {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}
    assert set(told) == {path.name for path in bad_files}
    for path, (_, words) in bad_files.items():
        assert words in told[path.name]


def test_a_photo_that_vanished_is_told_in_its_place_and_comes_back(start, person, scanned, album, tmp_path):
    own = tmp_path / "own"
    shutil.copytree(album, own)
    person.drop_files(own)
    person.await_scan()
    for name in ("stork 1.jpg", "stork 2.jpg"):
        (own / name).rename(tmp_path / name)

    photos = person.session.overview.photos
    gone = next(int(photos.ids[row]) for row in range(len(photos)) if photos.path(row) == str(own / "stork 2.jpg"))
    person.click_photo(gone)
    person.key(Key.Key_Space)
    shown = person.window.compare
    wait_until(lambda: any(each.isVisible() for each in shown.findChildren(PaneNotice)), "the pane says why")
    (told,) = {
        label for each in shown.findChildren(PaneNotice) if each.isVisible() for label in [each.accessibleName()]
    }
    assert "not there" in told
    person.key(Key.Key_Escape)

    person.session.look_for_photos()
    notice = person.notice("gone")
    assert notice.notice.text.startswith("2 photos shown here are not there any more")
    (tmp_path / "stork 2.jpg").rename(own / "stork 2.jpg")
    (tmp_path / "stork 1.jpg").rename(own / "stork 1.jpg")
    person.click(notice.buttons[0])
    person.await_scan(2)
    assert not person.session.gone


def test_folders_that_are_none_are_told(person, album, tmp_path):
    person.session.add_folders([str(tmp_path / "nowhere")])
    assert "is not there any more" in person.notice("folder-missing").notice.text

    person.session.add_folders([str(album / "bug.jpg")])
    assert "is a file" in person.notice("folder-file").notice.text

    person.drop_files(album)
    assert "is searched already" in person.notice("folder-known").notice.text
    assert not person.session.scan.is_active


@pytest.mark.skipif(not can_have_common_rights(), reason="nothing takes the rights of an administrator away")
def test_a_folder_without_rights_is_told(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    words = [sys.executable, "-m", "tests.helpers.dropped", str(tmp_path / "place"), str(closed)]
    done = subprocess.run(
        [*(COMMON_RIGHTS if has_all_rights() else ()), *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    closed.chmod(0o700)

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert not told["is_modal"]
    (words,) = told["told"]
    assert words.startswith("You have no rights to look into")
    assert "closed" in words
