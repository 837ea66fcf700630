"""Questions to the library: what is asked, found, and what is told where nothing can be found."""

import struct
import zlib

import pytest
from PySide6.QtTest import QSignalSpy

from engine.core.domain import MatchKind, ScanReport
from tests.helpers.album import BUG


def found(picture):
    return [hit.photo.path.rsplit("/", 1)[-1] for hit in picture.hits]


def test_a_picture_outside_the_library_finds_what_looks_like_it(bench, album, tmp_path):
    outside = tmp_path / "outside.jpg"
    outside.write_bytes((album.photos / "bug small.png").read_bytes())
    session = bench.session
    session.query([str(outside)])
    assert session.query_state.is_running
    assert session.query_state.current.name == "outside.jpg"
    bench.wait()
    picture = session.query_state.current
    assert set(found(picture)) == set(BUG)
    assert found(picture)[0] == "bug small.png"
    assert picture.hits[0].kind is MatchKind.IDENTICAL_FILE
    assert (picture.width, picture.height, picture.error) == (320, 240, "")
    assert not session.query_state.is_running


def test_a_photo_of_the_library_does_not_find_itself(bench, album):
    session = bench.session
    session.query(bench.id_of("bug crop.jpg"))
    bench.wait()
    picture = session.query_state.current
    assert set(found(picture)) == set(BUG) - {"bug crop.jpg"}
    assert picture.photo_id == bench.id_of("bug crop.jpg")
    session.query([album.path("bug crop.jpg")])
    bench.wait()
    assert set(found(session.query_state.current)) == set(BUG) - {"bug crop.jpg"}


def test_the_bytes_of_a_picture_are_enough(bench, album):
    data = (album.photos / "bug.jpg").read_bytes()
    bench.session.query(data)
    bench.wait()
    picture = bench.session.query_state.current
    assert set(found(picture)) == set(BUG)
    assert (picture.path, picture.data) == ("", data)
    assert picture.name


def test_several_pictures_are_asked_about_in_one_go(bench, album, tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("no picture")
    session = bench.session
    paths = [album.path("bug.jpg"), str(text), album.path("stork 1.jpg"), album.path("bug.jpg")]
    session.query(paths)
    bench.wait()
    state = session.query_state
    assert [picture.name for picture in state.asked] == ["bug.jpg", "notes.txt", "stork 1.jpg"]
    assert [bool(picture.error) for picture in state.asked] == [False, True, False]
    assert found(state.asked[2]) == ["stork 2.jpg"]
    session.look_at_answer(2)
    assert session.query_state.current.name == "stork 1.jpg"
    session.look_at_answer(7)
    assert session.query_state.position == 2
    session.close_query()
    assert not session.query_state.is_open
    assert session.query_state.current is None


def test_what_was_asked_last_wins(bench, album):
    session = bench.session
    for _ in range(5):
        session.query([album.path("galleon.jpg")])
    session.query([album.path("stork 1.jpg")])
    bench.wait()
    assert [picture.name for picture in session.query_state.asked] == ["stork 1.jpg"]
    assert found(session.query_state.current) == ["stork 2.jpg"]
    session.query([album.path("galleon.jpg")])
    session.close_query()
    heard = QSignalSpy(session.query_changed)
    bench.wait()
    assert heard.count() == 0
    assert not session.query_state.is_open


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("notes.txt", b"to do: nothing", "no picture that is known"),
        ("empty.jpg", b"", "no picture that is known"),
        ("broken.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 200, ""),
        ("gone.jpg", None, "It is not there any more."),
    ],
)
def test_what_is_no_picture_is_told_in_a_sentence(bench, tmp_path, name, data, words):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    bench.session.query([str(path)])
    bench.wait()
    picture = bench.session.query_state.current
    assert words in picture.error
    assert picture.error[0].isupper()
    assert picture.hits == ()
    assert not bench.notices


def test_a_picture_of_too_many_pixels_is_refused_by_its_header(bench, album, tmp_path):
    small = (album.photos / "bug small.png").read_bytes()
    header = b"IHDR" + struct.pack(">II", 30_000, 20_000) + small[24:29]
    path = tmp_path / "huge.png"
    path.write_bytes(small[:12] + header + struct.pack(">I", zlib.crc32(header)) + small[33:])
    bench.session.query([str(path)])
    bench.wait()
    words = bench.session.query_state.current.error
    assert "30000 × 20000 pixels" in words
    assert "600 megapixels" in words


def test_bytes_of_no_picture_are_told_too(bench):
    bench.session.query(b"<html>")
    bench.wait()
    assert "no picture that is known" in bench.session.query_state.current.error


def test_folders_are_offered_to_be_searched(bench, album, tmp_path):
    session = bench.session
    (tmp_path / "more").mkdir()
    session.query([str(tmp_path / "more"), album.path("stork 1.jpg")])
    bench.wait()
    assert [picture.name for picture in session.query_state.asked] == ["stork 1.jpg"]
    (notice,) = bench.notices
    assert notice.key == "folders-given"
    notice.actions[0].run()
    bench.wait()
    assert [state.name for state in session.folders] == ["more", "photos"]


def test_a_folder_alone_leaves_no_question_open(bench, tmp_path):
    bench.session.query([str(tmp_path)])
    bench.wait()
    assert not bench.session.query_state.is_open
    assert bench.told() == ["folders-given"]


def test_a_question_waits_until_the_library_is_open(make_bench, album):
    bench = make_bench(album.library)
    bench.session.query([album.path("stork 1.jpg")])
    assert bench.session.query_state.is_running
    bench.open()
    assert found(bench.session.query_state.current) == ["stork 2.jpg"]


def test_a_photo_of_a_drive_that_is_away_says_so(own_album, make_bench):
    own_album.photos.rename(own_album.photos.with_name("away"))
    bench = make_bench(own_album.library)
    session = bench.open()
    session.query(bench.id_of("bug.jpg"))
    bench.wait()
    assert "offline" in session.query_state.current.error


def test_what_is_selected_of_the_groups_waits_until_the_question_is_closed(bench, album):
    session = bench.session
    galleon, bug, small = bench.ids_of("galleon.jpg", "bug.jpg", "bug small.png")
    session.select([galleon], galleon)
    session.query((album.photos / "bug crop.jpg").read_bytes())
    bench.wait()
    assert (session.selected_ids, session.current_photo, session.group_ids) == ((), None, ())
    assert not session.can_step(1)

    session.select([bug, small, galleon], small)
    assert session.chosen_ids == (bug, small)
    session.step_group(1)
    assert session.photo_in_question == small
    session.select([], small)
    assert session.chosen_ids == (small,)

    told = QSignalSpy(session.selection_changed)
    session.close_query()
    assert told.count() == 1
    assert (session.selected_ids, session.current_photo) == ((galleon,), galleon)
    assert galleon in session.group_ids
    assert session.remembered(session.preferences).current_photo == galleon


def test_another_question_begins_with_nothing_selected(bench, album):
    session = bench.session
    session.query([album.path("bug.jpg")])
    bench.wait()
    session.select(bench.ids_of("bug crop.jpg"), bench.id_of("bug crop.jpg"))
    asked = QSignalSpy(session.query_asked)

    session.query(bench.id_of("bug crop.jpg"))

    assert asked.count() == 1
    assert (session.selected_ids, session.chosen_ids, session.current_photo) == ((), (), None)
    bench.wait()
    assert asked.count() == 1


def test_asking_again_finds_what_is_there_by_then(own_album, make_bench, tmp_path):
    bench = make_bench(own_album.library)
    session = bench.open()
    picture = tmp_path / "asked.jpg"
    session.query([str(picture), own_album.path("stork 1.jpg")])
    bench.wait()
    assert session.query_state.current.error
    session.look_at_answer(1)
    found_before = session.query_state.current.hits
    picture.write_bytes((own_album.photos / "bug.jpg").read_bytes())

    session.query_again()

    assert session.query_state.is_running
    assert session.query_state.current.hits == found_before
    bench.wait()
    assert session.query_state.position == 1
    first = session.query_state.asked[0]
    assert (set(found(first)), first.error) == (set(BUG), "")
    picture.unlink()
    session.query_again()
    bench.wait()
    assert session.query_state.asked[0].hits == ()
    assert session.query_state.asked[0].error


def test_a_scan_that_ends_asks_again(bench, album):
    session = bench.session
    session.query([album.path("bug.jpg")])
    bench.wait()
    session.start_scan()
    bench.scanner.finished.emit(ScanReport(10, 10, 10, 0, 0, 0, 0, 8, (), 1.0))
    assert session.query_state.is_running
    bench.wait()
    assert len(session.query_state.current.hits) == 3
