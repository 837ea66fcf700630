"""A server on this computer that gives a file over HTTP, and fails in the ways that servers and networks fail."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_PIECE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Fault:
    """How one answer departs from a good one.

    Attributes:
        status: Answer with this instead of the file.
        location: Where to, if the answer is a redirection.
        cut_after: Close the connection after that many bytes of the body.
        stall_after: Send nothing more after that many bytes of the body, until the test is over.
        ignores_range: Give the whole file to a request for a part of it.
        range_shift: Give a piece that begins that many bytes later than the one asked for.
        hides_length: Do not say how long the answer is.
        extra: Bytes sent after the file's end.
        pause_s: Seconds to wait after each MiB.
    """

    status: int = 0
    location: str = ""
    cut_after: int | None = None
    stall_after: int | None = None
    ignores_range: bool = False
    range_shift: int = 0
    hides_length: bool = False
    extra: bytes = b""
    pause_s: float = 0.0


@dataclass
class WeightsServer:
    """What is served, and what was asked for.

    Attributes:
        content: The file.
        version: Its ETag.
        faults: Those of the next answers, in their order; afterwards all is well.
        asked: Headers of every request.
        url: Address of the file.
    """

    content: bytes
    version: str = '"one"'
    faults: deque[Fault] = field(default_factory=deque)
    asked: list[dict[str, str]] = field(default_factory=list)
    url: str = ""
    over: threading.Event = field(default_factory=threading.Event)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    served: WeightsServer

    def do_GET(self) -> None:
        served = self.served
        served.asked.append(dict(self.headers.items()))
        fault = served.faults.popleft() if served.faults else Fault()
        self.close_connection = True
        if fault.status:
            self.send_response(fault.status)
            if fault.location:
                self.send_header("Location", fault.location)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        start = self._start(fault)
        if start >= len(served.content):
            self.send_response(416)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self._send_head(start, fault)
        body = served.content[start:] + fault.extra
        for limit in (fault.cut_after, fault.stall_after):
            if limit is not None:
                body = body[:limit]
        try:
            for start in range(0, len(body), _PIECE_BYTES):
                self.wfile.write(body[start : start + _PIECE_BYTES])
                self.wfile.flush()
                served.over.wait(fault.pause_s)
            if fault.stall_after is not None:
                served.over.wait(30)
        except ConnectionError:
            pass  # the other side had enough

    def _start(self, fault: Fault) -> int:
        asked = self.headers.get("Range")
        same = self.headers.get("If-Range") in (None, self.served.version)
        if asked is None or fault.ignores_range or not same:
            return 0
        return int(asked.removeprefix("bytes=").removesuffix("-")) + fault.range_shift

    def _send_head(self, start: int, fault: Fault) -> None:
        size = len(self.served.content)
        self.send_response(206 if start else 200)
        self.send_header("ETag", self.served.version)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{size - 1}/{size}")
        if not fault.hides_length:
            self.send_header("Content-Length", str(size - start + len(fault.extra)))
        self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  http.server's name
        """Say nothing."""


@contextmanager
def serving(content: bytes, name: str = "weights.h5") -> Iterator[WeightsServer]:
    """Serve a file until the block ends."""
    served = WeightsServer(content)
    handler = type("Handler", (_Handler,), {"served": served})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    served.url = f"http://127.0.0.1:{server.server_port}/{name}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield served
    finally:
        served.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
