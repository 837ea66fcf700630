"""Accuracy on labelled edits, ours and the peers' on the same folder."""

import tempfile
from pathlib import Path

from tests.benchmarks.measurement import Measurement
from tests.benchmarks.peers import Peer
from tests.quality import verdicts
from tests.quality.edits_recall import assess
from tests.quality.photo_sets import build_set
from tests.quality.reported import scan_set


def measure_accuracy(work: Path, peers: list[Peer], originals: int, distractors: int) -> list[Measurement]:
    """Scan a labelled set afresh and judge what everyone reports."""
    labelled = build_set(work / "quality", originals, distractors)
    with tempfile.TemporaryDirectory() as library:
        ours = assess(labelled, scan_set(labelled.folder, Path(library)))
    mean: dict[str, float] = {}
    precision: dict[str, float] = {}
    for peer in peers:
        outcome = peer.run(labelled.folder)
        mean[peer.name] = verdicts.mean_recall(labelled.labels, verdicts.recall(labelled.labels, outcome.pairs))
        precision[peer.name] = verdicts.judge_pairs(labelled.labels, outcome.pairs).share
    name = f"{originals} originals, {len(ours.direct)} edits, {distractors:,} others"
    return [
        Measurement(f"{name}: mean recall of pairs", ours.mean_direct, "share", "", mean),
        Measurement(f"{name}: mean recall in groups", ours.mean_grouped, "share", ">= 0.97", mean),
        Measurement(f"{name}: pairs that are right", ours.pairs.share, "share", ">= 0.999", precision),
        Measurement(f"{name}: pairs in groups that are right", ours.in_groups.share, "share", ">= 0.999", precision),
    ]
