import threading
import warnings

import pytest
from PIL import Image

from engine.core.domain import ImageFormat
from engine.imaging.decode import decode
from engine.imaging.quiet import PillowSilence
from tests.helpers.image_files import coded, colour_field


def pillow_warns() -> None:
    """Make Pillow itself warn, as it does of every large picture."""
    Image._decompression_bomb_check((10000, 10000))


def test_pillow_is_silent_inside_and_not_after() -> None:
    silence = PillowSilence()
    with silence.hold():
        pillow_warns()
    with pytest.warns(Image.DecompressionBombWarning):
        pillow_warns()


def test_others_are_heard_all_the_while() -> None:
    with PillowSilence().hold(), pytest.warns(UserWarning, match="mine"):
        warnings.warn("mine", stacklevel=1)


def test_filters_are_as_before_when_all_threads_have_left() -> None:
    silence = PillowSilence()
    before = list(warnings.filters)
    barrier = threading.Barrier(4)

    def work() -> None:
        for _ in range(50):
            barrier.wait(timeout=10)
            with silence.hold():
                pass

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(warnings.filters) == before


def test_filters_restored_by_others_meanwhile_do_no_harm() -> None:
    with PillowSilence().hold():
        warnings.resetwarnings()


def test_corrupt_tiff_metadata_warns_nobody() -> None:
    data = bytearray(coded(colour_field(40, 30), ImageFormat.TIFF))
    at = data.index(b"\x1a\x01\x05\x00") if b"\x1a\x01\x05\x00" in data else data.index(b"\x1c\x01")
    data[at + 2 : at + 4] = b"\x02\x00"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert decode(bytes(data), ImageFormat.TIFF, 320, 10**6).rgb.shape == (30, 40, 3)
