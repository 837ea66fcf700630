"""A scan that is shared out ends as one that is not."""

import shutil

import pytest
from PIL import ImageOps

from engine.core.domain import Folder
from engine.core.errors import Cancelled, FolderError
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.files.share import Share
from engine.library import Library
from engine.sharing import SharedLibrary
from engine.store.connection import open_store
from tests.helpers.colour_album import draw_album as draw_colours
from tests.helpers.colour_network import ColourDescriber
from tests.helpers.drawing import draw_image
from tests.helpers.ended_process import ends_at_line
from tests.helpers.fake_describer import BAD, FakeDescriber, fake_photo
from tests.helpers.library_content import content_of, matches_of

SETTINGS = Settings(workers=2)


def content(directory, tables=("files", "contents", "images", "descriptors", "problems")):
    with open_store(directory) as store:
        found = content_of(store)
        return {table: found[table] for table in tables}


def matches(directory):
    with open_store(directory) as store:
        return matches_of(store)


def describe(directory, folder, share, describer=None, deep=None, monitor=None):
    with SharedLibrary(directory, SETTINGS, describer, deep) as library:
        return library.describe([Folder(str(folder))], Share.parse(share), monitor or Monitor())


def merge(directory, parts, describer=None, deep=None):
    with SharedLibrary(directory, SETTINGS, describer, deep) as library:
        return library.merge(parts, Monitor())


@pytest.fixture(scope="module")
def album(tmp_path_factory):
    """Scenes with copies, re-encodings, crops and mirrored ones in two folders, a broken photo and debris."""
    folder = tmp_path_factory.mktemp("shared") / "album"
    for place in (folder, folder / "more"):
        place.mkdir()
    for seed in range(4):
        image = draw_image(seed, 480, 360)
        image.save(folder / f"{seed}.jpg", quality=90)
        image.resize((240, 180)).save(folder / "more" / f"{seed} small.png")
        image.crop((40, 30, 460, 345)).save(folder / f"{seed} crop.jpg", quality=85)
        ImageOps.mirror(image).save(folder / "more" / f"{seed} mirrored.jpg", quality=85)
        shutil.copy(folder / f"{seed}.jpg", folder / "more" / f"{seed} copy.jpg")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing")
    (folder / "notes.txt").write_text("no photo")
    return folder


def test_parts_put_together_are_what_one_scan_finds(album, tmp_path):
    with Library.open(tmp_path / "whole", SETTINGS) as library:
        library.scan([Folder(str(album))], Monitor())
        expected = library.clusters(0.5)
    reports = [describe(tmp_path / f"part-{number}", album, f"{number}/3") for number in (1, 2, 3)]

    report = merge(tmp_path / "merged", [tmp_path / f"part-{number}" for number in (3, 1, 2)])

    assert sum(one.files_seen for one in reports) == 22
    assert all(0 < one.files_seen < 22 for one in reports)
    assert [one.matches for one in reports] == [0, 0, 0]
    assert (report.libraries, report.photos) == (3, 20)
    assert content(tmp_path / "merged") == content(tmp_path / "whole")
    assert matches(tmp_path / "merged") == matches(tmp_path / "whole") != []
    with Library.open(tmp_path / "merged", SETTINGS) as library:
        assert [shown(cluster) for cluster in library.clusters(0.5)] == [shown(cluster) for cluster in expected]
        again = library.scan([Folder(str(album))], Monitor())
    assert (again.described, again.unchanged, again.gone) == (0, 22, 0)


def shown(cluster):
    return [(member.photo.path, member.kind, member.similarity, member.reason) for member in cluster.members]


def test_parts_of_the_deep_method_are_what_one_scan_finds(tmp_path):
    album = draw_colours(tmp_path / "album")
    network = ColourDescriber()
    with Library.open(tmp_path / "whole", SETTINGS, deep=network) as library:
        library.scan([Folder(str(album))], Monitor())
    for number in (1, 2):
        describe(tmp_path / f"part-{number}", album, f"{number}/2", deep=network)

    merge(tmp_path / "merged", [tmp_path / "part-2", tmp_path / "part-1"], deep=network)

    assert content(tmp_path / "merged") == content(tmp_path / "whole")
    assert matches(tmp_path / "merged") == matches(tmp_path / "whole")
    assert any(row[-1] == "shows the same scene" for row in matches(tmp_path / "merged"))


def test_a_part_gained_later_changes_the_result_to_what_one_scan_finds(album, tmp_path):
    with Library.open(tmp_path / "whole", SETTINGS) as library:
        library.scan([Folder(str(album))], Monitor())
    for number in (1, 2):
        describe(tmp_path / f"part-{number}", album, f"{number}/2")
        merge(tmp_path / "merged", [tmp_path / f"part-{number}"])
    assert matches(tmp_path / "merged") == matches(tmp_path / "whole")


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "photos"
    for number in range(12):
        fake_photo(folder / f"{number}.jpg", b"content %d" % (number % 9))
    fake_photo(folder / "bad.jpg", BAD)
    return folder


def test_one_library_may_take_one_share_after_another(photos, tmp_path):
    describe(tmp_path / "whole", photos, "1/1", FakeDescriber())
    for number in (1, 2, 3):
        describe(tmp_path / "parts", photos, f"{number}/3", FakeDescriber())
    assert content(tmp_path / "parts") == content(tmp_path / "whole")
    assert len(content(tmp_path / "parts")["problems"]) == 1


def test_a_share_again_reads_what_is_new_and_forgets_what_is_gone(photos, tmp_path):
    shares = ["1/2", "2/2"]
    for share in shares:
        describe(tmp_path / share[0], photos, share, FakeDescriber())
    (photos / "3.jpg").unlink()
    fake_photo(photos / "new.jpg", b"new")

    reports = [describe(tmp_path / share[0], photos, share, FakeDescriber()) for share in shares]

    assert sum(report.described for report in reports) == 1
    assert sum(report.gone for report in reports) == 1
    assert sum(report.photos for report in reports) == 12


def test_a_stopped_part_is_gone_on_with(photos, tmp_path):
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        describe(tmp_path / "part", photos, "1/1", FakeDescriber(), monitor=monitor)
    assert describe(tmp_path / "part", photos, "1/1", FakeDescriber()).photos == 12


def test_a_folder_that_is_not_there_is_no_empty_share(tmp_path):
    with pytest.raises(FolderError):
        describe(tmp_path / "part", tmp_path / "nothing", "1/2", FakeDescriber())


@pytest.mark.parametrize("folder", ["store", "stages"])
def test_a_merge_that_is_killed_leaves_whole_libraries_and_goes_on(folder, photos, tmp_path):
    describe(tmp_path / "whole", photos, "1/1", FakeDescriber())
    parts = [tmp_path / f"part-{number}" for number in (1, 2)]
    for number, part in enumerate(parts, start=1):
        describe(part, photos, f"{number}/2", FakeDescriber())
    expected = content(tmp_path / "whole")
    held = [sum(row[5] == 1 for row in content(part)["files"]) for part in parts]
    steps, line = 0, 0
    while ends_at_line(lambda: merge_plainly(tmp_path / "merged", parts), line, folder):
        steps += 1
        line += 1 + line // 3
        if not (tmp_path / "merged").exists():
            continue
        photos_there = sum(row[5] == 1 for row in content(tmp_path / "merged")["files"])
        assert photos_there in {0, *held, 12}
        shutil.rmtree(tmp_path / "merged")
        if steps % 6 == 0:
            ends_at_line(lambda: merge_plainly(tmp_path / "merged", parts), line, folder)
            merge_plainly(tmp_path / "merged", parts)
            assert content(tmp_path / "merged") == expected
            shutil.rmtree(tmp_path / "merged")
    assert steps > 10
    assert content(tmp_path / "merged") == expected


def merge_plainly(directory, parts):
    """Take parts in as ``run_merge`` does, without the comparison, for which fake photos have nothing."""
    from engine.stages.merge import merge_libraries

    with open_store(directory) as store, store.scanning():
        merge_libraries(store, parts, FakeDescriber().specs, (), Monitor())
