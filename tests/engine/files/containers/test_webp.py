"""The picture in a WebP: metadata and the header that announces them never count."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.core.domain import ImageFormat
from engine.files.image_data import image_key
from engine.files.keys import content_key
from tests.helpers.drawing import draw_image


def coded(mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    draw_image(3, 40, 30).convert(mode).save(buffer, "WebP", **options)
    return buffer.getvalue()


def key(data: bytes) -> bytes:
    return image_key(data, ImageFormat.WEBP)


def behind(data: bytes, *added: tuple[bytes, bytes]) -> bytes:
    """Append chunks, filled up to even sizes."""
    body = data[8:] + b"".join(
        name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) & 1) for name, content in added
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def oriented(orientation: int) -> Image.Exif:
    block = Image.Exif()
    block[0x0112] = orientation
    return block


PLAIN = coded()
STILLS = [PLAIN, coded(lossless=True), coded("RGBA")]
MOVING = coded(save_all=True, append_images=[draw_image(4, 40, 30)])


@pytest.mark.parametrize("options", [{}, {"lossless": True}])
def test_metadata_and_their_header_do_not_count(options: dict[str, object]) -> None:
    plain = coded(**options)
    described = coded(**options, exif=oriented(1), xmp=b"<x:xmpmeta/>")
    assert b"VP8X" in described
    assert b"VP8X" not in plain
    assert key(described) == key(plain) != content_key(plain)


@given(
    data=st.sampled_from([*STILLS, MOVING]),
    added=st.lists(st.tuples(st.sampled_from([b"XMP ", b"prVt", b"C2PA"]), st.binary(max_size=50)), max_size=4),
    tail=st.binary(max_size=20),
)
def test_added_chunks_and_a_tail_never_count(data: bytes, added: list[tuple[bytes, bytes]], tail: bytes) -> None:
    assert key(behind(data, *added) + tail) == key(data)


@given(
    data=st.sampled_from([PLAIN, STILLS[1], MOVING]), place=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255)
)
def test_any_changed_byte_of_the_bitstream_counts(data: bytes, place: float, flip: int) -> None:
    start = 20 if data is not MOVING else data.index(b"ANMF") + 8
    length = struct.unpack_from("<I", data, start - 4)[0]
    at = start + int(place * length)
    assert key(data[:at] + bytes((data[at] ^ flip,)) + data[at + 1 :]) != key(data)


def test_alpha_and_motion_count() -> None:
    opaque, clear = draw_image(3, 40, 30).convert("RGBA"), draw_image(3, 40, 30).convert("RGBA")
    clear.putalpha(100)
    keys = set()
    for image in (opaque, clear):
        buffer = io.BytesIO()
        image.save(buffer, "WebP", exact=True)
        keys.add(key(buffer.getvalue()))
    assert len(keys | {key(MOVING)}) == 3


def test_background_of_a_moving_picture_counts() -> None:
    at = MOVING.index(b"VP8X") + 8
    assert MOVING[at] & 0x02
    wider = MOVING[: at + 4] + bytes((MOVING[at + 4] + 1,)) + MOVING[at + 5 :]
    described = MOVING[:at] + bytes((MOVING[at] | 0x0C,)) + MOVING[at + 1 :]
    assert key(wider) != key(MOVING) == key(described)


def test_orientation_and_profile_count() -> None:
    keys = {key(coded(exif=oriented(orientation))) for orientation in range(1, 9)}
    assert len(keys) == 8
    assert key(PLAIN) in keys
    assert key(coded(icc_profile=b"profile a")) not in {*keys, key(coded(icc_profile=b"profile b"))}


@pytest.mark.parametrize(
    "data",
    [
        b"", PLAIN[:11], PLAIN[:-1], PLAIN[:40], b"RIFF\4\0\0\0WEBP", behind(b"RIFF\4\0\0\0WEBP", (b"XMP ", b"x")),
        PLAIN[:16] + b"\xff\xff\xff\xff" + PLAIN[20:], behind(PLAIN, *[(b"prVt", b"")] * 200_000),
    ],
)  # fmt: skip
def test_broken_structures_are_known_by_all_their_bytes(data: bytes) -> None:
    assert key(data) == content_key(data)
