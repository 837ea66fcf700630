"""The tree of errors that the engine raises on purpose.

LookalikeError
├── DecodeError            one file could not be read as a picture; becomes a Problem
│   └── PictureTooLargeError  more pixels than are decoded, or than there is memory for
├── PhotoFileError         one file could not be read as it was found; becomes a Problem
│   ├── FileChangedError   it is not the file that the walk saw, or it changed while it was read
│   └── FileTooLargeError  more bytes than a photo may have
├── VectorError            numbers that cannot be compared: not finite, all zero, or of another shape
├── SparseFormatError      bytes that are no compressed vector
├── StaleIndexError        a saved index that is damaged or not this library's; it is built anew
├── IndexUnavailableError  the place of an index, such as a server, cannot be used
├── FolderError            a folder that was asked for cannot be scanned
├── StoreError             the library file cannot be used
│   ├── StoreTooNewError   written by a newer version
│   ├── StoreForeignError  a database of another program
│   ├── StoreLockedError   another process is scanning into it
│   ├── StoreCorruptError  damaged; it is set aside and rebuilt
│   ├── StoreUnwritableError  disk full or read-only
│   └── MergeError         a library that another one cannot take in
├── WeightsError           the weights of the network cannot be had or used
│   ├── WeightsMissingError   not installed, or only a part of them
│   ├── WeightsDamagedError   not the file that was published: size, hash or structure differ
│   ├── WeightsSpaceError     not enough room on the disk
│   ├── WeightsDownloadError  no server, refused, cut or silent; what came is kept
│   └── WeightsUnwritableError  the data folder or the file given cannot be used
├── NetworkError           the network cannot run
│   ├── NetworkUnavailableError  its runtime is not there for this system
│   └── NetworkModelError  its converted model is damaged or contradicts the weights; it is made again from them
├── OutputError            a report could not be written
├── RefusedError           a file is left alone, for a reason that is told; becomes an outcome
│   └── StrandedError      a file that went cannot come back; it lies where it was put
├── UnsettledError         what was begun can neither be ended nor taken back now; the next start does
└── SettingsError          a value outside its range

Cancelled is no error: it is how a person's stop travels, and is caught at the borders alone.
"""

from pathlib import Path

from engine.core.removal import Refusal


class LookalikeError(Exception):
    """Root of all errors raised on purpose; its text is meant for a person."""


class DecodeError(LookalikeError):
    """A file that cannot be read as a picture."""


class PictureTooLargeError(DecodeError):
    """A picture of more pixels than are decoded, or than there is memory for."""


class PhotoFileError(LookalikeError):
    """A file that could not be read as it was found; the text speaks of the file without naming it."""


class FileChangedError(PhotoFileError):
    """A file that is not the one the walk saw any more, or that changed while it was read."""


class FileTooLargeError(PhotoFileError):
    """A file of more bytes than a photo may have."""


class FolderError(LookalikeError):
    """A folder that was asked for and cannot be scanned."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class VectorError(LookalikeError):
    """Numbers that cannot be compared: not finite, all zero, or of another shape."""


class SparseFormatError(LookalikeError):
    """Bytes that are no compressed vector, or not of the kind or length asked for."""


class StaleIndexError(LookalikeError):
    """A saved index that is damaged, or does not belong to the library as it is; it is built anew."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class IndexUnavailableError(LookalikeError):
    """The place of an index that cannot be used: its package is missing, or a server is away or refuses."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"the index at {place} cannot be used: {reason}")
        self.place = place
        self.reason = reason


class OutputError(LookalikeError):
    """A report that could not be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class RefusedError(LookalikeError):
    """A file that is left alone: nothing was done to it, or all that was done was taken back."""

    def __init__(self, path: str, refusal: Refusal, detail: str = "") -> None:
        super().__init__(f"{path}: {refusal}" + (f" ({detail})" if detail else ""))
        self.path = path
        self.refusal = refusal
        self.detail = detail


class StrandedError(RefusedError):
    """A file that was to come back at once and cannot; it lies at ``where``."""

    def __init__(self, path: str, refusal: Refusal, detail: str, where: str) -> None:
        super().__init__(path, refusal, detail)
        self.where = where


class UnsettledError(LookalikeError):
    """Something begun that can neither be ended nor taken back now, as a folder must not be written any more."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


class SettingsError(LookalikeError):
    """A setting outside its range."""


class StoreError(LookalikeError):
    """A library file that cannot be used."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class StoreTooNewError(StoreError):
    """A library file written by a newer version of the program."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, f"this library has schema {found}, newer than {known}; please update Lookalike")
        self.found = found
        self.known = known


class StoreForeignError(StoreError):
    """A database that belongs to another program; it is never touched."""


class StoreLockedError(StoreError):
    """Another process holds the library for writing."""


class StoreCorruptError(StoreError):
    """A damaged library file; it is set aside and a new one is begun."""


class StoreUnwritableError(StoreError):
    """The disk is full, or the data folder is read-only."""


class MergeError(StoreError):
    """A library that another one cannot take in: damaged, or described in a way that must not be mixed."""


class WeightsError(LookalikeError):
    """The weights of the network cannot be had or used."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class WeightsMissingError(WeightsError):
    """No weights are installed, or only a part of them."""


class WeightsDamagedError(WeightsError):
    """A file whose size, hash or structure is not that of the published weights."""


class WeightsSpaceError(WeightsError):
    """The disk has not enough room; ``needed_bytes`` and ``free_bytes`` say what it lacks."""

    def __init__(self, path: Path, needed_bytes: int, free_bytes: int) -> None:
        needed, free = (f"{size / 1e6:,.1f} MB" for size in (needed_bytes, free_bytes))
        super().__init__(path, f"{needed} more are needed on this disk and {free} are free")
        self.needed_bytes = needed_bytes
        self.free_bytes = free_bytes


class WeightsDownloadError(WeightsError):
    """The server cannot be reached, refuses, ended the connection or fell silent; what came is kept."""


class WeightsUnwritableError(WeightsError):
    """The data folder cannot be written, or the file given cannot be read."""


class NetworkError(LookalikeError):
    """The network cannot run."""


class NetworkUnavailableError(NetworkError):
    """The runtime of the network is not there for this system."""


class NetworkModelError(NetworkError):
    """A converted model that is damaged or contradicts the weights; it is made again from them."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class Cancelled(Exception):  # noqa: N818  a person's decision, not an error
    """Raised by the monitor when the person stopped the work."""
