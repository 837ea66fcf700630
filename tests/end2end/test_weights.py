"""The way to the network's weights, as a person goes it: fetched, refused, cut off, stopped, taken from a file."""

import os
import shutil
import signal

import pytest

from tests.helpers.command import Command
from tests.helpers.weights_description import describe_weights
from tests.helpers.weights_server import Fault, serving

# Some pieces have come, and most have not.
UNDER_WAY = r" ([2-9]|1\d)\.\d of 58\.9 MB"


@pytest.fixture(scope="module")
def content(weights_file):
    return weights_file.read_bytes()


@pytest.fixture
def server(content):
    with serving(content, "vgg16.h5") as served:
        yield served


@pytest.fixture
def directory(installed, tmp_path):
    """A folder that has the model already, which is not what is tested here and takes its time to make."""
    folder = tmp_path / "weights"
    folder.mkdir()
    shutil.copy(installed.model, folder)
    return folder


@pytest.fixture
def weights(server, content, directory, tmp_path):
    source = describe_weights(tmp_path / "models.toml", content, server.url)
    variables = {"LOOKALIKE_WEIGHTS": str(directory), "LOOKALIKE_WEIGHTS_SOURCE": str(source)}
    return Command(tmp_path / "library", variables)


def _part(directory):
    return directory / "vgg16.h5.part"


def test_a_full_installation_tells_what_it_does_and_is_ready(installed, content):
    result = installed.result

    assert result.code == 0, result.stderr
    for words in ("Random weights", "A. Author", "CC BY 4.0", "https://creativecommons.org", "http://127.0.0.1:"):
        assert words in result.stderr
    assert "size     59 MB" in result.stderr
    assert "Fetching the weights" in result.stderr
    assert "Preparing the network" in result.stderr
    assert result.stderr.endswith("Ready: lookalike scan FOLDER --method deep uses it.\n")
    assert "\x1b" not in result.stderr
    assert (installed.directory / "vgg16.h5").read_bytes() == content
    assert installed.model.stat().st_size > 14_000_000


def test_status_says_that_they_are_there_and_doctor_too(installed, tmp_path):
    command = Command(tmp_path / "library", installed.variables)

    status, doctor = command("weights", "status"), command("doctor")

    assert status.code == 0
    assert "installed and verified, 59 MB" in status.stdout
    assert "ready, 8-bit integers" in status.stdout
    assert doctor.code == 0
    assert "installed and verified, 59 MB" in doctor.stdout


def test_what_is_there_is_not_fetched_again(installed, tmp_path):
    result = Command(tmp_path / "library", installed.variables)("weights", "install")

    assert result.code == 0
    assert "installed already" in result.stderr


def test_without_weights_status_says_how_to_get_them(weights, server):
    status = weights("weights", "status")

    assert status.code == 6
    assert "not installed; lookalike weights install does that" in status.stdout
    assert not server.asked


def test_nobody_to_ask_means_no(weights, server):
    refused = weights("weights", "install")

    assert refused.code == 2
    assert "--yes" in refused.stderr
    assert not server.asked


@pytest.mark.parametrize("answer", ["n", "", "yesterday"])
def test_no_means_no(weights, server, answer):
    with weights.start("weights", "install") as running:
        running.wait_for(r"\[y/N\] ")
        running.answer(answer)
        result = running.finish()

    assert result.code == 6
    assert "Nothing was fetched." in result.stderr
    assert not server.asked


def test_ctrl_c_is_an_answer_too(weights, server):
    with weights.start("weights", "install") as running:
        running.wait_for(r"Fetch 59 MB from 127\.0\.0\.1, licence CC BY 4\.0\? \[y/N\] ")
        running.send(signal.SIGINT)
        result = running.finish()

    assert result.code == 130
    assert "Traceback" not in result.stderr
    assert not server.asked


def test_a_yes_fetches(weights, server, directory):
    with weights.start("weights", "install") as running:
        running.wait_for(r"\[y/N\] ")
        running.answer("y")
        result = running.finish()

    assert result.code == 0, result.stderr
    assert len(server.asked) == 1
    assert weights("weights", "status").code == 0
    removed = weights("weights", "remove")
    assert removed.code == 0
    assert not list(directory.iterdir())
    assert weights("weights", "remove").code == 0


def test_a_wrong_hash_installs_nothing(weights, server, content, tmp_path, directory):
    source = describe_weights(tmp_path / "wrong.toml", content, server.url, md5="0" * 32)

    result = weights("weights", "install", "--yes", "--weights-source", source)

    assert result.code == 6
    assert "it is not the published file" in result.stderr
    assert "Traceback" not in result.stderr
    assert [path.suffix for path in directory.iterdir() if path.suffix != ".version"] == [".tflite"]
    assert weights("weights", "status").code == 6


def test_a_cut_connection_is_gone_on_with_by_the_next_try(weights, server, content, directory):
    server.faults.extend([Fault(cut_after=20_000_000), Fault(status=503), Fault(status=503)])

    cut = weights("weights", "install", "--yes")

    assert cut.code == 6
    assert "20.0 of 58.9 MB are kept and the next try goes on from there" in cut.stderr
    assert _part(directory).stat().st_size == 20_000_000
    status = weights("weights", "status")
    assert status.code == 6
    assert "20 MB of 59 MB fetched" in status.stdout
    again = weights("weights", "install", "--yes")
    assert again.code == 0, again.stderr
    assert "20 MB are here already" in again.stderr
    assert server.asked[-1]["Range"] == "bytes=20000000-"
    assert (directory / "vgg16.h5").read_bytes() == content


def test_ctrl_c_keeps_what_was_fetched(weights, server, content, directory):
    server.faults.append(Fault(pause_s=0.15))
    with weights.start("weights", "install", "--yes") as running:
        running.wait_for(UNDER_WAY)
        running.send(signal.SIGINT)
        stopped = running.finish()

    assert stopped.code == 130
    assert "What was fetched so far is kept" in stopped.stderr
    kept = _part(directory).stat().st_size
    assert 1_000_000 < kept < len(content)
    assert weights("weights", "install", "--yes").code == 0
    assert server.asked[-1]["Range"] == f"bytes={kept}-"


def test_too_small_a_disk_is_told_before_anything_is_fetched(weights, server, content, tmp_path):
    source = describe_weights(tmp_path / "huge.toml", content, server.url, size_bytes=10**16)

    result = weights("weights", "install", "--yes", "--weights-source", source)

    assert result.code == 6
    assert "more are needed on this disk" in result.stderr
    assert not server.asked


def test_a_file_that_is_there_is_taken_and_nothing_fetched(weights, server, weights_file, directory):
    result = weights("weights", "install", "--from", weights_file)

    assert result.code == 0, result.stderr
    assert not server.asked
    assert (directory / "vgg16.h5").stat().st_size == weights_file.stat().st_size


def test_another_file_is_refused(weights, tmp_path):
    other = tmp_path / "other.h5"
    other.write_bytes(bytes(1000))

    for file, said in ((other, "it has 1,000 bytes"), (tmp_path / "none.h5", "it cannot be read")):
        result = weights("weights", "install", "--from", file)
        assert result.code == 6
        assert said in result.stderr


@pytest.mark.parametrize("text", [None, "]", "[vgg19]\n", "[vgg16]\ntitle = 1\n"])
def test_a_description_that_cannot_be_used_is_told(weights, tmp_path, text):
    source = tmp_path / "odd.toml"
    if text is not None:
        source.write_text(text)

    result = weights("weights", "status", "--weights-source", source)

    assert result.code == 2
    assert result.stderr.startswith(f"lookalike: {source}: ")
    assert result.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_made_is_told(weights, tmp_path):
    (tmp_path / "file").write_bytes(b"")

    result = weights("weights", "install", "--yes", "--weights", tmp_path / "file" / "weights")

    assert result.code == 6
    assert "the folder cannot be made" in result.stderr


def test_the_default_place_is_in_the_user_data_folder(tmp_path):
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "LOOKALIKE_WEIGHTS": ""}

    status = Command(tmp_path / "library", home)("weights", "status")

    assert status.code == 6
    assert os.path.join("lookalike", "weights", "vgg16_weights_tf") in status.stdout  # noqa: PTH118
    assert "https://storage.googleapis.com/tensorflow/keras-applications/" in status.stdout
    assert not (tmp_path / "data").exists()
