from dataclasses import replace

import pytest

from desktop.item_models.inspector_model import InspectorModel
from engine.core.domain import ImageFormat
from engine.viewing import PhotoDetails
from tests.helpers.desktop import HeldRunner, ImmediateRunner
from tests.helpers.groups_model import FakeGroupsModel, FakePhoto

KEPT = PhotoDetails(
    width=4032,
    height=3024,
    size_bytes=3_800_000,
    mtime_ns=1_500_000_000_000_000_000,
    format=ImageFormat.JPEG,
    is_partial=False,
    taken_ms=1_526_133_720_000,
    camera="Pear 8",
    lens="",
    gps=(43.84, 10.5),
    profile="sRGB",
    bits=8,
    jpeg_quality=92,
    is_jpeg_quality_exact=True,
    sharpness=10.0,
    detail_side=4000,
    rating=None,
    orientation=1,
)


def describe(photo_id):
    return FakePhoto(photo_id, f"/photos/IMG_{photo_id:04}.jpg", f"{photo_id:040x}")


class Files:
    """Details by the number in a file's name; those of the kept photo for all that was not said."""

    def __init__(self):
        self.details = {}
        self.read = []

    def __call__(self, path):
        self.read.append(path)
        found = self.details.get(path, KEPT)
        if isinstance(found, OSError):
            raise found
        return found


@pytest.fixture
def files():
    return Files()


@pytest.fixture
def groups(qapp):
    return FakeGroupsModel([[0, 1, 2], [3, 4]], describe)


@pytest.fixture
def inspect(qtbot, groups, files):
    def inspect(photo_id, **differences):
        files.details[f"/photos/IMG_{photo_id:04}.jpg"] = replace(KEPT, **differences)
        model = InspectorModel(groups, ImmediateRunner(), read=files)
        model.show_photo(photo_id)
        qtbot.waitUntil(lambda: len(files.read) == (1 if photo_id in (0, 3) else 2))
        return model

    return inspect


def row(model, key):
    return next(row for row in model.photo.rows if row.key == key)


def test_equal_photos_have_nothing_noted(inspect):
    model = inspect(1)
    assert model.photo.name == "IMG_0001.jpg"
    assert row(model, "why").text == "Same picture: colours changed"
    assert not any(each.note for each in model.photo.rows)
    assert row(model, "sharpness").text == "equal"
    assert row(model, "file").text.endswith("JPEG quality 92")


@pytest.mark.parametrize(
    ("key", "differences", "note", "better"),
    [
        ("pixels", {"width": 800, "height": 600}, "kept photo is better: ", "kept"),
        ("pixels", {"width": 8000, "height": 6000}, "better than the kept photo: ", "this"),
        ("file", {"jpeg_quality": 60}, "kept photo is better: ", "kept"),
        ("file", {"size_bytes": 100}, "kept photo: ", ""),
        ("place", {"gps": None}, "kept photo has GPS, this one has not", "kept"),
        ("taken", {"taken_ms": None}, "kept photo has a date, this one has not", "kept"),
        ("camera", {"camera": "Plum 2"}, "kept photo: Pear 8", ""),
        ("lens", {"lens": "50 mm"}, "this one tells its lens, the kept photo does not", "this"),
    ],
)
def test_what_differs_is_noted_and_the_better_value_marked(inspect, key, differences, note, better):
    found = row(inspect(1, **differences), key)
    assert found.note.startswith(note)
    assert found.better == better


@pytest.mark.parametrize(
    ("sharpness", "words"), [(5.0, "kept photo is sharper"), (20.0, "sharper than the kept photo"), (10.1, "equal")]
)
def test_sharpness_is_told_in_words(inspect, sharpness, words):
    assert row(inspect(1, sharpness=sharpness), "sharpness").text == words


def test_the_kept_photo_is_compared_with_nothing(inspect):
    model = inspect(0, gps=None)
    assert model.photo.is_keeper
    assert not any(each.note for each in model.photo.rows)
    assert "sharpness" not in {each.key for each in model.photo.rows}


def test_what_is_known_without_the_file_is_told_at_once_in_the_same_place(qtbot, groups, files):
    runner = HeldRunner()
    model = InspectorModel(groups, runner, read=files)
    with qtbot.waitSignal(model.changed):
        model.show_photo(1)
    before = [each.key for each in model.photo.rows]
    assert "4032" in row(model, "pixels").text
    assert row(model, "file").text.endswith("JPEG")
    qtbot.waitUntil(lambda: bool(runner.waiting))
    with qtbot.waitSignal(model.changed):
        runner.release()
    after = [each.key for each in model.photo.rows]
    assert [key for key in after if key in before] == before


def test_photos_that_a_key_runs_over_are_not_read(qtbot, groups, files):
    model = InspectorModel(groups, ImmediateRunner(), read=files)
    for photo_id in (0, 1, 2, 3, 4):
        model.show_photo(photo_id)
    qtbot.waitUntil(lambda: bool(files.read))
    assert sorted(files.read) == ["/photos/IMG_0003.jpg", "/photos/IMG_0004.jpg"]


def test_a_photo_left_before_it_was_read_is_dropped(qtbot, groups, files):
    runner = HeldRunner()
    model = InspectorModel(groups, runner, read=files)
    model.show_photo(1)
    qtbot.waitUntil(lambda: len(runner.waiting) == 2)
    model.show_photo(4)
    qtbot.waitUntil(lambda: len(runner.waiting) == 4)
    runner.release()
    assert sorted(files.read) == ["/photos/IMG_0003.jpg", "/photos/IMG_0004.jpg"]


def test_each_file_is_read_once_until_it_is_written_anew(qtbot, groups, files, inspect):
    model = inspect(1)
    model.show_photo(0)
    model.show_photo(1)
    model.on_paused()
    assert len(files.read) == 2
    groups.change(replace(describe(1), key="ff" * 20))
    model.on_paused()
    assert files.read[2:] == ["/photos/IMG_0001.jpg"]


def test_a_file_that_cannot_be_read_leaves_what_is_known(qtbot, groups, files):
    files.details["/photos/IMG_0001.jpg"] = FileNotFoundError(2, "gone")
    model = InspectorModel(groups, ImmediateRunner(), read=files)
    model.show_photo(1)
    qtbot.waitUntil(lambda: len(files.read) == 2)
    assert "4032" in row(model, "pixels").text
    assert row(model, "sharpness").text == "…"


def test_marks_and_cuts_are_followed(qtbot, groups, inspect):
    model = inspect(1)
    with qtbot.waitSignal(model.changed):
        groups.change(replace(describe(1), mark="remove"))
    assert model.photo.mark == "remove"
    with qtbot.waitSignal(model.changed):
        groups.regroup([[3, 4]])
    assert model.photo is None
    groups.regroup([[1, 0]])
    assert model.photo.is_keeper


def test_all_of_it_can_be_spoken(inspect):
    spoken = inspect(1, gps=None).photo.spoken
    assert "Why Same picture: colours changed" in spoken
    assert "kept photo has GPS, this one has not" in spoken


def test_only_what_changes_in_its_own_group_is_asked_after(inspect, groups):
    model = inspect(1)
    asked = []
    refresh, model.refresh = model.refresh, lambda: asked.append(True)
    own, other = groups.index(0, 0), groups.index(1, 0)
    groups.dataChanged.emit(groups.index(0, 0, other), groups.index(1, 0, other))
    assert asked == []
    groups.dataChanged.emit(groups.index(0, 0, own), groups.index(2, 0, own))
    groups.dataChanged.emit(own, other)
    assert len(asked) == 2
    model.refresh = refresh
