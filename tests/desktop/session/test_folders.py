"""The folders that are searched: which paths become such, and what is told of the others."""

import sys

import pytest

from desktop.session.folders import Refusal, judge_folders, short_names, with_reference
from engine.core.domain import Folder
from tests.helpers.album import BUG


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["/a/Pictures", "/b/Phone"], ["Pictures", "Phone"]),
        (["/a/2019", "/b/2019", "/c/2020"], ["a/2019", "b/2019", "2020"]),
        (["/x/a/2019", "/y/a/2019"], ["x/a/2019", "y/a/2019"]),
        (["/"], ["/"]),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths of another system")
def test_folders_are_called_by_what_tells_them_apart(paths, names):
    assert short_names(paths) == names


def test_new_folders_take_in_those_inside_and_refuse_what_is_searched(tmp_path):
    for name in ("pictures/2019", "pictures/archive", "other"):
        (tmp_path / name).mkdir(parents=True)
    pictures, inner, archive = (str(tmp_path / name) for name in ("pictures", "pictures/2019", "pictures/archive"))
    other = str(tmp_path / "other")
    known = [Folder(inner), Folder(archive, is_reference=True)]
    found = judge_folders([pictures, f"{pictures}/", inner, other, archive], known)
    assert set(found.folders) == {Folder(pictures), Folder(archive, is_reference=True), Folder(other)}
    assert found.added == (pictures, other)
    assert found.refused == (
        (pictures, Refusal.KNOWN, pictures),
        (inner, Refusal.INSIDE, pictures),
        (archive, Refusal.KNOWN, archive),
    )


def test_what_is_no_folder_is_refused(tmp_path):
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"")
    found = judge_folders([str(file), str(tmp_path / "gone"), "bad\0path"], [])
    assert [reason for _, reason, _ in found.refused] == [Refusal.FILE, Refusal.MISSING, Refusal.UNREADABLE]
    assert found.refused[0][2] == str(tmp_path)
    assert not found.added


def test_a_folder_without_rights_is_refused(tmp_path):
    def list_folder(path):
        raise PermissionError(13, "Permission denied", path)

    assert judge_folders([str(tmp_path)], [], list_folder).refused[0][1] is Refusal.FORBIDDEN


def test_a_name_that_begins_alike_is_not_inside(tmp_path):
    for name in ("a", "ab"):
        (tmp_path / name).mkdir()
    found = judge_folders([str(tmp_path / "ab")], [Folder(str(tmp_path / "a"))])
    assert len(found.folders) == 2


def test_a_part_of_a_folder_can_be_for_reference_and_go_back():
    whole, part, inner = Folder("/p"), "/p/archive", "/p/archive/2019"
    with_part = with_reference([whole], part, True)
    assert with_part == (whole, Folder(part, True))
    assert with_reference(with_part, part, False) == (whole,)
    with_inner = with_reference(with_part, inner, False)
    assert with_inner == (whole, Folder(part, True), Folder(inner, False))
    assert with_reference(with_inner, inner, True) == with_part
    assert with_reference([whole], "/p", True) == (Folder("/p", True),)


def test_a_folder_is_added_and_scanned(make_bench, tmp_path, album):
    bench = make_bench(tmp_path / "fresh")
    session = bench.open()
    assert session.folders == ()
    session.add_folders([str(album.photos), str(album.photos / "alone.jpg"), str(tmp_path / "gone")])
    bench.wait()
    assert [state.path for state in session.folders] == [str(album.photos)]
    (request,) = bench.scanner.requests
    assert request.folders == (Folder(str(album.photos)),)
    assert request.library_dir == tmp_path / "fresh"
    assert bench.told() == ["folder-file", "folder-missing"]
    # the folder of a file can be added instead
    assert bench.notices[0].actions[0].slug == "add-folders"
    assert "photos" in bench.notices[0].actions[0].text


def test_the_folder_of_a_file_is_offered_and_taken(make_bench, tmp_path, album):
    bench = make_bench(tmp_path / "fresh")
    session = bench.open()
    session.add_folders([album.path("alone.jpg")])
    bench.wait()
    assert session.folders == ()
    bench.notices[0].actions[0].run()
    bench.wait()
    assert [state.path for state in session.folders] == [str(album.photos)]


def test_a_folder_that_is_taken_away_takes_its_groups_along(bench, album):
    session = bench.session
    session.remove_folder(str(album.photos))
    assert session.folders == ()
    bench.wait()
    assert bench.names() == []
    assert session.folders == ()
    session.add_folders([str(album.photos)])
    bench.wait()
    assert len(bench.names()) == 3


def test_a_reference_folder_is_shown_as_such_and_gives_no_groups_of_its_own(bench, album):
    session = bench.session
    session.set_reference(str(album.photos), True)
    assert session.folders[0].is_reference
    bench.wait()
    assert bench.names() == []
    session.set_reference(str(album.photos), False)
    bench.wait()
    assert set(bench.names()[0]) == set(BUG)
    assert not session.folders[0].is_reference


def test_a_drive_that_is_away_is_shown_and_its_photos_are_not_taken_for_gone(own_album, make_bench):
    away = own_album.photos.with_name("away")
    own_album.photos.rename(away)
    bench = make_bench(own_album.library)
    session = bench.open()
    assert session.folders[0].is_offline
    assert session.gone == frozenset()
    assert len(bench.names()) == 3
    assert bench.told() == []
