import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageCms

from engine.imaging.profile_name import profile_name
from tests.helpers.image_files import DISPLAY_P3, matrix_profile


def _localised(*names: tuple[bytes, str]) -> bytes:
    coded = [(language, name.encode("utf-16-be")) for language, name in names]
    at, records = 16 + 12 * len(coded), b""
    for language, text in coded:
        records += struct.pack(">2s2sII", language, b"XX", len(text), at)
        at += len(text)
    body = b"mluc\0\0\0\0" + struct.pack(">II", len(coded), 12) + records + b"".join(text for _, text in coded)
    return b"\0" * 128 + struct.pack(">I4sII", 1, b"desc", 144, len(body)) + body


def test_a_profile_of_version_2_tells_its_name() -> None:
    assert profile_name(matrix_profile(DISPLAY_P3, 2.2)) == "made for a test"


def test_the_profile_that_lcms_makes_tells_its_name() -> None:
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert profile_name(icc) == "sRGB built-in"


def test_of_several_languages_english_is_taken_else_the_first() -> None:
    assert profile_name(_localised((b"de", "Bildschirm"), (b"en", "Display"))) == "Display"
    assert profile_name(_localised((b"ja", "画面"), (b"de", "Bildschirm"))) == "画面"


@pytest.mark.parametrize("icc", [b"", b"\0" * 131, _localised()[:150], b"\0" * 128 + b"\xff" * 400])
def test_what_is_broken_has_no_name(icc: bytes) -> None:
    assert profile_name(icc) == ""


@given(st.binary(max_size=300), st.integers(0, 500))
def test_no_bytes_make_it_raise(noise: bytes, start: int) -> None:
    whole = _localised((b"en", "Display"))
    name = profile_name(whole[:start] + noise)
    assert "\n" not in name
    assert len(name) <= 120
