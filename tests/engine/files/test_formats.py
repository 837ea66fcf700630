"""Formats by their first bytes: what decoders open is told right, what is no photo is none."""

import io
import struct
import warnings
from pathlib import Path

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.core.domain import ImageFormat
from engine.files.formats import HEAD_BYTES, is_named_like_photo, sniff_format

SHARED = Path(__file__).parents[4] / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared photos are not beside the checkout")


def encoded(name: str, mode: str = "RGB") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, (20, 10)).save(buffer, name)
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WebP", "TIFF", "BMP", "GIF", "AVIF"])
def test_written_by_pillow(name: str) -> None:
    assert sniff_format(encoded(name)) is ImageFormat(name)


def test_written_by_libheif() -> None:
    buffer = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 64))).save(buffer)
    assert sniff_format(buffer.getvalue()) is ImageFormat.HEIF


def brands(major: bytes, *others: bytes) -> bytes:
    return struct.pack(">I4s4sI", 16 + 4 * len(others), b"ftyp", major, 0) + b"".join(others) + b"\0\0\0\x08free" * 4


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (brands(b"heic", b"mif1", b"heic"), ImageFormat.HEIF),
        (brands(b"mif1", b"mif1", b"heic"), ImageFormat.HEIF),
        (brands(b"mif1", b"mif1", b"avif"), ImageFormat.AVIF),
        (brands(b"avis", b"msf1", b"iso8", b"avif"), ImageFormat.AVIF),
        (brands(b"MiHB", b"mif1", b"heic"), ImageFormat.HEIF),
        (brands(b"crx ", b"crx ", b"isom"), ImageFormat.RAW),
        (brands(b"qt  ", b"qt  "), None),
        (brands(b"isom", b"iso2", b"avc1", b"mp41"), None),
        (brands(b"mp42", b"isom", b"mp42"), None),
        (brands(b"isom", b"isom", b"mif1"), None),
        (brands(b"3gp5", b"isom"), None),
        (brands(b"M4A ", b"mp42"), None),
        (brands(b"jp2 ", b"jp2 "), None),
        # The brand lies behind the box, where it means nothing.
        (brands(b"none") + b"heic", None),
        (b"\xff\x0a\0\0", ImageFormat.JPEG_XL),
        (b"\0\0\0\x0cJXL \r\n\x87\n", ImageFormat.JPEG_XL),
        (b"RIFF\0\0\0\0WAVEfmt ", None),
        (b"BMW is a maker of cars and not of pictures", None),
        (b"", None),
        (b"\xff\xd8", None),
        (b"Just a letter", None),
        (b"%PDF-1.7", None),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"PK\x03\x04", None),
        (b"8BPS\0\1", None),
    ],
)
def test_first_bytes(head: bytes, expected: ImageFormat | None) -> None:
    assert sniff_format(head) is expected


def test_head_is_enough() -> None:
    data = encoded("JPEG") + b"\0" * (2 * HEAD_BYTES)
    assert sniff_format(data) is sniff_format(data[:HEAD_BYTES])


@pytest.mark.parametrize("path", ["a.jpg", "/x/A.JPEG", "b.tar.heic", "\udcff.CR3"])
def test_names_that_promise_a_photo(path: str) -> None:
    assert is_named_like_photo(path)


@pytest.mark.parametrize("path", ["a.txt", "jpg", "/x.jpg/readme", "a.jpg.zip", "", "a."])
def test_names_that_do_not(path: str) -> None:
    assert not is_named_like_photo(path)


@given(head=st.binary(max_size=64), start=st.sampled_from([b"", b"II*\0", b"MM\0*", b"\0\0\0\x18ftyp", b"BM", b"RIFF"]))
def test_no_head_is_too_odd(head: bytes, start: bytes) -> None:
    assert sniff_format(start + head) in {None, *ImageFormat}


def told_by_pillow(path: Path) -> str | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as image:
                return {"MPO": "JPEG", "WEBP": "WebP", "JXL": "JPEG XL"}.get(image.format or "", image.format)
    except (OSError, ValueError, SyntaxError, RuntimeError, TypeError, OverflowError, Image.DecompressionBombError):
        return None


@pytest.mark.shared
@needs_shared
def test_agrees_with_pillow_on_real_and_hostile_files() -> None:
    known = set(map(str, ImageFormat))
    wrong = []
    files = [p for folder in ("formats", "photos/camera", "neardup") for p in (SHARED / folder).rglob("*")]
    for path in files:
        if not path.is_file():
            continue
        with path.open("rb") as file:
            ours = sniff_format(file.read(HEAD_BYTES))
        theirs = told_by_pillow(path)
        if ours is not ImageFormat.RAW and theirs in known and ours != theirs:
            wrong.append((path, ours, theirs))
        # What Pillow opens as something else, and text, film and sound, is no photo to us.
        if ours is not None and theirs is not None and theirs not in known:
            wrong.append((path, ours, theirs))
        if theirs is None and path.suffix in {".txt", ".md", ".mp3", ".ogg", ".svg", ".json", ".xml"}:
            assert ours is None, path
    assert wrong == []
