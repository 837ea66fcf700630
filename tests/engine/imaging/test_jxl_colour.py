import base64

import numpy as np
import pytest

from engine.core.domain import ImageFormat
from engine.core.errors import DecodeError
from engine.imaging.decode import decode
from engine.imaging.jxl_colour import pixel_profile
from tests.helpers.image_files import coded, colour_field

# (200, 100, 50) above green, 16 x 16, by an encoder that can be told the colours; what it wrote beside the name.
_STATED = {
    "Display P3": b"{|ZAuKqfZ=2m%2BcmPWnixmLWx{EQ!i@HDv037YESCC4D<TZr@aU=*D",
    "exponent 2": b"{|ZAuKm}T2iU<M$0C)gP7>gAE)Vhl?#*4Z@2ml=Iu2+ysh2%Ab192n>8U",
    "lossy with a profile": (
        b"{|ZAu3fBq)66OK0si8@L^SqAz>eb3VceI2GudosZZl_Cm=RmW|M1>rwM(e{=HNFpk&?z&A)<3{2?xrb<pF@Tl8#4GU2GS-BnQ}qQypb0qT=1y"
        b"i-w-!%+?3B9v}>iFyVGspz%Oj~=ik47cM!!N7~2aibFgSJO!PpcIiQZ6@b(S>5{Llk0gwDC0RT{;GRnBY%ekH}KXh13+qllqR@)YqB#Mk<lXL="
        b"yB(WCgZU_e;fFma%=J8mQf^nN!o!hjI45$QDNP&FD7{r({X2y7#nU{GP6k|+!=!JldPZ@`J`q@sQEm6fGow{(S1-6wFETfR{J;R6IQklE`hItP"
    ),
}
_PQ = b"{|Z9{5RgZYI2-@~0006A0s#Pc081E)6#&$_i!sKFx<Cj39PO@GkV=K*HH8ClBnTP"
_HLG = b"{|Z9{5Rhje&|?4q000OG0s#Pc081E)6#&$_i!sKFx<Cj39PO@GkV=K*HH8ClBnTP"


def _corners(packed: bytes) -> tuple[list[int], list[int]]:
    rgb = decode(base64.b85decode(packed), ImageFormat.JPEG_XL, 320, 10**6).rgb.astype(int)
    return rgb[2, 2].tolist(), rgb[12, 12].tolist()


# the colours are those to which a colour engine brings the profile that libjxl itself makes for the file
@pytest.mark.parametrize(
    ("name", "expected"),
    [("Display P3", [215, 93, 31]), ("exponent 2", [206, 109, 55]), ("lossy with a profile", [216, 93, 22])],
)
def test_stated_colours_become_srgb(name: str, expected: list[int]) -> None:
    brown, green = _corners(_STATED[name])
    assert np.abs(np.subtract(brown, expected)).max() <= 2
    assert np.abs(np.subtract(green, [0, 255, 0])).max() <= 2


@pytest.mark.parametrize("packed", [_PQ, _HLG], ids=["PQ", "HLG"])
def test_what_is_brighter_than_paper_keeps_its_hue(packed: bytes) -> None:
    brown, green = _corners(packed)
    assert brown[0] > brown[1] > brown[2]
    assert max(brown) == max(green) == 255


def test_srgb_needs_no_profile() -> None:
    assert pixel_profile(coded(colour_field(32, 16), ImageFormat.JPEG_XL)) == b""
    assert pixel_profile(coded(colour_field(32, 16), ImageFormat.JPEG_XL, lossless=True)) == b""


@pytest.mark.parametrize("cut", range(2, 40, 3))
def test_a_header_that_is_cut_off_asks_for_no_more_than_it_holds(cut: int) -> None:
    for packed in (*_STATED.values(), _PQ, _HLG):
        profile = pixel_profile(base64.b85decode(packed)[:cut])
        assert profile == b"" or profile[36:40] == b"acsp"


def test_without_a_codestream_there_is_no_profile_to_tell() -> None:
    with pytest.raises(DecodeError):
        pixel_profile(b"\0" * 40)


@pytest.mark.parametrize("seed", range(8))
def test_any_bits_are_taken_for_a_header_without_a_slip(seed: int) -> None:
    profile = pixel_profile(b"\xff\x0a" + np.random.default_rng(seed).bytes(200))
    assert profile == b"" or profile[36:40] == b"acsp"


def test_primaries_that_span_nothing_are_passed_over() -> None:
    # 8 x 8, metadata not default; 8 bits, no more channels, no XYB; RGB, custom white with y = 0
    fields = [(1, 1), (0, 5), (1, 3), (0, 2), (0, 1), (0, 3), (0, 2), (0, 1), (0, 1), (0, 1), (0, 2), (2, 2), (0, 4)]
    value = shift = 0
    for number, bits in fields:
        value |= number << shift
        shift += bits
    assert pixel_profile(b"\xff\x0a" + value.to_bytes(12, "little")) == b""
