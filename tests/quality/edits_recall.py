"""Measure how many edited copies are found beside unrelated photos, and how many of the pairs reported are right.

usage: python -m tests.quality.edits_recall [--originals N] [--distractors N] [--cache DIR] [--library DIR] [--json F]
"""

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.core.settings import DEFAULT_THRESHOLD
from tests.helpers.edits import EDITS, STRESS, Edit
from tests.quality import verdicts
from tests.quality.photo_sets import LabelledSet, build_set
from tests.quality.reported import Reported, scan_set


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Recall by edit and precision, of the verified pairs (direct) and of all pairs within the groups shown."""

    direct: dict[str, float]
    grouped: dict[str, float]
    mean_direct: float
    mean_grouped: float
    pairs: verdicts.Precision
    in_groups: verdicts.Precision
    missed: tuple[str, ...]
    elapsed_s: float
    photos: int


def assess(labelled: LabelledSet, reported: Reported) -> Accuracy:
    """Hold what was reported against the labels."""
    labels = labelled.labels
    in_groups = list(verdicts.pairs_in(reported.groups))
    direct = verdicts.recall(labels, reported.pairs)
    grouped = verdicts.recall(labels, in_groups)
    return Accuracy(
        direct=direct,
        grouped=grouped,
        mean_direct=verdicts.mean_recall(labels, direct),
        mean_grouped=verdicts.mean_recall(labels, grouped),
        pairs=verdicts.judge_pairs(labels, reported.pairs),
        in_groups=verdicts.judge_pairs(labels, in_groups),
        missed=tuple(verdicts.missed(labels, in_groups)),
        elapsed_s=reported.elapsed_s,
        photos=len(labels),
    )


def measure(
    cache: Path,
    originals: int,
    distractors: int,
    threshold: float = DEFAULT_THRESHOLD,
    library: Path | None = None,
    edits: Sequence[Edit] = EDITS + STRESS,
    use_shared: bool = True,
) -> Accuracy:
    """Build or reuse a labelled set in ``cache``, scan it and assess the result.

    Args:
        cache: Keeps the edited copies between calls.
        originals: Photos that are edited.
        distractors: Unrelated photos beside them.
        threshold: Similarity from which pairs are reported.
        library: Library directory to continue, so that descriptors are not computed again; a fresh one if None.
        edits: What is done to each original.
        use_shared: Whether the photos beside the checkout may be used.
    """
    labelled = build_set(cache, originals, distractors, edits, use_shared)
    if library is not None:
        return assess(labelled, scan_set(labelled.folder, library, threshold))
    fresh = Path(tempfile.mkdtemp(prefix="lookalike-quality-"))
    try:
        return assess(labelled, scan_set(labelled.folder, fresh, threshold))
    finally:
        shutil.rmtree(fresh)


def table(accuracy: Accuracy, family: dict[str, str]) -> str:
    """Return the result for a terminal."""
    lines = [f"{'edit':26} {'family':12} {'direct':>7} {'in group':>8}"]
    for edit, share in sorted(accuracy.grouped.items(), key=lambda item: item[1]):
        lines.append(f"{edit:26} {family[edit]:12} {accuracy.direct[edit]:7.3f} {share:8.3f}")
    lines.append(f"{'mean without stress':39} {accuracy.mean_direct:7.4f} {accuracy.mean_grouped:8.4f}")
    for name, precision in (("pairs", accuracy.pairs), ("pairs in groups", accuracy.in_groups)):
        lines.append(f"{name}: {precision.share:.5f} right, {precision.right} right, {precision.wrong} wrong")
        lines.extend(f"  wrong: {first}  {second}" for first, second in precision.examples)
    lines.append(f"{accuracy.photos} photos in {accuracy.elapsed_s:.1f} s")
    return "\n".join(lines)


def document(accuracy: Accuracy) -> dict[str, object]:
    """Return the result for a JSON file."""
    return {
        "mean_recall_direct": accuracy.mean_direct,
        "mean_recall_in_groups": accuracy.mean_grouped,
        "precision_pairs": accuracy.pairs.share,
        "precision_in_groups": accuracy.in_groups.share,
        "direct": accuracy.direct,
        "in_groups": accuracy.grouped,
        "wrong_pairs": accuracy.pairs.examples,
        "wrong_pairs_in_groups": accuracy.in_groups.examples,
        "missed": accuracy.missed,
        "photos": accuracy.photos,
        "elapsed_s": accuracy.elapsed_s,
    }


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--originals", type=int, default=60)
    parser.add_argument("--distractors", type=int, default=2000)
    parser.add_argument("--threshold", type=float, default=DEFAULT_THRESHOLD)
    parser.add_argument("--cache", type=Path, default=Path("build/quality"))
    parser.add_argument("--library", type=Path)
    parser.add_argument("--drawn", action="store_true", help="use drawn photos only")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    labelled = build_set(given.cache, given.originals, given.distractors, use_shared=not given.drawn)
    accuracy = measure(
        given.cache, given.originals, given.distractors, given.threshold, given.library, use_shared=not given.drawn
    )
    print(table(accuracy, verdicts.families(labelled.labels)))
    if given.json:
        given.json.parent.mkdir(parents=True, exist_ok=True)
        given.json.write_text(json.dumps(document(accuracy), indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
