import io

import numpy as np
import pytest
from PIL import Image
from pillow_jxl import Encoder

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.decode import decode
from engine.imaging.jxl_header import read_jxl_size
from tests.helpers.image_files import coded, colour_field, exif_block


@pytest.mark.parametrize(
    "size", [(8, 8), (256, 256), (160, 120), (300, 200), (1, 1), (513, 1), (1600, 900), (77, 1234), (240, 200)]
)
def test_the_size_is_read_from_a_bare_codestream(size: tuple[int, int]) -> None:
    data = coded(colour_field(*size), ImageFormat.JPEG_XL, use_container=False)
    assert data.startswith(b"\xff\x0a")
    assert read_jxl_size(data) == size


@pytest.mark.parametrize("size", [(64, 48), (321, 123)])
def test_the_size_is_read_through_the_container(size: tuple[int, int]) -> None:
    data = coded(colour_field(*size), ImageFormat.JPEG_XL, use_container=True, exif=exif_block(1, "Maker"))
    assert data[4:8] == b"JXL "
    assert read_jxl_size(data) == size


@pytest.mark.parametrize("data", [b"", b"\xff", b"\0\0\0\x0cJXL \r\n\x87\n", b"\0" * 64])
def test_without_a_codestream_it_is_refused(data: bytes) -> None:
    with pytest.raises(DecodeError):
        read_jxl_size(data)


def test_a_claim_of_a_billion_pixels_is_refused_before_decoding() -> None:
    # not small, height by the last selector with 30 bits, ratio 1:1
    bits = 0 | 3 << 1 | (2**20) << 3 | 1 << 33
    with pytest.raises(DecodeError, match="megapixels"):
        decode(b"\xff\x0a" + bits.to_bytes(14, "little"), ImageFormat.JPEG_XL, 320, 300_000_000)


def test_sixteen_bits_cover_black_to_white_in_order() -> None:
    ramp = np.linspace(0, 65535, 64 * 48).reshape(48, 64).astype(np.uint16)
    data = coded(Image.fromarray(ramp), ImageFormat.JPEG_XL, lossless=True)
    found = decode(data, ImageFormat.JPEG_XL, 320, 10**6).rgb[:, :, 0].astype(int).ravel()
    assert (found[0], found[-1]) == (0, 255)
    assert (np.diff(found) >= 0).all()
    # the encoder marks sixteen bits as linear light
    assert found[len(found) // 2] == pytest.approx(188, abs=2)


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA"])
def test_modes_come_out_in_their_colours(mode: str) -> None:
    image = Image.fromarray(colour_field(64, 48)).convert(mode)
    found = decode(coded(image, ImageFormat.JPEG_XL, lossless=True), ImageFormat.JPEG_XL, 320, 10**6).rgb
    assert np.abs(found.astype(int) - np.asarray(image.convert("RGB"))).max() <= 2


def test_a_packed_jpeg_is_turned_and_decoded_as_the_jpeg() -> None:
    jpeg = coded(colour_field(96, 64), ImageFormat.JPEG, exif=exif_block(6), quality=90)
    size = Image.open(io.BytesIO(jpeg)).size
    packed = Encoder(mode="RGB", lossless=True, use_container=True)(jpeg, *size, jpeg_encode=True)
    found = decode(packed, ImageFormat.JPEG_XL, 320, 10**6)
    plain = decode(jpeg, ImageFormat.JPEG, 320, 10**6)
    assert (found.width, found.height) == (64, 96)
    assert np.abs(found.rgb.astype(int) - plain.rgb).max() <= 2
