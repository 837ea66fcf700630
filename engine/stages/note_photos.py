"""Tell the library of photos that texts were written into, or taken from, so that no scan is needed to know."""

from collections.abc import Iterable
from typing import Final

from engine.core.domain import FileStamp
from engine.core.errors import PhotoFileError
from engine.files.image_data import image_key
from engine.files.keys import content_key
from engine.files.read import read_photo
from engine.imaging.facts import read_facts
from engine.imaging.metadata import read_metadata
from engine.review.directory import is_file
from engine.review.mounts import is_below
from engine.stages.whereabouts import look
from engine.store.connection import Store
from engine.store.files import FileState

_MAX_BYTES: Final = 1 << 29


def note_photos(store: Store, paths: Iterable[str]) -> None:
    """Note what these photos hold now. Of a picture that the library does not know, the next scan finds out.

    Raises:
        StoreError: the library cannot be written; the next scan finds out as well.
    """
    folders = [folder.path for folder in store.folders.all()]
    present: list[tuple[FileStamp, FileState, int | None]] = []
    for path in paths:
        info = look(path)
        if info is None or not is_file(info) or not any(is_below(path, folder) for folder in folders):
            continue
        stamp = FileStamp(path, info.st_size, info.st_mtime_ns, info.st_dev, info.st_ino)
        content_id = _content(store, stamp)
        if content_id is not None:
            present.append((stamp, FileState.PHOTO, content_id))
    if present:
        with store.transaction():
            store.files.put(present)


def _content(store: Store, stamp: FileStamp) -> int | None:
    """Return the id of what is in a file, if the picture in it is known."""
    try:
        photo = read_photo(stamp, _MAX_BYTES)
    except (PhotoFileError, OSError):
        return None
    if photo is None:
        return None
    key = content_key(photo.data)
    known = store.images.find_content(key)
    image_id = None if known is not None else store.images.find(image_key(photo.data, photo.format))
    if image_id is None:
        return known
    metadata = read_metadata(photo.data, photo.format)
    with store.transaction():
        content_id = store.images.put_content(key, image_id, metadata.taken_ms, metadata.camera)
        store.facts.put(content_id, read_facts(photo.data, photo.format))
    return content_id
