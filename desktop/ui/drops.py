"""What was dropped on the window or pasted into it: folders, picture files, a picture itself, or nothing of use."""

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QFileInfo, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageWriter

# As they come from other programs, the one that keeps most first; decoding is the engine's, off the window's thread.
_ENCODED: Final = ("image/jpeg", "image/webp", "image/avif", "image/heic", "image/tiff", "image/png", "image/gif")
_INLINE_PICTURE: Final = re.compile(r"data:image/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)")
_LONGEST_TEXT: Final = 64 << 20
_MOST_LINES: Final = 10_000
_MOST_LOOKED_AT: Final = 200


class DropKind(StrEnum):
    """What can be done with what was dropped.

    Attributes:
        FOLDERS: They can be searched.
        PICTURES: Files that may be pictures: each can be looked for.
        PICTURE: A picture without a file, such as one from a browser.
        REMOTE: Only the address of something on another computer.
        NOTHING: None of these.
    """

    FOLDERS = "folders"
    PICTURES = "pictures"
    PICTURE = "picture"
    REMOTE = "remote"
    NOTHING = "nothing"

    @property
    def is_useful(self) -> bool:
        """Whether the window can do something with it."""
        return self in (DropKind.FOLDERS, DropKind.PICTURES, DropKind.PICTURE)


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was dropped.

    Attributes:
        paths: Of the folders or files.
        content: The bytes of a picture without a file.
        left_out: How many files came along with folders, and are not looked at.
    """

    kind: DropKind
    paths: tuple[str, ...] = ()
    content: bytes = b""
    left_out: int = 0


def is_folder(path: str) -> bool:
    """Ask the disk whether a path is that of a folder."""
    return QFileInfo(path).isDir()


def look_at_drop(mime: QMimeData, is_folder: Callable[[str], bool] = is_folder) -> Dropped:
    """Tell what it is, without fetching a picture's bytes: while it still hovers, they may not be there.

    Args:
        mime: As the system hands it over.
        is_folder: Tells folders from files.
    """
    paths = list(dict.fromkeys(_local_paths(mime)))
    if paths:
        # a hand full of files is told by its first ones, or thousands would hold the window up
        folders = [path for path in paths[:_MOST_LOOKED_AT] if is_folder(path)]
        if folders:
            return Dropped(DropKind.FOLDERS, tuple(folders), left_out=len(paths) - len(folders))
        return Dropped(DropKind.PICTURES, tuple(paths))
    if mime.hasImage() or any(mime.hasFormat(name) for name in _ENCODED) or _inline_picture(mime):
        return Dropped(DropKind.PICTURE)
    if any(not url.isLocalFile() for url in mime.urls()) or _is_address(mime.text()):
        return Dropped(DropKind.REMOTE)
    return Dropped(DropKind.NOTHING)


def take_drop(mime: QMimeData, is_folder: Callable[[str], bool] = is_folder) -> Dropped:
    """Tell what it is, with the bytes of a picture that has no file."""
    found = look_at_drop(mime, is_folder)
    if found.kind is not DropKind.PICTURE:
        return found
    content = next(_contents(mime), b"")
    return Dropped(DropKind.PICTURE, content=content) if content else Dropped(DropKind.NOTHING)


def _local_paths(mime: QMimeData) -> Iterator[str]:
    """Give the paths of local files: from addresses, or from text that is nothing but paths."""
    urls = mime.urls()
    if urls:
        yield from (url.toLocalFile() for url in urls if url.isLocalFile())
        return
    lines = [line.strip() for line in _short_text(mime).splitlines() if line.strip()]
    paths = [path for path in map(_path_of, lines[:_MOST_LINES]) if path]
    if paths and len(paths) == len(lines):
        yield from paths


def _path_of(line: str) -> str:
    """Give the path that a line of text names, if it names one that is there."""
    url = QUrl(line)
    path = url.toLocalFile() if url.isLocalFile() else line.strip("\"'")
    file = QFileInfo(path)
    return path if path and file.isAbsolute() and file.exists() else ""


def _contents(mime: QMimeData) -> Iterator[bytes]:
    """Give the picture's bytes, as they came where that is possible."""
    for name in _ENCODED:
        if mime.hasFormat(name):
            yield bytes(mime.data(name).data())
    if inline := _inline_picture(mime):
        # a broken address; there may be an image beside it
        with suppress(binascii.Error, ValueError):
            yield base64.b64decode(inline)
    image = mime.imageData()
    if isinstance(image, QImage) and not image.isNull():
        yield _encoded(image)


def _encoded(image: QImage) -> bytes:
    """Write an image in a format that costs no time: a large picture as PNG would hold the window up."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"bmp")).write(image)
    return bytes(content.data())


def _inline_picture(mime: QMimeData) -> str:
    """Give the base64 text of a picture that is part of its own address, as pages have them."""
    text = mime.html() if mime.hasHtml() else _short_text(mime)
    found = _INLINE_PICTURE.search(text) if len(text) <= _LONGEST_TEXT else None
    return found.group(1) if found else ""


def _short_text(mime: QMimeData) -> str:
    text = mime.text() if mime.hasText() else ""
    return text if len(text) <= _LONGEST_TEXT else ""


def _is_address(text: str) -> bool:
    return text.lstrip().lower().startswith(("http://", "https://", "ftp://"))
