"""What the tests of the comparison share: photos of one scene, and a view over them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from desktop.item_models.compare_photos import ComparedPhoto
from desktop.ui.theme import Theme
from tests.helpers.compare_bench import CompareBench
from tests.helpers.compare_source import compared
from tests.helpers.drawing import draw_image


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A scene, a part of it, a mirrored and a turned copy, and a group of its own: another scene and a file no more."""
    folder = tmp_path_factory.mktemp("photos")
    scene = draw_image(31, 1200, 900)
    pictures = {
        "scene": scene,
        "crop": scene.crop((150, 100, 1050, 800)),
        "mirrored": scene.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        "turned": scene.rotate(90, expand=True),
        "other": draw_image(32, 600, 450),
    }
    for name, picture in pictures.items():
        picture.save(folder / f"{name}.png")
    return [*(folder / f"{name}.png" for name in pictures), folder / "gone.png"]


@pytest.fixture
def bench(files: list[Path], theme: Theme, qtbot: QtBot) -> Iterator[CompareBench]:
    """A view of 1200 x 900, shown, over two groups; nothing is compared yet."""
    photos = [compared(number, path) for number, path in enumerate(files[:-1], start=1)]
    kinds = ["", "edited", "same-picture", "same-picture", ""]
    told = [
        ComparedPhoto(photo.photo_id, photo.path, photo.name, "Photos", photo.width, photo.height, kind, "why", 0.88)
        for photo, kind in zip(photos, kinds, strict=True)
    ]
    gone = ComparedPhoto(6, str(files[-1]), "gone.png", "Photos", 600, 450, "edited", "crop", 0.7)
    bench = CompareBench([*told, gone], theme, qtbot)
    yield bench
    bench.view.close()
