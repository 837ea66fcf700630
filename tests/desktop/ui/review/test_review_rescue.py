"""What only the photos that go have written in them: shown before they go, carried over, and taken back."""

import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from engine.core.domain import ImageFormat
from engine.core.notes import Notes
from engine.review.metadata.packet_writer import read_notes, write_notes
from engine.stages.note_sources import embedded_notes
from tests.helpers.clean_bench import own_trash
from tests.helpers.fake_exiftool import make_program
from tests.helpers.window_bench import WindowBench

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def programs(monkeypatch, tmp_path):
    """The folder in which programs are looked for."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def bench(qtbot, theme, own_album, programs, monkeypatch, tmp_path):
    own_trash(monkeypatch, tmp_path)
    bench = WindowBench(qtbot, theme, own_album.library)
    bench.photos = own_album.photos
    bench.show()
    yield bench
    bench.close()


def note(bench, name, said):
    (bench.photos / name).with_suffix(".xmp").write_bytes(write_notes(None, said))


def open_review(bench, *names):
    """Mark photos, look at them, and wait until what is written in them was read."""
    bench.session.mark(bench.ids_of(*names), "remove")
    bench.review.open()
    bench.until(lambda: bench.review.is_settled and not bench.review.rescuing.unread)
    bench.wait()
    return bench.window.views.review


def face_of(bench, name):
    view = bench.window.views.review.view
    return view.faces.photo(*view.place_of(bench.id_of(name)))


def told_of(bench, name):
    """Return all that is told of a photo on a card."""
    view = bench.window.views.review.view
    group, photo = view.place_of(bench.id_of(name))
    return view.model.photo_data(group, photo, int(Qt.ItemDataRole.AccessibleDescriptionRole)).splitlines()


def tick(qtbot, box):
    option = QStyleOptionButton()
    box.initStyleOption(option)
    place = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    qtbot.mouseClick(box, LEFT, pos=QPoint(place.center()))


def apply(qtbot, bench):
    qtbot.mouseClick(bench.window.views.review.foot.button, LEFT)
    bench.until(lambda: not bench.review.is_open)
    bench.wait()


def undo(qtbot, bench):
    qtbot.mouseClick(notice(bench).buttons[0], LEFT)
    bench.until(lambda: any("back" in row.notice.text for row in bench.window.notices.rows()))
    bench.wait()


def notice(bench):
    return bench.window.notices.rows()[0]


def sidecars(bench):
    return {path.name: read_notes(path.read_bytes()) for path in bench.photos.iterdir() if path.suffix == ".xmp"}


def test_what_only_a_copy_has_written_in_it_is_told_and_carried_over(qtbot, bench):
    note(bench, "bug copy.jpg", Notes(keywords=("ladybug",)))
    page = open_review(bench, "bug copy.jpg")
    assert face_of(bench, "bug.jpg").along == "gains keywords"
    assert face_of(bench, "bug copy.jpg").along == "with bug copy.xmp"
    assert "1 other file(s) go along" in page.head.words()[1]
    assert not page.head.destination.embed.isVisible()
    apply(qtbot, bench)
    assert sidecars(bench) == {"bug.xmp": Notes(keywords=("ladybug",))}
    assert "What only they had written in them was carried to 1 photo(s)." in notice(bench).notice.text
    undo(qtbot, bench)
    assert sidecars(bench) == {"bug copy.xmp": Notes(keywords=("ladybug",))}
    assert "What was carried over was taken back." in notice(bench).notice.text


def test_whoever_does_not_want_that_is_told_what_is_lost(qtbot, bench):
    note(bench, "bug copy.jpg", Notes(keywords=("ladybug",)))
    page = open_review(bench, "bug copy.jpg")
    tick(qtbot, page.head.destination.rescue)
    assert (face_of(bench, "bug.jpg").caution, face_of(bench, "bug.jpg").along) == ("lost: keywords", "")
    apply(qtbot, bench)
    assert sidecars(bench) == {}


def test_what_differs_is_shown_with_both_values_and_stays(qtbot, bench):
    note(bench, "bug.jpg", Notes(rating=3))
    note(bench, "bug copy.jpg", Notes(rating=5, label="Red"))
    page = open_review(bench, "bug copy.jpg")
    assert face_of(bench, "bug.jpg").caution == "differs: rating 3 ≠ 5"
    assert "Not carried over: rating. This photo has 3, those that go have 5." in told_of(bench, "bug.jpg")
    assert "1 that stay have other ratings" in page.head.words()[1]
    assert "1 to look at first" in page.head.words()[1]
    apply(qtbot, bench)
    assert sidecars(bench) == {"bug.xmp": Notes(rating=3, label="Red")}


def test_what_differs_is_among_what_should_be_looked_at_first(qtbot, bench):
    note(bench, "bug.jpg", Notes(rating=3))
    note(bench, "bug copy.jpg", Notes(rating=5))
    page = open_review(bench, "bug copy.jpg", "bug small.png", "bug crop.jpg", "galleon flipped.jpg")
    page.head.only_cautions_chosen.emit(True)
    view = page.view
    assert view.place_of(bench.id_of("bug copy.jpg")) is not None
    assert face_of(bench, "bug.jpg").has_caution
    bench.review.leave_out(bench.ids_of("bug copy.jpg"), is_left_out=True)
    bench.until(lambda: not face_of(bench, "bug.jpg").has_caution)
    assert view.place_of(bench.id_of("bug copy.jpg")) is not None, "it can be taken in again"


def test_who_is_left_out_gives_nothing_and_contradicts_nobody(qtbot, bench):
    note(bench, "bug copy.jpg", Notes(rating=5, label="Red"))
    note(bench, "bug small.png", Notes(rating=4))
    open_review(bench, "bug copy.jpg", "bug small.png")
    assert face_of(bench, "bug.jpg").caution == "differs: rating 4 ≠ 5"
    assert "Not carried over: rating. Those that go do not agree: 4, 5." in told_of(bench, "bug.jpg")
    bench.review.leave_out(bench.ids_of("bug copy.jpg"), is_left_out=True)
    bench.until(lambda: not bench.review.rescuing.unread)
    assert face_of(bench, "bug.jpg").caution == ""
    assert told_of(bench, "bug.jpg")[1:] == ["gains rating: 4"]
    bench.wait()
    apply(qtbot, bench)
    assert sidecars(bench)["bug.xmp"] == Notes(rating=4)


def test_a_sidecar_changed_meanwhile_stays_and_that_is_told(qtbot, bench):
    note(bench, "bug copy.jpg", Notes(keywords=("ladybug",)))
    open_review(bench, "bug copy.jpg")
    apply(qtbot, bench)
    note(bench, "bug.jpg", Notes(keywords=("ladybug", "mine")))
    undo(qtbot, bench)
    assert "What was carried over stays in 1 file(s). It was changed since." in notice(bench).notice.text
    assert sidecars(bench)["bug.xmp"] == Notes(keywords=("ladybug", "mine"))


@pytest.mark.skipif(sys.platform == "win32", reason="programs of POSIX")
def test_it_is_written_into_the_photo_where_that_is_wanted_and_possible(qtbot, bench, programs):
    make_program(programs / "exiftool")
    note(bench, "bug copy.jpg", Notes(keywords=("ladybug",)))
    before = (bench.photos / "bug.jpg").read_bytes()
    page = open_review(bench, "bug copy.jpg")
    assert page.head.destination.embed.isVisible()
    assert not page.head.destination.embed.isChecked()
    tick(qtbot, page.head.destination.embed)
    apply(qtbot, bench)
    after = (bench.photos / "bug.jpg").read_bytes()
    assert embedded_notes(after, ImageFormat.JPEG)[0].keywords == ("ladybug",)
    assert "1 photo(s) hold it themselves as well." in notice(bench).notice.text
    undo(qtbot, bench)
    assert (bench.photos / "bug.jpg").read_bytes() == before
    assert "bug.jpg_original" not in {path.name for path in bench.photos.iterdir()}


@pytest.mark.skipif(sys.platform == "win32", reason="programs of POSIX")
def test_why_nothing_was_written_into_a_photo_is_told_and_the_rest_is_done(qtbot, bench, programs):
    make_program(programs / "exiftool", "other pixels")
    note(bench, "bug copy.jpg", Notes(keywords=("ladybug",)))
    before = (bench.photos / "bug.jpg").read_bytes()
    page = open_review(bench, "bug copy.jpg")
    tick(qtbot, page.head.destination.embed)
    apply(qtbot, bench)
    told = notice(bench).notice.text
    assert "Nothing was written into 1 photo(s). The picture would not have stayed as it is." in told
    assert (bench.photos / "bug.jpg").read_bytes() == before
    assert sidecars(bench) == {"bug.xmp": Notes(keywords=("ladybug",))}
