"""Judge what a finder of duplicates reported against what the photos truly are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from tests.quality.photo_sets import DISTRACTOR, ORIGINAL, Label

Pair = tuple[str, str]
STRESS_FAMILY = "stress"


@dataclass(frozen=True, slots=True)
class Precision:
    """Of the pairs reported: how many belong together, how many do not, and some of the latter."""

    right: int
    wrong: int
    examples: tuple[Pair, ...]

    @property
    def share(self) -> float:
        """Share of right pairs, 1 where none was reported."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0


def judge_pairs(labels: dict[str, Label], pairs: Iterable[Pair], examples: int = 12) -> Precision:
    """Count right and wrong pairs; those of two distractors of one subject are left out."""
    right = 0
    wrong = []
    for first, second in pairs:
        one, other = labels[first], labels[second]
        if one.subject != other.subject:
            wrong.append((first, second))
        elif one.edit != DISTRACTOR:
            right += 1
    return Precision(right, len(wrong), tuple(wrong[:examples]))


def pairs_in(groups: Iterable[Sequence[str]]) -> Iterable[Pair]:
    """Yield every pair of two photos that lie in one group."""
    for group in groups:
        yield from combinations(group, 2)


def recall(labels: dict[str, Label], pairs: Iterable[Pair]) -> dict[str, float]:
    """Return for each edit the share of originals that are paired with their copy edited that way."""
    found = defaultdict(set)
    for first, second in pairs:
        one, other = labels[first], labels[second]
        if one.subject == other.subject and ORIGINAL in (one.edit, other.edit):
            found[other.edit if one.edit == ORIGINAL else one.edit].add(one.subject)
    total: dict[str, int] = defaultdict(int)
    for label in labels.values():
        if label.edit not in (ORIGINAL, DISTRACTOR):
            total[label.edit] += 1
    return {edit: len(found[edit]) / count for edit, count in total.items()}


def families(labels: dict[str, Label]) -> dict[str, str]:
    """Return the family of each edit."""
    return {label.edit: label.family for label in labels.values() if label.edit not in (ORIGINAL, DISTRACTOR)}


def mean_recall(labels: dict[str, Label], by_edit: dict[str, float]) -> float:
    """Return the mean over the edits, the stress tests left out."""
    family = families(labels)
    counted = [share for edit, share in by_edit.items() if family[edit] != STRESS_FAMILY]
    return sum(counted) / len(counted)


def missed(labels: dict[str, Label], pairs: Iterable[Pair]) -> list[str]:
    """Return the edited copies that were not paired with their original, stress tests left out."""
    together = {frozenset(pair) for pair in pairs}
    originals = {label.subject: path for path, label in labels.items() if label.edit == ORIGINAL}
    return [
        path
        for path, label in labels.items()
        if label.edit not in (ORIGINAL, DISTRACTOR)
        and label.family != STRESS_FAMILY
        and frozenset((originals[label.subject], path)) not in together
    ]
