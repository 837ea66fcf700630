"""Camera RAW told from the TIFF that most of it is built on."""

import struct
from pathlib import Path

import pytest

from engine.core.domain import ImageFormat
from engine.files.formats import HEAD_BYTES, sniff_format

SHARED = Path(__file__).parents[4] / "shared" / "formats" / "exiftool"


def tiff(tags: dict[int, int], order: str = "<", at: int = 8) -> bytes:
    """Return a TIFF whose first directory has the tags, each one number of 32 bits."""
    start = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", at)
    entries = b"".join(struct.pack(order + "HHII", tag, 4, 1, value) for tag, value in sorted(tags.items()))
    return start + b"\0" * (at - 8) + struct.pack(order + "H", len(tags)) + entries + b"\0" * 4


SUBFILE, COMPRESSION, PHOTOMETRIC, MAKE, SUB_DIRECTORIES, DNG_VERSION = 254, 259, 262, 271, 330, 0xC612


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    "tags",
    [
        {DNG_VERSION: 1, PHOTOMETRIC: 2},
        {PHOTOMETRIC: 32803},
        {PHOTOMETRIC: 34892},
        {COMPRESSION: 34713},
        {COMPRESSION: 65535, MAKE: 0},
        {SUBFILE: 1, MAKE: 0, SUB_DIRECTORIES: 100},
    ],
)
def test_sensor_data(tags: dict[int, int], order: str) -> None:
    assert sniff_format(tiff(tags, order)) is ImageFormat.RAW


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    "tags",
    [
        {},
        {PHOTOMETRIC: 2, COMPRESSION: 1, MAKE: 0},
        {SUBFILE: 0, MAKE: 0, SUB_DIRECTORIES: 100},
        {SUBFILE: 1, SUB_DIRECTORIES: 100},
    ],
)
def test_pictures(tags: dict[int, int], order: str) -> None:
    assert sniff_format(tiff(tags, order)) is ImageFormat.TIFF


def test_directory_beyond_the_head_is_that_of_a_picture() -> None:
    assert sniff_format(tiff({DNG_VERSION: 1}, at=HEAD_BYTES)) is ImageFormat.TIFF


@pytest.mark.parametrize(
    "head",
    [
        b"II*\0\x10\0\0\0CR\x02\0", b"FUJIFILMCCD-RAW 0201", b"IIRO\x08\0\0\0", b"MMOR\0\0\0\x08", b"IIU\0\x18\0\0\0",
        b"FOVb", b"\0MRM", b"II\x1a\0\0\0HEAPCCDR", b"II*\0\x08\0\0\0IIII", b"MM\0*\0\0\0\x08MMMM",
    ],
)  # fmt: skip
def test_makers_own_first_bytes(head: bytes) -> None:
    assert sniff_format(head) is ImageFormat.RAW


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared photos are not beside the checkout")
@pytest.mark.parametrize("name", ["DNG.dng", "FujiFilm.raf", "Nikon.nef", "PhaseOne.iiq", "Sigma.x3f", "SigmaDP2.x3f"])
def test_files_of_cameras(name: str) -> None:
    assert sniff_format((SHARED / name).read_bytes()) is ImageFormat.RAW
