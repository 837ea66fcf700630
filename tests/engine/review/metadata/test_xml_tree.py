import time

import pytest

from engine.review.metadata.xml_tree import MAX_BYTES, BrokenPacketError, Element, coding_of, parse

LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (level, (b"&l%d;" % (level - 1) * 10) if level else b"ha" * 100) for level in range(12)
)
HOSTILE = {
    "billion laughs": b"<!DOCTYPE a [" + LAUGHS + b"]><a>&l11;</a>",
    "long entity, used often": b'<!DOCTYPE a [<!ENTITY x "' + b"y" * 50_000 + b'">]><a>' + b"&x;" * 50_000 + b"</a>",
    "file of the system": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "parameter entity": b'<!DOCTYPE a [<!ENTITY % x SYSTEM "http://localhost/x"> %x;]><a/>',
    "doctype elsewhere": b'<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a/>',
    "default attributes": b'<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>',
    "unknown entity": b"<a>&x;</a>",
    "deep": b"<a>" * 100_000 + b"</a>" * 100_000,
    "many": b"<a>" + b"<b/>" * 1_000_000 + b"</a>",
    "unbound prefix": b"<a:b/>",
    "too large": b"<a>" + b" " * MAX_BYTES + b"</a>",
    "two roots": b"<a/><b/>",
    "nothing": b"",
}
HARMLESS = {
    "many pieces of text": b"<a>" + b"x<!---->" * 500_000 + b"</a>",
    "many attributes": b"<a " + b" ".join(b'a%d=""' % number for number in range(200_000)) + b"/>",
    "long attribute": b"<a b='" + b"> " * 4_000_000 + b"'/>",
    "long name": b"<" + b"a" * 1_000_000 + b"/>",
    "many namespaces": b"<a " + b" ".join(b'xmlns:a%d="u"' % number for number in range(50_000)) + b"/>",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_documents_are_refused_quickly(data: bytes) -> None:
    started = time.monotonic()
    with pytest.raises(BrokenPacketError):
        parse(data)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("data", HARMLESS.values(), ids=HARMLESS.keys())
def test_clumsy_documents_take_no_more_than_their_size(data: bytes) -> None:
    started = time.monotonic()
    parse(data)
    assert time.monotonic() - started < 5


def _by_name(element: Element) -> dict[str, Element]:
    found = {element.name: element}
    for child in element.children:
        found |= _by_name(child)
    return found


def test_elements_know_their_places() -> None:
    data = "<a xmlns:p='urn:p'>ä<p:b c = '>' p:d=\"/>\" >in</p:b ><e/><f  /></a >".encode()
    found = _by_name(parse(data).root)
    places = {name: (data[one.start : one.inner], data[one.inner : one.inner_end]) for name, one in found.items()}
    assert places["urn:p b"] == (b"<p:b c = '>' p:d=\"/>\" >", b"in")
    assert places["e"] == (b"<e/>", b"")
    assert places["f"] == (b"<f  />", b"")
    assert places["a"][1].endswith(b"<f  />")
    assert {name: one.is_empty_tag for name, one in found.items()} == {
        "a": False,
        "urn:p b": False,
        "e": True,
        "f": True,
    }
    assert found["urn:p b"].tag == b"p:b"


def test_values_of_attributes_are_found_past_declarations() -> None:
    data = b"<a xmlns='urn:a' b='1' xmlns:p=\"urn:p\" p:c = \"2\" d=''/>"
    document = parse(data)
    spans = {name: document.value_span(document.root, name) for name in document.root.attributes}
    assert {name: data[start:end] for name, (start, end) in spans.items()} == {"b": b"1", "urn:p c": b"2", "d": b""}


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "iso8859-1", "cp1252"])
def test_codings_are_told_and_kept(codec: str) -> None:
    declared = f"encoding='{codec}'" if codec in ("iso8859-1", "cp1252") else ""
    data = f"<?xml version='1.0' {declared}?><a>ä</a>".encode(codec)
    coding = coding_of(data)
    assert parse(coding.decode(data)).root.text == "ä"
    assert coding.encode(coding.decode(data)) == data


def test_a_character_that_a_coding_lacks_is_written_by_number() -> None:
    data = b"<?xml version='1.0' encoding='latin1'?><a></a>"
    coding = coding_of(data)
    written = coding.encode(coding.decode(data).replace(b"<a>", "<a>日".encode()))
    assert b"<a>&#26085;</a>" in written
    assert parse(coding.decode(written)).root.text == "日"
