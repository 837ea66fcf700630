import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from engine.core.domain import Folder, Stage
from engine.core.errors import Cancelled, FolderError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.stages.describe import describe_files, spec_set
from engine.stages.scan import plan_scan
from tests.helpers.fake_describer import BAD, SPEC, FakeDescriber, fake_photo

SETTINGS = Settings(workers=2)
DESCRIBER = FakeDescriber()


def plan(store, *folders, describer=DESCRIBER):
    asked = [folder if isinstance(folder, Folder) else Folder(str(folder)) for folder in folders]
    return plan_scan(store, asked, SETTINGS, describer.decoder, Monitor())


def scan(store, *folders, describer=DESCRIBER):
    store.retire(describer.specs, spec_set(describer.specs))
    planned = plan(store, *folders, describer=describer)
    described, problems = describe_files(store, planned.pending, describer, SETTINGS, Monitor())
    problems = [*planned.problems, *problems]
    store.problems.replace_below([folder.path for folder in planned.folders], problems)
    return planned, described, problems


def names(planned):
    return [Path(stamp.path).name for stamp in planned.pending]


def present(store, folder):
    ids = store.photos.numbers([str(folder)])[:, 0].tolist()
    return sorted(Path(photo.path).name for photo in store.photos.load(ids, []).values())


def test_first_scan_reads_everything_and_the_second_nothing(store, photos):
    for name in ("a.jpg", "b.jpg", "notes.txt", "broken.jpg"):
        fake_photo(photos / name, BAD if name == "broken.jpg" else name.encode())
    (photos / "notes.txt").write_text("no photo")
    first, described, problems = scan(store, photos)
    assert sorted(names(first)) == ["a.jpg", "b.jpg", "broken.jpg", "notes.txt"]
    assert (described, len(problems)) == (2, 1)
    second, described, again = scan(store, photos)
    assert names(second) == []
    assert (second.files_seen, second.unchanged, described) == (4, 4, 0)
    assert again == problems


def test_changed_file_is_read_again_and_shown_no_longer_until_then(store, photos):
    fake_photo(photos / "a.jpg", b"before")
    scan(store, photos)
    fake_photo(photos / "a.jpg", b"after, longer")
    planned = plan(store, photos)
    assert names(planned) == ["a.jpg"]
    assert present(store, photos) == []
    assert planned.gone == 0
    describe_files(store, planned.pending, DESCRIBER, SETTINGS, Monitor())
    assert present(store, photos) == ["a.jpg"]


def test_renamed_file_is_not_even_read(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    scan(store, photos)
    (photos / "sub").mkdir()
    (photos / "a.jpg").rename(photos / "sub" / "renamed.jpg")
    planned, described, _ = scan(store, photos)
    assert names(planned) == []
    assert (planned.linked, described) == (1, 0)
    assert present(store, photos) == ["renamed.jpg"]


def test_file_moved_to_another_disk_is_read_but_not_described(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    scan(store, photos)
    shutil.copy(photos / "a.jpg", photos / "copy.jpg")
    (photos / "a.jpg").unlink()
    planned, described, _ = scan(store, photos)
    assert names(planned) == ["copy.jpg"]
    assert described == 0
    assert planned.gone == 1
    assert store.files.count_moved(planned.gone_ms, planned.last_file_id) == 1
    assert present(store, photos) == ["copy.jpg"]


def test_gone_file_leaves_the_results_and_comes_back_unread(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    fake_photo(photos / "b.jpg", b"other")
    scan(store, photos)
    (photos / "a.jpg").rename(photos.parent / "elsewhere.jpg")
    planned, *_ = scan(store, photos)
    assert planned.gone == 1
    assert present(store, photos) == ["b.jpg"]
    (photos.parent / "elsewhere.jpg").rename(photos / "a.jpg")
    planned, described, _ = scan(store, photos)
    assert (names(planned), described) == ([], 0)
    assert present(store, photos) == ["a.jpg", "b.jpg"]


def test_folder_that_is_not_there_keeps_its_photos(store, photos, tmp_path):
    drive = tmp_path / "drive"
    fake_photo(drive / "a.jpg", b"content")
    fake_photo(photos / "b.jpg", b"other")
    scan(store, photos, drive)
    drive.rename(tmp_path / "unplugged")
    planned, _, problems = scan(store, photos, drive)
    assert (planned.offline, planned.gone) == (1, 0)
    assert present(store, drive) == ["a.jpg"]
    assert "1 photos known in it are kept" in problems[0].problem.reason
    assert {folder.path: folder.is_offline for folder in store.folders.all()} == {str(photos): False, str(drive): True}
    (tmp_path / "unplugged").rename(drive)
    planned, described, problems = scan(store, photos, drive)
    assert (planned.unchanged, described, problems) == (2, 0, [])


def test_drive_below_a_scanned_folder_that_is_away_keeps_its_photos(store, photos):
    drive = photos / "drive"
    fake_photo(drive / "a.jpg", b"content")
    scan(store, drive)
    scan(store, photos)
    drive.rename(photos.parent / "unplugged")
    planned, *_ = scan(store, photos)
    assert planned.gone == 0
    assert present(store, photos) == ["a.jpg"]


def test_bare_mount_point_keeps_the_photos_of_its_drive(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    scan(store, photos)
    (row,) = [row for rows in store.files.iter_rows() for row in rows]
    store.files.set_device([(row.device + 1, row.id)])
    (photos / "a.jpg").unlink()
    planned, _, problems = scan(store, photos)
    assert (planned.gone, planned.offline) == (0, 1)
    assert "drive" in problems[0].problem.reason
    assert present(store, photos) == ["a.jpg"]


def test_emptied_folder_has_no_photos(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    scan(store, photos)
    (photos / "a.jpg").unlink()
    planned, _, problems = scan(store, photos)
    assert (planned.gone, problems) == (1, [])
    assert present(store, photos) == []


def test_drive_with_a_new_device_number_costs_nothing(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    scan(store, photos)
    (row,) = [row for rows in store.files.iter_rows() for row in rows]
    store.files.set_device([(row.device + 1, row.id)])
    planned, *_ = scan(store, photos)
    assert (names(planned), planned.unchanged) == ([], 1)
    assert [r.device for rows in store.files.iter_rows() for r in rows] == [row.device]


def test_unreadable_folder_keeps_what_is_known_in_it(store, photos):
    fake_photo(photos / "locked" / "a.jpg", b"content")
    fake_photo(photos / "b.jpg", b"other")
    scan(store, photos)

    def refuse(path):
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return os.scandir(path)

    planned = plan_scan(store, [Folder(str(photos))], SETTINGS, DESCRIBER.decoder, Monitor(), refuse)
    assert planned.gone == 0
    assert [known.problem.path for known in planned.problems] == [str(photos / "locked")]
    assert present(store, photos) == ["a.jpg", "b.jpg"]


def test_newer_decoder_tries_broken_photos_again(store, photos):
    fake_photo(photos / "broken.jpg", BAD)
    scan(store, photos)
    planned, *_ = scan(store, photos, describer=replace(DESCRIBER, decoder="fake 2"))
    assert names(planned) == ["broken.jpg"]
    planned, *_ = scan(store, photos, describer=replace(DESCRIBER, decoder="fake 2"))
    assert names(planned) == []


def test_new_descriptors_are_made_of_unchanged_files(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    fake_photo(photos / "copy.jpg", b"content")
    scan(store, photos)
    newer = FakeDescriber(specs=(replace(SPEC, version=2),))
    planned, described, _ = scan(store, photos, describer=newer)
    assert sorted(names(planned)) == ["a.jpg", "copy.jpg"]
    assert described >= 1
    assert store.descriptors.load(newer.specs[0], [1]) == [b"content"]
    planned, described, _ = scan(store, photos, describer=newer)
    assert (names(planned), described) == ([], 0)


def test_other_folders_stay_known_but_results_are_about_the_latest(store, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    fake_photo(one / "a.jpg", b"content")
    fake_photo(two / "b.jpg", b"other")
    scan(store, one)
    scan(store, two)
    assert [folder.path for folder in store.folders.current()] == [str(two)]
    planned, described, _ = scan(store, one)
    assert (planned.unchanged, described) == (1, 0)


def test_inner_and_outer_folder_count_each_file_once(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    fake_photo(photos / "ref" / "b.jpg", b"other")
    planned, *_ = scan(store, photos, Folder(str(photos / "ref"), is_reference=True))
    assert planned.files_seen == 2
    planned, *_ = scan(store, photos)
    assert (planned.unchanged, planned.gone) == (2, 0)


def test_folder_that_never_was_is_an_error_alone_and_a_problem_beside_others(store, photos, tmp_path):
    with pytest.raises(FolderError, match="no such folder"):
        plan(store, tmp_path / "nowhere")
    planned = plan(store, photos, tmp_path / "nowhere")
    assert [(k.problem.path, k.problem.stage) for k in planned.problems] == [(str(tmp_path / "nowhere"), Stage.WALK)]


def test_folder_that_is_a_file_is_an_error(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    with pytest.raises(FolderError, match="file"):
        plan(store, photos / "a.jpg")


def test_empty_folder_has_nothing_in_it(store, photos):
    planned, described, problems = scan(store, photos)
    assert (planned.files_seen, described, problems) == (0, 0, [])


def test_stop_during_the_walk_leaves_the_library_as_it_was(store, photos):
    fake_photo(photos / "a.jpg", b"content")
    scan(store, photos)
    (photos / "a.jpg").unlink()
    fake_photo(photos / "b.jpg", b"content 2")
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        plan_scan(store, [Folder(str(photos))], SETTINGS, DESCRIBER.decoder, monitor)
    assert present(store, photos) == ["a.jpg"]
