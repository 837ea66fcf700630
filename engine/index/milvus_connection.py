"""The door to Milvus: its package, the engine in this process or a server, and patience with one that is away.

Milvus Lite, which keeps a collection in a folder, is spoken to as a server is. Left to itself its package opens a port
for that, which any program on the machine could use; here it listens at a socket in a folder that only this person can
enter.
"""

import contextlib
import importlib
import logging
import random
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final, TypeVar

from engine.core.errors import IndexUnavailableError
from engine.core.milvus_place import TOKEN_VARIABLE, MilvusPlace

EXTRA: Final = "pip install 'lookalike[milvus]'"

_FIRST_WAIT_S: Final = 0.25
_LONGEST_WAIT_S: Final = 8.0
_ENGINE_THREADS: Final = 4
_STOP_S: Final = 2
_RATE_LIMIT: Final = 8
_FOLDER: Final = "milvus.db"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a server.

    Attributes:
        call_s: For one answer.
        whole_s: For an answer and all that is tried again, with pauses that double from a quarter to eight seconds.
        sleep: Waits.
        work_s: For what takes a server long: to load a collection into its memory, or to write one down.
    """

    call_s: float = 30.0
    whole_s: float = 60.0
    sleep: Callable[[float], None] = time.sleep
    work_s: float = 1800.0


class MilvusConnection:
    """A connection that comes back by itself; any thread may use it.

    Args:
        place: Where Milvus is.
        directory: The library, beside which Milvus Lite keeps its folder if none is named.
        patience: With a server that is away.
        check: Called before each attempt; what it raises ends the waiting.

    Raises:
        IndexUnavailableError: a package is missing, or another process uses the folder. A server is first asked when
            something is wanted of it.
    """

    def __init__(
        self,
        place: MilvusPlace,
        directory: Path,
        patience: Patience | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self._place = place
        self._check = check
        self._patience = patience or Patience()
        self.package = _package("pymilvus")
        self._rpc: Any = importlib.import_module("grpc")
        self._lock = threading.Lock()
        self._client: Any = None
        self._engine = None
        self.name = place.address
        if not place.is_server:
            folder = Path(place.address) if place.address else directory / _FOLDER
            self.name = str(folder)
            self._engine = EmbeddedMilvus(folder)

    @property
    def is_server(self) -> bool:
        """Whether Milvus is elsewhere, and may come back if it is away."""
        return self._engine is None

    def run(self, task: Callable[[Any], _T]) -> _T:
        """Do something with a client of pymilvus, and again if the server was away meanwhile.

        Raises:
            IndexUnavailableError: the server is away for too long, or refuses.
        """
        patience = self._patience
        give_up = time.monotonic() + patience.whole_s
        wait = _FIRST_WAIT_S
        while True:
            self._check()
            try:
                return task(self._connected())
            except (self.package.MilvusException, self._rpc.RpcError) as error:
                if not self._is_passing(error):
                    raise IndexUnavailableError(self.name, _reason(error)) from error
                if time.monotonic() + wait > give_up:
                    reason = f"no answer for {patience.whole_s:g} seconds, at last: {_reason(error)}"
                    raise IndexUnavailableError(self.name, reason) from error
            self._disconnect()
            # not all clients of a server that comes back should ask at once
            patience.sleep(wait * random.uniform(0.75, 1.25))
            wait = min(2 * wait, _LONGEST_WAIT_S)

    def call(self, method: str, **arguments: Any) -> Any:
        """Call a method of the client; see ``run``. Whatever is called may be done twice."""
        return self.run(lambda client: getattr(client, method)(timeout=self._patience.call_s, **arguments))

    def call_long(self, method: str, **arguments: Any) -> Any:
        """Call a method that a server may work on for long; see ``call``."""
        return self.run(lambda client: getattr(client, method)(timeout=self._patience.work_s, **arguments))

    def close(self) -> None:
        """Let go of the server, and of the folder, which another process can use then."""
        self._disconnect()
        if self._engine is not None:
            self._engine.close()

    def _connected(self) -> Any:
        with self._lock:
            if self._client is None:
                address = self._engine.address if self._engine is not None else self._place.address
                self._client = self.package.MilvusClient(
                    uri=address, token=self._place.token, timeout=self._patience.call_s
                )
            return self._client

    def _disconnect(self) -> None:
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(self.package.MilvusException, self._rpc.RpcError, ValueError):
                client.close()

    def _is_passing(self, error: Any) -> bool:
        """Tell whether what failed may well succeed in a while."""
        status = self._rpc.StatusCode
        passing = (status.UNAVAILABLE, status.DEADLINE_EXCEEDED, status.ABORTED, status.CANCELLED)
        if isinstance(error, self._rpc.RpcError):
            return error.code() in passing
        exceptions = self.package.exceptions
        return bool(
            isinstance(error, (exceptions.ConnectError, exceptions.MilvusUnavailableException))
            or error.code in (*passing, _RATE_LIMIT)
            or getattr(error, "retriable", False)
            or str(error.message).startswith("Fail connecting")
        )


class EmbeddedMilvus:
    """Milvus Lite in this process, at a socket that no other person can reach.

    Args:
        folder: Where it keeps its collections.
        address: The socket; by default in a new private folder.

    Raises:
        IndexUnavailableError: its package is missing, or another process uses the folder.
    """

    def __init__(self, folder: Path, address: str = "") -> None:
        lite = _package("milvus_lite")
        self._stack = contextlib.ExitStack()
        with contextlib.ExitStack() as stack:
            try:
                database = lite.MilvusLite(str(folder))
            except lite.DataDirLockedError as error:
                raise IndexUnavailableError(str(folder), "another process is using it; wait for its end") from error
            except (OSError, lite.MilvusLiteError, ValueError) as error:
                raise IndexUnavailableError(str(folder), str(error)) from error
            stack.callback(database.close)
            if not address:
                private = stack.enter_context(tempfile.TemporaryDirectory(prefix="lookalike-"))
                address = f"unix:{private}/milvus"
            self.address = address
            stack.callback(_serve(database, address, str(folder)))
            self._stack = stack.pop_all()

    def close(self) -> None:
        """Stop it and unlock the folder."""
        self._stack.close()


def _serve(database: Any, address: str, name: str) -> Callable[[], None]:
    """Let clients reach the database; return what ends that."""
    rpc: Any = importlib.import_module("grpc")
    servicer = importlib.import_module("milvus_lite.adapter.grpc.servicer").MilvusServicer(database)
    # Milvus Lite leaves out some questions that a client can do without, of which gRPC tells the terminal
    logging.getLogger("grpc._server").setLevel(logging.CRITICAL)
    unlimited = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]
    threads = ThreadPoolExecutor(_ENGINE_THREADS, thread_name_prefix="milvus")
    server = rpc.server(threads, options=unlimited)
    importlib.import_module("pymilvus.grpc_gen.milvus_pb2_grpc").add_MilvusServiceServicer_to_server(servicer, server)
    try:
        server.add_insecure_port(address)
    except RuntimeError as error:
        raise IndexUnavailableError(name, f"this system has no sockets for it: {error}") from error
    server.start()

    def end() -> None:
        server.stop(_STOP_S).wait()
        threads.shutdown()

    return end


def _package(name: str) -> ModuleType:
    try:
        package = importlib.import_module(name)
    except ImportError as error:
        raise IndexUnavailableError("Milvus", f"its package is missing, install it by {EXTRA} ({error})") from error
    # it writes every error to the terminal with the whole way that led there, and then raises it
    logging.getLogger(name).setLevel(logging.CRITICAL)
    return package


def _reason(error: Any) -> str:
    words = str(getattr(error, "message", "") or error)
    is_stranger = "UNAUTHENTICATED" in words or "auth" in words.lower()
    return f"{words} (the token is taken from {TOKEN_VARIABLE})" if is_stranger else words
