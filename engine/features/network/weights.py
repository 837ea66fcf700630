"""The network's weights on this computer: fetched on a person's word or taken from a file, verified, looked after."""

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Final

from engine.core.domain import Stage
from engine.core.errors import (
    WeightsDamagedError,
    WeightsMissingError,
    WeightsSpaceError,
    WeightsUnwritableError,
)
from engine.core.progress import Monitor
from engine.features.network.download import Patience, download, validator_path
from engine.features.network.source import WeightsSource
from engine.features.network.weights_file import read_weights

_HASHED_AT_ONCE: Final = 1 << 20


class WeightsState(StrEnum):
    """What is there of the weights."""

    MISSING = "missing"
    PARTIAL = "partial"
    DAMAGED = "damaged"
    INSTALLED = "installed"


@dataclass(frozen=True, slots=True)
class WeightsStatus:
    """What is there of the weights.

    Attributes:
        path: Where they are, or would be.
        present_bytes: Size of what is there of the file.
        sha256: Of the installed file, hexadecimal; empty unless they are installed.
    """

    state: WeightsState
    path: Path
    present_bytes: int
    sha256: str


def free_bytes_of(directory: Path) -> int:
    """Tell how many bytes may still be written to the disk of a directory."""
    return shutil.disk_usage(directory).free


class WeightsFolder:
    """The folder that holds a network's weights; only a verified file ever bears their name."""

    def __init__(
        self,
        directory: Path,
        source: WeightsSource,
        patience: Patience | None = None,
        free_bytes: Callable[[Path], int] = free_bytes_of,
    ) -> None:
        self.source = source
        self.path = directory / source.file_name
        self._part = directory / f"{source.file_name}.part"
        self._receipt = directory / f"{source.file_name}.json"
        self._patience = patience or Patience()
        self._free_bytes = free_bytes

    def status(self) -> WeightsStatus:
        """Tell what is there; the file is read only if it was touched since it was verified."""
        try:
            size = self.path.stat().st_size
        except (FileNotFoundError, NotADirectoryError):
            if self._part.exists():
                return WeightsStatus(WeightsState.PARTIAL, self.path, self._part.stat().st_size, "")
            return WeightsStatus(WeightsState.MISSING, self.path, 0, "")
        try:
            if not (sha256 := self._noted_sha256()):
                sha256 = self._verified_sha256(self.path)
                self._note(sha256)
        except (WeightsDamagedError, OSError):
            return WeightsStatus(WeightsState.DAMAGED, self.path, size, "")
        return WeightsStatus(WeightsState.INSTALLED, self.path, size, sha256)

    def require(self) -> WeightsStatus:
        """Give the status of installed weights.

        Raises:
            WeightsMissingError: they are not installed, or only a part of them.
            WeightsDamagedError: the file is not the published one any more.
        """
        status = self.status()
        if status.state is WeightsState.DAMAGED:
            raise WeightsDamagedError(self.path, "the installed weights are damaged; install them again")
        if status.state is not WeightsState.INSTALLED:
            raise WeightsMissingError(self.path, "the weights of the network are not installed")
        return status

    def install(self, monitor: Monitor) -> WeightsStatus:
        """Fetch the weights from their publisher, going on with what an earlier try brought; only on a person's word.

        Raises:
            WeightsError: of the kind that says what went wrong; what was fetched of the right file is kept.
            Cancelled: the person stopped it; what was fetched is kept.
        """
        status = self.status()
        if status.state is WeightsState.INSTALLED:
            return status
        self._make_folder()
        was_begun = self._part.exists()
        try:
            return self._fetch(monitor)
        except WeightsDamagedError:
            # A part of another version spoils the whole, although each piece arrived well: once more from the start.
            if not was_begun or self._part.exists():
                raise
        return self._fetch(monitor)

    def install_from(self, file: Path, monitor: Monitor) -> WeightsStatus:
        """Copy the weights from a file that the person has; the file itself stays as it is.

        Raises:
            WeightsDamagedError: it is not the published file.
            WeightsSpaceError: the disk has not enough room.
            WeightsUnwritableError: the file cannot be read, or the folder not be written.
            Cancelled: the person stopped it.
        """
        self._make_folder()
        try:
            with file.open("rb") as given:
                size = os.fstat(given.fileno()).st_size
                if size != self.source.size_bytes:
                    raise WeightsDamagedError(
                        file, f"it has {size:,} bytes, the published weights have {self.source.size_bytes:,}"
                    )
                if size > (free := self._free_bytes(self.path.parent)):
                    raise WeightsSpaceError(self.path, size, free)
                self._copy(file, given, monitor)
        except OSError as error:
            raise _unreadable(file, error) from error
        return self._adopt(named=file)

    def remove(self) -> None:
        """Remove the weights, and what is there of a download.

        Raises:
            WeightsUnwritableError: they cannot be removed.
        """
        try:
            for path in (self.path, self._receipt, self._part, validator_path(self._part)):
                path.unlink(missing_ok=True)
        except OSError as error:
            raise WeightsUnwritableError(self.path, f"it cannot be removed: {error.strerror or error}") from error

    def _fetch(self, monitor: Monitor) -> WeightsStatus:
        download(self.source, self._part, monitor, self._patience, self._free_bytes)
        return self._adopt(named=self._part)

    def _copy(self, name: Path, given: IO[bytes], monitor: Monitor) -> None:
        """Copy to the part file, which is no longer that of a download."""
        try:
            validator_path(self._part).unlink(missing_ok=True)
            with self._part.open("wb") as copy:
                total = -(-self.source.size_bytes // _HASHED_AT_ONCE)
                for block in monitor.track(_blocks(name, given), Stage.DOWNLOAD, total):
                    copy.write(block)
        except OSError as error:
            raise self._disk_error(error) from error

    def _adopt(self, named: Path) -> WeightsStatus:
        """Give the complete part file the weights' name if it is the published one, or remove it."""
        try:
            try:
                sha256 = self._verified_sha256(self._part, named)
                read_weights(self._part)
            except WeightsDamagedError as error:
                self._part.unlink()
                raise WeightsDamagedError(named, error.reason) from error
            with self._part.open("rb+") as file:
                os.fsync(file.fileno())
            self._part.replace(self.path)
            validator_path(self._part).unlink(missing_ok=True)
        except OSError as error:
            raise self._disk_error(error) from error
        self._note(sha256)
        return WeightsStatus(WeightsState.INSTALLED, self.path, self.source.size_bytes, sha256)

    def _verified_sha256(self, path: Path, named: Path | None = None) -> str:
        """Read a file and give its SHA-256, if it is the published one."""
        md5 = hashlib.md5(usedforsecurity=False)
        sha256 = hashlib.sha256()
        with path.open("rb") as file:
            while block := file.read(_HASHED_AT_ONCE):
                md5.update(block)
                sha256.update(block)
        for found, published in ((md5.hexdigest(), self.source.md5), (sha256.hexdigest(), self.source.sha256)):
            if published and found != published:
                raise WeightsDamagedError(
                    named or path, f"it is not the published file: its hash is {found}, not {published}"
                )
        return sha256.hexdigest()

    def _note(self, sha256: str) -> None:
        """Remember that the file was verified, to spare the next look; without that it is verified again."""
        with suppress(OSError):
            stamp = self.path.stat()
            note = {
                "size_bytes": stamp.st_size,
                "mtime_ns": stamp.st_mtime_ns,
                "sha256": sha256,
                "published": self._published,
            }
            self._receipt.write_text(json.dumps(note), encoding="utf-8")

    @property
    def _published(self) -> list[str]:
        return [self.source.md5, self.source.sha256]

    def _noted_sha256(self) -> str:
        """Give the hash noted when the file was verified; nothing if it was touched since, or another is published."""
        try:
            receipt = json.loads(self._receipt.read_text(encoding="utf-8"))
            stamp = self.path.stat()
            seen = (receipt["size_bytes"], receipt["mtime_ns"], receipt["published"])
            if seen == (stamp.st_size, stamp.st_mtime_ns, self._published):
                return str(receipt["sha256"])
        except (OSError, ValueError, KeyError, TypeError):
            return ""
        return ""

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WeightsUnwritableError(
                self.path.parent, f"the folder cannot be made: {error.strerror or error}"
            ) from error

    def _disk_error(self, error: OSError) -> WeightsSpaceError | WeightsUnwritableError:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return WeightsSpaceError(self.path, self.source.size_bytes, 0)
        return WeightsUnwritableError(self.path, f"it cannot be written: {error.strerror or error}")


def _blocks(name: Path, given: IO[bytes]) -> Iterator[bytes]:
    try:
        while block := given.read(_HASHED_AT_ONCE):
            yield block
    except OSError as error:
        raise _unreadable(name, error) from error


def _unreadable(name: Path, error: OSError) -> WeightsUnwritableError:
    return WeightsUnwritableError(name, f"it cannot be read: {error.strerror or error}")
