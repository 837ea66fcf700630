"""The properties of an XMP packet, whichever of the ways to write them was chosen.

Source: XMP part 1 (ISO 16684-1), 7: simple values as attributes or elements, arrays, structures, qualifiers.
"""

from dataclasses import dataclass
from typing import Final

from engine.review.metadata import xmp_names as names
from engine.review.metadata.xml_tree import BrokenPacketError, Document, Element, parse

_ARRAYS: Final = (names.BAG, names.SEQUENCE, names.ALTERNATIVES)
_NOT_PROPERTIES: Final = frozenset({names.RDF, names.XML})
_SEARCH_DEPTH: Final = 3


@dataclass(frozen=True, slots=True)
class Property:
    """One property of the photo, or one field of a structure.

    Attributes:
        name: See ``xmp_names``.
        holder: The element that it is, or that has it as an attribute.
        is_attribute: Whether it is an attribute.
    """

    name: str
    holder: Element
    is_attribute: bool

    @property
    def text(self) -> str:
        """The value of a simple property, or the first of an array; empty if it has none."""
        return self.holder.attributes[self.name].strip() if self.is_attribute else text_of(self.holder)

    @property
    def array(self) -> Element | None:
        """The array in it, if it is one."""
        return None if self.is_attribute else self.holder.child(*_ARRAYS)

    @property
    def items(self) -> list[str]:
        """The values of an array, those that are empty left out; of a simple property the only one."""
        array = self.array
        found = [text_of(item) for item in items_of(array)] if array else [self.text]
        return [text for text in found if text]

    @property
    def texts(self) -> list[tuple[str, str]]:
        """The values of an array of languages with their languages."""
        array = self.array
        if array is None:
            return [("x-default", self.text)] if self.text else []
        found = [(item.attributes.get(names.LANGUAGE, "x-default"), text_of(item)) for item in items_of(array)]
        return [(language, text) for language, text in found if text]


@dataclass(frozen=True, slots=True)
class Packet:
    """A packet: its document, the element that holds all, and the first property of each name."""

    document: Document
    rdf: Element
    about: str
    properties: dict[str, Property]


def read_packet(data: bytes) -> Packet:
    """Read a packet in UTF-8.

    Raises:
        BrokenPacketError: it cannot be read, or is no XMP.
    """
    document = parse(data)
    rdf = _find_rdf(document.root, _SEARCH_DEPTH)
    if rdf is None:
        raise BrokenPacketError("it is no XMP")
    properties: dict[str, Property] = {}
    about = ""
    for description in rdf.children:
        if description.name == names.DESCRIPTION:
            about = about or description.attributes.get(names.ABOUT, "")
            for one in _fields(description):
                properties.setdefault(one.name, one)
    return Packet(document, rdf, about, properties)


def _find_rdf(element: Element, depth: int) -> Element | None:
    if element.name == names.RDF_ROOT:
        return element
    if depth:
        for child in element.children:
            found = _find_rdf(child, depth - 1)
            if found is not None:
                return found
    return None


def _fields(element: Element) -> list[Property]:
    found = [Property(name, element, is_attribute=True) for name in element.attributes if _is_property(name)]
    return found + [
        Property(child.name, child, is_attribute=False) for child in element.children if _is_property(child.name)
    ]


def _is_property(name: str) -> bool:
    return " " in name and names.namespace(name) not in _NOT_PROPERTIES


def fields_of(element: Element) -> dict[str, Property]:
    """Return the fields of a structure: attributes, elements, or those of the description in it."""
    found = {one.name: one for one in reversed(_fields(element))}
    inner = element.child(names.DESCRIPTION)
    if inner is not None:
        found.update({one.name: one for one in reversed(_fields(inner)) if one.name not in found})
    return found


def items_of(array: Element) -> list[Element]:
    """Return the items of an array."""
    return [child for child in array.children if child.name == names.ITEM]


def text_of(element: Element) -> str:
    """Return the text that an element stands for, without blanks around it."""
    resource = element.attributes.get(names.RESOURCE)
    if resource is not None:
        return resource.strip()
    array = element.child(*_ARRAYS)
    if array is not None:
        return next((text for text in map(text_of, items_of(array)) if text), "")
    for holder in (element, element.child(names.DESCRIPTION)):
        if holder is not None:
            if names.VALUE in holder.attributes:
                return holder.attributes[names.VALUE].strip()
            value = holder.child(names.VALUE)
            if value is not None:
                return value.text.strip()
    return element.text.strip()
