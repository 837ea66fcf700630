"""Bring an index by Milvus up to date, of vectors or hashes, and be killed while a batch is on its way.

usage: python -m tests.helpers.milvus_child LIBRARY FOLDER hashes|SPEC BATCH DELAY_MS
"""

import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any
from unittest.mock import patch

from engine.core.domain import DescriptorSpec
from engine.core.milvus_place import MilvusPlace
from engine.core.progress import Monitor
from engine.index.milvus_connection import MilvusConnection
from engine.stages import milvus_index
from engine.store.connection import open_store


class _Deadly(MilvusConnection):
    """Kills the process so many milliseconds after the beginning of the n-th batch."""

    def call(self, method: str, **arguments: object) -> object:
        if method == "upsert":
            _left[0] -= 1
            if not _left[0]:
                threading.Thread(target=_die, daemon=True).start()
        return super().call(method, **arguments)


def _die() -> None:
    time.sleep(int(sys.argv[5]) / 1000)
    os.kill(os.getpid(), signal.SIGKILL)


def _content(name: str) -> milvus_index.Content[Any]:
    if name == "hashes":
        return milvus_index.HASHES
    return milvus_index.vectors_of(DescriptorSpec(name, 1))


_left = [int(sys.argv[4])]

if __name__ == "__main__":
    with (
        patch.object(milvus_index, "MilvusConnection", _Deadly),
        patch.object(milvus_index, "_BLOCK", 100),
        open_store(Path(sys.argv[1])) as store,
        store.scanning(),
    ):
        milvus_index.milvus_index(store, _content(sys.argv[3]), MilvusPlace(sys.argv[2]), Monitor())
    threading.Event().wait()
