"""Sidecars as many programs write them, and notes, drawn for tests."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

from engine.core.notes import Notes, Place, Region

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1/"
XMP = "http://ns.adobe.com/xap/1.0/"

# Of Lightroom and darktable: what must be there afterwards as it was.
FOREIGN = (
    (
        '<xmpMM:History xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><{r}Seq><{r}li'
        ' xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" stEvt:action="saved" stEvt:when="2020-01-01"/>'
        "</{r}Seq></xmpMM:History>"
    ),
    (
        '<crs:ToneCurve xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"><{r}Seq><{r}li>0, 0</{r}li>'
        "<{r}li>255, 255</{r}li></{r}Seq></crs:ToneCurve>"
    ),
    (
        '<darktable:history xmlns:darktable="http://darktable.sf.net/"><{r}Seq><{r}li darktable:operation="exposure"'
        ' darktable:params="00ff"/></{r}Seq></darktable:history>'
    ),
    '<own:thing xmlns:own="urn:own" own:how="&lt;so&gt;">text <!-- and a remark --> more</own:thing>',
    "<?own instruction?>",
    '<own:deep xmlns:own="urn:own" {r}parseType="Resource"><own:a>1</own:a><own:b {r}resource="urn:x"/></own:deep>',
)

words = st.text("abAB01&<>\"'éßÄ日\u0301\U0001f600", min_size=1, max_size=5)
lists = st.lists(words, max_size=4, unique_by=str.casefold).map(tuple)
texts = st.dictionaries(st.sampled_from(["x-default", "de-DE", "en"]), words, max_size=2).map(
    lambda d: tuple(d.items())
)
places = st.builds(
    Place,
    st.floats(-89, 89).filter(lambda value: abs(value) > 0.01),
    st.floats(-179, 179),
    st.none() | st.integers(-400, 8000).map(float),
)
dates = st.sampled_from(["2019", "2019-05", "2019-05-01T10:11", "2019-05-01T10:11:12", "2019-05-01T10:11:12.5+02:00"])
shares = st.integers(1, 999).map(lambda value: value / 1000)
regions = st.lists(
    st.builds(Region, words, st.just("Face"), shares, shares, shares, shares),
    max_size=2,
    unique_by=lambda region: region.name.casefold(),
).map(tuple)
paths = st.lists(st.tuples(words, words).map("|".join), max_size=3, unique_by=str.casefold).map(tuple)
notes = st.builds(
    Notes,
    rating=st.none() | st.integers(1, 5),
    label=st.just("") | words,
    keywords=lists,
    hierarchies=paths,
    title=texts,
    caption=texts,
    place=st.none() | places,
    taken=st.just("") | dates,
    people=lists,
    regions=regions,
    creators=lists,
    rights=texts,
)


@dataclass(frozen=True)
class Style:
    """How a sidecar is written."""

    prefix: str
    line: str
    packet: bool
    meta: bool
    codec: str
    mark: bytes
    declared: str


styles = st.builds(
    lambda prefix, line, packet, meta, coding: Style(prefix, line, packet, meta, *coding),
    st.sampled_from(["rdf:", "r:", ""]),
    st.sampled_from(["\n", "\r\n", ""]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([
        ("utf-8", b"", ""),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-8", b"", "UTF-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16"),
        ("utf-16-be", b"\xfe\xff", ""),
        ("iso8859-1", b"", "ISO-8859-1"),
    ]),
)  # fmt: skip


@st.composite
def sidecars(draw: st.DrawFn) -> bytes:
    """Draw a sidecar that some program may have written."""
    style, held = draw(styles), draw(notes)
    r, line = style.prefix, style.line
    as_attributes = draw(st.booleans())
    about = draw(st.sampled_from(["", "uuid:1"]))
    simple = []
    if held.rating is not None:
        simple.append(("xmp:Rating", str(held.rating)))
    elif draw(st.booleans()):
        simple.append(("xmp:Rating", "0"))
    if held.label:
        simple.append(("xmp:Label", held.label))
    if held.taken:
        simple.append(("xmp:CreateDate", held.taken))
    elements = [] if as_attributes else [f"<{name}>{escape(text)}</{name}>" for name, text in simple]
    attributes = "".join(f" {name}={quoteattr(text)}" for name, text in simple) if as_attributes else ""
    for name, kind, items in (
        ("dc:subject", "Bag", held.keywords),
        ("dc:creator", "Seq", held.creators),
        ("dk:TagsList", "Seq", tuple(one.replace("|", "/") for one in held.hierarchies)),
    ):
        if bool(items) or draw(st.booleans()):
            inner = "".join(f"{line}    <{r}li>{escape(item)}</{r}li>" for item in items)
            array = (
                f"<{r}{kind}>{inner}{line}   </{r}{kind}>" if bool(items) or draw(st.booleans()) else f"<{r}{kind}/>"
            )
            elements.append(f"<{name}>{array}</{name}>")
    for name, said in (("dc:title", held.title), ("dc:description", held.caption)):
        if bool(said) or draw(st.booleans()):
            pairs = said or (("x-default", ""),)
            inner = "".join(f"<{r}li xml:lang={quoteattr(tongue)}>{escape(text)}</{r}li>" for tongue, text in pairs)
            elements.append(f"<{name}><{r}Alt>{inner}</{r}Alt></{name}>")
    elements += [one.format(r=r) for one in draw(st.lists(st.sampled_from(FOREIGN), unique=True, max_size=4))]
    if not r:
        # Without a prefix an attribute has no namespace at all.
        elements = [one for one in elements if "parseType" not in one]
    cut = draw(st.integers(0, len(elements)))
    rdf_attribute = f"{r or 'q:'}about={quoteattr(about)}"
    bodies = []
    for number, part in enumerate((elements[:cut], elements[cut:])):
        head = f"<{r}Description {rdf_attribute}{attributes if number == 0 else ''}"
        inner = "".join(f"{line}   {one}" for one in part)
        bodies.append(f"{head}>{inner}{line}  </{r}Description>" if part else f"{head}/>")
    spaces = f'xmlns:dc="{DC}" xmlns:xmp="{XMP}" xmlns:dk="http://www.digikam.org/ns/1.0/" xmlns:q="{RDF}"'
    name = f"xmlns:{r[:-1]}" if r else "xmlns"
    text = f'<{r}RDF {name}="{RDF}" {spaces}>{"".join(f"{line}  {body}" for body in bodies)}{line} </{r}RDF>'
    if style.meta:
        text = f'<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Another">{line} {text}{line}</x:xmpmeta>'
    if style.packet:
        text = f'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>{text}{" " * 50}<?xpacket end="w"?>'
    if style.declared:
        text = f'<?xml version="1.0" encoding="{style.declared}"?>{line}{text}'
    return style.mark + text.encode(style.codec, "xmlcharrefreplace")


def statements(sidecar: bytes) -> list[tuple[str, ...]]:
    """Return all that a sidecar says, read by another parser: paths of names with texts and attributes, in order.

    What is empty says nothing, nor does a rating of 0.
    """
    found: list[tuple[str, ...]] = []

    def walk(element: ET.Element, path: tuple[str, ...]) -> None:
        here = (*path, element.tag)
        found.extend((*here, name, value) for name, value in sorted(element.attrib.items()) if value not in ("", "0"))
        text = (element.text or "").strip()
        if text not in ("", "0"):
            found.append((*here, text))
        for child in element:
            walk(child, here)
            if (child.tail or "").strip():
                found.append((*here, (child.tail or "").strip()))

    walk(ET.fromstring(sidecar), ())
    return [one for one in found if one[-2:-1] != ("{" + RDF + "}about",)]


def is_part_in_order(part: list[tuple[str, ...]], whole: list[tuple[str, ...]]) -> bool:
    """Tell whether all of a list is in another one in the same order."""
    rest = iter(whole)
    return all(any(one == other for other in rest) for one in part)
