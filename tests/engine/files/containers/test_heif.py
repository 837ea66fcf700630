"""The picture in a HEIF or AVIF: the primary item and what it is made of, wherever and however it is written."""

import io
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.core.domain import ImageFormat
from engine.files.image_data import image_key
from engine.files.keys import content_key
from tests.helpers.drawing import draw_image


def key(data: bytes) -> bytes:
    return image_key(data, ImageFormat.HEIF)


def box(name: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return struct.pack(">I4s", 8 + len(body), name) + body


def full(name: bytes, version: int, *content: bytes, flags: int = 0) -> bytes:
    return box(name, struct.pack(">I", version << 24 | flags), *content)


@dataclass(frozen=True)
class Item:
    """An item to be written: ``properties`` are numbers counted from 1."""

    number: int
    kind: bytes
    data: bytes
    properties: tuple[int, ...] = ()


@dataclass(frozen=True)
class File:
    """A picture to be written, in one of the ways the standard allows."""

    items: tuple[Item, ...]
    properties: tuple[bytes, ...] = ()
    references: tuple[tuple[bytes, int, tuple[int, ...]], ...] = ()
    primary: int = 1
    in_index: bool = False
    gap: bytes = b""
    pieces: int = 1
    behind: bytes = field(default=b"")

    def encode(self) -> bytes:
        start = len(self._head(0)) + 8 + len(self.gap)
        stored = b"" if self.in_index else b"".join(item.data for item in self.items)
        return self._head(0 if self.in_index else start) + box(b"mdat", self.gap, stored) + self.behind

    def _head(self, start: int) -> bytes:
        infos = [full(b"infe", 2, struct.pack(">HH4s", i.number, 0, i.kind), b"name\0") for i in self.items]
        places = []
        for item in self.items:
            size = len(item.data) // self.pieces
            extents = [(start + n * size, size) for n in range(self.pieces - 1)]
            done = (self.pieces - 1) * size
            extents.append((start + done, len(item.data) - done))
            places.append(struct.pack(">HHHH", item.number, int(self.in_index), 0, len(extents)))
            places += [struct.pack(">II", *extent) for extent in extents]
            start += len(item.data)
        links = [
            struct.pack(">HB", i.number, len(i.properties)) + bytes(0x80 | p for p in i.properties) for i in self.items
        ]
        refs = [box(k, struct.pack(f">HH{len(t)}H", s, len(t), *t)) for k, s, t in self.references]
        meta = [
            full(b"hdlr", 0, bytes(20)),
            full(b"pitm", 0, struct.pack(">H", self.primary)),
            full(b"iinf", 0, struct.pack(">H", len(infos)), *infos),
            full(b"iloc", 1, b"\x44\x00", struct.pack(">H", len(self.items)), *places),
            box(b"iprp", box(b"ipco", *self.properties), full(b"ipma", 0, struct.pack(">I", len(links)), *links)),
            full(b"iref", 0, *refs),
        ]
        if self.in_index:
            meta.append(box(b"idat", *(item.data for item in self.items)))
        return box(b"ftyp", b"heic\0\0\0\0mif1heic") + full(b"meta", 0, *meta)


SIZE, CODING, TURN, WORDS = (
    box(b"ispe", bytes(12)),
    box(b"hvcC", b"abc"),
    box(b"irot", b"\1"),
    full(b"udes", 0, b"sea\0"),
)
PICTURE = Item(1, b"hvc1", b"coded pixels", (1, 2))
PLAIN = File((PICTURE,), (SIZE, CODING, TURN))
EXIF = Item(9, b"Exif", b"\0\0\0\0II*\0")


@pytest.mark.parametrize(
    "other",
    [
        File(PLAIN.items, PLAIN.properties, in_index=True),
        File(PLAIN.items, PLAIN.properties, gap=b"some room"),
        File(PLAIN.items, PLAIN.properties, pieces=3),
        File(PLAIN.items, PLAIN.properties, behind=box(b"free", b"xyz")),
        File((Item(7, b"hvc1", b"coded pixels", (1, 2)),), PLAIN.properties, primary=7),
        File((Item(1, b"hvc1", b"coded pixels", (3, 1)),), (CODING, TURN, SIZE)),
    ],
)
def test_layout_does_not_count(other: File) -> None:
    assert key(other.encode()) == key(PLAIN.encode()) != content_key(PLAIN.encode())


def test_metadata_and_thumbnails_do_not_count() -> None:
    words = Item(8, b"mime", b"application/rdf+xml\0<x/>")
    small = Item(5, b"hvc1", b"few pixels", (1, 2))
    described = File(
        (EXIF, PICTURE, words, small),
        PLAIN.properties,
        ((b"cdsc", 9, (1,)), (b"cdsc", 8, (1,)), (b"thmb", 5, (1,)), (b"auxl", 8, (1,))),
    )
    assert key(described.encode()) == key(PLAIN.encode())
    worded = File((Item(1, b"hvc1", b"coded pixels", (1, 2, 4)),), (*PLAIN.properties, WORDS))
    assert key(worded.encode()) == key(PLAIN.encode())


@pytest.mark.parametrize(
    "other",
    [
        File((Item(1, b"hvc1", b"coded pixelt", (1, 2)),), PLAIN.properties),
        File((Item(1, b"av01", b"coded pixels", (1, 2)),), PLAIN.properties),
        File((Item(1, b"hvc1", b"coded pixels", (1, 2, 3)),), PLAIN.properties),
        File((Item(1, b"hvc1", b"coded pixels", (1,)),), PLAIN.properties),
        # Turning and cropping are done in the order of the properties.
        File((Item(1, b"hvc1", b"coded pixels", (2, 1)),), PLAIN.properties),
        File((PICTURE,), (SIZE, box(b"hvcC", b"abd"))),
        File((PICTURE, Item(2, b"hvc1", b"alpha")), PLAIN.properties, ((b"auxl", 2, (1,)),)),
    ],
)
def test_what_decides_the_picture_counts(other: File) -> None:
    assert key(other.encode()) not in {key(PLAIN.encode()), content_key(other.encode())}


def grid(order: tuple[int, ...], first: bytes = b"left") -> File:
    tiles = (Item(2, b"hvc1", first, (1,)), Item(3, b"hvc1", b"right", (1,)))
    return File((Item(1, b"grid", b"1x2"), *tiles), (SIZE,), ((b"dimg", 1, order),))


def test_tiles_count_and_their_order() -> None:
    keys = {key(file.encode()) for file in (grid((2, 3)), grid((3, 2)), grid((2, 2)), grid((2, 3), b"lift"))}
    assert len(keys) == 4
    assert key(grid((2, 3)).encode()) != content_key(grid((2, 3)).encode())


def test_tiles_that_go_round_in_circles_end() -> None:
    circle = File((Item(1, b"grid", b"x"), Item(2, b"grid", b"y")), (), ((b"dimg", 1, (2,)), (b"dimg", 2, (1, 2))))
    assert key(circle.encode()) != content_key(circle.encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        box(b"ftyp", b"heic\0\0\0\0"),
        PLAIN.encode()[:-1],
        PLAIN.encode()[:100],
        PLAIN.encode() + box(b"moov"),
        PLAIN.encode() + b"\0\0\0",
        File((PICTURE,), PLAIN.properties, primary=2).encode(),
        File((PICTURE,), (SIZE,)).encode(),
        File((PICTURE,), PLAIN.properties, ((b"dimg", 1, (5,)),)).encode(),
        File((Item(1, b"hvc1", b""),)).encode()[:-8],
        File((Item(1, b"grid", b"x"), EXIF), (), ((b"dimg", 1, (9, 10)),)).encode(),
    ],
)
def test_broken_structures_are_known_by_all_their_bytes(data: bytes) -> None:
    assert key(data) == content_key(data)


def test_items_that_share_their_data_are_not_followed_without_end() -> None:
    data = bytearray(
        File(
            tuple(Item(n, b"hvc1", b"x" * 500) for n in range(1, 60)), (), ((b"dimg", 1, tuple(range(2, 60))),)
        ).encode()
    )
    start = data.index(b"iloc") + 4 + 4 + 2 + 2
    for number in range(59):
        at = start + number * 16 + 8
        struct.pack_into(">II", data, at, 0, len(data))
    assert key(bytes(data)) == content_key(bytes(data))


@given(at=st.floats(0, 1, exclude_max=True), value=st.integers(0, 255), stop=st.floats(0, 1))
def test_damage_never_raises(at: float, value: int, stop: float) -> None:
    data = bytearray(grid((2, 3)).encode())
    data[int(at * len(data))] = value
    assert len(key(bytes(data))) == 20
    assert len(key(bytes(data[: int(stop * len(data))]))) == 20


def oriented(maker: str) -> Image.Exif:
    block = Image.Exif()
    block[0x010F] = maker
    return block


def heic(**options: object) -> bytes:
    buffer = io.BytesIO()
    pillow_heif.from_pillow(draw_image(5, 96, 64)).save(buffer, quality=60, **options)
    return buffer.getvalue()


def avif(**options: object) -> bytes:
    buffer = io.BytesIO()
    draw_image(5, 96, 64).save(buffer, "AVIF", quality=60, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("encode", [heic, avif])
def test_files_of_real_encoders(encode: Callable[..., bytes]) -> None:
    plain = encode()
    described = encode(exif=oriented("maker").tobytes(), xmp=b"<x:xmpmeta/>")
    assert len(described) > len(plain)
    assert key(described) == key(plain) != content_key(plain)
