"""Groups, hits and problems as lines for a person at a terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.core.domain import Cluster, Photo, Problem, QueryHit, ScanReport
from engine.core.settings import MATCH_FLOOR
from engine.reports.findings import Findings
from engine.reports.wording import (
    count_words,
    duration_words,
    keeper_words,
    percent_words,
    printable,
    reason_words,
    size_words,
    unit_words,
)

# More of them would push everything else out of sight; the reports hold them all.
MAX_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class Palette:
    """Escape codes around words that stand out; all empty where colours are not wanted."""

    keep: str = ""
    strong: str = ""
    dim: str = ""
    reset: str = ""


PLAIN = Palette()
ANSI = Palette(keep="\x1b[32;1m", strong="\x1b[1m", dim="\x1b[2m", reset="\x1b[0m")


def cluster_lines(clusters: Sequence[Cluster], palette: Palette = PLAIN) -> Iterator[str]:
    """Write each group as a heading and a line a photo, the keeper first; paths come last, in full."""
    for number, cluster in enumerate(clusters, start=1):
        freed = f", {size_words(cluster.reclaimable_bytes)} could be freed" if cluster.reclaimable_bytes else ""
        yield (
            f"{palette.strong}Group {number:,} of {len(clusters):,}{palette.reset}: "
            f"{count_words(len(cluster.members), 'photo')}{freed}"
        )
        if cluster.why_kept:
            yield f"  {palette.dim}{printable(cluster.why_kept)}{palette.reset}"
        keeper, *others = cluster.members
        why = [keeper_words(keeper.reason), *(reason_words(member.kind, member.reason) for member in others)]
        width = max(map(len, why))
        for member, words in zip(cluster.members, why, strict=True):
            is_keeper = member is keeper
            mark = f"{palette.keep} keep{palette.reset}" if is_keeper else percent_words(member.similarity).rjust(5)
            yield f"  {mark}  {words.ljust(width)}  {_photo_words(member.photo, palette, member.companions)}"
        yield ""


def hit_lines(path: str, hits: Sequence[QueryHit], palette: Palette = PLAIN) -> Iterator[str]:
    """Write what was found for a picture, the most alike first."""
    yield f"{palette.strong}{printable(path)}{palette.reset}: {count_words(len(hits), 'photo')} like it"
    why = [reason_words(hit.kind, hit.reason) for hit in hits]
    width = max(map(len, why), default=0)
    for hit, words in zip(hits, why, strict=True):
        percent = percent_words(hit.similarity).rjust(5)
        yield f"  {percent}  {words.ljust(width)}  {_photo_words(hit.photo, palette, hit.companions)}"
    yield ""


def summary_line(findings: Findings) -> str:
    """Say in a line what was found."""
    if not findings.clusters:
        return f"No duplicates found among photos alike by {percent_words(findings.threshold)} or more."
    groups = count_words(len(findings.clusters), "group")
    photos = count_words(findings.grouped_photos, "photo")
    return (
        f"{groups} of {photos}, {findings.extra_photos:,} more than needed: "
        f"{size_words(findings.reclaimable_bytes)} could be freed."
    )


def scan_line(report: ScanReport) -> str:
    """Say in a line what a scan went through."""
    parts = [
        f"{count:,} {words}"
        for count, words in (
            (report.described, "read"),
            (report.unchanged, "unchanged"),
            (report.moved, "moved"),
            (report.gone, "gone"),
            (report.offline, "offline"),
        )
        if count
    ]
    details = f" ({', '.join(parts)})" if parts else ""
    return f"{count_words(report.photos, 'photo')}{details} in {duration_words(report.elapsed_s)}."


def scene_lines(hidden: int, threshold: float) -> Iterator[str]:
    """Say how many groups of one scene are less alike than what is shown, and what shows them."""
    if hidden:
        yield (
            f"{count_words(hidden, 'group')} of one scene in other photos, alike by less than"
            f" {percent_words(threshold)}: --threshold {MATCH_FLOOR:g} shows them."
        )


def problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    """List the first problems, and say how many more there are."""
    if not problems:
        return
    yield f"{count_words(len(problems), 'problem')}:"
    for problem in problems[:MAX_PROBLEMS]:
        yield f"  {printable(problem.path)}: {printable(problem.reason)}"
    if len(problems) > MAX_PROBLEMS:
        yield f"  and {len(problems) - MAX_PROBLEMS:,} more; --json and --html list them all"


def _photo_words(photo: Photo, palette: Palette, companions: Sequence[Photo] = ()) -> str:
    size = f"{photo.info.width:,} × {photo.info.height:,}".rjust(15)
    tags = [tag for tag, holds in (("reference", photo.is_reference), ("incomplete", photo.info.is_partial)) if holds]
    tail = f" ({', '.join(tags)})" if tags else ""
    bytes_words = size_words(sum(one.stamp.size_bytes for one in (photo, *companions))).rjust(9)
    name = unit_words(printable(photo.path), companions)
    return f"{palette.dim}{size}  {bytes_words}{palette.reset}  {name}{tail}"
