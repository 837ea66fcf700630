"""The index of a HEIF or AVIF file: its items, where their data lie, their properties and what refers to what.

Source of the layout: ISO/IEC 14496-12, 8.11 (meta box); ISO/IEC 23008-12, 6 to 9 (image items and properties).
"""

from dataclasses import dataclass, field

from engine.files.containers.boxes import Box, Fields, iter_boxes
from engine.files.containers.parts import BrokenContainerError

_IN_FILE, _IN_INDEX = 0, 1
# Photos of a thousand tiles have tables of some 30 KB; each entry costs time, so larger ones are taken for hostile.
_MAX_TABLE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class ItemIndex:
    """What the index says, by item number. It is filled while it is read and not changed afterwards.

    Attributes:
        primary: The item that is shown.
        kinds: Four letters per item, such as ``hvc1``, ``grid`` or ``Exif``.
        extents: Positions in the file, as (start, stop), of an item's data.
        properties: Boxes of the properties, the first at index 0.
        associations: Per item the numbers of its properties, counted from 1, the highest of 16 bits marking an
            essential one.
        references: Per kind of reference (``dimg``, ``auxl``, ``thmb`` and so on), pairs of an item and its targets.
    """

    primary: int
    kinds: dict[int, bytes] = field(default_factory=dict)
    extents: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    properties: list[Box] = field(default_factory=list)
    associations: dict[int, list[int]] = field(default_factory=dict)
    references: dict[bytes, list[tuple[int, list[int]]]] = field(default_factory=dict)


def read_item_index(data: bytes) -> ItemIndex:
    """Read the index of a still picture.

    Raises:
        BrokenContainerError: there is none, it cannot be followed, the data are encrypted or in another file, or the
            file is a sequence whose frames the index says nothing of.
    """
    top = list(iter_boxes(data, 0, len(data)))
    if any(box.name == b"moov" for box in top):
        raise BrokenContainerError("a sequence of pictures")
    meta = next((box for box in top if box.name == b"meta"), None)
    if meta is None:
        raise BrokenContainerError("no index")
    inner = {box.name: box for box in iter_boxes(data, min(meta.start + 4, meta.stop), meta.stop)}
    if not {b"pitm", b"iinf", b"iloc"} <= inner.keys():
        raise BrokenContainerError("an index without items")
    fields = Fields(data, inner[b"pitm"].start, inner[b"pitm"].stop)
    index = ItemIndex(primary=fields.number(2 if fields.version_and_flags()[0] == 0 else 4))
    _read_kinds(data, inner[b"iinf"], index)
    _read_locations(data, inner[b"iloc"], inner.get(b"idat"), index)
    if b"iprp" in inner:
        _read_properties(data, inner[b"iprp"], index)
    if b"iref" in inner:
        _read_references(data, inner[b"iref"], index)
    return index


def _table(data: bytes, box: Box) -> Fields:
    if box.stop - box.start > _MAX_TABLE_BYTES:
        raise BrokenContainerError("a table that is too large")
    return Fields(data, box.start, box.stop)


def _read_kinds(data: bytes, box: Box, index: ItemIndex) -> None:
    fields = _table(data, box)
    fields.number(2 if fields.version_and_flags()[0] == 0 else 4)
    for entry in iter_boxes(data, fields.at, box.stop):
        item = Fields(data, entry.start, entry.stop)
        version = item.version_and_flags()[0]
        if entry.name != b"infe" or version < 2:
            raise BrokenContainerError("an item without a kind")
        number = item.number(2 if version == 2 else 4)
        if item.number(2):
            raise BrokenContainerError("an encrypted item")
        index.kinds[number] = item.raw(4)


def _read_locations(data: bytes, box: Box, idat: Box | None, index: ItemIndex) -> None:
    fields = _table(data, box)
    version = fields.version_and_flags()[0]
    sizes = fields.number(2)
    offset_size, length_size, base_size, index_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, sizes & 15
    if version == 0:
        index_size = 0
    wide = 2 if version < 2 else 4
    for _ in range(fields.number(wide)):
        number = fields.number(wide)
        method = fields.number(2) & 15 if version else _IN_FILE
        other_file = fields.number(2)
        base = fields.number(base_size)
        count = fields.number(2)
        if other_file or method not in (_IN_FILE, _IN_INDEX) or (method == _IN_INDEX and idat is None):
            raise BrokenContainerError("data in another place")
        # Extents that take no room in the index could be claimed without end.
        if count > 1 and not offset_size + length_size:
            raise BrokenContainerError("extents of no size")
        start, stop = (idat.start, idat.stop) if method == _IN_INDEX and idat is not None else (0, len(data))
        extents = []
        for _ in range(count):
            fields.raw(index_size)
            begin = start + base + fields.number(offset_size)
            length = fields.number(length_size) or stop - begin
            if length < 0 or begin + length > stop:
                raise BrokenContainerError("data beyond the end")
            extents.append((begin, begin + length))
        index.extents[number] = extents


def _read_properties(data: bytes, box: Box, index: ItemIndex) -> None:
    for inner in iter_boxes(data, box.start, box.stop):
        if inner.name == b"ipco":
            index.properties.extend(iter_boxes(data, inner.start, inner.stop))
        elif inner.name == b"ipma":
            fields = _table(data, inner)
            version, flags = fields.version_and_flags()
            for _ in range(fields.number(4)):
                numbers = index.associations.setdefault(fields.number(2 if version == 0 else 4), [])
                for _ in range(fields.number(1)):
                    value = fields.number(2 if flags & 1 else 1)
                    numbers.append(value if flags & 1 else (value & 0x80) << 8 | value & 0x7F)


def _read_references(data: bytes, box: Box, index: ItemIndex) -> None:
    fields = _table(data, box)
    wide = 2 if fields.version_and_flags()[0] == 0 else 4
    for entry in iter_boxes(data, fields.at, box.stop):
        item = Fields(data, entry.start, entry.stop)
        source = item.number(wide)
        targets = [item.number(wide) for _ in range(item.number(2))]
        index.references.setdefault(entry.name, []).append((source, targets))


def targets_of(index: ItemIndex, kind: bytes) -> dict[int, list[int]]:
    """Return per item what it refers to in one way, in the order of the file."""
    found: dict[int, list[int]] = {}
    for source, targets in index.references.get(kind, []):
        found.setdefault(source, []).extend(targets)
    return found


def sources_of(index: ItemIndex, kind: bytes) -> dict[int, list[int]]:
    """Return per item which items refer to it in one way, in the order of the file."""
    found: dict[int, list[int]] = {}
    for source, targets in index.references.get(kind, []):
        for target in targets:
            found.setdefault(target, []).append(source)
    return found
