"""A picture that look-alikes are sought of: read, keyed and described, as much as can be at one time."""

import os
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path

from engine.core.domain import DescriptorSpec, FileStamp, ImageFormat
from engine.core.errors import DecodeError, FileTooLargeError
from engine.files.formats import HEAD_BYTES, sniff_format
from engine.files.image_data import image_key
from engine.files.keys import content_key
from engine.files.read import read_photo_file, sniff_file
from engine.imaging.metadata import PhotoMetadata, read_metadata
from engine.stages.deep_describer import DeepDescriber
from engine.stages.describer import Describer, Description
from engine.stages.reading import MAX_FILE_BYTES

_NO_PICTURE = "It holds no picture that is known here."


@dataclass(frozen=True, slots=True)
class AskedPicture:
    """A picture that look-alikes are sought of; it need not be in the library.

    ``embedding`` is what the network says of it, which may still be at work; None without a network.
    """

    content_key: bytes
    image_key: bytes
    description: Description
    metadata: PhotoMetadata
    embedding: Future[dict[DescriptorSpec, bytes]] | None = None


def read_asked_picture(
    picture: Path | bytes, describer: Describer, pool: Executor, deep: DeepDescriber | None = None
) -> AskedPicture:
    """Read and describe a picture that need not be in the library.

    Args:
        picture: A file, or the bytes of one.
        describer: Describes it, unless there is a network.
        pool: Computes the keys while the picture is decoded, and lets the network look at it afterwards.
        deep: The network, with a describer of its own.

    Raises:
        DecodeError: there is no picture in it that can be read.
        PhotoFileError: it is too large, or changes while it is read.
        OSError: the file cannot be read.
    """
    data, image_format = _check_bytes(picture) if isinstance(picture, bytes) else _read_file(picture)
    keys = pool.submit(_keys, data, image_format)
    embedding = None
    if deep is None:
        description = describer.describe(data, image_format)
    else:
        description, frame = deep.describe_plainly(data, image_format)
        embedding = pool.submit(deep.embed, frame)
    metadata = read_metadata(data, image_format)
    return AskedPicture(*keys.result(), description, metadata, embedding)


def _keys(data: bytes, image_format: ImageFormat) -> tuple[bytes, bytes]:
    return content_key(data), image_key(data, image_format)


def _check_bytes(data: bytes) -> tuple[bytes, ImageFormat]:
    image_format = sniff_format(data[:HEAD_BYTES])
    if image_format is None:
        raise DecodeError(_NO_PICTURE)
    if len(data) > MAX_FILE_BYTES:
        raise FileTooLargeError(f"It has {len(data):,} bytes, more than the {MAX_FILE_BYTES:,} that a photo may have.")
    return data, image_format


def _read_file(path: Path) -> tuple[bytes, ImageFormat]:
    # Resolved, for the person may name a link while the reading of a scan follows none.
    real = os.path.realpath(path)
    info = Path(real).stat()
    image_format = sniff_file(real)
    if image_format is None:
        raise DecodeError(_NO_PICTURE)
    stamp = FileStamp(real, info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
    return read_photo_file(stamp, MAX_FILE_BYTES), image_format
