import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.decode import DecodedImage, decode
from tests.helpers.image_files import bayer_dng, coded, colour_field, exif_block

PIXELS = colour_field(96, 64)
FILES = {
    f: bayer_dng(96, 64) if f is ImageFormat.RAW else coded(PIXELS, f, exif=exif_block(6, "Maker")) for f in ImageFormat
}


@pytest.mark.parametrize("image_format", list(ImageFormat))
def test_what_comes_out_is_plain_rgb(image_format: ImageFormat) -> None:
    found = decode(FILES[image_format], image_format, 50, 10**6)
    assert found.format is image_format
    assert found.rgb.dtype == np.uint8
    assert found.rgb.ndim == 3
    assert found.rgb.shape[2] == 3
    assert found.rgb.flags.c_contiguous
    assert not found.is_partial


@pytest.mark.parametrize("image_format", list(ImageFormat))
def test_the_pixel_bound_is_held_by_every_decoder(image_format: ImageFormat) -> None:
    with pytest.raises(DecodeError, match="pixels"):
        decode(FILES[image_format], image_format, 320, 96 * 64 - 1)


@settings(max_examples=300, deadline=None)
@given(
    image_format=st.sampled_from(list(ImageFormat)),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=8),
    kept=st.floats(0, 1),
)
def test_damaged_files_are_decoded_or_refused_and_nothing_else(
    image_format: ImageFormat, flips: list[tuple[float, int]], kept: float
) -> None:
    damaged = bytearray(FILES[image_format])
    for place, value in flips:
        damaged[int(place * len(damaged))] = value
    for data in (bytes(damaged), bytes(damaged[: int(len(damaged) * kept)])):
        try:
            found = decode(data, image_format, 50, 10**7)
        except DecodeError as error:
            assert " " in str(error)  # noqa: PT017  either outcome is right; a reason must be a sentence
        else:
            assert found.rgb.ndim == 3


def test_threads_do_not_disturb_each_other() -> None:
    alone = {f: decode(data, f, 50, 10**6) for f, data in FILES.items()}
    together: list[tuple[ImageFormat, DecodedImage]] = []

    def work() -> None:
        for _ in range(4):
            together.extend((f, decode(data, f, 50, 10**6)) for f, data in FILES.items())

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(together) == 16 * len(FILES)
    assert all(np.array_equal(found.rgb, alone[f].rgb) for f, found in together)
