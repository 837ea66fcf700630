"""The deep method through the command line, with random weights: what it needs, keeps, and never mixes."""

import hashlib
import json
import shutil
import signal
from contextlib import closing

import pytest

from engine.core.domain import DescriptorSpec
from engine.core.progress import Monitor
from engine.features.network.conversion import convert
from engine.features.network.model import CONVERSION_VERSION, Model, load_model
from engine.features.network.samples import draw_samples
from engine.store.connection import open_store
from tests.helpers.command import Command
from tests.helpers.drawing import draw_image
from tests.helpers.network_weights import draw_weights, write_keras_file
from tests.helpers.weights_description import describe_weights

UNRELATED = 24
EDITED = 6
PHOTOS = UNRELATED + EDITED


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    """Enough unrelated photos for the numbers of a network to be understood, and crops of some of them."""
    folder = tmp_path_factory.mktemp("deep") / "photos"
    folder.mkdir()
    for number in range(UNRELATED):
        image = draw_image(300 + number, 640, 480)
        image.save(folder / f"{number:02}.jpg", quality=90)
        if number < EDITED:
            image.crop((64, 48, 576, 432)).save(folder / f"{number:02}-crop.jpg", quality=85)
    return folder


@pytest.fixture(scope="module")
def quick(photos, tmp_path_factory):
    result = Command(tmp_path_factory.mktemp("quick") / "library")("scan", photos, "--json", "-")
    assert result.code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture(scope="module")
def deep(photos, installed, tmp_path_factory):
    command = Command(tmp_path_factory.mktemp("scanned-deep") / "library", installed.variables)
    result = command("scan", photos, "--method", "deep", "--json", "-")
    assert result.code == 0, result.stderr
    assert "Traceback" not in result.stderr
    return command, json.loads(result.stdout)


def _specs(model: Model) -> tuple[DescriptorSpec, DescriptorSpec]:
    names = ("vgg16-gem", "vgg16-activations")
    return tuple(DescriptorSpec(f"{name}/{model.key}", CONVERSION_VERSION) for name in names)


def _described(library, model: Model) -> list[int]:
    """Count the images that have each of the network's descriptors, by this model."""
    with closing(open_store(library)) as store:
        return [sum(len(ids) for ids, _ in store.descriptors.iter_blocks(spec)) for spec in _specs(model)]


def _paths(document):
    return {frozenset(photo["path"] for photo in cluster["photos"]) for cluster in document["clusters"]}


def test_without_weights_one_sentence_says_what_to_do_and_nothing_is_begun(command, photos, tmp_path):
    result = command("scan", photos, "--method", "deep", "--weights", tmp_path / "nothing")

    assert result.code == 6
    assert result.stderr.count("\n") == 1
    assert "the weights of the network are not installed" in result.stderr
    assert "run 'lookalike weights install'" in result.stderr
    assert not command.library.exists()
    assert command("query", photos / "00.jpg", "--method", "deep", "--weights", tmp_path / "nothing").code == 6


def test_damaged_weights_are_told(installed, photos, tmp_path):
    folder = tmp_path / "weights"
    folder.mkdir()
    (folder / "vgg16.h5").write_bytes(b"not what was published")
    command = Command(tmp_path / "library", {**installed.variables, "LOOKALIKE_WEIGHTS": str(folder)})

    result = command("scan", photos, "--method", "deep")

    assert result.code == 6
    assert "damaged" in result.stderr
    assert "weights install" in result.stderr


def test_the_network_describes_every_image_and_loses_no_group(deep, quick, installed):
    command, document = deep

    assert _described(command.library, load_model(installed.model)) == [PHOTOS, PHOTOS]
    assert len(_paths(quick)) == EDITED
    assert _paths(quick) <= _paths(document)


def test_its_numbers_were_understood_from_the_library_itself(deep, installed):
    command, _ = deep
    with closing(open_store(command.library)) as store:
        for spec in _specs(load_model(installed.model)):
            kept = store.calibrations.get(spec)
            assert kept is not None
            assert kept[0] is not None
    assert list(command.library.glob("vgg16-*.index"))


def test_a_second_scan_runs_nothing_again(deep, photos):
    command, document = deep
    with command.start("scan", photos, "--method", "deep", "--json", "-") as running:
        result = running.finish()

    assert "Looking with the network" not in result.stderr
    assert "Preparing" not in result.stderr
    again = json.loads(result.stdout)
    assert again["clusters"] == document["clusters"]
    assert again["counts"]["described"] == 0


def test_groups_and_a_quick_scan_need_no_weights_and_forget_nothing(deep, photos, installed):
    command, document = deep
    plain = Command(command.library, {"LOOKALIKE_WEIGHTS": str(command.library / "nothing")})

    groups = plain("groups", "--json", "-")
    scan = plain("scan", photos, "--json", "-")

    assert json.loads(groups.stdout)["clusters"] == document["clusters"]
    assert json.loads(scan.stdout)["clusters"] == document["clusters"]
    assert _described(command.library, load_model(installed.model)) == [PHOTOS, PHOTOS]


def test_a_query_finds_the_photo_by_a_picture_that_is_not_there(deep, photos, tmp_path):
    command, _ = deep
    picture = tmp_path / "asked.jpg"
    draw_image(310, 640, 480).crop((40, 30, 600, 450)).resize((420, 315)).save(picture, quality=60)

    result = command("query", picture, "--method", "deep", "--json", "-")

    assert result.code == 0, result.stderr
    hits = json.loads(result.stdout)["queries"][0]["hits"]
    assert hits[0]["path"] == str(photos / "10.jpg")


def test_a_deep_query_of_a_quick_library_finds_what_a_quick_one_does(command, photos, installed):
    assert command("scan", photos).code == 0
    asked = ["query", photos / "03-crop.jpg", "--json", "-"]

    deep = Command(command.library, installed.variables)(*asked, "--method", "deep")

    assert deep.code == 0, deep.stderr
    assert json.loads(deep.stdout)["queries"] == json.loads(command(*asked).stdout)["queries"]


def test_a_quick_library_becomes_deep_and_a_stop_on_the_way_is_no_loss(photos, deep, installed, tmp_path):
    command = Command(tmp_path / "library", installed.variables)
    assert command("scan", photos).code == 0
    with command.start("scan", photos, "--method", "deep", "--workers", "1") as running:
        running.wait_for(r"Looking with the network  [1-9]")
        running.send(signal.SIGINT)
        stopped = running.finish()

    assert stopped.code == 130
    assert "is kept: the same command goes on from there" in stopped.stderr
    document = json.loads(command("scan", photos, "--method", "deep", "--json", "-").stdout)
    assert document["counts"]["unchanged"] == PHOTOS
    assert _paths(document) == _paths(deep[1])
    assert _described(command.library, load_model(installed.model)) == [PHOTOS, PHOTOS]


def test_other_weights_describe_anew_and_nothing_is_mixed(photos, deep, installed, tmp_path):
    shutil.copytree(deep[0].library, tmp_path / "library")
    folder = tmp_path / "weights"
    write_keras_file(tmp_path / "vgg16.h5", draw_weights(seed=1))
    content = (tmp_path / "vgg16.h5").read_bytes()
    source = describe_weights(tmp_path / "models.toml", content, "http://127.0.0.1:9/vgg16.h5")
    other = convert(
        tmp_path / "vgg16.h5", hashlib.sha256(content).hexdigest(), folder, draw_samples(1), Monitor(), threads=2
    )
    after = Command(tmp_path / "library", {"LOOKALIKE_WEIGHTS": str(folder), "LOOKALIKE_WEIGHTS_SOURCE": str(source)})
    assert after("weights", "install", "--from", tmp_path / "vgg16.h5").code == 0

    result = after("scan", photos, "--method", "deep", "--json", "-")

    assert result.code == 0, result.stderr
    assert json.loads(result.stdout)["counts"]["described"] == 0
    assert _described(tmp_path / "library", other) == [PHOTOS, PHOTOS]
    assert _described(tmp_path / "library", load_model(installed.model)) == [0, 0]


def test_a_processor_without_avx2_finds_the_same_by_exact_search(photos, deep, installed, tmp_path):
    asked = ["query", photos / "03-crop.jpg", "--method", "deep", "--json", "-"]
    with_all = json.loads(deep[0](*asked).stdout)["queries"]
    shutil.copytree(deep[0].library, tmp_path / "library")
    command = Command(tmp_path / "library", {**installed.variables, "LOOKALIKE_CPU": "baseline"})

    result = command(*asked)

    assert result.code == 0, result.stderr
    assert json.loads(result.stdout)["queries"] == with_all
