"""The picture in a PNG: texts, times and the cutting of its data never count, all that is shown does."""

import io
import itertools
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.core.domain import ImageFormat
from engine.files.image_data import image_key
from engine.files.keys import content_key
from tests.helpers.drawing import draw_image

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def coded(mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    draw_image(2, 40, 30).convert(mode).save(buffer, "PNG", **options)
    return buffer.getvalue()


def key(data: bytes) -> bytes:
    return image_key(data, ImageFormat.PNG)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found = []
    at = len(SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    return found


def joined(parts: list[tuple[bytes, bytes]]) -> bytes:
    return SIGNATURE + b"".join(chunk(name, body) for name, body in parts)


def behind_header(data: bytes, *added: tuple[bytes, bytes]) -> bytes:
    first, *rest = chunks(data)
    return joined([first, *added, *rest])


PLAIN = coded()
PNGS = [PLAIN, coded("P"), coded("L"), coded("RGBA")]

texts = st.tuples(
    st.sampled_from([b"tEXt", b"zTXt", b"iTXt", b"tIME", b"pHYs", b"bKGD", b"prVt", b"caBX"]), st.binary(max_size=60)
)


@given(
    data=st.sampled_from(PNGS),
    before=st.lists(texts, max_size=3),
    after=st.lists(texts, max_size=3),
    tail=st.binary(max_size=30),
)
def test_metadata_never_count(
    data: bytes, before: list[tuple[bytes, bytes]], after: list[tuple[bytes, bytes]], tail: bytes
) -> None:
    parts = chunks(data)
    changed = joined([parts[0], *before, *parts[1:-1], *after, parts[-1]]) + tail
    assert key(changed) == key(data) != content_key(data)


@given(cuts=st.lists(st.integers(0, 2000), max_size=8))
def test_cutting_of_the_pixel_data_does_not_count(cuts: list[int]) -> None:
    parts = chunks(PLAIN)
    pixels = b"".join(body for name, body in parts if name == b"IDAT")
    edges = [0, *sorted(min(cut, len(pixels)) for cut in cuts), len(pixels)]
    pieces = [(b"IDAT", pixels[a:b]) for a, b in itertools.pairwise(edges)]
    assert key(joined([parts[0], *pieces, parts[-1]])) == key(PLAIN)


@given(data=st.sampled_from(PNGS), place=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255))
def test_any_changed_byte_counts_with_its_checksum_or_without(data: bytes, place: float, flip: int) -> None:
    parts = chunks(data)
    for number, (name, body) in enumerate(parts[:-1]):
        at = int(place * len(body))
        changed = body[:at] + bytes((body[at] ^ flip,)) + body[at + 1 :]
        other = joined([*parts[:number], (name, changed), *parts[number + 1 :]])
        assert key(other) != key(data)
        assert key(data.replace(body, changed, 1)) == content_key(data.replace(body, changed, 1))


@pytest.mark.parametrize("name", [b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"tRNS", b"cICP", b"acTL"])
def test_what_decides_colour_and_motion_counts(name: bytes) -> None:
    one, other = behind_header(PLAIN, (name, b"1234")), behind_header(PLAIN, (name, b"1235"))
    assert len({key(PLAIN), key(one), key(other)}) == 3


def test_orientation_counts_wherever_it_stands() -> None:
    keys = set()
    for orientation in range(1, 9):
        block = Image.Exif()
        block[0x0112] = orientation
        body = block.tobytes().removeprefix(b"Exif\0\0")
        front = behind_header(PLAIN, (b"eXIf", body))
        parts = chunks(PLAIN)
        back = joined([*parts[:-1], (b"eXIf", body), parts[-1]])
        assert key(front) == key(back) == key(coded(exif=block))
        keys.add(key(front))
    assert len(keys) == 8
    assert key(PLAIN) in keys


@pytest.mark.parametrize(
    "data",
    [
        b"", SIGNATURE, PLAIN[:-1], PLAIN[:60], joined(chunks(PLAIN)[1:]), joined([chunks(PLAIN)[0], (b"IEND", b"")]),
        behind_header(PLAIN, (b"CgBI", b"")), behind_header(PLAIN, (b"IDAT", b"x"), (b"tEXt", b"")),
        SIGNATURE + b"\xff\xff\xff\xff" + PLAIN[12:], behind_header(PLAIN, *[(b"prVt", b"")] * 200_000),
    ],
)  # fmt: skip
def test_broken_structures_are_known_by_all_their_bytes(data: bytes) -> None:
    assert key(data) == content_key(data)
