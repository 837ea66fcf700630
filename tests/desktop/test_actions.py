"""What a person can do: when it can be done, what it does, and by which keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.reveal import FileOpener
from engine.core.domain import ScanReport
from tests.helpers.album import BUG, GALLEON, STORK, scan_album
from tests.helpers.marking_translator import MarkingTranslator, untranslated

DONE = ScanReport(10, 10, 10, 0, 0, 0, 0, 8, (), 0.1)
ON_PHOTOS = (
    "keep", "remove_mark", "not_duplicates", "compare", "find_similar", "open_photo", "show_in_folder", "copy_path",
    "reference_folder",
)  # fmt: skip


class OpenerOnPaper(FileOpener):
    """Notes what is to be opened."""

    def __init__(self):
        super().__init__(lambda url: True)
        self.opened, self.shown = [], []

    def open(self, path):
        self.opened.append(path)

    def show(self, path):
        self.shown.append(path)


@pytest.fixture
def opener():
    return OpenerOnPaper()


@pytest.fixture
def actions(bench, opener):
    return Actions(bench.session, opener)


def choose(bench, *names):
    ids = bench.ids_of(*names)
    bench.session.select(ids, ids[0])


def enabled(actions):
    """Return the names of the actions that can be done."""
    return {name for name, action in vars(actions).items() if hasattr(action, "isEnabled") and action.isEnabled()}


def test_nothing_but_the_window_can_be_acted_on_without_a_library(make_bench, album, opener):
    actions = Actions(make_bench(album.library).session, opener)
    assert enabled(actions) == {"preferences", "shortcuts", "manual", "full_screen", "about", "quit"}


def test_actions_on_photos_wait_for_a_photo(bench, actions):
    assert enabled(actions).isdisjoint(ON_PHOTOS)
    assert {"scan", "add_folders", "find_picture", "export", "focus_filter", "next_group"} <= enabled(actions)
    assert enabled(actions).isdisjoint({"undo", "redo", "pause", "cancel_scan", "problems", "unmark"})
    choose(bench, "bug.jpg")
    assert set(ON_PHOTOS) <= enabled(actions)
    bench.session.set_threshold(0.95)
    choose(bench, "bug crop.jpg")
    # it is in no group at this threshold, but still a photo
    assert not actions.keep.isEnabled()
    assert not actions.compare.isEnabled()
    assert actions.open_photo.isEnabled()


def test_marks_by_action_can_be_taken_back_by_the_same(bench, actions):
    choose(bench, "bug copy.jpg", "bug small.png")
    actions.remove_mark.trigger()
    assert bench.session.marked_count == 2
    assert actions.unmark.isEnabled()
    assert actions.undo.isEnabled()
    assert "removed" in actions.undo.text()
    actions.remove_mark.trigger()
    assert bench.session.marked_count == 0
    actions.keep.trigger()
    assert [bench.session.mark_of(photo_id) for photo_id in bench.ids_of("bug copy.jpg", "bug small.png")] == [
        "keep"
    ] * 2
    actions.unmark.trigger()
    assert not actions.unmark.isEnabled()
    actions.undo.trigger()
    assert bench.session.mark_of(bench.id_of("bug copy.jpg")) == "keep"
    actions.redo.trigger()
    assert bench.session.mark_of(bench.id_of("bug copy.jpg")) is None


def test_comparing_takes_the_best_along_or_what_is_selected(bench, actions):
    asked = QSignalSpy(actions.compare_requested)
    choose(bench, "bug crop.jpg")
    actions.compare.trigger()
    assert asked.at(0)[0] == bench.ids_of("bug.jpg", "bug crop.jpg")
    choose(bench, "bug.jpg")
    actions.compare.trigger()
    assert asked.at(1)[0][0] == bench.id_of("bug.jpg")
    assert len(asked.at(1)[0]) == 2
    choose(bench, *BUG, *GALLEON)
    actions.compare.trigger()
    assert asked.at(2)[0] == bench.ids_of(*BUG)


def test_a_photo_stands_for_its_group_when_it_is_no_duplicate(bench, actions):
    choose(bench, "galleon.jpg")
    actions.not_duplicates.trigger()
    assert [set(names) for names in bench.names()] == [set(BUG), set(STORK)]
    choose(bench, "bug crop.jpg", "bug small.png")
    actions.not_duplicates.trigger()
    bench.wait()
    assert any("bug.jpg" in names for names in bench.names())
    actions.undo.trigger()
    actions.undo.trigger()
    bench.wait()
    assert len(bench.names()) == 3


def test_photos_are_opened_shown_copied_and_sought(bench, actions, opener, album):
    choose(bench, "bug crop.jpg", "bug small.png")
    actions.open_photo.trigger()
    actions.show_in_folder.trigger()
    assert (opener.opened, opener.shown) == ([album.path("bug crop.jpg")], [album.path("bug crop.jpg")])
    actions.copy_path.trigger()
    mime = QGuiApplication.clipboard().mimeData()
    paths = [album.path("bug crop.jpg"), album.path("bug small.png")]
    assert mime.text() == "\n".join(paths)
    assert [url.toLocalFile() for url in mime.urls()] == paths
    actions.find_similar.trigger()
    assert bench.session.query_state.current.photo_id == bench.id_of("bug crop.jpg")
    bench.wait()


def test_the_folder_of_a_photo_becomes_a_reference_folder_and_back(bench, actions):
    choose(bench, "bug.jpg")
    assert "photos" in actions.reference_folder.text()
    assert not actions.reference_folder.isChecked()
    actions.reference_folder.trigger()
    bench.wait()
    assert bench.session.folders[0].is_reference
    assert actions.reference_folder.isChecked()
    actions.reference_folder.trigger()
    bench.wait()
    assert not bench.session.folders[0].is_reference
    assert not actions.reference_folder.isChecked()


def test_scans_are_controlled(bench, actions):
    actions.scan.trigger()
    assert not actions.scan.isEnabled()
    assert actions.pause.isEnabled()
    held = actions.pause.text()
    actions.pause.trigger()
    assert actions.pause.text() != held
    assert actions.pause.property("icon_name") == "play"
    actions.pause.trigger()
    assert actions.pause.text() == held
    actions.cancel_scan.trigger()
    assert not actions.cancel_scan.isEnabled()
    bench.scanner.cancelled.emit()
    assert actions.scan.isEnabled()
    assert bench.scanner.said == ["pause", "resume", "cancel"]
    bench.wait()


def test_groups_are_stepped_through(bench, actions):
    actions.next_group.trigger()
    actions.next_group.trigger()
    assert bench.session.current_photo == bench.id_of("galleon tagged.jpg")
    actions.previous_group.trigger()
    assert bench.session.current_photo == bench.id_of("bug.jpg")
    assert not actions.previous_group.isEnabled()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("add_folders", "add_folders_requested"),
        ("find_picture", "find_picture_requested"),
        ("export", "export_requested"),
        ("preferences", "preferences_requested"),
        ("about", "about_requested"),
        ("shortcuts", "shortcuts_requested"),
        ("manual", "manual_requested"),
        ("full_screen", "full_screen_requested"),
        ("quit", "quit_requested"),
        ("focus_filter", "filter_requested"),
    ],
)
def test_what_needs_a_dialog_or_a_view_is_asked_for(actions, name, signal):
    asked = QSignalSpy(getattr(actions, signal))
    getattr(actions, name).trigger()
    assert asked.count() == 1


def test_problems_can_be_looked_at_once_there_are_some(own_album, make_bench, opener):
    (own_album.photos / "empty.jpg").write_bytes(b"")
    scan_album(own_album.library, own_album.photos)
    bench = make_bench(own_album.library)
    actions = Actions(bench.session, opener)
    assert not actions.problems.isEnabled()
    bench.open()
    assert actions.problems.isEnabled()


@pytest.fixture
def window(qtbot, actions):
    """A window with a view, a filter box and a button, as the real one has."""
    window = QWidget()
    window.view, window.box, window.button = QWidget(), QLineEdit(), QPushButton("Press")
    window.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout = QVBoxLayout(window)
    for part in (window.view, window.box, window.button):
        layout.addWidget(part)
    window.view.addActions(actions.on_photos)
    window.addActions(actions.on_window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_single_keys_act_in_the_view_and_are_letters_elsewhere(bench, actions, window):
    asked, pressed = QSignalSpy(actions.compare_requested), QSignalSpy(window.button.clicked)
    choose(bench, "bug crop.jpg")
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_X)
    assert bench.session.marked_count == 1
    QTest.keyClick(window.view, Qt.Key.Key_Space)
    assert asked.count() == 1
    window.box.setFocus()
    QTest.keyClicks(window.box, "x k")
    assert window.box.text() == "x k"
    assert bench.session.marked_count == 1
    window.button.setFocus()
    QTest.keyClick(window.button, Qt.Key.Key_Space)
    assert (pressed.count(), asked.count()) == (1, 1)
    QTest.keyClick(window.button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.session.marked_count == 0


def test_keys_are_those_of_the_sketches_and_none_is_given_twice(actions):
    keys = {action.text(): action.shortcuts() for action in (*actions.on_photos, *actions.on_window)}
    flat = [key.toString() for each in keys.values() for key in each]
    assert len(flat) == len(set(flat))
    expected = {"compare": "Space", "keep": "K", "remove_mark": "X", "not_duplicates": "N", "undo": "Ctrl+Z"}
    for name, key in expected.items():
        assert QKeySequence(key) in getattr(actions, name).shortcuts()


def test_every_action_has_words_and_an_icon(actions, qapp):
    for action in (*actions.on_photos, *actions.on_window):
        assert action.text()
        assert action.property("icon_name")
    translator = MarkingTranslator()
    qapp.installTranslator(translator)
    try:
        actions.retranslate()
        left = {action.text() for action in (*actions.on_photos, *actions.on_window) if untranslated(action.text())}
        assert left == set()
    finally:
        qapp.removeTranslator(translator)
