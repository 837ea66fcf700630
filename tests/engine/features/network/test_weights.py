"""Weights come from a server or a file, are proved to be the published ones, and are looked after."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.core.errors import (
    Cancelled,
    WeightsDamagedError,
    WeightsDownloadError,
    WeightsMissingError,
    WeightsSpaceError,
    WeightsUnwritableError,
)
from engine.core.progress import Monitor
from engine.features.network.download import Patience
from engine.features.network.source import WeightsSource
from engine.features.network.weights import WeightsFolder, WeightsState
from tests.helpers.weights_server import Fault, WeightsServer, serving

HURRY = Patience(timeout_s=2, tries=1)
PLENTY = 1 << 40
MakeFolder = Callable[..., WeightsFolder]


@pytest.fixture(scope="module")
def content(weights_file: Path) -> bytes:
    return weights_file.read_bytes()


@pytest.fixture
def server(content: bytes) -> Iterator[WeightsServer]:
    with serving(content) as served:
        yield served


@pytest.fixture
def source(server: WeightsServer, content: bytes) -> WeightsSource:
    md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
    return WeightsSource("Weights", server.url, len(content), md5, "A. Author", "", "CC BY 4.0", "")


@pytest.fixture
def folder(source: WeightsSource, tmp_path: Path) -> WeightsFolder:
    return WeightsFolder(tmp_path / "data" / "weights", source, HURRY, lambda _: PLENTY)


def test_nothing_is_fetched_unless_it_is_asked_for(server: WeightsServer, folder: WeightsFolder) -> None:
    assert folder.status().state is WeightsState.MISSING
    with pytest.raises(WeightsMissingError):
        folder.require()
    assert not server.asked


def test_install_verifies_and_is_remembered(
    server: WeightsServer, folder: WeightsFolder, content: bytes, weights_sha256: str
) -> None:
    status = folder.install(Monitor())
    assert (status.state, status.sha256, status.present_bytes) == (WeightsState.INSTALLED, weights_sha256, len(content))
    assert folder.path.read_bytes() == content
    assert folder.require() == folder.status() == status
    assert sorted(path.name for path in folder.path.parent.iterdir()) == ["weights.h5", "weights.h5.json"]
    assert folder.install(Monitor()) == status
    assert len(server.asked) == 1, "what is installed is not fetched again"


def test_a_cut_and_a_new_start_of_the_program_are_no_loss(
    server: WeightsServer, source: WeightsSource, folder: WeightsFolder, content: bytes
) -> None:
    server.faults.append(Fault(cut_after=20_000_000))
    with pytest.raises(WeightsDownloadError, match=r"20\.0 of 58\.9 MB are kept"):
        folder.install(Monitor())
    partial = folder.status()
    assert (partial.state, partial.present_bytes) == (WeightsState.PARTIAL, 20_000_000)

    again = WeightsFolder(folder.path.parent, source, HURRY, lambda _: PLENTY)
    assert again.install(Monitor()).state is WeightsState.INSTALLED
    assert server.asked[-1]["Range"] == "bytes=20000000-"
    assert again.path.read_bytes() == content


def test_a_wrong_hash_installs_nothing(server: WeightsServer, folder: WeightsFolder, content: bytes) -> None:
    server.content = content[:-1] + bytes([content[-1] ^ 1])
    with pytest.raises(WeightsDamagedError, match="its hash is"):
        folder.install(Monitor())
    assert folder.status().state is WeightsState.MISSING
    server.content = content
    assert folder.install(Monitor()).state is WeightsState.INSTALLED


def test_a_stated_sha256_counts_too(source: WeightsSource, folder: WeightsFolder, tmp_path: Path) -> None:
    strict = WeightsFolder(tmp_path, replace(source, sha256="0" * 64), HURRY)
    with pytest.raises(WeightsDamagedError, match="0000"):
        strict.install(Monitor())


def test_the_right_hash_of_the_wrong_thing_is_refused(server: WeightsServer, tmp_path: Path) -> None:
    server.content = b"no weights at all"
    md5 = hashlib.md5(server.content, usedforsecurity=False).hexdigest()
    source = WeightsSource("", server.url, len(server.content), md5, "", "", "", "")
    with pytest.raises(WeightsDamagedError, match="no weights of VGG16"):
        WeightsFolder(tmp_path, source, HURRY).install(Monitor())
    assert not (tmp_path / "weights.h5").exists()


def test_a_spoilt_part_is_fetched_anew(server: WeightsServer, folder: WeightsFolder, content: bytes) -> None:
    server.faults.append(Fault(cut_after=1_000_000))
    with pytest.raises(WeightsDownloadError):
        folder.install(Monitor())
    part = folder.path.with_name("weights.h5.part")
    part.write_bytes(bytes(1_000_000))
    assert folder.install(Monitor()).state is WeightsState.INSTALLED
    assert folder.path.read_bytes() == content
    assert ["Range" in asked for asked in server.asked] == [False, True, False]


def test_no_room_is_told_before_the_download(server: WeightsServer, source: WeightsSource, tmp_path: Path) -> None:
    with pytest.raises(WeightsSpaceError, match=r"58\.9 MB more are needed on this disk and 1\.0 MB are free"):
        WeightsFolder(tmp_path, source, HURRY, lambda _: 1_000_000).install(Monitor())
    assert not server.asked


def test_a_stop_keeps_the_part(folder: WeightsFolder) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        folder.install(monitor)
    assert folder.status().state is WeightsState.PARTIAL
    assert folder.install(Monitor()).state is WeightsState.INSTALLED


def test_a_file_is_taken_and_left_as_it_is(
    server: WeightsServer, folder: WeightsFolder, weights_file: Path, content: bytes
) -> None:
    assert folder.install_from(weights_file, Monitor()).state is WeightsState.INSTALLED
    assert folder.path.read_bytes() == weights_file.read_bytes() == content
    assert not server.asked


def test_a_file_of_another_size_or_content_is_refused(folder: WeightsFolder, content: bytes, tmp_path: Path) -> None:
    short, other = tmp_path / "short.h5", tmp_path / "other.h5"
    short.write_bytes(content[:1000])
    other.write_bytes(bytes(len(content)))
    with pytest.raises(WeightsDamagedError, match=r"short\.h5: it has 1,000 bytes"):
        folder.install_from(short, Monitor())
    with pytest.raises(WeightsDamagedError, match=r"other\.h5: it is not the published file"):
        folder.install_from(other, Monitor())
    assert folder.status().state is WeightsState.MISSING
    assert other.exists()


def test_a_file_that_cannot_be_read_is_told(folder: WeightsFolder, tmp_path: Path) -> None:
    with pytest.raises(WeightsUnwritableError, match=r"none\.h5: it cannot be read"):
        folder.install_from(tmp_path / "none.h5", Monitor())
    with pytest.raises(WeightsUnwritableError, match="it cannot be read"):
        folder.install_from(tmp_path, Monitor())


def test_no_room_for_a_copy_is_told(source: WeightsSource, weights_file: Path, tmp_path: Path) -> None:
    with pytest.raises(WeightsSpaceError):
        WeightsFolder(tmp_path, source, HURRY, lambda _: 10).install_from(weights_file, Monitor())


def test_a_stopped_copy_installs_nothing(folder: WeightsFolder, weights_file: Path) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        folder.install_from(weights_file, monitor)
    assert folder.status().state is not WeightsState.INSTALLED
    assert folder.install(Monitor()).state is WeightsState.INSTALLED, "what was copied is not taken for a download"


def test_damage_after_installation_is_found(server: WeightsServer, folder: WeightsFolder) -> None:
    folder.install(Monitor())
    with folder.path.open("r+b") as file:
        file.seek(1000)
        file.write(b"damage")
    os.utime(folder.path, ns=(1, 1))
    assert folder.status().state is WeightsState.DAMAGED
    with pytest.raises(WeightsDamagedError, match="install them again"):
        folder.require()
    assert folder.install(Monitor()).state is WeightsState.INSTALLED
    assert len(server.asked) == 2


@pytest.mark.parametrize("receipt", [b"", b"[]", b"\xff", b'{"size_bytes": 1}'])
def test_a_spoilt_receipt_costs_a_look_at_the_file(folder: WeightsFolder, receipt: bytes) -> None:
    status = folder.install(Monitor())
    note = folder.path.with_name("weights.h5.json")
    good = note.read_bytes()
    note.write_bytes(receipt)
    assert folder.status() == status
    assert note.read_bytes() == good


def test_weights_of_another_publication_are_not_taken_for_this_one(
    folder: WeightsFolder, source: WeightsSource, tmp_path: Path
) -> None:
    folder.install(Monitor())
    other = WeightsFolder(folder.path.parent, replace(source, md5="0" * 32), HURRY)
    assert other.status().state is WeightsState.DAMAGED
    assert folder.status().state is WeightsState.INSTALLED


def test_remove_leaves_nothing(folder: WeightsFolder) -> None:
    folder.install(Monitor())
    folder.remove()
    assert not list(folder.path.parent.iterdir())
    folder.remove()


def test_a_folder_that_cannot_be_made_is_told(source: WeightsSource, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WeightsUnwritableError, match="the folder cannot be made"):
        WeightsFolder(tmp_path / "file" / "weights", source, HURRY).install(Monitor())
