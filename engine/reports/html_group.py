"""One group as a card of the HTML report: the keeper first, and why each other photo is beside it."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape
from pathlib import PurePath

from engine.core.domain import Cluster, MatchKind, Member
from engine.reports.findings import kinds_of
from engine.reports.wording import (
    KIND_TITLES,
    count_words,
    keeper_words,
    percent_words,
    printable,
    reason_words,
    size_words,
    unit_words,
)


def group_card(cluster: Cluster, thumbnails: Sequence[bytes | None], folders: Sequence[str]) -> str:
    """Write the card of a group.

    Args:
        cluster: The group.
        thumbnails: A JPEG for each of its photos, None where there is none to show.
        folders: What was searched; where a photo lies is told from there.
    """
    kinds = kinds_of(cluster)
    photos = "".join(
        _photo_item(member, thumbnail, folders, is_keeper=position == 0)
        for position, (member, thumbnail) in enumerate(zip(cluster.members, thumbnails, strict=True))
    )
    return (
        f'<article class="group {" ".join(kind.slug for kind in kinds)}" id="g-{escape(cluster.id)}">'
        f'<div class="title"><h2>{_shown(_group_title(cluster))}</h2>'
        f"{''.join(map(_kind_badge, kinds))}"
        f'<span class="dim small">{_sum_words(cluster)}</span></div>'
        f'{_why_kept(cluster)}<ul class="photos">{photos}</ul></article>\n'
    )


def file_url(path: str) -> str:
    """The address by which a browser opens the file; any byte of a name is allowed.

    Raises:
        ValueError: the path is not absolute.
    """
    return PurePath(path).as_uri()


def _group_title(cluster: Cluster) -> str:
    path = PurePath(cluster.keeper.path)
    return f"{path.parent.name} / {path.stem}" if path.parent.name else path.stem


def _place(parent: PurePath, folders: Sequence[str]) -> str:
    """Where a photo lies, told from the searched folder that holds it: its name, then the way down."""
    roots = [root for root in map(PurePath, folders) if parent.is_relative_to(root)]
    if not roots:
        return str(parent)
    root = max(roots, key=lambda root: len(root.parts))
    return " / ".join((root.name or str(root), *parent.relative_to(root).parts))


def _sum_words(cluster: Cluster) -> str:
    photos = count_words(len(cluster.members), "photo")
    if cluster.reclaimable_bytes == 0:
        return f"{photos} · nothing to free"
    return f"{photos} · {size_words(cluster.reclaimable_bytes)} could be freed"


def _why_kept(cluster: Cluster) -> str:
    return f'<p class="why-kept dim small"><bdi>{_shown(cluster.why_kept)}</bdi></p>' if cluster.why_kept else ""


def _kind_badge(kind: MatchKind) -> str:
    return f'<span class="badge k-{kind.slug}"><span class="dot"></span>{KIND_TITLES[kind]}</span>'


def _photo_item(member: Member, thumbnail: bytes | None, folders: Sequence[str], is_keeper: bool) -> str:
    photo = member.photo
    path = PurePath(photo.path)
    address = escape(file_url(photo.path))
    name = _shown(unit_words(path.name, member.companions))
    alike = "" if is_keeper else f'<span class="alike">{percent_words(member.similarity)}</span>'
    size = f"{photo.info.width:,} × {photo.info.height:,} · {size_words(member.size_bytes)}"
    return (
        f'<li class="photo{" keeper" if is_keeper else ""}">'
        f'<a class="picture" href="{address}" title="{escape(printable(photo.path))}" tabindex="-1">'
        f"{_picture(thumbnail, photo.info.format.value, name)}{_flag(member, is_keeper)}"
        f"{alike}</a>"
        f'<a class="name" href="{address}"><bdi>{name}</bdi></a>'
        f'<span class="dim small">{size}</span>'
        f"{_keeper_line(member) if is_keeper else _reason_line(member)}"
        f'<a class="place dim small" href="{escape(file_url(str(path.parent)))}" '
        f'title="{escape(printable(str(path.parent)))}"><bdi>{_shown(_place(path.parent, folders))}</bdi></a></li>'
    )


def _picture(thumbnail: bytes | None, format_name: str, name: str) -> str:
    if thumbnail is None:
        return f'<span class="blank">{escape(format_name)}</span>'
    data = b64encode(thumbnail).decode()
    return f'<img alt="{name}" loading="lazy" decoding="async" src="data:image/jpeg;base64,{data}">'


def _flag(member: Member, is_keeper: bool) -> str:
    words = []
    if is_keeper:
        words.append("keep")
    if member.photo.is_reference:
        words.append("reference")
    if member.photo.info.is_partial:
        words.append("incomplete file")
    return f'<span class="flag">{", ".join(words)}</span>' if words else ""


def _keeper_line(member: Member) -> str:
    return _why_line("keep", keeper_words(member.reason)) if member.reason else ""


def _reason_line(member: Member) -> str:
    return _why_line(member.kind.slug, reason_words(member.kind, member.reason))


def _why_line(style: str, words: str) -> str:
    return f'<span class="why small k-{style}"><span class="dot"></span><span>{_shown(words)}</span></span>'


def _shown(text: str) -> str:
    return escape(printable(text))
