"""Fetch a published file over HTTP into a part file, which a later try goes on from."""

import errno
import http.client
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPMessage
from pathlib import Path
from typing import IO, Final

from engine.core.domain import Stage
from engine.core.errors import (
    WeightsDamagedError,
    WeightsDownloadError,
    WeightsError,
    WeightsSpaceError,
    WeightsUnwritableError,
)
from engine.core.progress import Monitor
from engine.features.network.source import WeightsSource
from engine.version import VERSION

BLOCK_BYTES: Final = 65_536
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers of a server that may be gone at the next try."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a download waits and how often it tries.

    Attributes:
        timeout_s: Seconds without a byte after which a connection counts as lost.
        tries: How often in a row a connection may end without having brought anything.
        pause_s: Seconds before the second try; each further pause is twice as long.
        wait: Lets seconds pass.
    """

    timeout_s: float = 20.0
    tries: int = 3
    pause_s: float = 1.0
    wait: Callable[[float], None] = time.sleep


class _Lost(Exception):  # noqa: N818  a connection that may come back, told from what will not
    """The connection failed in a way that another try may mend."""


class _StartOver(Exception):  # noqa: N818  an answer of the server
    """What the part file holds is of no use for what the server has."""


class _CarefulRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a server elsewhere, but never out of encryption."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Give the request for the new address, or refuse it."""
        allowed = ("https://",) if req.full_url.startswith("https://") else ("https://", "http://")
        if not newurl.lower().startswith(allowed):
            raise urllib.error.HTTPError(newurl, code, "leads to an address without encryption", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def validator_path(part: Path) -> Path:
    """Give the file that remembers which version of the published file a part belongs to."""
    return part.with_name(part.name + ".version")


def download(
    source: WeightsSource,
    part: Path,
    monitor: Monitor,
    patience: Patience,
    free_bytes: Callable[[Path], int],
) -> None:
    """Fetch what ``part`` still lacks of the published file; what arrives is kept, whatever happens.

    Args:
        source: What is fetched.
        part: Where to; an earlier part of the same file is completed.
        monitor: Counts blocks of 64 KiB, and stops between two of them.
        patience: How long to wait and how often to try.
        free_bytes: Tells the room left on the disk of a folder.

    Raises:
        WeightsDownloadError: the server cannot be reached, refuses, or the connection keeps breaking.
        WeightsDamagedError: the server has a file of another size.
        WeightsSpaceError: the disk has not enough room.
        WeightsUnwritableError: the part file cannot be written.
        Cancelled: the person stopped it.
    """
    _forget_foreign(source, part)
    missing = source.size_bytes - _size(part)
    free = free_bytes(part.parent)
    if missing > free:
        raise WeightsSpaceError(part, missing, free)
    blocks = _Transfer(source, part, monitor, patience).blocks()
    with closing(blocks):
        for _ in monitor.track(blocks, Stage.DOWNLOAD, -(-missing // BLOCK_BYTES), lambda done: _words(done, source)):
            pass


class _Transfer:
    """One download: as many connections as it takes."""

    def __init__(self, source: WeightsSource, part: Path, monitor: Monitor, patience: Patience) -> None:
        self._source = source
        self._part = part
        self._monitor = monitor
        self._patience = patience
        self._opener = urllib.request.build_opener(_CarefulRedirects)

    def blocks(self) -> Generator[int]:
        """Yield the bytes present after each block."""
        failures = 0
        restarts = 0
        while (have := _size(self._part)) < self._source.size_bytes:
            try:
                yield from self._connection(have)
            except _StartOver as error:
                restarts += 1
                if restarts > 1:
                    raise WeightsDownloadError(self._part, f"{self._source.host} {error}") from error
                self._drop_part()
            except _Lost as error:
                failures = 1 if _size(self._part) >= have + BLOCK_BYTES else failures + 1
                if failures >= self._patience.tries:
                    raise WeightsDownloadError(self._part, self._lost_words(error)) from error
                self._patience.wait(self._patience.pause_s * 2 ** (failures - 1))
                self._monitor.check()

    def _connection(self, have: int) -> Generator[int]:
        with self._open(have) as response:
            # A whole answer means that the server has another version by now, or cannot resume.
            offset = 0 if response.status == http.client.OK else self._offset_of(response, have)
            length = response.headers.get("Content-Length", "")
            if length.isdigit() and offset + int(length) != self._source.size_bytes:
                raise WeightsDamagedError(
                    self._part,
                    f"{self._source.host} offers a file of {offset + int(length):,} bytes"
                    f" where {self._source.size_bytes:,} are expected; it was not fetched",
                )
            try:
                self._remember_version(response)
                with self._part.open("ab" if offset else "wb") as file:
                    while block := self._next_block(response):
                        offset += len(block)
                        if offset > self._source.size_bytes:
                            raise WeightsDamagedError(
                                self._part, f"{self._source.host} sent more than the {self._source.size_bytes:,} bytes"
                            )
                        file.write(block)
                        yield offset
            except OSError as error:
                raise self._disk_error(error) from error
        if offset < self._source.size_bytes:
            raise _Lost(f"the connection ended after {_words(offset, self._source)}")

    def _open(self, have: int) -> http.client.HTTPResponse:
        request = urllib.request.Request(self._source.url)
        request.add_header("User-Agent", f"Lookalike/{VERSION}")
        request.add_header("Accept-Encoding", "identity")
        if have:
            request.add_header("Range", f"bytes={have}-")
            if version := _known_version(self._source, self._part):
                request.add_header("If-Range", version)
        try:
            response: http.client.HTTPResponse = self._opener.open(request, timeout=self._patience.timeout_s)
        except urllib.error.HTTPError as error:
            with error:
                raise self._refusal(error) from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, ssl.SSLCertVerificationError):
                raise WeightsDownloadError(
                    self._part,
                    f"{self._source.host} could not prove who it is ({error.reason.verify_message});"
                    " is this computer's clock right, or does something between listen in?",
                ) from error
            raise _Lost(f"cannot be reached: {error.reason}") from error
        except (OSError, http.client.HTTPException) as error:
            raise _Lost(f"did not answer: {error or type(error).__name__}") from error
        return response

    def _refusal(self, error: urllib.error.HTTPError) -> Exception:
        if error.code == http.client.REQUESTED_RANGE_NOT_SATISFIABLE:
            return _StartOver("refuses to go on with a download, and to begin it anew")
        words = f"answered {error.code} ({error.reason})"
        if error.code in _PASSING:
            return _Lost(words)
        return WeightsDownloadError(self._part, f"{self._source.host} {words}")

    def _offset_of(self, response: http.client.HTTPResponse, have: int) -> int:
        """Give where the bytes that follow belong, which is where the part file ends."""
        stated = response.headers.get("Content-Range", "")
        place, _, total = stated.removeprefix("bytes ").partition("/")
        if place.partition("-")[0] != str(have) or total not in ("*", str(self._source.size_bytes)):
            raise _StartOver(f"sent another piece than the one asked for ({stated or 'unnamed'})")
        return have

    def _next_block(self, response: http.client.HTTPResponse) -> bytes:
        try:
            return response.read(BLOCK_BYTES)
        except TimeoutError as error:
            raise _Lost(f"sent nothing for {self._patience.timeout_s:g} seconds") from error
        except (OSError, http.client.HTTPException) as error:
            raise _Lost(f"broke the connection: {error or type(error).__name__}") from error

    def _remember_version(self, response: http.client.HTTPResponse) -> None:
        tag = response.headers.get("ETag", "")
        # A weak tag says that two versions mean the same, not that their bytes are the same.
        version = tag if tag and not tag.startswith("W/") else response.headers.get("Last-Modified", "")
        validator_path(self._part).write_text(f"{self._source.url}\n{version}\n", encoding="utf-8")

    def _drop_part(self) -> None:
        try:
            self._part.unlink(missing_ok=True)
        except OSError as error:
            raise self._disk_error(error) from error

    def _disk_error(self, error: OSError) -> WeightsError:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return WeightsSpaceError(self._part, self._source.size_bytes - _size(self._part), 0)
        return WeightsUnwritableError(self._part, f"it cannot be written: {error.strerror or error}")

    def _lost_words(self, error: _Lost) -> str:
        have = _size(self._part)
        kept = f"; {_words(have, self._source)} are kept and the next try goes on from there" if have else ""
        return f"{self._source.host} {error}{kept}"


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _known_version(source: WeightsSource, part: Path) -> str | None:
    """Give the version that the part belongs to, empty where the server named none; None if it is another file's."""
    try:
        url, version = validator_path(part).read_text(encoding="utf-8").split("\n")[:2]
    except (OSError, ValueError):
        return None
    return version if url == source.url else None


def _forget_foreign(source: WeightsSource, part: Path) -> None:
    """Remove a part that does not belong to this source, or that is too long for it."""
    if part.exists() and (_known_version(source, part) is None or _size(part) > source.size_bytes):
        part.unlink()


def _words(done: int, source: WeightsSource) -> str:
    return f"{done / 1e6:.1f} of {source.size_bytes / 1e6:.1f} MB"
