r"""A plan of removal for programs and spreadsheets: what goes, what stays for it, and what is left alone.

JSON has the schema ``lookalike.plan/1`` and is ASCII, CSV has one row a file that goes; both write odd bytes of paths
as the reports of groups do. The list is of paths alone, each ended by a NUL byte, for ``xargs -0``. What photos that
stay gain from those that go, and where they differ, is told by photo that stays in JSON, and on each row of it in CSV.
"""

import csv
import json
import os
from collections.abc import Sequence
from typing import Any, TextIO

from engine.core.domain import Photo
from engine.core.removal import PlannedAct, RemovalPlan, SkippedAct
from engine.core.rescue import Rescue
from engine.reports.csv_table import cell
from engine.reports.rescue_words import carried_words, conflict_words

PLAN_SCHEMA = "lookalike.plan/1"
COLUMNS = (
    "removed", "kept", "action", "kind", "similarity", "size_bytes", "warnings", "carried", "differs", "why_kept",
)  # fmt: skip
_SIMILARITY_DIGITS = 4


def write_json(plan: RemovalPlan, rescues: Sequence[Rescue] | None, out: TextIO) -> None:
    """Write the plan as one document.

    Args:
        plan: What would be done.
        rescues: What photos that stay gain; None if nobody looked.
        out: Open for text.
    """
    document = {
        "schema": PLAN_SCHEMA,
        "action": plan.action.value,
        "target": plan.target,
        "counts": {"photos": len(plan.acts), "bytes": plan.bytes, "skipped": len(plan.skipped)},
        "removed": [_act_entry(act) for act in plan.acts],
        "skipped": [_skipped_entry(skipped) for skipped in plan.skipped],
        "rescues": None if rescues is None else [_rescue_entry(rescue) for rescue in rescues],
    }
    json.dump(document, out, ensure_ascii=True, allow_nan=False, indent=2)
    out.write("\n")


def write_csv(plan: RemovalPlan, rescues: Sequence[Rescue] | None, out: TextIO) -> None:
    """Write the table; ``out`` must be open with ``newline=""``."""
    found = {rescue.keeper_path: rescue for rescue in rescues or ()}
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for act in plan.acts:
        kept = {gone.path: stays.path for gone, stays in act.pairs}
        for stamp in act.files:
            # what belongs to a photo goes for the sake of the photo
            keeper_path = kept.get(stamp.path, act.keeper.path)
            writer.writerow(
                [
                    cell(stamp.path),
                    cell(keeper_path),
                    act.action.value,
                    act.kind.slug,
                    f"{act.similarity:.{_SIMILARITY_DIGITS}f}",
                    stamp.size_bytes,
                    "; ".join(act.warnings),
                    *_rescue_cells(found.get(keeper_path)),
                    cell(act.why_kept),
                ]
            )


def write_null_list(plan: RemovalPlan, out: TextIO) -> None:
    """Write the path of every file that goes, byte by byte as the system has it; ``out`` must lie over bytes."""
    for act in plan.acts:
        for stamp in act.files:
            out.buffer.write(os.fsencode(stamp.path) + b"\0")


def _act_entry(act: PlannedAct) -> dict[str, Any]:
    return {
        **_pair_entry(act.victim, act.keeper),
        "why_kept": act.why_kept,
        "kind": act.kind.slug,
        "similarity": round(act.similarity, _SIMILARITY_DIGITS),
        "bytes": act.bytes,
        "files": [stamp.path for stamp in act.files],
        "others": [_pair_entry(gone, stays) for gone, stays in act.others],
        "warnings": [str(warning) for warning in act.warnings],
    }


def _rescue_cells(rescue: Rescue | None) -> tuple[str, str]:
    if rescue is None:
        return "", ""
    carried = "; ".join(carried_words(rescue.carried)) if rescue.obstacle is None else f"not carried: {rescue.obstacle}"
    return cell(carried if rescue.carried else ""), cell("; ".join(map(conflict_words, rescue.conflicts)))


def _rescue_entry(rescue: Rescue) -> dict[str, Any]:
    return {
        "kept": rescue.keeper_path,
        "removed": list(rescue.victim_paths),
        "sidecar": None if rescue.change is None else rescue.change.path,
        "carried": [{"field": one.field.value, "text": one.text} for one in rescue.carried],
        "differs": [
            {"field": one.field.value, "kept": one.kept or None, "removed": list(one.others)}
            for one in rescue.conflicts
        ],
        "obstacle": None if rescue.obstacle is None else str(rescue.obstacle),
        "unreadable": list(rescue.unreadable),
    }


def _pair_entry(gone: Photo, stays: Photo) -> dict[str, str]:
    return {"path": gone.path, "kept": stays.path}


def _skipped_entry(skipped: SkippedAct) -> dict[str, str]:
    return {"path": skipped.photo.path, "reason": str(skipped.reason), "detail": skipped.detail}
