"""What was removed is told batch by batch and photo by photo, and comes back on a press; with real files."""

import pytest
from PySide6.QtCore import Qt

from desktop.ui.dialogs.history_dialog import HistoryDialog
from engine.core.notes import Notes
from engine.review.metadata.packet_writer import write_notes
from tests.helpers.clean_bench import own_trash
from tests.helpers.window_bench import WindowBench

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


def remove(bench, *names, action="trash", target=None, rescue=False):
    plans = []
    bench.cleaner.planned.connect(plans.append)
    bench.cleaner.plan(bench.ids_of(*names), action, target)
    bench.until(lambda: len(plans) == 1)
    bench.cleaner.planned.disconnect(plans.append)
    bench.cleaner.apply(plans[0], rescue)
    bench.until(lambda: not bench.cleaner.state.is_active)
    bench.wait()


def open_dialog(bench):
    bench.removal.actions.history.trigger()
    bench.wait()
    return bench.window.findChild(HistoryDialog)


def table(view):
    model = view.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def there(bench):
    return {path.name for path in bench.photos.iterdir()}


def test_nothing_removed_is_said_so(bench):
    dialog = open_dialog(bench)
    assert not dialog.batches.isVisible()
    assert not dialog.undo_button.isEnabled()


def test_batches_are_listed_the_latest_first_with_their_photos(qtbot, bench, tmp_path):
    remove(bench, "bug copy.jpg", "bug small.png")
    remove(bench, "galleon tagged.jpg", action="move", target=str(tmp_path / "aside"))
    dialog = open_dialog(bench)
    assert [row[1:3] for row in table(dialog.batches)] == [["Moved to aside", "1"], ["To the trash", "2"]]
    assert [row[:2] for row in table(dialog.acts)] == [["galleon tagged.jpg", "In the folder"]]
    dialog.batches.setFocus()
    qtbot.keyClick(dialog.batches, Qt.Key.Key_Down)
    bench.wait()
    assert sorted(row[:2] for row in table(dialog.acts)) == [
        ["bug copy.jpg", "In the trash"],
        ["bug small.png", "In the trash"],
    ]


def test_what_was_written_for_photos_that_went_is_listed_behind_them(qtbot, bench):
    said = write_notes(None, Notes(keywords=("ladybug",)))
    (bench.photos / "bug copy.xmp").write_bytes(said)
    remove(bench, "bug copy.jpg", rescue=True)
    dialog = open_dialog(bench)
    assert [row[:3] for row in table(dialog.acts)] == [
        ["bug copy.jpg", "In the trash", ""],
        ["bug.xmp", "Gained what others had", ""],
    ]
    dialog.acts.selectAll()
    assert not dialog.undo_some_button.isVisible(), "one photo is all there is to bring back"
    (bench.photos / "bug.xmp").write_bytes(said + b"\n")
    qtbot.mouseClick(dialog.undo_button, LEFT)
    bench.until(lambda: "bug copy.jpg" in there(bench) and not bench.cleaner.state.is_active)
    bench.wait()
    assert ["bug.xmp", "Left as it is", "It was changed since."] in [row[:3] for row in table(dialog.acts)]


def test_a_batch_comes_back_on_a_press_and_says_so(qtbot, bench, trash):
    remove(bench, "bug copy.jpg", "bug small.png")
    dialog = open_dialog(bench)
    assert dialog.undo_button.text().startswith("Bring 2 photo")
    qtbot.mouseClick(dialog.undo_button, LEFT)
    bench.until(lambda: not bench.cleaner.state.is_active)
    bench.wait()
    assert {"bug copy.jpg", "bug small.png"} <= there(bench)
    assert {row[1] for row in table(dialog.acts)} == {"Back in its place"}
    assert not dialog.undo_button.isEnabled()
    assert "2 undone" in table(dialog.batches)[0][4]


def test_some_photos_of_a_batch_come_back_alone(qtbot, bench):
    remove(bench, "bug copy.jpg", "bug small.png", "bug crop.jpg")
    dialog = open_dialog(bench)
    assert not dialog.undo_some_button.isVisible()
    row = next(row for row, cells in enumerate(table(dialog.acts)) if cells[0] == "bug small.png")
    dialog.acts.selectRow(row)
    assert dialog.undo_some_button.isVisible()
    qtbot.mouseClick(dialog.undo_some_button, LEFT)
    bench.until(lambda: not bench.cleaner.state.is_active)
    bench.wait()
    assert "bug small.png" in there(bench)
    assert "bug copy.jpg" not in there(bench)
    assert dict(row[:2] for row in table(dialog.acts)) == {
        "bug copy.jpg": "In the trash", "bug crop.jpg": "In the trash", "bug small.png": "Back in its place",
    }  # fmt: skip
    # the rest comes back by the key that undoes what was done last
    bench.session.undo()
    bench.until(lambda: "bug copy.jpg" in there(bench))


def test_a_photo_is_shown_where_it_is_now(qtbot, bench, trash):
    remove(bench, "bug copy.jpg")
    dialog = open_dialog(bench)
    assert not dialog.show_button.isEnabled()
    dialog.acts.selectRow(0)
    qtbot.mouseClick(dialog.show_button, LEFT)
    bench.until(lambda: bench.opened != [])
    assert bench.opened[0].toLocalFile().rstrip("/") == str(trash)


def test_photos_are_found_by_words(qtbot, bench):
    remove(bench, "bug copy.jpg", "bug small.png")
    dialog = open_dialog(bench)
    qtbot.keyClicks(dialog.filter, "SMALL")
    assert [row[0] for row in table(dialog.acts)] == ["bug small.png"]


def test_why_a_photo_stayed_is_told(bench):
    (bench.photos / "bug small.png").write_bytes(b"changed meanwhile")
    remove(bench, "bug copy.jpg", "bug small.png")
    dialog = open_dialog(bench)
    told = {row[0]: row[1:3] for row in table(dialog.acts)}
    assert told["bug small.png"] == ["Stayed where it was", "It changed after the scan."]
    assert "1 stayed" in table(dialog.batches)[0][4]


def test_details_of_a_notice_lead_to_its_batch(qtbot, bench):
    (bench.photos / "bug small.png").write_bytes(b"changed meanwhile")
    remove(bench, "bug copy.jpg", "bug small.png")
    remove(bench, "galleon tagged.jpg")
    dialog = open_dialog(bench)
    bench.cleaner.details_wanted.emit(1)
    bench.wait()
    assert {row[0] for row in table(dialog.acts)} == {"bug copy.jpg", "bug small.png"}


def test_every_control_has_a_name(bench):
    remove(bench, "bug copy.jpg")
    dialog = open_dialog(bench)
    for table_view in (dialog.batches, dialog.acts):
        assert table_view.accessibleName()
    assert dialog.filter.accessibleName()
