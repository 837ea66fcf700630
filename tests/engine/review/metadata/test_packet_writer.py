from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.notes import NO_NOTES, Notes, Place, Region
from engine.review.metadata.agreement import agree
from engine.review.metadata.packet_writer import BrokenPacketError, read_notes, write_notes
from tests.helpers.sidecars import DC, RDF, XMP, is_part_in_order, notes, sidecars, statements

ALL = Notes(
    rating=4,
    label="Red",
    keywords=("a & b", "Straße"),
    hierarchies=("Places|Vienna",),
    title=(("x-default", "A <title>"), ("de-DE", "Ein Titel")),
    caption=(("x-default", 'Two\nlines, "quoted"'),),
    place=Place(-48.208174, 16.373819, -3.5),
    taken="2019-05-01T10:11:12.34+02:00",
    people=("Ann",),
    regions=(Region("Ann", "Face", 0.5, 0.4, 0.1, 0.2),),
    creators=("One", "Two"),
    rights=(("x-default", "© Ann"),),
)


def _sidecar(inner: str, attributes: str = "") -> bytes:
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}" xmlns:dc="{DC}" xmlns:xmp="{XMP}">'
        f'<rdf:Description rdf:about=""{attributes}>{inner}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def _near(one: Notes, other: Notes) -> bool:
    """Tell whether two notes say the same; a place may differ by less than a metre."""
    return agree(one, [other]).added == NO_NOTES and agree(other, [one]).added == NO_NOTES


def test_what_is_written_can_be_read() -> None:
    found = read_notes(write_notes(None, ALL, size=(100, 80)))
    assert found.place is not None
    assert found.place.latitude == pytest.approx(-48.208174, abs=1e-8)
    assert found.place.altitude_m == pytest.approx(-3.5)
    assert replace(found, place=ALL.place) == ALL


@given(notes)
def test_any_notes_can_be_written_and_read(drawn: Notes) -> None:
    assert _near(read_notes(write_notes(None, drawn)), drawn)


@settings(max_examples=150, deadline=None)
@given(sidecars(), st.lists(notes, min_size=1, max_size=3))
def test_a_merge_loses_nothing_and_is_complete_at_once(sidecar: bytes, others: list[Notes]) -> None:
    before = read_notes(sidecar)
    agreement = agree(before, others)
    after = write_notes(sidecar, agreement.added, before)
    assert is_part_in_order(statements(sidecar), statements(after))
    assert agree(read_notes(after), others).added == NO_NOTES
    again = agree(read_notes(after), others)
    assert write_notes(after, again.added, read_notes(after)) == after


@settings(deadline=None)
@given(sidecars())
def test_what_has_nothing_to_add_changes_no_byte(sidecar: bytes) -> None:
    assert write_notes(sidecar, NO_NOTES, read_notes(sidecar)) == sidecar


@settings(deadline=None)
@given(sidecars(), st.binary(max_size=8), st.integers(0, 5000), st.integers(0, 40))
def test_damaged_sidecars_are_read_or_refused_and_never_more(sidecar: bytes, junk: bytes, at: int, cut: int) -> None:
    at %= len(sidecar)
    for data in (sidecar[:at] + junk + sidecar[at + cut :], sidecar[:at], junk):
        try:
            write_notes(data, ALL, read_notes(data))
        except BrokenPacketError:
            continue


def test_bytes_around_an_addition_stay_as_they_are() -> None:
    sidecar = _sidecar("\n  <dc:subject>\n   <rdf:Bag>\n    <rdf:li>a</rdf:li>\n   </rdf:Bag>\n  </dc:subject>\n")
    after = write_notes(sidecar, Notes(keywords=("b",)), Notes(keywords=("a",)))
    assert after == sidecar.replace(b"<rdf:li>a</rdf:li>", b"<rdf:li>a</rdf:li>\n    <rdf:li>b</rdf:li>")


def test_a_list_that_only_the_photo_holds_is_written_whole() -> None:
    after = write_notes(_sidecar(""), Notes(keywords=("b",)), Notes(keywords=("a",)))
    assert read_notes(after).keywords == ("a", "b")


def test_keywords_are_not_doubled_for_their_case() -> None:
    sidecar = _sidecar("<dc:subject><rdf:Bag><rdf:li>Beach</rdf:li></rdf:Bag></dc:subject>")
    assert write_notes(sidecar, Notes(keywords=("beach",))) == sidecar


def test_tags_of_digikam_are_kept_in_step() -> None:
    sidecar = _sidecar(
        '<d:TagsList xmlns:d="http://www.digikam.org/ns/1.0/"><rdf:Seq><rdf:li>A/B</rdf:li></rdf:Seq></d:TagsList>'
    )
    after = write_notes(sidecar, Notes(hierarchies=("C|D", "E|F/G")), read_notes(sidecar))
    assert b"<rdf:li>A/B</rdf:li><rdf:li>C/D</rdf:li></rdf:Seq>" in after
    assert read_notes(after).hierarchies == ("A|B", "C|D", "E|F/G")


def test_keywords_join_the_tags_that_some_programs_read_alone() -> None:
    sidecar = _sidecar(
        '<d:TagsList xmlns:d="http://www.digikam.org/ns/1.0/"><rdf:Seq><rdf:li>A/B</rdf:li></rdf:Seq></d:TagsList>'
        '<l:hierarchicalSubject xmlns:l="http://ns.adobe.com/lightroom/1.0/"><rdf:Bag/></l:hierarchicalSubject>'
    )
    after = write_notes(sidecar, Notes(keywords=("b", "new")), read_notes(sidecar))
    assert b"<rdf:li>A/B</rdf:li><rdf:li>new</rdf:li></rdf:Seq>" in after
    assert b"<rdf:Bag><rdf:li>new</rdf:li></rdf:Bag></l:hierarchicalSubject>" in after
    assert read_notes(after) == Notes(keywords=("b", "new"), hierarchies=("A|B",))


@pytest.mark.parametrize("empty", ["<xmp:Rating>0</xmp:Rating>", "<xmp:Rating/>", "<xmp:Rating></xmp:Rating>"])
def test_a_rating_of_nothing_is_filled_in_its_place(empty: str) -> None:
    after = write_notes(_sidecar(empty), Notes(rating=3))
    assert after == _sidecar("<xmp:Rating>3</xmp:Rating>")


def test_an_attribute_is_filled_in_its_place() -> None:
    after = write_notes(_sidecar("", " xmp:Rating='0' xmp:Label=\"\""), Notes(rating=3, label="\"'<"))
    assert after == _sidecar("", " xmp:Rating='3' xmp:Label=\"&quot;&apos;&lt;\"")


def test_an_empty_title_is_filled_in_its_place() -> None:
    for empty in ("<rdf:li xml:lang='x-default'/>", "<rdf:li xml:lang='x-default'></rdf:li>"):
        after = write_notes(_sidecar(f"<dc:title><rdf:Alt>{empty}</rdf:Alt></dc:title>"), Notes(title=ALL.title))
        assert read_notes(after).title == ALL.title
        assert after.count(b"x-default") == 1


@pytest.mark.parametrize("empty", ["<dc:subject/>", "<dc:subject><rdf:Bag/></dc:subject>"])
def test_an_empty_list_is_filled(empty: str) -> None:
    assert read_notes(write_notes(_sidecar(empty), Notes(keywords=("a",)))).keywords == ("a",)


def test_the_text_for_any_language_comes_first() -> None:
    sidecar = _sidecar('<dc:title><rdf:Alt><rdf:li xml:lang="de">T</rdf:li></rdf:Alt></dc:title>')
    assert read_notes(write_notes(sidecar, Notes(title=(("x-default", "U"),)))).title == (
        ("x-default", "U"),
        ("de", "T"),
    )


def test_regions_join_those_there_are() -> None:
    first = write_notes(None, Notes(regions=ALL.regions), size=(400, 300))
    second = Region("Bob & Co", "Pet", 0.1, 0.1, 0.1, 0.1)
    after = write_notes(first, Notes(regions=(second,)), read_notes(first), (400, 300))
    assert read_notes(after).regions == (*ALL.regions, second)
    assert after.count(b"<stDim:w>400<") == 1


@pytest.mark.parametrize(
    "odd",
    [
        "<xmp:Rating>many</xmp:Rating>",
        "<xmp:Rating><rdf:Bag><rdf:li>3</rdf:li></rdf:Bag></xmp:Rating>",
        "<dc:subject>a</dc:subject>",
    ],
)
def test_what_is_not_understood_is_not_added_to(odd: str) -> None:
    with pytest.raises(BrokenPacketError):
        write_notes(_sidecar(odd), Notes(rating=3, keywords=("b",)))


@pytest.mark.parametrize(
    "sidecar",
    [
        b"",
        b"no xml",
        b"<a/>",
        b"<a><b></a>",
        b'<?xml version="1.0" encoding="utf-7"?><a/>',
        b'<?xml version="1.0" encoding="no-such"?><a/>',
        "<a/>".encode("utf-32"),
        "<a/>".encode("utf-16")[:-1],
        b"\xff\xfe\x00\xd8",
    ],
)
def test_what_is_no_sidecar_is_refused(sidecar: bytes) -> None:
    with pytest.raises(BrokenPacketError):
        write_notes(sidecar, ALL)
