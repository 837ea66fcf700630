"""Make the groups that reports tell of an overview cut at a threshold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b

from engine.core.domain import Cluster, Member, Photo
from engine.review.keeper_sentence import keeper_sentence
from engine.review.rules import why_all_preferred
from engine.stages.overview import Overview

_ID_BYTES = 8

LoadPhotos = Callable[[Sequence[int]], Mapping[int, Photo]]


def cluster_photos(overview: Overview, threshold: float, load_photos: LoadPhotos) -> list[Cluster]:
    """Return the groups at a threshold, the most bytes to win first, then by id.

    Args:
        overview: Of the photos in the results.
        threshold: Similarity in 0..1 from which evidence holds photos together.
        load_photos: Makes photos of ids; asked once, for the photos in groups alone.
    """
    table = overview.cut(threshold)
    columns, units = overview.photos, overview.units
    rows = [row for first in table.rows.tolist() for row in (first, *units.companions(first))]
    loaded = load_photos(columns.ids[rows].tolist())
    photos = {row: loaded[photo_id] for row in rows if (photo_id := int(columns.ids[row])) in loaded}
    runners_up = table.rows[table.starts[:-1] + 1]
    whys = why_all_preferred(units.candidates, table.keepers, runners_up, overview.rules)
    clusters = []
    for group, why in enumerate(whys):
        firsts = table.rows_of(group).tolist()
        # A photo may have been forgotten since, by another process.
        if all(row in photos for row in firsts):
            companions = {row: [one for one in units.companions(row) if one in photos] for row in firsts}
            keeper, *others = (
                Member(
                    photos[member.row],
                    member.kind,
                    member.similarity,
                    columns.path(member.matched_row),
                    member.reason,
                    tuple(photos[row] for row in companions[member.row]),
                )
                for member in overview.members(table, group)
            )
            others.sort(key=lambda member: (-member.similarity, member.photo.path))
            cluster_id = _cluster_id(columns.content_keys[row] for one in firsts for row in (one, *companions[one]))
            why_kept = keeper_sentence(why, columns.path(firsts[0]), columns.path(firsts[1]))
            clusters.append(Cluster(cluster_id, (keeper, *others), why_kept))
    clusters.sort(key=lambda cluster: (-cluster.reclaimable_bytes, cluster.id))
    return clusters


def _cluster_id(content_keys: Iterable[bytes]) -> str:
    """Return an id made of what the photos hold, not of where they lie or how many copies there are."""
    digest = blake2b(digest_size=_ID_BYTES)
    for key in sorted(set(content_keys)):
        digest.update(key)
    return digest.hexdigest()
