"""Which photo of a group to keep: an ordered list of criteria, each deciding what those before it leave open.

As text the criteria stand side by side, with what a criterion is about behind a colon and in quotes where it holds a
comma: ``format:raw,pixels,folder:"~/Pictures, old",oldest``. Whatever the rules are, photos that could be decoded in
part only come last, before the others come those in reference folders, and the path decides at last.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from engine.core.errors import SettingsError
from engine.review.criteria import ENLARGED, Criterion, Key, Why, format_named, keys_of
from engine.review.keeper_facts import KeeperFacts

_ABOUT_SOMETHING: Final = frozenset({Criterion.FORMAT, Criterion.FOLDER_ORDER, Criterion.PATH_PATTERN})
_ALWAYS: Final = frozenset({"reference", "complete"})
"""Words that may be written and say nothing new."""

_RULE: Final = re.compile(r'\s*([^\s:,"]*)\s*(?::\s*(?:"((?:[^"]|"")*)"|([^,"]*)))?\s*(,|\Z)')


@dataclass(frozen=True, slots=True)
class Rule:
    """A criterion and what it is about: a format, a folder or a pattern; nothing for most."""

    criterion: Criterion
    argument: str = ""

    def __post_init__(self) -> None:
        if self.argument and self.criterion not in _ABOUT_SOMETHING:
            raise SettingsError(f"{self.criterion} stands alone, without “{self.argument}”")
        if self.criterion is Criterion.PATH_PATTERN and not self.argument.removeprefix("!"):
            raise SettingsError("path needs a part of a path, or a pattern, such as path:*original*")
        if self.criterion is Criterion.FORMAT and self.argument and format_named(self.argument) is None:
            raise SettingsError(f"“{self.argument}” is no format that is known here")

    def __str__(self) -> str:
        if not self.argument:
            return self.criterion.value
        is_plain = self.argument == self.argument.strip() and not re.search('[,"]', self.argument)
        argument = self.argument if is_plain else '"' + self.argument.replace('"', '""') + '"'
        return f"{self.criterion.value}:{argument}"


@dataclass(frozen=True, slots=True)
class KeeperRules:
    """Criteria in the order in which they decide."""

    criteria: tuple[Rule, ...] = ()

    @classmethod
    def of(cls, *criteria: Criterion | Rule) -> Self:
        """Make rules of criteria."""
        return cls(tuple(one if isinstance(one, Rule) else Rule(one) for one in criteria))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Understand what a person typed.

        Raises:
            SettingsError: a criterion is unknown, or is about something that it cannot be about.
        """
        rules: list[Rule] = []
        at = 0
        while at < len(text):
            found = _RULE.match(text, at)
            if found is None:
                raise SettingsError(f"“{text[at:].strip()}” cannot be understood; criteria stand between commas")
            name, quoted, plain, _ = found.groups()
            argument = (plain or "").strip() if quoted is None else quoted.replace('""', '"')
            rules += _rule(name.lower(), argument)
            at = found.end()
        return cls(tuple(rules))

    def __str__(self) -> str:
        return ",".join(map(str, self.criteria))

    def then(self, others: "KeeperRules") -> Self:
        """Return these rules with those of others for what they leave open."""
        return replace(self, criteria=self.criteria + tuple(one for one in others.criteria if one not in self.criteria))


def _rule(name: str, argument: str) -> list[Rule]:
    if name in _ALWAYS and not argument:
        return []
    try:
        criterion = Criterion(name)
    except ValueError:
        known = ", ".join(Criterion)
        raise SettingsError(f"“{name}” is no criterion; there are {known}") from None
    return [Rule(criterion, argument)]


BEST_QUALITY: Final = KeeperRules.of(
    Rule(Criterion.FORMAT, "raw"),
    Criterion.PIXELS,
    Criterion.RATED,
    Criterion.HAS_GPS,
    Criterion.HAS_DATE,
    Criterion.FORMAT,
    Criterion.LESS_COMPRESSED,
    Criterion.LARGEST,
    Criterion.OLDEST,
    Criterion.SHORTEST_PATH,
)
"""What decides unless a person says otherwise: what holds most of the picture, and of what is known about it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What a person decided by hand, which goes before rules: bool columns of shape (p,)."""

    kept: NDArray[np.bool_]
    removed: NDArray[np.bool_]


def by_preference(
    photos: KeeperFacts, rules: KeeperRules = BEST_QUALITY, marked: Marked | None = None
) -> NDArray[np.intp]:
    """Return the rows of the photos, the one to keep before all others first."""
    if not len(photos.sizes):
        return np.empty(0, np.intp)
    return _sorted(_keys(photos, rules, np.arange(len(photos.sizes)), marked))


def by_preference_within(
    photos: KeeperFacts,
    rules: KeeperRules,
    rows: NDArray[np.intp],
    groups: NDArray[np.intp],
    marked: Marked | None = None,
) -> NDArray[np.intp]:
    """Return the places of some photos, group by group and the one to keep before all others of its group first.

    Args:
        photos: All of them.
        rules: What is preferred.
        rows: Those asked about, shape (k,).
        groups: Of each of these the number of its group, shape (k,).
        marked: What was decided by hand about all photos.
    """
    if not len(rows):
        return np.empty(0, np.intp)
    return _sorted(chain([Key(groups.astype(np.int64), Why.FIRST_BY_NAME)], _keys(photos, rules, rows, marked)))


def _sorted(keys: Iterable[Key]) -> NDArray[np.intp]:
    columns = [key.values for key in keys]
    # Most libraries have no stars, no borders and the like, and to sort by what is the same for all takes as long.
    telling = [values for values in columns if values.min() != values.max()]
    return np.lexsort(telling[::-1]) if telling else np.arange(len(columns[0]))


def why_preferred(photos: KeeperFacts, best: int, second: int, rules: KeeperRules = BEST_QUALITY) -> Why:
    """Say in a few words why one photo is kept and not another."""
    rows = np.array([best, second])
    for key in _keys(photos, rules, rows, None):
        one, other = key.values.tolist()
        if one != other:
            return _exact(key.why, photos, best, second)
    return Why.FIRST_BY_NAME


def why_all_preferred(
    photos: KeeperFacts,
    best: NDArray[np.intp],
    second: NDArray[np.intp],
    rules: KeeperRules,
    marked: Marked | None = None,
) -> list[Why]:
    """Say of each of some photos why it is kept and not the other one, shape (k,) each."""
    if not len(best):
        return []
    keys = list(_keys(photos, rules, np.concatenate([best, second]), marked))
    values = np.stack([key.values for key in keys])
    first = np.argmax(values[:, : len(best)] != values[:, len(best) :], axis=0)
    found = zip(first.tolist(), best.tolist(), second.tolist(), strict=True)
    return [_exact(keys[at].why, photos, one, other) for at, one, other in found]


def _exact(why: Why, photos: KeeperFacts, best: int, second: int) -> Why:
    """Say more exactly what the one has over the other, where a key may mean several things."""
    match why:
        case Why.PIXELS if float(photos.detail_shares[second]) ** 2 < ENLARGED:
            mine, others = (int(photos.widths[row]) * int(photos.heights[row]) for row in (best, second))
            # What the other has more of was made up.
            return Why.PIXELS if mine > others else Why.DETAIL
        case Why.TAKEN_EARLIER if not photos.has_date[best]:
            return Why.OLDER
        case Why.TAKEN_LATER if not photos.has_date[best]:
            return Why.NEWER
    return why


def _keys(photos: KeeperFacts, rules: KeeperRules, rows: NDArray[np.intp], marked: Marked | None) -> Iterator[Key]:
    """Yield what decides, the first first, each made when it is asked for."""
    yield Key(photos.is_partial[rows].astype(np.int64), Why.COMPLETE)
    if marked is not None:
        yield Key((~marked.kept[rows]).astype(np.int64), Why.MARKED)
    yield Key((~photos.is_reference[rows]).astype(np.int64), Why.REFERENCE)
    if marked is not None:
        yield Key(marked.removed[rows].astype(np.int64), Why.UNMARKED)
    for rule in rules.criteria:
        yield from keys_of(rule.criterion, rule.argument, photos, rows)
    yield Key(photos.path_ranks[rows].astype(np.int64), Why.FIRST_BY_NAME)
