import pytest

from engine.core.notes import NO_NOTES, Notes, Place, Region, date_parts, plain_date, plain_text, stars
from engine.review.metadata.packet_writer import read_notes
from tests.helpers.sidecars import DC, RDF, XMP


def _read(inner: str, attributes: str = "") -> Notes:
    spaces = (
        f'xmlns:rdf="{RDF}" xmlns:dc="{DC}" xmlns:xmp="{XMP}" xmlns:exif="http://ns.adobe.com/exif/1.0/"'
        ' xmlns:mp="http://ns.microsoft.com/photo/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/"'
        ' xmlns:rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:a="http://ns.adobe.com/xmp/sType/Area#"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    )
    return read_notes(f"<rdf:RDF {spaces}><rdf:Description {attributes}>{inner}</rdf:Description></rdf:RDF>".encode())


@pytest.mark.parametrize(
    ("latitude", "longitude", "place"),
    [
        ("48,12.492N", "16,22.429E", (48.2082, 16.373817)),
        ("33,51,31S", "151,12,36E", (-33.858611, 151.21)),
        ("48.2082", "-16.373817", (48.2082, -16.373817)),
        ("0,0.0N", "0,0.0E", None),
        ("91,0.0N", "16,0.0E", None),
        ("48,12.492N", "", None),
        ("north", "east", None),
    ],
)
def test_places_are_read_however_they_are_written(
    latitude: str, longitude: str, place: tuple[float, float] | None
) -> None:
    found = _read("", f'exif:GPSLatitude="{latitude}" exif:GPSLongitude="{longitude}"').place
    if place is None:
        assert found is None
    else:
        assert found is not None
        assert (found.latitude, found.longitude) == pytest.approx(place, abs=1e-6)


@pytest.mark.parametrize(("height", "side", "metres"), [("1234/10", "0", 123.4), ("5/1", "1", -5), ("1/0", "0", None)])
def test_heights_lie_above_or_below_the_sea(height: str, side: str, metres: float | None) -> None:
    place = 'exif:GPSLatitude="48,12.0N" exif:GPSLongitude="16,12.0E"'
    found = _read("", f'{place} exif:GPSAltitude="{height}" exif:GPSAltitudeRef="{side}"').place
    assert found == Place(48.2, 16.2, metres)


@pytest.mark.parametrize(
    ("attributes", "rating"),
    [
        ('xmp:Rating="3"', 3),
        ('xmp:Rating="3.0"', 3),
        ('xmp:Rating="-1"', -1),
        ('xmp:Rating="0"', None),
        ('xmp:Rating="0" mp:Rating="75"', None),
        ('xmp:Rating="7"', None),
        ('xmp:Rating="nan"', None),
        ('mp:Rating="75"', 4),
        ('mp:Rating="many"', None),
    ],
)
def test_stars_are_read_however_they_are_written(attributes: str, rating: int | None) -> None:
    assert _read("", attributes).rating == rating


def test_the_first_date_that_is_one_counts() -> None:
    assert _read("", 'exif:DateTimeOriginal="0000-00-00" photoshop:DateCreated="2019:05:01 10:11:12"').taken == (
        "2019-05-01T10:11:12"
    )


def test_single_words_among_hierarchies_are_keywords_where_there_are_no_others() -> None:
    paths = "<lr:hierarchicalSubject><rdf:Bag><rdf:li>a|b</rdf:li><rdf:li>c</rdf:li></rdf:Bag></lr:hierarchicalSubject>"
    assert _read(paths) == Notes(keywords=("c",), hierarchies=("a|b",))
    flat = "<dc:subject><rdf:Bag><rdf:li>b</rdf:li></rdf:Bag></dc:subject>"
    assert _read(paths + flat) == Notes(keywords=("b",), hierarchies=("a|b",))


@pytest.mark.parametrize(
    "region",
    [
        (
            '<rdf:li rdf:parseType="Resource"><rs:Area a:x="0.5" a:y="0.4" a:w="0.1" a:h="0.2" a:unit="normalized"/>'
            "<rs:Name>Ann</rs:Name><rs:Type>Face</rs:Type></rdf:li>"
        ),
        (
            '<rdf:li><rdf:Description rs:Name="Ann" rs:Type="Face"><rs:Area rdf:parseType="Resource">'
            "<a:x>0.5</a:x><a:y>0.4</a:y><a:w>0.1</a:w><a:h>0.2</a:h></rs:Area></rdf:Description></rdf:li>"
        ),
    ],
)
def test_regions_are_read_in_every_form(region: str) -> None:
    found = _read(
        f'<rs:Regions rdf:parseType="Resource"><rs:RegionList><rdf:Bag>{region}</rdf:Bag></rs:RegionList></rs:Regions>'
    )
    assert found == Notes(regions=(Region("Ann", "Face", 0.5, 0.4, 0.1, 0.2),))


@pytest.mark.parametrize(
    "fields",
    [
        '<rs:Area a:x="2" a:y="0.4" a:w="0.1" a:h="0.2"/><rs:Name>Ann</rs:Name>',
        '<rs:Area a:x="0.5" a:y="0.4" a:w="0.1"/><rs:Name>Ann</rs:Name>',
        '<rs:Area a:x="50" a:y="40" a:w="10" a:h="20" a:unit="pixel"/><rs:Name>Ann</rs:Name>',
        '<rs:Area a:x="0.5" a:y="0.4" a:w="0.1" a:h="0.2"/>',
        "<rs:Name>Ann</rs:Name>",
    ],
)
def test_regions_without_a_name_or_a_place_are_none(fields: str) -> None:
    item = f'<rdf:li rdf:parseType="Resource">{fields}</rdf:li>'
    found = _read(
        f'<rs:Regions rdf:parseType="Resource"><rs:RegionList><rdf:Bag>{item}</rdf:Bag></rs:RegionList></rs:Regions>'
    )
    assert found == NO_NOTES


def test_regions_of_windows_are_told_by_their_corner() -> None:
    found = _read(
        '<MP:RegionInfo xmlns:MP="http://ns.microsoft.com/photo/1.2/" rdf:parseType="Resource">'
        '<r:Regions xmlns:r="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"><rdf:Bag><rdf:li'
        ' xmlns:p="http://ns.microsoft.com/photo/1.2/t/Region#" p:Rectangle="0.25, 0.5, 0.5, 0.25"'
        ' p:PersonDisplayName="Ann"/></rdf:Bag></r:Regions></MP:RegionInfo>'
    )
    assert found == Notes(regions=(Region("Ann", "Face", 0.5, 0.625, 0.5, 0.25),))


def test_values_with_qualifiers_and_resources_are_values() -> None:
    assert _read('<xmp:Label rdf:resource="urn:red"/>').label == "urn:red"
    qualified = '<rdf:Description><rdf:value>Red</rdf:value><own:by xmlns:own="urn:own">me</own:by></rdf:Description>'
    assert _read(f"<xmp:Label>{qualified}</xmp:Label>").label == "Red"
    assert _read('<xmp:Label rdf:parseType="Resource"><rdf:value>Red</rdf:value></xmp:Label>').label == "Red"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019", "2019"),
        ("2019-05", "2019-05"),
        ("2019:05:01 10:11:12", "2019-05-01T10:11:12"),
        ("2019-05-01T10:11:12.345Z", "2019-05-01T10:11:12.345Z"),
        ("2019-05-01T10:11+02:00", "2019-05-01T10:11+02:00"),
        ("2019-13-01", ""),
        ("0000-00-00", ""),
        ("2019-05-01T25:00", ""),
        ("１９-05", ""),
        ("soon", ""),
    ],
)
def test_dates_are_brought_into_one_form(text: str, date: str) -> None:
    assert plain_date(text) == date
    assert bool(date_parts(plain_date(text))) == bool(date)


def test_texts_are_fit_for_xml_or_none() -> None:
    assert plain_text(" a\0b\x1b\r\nc\rd\ufffe\ud800 ") == "ab\nc\nd"
    assert plain_text("a" * 40_000) == ""


@pytest.mark.parametrize(("text", "found"), [("1e400", None), ("inf", None), ("2.6", 3), ("", None), ("0.2", None)])
def test_ratings_are_whole_stars(text: str, found: int | None) -> None:
    assert stars(text) == found
