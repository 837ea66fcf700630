r"""Groups as a JSON document for programs, schema ``lookalike.clusters/1``.

The document is pure ASCII. A byte of a path that is not valid UTF-8 is written as the lone half letter ``\udcNN``
(Python's ``surrogateescape``), so that ``os.fsencode(json.loads(...)["path"])`` gives the exact bytes back.
"""

import json
from collections.abc import Mapping
from typing import Any, TextIO

from engine.core.domain import Cluster, Member, Problem, QueryHit
from engine.reports.findings import Findings

CLUSTERS_SCHEMA = "lookalike.clusters/1"
QUERY_SCHEMA = "lookalike.query/1"
_SIMILARITY_DIGITS = 4


def write_clusters(findings: Findings, out: TextIO) -> None:
    """Write the groups, one document for all of them."""
    document = {
        "schema": CLUSTERS_SCHEMA,
        "threshold": findings.threshold,
        "counts": findings.all_counts(),
        "clusters": [_cluster_entry(cluster) for cluster in findings.clusters],
        "problems": [_problem_entry(problem) for problem in findings.problems],
        "elapsed_s": round(findings.elapsed_s, 3),
    }
    _write(document, out)


def write_query(answers: Mapping[str, tuple[QueryHit, ...]], problems: tuple[Problem, ...], out: TextIO) -> None:
    """Write what was found for each picture asked about, by the path it was named with."""
    document = {
        "schema": QUERY_SCHEMA,
        "queries": [
            {"path": path, "hits": [_hit_entry(hit) for hit in hits]} for path, hits in answers.items()
        ],
        "problems": [_problem_entry(problem) for problem in problems],
    }  # fmt: skip
    _write(document, out)


def _write(document: dict[str, Any], out: TextIO) -> None:
    json.dump(document, out, ensure_ascii=True, allow_nan=False, indent=2)
    out.write("\n")


def _cluster_entry(cluster: Cluster) -> dict[str, Any]:
    return {
        "id": cluster.id,
        "keeper": cluster.keeper.path,
        "why_kept": cluster.why_kept,
        "reclaimable_bytes": cluster.reclaimable_bytes,
        "photos": [_member_entry(member) for member in cluster.members],
    }


def _member_entry(member: Member) -> dict[str, Any]:
    photo = member.photo
    return {
        "path": photo.path,
        "size_bytes": photo.stamp.size_bytes,
        "width": photo.info.width,
        "height": photo.info.height,
        "kind": member.kind.slug,
        "similarity": round(member.similarity, _SIMILARITY_DIGITS),
        "matched_with": member.matched_with,
        "reason": member.reason,
        "format": photo.info.format.value,
        "is_reference": photo.is_reference,
        "is_partial": photo.info.is_partial,
        "companions": [companion.path for companion in member.companions],
    }


def _hit_entry(hit: QueryHit) -> dict[str, Any]:
    return {
        "path": hit.photo.path,
        "size_bytes": hit.photo.stamp.size_bytes,
        "width": hit.photo.info.width,
        "height": hit.photo.info.height,
        "kind": hit.kind.slug,
        "similarity": round(hit.similarity, _SIMILARITY_DIGITS),
        "reason": hit.reason,
        "format": hit.photo.info.format.value,
        "is_reference": hit.photo.is_reference,
        "companions": [companion.path for companion in hit.companions],
    }


def _problem_entry(problem: Problem) -> dict[str, str]:
    return {"path": problem.path, "stage": problem.stage.value, "reason": problem.reason}
