"""The picture in a JPEG: metadata never count, coded bytes, orientation, profile and colour do."""

import io
import re
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.core.domain import ImageFormat
from engine.files.image_data import image_key
from engine.files.keys import content_key
from tests.helpers.drawing import draw_image

SOI, EOI = b"\xff\xd8", b"\xff\xd9"


def coded(mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    draw_image(1, 64, 48).convert(mode).save(buffer, "JPEG", **options)
    return buffer.getvalue()


PLAIN = coded()
PROGRESSIVE = coded(progressive=True)
RESTARTS = coded(restart_marker_rows=1)
JPEGS = [PLAIN, PROGRESSIVE, RESTARTS, coded("L"), coded("CMYK")]


def key(data: bytes) -> bytes:
    return image_key(data, ImageFormat.JPEG)


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def exif(orientation: int, order: str = "<", kind: int = 3) -> bytes:
    head = b"II*\0" if order == "<" else b"MM\0*"
    value = struct.pack(order + ("H2x" if kind == 3 else "I"), orientation)
    return b"Exif\0\0" + head + struct.pack(order + "IHHHI", 8, 1, 0x0112, kind, 1) + value + b"\0" * 4


def with_segment(data: bytes, added: bytes) -> bytes:
    """Put a segment behind the start of the picture, as all writers of metadata do."""
    assert data.startswith(SOI)
    return SOI + added + data[2:]


def test_key_is_not_that_of_the_bytes() -> None:
    for data in JPEGS:
        assert key(data) != content_key(data)
    assert len({key(data) for data in JPEGS}) == len(JPEGS)


metadata = st.tuples(
    st.sampled_from([0xE1, 0xE3, 0xE4, 0xEB, 0xEC, 0xED, 0xEF, 0xFE]), st.binary(max_size=200), st.integers(1, 3)
).map(lambda m: b"\xff" * (m[2] - 1) + segment(m[0], m[1]))


@given(data=st.sampled_from(JPEGS), added=st.lists(metadata, max_size=4), tail=st.binary(max_size=50))
def test_metadata_and_what_lies_behind_the_picture_never_count(data: bytes, added: list[bytes], tail: bytes) -> None:
    assert key(with_segment(data, b"".join(added)) + tail) == key(data)


@given(
    data=st.sampled_from([PLAIN, PROGRESSIVE, RESTARTS]),
    place=st.floats(0, 1, exclude_max=True),
    flip=st.integers(1, 255),
)
def test_any_changed_byte_of_the_coded_data_counts(data: bytes, place: float, flip: int) -> None:
    start = data.index(b"\xff\xda") + 14
    at = start + int(place * (len(data) - 2 - start))
    changed = data[:at] + bytes((data[at] ^ flip,)) + data[at + 1 :]
    assert key(changed) != key(data)


@given(data=st.sampled_from(JPEGS), place=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255))
def test_any_changed_byte_of_tables_and_frame_counts(data: bytes, place: float, flip: int) -> None:
    start = data.index(b"\xff\xdb") + 2
    at = start + int(place * (data.index(b"\xff\xda") - start))
    changed = data[:at] + bytes((data[at] ^ flip,)) + data[at + 1 :]
    assert key(changed) != key(data)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", [3, 4])
def test_orientation_counts_and_nothing_else_of_exif(order: str, kind: int) -> None:
    keys = [key(with_segment(PLAIN, segment(0xE1, exif(o, order, kind)))) for o in range(1, 9)]
    assert len(set(keys)) == 8
    assert keys[0] == key(PLAIN)
    assert keys == [key(with_segment(PLAIN, segment(0xE1, exif(o) + b"more"))) for o in range(1, 9)]
    assert key(with_segment(PLAIN, segment(0xE1, exif(99)))) == key(PLAIN)
    # Readers go by the first block.
    two = segment(0xE1, exif(6)) + segment(0xE1, exif(3))
    assert key(with_segment(PLAIN, two)) == keys[5]


def test_orientation_as_written_by_pillow() -> None:
    keys = set()
    for orientation in range(1, 9):
        block = Image.Exif()
        block[0x0112] = orientation
        block[0x010F] = f"maker {orientation}"
        keys.add(key(coded(exif=block)))
    assert len(keys) == 8
    assert key(PLAIN) in keys


def icc(*pieces: bytes) -> bytes:
    head = b"ICC_PROFILE\0"
    return b"".join(segment(0xE2, head + bytes((n, len(pieces))) + piece) for n, piece in enumerate(pieces, 1))


def test_profile_counts_and_not_how_it_is_cut() -> None:
    whole = key(with_segment(PLAIN, icc(b"a profile")))
    assert whole != key(PLAIN)
    assert whole != key(with_segment(PLAIN, icc(b"b profile")))
    assert whole == key(with_segment(PLAIN, icc(b"a pro", b"file")))


def test_other_uses_of_the_profiles_segment_do_not_count() -> None:
    assert key(with_segment(PLAIN, segment(0xE2, b"MPF\0" + bytes(60)))) == key(PLAIN)


def without(data: bytes, marker: int) -> bytes:
    at = data.index(bytes((0xFF, marker)))
    return data[:at] + data[at + 2 + struct.unpack_from(">H", data, at + 2)[0] :]


def adobe(transform: int) -> bytes:
    return segment(0xEE, b"Adobe\0\x64" + bytes(4) + bytes((transform,)))


def test_segments_that_say_the_same_of_colour_are_alike() -> None:
    bare = without(PLAIN, 0xE0)
    assert bare != PLAIN
    assert key(bare) == key(PLAIN) == key(with_segment(bare, adobe(1))) == key(with_segment(PLAIN, adobe(1)))


def test_segments_that_change_colour_count() -> None:
    bare = without(PLAIN, 0xE0)
    assert key(with_segment(bare, adobe(0))) != key(bare)
    four = coded("CMYK")
    assert key(without(four, 0xEE)) != key(four)
    grey = coded("L")
    assert key(with_segment(grey, adobe(1))) == key(grey)


def test_keys_follow_what_the_decoder_shows() -> None:
    bare = without(PLAIN, 0xE0)
    variants = [PLAIN, bare, *(with_segment(d, adobe(t)) for d in (PLAIN, bare) for t in (0, 1))]
    shown: dict[bytes, set[bytes]] = {}
    for data in variants:
        with Image.open(io.BytesIO(data)) as image:
            shown.setdefault(key(data), set()).add(image.convert("RGB").tobytes())
    assert [len(pictures) for pictures in shown.values()] == [1, 1]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff", SOI, SOI + EOI, SOI + b"\xff", SOI + b"\xff" * 1000, PLAIN[:-2], PLAIN[:999], PLAIN[:100],
        SOI + PLAIN, with_segment(PLAIN, b"x"), with_segment(PLAIN, b"\xff\xe1\0\1"),
        with_segment(PLAIN, b"\xff\xe1\xff\xff"),
        SOI + PLAIN[PLAIN.index(b"\xff\xda") :], SOI + segment(0xE1, b"") * 200_000,
    ],
)  # fmt: skip
def test_broken_structures_are_known_by_all_their_bytes(data: bytes) -> None:
    assert key(data) == content_key(data)


def test_segments_are_cut_as_the_standard_says() -> None:
    # Coded data full of 0xFF that are no markers, restarts, and filling before the end.
    scan = b"\xff\0\xff\xd0\xff\0\xff\xd7abc"
    start = PLAIN[: PLAIN.index(b"\xff\xda") + 14]
    data = start + scan + b"\xff\xff\xff" + EOI
    assert key(data) != content_key(data)
    assert key(data) == key(data + b"tail")
    assert re.search(rb"\xff\xd9", scan) is None
