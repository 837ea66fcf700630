"""Change an XMP packet in place: every byte of it stays, but where an empty value gets one."""

import re
from collections.abc import Iterable, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from engine.core.text import folded
from engine.review.metadata import xmp_names as names
from engine.review.metadata.xml_tree import BrokenPacketError, Element
from engine.review.metadata.xmp_properties import Packet, Property, fields_of, items_of, text_of

_SAYS_NOTHING: Final = re.compile(r"[0,.:/TZ+\-\sNSEW]*")
_ARRAY_NAMES: Final = {names.BAG: "Bag", names.SEQUENCE: "Seq", names.ALTERNATIVES: "Alt"}
_QUOTES: Final = {'"': "&quot;", "'": "&apos;", "\n": "&#10;", "\t": "&#9;"}
_LINE: Final = re.compile(rb"\r?\n[ \t]*\Z")


class PacketEditor:
    """Collects changes to a packet; ``result`` makes them.

    What is given to write is missing in the packet. Every method raises ``BrokenPacketError`` where the packet has it
    in a form that cannot be added to.
    """

    def __init__(self, packet: Packet) -> None:
        self._packet = packet
        self._data = packet.document.data
        self._edits: list[tuple[int, int, str]] = []
        self._fresh: list[str] = []
        self._spaces: dict[str, None] = {}

    def has(self, name: str) -> bool:
        """Tell whether the packet has a property, be it empty."""
        return name in self._packet.properties

    def set_text(self, name: str, text: str) -> None:
        """Give a simple property a value."""
        known = self._packet.properties.get(name)
        if known is None:
            self._fresh.append(f"<{self._named(name)}>{escape(text)}</{self._named(name)}>")
        elif not _SAYS_NOTHING.fullmatch(known.text):
            raise BrokenPacketError("a value in it is not understood")
        elif known.is_attribute:
            self._edits.append((*self._packet.document.value_span(known.holder, name), escape(text, _QUOTES)))
        else:
            self._fill(known.holder, text)

    def add_items(self, name: str, kind: str, texts: Sequence[str]) -> None:
        """Add values to an array, but for those in it, whatever their case; make the array if there is none."""
        known = self._packet.properties.get(name)
        if known is None:
            self._add_array(name, kind, [_item(text) for text in texts])
            return
        present = {folded(text) for text in known.items}
        missing = [text for text in texts if folded(text) not in present]
        self._extend(known, kind, [_item(text) for text in missing])

    def add_texts(self, name: str, texts: Sequence[tuple[str, str]]) -> None:
        """Add a text in languages that an array of languages does not have it in yet."""
        known = self._packet.properties.get(name)
        if known is None:
            first = sorted(texts, key=lambda pair: pair[0] != "x-default")
            self._add_array(name, names.ALTERNATIVES, [_said(*pair) for pair in first])
            return
        present = {folded(language) for language, _ in known.texts}
        missing = [pair for pair in texts if folded(pair[0]) not in present]
        array = known.array
        empty = {} if array is None else {_language(item): item for item in items_of(array) if not text_of(item)}
        others = []
        for language, text in missing:
            item = empty.get(folded(language))
            if item is not None:
                self._fill(item, text)
            elif language == "x-default" and array is not None and array.children:
                self._insert_first(array, _declared(_said(language, text), array))
            else:
                others.append(_said(language, text))
        self._extend(known, names.ALTERNATIVES, others)

    def add_structures(
        self, name: str, list_name: str, structures: Sequence[str], frame: str, spaces: Iterable[str]
    ) -> None:
        """Add structures to an array that is a field of a structure.

        Args:
            name: Of the outer structure.
            list_name: Of the field.
            structures: The content of each, as XML with the usual prefixes.
            frame: What else the outer structure holds if there is none yet, as XML with the usual prefixes.
            spaces: The namespaces in them.
        """
        spaces = {names.namespace(name): None, **dict.fromkeys(spaces)}
        known = self._packet.properties.get(name)
        if known is None:
            self._spaces |= spaces
            outer = names.prefixed(name)
            listed = _array(list_name, names.BAG, [_structure(one) for one in structures])
            self._fresh.append(f'<{outer} rdf:parseType="Resource">{frame}{listed}</{outer}>')
            return
        if known.is_attribute:
            raise BrokenPacketError("a value in it is not understood")
        items = [_structure(one, _declarations(spaces)) for one in structures]
        inner = fields_of(known.holder).get(list_name)
        if inner is not None:
            self._extend(inner, names.BAG, items)
            return
        array = _array(list_name, names.BAG, items)
        tag, declared = f"<{names.prefixed(list_name)}", _declarations([names.RDF, names.namespace(list_name)])
        self._append(known.holder.child(names.DESCRIPTION) or known.holder, [array.replace(tag, tag + declared, 1)])

    def result(self) -> bytes:
        """Return the packet with all changes."""
        if self._fresh:
            self._append(self._packet.rdf, [self._description()])
        pieces, at = [], 0
        for start, end, text in sorted(self._edits, key=lambda edit: edit[:2]):
            pieces += [self._data[at:start], text.encode("utf-8")]
            at = end
        return b"".join([*pieces, self._data[at:]])

    def _named(self, name: str) -> str:
        self._spaces[names.namespace(name)] = None
        return names.prefixed(name)

    def _add_array(self, name: str, kind: str, items: Sequence[str]) -> None:
        self._named(name)
        self._fresh.append(_array(name, kind, items))

    def _description(self) -> str:
        """Return the element that holds all new properties; it declares all prefixes in it itself."""
        is_usual = _has_usual_prefix(self._packet.rdf)
        spaces = _declarations(self._spaces if is_usual else [names.RDF, *self._spaces])
        line = "\r\n" if b"\r\n" in self._data else "\n"
        inner = "".join(f"{line}   {xml}" for xml in self._fresh)
        made = f"<rdf:Description rdf:about={quoteattr(self._packet.about)}{spaces}>{inner}{line}  </rdf:Description>"
        return made if self._packet.rdf.children else f"{line}  {made}{line} "

    def _fill(self, element: Element, text: str) -> None:
        """Give an element without a value a text."""
        if element.children or names.RESOURCE in element.attributes:
            raise BrokenPacketError("a value in it is not understood")
        if element.is_empty_tag:
            self._append(element, [escape(text)])
        else:
            self._edits.append((element.inner, element.inner_end, escape(text)))

    def _extend(self, known: Property, kind: str, items: Sequence[str]) -> None:
        """Add items to the array in a property."""
        if not items:
            return
        array = known.array
        if array is not None:
            self._append(array, [_declared(item, array) for item in items])
        elif known.is_attribute or known.holder.children or known.text:
            raise BrokenPacketError("a value in it is not understood")
        else:
            made = _array_itself(kind, items)
            self._append(known.holder, [made.replace(">", f"{_declarations([names.RDF])}>", 1)])

    def _append(self, element: Element, texts: Sequence[str]) -> None:
        """Add to the end of an element, in lines like those before if it has lines."""
        if element.is_empty_tag:
            self._edits.append((element.inner - 2, element.inner, f">{''.join(texts)}</{element.tag.decode('utf-8')}>"))
            return
        if not element.children:
            self._edits.append((element.inner_end, element.inner_end, "".join(texts)))
            return
        last = element.children[-1]
        end = last.inner if last.is_empty_tag else self._data.index(b">", last.inner_end) + 1
        line = self._line_before(last)
        self._edits.append((end, end, "".join(line + text for text in texts)))

    def _insert_first(self, element: Element, text: str) -> None:
        first = element.children[0]
        self._edits.append((first.start, first.start, text + self._line_before(first)))

    def _line_before(self, element: Element) -> str:
        found = _LINE.search(self._data, max(0, element.start - 200), element.start)
        return found[0].decode("utf-8") if found else ""


def _language(item: Element) -> str:
    return folded(item.attributes.get(names.LANGUAGE, "x-default"))


def _has_usual_prefix(element: Element) -> bool:
    return element.tag.startswith(b"rdf:")


def _declarations(spaces: Iterable[str]) -> str:
    return "".join(f' xmlns:{names.PREFIXES[space]}="{space}"' for space in spaces)


def _declared(item: str, array: Element) -> str:
    """Return an item as it may stand in an array, even if RDF has another prefix there."""
    return item if _has_usual_prefix(array) else item.replace("<rdf:li", f"<rdf:li{_declarations([names.RDF])}", 1)


def _item(text: str) -> str:
    return f"<rdf:li>{escape(text)}</rdf:li>"


def _said(language: str, text: str) -> str:
    return f"<rdf:li xml:lang={quoteattr(language)}>{escape(text)}</rdf:li>"


def _structure(xml: str, declarations: str = "") -> str:
    return f'<rdf:li{declarations} rdf:parseType="Resource">{xml}</rdf:li>'


def _array(name: str, kind: str, items: Sequence[str]) -> str:
    return f"<{names.prefixed(name)}>{_array_itself(kind, items)}</{names.prefixed(name)}>"


def _array_itself(kind: str, items: Sequence[str]) -> str:
    return f"<rdf:{_ARRAY_NAMES[kind]}>{''.join(items)}</rdf:{_ARRAY_NAMES[kind]}>"
