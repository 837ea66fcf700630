"""Compared photos of a real library: who they are, how they lie in each other to the pixel, and what is decided."""

from pathlib import Path

import numpy as np
import pytest

from desktop.item_models.compare_model import CompareModel
from desktop.item_models.compare_photos import ASKED
from desktop.item_models.compared_library import ComparedLibrary
from desktop.pictures import HeatMap, PictureLoader
from tests.helpers.album import Album
from tests.helpers.sessions import SessionBench

# The crop is [40:440, 60:600] of 640 x 480.
CUT = (540 / 640, 0.0, 60 / 640, 0.0, 400 / 480, 40 / 480)


@pytest.fixture
def pictures(bench: SessionBench) -> PictureLoader:
    return PictureLoader(bench.runner)


@pytest.fixture
def model(bench: SessionBench, pictures: PictureLoader) -> CompareModel:
    return CompareModel(ComparedLibrary(bench.session), bench.runner, pictures)


def _open(bench: SessionBench, model: CompareModel, *names: str) -> None:
    model.open(bench.ids_of(*names))
    bench.wait()


def _difference(bench: SessionBench, pictures: PictureLoader, model: CompareModel, width: int, height: int) -> HeatMap:
    """Lay the second photo on the first on a grid and tell what differs."""
    first, second = (pictures.picture(photo.path) for photo in model.photos)
    assert first is not None
    assert second is not None
    a, b, c, d, e, f = model.placements[1]
    laid = (a * width, b * width, c * width, d * height, e * height, f * height)
    found: list[HeatMap] = []
    grid = (float(width), 0.0, 0.0, 0.0, float(height), 0.0)
    pictures.differ((first, grid), (second, laid), (width, height), found.append)
    bench.until(lambda: bool(found))
    return found[0]


def test_photos_are_told_as_they_are(bench: SessionBench, model: CompareModel, album: Album) -> None:
    _open(bench, model, "bug crop.jpg")
    first, crop = model.photos
    assert (first.name, crop.name) == ("bug.jpg", "bug crop.jpg")
    assert (crop.width, crop.height) == (540, 400)
    assert crop.path == album.path("bug crop.jpg")
    assert crop.folder == "photos"
    assert crop.kind == "edited"
    assert crop.reason.startswith("Edited: crop")
    assert crop.similarity is not None
    assert 0.6 < crop.similarity < 1
    assert (first.kind, first.similarity, first.is_best, crop.is_best) == ("", None, True, False)
    assert model.group.total == bench.session.shown.group_count  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "truth"),
    [
        ("bug crop.jpg", CUT),
        ("bug small.png", (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)),
        ("bug copy.jpg", (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)),
    ],
)
def test_a_copy_is_laid_on_the_same_content_to_the_pixel(
    name: str,
    truth: tuple[float, ...],
    bench: SessionBench,
    model: CompareModel,
    pictures: PictureLoader,
) -> None:
    _open(bench, model, "bug.jpg", name)
    assert model.is_placed == (True, True)
    # the small one was made of every other pixel, and so lies half a pixel off
    assert model.placements[1] == pytest.approx(truth, abs=1.2 / 640)
    assert _difference(bench, pictures, model, 640, 480).mean < 6


def test_a_mirrored_copy_is_laid_so_too(bench: SessionBench, model: CompareModel, pictures: PictureLoader) -> None:
    _open(bench, model, "galleon.jpg", "galleon flipped.jpg")
    assert abs(model.placements[1][0]) == pytest.approx(1.0)
    assert model.placements[1][0] == pytest.approx(-1.0)
    assert _difference(bench, pictures, model, 640, 480).mean < 4


def test_photos_that_do_not_match_each_other_are_laid_by_way_of_a_third(
    bench: SessionBench, model: CompareModel
) -> None:
    _open(bench, model, "bug.jpg", "bug small.png", "bug crop.jpg", "bug copy.jpg")
    assert model.is_placed == (True,) * 4
    corners = [(c, f) for _, _, c, _, _, f in model.placements]
    crop = [photo.name for photo in model.photos].index("bug crop.jpg")
    assert corners[crop] == pytest.approx((60 / 640, 40 / 480), abs=0.005)


def test_decisions_reach_the_library_and_can_be_undone(bench: SessionBench, model: CompareModel) -> None:
    _open(bench, model, "bug crop.jpg")
    assert bench.session.current_photo == bench.id_of("bug crop.jpg")
    model.mark("remove")
    assert bench.session.marked_count == 1
    assert model.photos[1].mark == "remove"
    model.undo()
    assert bench.session.marked_count == 0
    assert model.photos[1].mark == ""


def test_declared_different_a_pair_gives_way_to_the_next_group(bench: SessionBench, model: CompareModel) -> None:
    _open(bench, model, "stork 1.jpg", "stork 2.jpg")
    number = model.group.number
    assert number is not None
    model.declare_different()
    bench.wait()
    assert not {"stork 1.jpg", "stork 2.jpg"} & {photo.name for photo in model.photos}
    model.undo()
    bench.wait()
    assert bench.session.different_count == 0


def test_groups_follow_each_other_as_they_are_shown(bench: SessionBench, model: CompareModel) -> None:
    shown = bench.session.shown
    assert shown is not None
    model.open(shown.ids_at(0)[:1])
    for number in range(1, shown.group_count + 1):
        assert model.group.number == number
        assert model.photos[0].photo_id == shown.ids_at(number - 1)[0]
        model.step_group(1)
    assert model.group.number == shown.group_count
    bench.wait()


def test_a_picture_asked_about_is_compared_with_what_was_found(
    bench: SessionBench, model: CompareModel, pictures: PictureLoader, album: Album, tmp_path: Path
) -> None:
    asked = tmp_path / "asked.jpg"
    asked.write_bytes(Path(album.path("bug crop.jpg")).read_bytes()[:-2] + b"\xff\xd9")
    bench.session.query([str(asked)])
    bench.until(lambda: bench.session.query_state.is_open and not bench.session.query_state.is_running)
    model.open([ASKED, bench.id_of("bug.jpg")])
    bench.wait()
    assert [photo.name for photo in model.photos] == ["asked.jpg", "bug.jpg"]
    assert model.group.number is None
    assert model.photos[1].kind == "edited"
    assert model.is_placed == (True, True)
    assert _difference(bench, pictures, model, 540, 400).mean < 6
    model.set_active(0)
    model.mark("remove")
    assert bench.session.marked_count == 0


def test_a_picture_from_the_clipboard_is_compared_too(
    bench: SessionBench, model: CompareModel, pictures: PictureLoader, album: Album
) -> None:
    bench.session.query(Path(album.path("galleon flipped.jpg")).read_bytes())
    bench.until(lambda: bench.session.query_state.is_open and not bench.session.query_state.is_running)
    model.open([ASKED, bench.id_of("galleon.jpg")])
    bench.wait()
    assert pictures.picture(model.photos[0].path) is not None
    assert np.allclose(model.placements[1], (-1, 0, 1, 0, 1, 0), atol=1e-6)
