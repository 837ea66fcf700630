"""Fill a store with photos that no file stands behind."""

from engine.core.domain import DescriptorSpec, FileStamp, ImageFormat, Match, MatchKind, PictureInfo
from engine.store.connection import Store
from engine.store.files import FileState

SPEC = DescriptorSpec("letters", 1)
MATCHER = DescriptorSpec("matcher", 1)
DESCRIBED_BY = "letters/1"


def key(name: str) -> bytes:
    """Return a key of 20 bytes."""
    return name.encode().ljust(20, b".")


def stamp(path: str, size_bytes: int = 100, mtime_ns: int = 5, device: int = 1, inode: int = 0) -> FileStamp:
    """Return a stamp; the inode number follows from the path unless given."""
    return FileStamp(path, size_bytes, mtime_ns, device, inode or sum(path.encode(errors="surrogateescape")))


def info(width: int = 40, height: int = 30, is_partial: bool = False) -> PictureInfo:
    """Return what is known of a picture."""
    return PictureInfo(ImageFormat.JPEG, width, height, is_partial, (0.0, 0.1, 1.0, 0.9))


def add_photo(
    store: Store,
    path: str,
    content: str,
    image: str | None = None,
    picture: PictureInfo | None = None,
    taken_ms: int | None = None,
    size_bytes: int = 100,
) -> int:
    """Store a photo and return the id of its image."""
    with store.transaction():
        image_id = store.images.put(key(image or content), picture or info(), DESCRIBED_BY)
        store.descriptors.put(image_id, {SPEC: (image or content).encode()})
        content_id = store.images.put_content(key(content), image_id, taken_ms, "camera")
        store.files.put([(stamp(path, size_bytes), FileState.PHOTO, content_id)])
    return image_id


def match(
    one: int, other: int, similarity: float = 0.9, kind: MatchKind = MatchKind.SAME_PICTURE, reason: str = "re-encoded"
) -> Match:
    """Return a match of two images."""
    first, second = sorted((one, other))
    return Match(first, second, kind, similarity, 7, 0.25, 0.95, 12, (1.0, 0.0, 0.5, 0.0, 1.0, -0.5), reason)
