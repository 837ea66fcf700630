"""Colours of a theme, by name, from its file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Self

from PySide6.QtGui import QColor

KIND_SLUGS = ("identical-file", "identical-image", "same-picture", "edited", "similar-scene")
"""The five kinds of match, the most certain first."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme: of roles such as ``text``, and of the kinds of match."""

    colours: Mapping[str, QColor]
    kinds: Mapping[str, QColor]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the colours of a theme file."""
        with path.open("rb") as file:
            tables = tomllib.load(file)
        return cls(*(_colours(tables[table], path) for table in ("colours", "kinds")))


def _colours(table: Mapping[str, str], path: Path) -> Mapping[str, QColor]:
    colours = {name: QColor(value) for name, value in table.items()}
    for name, colour in colours.items():
        if not colour.isValid():
            raise ValueError(f"{path}: {name} is no colour: {table[name]}")
    return MappingProxyType(colours)


def blend(front: QColor, back: QColor, share: float) -> QColor:
    """Mix ``share`` of the front colour into the back one; an opaque colour, so that what overlaps does not darken."""
    mixed = (share * f + (1 - share) * b for f, b in zip(front.getRgb()[:3], back.getRgb()[:3], strict=True))  # type: ignore[index]
    return QColor(*(round(value) for value in mixed))


def contrast(colour: QColor, other: QColor) -> float:
    """Tell the contrast of two opaque colours as WCAG 2 defines it, 1..21."""
    lighter, darker = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
