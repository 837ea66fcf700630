from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.crash import CrashReporter
from desktop.jobs import JobRunner
from desktop.pictures import HeatMap, LoadedPicture, PictureLoader
from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError, FileChangedError, FileTooLargeError, PictureTooLargeError
from engine.viewing import Picture, UnitMap
from tests.helpers.desktop import HeldRunner, ImmediateRunner
from tests.helpers.image_files import coded, colour_field

WHOLE = (0.0, 0.0, 1.0, 1.0)
STILL: UnitMap = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


class Files:
    """Pictures of given sizes, one colour each, that are read at any side; what was read is written down."""

    def __init__(self, **sizes: tuple[int, int]) -> None:
        self.sizes = sizes
        self.asked: list[tuple[str, int | None]] = []

    def read(self, path: str, side: int | None, max_pixels: int) -> Picture:
        self.asked.append((path, side))
        width, height = self.sizes[path]
        scale = min(1.0, (side or 1 << 20) / max(width, height))
        rgb = np.full((max(1, round(height * scale)), max(1, round(width * scale)), 3), (200, 100, 50), dtype=np.uint8)
        return Picture(rgb, width, height, ImageFormat.JPEG, is_partial=False)


def test_a_picture_is_there_at_the_size_of_a_screen_first(qtbot: QtBot) -> None:
    files = Files(a=(6000, 4000))
    loader = PictureLoader(ImmediateRunner(), files.read)
    with qtbot.waitSignal(loader.loaded) as told:
        loader.require("a")
    assert told.args == ["a"]
    found = loader.picture("a")
    assert found is not None
    assert (found.width, found.height, found.side) == (6000, 4000, 2048)
    assert not found.is_whole
    assert files.asked == [("a", 2048)]


def test_all_pixels_come_when_it_is_looked_at_closely(qtbot: QtBot) -> None:
    files = Files(a=(6000, 4000))
    loader = PictureLoader(ImmediateRunner(), files.read)
    loader.require("a")
    loader.require("a", 2000)
    assert len(files.asked) == 1, "the screen size is enough for that"
    loader.require("a", 2100)
    found = loader.picture("a")
    assert found is not None
    assert found.is_whole
    assert found.side == 6000
    loader.require("a", 60_000)
    assert files.asked == [("a", 2048), ("a", None)], "there is no more to be had"


def test_a_small_picture_is_whole_at_once(qtbot: QtBot) -> None:
    files = Files(a=(640, 480))
    loader = PictureLoader(ImmediateRunner(), files.read)
    loader.require("a")
    loader.require("a", 10_000)
    assert files.asked == [("a", 2048)]


def test_a_huge_picture_is_brought_as_large_as_a_quarter_of_the_memory(qtbot: QtBot) -> None:
    files = Files(a=(20_000, 10_000))
    loader = PictureLoader(ImmediateRunner(), files.read, memory_bytes=160_000_000)
    loader.require("a")
    loader.require("a", 20_000)
    found = loader.picture("a")
    assert found is not None
    assert found.is_whole
    assert found.used_bytes <= 40_400_000
    assert found.side > 3500


def test_memory_stays_bounded_and_what_was_seen_last_stays(qtbot: QtBot) -> None:
    files = Files(**{str(number): (2000, 1500) for number in range(9)})
    loader = PictureLoader(ImmediateRunner(), files.read, memory_bytes=40_000_000)
    for number in range(9):
        loader.require(str(number))
        loader.picture("0")
    assert loader.used_bytes <= 40_000_000
    assert loader.picture("0") is not None
    assert loader.picture("8") is not None
    assert loader.picture("1") is None


def test_what_is_let_go_is_not_even_read(qtbot: QtBot) -> None:
    files = Files(a=(300, 200), b=(300, 200))
    runner = HeldRunner()
    loader = PictureLoader(runner, files.read)
    loader.require("a")
    loader.require("a")
    loader.require("b")
    loader.release_except({"b"})
    runner.release()
    assert files.asked == [("b", 2048)]
    loader.release_except(())
    assert loader.picture("b") is None
    assert loader.used_bytes == 0


@pytest.mark.parametrize(
    ("error", "slug"),
    [
        (FileNotFoundError(2, "No such file or directory"), "gone"),
        (PermissionError(13, "Permission denied"), "forbidden"),
        (PictureTooLargeError("400 megapixels"), "too-large"),
        (FileTooLargeError("600 MB"), "too-large"),
        (DecodeError("the file is cut off"), "broken"),
        (FileChangedError("It changed."), "changed"),
    ],
)
def test_what_cannot_be_shown_says_why_and_can_be_tried_again(error: Exception, slug: str, qtbot: QtBot) -> None:
    files = Files(a=(300, 200))
    faults = [error]

    def read(path: str, side: int | None, max_pixels: int) -> Picture:
        if faults:
            raise faults.pop()
        return files.read(path, side, max_pixels)

    loader = PictureLoader(ImmediateRunner(), read)
    with qtbot.waitSignal(loader.failed):
        loader.require("a")
    failure = loader.failure("a")
    assert failure is not None
    assert failure.slug == slug
    assert failure.reason == str(getattr(error, "strerror", None) or error)
    loader.require("a")
    assert loader.picture("a") is None, "not tried again unasked"
    loader.retry("a")
    assert loader.failure("a") is None
    assert loader.picture("a") is not None


def test_a_picture_that_cannot_be_had_closer_stays_as_it_is(qtbot: QtBot) -> None:
    files = Files(a=(6000, 4000))

    def read(path: str, side: int | None, max_pixels: int) -> Picture:
        if side is None:
            raise FileNotFoundError(2, "No such file or directory")
        return files.read(path, side, max_pixels)

    loader = PictureLoader(ImmediateRunner(), read)
    loader.require("a")
    loader.require("a", 6000)
    assert loader.failure("a") is None
    assert loader.picture("a") is not None


def test_the_images_show_the_pixels_of_the_file_at_every_size(tmp_path: Path, qtbot: QtBot) -> None:
    pixels = colour_field(1500, 900)
    path = tmp_path / "a.png"
    path.write_bytes(coded(pixels, ImageFormat.PNG))
    runner = JobRunner(CrashReporter(tmp_path))
    loader = PictureLoader(runner)
    with qtbot.waitSignal(loader.loaded, timeout=20_000):
        loader.require(str(path))
    found = loader.picture(str(path))
    assert found is not None
    assert [image.width() for image in found.images] == [1500, 750, 375]
    assert QColor(found.images[0].pixel(1200, 300)).getRgb()[:3] == tuple(int(v) for v in pixels[300, 1200])
    coarse = QColor(found.images[-1].pixel(300, 75)).getRgb()[:3]
    assert np.abs(np.array(coarse) - pixels[302, 1202]).max() < 12
    assert runner.shut_down(5)


def _loaded(pixels: NDArray[np.uint8]) -> LoadedPicture:
    height, width = pixels.shape[:2]
    loader = PictureLoader(
        ImmediateRunner(), lambda *_: Picture(pixels, width, height, ImageFormat.PNG, is_partial=False)
    )
    loader.require("a")
    found = loader.picture("a")
    assert found is not None
    return found


def test_where_two_pictures_differ_is_found_on_the_grid_of_the_screen(qtbot: QtBot) -> None:
    pixels = colour_field(800, 600)
    changed = pixels.copy()
    changed[300:400, 200:300] = 255 - changed[300:400, 200:300]
    heat: list[HeatMap] = []
    grid: UnitMap = (400.0, 0.0, 0.0, 0.0, 300.0, 0.0)
    PictureLoader(ImmediateRunner()).differ((_loaded(pixels), grid), (_loaded(changed), grid), (400, 300), heat.append)
    (found,) = heat
    assert (found.steps.width(), found.steps.height()) == (400, 300)
    assert found.steps.pixelIndex(125, 175) > 20
    assert found.steps.pixelIndex(300, 100) == 0
    assert found.alike == pytest.approx(1 - 100 * 100 / (800 * 600), abs=0.005)


def test_pictures_with_nothing_in_common_are_not_called_alike(qtbot: QtBot) -> None:
    heat: list[HeatMap] = []
    one = _loaded(colour_field(100, 100))
    PictureLoader(ImmediateRunner()).differ(
        (one, (50.0, 0.0, 0.0, 0.0, 50.0, 0.0)), (one, (50.0, 0.0, 60.0, 0.0, 50.0, 0.0)), (110, 50), heat.append
    )
    assert heat[0].alike == -1.0


def test_a_rough_placement_is_made_exact(qtbot: QtBot) -> None:
    pixels = (
        np.random.default_rng(1).integers(0, 255, (60, 80, 3), dtype=np.uint8).repeat(10, axis=0).repeat(10, axis=1)
    )
    cut = np.ascontiguousarray(pixels[100:500, 200:700])
    truth = (800 / 500, 0.0, -200 / 500, 0.0, 600 / 400, -100 / 400)
    rough: UnitMap = (1.604, 0.002, -0.403, -0.001, 1.497, -0.248)
    found: list[UnitMap] = []
    then: Callable[[UnitMap], None] = found.append
    PictureLoader(ImmediateRunner()).refine(_loaded(pixels), _loaded(cut), rough, (WHOLE, WHOLE), then)
    assert found[0] == pytest.approx(truth, abs=1e-9)


def test_a_photo_that_vanished_is_told_as_gone(tmp_path: Path, qtbot: QtBot) -> None:
    loader = PictureLoader(ImmediateRunner())
    loader.require(str(tmp_path / "gone.jpg"))
    failure = loader.failure(str(tmp_path / "gone.jpg"))
    assert failure is not None
    assert failure.slug == "gone"
