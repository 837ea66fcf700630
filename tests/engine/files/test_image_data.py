"""The image-data key over all formats: never raises, takes linear time, and says what the pixels say."""

import io
import struct
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.core.domain import ImageFormat
from engine.files.formats import sniff_format
from engine.files.image_data import image_key
from engine.files.keys import content_key
from tests.helpers.drawing import draw_image

SHARED = Path(__file__).parents[4] / "shared"
MEGABYTES_4 = 1 << 22


def coded(name: str) -> bytes:
    buffer = io.BytesIO()
    draw_image(6, 40, 30).save(buffer, name)
    return buffer.getvalue()


SAMPLES = {ImageFormat(name): coded(name) for name in ("JPEG", "PNG", "WebP", "AVIF", "GIF", "BMP", "TIFF")}


@pytest.mark.parametrize("format", [ImageFormat.TIFF, ImageFormat.BMP, ImageFormat.GIF, ImageFormat.RAW])
def test_formats_without_a_reader_are_known_by_their_bytes(format: ImageFormat) -> None:  # noqa: A002
    assert image_key(b"any bytes", format) == content_key(b"any bytes")


def test_equal_parts_in_other_containers_are_other_pictures() -> None:
    data = SAMPLES[ImageFormat.AVIF]
    assert image_key(data, ImageFormat.AVIF) != image_key(data, ImageFormat.HEIF)


@given(data=st.binary(max_size=300), format=st.sampled_from(ImageFormat))
def test_any_bytes_have_a_key(data: bytes, format: ImageFormat) -> None:  # noqa: A002
    assert len(image_key(data, format)) == 20


@given(
    format=st.sampled_from(sorted(SAMPLES)),
    damage=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=4)), max_size=5),
    stop=st.floats(0, 1),
)
def test_damaged_and_truncated_files_have_a_key(
    format: ImageFormat,  # noqa: A002
    damage: list[tuple[float, bytes]],
    stop: float,
) -> None:
    data = bytearray(SAMPLES[format])
    for place, patch in damage:
        at = int(place * len(data))
        data[at : at + len(patch)] = patch
    assert len(image_key(bytes(data), format)) == 20
    assert len(image_key(bytes(data[: int(stop * len(data))]), format)) == 20


def meta(*content: bytes) -> bytes:
    body = bytes(4) + b"".join(content)
    return b"\0\0\0\x10ftypheic\0\0\0\0" + struct.pack(">I4s", 8 + len(body), b"meta") + body


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), name) + body


HOSTILE = {
    "segments of nothing": (ImageFormat.JPEG, b"\xff\xd8" + b"\xff\xe1\0\2" * (MEGABYTES_4 // 4)),
    "filling": (ImageFormat.JPEG, b"\xff\xd8" + b"\xff" * MEGABYTES_4),
    "escapes in a scan": (ImageFormat.JPEG, SAMPLES[ImageFormat.JPEG][:-2] + b"\xff\0" * (MEGABYTES_4 // 2)),
    "filling in a scan": (ImageFormat.JPEG, SAMPLES[ImageFormat.JPEG][:-2] + b"\xff" * MEGABYTES_4),
    "scans of nothing": (
        ImageFormat.JPEG,
        SAMPLES[ImageFormat.JPEG][:-2] + b"\xff\xda\0\2" * (MEGABYTES_4 // 4) + b"\xff\xd9",
    ),
    "profile in many pieces": (
        ImageFormat.JPEG,
        b"\xff\xd8" + b"\xff\xe2\xff\xffICC_PROFILE\0\1\1" * 90_000 + bytes(MEGABYTES_4),
    ),
    "chunks of nothing": (ImageFormat.PNG, SAMPLES[ImageFormat.PNG][:33] + b"\0\0\0\0prVtAAAA" * (MEGABYTES_4 // 12)),
    "riff chunks of nothing": (
        ImageFormat.WEBP,
        b"RIFF" + struct.pack("<I", MEGABYTES_4 + 4) + b"WEBP" + b"VP8 \0\0\0\0" * (MEGABYTES_4 // 8),
    ),
    "boxes of nothing": (ImageFormat.HEIF, b"\0\0\0\x08free" * (MEGABYTES_4 // 8)),
    "items without end": (
        ImageFormat.HEIF,
        meta(
            box(b"pitm", bytes(4) + b"\0\1"),
            box(b"iinf", bytes(6)),
            # Four billion items with 65,535 extents each that take no room.
            box(b"iloc", b"\2\0\0\0" + b"\0\0" + b"\xff\xff\xff\xff" + b"\0\0\0\1\0\0\xff\xff" * (MEGABYTES_4 // 8)),
        ),
    ),
    "references to one item": (
        ImageFormat.HEIF,
        meta(
            box(b"pitm", bytes(4) + b"\0\1"),
            box(b"iinf", bytes(6) + box(b"infe", b"\2\0\0\0\0\1\0\0grid")),
            box(b"iloc", b"\0\0\0\0\x44\0" + b"\0\1" + b"\0\1\0\0\0\1" + b"\0\0\0\0\0\0\0\1"),
            box(b"iref", bytes(4) + box(b"dimg", b"\0\1\xff\xff" + b"\0\1" * 65535) * 32),
        ),
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_take_no_time(name: str) -> None:
    format, data = HOSTILE[name]  # noqa: A001
    started = time.perf_counter()
    assert len(image_key(data, format)) == 20
    # A quadratic reader takes minutes to hours for these.
    assert time.perf_counter() - started < 5


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared photos are not beside the checkout")
def test_real_and_hostile_files() -> None:
    broken, seen = 0, 0
    for folder in ("formats", "neardup"):
        for path in (SHARED / folder).rglob("*"):
            if not path.is_file():
                continue
            data = path.read_bytes()
            found = sniff_format(data)
            if found is None:
                continue
            started = time.perf_counter()
            key = image_key(data, found)
            assert time.perf_counter() - started < 2, path
            if folder == "neardup" and "broken" not in path.parts and found in {ImageFormat.JPEG, ImageFormat.HEIF}:
                seen += 1
                broken += key == content_key(data)
    # Photos of cameras and telephones are all followed to their end.
    assert seen > 200
    assert broken == 0


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared photos are not beside the checkout")
def test_equal_keys_mean_equal_pixels() -> None:
    pictures: dict[bytes, set[bytes]] = {}
    files: dict[bytes, set[bytes]] = {}
    for path in sorted((SHARED / "formats" / "exiftool").glob("*.jpg")):
        data = path.read_bytes()
        key = image_key(data, ImageFormat.JPEG)
        files.setdefault(key, set()).add(content_key(data))
        with Image.open(path) as image:
            pictures.setdefault(key, set()).add(image.convert("RGB").tobytes())
    assert max(len(contents) for contents in files.values()) > 10
    assert max(len(pixels) for pixels in pictures.values()) == 1
