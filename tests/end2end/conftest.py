import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import ImageOps

from tests.helpers.command import Command, Result
from tests.helpers.drawing import draw_image, save_photo
from tests.helpers.network_weights import draw_weights, write_keras_file
from tests.helpers.weights_description import describe_weights
from tests.helpers.weights_server import serving

UNRELATED = 8


@dataclass(frozen=True)
class Scanned:
    """Drawn photos, the command that scanned them, and the document that it gave."""

    pictures: Path
    command: Command
    document: dict


@dataclass(frozen=True)
class Installed:
    """Random weights that the command fetched from a server and prepared, and what it said."""

    directory: Path
    source: Path
    result: Result

    @property
    def variables(self) -> dict[str, str]:
        return {"LOOKALIKE_WEIGHTS": str(self.directory), "LOOKALIKE_WEIGHTS_SOURCE": str(self.source)}

    @property
    def model(self) -> Path:
        (model,) = self.directory.glob("*.tflite")
        return model


def draw_pictures(folder):
    """Draw a photo with its likes in other folders, another one twice, some without likes, and debris."""
    card, phone, edited = folder / "card", folder / "phone", folder / "edited"
    for place in (card, phone, edited):
        place.mkdir(parents=True)
    image = draw_image(1, 960, 720)
    image.save(card / "harbour.jpg", quality=93)
    shutil.copyfile(card / "harbour.jpg", phone / "renamed.jpg")
    plain = (card / "harbour.jpg").read_bytes()
    comment = b"shown to grandmother"
    (phone / "tagged.jpg").write_bytes(plain[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2) + comment + plain[2:])
    image.save(phone / "sent.jpg", quality=45)
    image.resize((480, 360)).save(phone / "small.png")
    ImageOps.mirror(image).save(edited / "mirrored.jpg", quality=90)
    image.crop((96, 72, 864, 648)).save(edited / "cropped.jpg", quality=90)
    save_photo(card / "hill.jpg", 50, 640, 480)
    shutil.copyfile(card / "hill.jpg", edited / "hill.jpg")
    for number in range(UNRELATED):
        save_photo(card / f"alone-{number}.jpg", 100 + number, 640, 480)
    (card / "broken.jpg").write_bytes(plain[:30])
    (card / "notes.txt").write_text("no photo")
    return folder


@pytest.fixture
def command(tmp_path):
    return Command(tmp_path / "library")


@pytest.fixture(scope="session")
def pictures(tmp_path_factory):
    return draw_pictures(tmp_path_factory.mktemp("drawn") / "pictures")


@pytest.fixture(scope="module")
def scanned(pictures, tmp_path_factory):
    command = Command(tmp_path_factory.mktemp("scanned") / "library")
    result = command("scan", pictures, "--json", "-")
    assert result.code == 0, result.stderr
    return Scanned(pictures, command, json.loads(result.stdout))


@pytest.fixture(scope="session")
def weights_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("random") / "vgg16.h5"
    write_keras_file(path, draw_weights())
    return path


@pytest.fixture(scope="session")
def installed(weights_file, tmp_path_factory):
    folder = tmp_path_factory.mktemp("installed")
    content = weights_file.read_bytes()
    with serving(content, "vgg16.h5") as server:
        source = describe_weights(folder / "models.toml", content, server.url)
        variables = {"LOOKALIKE_WEIGHTS": str(folder / "weights"), "LOOKALIKE_WEIGHTS_SOURCE": str(source)}
        with Command(folder / "library", variables).start("weights", "install", "--yes") as running:
            result = running.finish()
    return Installed(folder / "weights", source, result)
