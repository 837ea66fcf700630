from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.item_models.compare_model import CompareModel
from desktop.item_models.compare_photos import ASKED, ComparedPhoto, Links
from desktop.item_models.placement import STILL, UnitMap
from desktop.pictures import PictureLoader
from tests.helpers.compare_source import ComparedFiles, compared, links_of
from tests.helpers.desktop import HeldRunner, ImmediateRunner
from tests.helpers.drawing import draw_image

CROP: UnitMap = (640 / 512, 0.0, -64 / 512, 0.0, 480 / 400, -40 / 400)
ROUGH: UnitMap = tuple(np.array(CROP) + 0.004)  # type: ignore[assignment]


@pytest.fixture
def photos(tmp_path: Path) -> list[ComparedPhoto]:
    """A scene, a part of it, a smaller copy, and three photos of other groups."""
    scene = draw_image(5, 640, 480)
    scene.save(tmp_path / "scene.png")
    scene.crop((64, 40, 576, 440)).save(tmp_path / "crop.png")
    scene.resize((320, 240)).save(tmp_path / "small.png")
    for number in (1, 2, 3):
        draw_image(number, 64, 48).save(tmp_path / f"other-{number}.png")
    names = ["scene", "crop", "small", "other-1", "other-2", "other-3"]
    return [compared(number, tmp_path / f"{name}.png") for number, name in enumerate(names, start=1)]


class Bench:
    """A model over files, and what stands around it."""

    def __init__(self, photos: list[ComparedPhoto], *groups: int, runner: ImmediateRunner | None = None) -> None:
        at, parts = 0, []
        for size in groups or (3, 2):
            parts.append(photos[at : at + size])
            at += size
        self.source = ComparedFiles(parts, links_of({(1, 2): ROUGH}))
        self.runner = runner or ImmediateRunner()
        self.pictures = PictureLoader(self.runner)
        self.model = CompareModel(self.source, self.runner, self.pictures)

    @property
    def shown(self) -> list[int]:
        """Ids of the photos compared."""
        return [photo.photo_id for photo in self.model.photos]

    @property
    def active(self) -> int:
        """Id of the active photo."""
        return self.model.photos[self.model.active].photo_id


def test_a_single_photo_is_compared_with_the_first_of_its_group(photos: list[ComparedPhoto], qtbot: QtBot) -> None:
    bench = Bench(photos)
    with qtbot.waitSignal(bench.model.photos_changed):
        bench.model.open([3])
    assert bench.shown == [1, 3]
    assert bench.active == 3
    assert bench.source.focused == ((1, 3), 3)
    assert (bench.model.group.number, bench.model.group.total) == (1, 2)


def test_the_first_of_a_group_is_compared_with_the_second(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos)
    bench.model.open([1])
    assert bench.shown == [1, 2]
    assert bench.active == 1


def test_chosen_photos_come_in_the_order_of_the_group_and_four_at_most(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos, 6)
    bench.model.open([6, 2, 4, 1, 5])
    assert bench.shown == [1, 2, 4, 6]


def test_photos_of_no_group_open_nothing(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos)
    bench.model.open([99])
    bench.model.open([])
    assert bench.shown == []


def test_the_next_photo_takes_the_place_of_the_active_one_and_the_first_stays(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos, 6)
    bench.model.open([1, 2])
    bench.model.step_photo(1)
    assert (bench.shown, bench.active) == ([1, 3], 3)
    bench.model.step_photo(-1)
    assert (bench.shown, bench.active) == ([1, 2], 2)
    bench.model.step_photo(-1)
    assert (bench.shown, bench.active) == ([1, 2], 1)
    bench.model.step_photo(-1)
    assert (bench.shown, bench.active) == ([1, 2], 1), "there is none before it"


def test_the_end_of_the_group_is_the_end(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos, 3)
    bench.model.open([3])
    bench.model.step_photo(1)
    assert (bench.shown, bench.active) == ([1, 3], 3)


def test_next_and_previous_group(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos, 3, 3)
    bench.model.open([1, 2])
    bench.model.step_group(1)
    assert (bench.shown, bench.active, bench.model.group.number) == ([4, 5], 5, 2)
    bench.model.step_group(1)
    assert bench.shown == [4, 5], "that was the last one"
    bench.model.step_group(-1)
    assert bench.shown == [1, 2]


def test_more_and_fewer_photos_at_a_time(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos, 6)
    bench.model.open([1, 5])
    bench.model.set_count(4)
    assert (bench.shown, bench.active) == ([1, 2, 3, 5], 5)
    bench.model.set_count(2)
    assert (bench.shown, bench.active) == ([1, 5], 5)
    assert bench.model.most == 4


def test_a_mark_is_about_the_active_photo_and_the_same_mark_takes_it_back(
    photos: list[ComparedPhoto], qtbot: QtBot
) -> None:
    bench = Bench(photos)
    bench.model.open([1, 2])
    with qtbot.waitSignal(bench.model.marks_changed):
        bench.model.mark("remove")
    assert bench.model.photos[1].mark == "remove"
    bench.model.mark("remove")
    bench.model.set_active(0)
    bench.model.mark("keep")
    assert bench.source.decisions == [("mark", 2, "remove"), ("mark", 2, ""), ("mark", 1, "keep")]


def test_declared_different_the_next_group_comes_at_once(photos: list[ComparedPhoto], qtbot: QtBot) -> None:
    bench = Bench(photos, 2, 2, 2)
    bench.model.open([1, 2])
    bench.model.declare_different()
    assert bench.source.decisions == [("different", 1, 2)]
    assert bench.shown == [3, 4]
    bench.model.declare_different()
    assert bench.shown == [5, 6]
    with qtbot.waitSignal(bench.model.ended):
        bench.model.declare_different()


def test_of_a_larger_group_what_is_left_of_it_stays(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos, 4, 2)
    bench.model.open([1, 2, 3, 4])
    bench.source.groups[0] = (1, 3, 4)
    bench.source.changed.emit()
    assert bench.shown == [1, 3, 4]


def test_undo_and_redo_go_to_where_decisions_are(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos)
    bench.model.open([1])
    bench.model.undo()
    bench.model.redo()
    assert bench.source.decisions == [("undo",), ("redo",)]


def test_pictures_are_laid_on_the_first_to_the_pixel(photos: list[ComparedPhoto], qtbot: QtBot) -> None:
    bench = Bench(photos)
    bench.model.open([1, 2])
    to_first = bench.model.placements[1]
    assert bench.model.is_placed == (True, True)
    corners = [(to_first[2], to_first[5]), (to_first[0] + to_first[2], to_first[4] + to_first[5])]
    assert corners[0] == pytest.approx((64 / 640, 40 / 480), abs=1e-9)
    assert corners[1] == pytest.approx((576 / 640, 440 / 480), abs=1e-9)


def test_what_is_not_known_is_laid_by_its_shape_and_said_so(photos: list[ComparedPhoto]) -> None:
    bench = Bench(photos)
    bench.model.open([1, 3])
    assert bench.model.is_placed == (True, False)
    assert bench.model.placements[1] == pytest.approx(STILL)


def test_equal_pictures_get_no_second_look(photos: list[ComparedPhoto]) -> None:
    runner = HeldRunner()
    bench = Bench(photos, runner=runner)
    bench.source.links = Links({(1, 3): STILL}, frozenset({(1, 3)}), {})
    bench.model.open([1, 3])
    runner.release()
    assert bench.model.is_placed == (True, True)
    assert bench.model.placements[1] == STILL


def test_an_answer_that_comes_late_is_for_others(photos: list[ComparedPhoto]) -> None:
    runner = HeldRunner()
    bench = Bench(photos, 3, 3, runner=runner)
    bench.model.open([1, 2])
    bench.model.step_group(1)
    runner.release()
    assert bench.shown == [4, 5]
    assert bench.pictures.picture(photos[0].path) is None, "let go of before it was read"
    assert bench.pictures.picture(photos[3].path) is not None
    assert bench.model.is_placed == (True, False)


def test_the_table_fills_as_files_are_read(photos: list[ComparedPhoto]) -> None:
    runner = HeldRunner()
    bench = Bench(photos, runner=runner)
    bench.model.open([1, 3])
    assert bench.model.facts.index(0, 0).data() == "…"
    runner.release()
    assert "640" in bench.model.facts.index(0, 0).data()
    assert "320" in bench.model.facts.index(0, 1).data()


def test_a_photo_that_vanished_leaves_the_table_without_it(photos: list[ComparedPhoto]) -> None:
    Path(photos[1].path).unlink()
    bench = Bench(photos)
    bench.model.open([1, 2])
    failure = bench.pictures.failure(photos[1].path)
    assert failure is not None
    assert failure.slug == "gone"
    assert bench.model.facts.index(0, 1).data() == "–"
    assert "640" in bench.model.facts.index(0, 0).data()


def test_a_picture_in_no_file_is_compared_by_its_bytes(photos: list[ComparedPhoto]) -> None:
    asked = replace(photos[0], photo_id=ASKED, path="\0", name="pasted", data=Path(photos[0].path).read_bytes())
    bench = Bench([asked, *photos[1:]])
    bench.model.open([ASKED, 2])
    found = bench.pictures.picture("\0")
    assert found is not None
    assert (found.width, found.height) == (640, 480)
    assert "640" in bench.model.facts.index(0, 0).data()


def test_closed_it_lets_go_of_all_pictures(photos: list[ComparedPhoto], qtbot: QtBot) -> None:
    bench = Bench(photos)
    bench.model.open([1, 2])
    assert bench.pictures.used_bytes > 0
    with qtbot.waitSignal(bench.model.photos_changed):
        bench.model.close()
    assert bench.pictures.used_bytes == 0
    assert bench.shown == []
    bench.model.step_photo(1)
    bench.model.mark("keep")
    bench.model.declare_different()
    bench.source.changed.emit()
    assert bench.source.decisions == []
