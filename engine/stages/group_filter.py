"""The words by which a person filters groups.

Terms stand side by side and must all hold of one photo of the group; quotes keep spaces together, case is ignored:

    holiday "summer house"     in the path
    name:img_  folder:2019     in the name of the file, in the path of its folder
    size:>5MB  size:1MB..5MB   more than, between; size:5MB is what rounds to it
    date:2019  date:2019-05..2020-02  date:<2019-05-03
    camera:canon  format:raw   in the camera's name, one of the formats
    kind:edited                how a photo belongs to the group; this one holds of the group as a whole
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from engine.core.domain import ImageFormat, MatchKind
from engine.core.text import folded
from engine.stages.filter_ranges import parse_dates, parse_sizes


class Field(StrEnum):
    """What a term is about."""

    PATH = "path"
    NAME = "name"
    FOLDER = "folder"
    CAMERA = "camera"
    FORMAT = "format"
    SIZE = "size"
    DATE = "date"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class TextTerm:
    """A part of the path, name, folder or camera, in folded case."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class RangeTerm:
    """A size in bytes or a date in milliseconds of local time, ``low <= value < high``."""

    field: Field
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class FormatTerm:
    """One of these formats."""

    formats: frozenset[ImageFormat]


@dataclass(frozen=True, slots=True)
class KindTerm:
    """One of these kinds, bit ``kind - 1`` each."""

    mask: int


PhotoTerm = TextTerm | RangeTerm | FormatTerm
Term = PhotoTerm | KindTerm


@dataclass(frozen=True, slots=True)
class FilterMistake:
    """A value that is none for its field."""

    field: Field
    value: str

    @property
    def message(self) -> str:
        """What is wrong, and what to write instead, for a person."""
        return f"“{self.value}” is no {self.field.value}; {_ADVICE[self.field]}"


_ADVICE: Final = {
    Field.SIZE: "write for example size:>5MB or size:1MB..5MB",
    Field.DATE: "write for example date:2019 or date:2019-05..2020",
    Field.KIND: "there are " + ", ".join(kind.slug for kind in MatchKind),
    Field.FORMAT: "there are " + ", ".join(image_format.value for image_format in ImageFormat),
}


@dataclass(frozen=True, slots=True)
class GroupFilter:
    """What a group must match; without terms every group does."""

    terms: tuple[Term, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self | FilterMistake:
        """Understand what a person typed; a field whose value is still to come says nothing yet."""
        terms: list[Term] = []
        for found in _TERM.finditer(text):
            name, quoted, plain = found.groups()
            value = plain if quoted is None else quoted
            field = _FIELDS.get((name or "").lower(), Field.PATH)
            if name and name.lower() not in _FIELDS:
                value = f"{name}:{value}"
            if value.strip(_OPERATORS):
                term = _term(field, value)
                if isinstance(term, FilterMistake):
                    return term
                terms.append(term)
        return cls(tuple(terms))

    @property
    def photo_terms(self) -> tuple[PhotoTerm, ...]:
        """What a photo of the group must match."""
        return tuple(term for term in self.terms if not isinstance(term, KindTerm))

    @property
    def kind_masks(self) -> tuple[int, ...]:
        """Of each of these the group must hold a kind."""
        return tuple(term.mask for term in self.terms if isinstance(term, KindTerm))


_TERM: Final = re.compile(r'(?:(\w+):)?(?:"([^"]*)"?|([^\s"]\S*|))(?=\s|$|")')
_FIELDS: Final = {field.value: field for field in Field}
_OPERATORS: Final = "<>=. "

_FORMAT_NAMES: Final = {"jpg": "jpeg", "jxl": "jpeg xl", "jpegxl": "jpeg xl", "heic": "heif", "tif": "tiff"}


def _term(field: Field, value: str) -> Term | FilterMistake:
    text = folded(value)
    term: Term | None
    match field:
        case Field.SIZE | Field.DATE:
            bounds = parse_sizes(text) if field is Field.SIZE else parse_dates(text)
            term = bounds and RangeTerm(field, *bounds)
        case Field.FORMAT:
            name = _FORMAT_NAMES.get(text, text)
            exact = frozenset(one for one in ImageFormat if one.value.casefold() == name)
            formats = exact or frozenset(one for one in ImageFormat if one.value.casefold().startswith(name))
            term = FormatTerm(formats) if formats else None
        case Field.KIND:
            mask = sum(1 << (kind - 1) for kind in MatchKind if kind.slug.startswith(text))
            term = KindTerm(mask) if mask else None
        case _:
            term = TextTerm(field, text)
    return FilterMistake(field, value) if term is None else term
