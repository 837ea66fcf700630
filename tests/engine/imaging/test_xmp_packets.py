import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.domain import ImageFormat
from engine.imaging.xmp_packets import MAX_PACKET, xmp_packets
from tests.helpers.image_files import coded, colour_field
from tests.helpers.noted_photos import (
    XMP_HEAD,
    extended_segments,
    photo_with_packet,
    png_with_compressed_packet,
    with_segments,
)

PIXELS = colour_field(32, 24)
PACKET = b"<?xpacket begin='' id=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'/><?xpacket end='w'?>"
NAME = b"0123456789ABCDEF0123456789ABCDEF"
FORMATS = [
    ImageFormat.JPEG,
    ImageFormat.PNG,
    ImageFormat.WEBP,
    ImageFormat.TIFF,
    ImageFormat.GIF,
    ImageFormat.HEIF,
    ImageFormat.AVIF,
    ImageFormat.JPEG_XL,
]
WHOLE = {image_format: photo_with_packet(PIXELS, image_format, PACKET) for image_format in FORMATS}


def _box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + kind + body


@pytest.mark.parametrize("image_format", FORMATS)
def test_the_packet_is_found_in_every_container(image_format: ImageFormat) -> None:
    assert xmp_packets(WHOLE[image_format], image_format) == [PACKET]


@pytest.mark.parametrize("image_format", [*FORMATS, ImageFormat.BMP, ImageFormat.RAW])
def test_a_file_without_a_packet_has_none(image_format: ImageFormat) -> None:
    held = ImageFormat.TIFF if image_format is ImageFormat.RAW else image_format
    assert xmp_packets(coded(PIXELS, held), image_format) == []


def test_raw_files_keep_it_in_one_of_three_ways() -> None:
    assert xmp_packets(WHOLE[ImageFormat.TIFF], ImageFormat.RAW) == [PACKET]
    preview = WHOLE[ImageFormat.JPEG]
    raf = b"FUJIFILMCCD-RAW".ljust(84, b"\0") + struct.pack(">II", 92, len(preview)) + preview
    assert xmp_packets(raf, ImageFormat.RAW) == [PACKET]
    own = _box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac") + PACKET)
    assert xmp_packets(_box(b"ftyp", b"crx ") + _box(b"uuid", b"1" * 20) + own, ImageFormat.RAW) == [PACKET]


def test_what_did_not_fit_into_a_jpeg_is_put_together() -> None:
    main, more = PACKET + NAME, bytes(range(256)) * 20
    segments = extended_segments(main, more, NAME)
    jpeg = coded(PIXELS, ImageFormat.JPEG)
    assert xmp_packets(with_segments(jpeg, *segments), ImageFormat.JPEG) == [main, more]
    assert xmp_packets(with_segments(jpeg, segments[0], *reversed(segments[1:])), ImageFormat.JPEG) == [main, more]
    # a part that is missing, and one that the main packet does not know
    assert xmp_packets(with_segments(jpeg, *segments[:-1]), ImageFormat.JPEG) == [main]
    assert xmp_packets(with_segments(jpeg, (0xE1, XMP_HEAD + PACKET), *segments[1:]), ImageFormat.JPEG) == [PACKET]


def test_a_compressed_packet_is_inflated() -> None:
    assert xmp_packets(png_with_compressed_packet(PIXELS, PACKET), ImageFormat.PNG) == [PACKET]


def test_a_packet_that_inflates_without_end_is_none() -> None:
    assert xmp_packets(png_with_compressed_packet(PIXELS, b" " * (MAX_PACKET * 4)), ImageFormat.PNG) == []
    text = b"iTXt" + b"XML:com.adobe.xmp\0\1\0\0\0" + b"no stream"
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    assert xmp_packets(b"\x89PNG\r\n\x1a\n" + chunk, ImageFormat.PNG) == []


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(FORMATS),
    st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255)), max_size=12),
    st.integers(0, 1 << 16),
)
def test_damage_never_makes_it_raise(image_format: ImageFormat, flips: list[tuple[int, int]], length: int) -> None:
    data = bytearray(WHOLE[image_format])
    for place, value in flips:
        data[place % len(data)] = value
    for damaged in (bytes(data), bytes(data[: length % len(data)])):
        for any_format in (image_format, ImageFormat.RAW):
            assert all(len(packet) <= MAX_PACKET for packet in xmp_packets(damaged, any_format))
