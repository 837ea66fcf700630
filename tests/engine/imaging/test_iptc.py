import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.domain import ImageFormat
from engine.core.notes import NO_NOTES, Notes
from engine.imaging.iptc import read_iptc_notes
from tests.helpers.image_files import coded, colour_field
from tests.helpers.noted_photos import PHOTOSHOP, iptc_data, photoshop_resources, with_segments

JPEG = coded(colour_field(32, 24), ImageFormat.JPEG)
DATASETS = [
    (5, b"A title"),
    (25, "Straße".encode()),
    (25, b"sea"),
    (25, b"sea"),
    (55, b"20190501"),
    (60, b"101112+0200"),
    (80, b"Ann"),
    (103, b"something else"),
    (116, "© Ann".encode()),
    (120, b"Two\rlines"),
]
NOTES = Notes(
    title=(("x-default", "A title"),),
    caption=(("x-default", "Two\nlines"),),
    rights=(("x-default", "© Ann"),),
    keywords=("Straße", "sea"),
    creators=("Ann",),
    taken="2019-05-01T10:11:12+02:00",
)


def _jpeg(iptc: bytes) -> bytes:
    return with_segments(JPEG, (0xED, PHOTOSHOP + photoshop_resources(iptc)))


def test_it_is_read_from_a_jpeg() -> None:
    assert read_iptc_notes(_jpeg(iptc_data(DATASETS)), ImageFormat.JPEG) == NOTES


def test_resources_may_be_cut_into_segments() -> None:
    resources = photoshop_resources(iptc_data(DATASETS))
    halves = (resources[:40], resources[40:])
    data = with_segments(JPEG, *((0xED, PHOTOSHOP + half) for half in halves))
    assert read_iptc_notes(data, ImageFormat.JPEG) == NOTES


@pytest.mark.parametrize("tag", [33723, 34377])
def test_it_is_read_from_a_tiff(tag: int) -> None:
    iptc = iptc_data(DATASETS)
    data = coded(
        colour_field(32, 24), ImageFormat.TIFF, tiffinfo={tag: iptc if tag == 33723 else photoshop_resources(iptc)}
    )
    assert read_iptc_notes(data, ImageFormat.TIFF) == NOTES


def test_without_a_declaration_the_coding_is_told_by_the_bytes() -> None:
    for text in ("Straße".encode(), "Straße".encode("cp1252")):
        assert read_iptc_notes(_jpeg(iptc_data([(25, text)], None)), ImageFormat.JPEG).keywords == ("Straße",)


@pytest.mark.parametrize(
    ("day", "clock", "taken"),
    [
        (b"20190501", b"", "2019-05-01"),
        (b"20190501", b"991112", "2019-05-01"),
        (b"20190501", b"101112", "2019-05-01T10:11:12"),
        (b"00000000", b"101112", ""),
        (b"", b"101112", ""),
        (b"2019", b"101112", ""),
    ],
)
def test_dates_are_dates_or_nothing(day: bytes, clock: bytes, taken: str) -> None:
    assert read_iptc_notes(_jpeg(iptc_data([(55, day), (60, clock)])), ImageFormat.JPEG).taken == taken


def test_a_file_without_it_says_nothing() -> None:
    assert read_iptc_notes(JPEG, ImageFormat.JPEG) == NO_NOTES
    assert read_iptc_notes(b"", ImageFormat.TIFF) == NO_NOTES
    assert read_iptc_notes(JPEG, ImageFormat.BMP) == NO_NOTES


@given(st.binary(max_size=300), st.integers(0, 300))
def test_damage_never_makes_it_raise(junk: bytes, at: int) -> None:
    iptc = iptc_data(DATASETS)
    read_iptc_notes(_jpeg(iptc[:at] + junk + iptc[at + len(junk) :]), ImageFormat.JPEG)
    resources = photoshop_resources(iptc)
    broken = resources[:at] + junk + resources[at + len(junk) :]
    read_iptc_notes(with_segments(JPEG, (0xED, PHOTOSHOP + broken)), ImageFormat.JPEG)
    read_iptc_notes(_jpeg(iptc)[: at * 3], ImageFormat.JPEG)
