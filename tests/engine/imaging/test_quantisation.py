import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.imaging.jpeg_header import read_jpeg_header
from engine.imaging.quantisation import jpeg_quality, read_tables
from tests.helpers.image_files import colour_field

PICTURE = Image.fromarray(colour_field(32, 24))


def _segments(**options: object) -> bytes:
    buffer = io.BytesIO()
    PICTURE.save(buffer, "JPEG", **options)
    return read_jpeg_header(buffer.getvalue()).quantisation


@pytest.mark.parametrize("quality", range(1, 101))
def test_every_setting_of_libjpeg_is_told_exactly(quality: int) -> None:
    assert jpeg_quality(_segments(quality=quality)) == (quality, True)


def test_a_grey_jpeg_has_one_table_and_tells_as_well() -> None:
    buffer = io.BytesIO()
    PICTURE.convert("L").save(buffer, "JPEG", quality=37)
    assert jpeg_quality(read_jpeg_header(buffer.getvalue()).quantisation) == (37, True)


def test_tables_of_a_camera_of_its_own_give_the_nearest_setting() -> None:
    tables = read_tables(_segments(quality=80))
    own = [np.clip(table * 1.07 + 1, 1, 255).astype(int).tolist() for table in tables.values()]
    # Pillow takes tables in the order of rows and files keep them in zigzag: for this, any order will do
    found = jpeg_quality(_segments(qtables=own))
    assert found is not None
    assert not found.is_exact
    assert 60 <= found.setting <= 85


def test_without_tables_there_is_no_quality() -> None:
    assert jpeg_quality(b"") is None
    assert jpeg_quality(b"\x00" + b"\x01" * 20) is None


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(noise: bytes) -> None:
    found = jpeg_quality(noise)
    assert found is None or 1 <= found.setting <= 100
