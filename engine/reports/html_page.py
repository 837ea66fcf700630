"""Groups as one self-contained HTML page that opens from disk: no script, no request to anywhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import TextIO

from engine.core.domain import MatchKind, Photo, Problem, Stage
from engine.core.progress import Monitor
from engine.reports.findings import Findings
from engine.reports.html_group import group_card
from engine.reports.page_style import STYLE
from engine.reports.wording import KIND_TITLES, count_words, percent_words, printable, size_words
from engine.version import VERSION

# About 3,000 thumbnails. Browsers open a page of that size at once; ten times more takes them seconds and gigabytes.
PICTURE_BUDGET_BYTES = 40_000_000

# The names of some ten thousand groups beside that. Beyond, a page is no way to look at them any more.
PAGE_BUDGET_CHARACTERS = 100_000_000

ThumbnailMaker = Callable[[Sequence[Photo]], list[bytes | None]]
"""Gives a JPEG for each photo, None for a photo that cannot be shown."""

# Two overlapping pictures, one of them filled.
_MARK = (
    '<svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">'
    '<rect x="9" y="3" width="16" height="14" rx="3" fill="currentColor" opacity="0.55"/>'
    '<rect x="1" y="1" width="14" height="16" rx="3" fill="none" stroke="currentColor" stroke-width="2"/></svg>'
)

_NOTHING_FOUND = (
    '<div class="empty"><p>No duplicates found</p>'
    '<p class="dim">No two photos are alike enough at this threshold.</p></div>\n'
)


@dataclass(frozen=True, slots=True)
class PageHeading:
    """What stands at the head of the page beside the groups: which folders, and when."""

    folders: tuple[str, ...]
    written: datetime


def write_page(
    findings: Findings,
    heading: PageHeading,
    thumbnails: ThumbnailMaker,
    monitor: Monitor,
    out: TextIO,
    picture_budget_bytes: int = PICTURE_BUDGET_BYTES,
    page_budget_characters: int = PAGE_BUDGET_CHARACTERS,
) -> None:
    """Write the page, group by group, so that only one group's pictures are in memory.

    Args:
        findings: What to show.
        heading: What was searched, and when.
        thumbnails: Makes the pictures of a group.
        monitor: Told of each group; may stop the work.
        out: Open for text in UTF-8.
        picture_budget_bytes: Groups that come once so much was spent on pictures are shown without.
        page_budget_characters: Groups that come once so much was written are left out, and the page says so.

    Raises:
        Cancelled: the person stopped the work.
    """
    out.write(_head(findings, heading))
    out.write("<main>\n")
    if not findings.clusters:
        out.write(_NOTHING_FOUND)
    spent_bytes = written = 0
    groups_with_pictures = shown = 0
    for cluster in monitor.track(findings.clusters, Stage.REPORT, len(findings.clusters)):
        if written >= page_budget_characters:
            break
        pictures: list[bytes | None] = [None] * len(cluster.members)
        if spent_bytes < picture_budget_bytes:
            pictures = thumbnails([member.photo for member in cluster.members])
            spent_bytes += sum(len(picture) for picture in pictures if picture)
            groups_with_pictures += 1
        written += out.write(group_card(cluster, pictures, heading.folders))
        shown += 1
    if groups_with_pictures < shown:
        out.write(_pictures_note(groups_with_pictures))
    if shown < len(findings.clusters):
        out.write(_left_out_note(len(findings.clusters) - shown))
    out.write(_problem_list(findings.problems))
    out.write("</main>\n")
    out.write(_foot(heading))


def _head(findings: Findings, heading: PageHeading) -> str:
    by_kind = {kind: count for kind, count in findings.clusters_by_kind().items() if count}
    choices = "".join(
        f'<input class="choice" type="radio" name="kind" id="{name}"{" checked" if name == "all-kinds" else ""}>'
        for name in ("all-kinds", *(f"only-{kind.slug}" for kind in by_kind))
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # The page may show what it carries and nothing else.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>Lookalike: {count_words(len(findings.clusters), 'group')} of photos</title>\n"
        f"<style>{STYLE}</style>\n</head>\n<body>\n{choices}\n"
        f'<header><div class="brand">{_MARK}Lookalike<span class="dim small">'
        f"{heading.written:%Y-%m-%d %H:%M}</span></div>\n"
        f"{_totals(findings)}{_folder_note(heading.folders)}{_filters(by_kind, len(findings.clusters))}</header>\n"
    )


def _totals(findings: Findings) -> str:
    groups = len(findings.clusters)
    problems = ""
    if findings.problems:
        problems = f'<a class="dim" href="#problems">{count_words(len(findings.problems), "problem")}</a>'
    return (
        f'<div class="totals"><h1><strong>{groups:,}</strong> {"group" if groups == 1 else "groups"}</h1>'
        f"<span>{count_words(findings.grouped_photos, 'photo')}, "
        f"<strong>{findings.extra_photos:,}</strong> more than needed</span>"
        f"<span><strong>{size_words(findings.reclaimable_bytes)}</strong> could be freed</span>"
        f'<span class="dim">alike by {percent_words(findings.threshold)} or more</span>{problems}</div>\n'
    )


def _folder_note(folders: Sequence[str]) -> str:
    if not folders:
        return ""
    names = ", ".join(f"<bdi>{escape(printable(folder))}</bdi>" for folder in folders)
    return f'<p class="notes dim small">Searched: {names}</p>\n'


def _filters(by_kind: dict[MatchKind, int], groups: int) -> str:
    if len(by_kind) < 2:
        return ""
    labels = [f'<label for="all-kinds">All kinds <span class="dim">{groups:,}</span></label>']
    labels += [
        f'<label class="k-{kind.slug}" for="only-{kind.slug}"><span class="dot"></span>{KIND_TITLES[kind]} '
        f'<span class="dim">{count:,}</span></label>'
        for kind, count in by_kind.items()
    ]
    return f'<div class="filters">{"".join(labels)}</div>'


def _pictures_note(groups_with_pictures: int) -> str:
    return (
        f'<p class="dim">Pictures are shown for the first {count_words(groups_with_pictures, "group")}, which free '
        "the most, so that this page stays small enough to open. The others here are complete but for the pictures; "
        "a click on a name opens the photo.</p>\n"
    )


def _left_out_note(groups: int) -> str:
    return (
        f'<p class="dim">{count_words(groups, "group")} that {"frees" if groups == 1 else "free"} less '
        f"{'is' if groups == 1 else 'are'} left out, so that this page can be opened. The table and the document "
        "(<code>--csv</code>, <code>--json</code>) hold all, and a higher <code>--threshold</code> leaves fewer.</p>\n"
    )


def _problem_list(problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    items = "".join(
        f"<li><bdi>{escape(printable(problem.path))}</bdi>"
        f'<span class="dim">{escape(problem.stage.value)}</span><span>{escape(printable(problem.reason))}</span></li>\n'
        for problem in problems
    )
    return (
        f'<section class="problems" id="problems"><h2>{count_words(len(problems), "problem")}</h2>\n'
        f"<ul>{items}</ul></section>\n"
    )


def _foot(heading: PageHeading) -> str:
    return (
        '<footer class="dim small">Nothing was changed or removed, and nothing left this computer. '
        f"Lookalike {VERSION}, {heading.written:%Y-%m-%d %H:%M}.</footer>\n</body>\n</html>\n"
    )
