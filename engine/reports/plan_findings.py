"""A plan of removal as groups, so that the page for groups can show what stays and what goes for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from engine.core.domain import Cluster, Member, Photo
from engine.core.removal import PlannedAct, RemovalPlan
from engine.core.rescue import Rescue
from engine.reports.findings import Findings
from engine.reports.rescue_words import rescue_words

_ID_BYTES = 8


def findings_of_plan(plan: RemovalPlan, threshold: float, elapsed_s: float, rescues: Iterable[Rescue] = ()) -> Findings:
    """Return a group for every photo that stays, with those that go for it; the most bytes first.

    Args:
        plan: What would be done.
        threshold: Similarity from which photos were taken for the same.
        elapsed_s: Time that the planning took.
        rescues: What photos that stay gain from those that go.
    """
    gains = {rescue.keeper_path: "; ".join(("stays", *rescue_words(rescue))) for rescue in rescues}
    acts_by_keeper: dict[int, list[PlannedAct]] = defaultdict(list)
    keepers: dict[int, Photo] = {}
    for act in plan.acts:
        keepers[act.keeper.id] = act.keeper
        acts_by_keeper[act.keeper.id].append(act)
    clusters = [_cluster(keepers[keeper_id], acts, gains) for keeper_id, acts in acts_by_keeper.items()]
    clusters.sort(key=lambda cluster: (-cluster.reclaimable_bytes, cluster.keeper.path))
    counts = {"photos": len(plan.acts), "skipped": len(plan.skipped)}
    return Findings(threshold, tuple(clusters), (), counts, elapsed_s)


def _cluster(keeper: Photo, acts: list[PlannedAct], gains: Mapping[str, str]) -> Cluster:
    goes = [
        Member(act.victim, act.kind, act.similarity, keeper.path, ", ".join(act.warnings) or f"goes: {act.action}")
        for act in sorted(acts, key=lambda act: (-act.similarity, act.victim.path))
    ]
    first = Member(
        keeper, goes[0].kind, goes[0].similarity, goes[0].photo.path, f"to keep: {gains.get(keeper.path, 'stays')}"
    )
    digest = blake2b(keeper.content_key, digest_size=_ID_BYTES)
    why_kept = next((act.why_kept for act in acts if act.why_kept), "")
    return Cluster(digest.hexdigest(), (first, *goes), why_kept)
