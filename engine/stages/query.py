"""Find the photos of the library that look like a picture asked about."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import MatchKind, Photo, QueryHit, Stage
from engine.core.progress import Monitor
from engine.features import local, perceptual, thumbprint
from engine.index.local_query import LocalQuery
from engine.index.local_votes import Corners
from engine.stages.candidates import MIN_VOTES
from engine.stages.deep import better, scenes_like
from engine.stages.deep_describer import DeepDescriber
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE
from engine.stages.match import describe
from engine.stages.neighbours import KeptNeighbours
from engine.stages.reading import AskedPicture
from engine.store.connection import Store
from engine.verification.verdict import Verdict, judge

HASH_RADIUS: Final = 16
"""Bits of 64: wider than between photos, for a query is judged against one picture and not all against all."""

_JUDGED: Final = 256
"""Candidates that are looked at closely, of either source."""


def find_similar(
    store: Store,
    asked: AskedPicture,
    top: int,
    monitor: Monitor,
    deep: DeepDescriber | None = None,
    neighbours: KeptNeighbours | None = None,
) -> list[QueryHit]:
    """Return the photos in the current folders that look like the picture, the most alike first.

    With the network, whose descriptors the picture must then have, and the index of its vectors, also those that show
    the same.

    Raises:
        Cancelled: the person stopped the work.
    """
    verdicts: dict[int, Verdict] = {}
    here = np.unique(store.photos.numbers(folder.path for folder in store.folders.current())[:, 2])
    proposed = _candidates(store, asked, here, monitor)
    scenes: dict[int, float] = {}
    if deep is not None and neighbours is not None:
        scenes = scenes_like(store, deep, neighbours, asked.description.descriptors, here, monitor)
    proposed = {**dict.fromkeys(scenes), **proposed}
    ids = sorted(proposed)
    records = store.images.infos(ids)
    thumbs = store.descriptors.load(thumbprint.THUMBPRINT, ids)
    hashes = store.descriptors.load(perceptual.PHASH_256, ids)
    corners = store.descriptors.load(local.LOCAL, ids)
    descriptors = asked.description.descriptors
    picture = describe(
        asked.description.info,
        asked.metadata.taken_ms,
        descriptors[thumbprint.THUMBPRINT],
        descriptors[perceptual.PHASH_256],
        descriptors[local.LOCAL],
    )
    loaded = zip(ids, thumbs, hashes, corners, strict=True)
    for image, thumb, hashed, feature in monitor.track(loaded, Stage.MATCH, len(ids)):
        record = records[image]
        other = describe(record.info, record.taken_ms, thumb, hashed, feature)
        verdict = better(judge(picture, other, proposed[image]), scenes.get(image, 0.0))
        if verdict is not None:
            verdicts[image] = verdict
    same = store.images.find(asked.image_key)
    shown = set(verdicts) if same is None else {*verdicts, same}
    photos = store.photos.of_images(sorted(shown), store.folders.current())
    hits = [_hit(photo, asked, verdicts) for photo in photos]
    hits.sort(key=lambda hit: (-hit.similarity, hit.photo.path))
    return hits[:top]


def _hit(photo: Photo, asked: AskedPicture, verdicts: dict[int, Verdict]) -> QueryHit:
    if photo.content_key == asked.content_key:
        return QueryHit(photo, MatchKind.IDENTICAL_FILE, EQUAL_BYTES, "same bytes")
    if photo.image_key == asked.image_key:
        return QueryHit(photo, MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE, "same picture, other metadata")
    verdict = verdicts[photo.image_id]
    return QueryHit(photo, verdict.kind, verdict.similarity, verdict.reason)


def _candidates(store: Store, asked: AskedPicture, here: NDArray[np.int64], monitor: Monitor) -> dict[int, int | None]:
    """Propose images of the current folders, whose ids are ``here``, by their whole hash and by local features.

    Returns:
        For each the orientation in which its hash looks like the picture's, or None if only features are shared.
    """
    descriptors = asked.description.descriptors
    proposed: dict[int, int | None] = {}
    packed = descriptors[local.LOCAL]
    query = LocalQuery(Corners(local.descriptors_of(packed), local.poses_of(packed)))
    voted: list[tuple[int, int]] = []
    for ids, data in monitor.track(store.descriptors.iter_blocks(local.LOCAL), Stage.MATCH):
        votes = query.votes([Corners(local.descriptors_of(d), local.poses_of(d)) for d in data])
        voted += [
            (int(votes[place]), int(ids[place])) for place in np.flatnonzero((votes >= MIN_VOTES) & np.isin(ids, here))
        ]
    proposed.update((image, None) for _, image in sorted(voted, reverse=True)[:_JUDGED])

    upright = perceptual.unpack(descriptors[perceptual.PHASH_64], 1)[0, 0, 0]
    near: list[NDArray[np.int64]] = []
    for ids, data in store.descriptors.iter_blocks(perceptual.PHASH_64):
        distances = np.bitwise_count(perceptual.unpack(b"".join(data), 1)[:, :, 0] ^ upright)
        best = distances.argmin(axis=1)
        rows = np.stack([distances.min(axis=1).astype(np.int64), ids, best.astype(np.int64)], axis=1)
        near.append(rows[(rows[:, 0] <= HASH_RADIUS) & np.isin(ids, here)])
    if near:
        closest = np.concatenate(near)
        ranked = closest[np.lexsort((closest[:, 1], closest[:, 0]))][:_JUDGED]
        proposed.update((image, turned) for _, image, turned in ranked.tolist())
    return proposed
