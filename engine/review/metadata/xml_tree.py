"""Read XML into a tree that knows where in the bytes each element lies, so that it can be changed in place.

Whatever the bytes: no entity is ever declared or expanded, nothing else is ever opened, and size, depth and number of
elements are bounded.
"""

import codecs
import re
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

MAX_BYTES: Final = 1 << 24
_MAX_DEPTH: Final = 100
_MAX_ELEMENTS: Final = 200_000

_DECLARED: Final = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_ATTRIBUTE: Final = re.compile(rb"([^\s=/>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TAG: Final = re.compile(rb"<([^\s/>]+)(?:[^>\"']++|\"[^\"]*\"|'[^']*')*+>")
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ONE_BYTE: Final = frozenset({"iso8859-1", "cp1252", "iso8859-15"})
_AS_UTF_8: Final = frozenset({"utf-8", "ascii"})


class BrokenPacketError(Exception):
    """Bytes that are no XML, or none that is read here; the text goes on where "because" ends."""


@dataclass(slots=True)
class Element:
    """An element of the tree.

    Attributes:
        name: Its namespace, a blank, and its name; or the name alone.
        attributes: Values by name, written in the same way; namespace declarations are left out.
        tag: Its name as it is written, with the prefix.
        start: Where its start tag begins in the bytes.
        inner: Where its content begins, right behind the start tag.
        inner_end: Where its content ends; the same place for an empty tag.
        is_empty_tag: Whether it is written as one tag that ends in ``/>``.
        children: Those in it.
        texts: All text directly in it, in pieces.
    """

    name: str
    attributes: dict[str, str]
    tag: bytes
    start: int
    inner: int
    inner_end: int
    is_empty_tag: bool
    children: list["Element"] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text directly in it."""
        return "".join(self.texts)

    def child(self, *names: str) -> "Element | None":
        """Return the first child of one of these names."""
        return next((one for one in self.children if one.name in names), None)


@dataclass(frozen=True, slots=True)
class Document:
    """A tree, and the bytes in UTF-8 that its places count in."""

    data: bytes
    root: Element

    def value_span(self, element: Element, attribute: str) -> tuple[int, int]:
        """Return from where to where the value of an attribute stands, without its quotes."""
        order = list(element.attributes)
        spans = [
            found.span(2) if found[2] is not None else found.span(3)
            for found in _ATTRIBUTE.finditer(self.data, element.start + 1 + len(element.tag), element.inner)
            if found[1] != b"xmlns" and not found[1].startswith(b"xmlns:")
        ]
        return spans[order.index(attribute)]


@dataclass(frozen=True, slots=True)
class Coding:
    """How the characters of a document are written as bytes."""

    codec: str
    mark: bytes = b""

    def decode(self, data: bytes) -> bytes:
        """Return the document in UTF-8.

        Raises:
            BrokenPacketError: it would not come back the same.
        """
        body = data[len(self.mark) :]
        if self.codec == "utf-8":
            return body
        try:
            text = body.decode(self.codec)
            if text.encode(self.codec) == body:
                return text.encode("utf-8")
        except UnicodeError as error:
            raise BrokenPacketError("its characters are not those that it declares") from error
        raise BrokenPacketError("its characters are not those that it declares")

    def encode(self, data: bytes) -> bytes:
        """Return a document in UTF-8 as this coding has it; characters that it lacks are written by number."""
        if self.codec == "utf-8":
            return self.mark + data
        return self.mark + data.decode("utf-8").encode(self.codec, "xmlcharrefreplace")


def coding_of(data: bytes) -> Coding:
    """Tell how a document is coded, by its first bytes and what it declares.

    Raises:
        BrokenPacketError: a coding that is not known here.
    """
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise BrokenPacketError("its coding is not known")
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Coding(codec, mark)
    for start, codec in ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if data.startswith(start) and data[2:4] != b"\0\0":
            return Coding(codec)
    declared = _DECLARED.match(data[:400])
    if declared is None:
        return Coding("utf-8")
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
    except LookupError as error:
        raise BrokenPacketError("its coding is not known") from error
    if name in _AS_UTF_8:
        return Coding("utf-8")
    if name in _ONE_BYTE:
        return Coding(name)
    raise BrokenPacketError("its coding is not known")


def parse(data: bytes) -> Document:
    """Read a document in UTF-8.

    Raises:
        BrokenPacketError: it is too large, is no well-formed XML, or declares a document type.
    """
    if len(data) > MAX_BYTES:
        raise BrokenPacketError("it is too large")
    return Document(data, _Builder(data).build())


class _Builder:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[Element] = []
        self._root: Element | None = None
        self._count = 0
        # Declared in UTF-8 whatever the document says, for that is what the bytes were made to be.
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def build(self) -> Element:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            raise BrokenPacketError("it is no well-formed XML") from error
        if self._root is None:
            raise BrokenPacketError("it is no well-formed XML")
        return self._root

    def _refuse(self, *_: object) -> None:
        raise BrokenPacketError("it declares a document type")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MAX_ELEMENTS or len(self._open) >= _MAX_DEPTH:
            raise BrokenPacketError("it has too many elements")
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._data, start)
        if tag is None:
            raise BrokenPacketError("it is no well-formed XML")
        is_empty = self._data[tag.end() - 2 : tag.end()] == b"/>"
        element = Element(name, attributes, tag[1], start, tag.end(), tag.end(), is_empty)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if not element.is_empty_tag:
            element.inner_end = self._parser.CurrentByteIndex

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].texts.append(text)
