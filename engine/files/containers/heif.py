"""The picture in a HEIF or AVIF: its primary item with its tiles, alpha and properties, without metadata and previews.

Source of the layout: ISO/IEC 23008-12. Turns, mirrors and profiles are properties of the item, and the EXIF orientation
is to be ignored (6.5.10 and annex A), so nothing of the metadata decides what is shown.
"""

import struct
from collections.abc import Iterator
from hashlib import blake2b

from engine.files.containers.heif_index import ItemIndex, read_item_index, sources_of, targets_of
from engine.files.containers.parts import BrokenContainerError, Part

_METADATA = frozenset({b"Exif", b"mime", b"uri "})
# Words about the picture: description, times of creation and change, accessibility text.
_DESCRIPTIVE_PROPERTIES = frozenset({b"udes", b"crtt", b"mdft", b"altt"})


def heif_parts(data: bytes) -> Iterator[Part]:
    """Yield the parts that decide the picture, item by item from the primary one.

    Items count by their place in that order, not by their number, and their data by content, not by position, so it is
    no matter how a writer lays out the file. Thumbnails are left out.

    Raises:
        BrokenContainerError: the index cannot be followed, or the picture has no data.
    """
    view = memoryview(data)
    index = read_item_index(data)
    derived = targets_of(index, b"dimg")
    places = _reachable(index, derived)
    digests = [
        b"" if box.name in _DESCRIPTIVE_PROPERTIES else blake2b(box.name + view[box.start : box.stop]).digest()
        for box in index.properties
    ]
    premultiplied = targets_of(index, b"prem")
    # Several items may claim the same data; without a bound a small file could ask for endless work.
    left = len(data)
    has_data = False
    for item in places:
        extents = index.extents.get(item, [])
        size = sum(stop - start for start, stop in extents)
        left -= size
        if left < 0:
            raise BrokenContainerError("items that share their data")
        has_data = has_data or size > 0
        tiles = derived.get(item, [])
        yield struct.pack(">4sQI?", index.kinds[item], size, len(tiles), item in premultiplied)
        yield b"".join(struct.pack(">I", places[tile]) for tile in tiles)
        yield _properties(index, item, digests)
        for start, stop in extents:
            yield view[start:stop]
    if not has_data:
        raise BrokenContainerError("no picture")


def _reachable(index: ItemIndex, derived: dict[int, list[int]]) -> dict[int, int]:
    """Return the items that the primary one is made of and those that assist it, each with its place in that order."""
    assisting = sources_of(index, b"auxl")
    places = {index.primary: 0}
    queue = [index.primary]
    for item in queue:
        if index.kinds.get(item) is None:
            raise BrokenContainerError("a reference to no item")
        tiles = derived.get(item, [])
        assistants = [other for other in assisting.get(item, []) if index.kinds.get(other) not in _METADATA]
        for other in tiles + assistants:
            if other not in places:
                places[other] = len(places)
                queue.append(other)
    return places


def _properties(index: ItemIndex, item: int, digests: list[bytes]) -> bytes:
    """Return digests of the properties of an item in their order, which decides that of turning and cropping."""
    parts = []
    for number in index.associations.get(item, []):
        place = (number & 0x7FFF) - 1
        if place >= len(digests):
            raise BrokenContainerError("a reference to no property")
        if place >= 0 and digests[place]:
            parts.append(digests[place] + bytes((number >> 15,)))
    return struct.pack(">I", len(parts)) + b"".join(parts)
