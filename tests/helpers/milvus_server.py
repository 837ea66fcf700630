"""Milvus Lite as a server for tests, until it is killed.

usage: python -m tests.helpers.milvus_server FOLDER ADDRESS
"""

import sys
import threading
from pathlib import Path

from engine.index.milvus_connection import EmbeddedMilvus

if __name__ == "__main__":
    server = EmbeddedMilvus(Path(sys.argv[1]), sys.argv[2])
    print("ready", flush=True)
    threading.Event().wait()
    server.close()
