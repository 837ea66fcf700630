"""What the inspector says of a photo beside the one that is kept, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.item_models.compare_facts import UNKNOWN, Fact, tell_facts
from desktop.item_models.compare_photos import ComparedPhoto

if TYPE_CHECKING:
    from engine.viewing import PhotoDetails

translate = QCoreApplication.translate

_KEPT, _THIS = 0, 1
# Facts that are a line each where there is anything to tell, in their order.
_OPTIONAL: Final = ("camera", "lens", "place", "rating", "profile", "companions")


class Side(StrEnum):
    """Whose value is the better one."""

    NONE = ""
    KEPT = "kept"
    THIS = "this"


@dataclass(frozen=True, slots=True)
class InspectorRow:
    """A line of the inspector.

    Attributes:
        key: What it is about, such as ``pixels``.
        title: That in words.
        text: What there is to say of the photo.
        note: How it differs from the photo kept; empty where it does not, or where it is that photo.
        better: Whose value is the better one.
    """

    key: str
    title: str
    text: str
    note: str = ""
    better: Side = Side.NONE


def inspector_rows(
    known: Mapping[str, str],
    photo: ComparedPhoto,
    details: PhotoDetails | None,
    kept: ComparedPhoto | None,
    kept_details: PhotoDetails | None,
) -> tuple[InspectorRow, ...]:
    """Say what there is to say of a photo.

    Args:
        known: What can be said of lines before its file is read, by their keys; ``why`` is said by this alone.
        photo: The photo.
        details: What its file tells; None while that is read, or if it cannot be.
        kept: The photo kept of its group; None if it is that one itself.
        kept_details: What the file of that one tells.
    """
    why = known.get("why", "")
    rows = [InspectorRow("why", translate("Inspector", "Why"), why)] if why else []
    if kept is None:
        facts = {fact.key: fact for fact in tell_facts([photo], [details])}
        # There is nothing to compare its sharpness with, and the bare number says little.
        rows += [_alone(fact) for fact in _in_order(facts) if fact.key != "sharpness"]
    else:
        facts = {fact.key: fact for fact in tell_facts([kept, photo], [kept_details, details])}
        rows += [_beside(fact) for fact in _in_order(facts)]
    return tuple(replace(row, text=known.get(row.key, UNKNOWN)) if row.text == UNKNOWN else row for row in rows)


def _in_order(facts: dict[str, Fact]) -> list[Fact]:
    file = _file(facts)
    found = [facts["pixels"], file, facts["taken"]]
    found += [facts[key] for key in _OPTIONAL if key in facts]
    found += [facts[key] for key in ("detail", "sharpness", "whole") if key in facts]
    return found


def _file(facts: dict[str, Fact]) -> Fact:
    """Say size, format and quality in one line; the quality alone can be better."""
    size, image_format, quality = facts["size"], facts["format"], facts.get("quality")
    with_quality = translate("Inspector", "{size}, {format} quality {quality}")
    without_quality = translate("Inspector", "{size}, {format}")
    texts: list[str] = []
    for place, bytes_text in enumerate(size.texts):
        is_jpeg = image_format.texts[place] == "JPEG" and quality is not None
        words = with_quality if is_jpeg else without_quality
        told = quality.texts[place] if quality is not None else ""
        texts.append(words.format(size=bytes_text, format=image_format.texts[place], quality=told))
    is_unknown = any(UNKNOWN in text for text in texts)
    shown = tuple(UNKNOWN if UNKNOWN in text else text for text in texts)
    better = quality.better if quality is not None and not is_unknown else frozenset()
    return Fact("file", size.title, shown, better, len(set(shown)) == 1 and not is_unknown)


def _alone(fact: Fact) -> InspectorRow:
    return InspectorRow(fact.key, fact.title, fact.texts[0])


def _beside(fact: Fact) -> InspectorRow:
    kept, this = fact.texts[_KEPT], fact.texts[_THIS]
    side = Side.KEPT if _KEPT in fact.better else Side.THIS if _THIS in fact.better else Side.NONE
    if fact.key == "sharpness":
        return InspectorRow(fact.key, fact.title, _sharpness_words(fact, side), "", side)
    note = ""
    if not fact.is_equal and UNKNOWN not in (kept, this):
        note = _lacking(fact.key, side) or _differing(side).format(value=kept)
    return InspectorRow(fact.key, fact.title, this, note, side)


def _differing(side: Side) -> str:
    return {
        Side.KEPT: translate("Inspector", "kept photo is better: {value}"),
        Side.THIS: translate("Inspector", "better than the kept photo: {value}"),
        Side.NONE: translate("Inspector", "kept photo: {value}"),
    }[side]


def _sharpness_words(fact: Fact, side: Side) -> str:
    if UNKNOWN in fact.texts:
        return UNKNOWN
    return {
        Side.KEPT: translate("Inspector", "kept photo is sharper"),
        Side.THIS: translate("Inspector", "sharper than the kept photo"),
        Side.NONE: translate("Inspector", "equal"),
    }[side]


def _lacking(key: str, side: Side) -> str:
    """Say that one of the two has what the other has not."""
    words = {
        ("taken", Side.KEPT): translate("Inspector", "kept photo has a date, this one has not"),
        ("taken", Side.THIS): translate("Inspector", "this one has a date, the kept photo has not"),
        ("camera", Side.KEPT): translate("Inspector", "kept photo tells its camera, this one does not"),
        ("camera", Side.THIS): translate("Inspector", "this one tells its camera, the kept photo does not"),
        ("lens", Side.KEPT): translate("Inspector", "kept photo tells its lens, this one does not"),
        ("lens", Side.THIS): translate("Inspector", "this one tells its lens, the kept photo does not"),
        ("place", Side.KEPT): translate("Inspector", "kept photo has GPS, this one has not"),
        ("place", Side.THIS): translate("Inspector", "this one has GPS, the kept photo has not"),
        ("rating", Side.KEPT): translate("Inspector", "kept photo is rated, this one is not"),
        ("rating", Side.THIS): translate("Inspector", "this one is rated, the kept photo is not"),
        ("profile", Side.KEPT): translate("Inspector", "kept photo has a colour profile, this one has not"),
        ("profile", Side.THIS): translate("Inspector", "this one has a colour profile, the kept photo has not"),
    }
    return words.get((key, side), "")
