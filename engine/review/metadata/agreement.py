"""Find what photos that go have written in them and the one that stays has not, and where they do not agree.

Lists (keywords, people) are joined, for no entry contradicts another. Of everything else one value is carried, and only
if all that have one have the same; what the photo that stays has is never replaced. The order of the photos that go
makes no difference.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from engine.core.notes import Notes, Place, Region, Texts, date_parts
from engine.core.rescue import Carried, Conflict, Field
from engine.core.text import folded

_NEAR_DEGREES: Final = 2e-5
_NEAR_SHARE: Final = 0.02
_DEFAULT: Final = "x-default"

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Agreement:
    """What is to be added, the same in words, and what is left alone."""

    added: Notes
    carried: tuple[Carried, ...]
    conflicts: tuple[Conflict, ...]


def first_of(sources: Sequence[Notes]) -> Notes:
    """Join what several sources say of one photo: of each field what the first one says that says anything."""

    def pick(values: Iterable[Value]) -> Value:
        known = list(values)
        return next((value for value in known if value), known[0])

    if not sources:
        return Notes()
    return Notes(
        rating=pick(one.rating for one in sources),
        label=pick(one.label for one in sources),
        keywords=pick(one.keywords for one in sources),
        hierarchies=pick(one.hierarchies for one in sources),
        title=pick(one.title for one in sources),
        caption=pick(one.caption for one in sources),
        place=pick(one.place for one in sources),
        taken=pick(one.taken for one in sources),
        people=pick(one.people for one in sources),
        regions=pick(one.regions for one in sources),
        creators=pick(one.creators for one in sources),
        rights=pick(one.rights for one in sources),
    )


def agree(keeper: Notes, victims: Sequence[Notes]) -> Agreement:
    """Return what the photo that stays gains from those that go."""
    return _Comparison(keeper, victims).result()


class _Comparison:
    def __init__(self, keeper: Notes, victims: Sequence[Notes]) -> None:
        self._keeper = keeper
        self._victims = victims
        self._carried: list[Carried] = []
        self._conflicts: list[Conflict] = []

    def result(self) -> Agreement:
        keeper, victims = self._keeper, self._victims
        rating = self._one(
            Field.RATING,
            keeper.rating,
            # That a copy was rejected says nothing of the one that stays.
            [one.rating for one in victims if one.rating is not None and one.rating > 0],
            lambda first, second: first == second,
            str,
        )
        label = self._one(
            Field.LABEL, keeper.label, [one.label for one in victims], lambda a, b: folded(a) == folded(b), str
        )
        keywords = self._joined(Field.KEYWORDS, keeper.keywords, [one.keywords for one in victims])
        hierarchies = self._joined(Field.KEYWORDS, keeper.hierarchies, [one.hierarchies for one in victims])
        title = self._text(Field.TITLE, keeper.title, [one.title for one in victims])
        caption = self._text(Field.CAPTION, keeper.caption, [one.caption for one in victims])
        place = self._one(Field.PLACE, keeper.place, [one.place for one in victims], _is_near, _place_words)
        taken = self._taken()
        regions, told = self._regions()
        known = (*keeper.people, *(region.name for region in (*keeper.regions, *regions)))
        people = self._joined(Field.PEOPLE, keeper.people, [*(one.people for one in victims), told], known)
        creators = self._one(
            Field.CREATOR,
            keeper.creators,
            [one.creators for one in victims],
            lambda a, b: [folded(name) for name in a] == [folded(name) for name in b],
            ", ".join,
        )
        rights = self._text(Field.COPYRIGHT, keeper.rights, [one.rights for one in victims])
        added = Notes(
            rating=rating,
            label=label or "",
            keywords=keywords,
            hierarchies=hierarchies,
            title=title,
            caption=caption,
            place=place,
            taken=taken,
            people=people,
            regions=regions,
            creators=creators or (),
            rights=rights,
        )
        return Agreement(added, tuple(dict.fromkeys(self._carried)), tuple(self._conflicts))

    def _carry(self, field: Field, text: str) -> None:
        self._carried.append(Carried(field, text))

    def _contradict(self, field: Field, kept: str, others: Iterable[str]) -> None:
        self._conflicts.append(Conflict(field, kept, tuple(sorted(set(others)))))

    def _one(
        self,
        field: Field,
        kept: Value | None,
        others: Sequence[Value | None],
        is_same: Callable[[Value, Value], bool],
        words: Callable[[Value], str],
    ) -> Value | None:
        """Return the one value that all that go agree on, if the one that stays has none."""
        said = sorted({one for one in others if one}, key=_order)
        if not said:
            return None
        is_unanimous = all(is_same(one, other) for one in said for other in said)
        if kept and is_unanimous and is_same(kept, said[0]):
            return None
        if kept or not is_unanimous:
            self._contradict(field, words(kept) if kept else "", map(words, said))
            return None
        self._carry(field, words(said[0]))
        return said[0]

    def _joined(
        self, field: Field, kept: Sequence[str], others: Sequence[Sequence[str]], known: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """Return the entries of those that go which the one that stays lacks, whatever their case."""
        present = {folded(one) for one in (*kept, *known)}
        missing: dict[str, str] = {}
        for one in sorted({entry for entries in others for entry in entries}):
            if folded(one) not in present:
                missing.setdefault(folded(one), one)
        for one in missing.values():
            self._carry(field, one)
        return tuple(missing.values())

    def _text(self, field: Field, kept: Texts, others: Sequence[Texts]) -> Texts:
        """Return the languages of a text that the one that stays lacks, if all say the same where they say it."""
        said = [one for one in others if one]
        if not said:
            return ()
        joined = _merged(said)
        if joined is None or (kept and _merged([kept, tuple(joined.items())]) is None):
            self._contradict(field, _all_words(kept), map(_all_words, said))
            return ()
        present = {folded(language) for language, _ in kept}
        missing = [
            (language, text)
            for language, text in joined.items()
            # The text in any language is the same already.
            if folded(language) not in present and not (kept and language == _DEFAULT)
        ]
        for _, text in missing:
            self._carry(field, text)
        return tuple(missing)

    def _taken(self) -> str:
        """Return the date that all agree on, as exactly as any of them has it."""
        dates = sorted({one.taken for one in self._victims if one.taken}, key=_exactness)
        if not dates:
            return ""
        kept, exact = self._keeper.taken, date_parts(dates[0])
        is_unanimous = all(exact[: len(date_parts(date))] == date_parts(date) for date in dates)
        if kept and is_unanimous and date_parts(kept)[: len(exact)] == exact:
            return ""
        if kept or not is_unanimous:
            self._contradict(Field.TAKEN, kept, dates)
            return ""
        self._carry(Field.TAKEN, dates[0])
        return dates[0]

    def _regions(self) -> tuple[tuple[Region, ...], tuple[str, ...]]:
        """Return the regions that the one that stays lacks, and the names of all regions of those that go."""
        by_name: dict[str, set[Region]] = defaultdict(set)
        for victim in self._victims:
            for region in victim.regions:
                by_name[folded(region.name)].add(region)
        present = {folded(region.name) for region in self._keeper.regions}
        missing = []
        for name, found in sorted(by_name.items()):
            if name in present:
                continue
            regions = sorted(found, key=_order)
            if all(_is_there(one, other) for one in regions for other in regions):
                missing.append(regions[0])
                self._carry(Field.PEOPLE, regions[0].name)
            else:
                self._contradict(Field.PEOPLE, "", map(_region_words, regions))
        return tuple(missing), tuple(region.name for found in by_name.values() for region in found)


def _order(value: object) -> str:
    """Any order will do that does not depend on which photo came first; places with a height come first."""
    if isinstance(value, Place):
        return f"{value.altitude_m is None} {value!r}"
    return repr(value)


def _exactness(date: str) -> tuple[int, int, str]:
    return -len(date_parts(date)), -len(date), date


def _is_near(one: Place, other: Place) -> bool:
    far = max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))
    return far <= _NEAR_DEGREES


def _place_words(place: Place) -> str:
    return f"{place.latitude:.5f}, {place.longitude:.5f}"


def _is_there(one: Region, other: Region) -> bool:
    sides = zip(_sides(one), _sides(other), strict=True)
    return all(abs(side - same) <= _NEAR_SHARE for side, same in sides)


def _sides(region: Region) -> tuple[float, ...]:
    return region.x, region.y, region.width, region.height


def _region_words(region: Region) -> str:
    return f"{region.name} ({region.x:.0%}, {region.y:.0%})"


def _default(texts: Texts) -> str:
    return dict(texts).get(_DEFAULT, texts[0][1])


def _all_words(texts: Texts) -> str:
    """Return a text as it is shown: that for any language, and behind it what the others say beside that."""
    if not texts:
        return ""
    first = _default(texts)
    others = ", ".join(f"{language}: {text}" for language, text in sorted(texts) if text != first)
    return f"{first} ({others})" if others else first


def _merged(said: Sequence[Texts]) -> dict[str, str] | None:
    """Join texts in languages, the one for any language first; None if they contradict each other."""
    if len({_essence(_default(texts)) for texts in said}) > 1:
        return None
    joined: dict[str, str] = {}
    spelled: dict[str, str] = {}
    for language, text in sorted({pair for texts in said for pair in texts}):
        spelling = spelled.setdefault(folded(language), language)
        if _essence(joined.setdefault(spelling, text)) != _essence(text):
            return None
    return dict(sorted(joined.items(), key=lambda pair: (pair[0] != _DEFAULT, pair[0])))


def _essence(text: str) -> str:
    """Return a text without what a program may change when it writes it."""
    return " ".join(unicodedata.normalize("NFC", text).split())
