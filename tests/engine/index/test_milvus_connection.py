"""The connection to Milvus waits for a server that comes back, gives up on one that does not, and says why."""

import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from engine.core.errors import IndexUnavailableError
from engine.core.milvus_place import MilvusPlace
from engine.index.milvus import MilvusNeighbours
from engine.index.milvus_connection import EmbeddedMilvus, MilvusConnection, Patience
from tests.helpers.milvus import why_no_milvus

needs_milvus = pytest.mark.skipif(bool(why_no_milvus()), reason=why_no_milvus())

DIMS = 8


class ServerProcess:
    """Milvus Lite as a server at a port of this machine, in a process of its own that can be killed."""

    def __init__(self, folder: Path, address: str) -> None:
        self._command = [sys.executable, "-m", "tests.helpers.milvus_server", str(folder), address]
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == b"ready\n"

    def kill(self) -> None:
        process = self._process
        process.kill()
        process.communicate()


@needs_milvus
def test_what_a_server_that_went_away_was_asked_is_answered_once_it_is_back(tmp_path):
    address = f"unix:{tmp_path}/socket"
    server = EmbeddedMilvus(tmp_path / "data", address)
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        nonlocal server
        pauses.append(seconds)
        if len(pauses) == 3:
            server = EmbeddedMilvus(tmp_path / "data", address)
        time.sleep(seconds)

    connection = MilvusConnection(MilvusPlace(address), tmp_path, Patience(0.5, 1000, pause))
    index = MilvusNeighbours(DIMS, connection)
    index.add(np.arange(8), np.eye(DIMS))
    server.close()
    index.remove(np.array([7]))
    connection.call("load_collection", collection_name=index.collection)
    assert index.ids().tolist() == list(range(7))
    assert index.search(np.eye(DIMS)[:1], 1)[0].tolist() == [[0]]
    # each about twice as long as the one before
    assert pauses[0] < 0.32 < pauses[1] < 0.7 < pauses[2]
    connection.close()
    server.close()


@needs_milvus
def test_a_server_killed_amid_an_insert_is_gone_on_with_once_it_is_back(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = ServerProcess(tmp_path / "data", address)
    vectors = np.abs(np.random.default_rng(3).normal(size=(20_000, DIMS)))
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        if not pauses:
            server.start()
        pauses.append(seconds)
        time.sleep(seconds)

    place = MilvusPlace(f"http://{address}")
    connection = MilvusConnection(place, tmp_path, Patience(10, 120, pause))
    index = MilvusNeighbours(DIMS, connection)
    index.add(np.arange(100), vectors[:100])
    killer = threading.Timer(0.3, server.kill)
    killer.start()
    try:
        for start in range(100, len(vectors), 100):
            index.add(np.arange(start, start + 100), vectors[start : start + 100])
            if start == 5000:
                killer.join()
        assert pauses
        connection.call("load_collection", collection_name=index.collection)
        assert index.ids().tolist() == list(range(len(vectors)))
        assert index.search(vectors[::4000], 1)[0][:, 0].tolist() == list(range(0, len(vectors), 4000))
    finally:
        connection.close()
        server.kill()


@needs_milvus
def test_a_server_that_stays_away_is_given_up(tmp_path):
    pauses: list[float] = []
    connection = MilvusConnection(MilvusPlace(f"unix:{tmp_path}/none"), tmp_path, Patience(0.2, 0, pauses.append))
    with pytest.raises(IndexUnavailableError, match=r"none cannot be used: no answer for 0 seconds"):
        MilvusNeighbours(DIMS, connection)
    assert not pauses


@needs_milvus
def test_what_a_server_refuses_is_not_asked_again(tmp_path):
    pauses: list[float] = []
    connection = MilvusConnection(MilvusPlace(), tmp_path, Patience(5, 60, pauses.append))
    with pytest.raises(IndexUnavailableError, match="nothing_of_the_kind"):
        connection.call("query", collection_name="nothing_of_the_kind", filter="id > 0", output_fields=["id"])
    assert not pauses
    connection.close()


@needs_milvus
def test_a_folder_serves_one_at_a_time(tmp_path):
    first = MilvusConnection(MilvusPlace(), tmp_path)
    with pytest.raises(IndexUnavailableError, match="another process is using it"):
        MilvusConnection(MilvusPlace(), tmp_path)
    first.close()
    MilvusConnection(MilvusPlace(), tmp_path).close()


@needs_milvus
def test_no_port_is_opened(tmp_path):
    connection = MilvusConnection(MilvusPlace(), tmp_path)
    index = MilvusNeighbours(DIMS, connection)
    index.add(np.arange(8), np.eye(DIMS))
    listening = [
        line.split()[1]
        for table in ("tcp", "tcp6")
        for line in _sockets(table)
        if line.split()[3] == "0A" and line.split()[9] in _own_sockets()
    ]
    assert not listening
    connection.close()


def _sockets(table: str) -> list[str]:
    try:
        with open(f"/proc/self/net/{table}") as file:
            return file.readlines()[1:]
    except OSError:
        pytest.skip("only Linux tells what a process listens at")


def _own_sockets() -> set[str]:
    return {
        str(link.readlink())[len("socket:[") : -1]
        for link in Path("/proc/self/fd").iterdir()
        if link.is_symlink() and str(link.readlink()).startswith("socket:[")
    }


def test_a_missing_package_is_told_with_what_brings_it(tmp_path):
    program = f"""
import sys
sys.modules["pymilvus"] = None
from pathlib import Path
from engine.core.errors import IndexUnavailableError
from engine.core.milvus_place import MilvusPlace
from engine.index.milvus_connection import MilvusConnection
try:
    MilvusConnection(MilvusPlace(), Path({str(tmp_path)!r}))
except IndexUnavailableError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "pip install 'lookalike[milvus]'" in done.stdout


def test_nothing_of_milvus_is_loaded_before_it_is_asked_for():
    program = "import sys, engine.workbench; print([name for name in sys.modules if 'milvus' in name.split('.')[0]])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
