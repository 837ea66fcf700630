import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image

from engine.core.domain import ImageFormat
from engine.core.facts import PhotoFacts
from engine.imaging.facts import read_facts
from tests.helpers.image_files import coded, colour_field

PIXELS = colour_field(32, 24)
PLACE = {1: "N", 2: (43.0, 50.0, 34.8), 3: "E", 4: (10.0, 30.0, 27.7)}
PACKET = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description %s</rdf:Description></rdf:RDF></x:xmpmeta>'


def photo(software="", rating=None, gps=None, image_format=ImageFormat.JPEG, **options):
    exif = Image.Exif()
    if software:
        exif[ExifTags.Base.Software] = software
    if rating is not None:
        exif[0x4746] = rating
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps)
    return coded(PIXELS, image_format, exif=exif.tobytes(), **options)


def with_xmp(words, data=None):
    """A JPEG with an XMP packet behind its first marker."""
    body = b"http://ns.adobe.com/xap/1.0/\0" + PACKET % words
    data = photo() if data is None else data
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


@pytest.mark.parametrize("image_format", [ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.HEIF])
def test_facts_come_from_every_container(image_format):
    found = read_facts(photo("GIMP 2.10", 4, PLACE, image_format), image_format)
    assert (found.has_gps, found.rating, found.is_edited) == (True, 4, True)
    assert (found.jpeg_quality is None) == (image_format is not ImageFormat.JPEG)
    plain = read_facts(photo(image_format=image_format), image_format)
    assert (plain.has_gps, plain.rating, plain.is_edited) == (False, None, False)


@pytest.mark.parametrize("quality", [35, 80, 92, 100])
def test_quality_of_a_jpeg_is_told_by_its_tables(quality):
    assert read_facts(photo(quality=quality), ImageFormat.JPEG).jpeg_quality == quality


@pytest.mark.parametrize(
    "software",
    ["Adobe Photoshop CC 2019 (Windows)", "Adobe Lightroom 6.1 (Macintosh)", "Picasa", "darktable 4.6", "GIMP 2.10.36"],
)
def test_programs_that_change_pictures_are_known(software):
    assert read_facts(photo(software), ImageFormat.JPEG).is_edited


@pytest.mark.parametrize("software", ["Ver.1.01", "17.5.1", "HDR+ 1.0.3", "Adobe DNG Converter 15", "NIKON D750 Ver.1"])
def test_what_cameras_and_converters_write_is_no_edit(software):
    assert not read_facts(photo(software), ImageFormat.JPEG).is_edited


@pytest.mark.parametrize(
    "words",
    [
        b'xmp:CreatorTool="Adobe Photoshop 25.1">',
        b"><xmp:CreatorTool>Snapseed 2.0</xmp:CreatorTool>",
        b'><rdf:li stEvt:action="saved" stEvt:changed="/"/>',
        b"><stEvt:changed>/</stEvt:changed>",
        b'crs:HasSettings="True">',
    ],
)
def test_history_in_xmp_tells_of_an_edit(words):
    assert read_facts(with_xmp(words), ImageFormat.JPEG).is_edited


@pytest.mark.parametrize(
    "words",
    [
        b'xmp:CreatorTool="17.5.1">',
        b'><rdf:li stEvt:changed="/metadata"/>',
        b'crs:HasSettings="False">',
        b'xmp:Rating="3">',
    ],
)
def test_metadata_alone_are_no_edit(words):
    assert not read_facts(with_xmp(words), ImageFormat.JPEG).is_edited


def test_rating_and_place_may_stand_in_xmp():
    found = read_facts(with_xmp(b'xmp:Rating="5" exif:GPSLatitude="43,50.58N">'), ImageFormat.JPEG)
    assert (found.rating, found.has_gps) == (5, True)
    assert read_facts(with_xmp(b"><xmp:Rating> 2</xmp:Rating>"), ImageFormat.JPEG).rating == 2


def test_rating_of_the_exif_goes_before_that_of_the_xmp():
    assert read_facts(with_xmp(b'xmp:Rating="5">', photo(rating=1)), ImageFormat.JPEG).rating == 1


def test_a_rejected_photo_has_no_stars():
    assert read_facts(with_xmp(b'xmp:Rating="-1">'), ImageFormat.JPEG).rating is None


@pytest.mark.parametrize("image_format", list(ImageFormat))
def test_nothing_tells_nothing(image_format):
    assert read_facts(b"", image_format) == PhotoFacts()


@settings(max_examples=50, deadline=None)
@given(data=st.data(), image_format=st.sampled_from(ImageFormat))
def test_damaged_files_raise_nothing(data, image_format):
    whole = with_xmp(b'xmp:Rating="5">', photo("GIMP", 3, PLACE))
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for _ in range(data.draw(st.integers(0, 8))):
        if damaged:
            damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    read_facts(bytes(damaged), image_format)
