"""Find the photos of the library that look like a picture asked about."""

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np

from engine.core import orientation
from engine.core.domain import MatchKind, Photo, QueryHit
from engine.core.progress import Monitor
from engine.features import local, perceptual, thumbprint
from engine.index.local_rows import Corners
from engine.stages.asked_picture import AskedPicture
from engine.stages.deep import better, scenes_like
from engine.stages.deep_describer import DeepDescriber
from engine.stages.hit_units import join_hits
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE
from engine.stages.match import describe
from engine.stages.neighbours import KeptNeighbours
from engine.stages.query_index import QueryIndex, QueryView
from engine.store.connection import Store
from engine.verification.agreement import six_numbers
from engine.verification.verdict import Verdict, judge

_JUDGED: Final = 64
"""Candidates that are looked at closely, of either source."""

_AT_A_TIME: Final = 12
"""Candidates that one thread judges before it looks for more."""

SAME_PLACE: Final = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)

_NEAR: Final = 256
"""Images of near hashes that are compared by a longer one."""


def find_similar(
    store: Store,
    asked: AskedPicture,
    top: int,
    monitor: Monitor,
    pool: Executor,
    index: QueryIndex,
    deep: DeepDescriber | None = None,
    neighbours: KeptNeighbours | None = None,
) -> list[QueryHit]:
    """Return the photos in the current folders that look like the picture, the most alike first.

    With the network, which must have been shown the picture, and the index of its vectors, also those that show the
    same. What is found without it is judged while the network is still looking at the picture.

    Raises:
        Cancelled: the person stopped the work.
    """
    view = index.view(monitor)
    jury = _Jury(store, asked, pool)
    proposed = _candidates(store, asked, view, monitor)
    monitor.check()
    placed = jury.judge(proposed)
    scenes: dict[int, float] = {}
    if deep is not None and neighbours is not None and asked.embedding is not None:
        scenes = scenes_like(store, deep, neighbours, asked.embedding.result(), view.allowed, monitor)
        placed |= jury.judge(dict.fromkeys(scenes.keys() - placed.keys()))
    monitor.check()
    verdicts: dict[int, _Found] = {}
    for image, judged in placed.items():
        verdict = better(judged, scenes.get(image, 0.0))
        if verdict is not None:
            verdicts[image] = _Found(verdict, is_placed=verdict is judged)
    same = store.images.find(asked.image_key)
    shown = set(verdicts) if same is None else {*verdicts, same}
    folders = store.folders.current()
    hits = [_hit(photo, asked, verdicts) for photo in store.photos.of_images(sorted(shown), folders)]
    hits.sort(key=lambda hit: (-hit.similarity, hit.photo.path))
    return join_hits(hits, view.companions, lambda ids: store.photos.load(ids, folders))[:top]


class _Jury:
    """Judges images against the picture asked about, on several threads."""

    def __init__(self, store: Store, asked: AskedPicture, pool: Executor) -> None:
        self._store = store
        self._pool = pool
        descriptors = asked.description.descriptors
        self._picture = describe(
            asked.description.info,
            asked.metadata.taken_ms,
            descriptors[thumbprint.THUMBPRINT],
            descriptors[perceptual.PHASH_256],
            descriptors[local.LOCAL],
        )

    def judge(self, proposed: Mapping[int, int | None]) -> dict[int, Verdict | None]:
        """Judge images, each with the orientation in which its hash looks like the picture's, if it does."""
        ids = sorted(proposed)
        records = self._store.images.infos(ids)
        thumbs = self._store.descriptors.load(thumbprint.THUMBPRINT, ids)
        hashes = self._store.descriptors.load(perceptual.PHASH_256, ids)
        corners = self._store.descriptors.load(local.LOCAL, ids)
        loaded = list(zip(ids, thumbs, hashes, corners, strict=True))

        def judge_some(start: int) -> list[Verdict | None]:
            found = []
            for image, thumb, hashed, feature in loaded[start : start + _AT_A_TIME]:
                record = records[image]
                other = describe(record.info, record.taken_ms, thumb, hashed, feature)
                found.append(judge(self._picture, other, proposed[image]))
            return found

        parts = self._pool.map(judge_some, range(0, len(loaded), _AT_A_TIME))
        return dict(zip(ids, chain.from_iterable(parts), strict=True))


@dataclass(frozen=True, slots=True)
class _Found:
    """A verdict, and whether it tells where one picture lies in the other."""

    verdict: Verdict
    is_placed: bool


def _hit(photo: Photo, asked: AskedPicture, verdicts: dict[int, _Found]) -> QueryHit:
    if photo.content_key == asked.content_key:
        return QueryHit(photo, MatchKind.IDENTICAL_FILE, EQUAL_BYTES, "same bytes", SAME_PLACE)
    if photo.image_key == asked.image_key:
        return QueryHit(photo, MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE, "same picture, other metadata", SAME_PLACE)
    found = verdicts[photo.image_id]
    verdict = found.verdict
    transform = six_numbers(verdict.transform) if found.is_placed else None
    return QueryHit(photo, verdict.kind, verdict.similarity, verdict.reason, transform)


def _candidates(store: Store, asked: AskedPicture, view: QueryView, monitor: Monitor) -> dict[int, int | None]:
    """Propose images by their whole hash and by local features.

    Returns:
        For each the orientation in which its hash looks like the picture's, or None if only features are shared.
    """
    descriptors = asked.description.descriptors
    packed = descriptors[local.LOCAL]
    corners = Corners(local.descriptors_of(packed), local.poses_of(packed))
    proposed: dict[int, int | None] = dict.fromkeys(view.sharing_features(corners, _JUDGED))
    upright = perceptual.unpack(descriptors[perceptual.PHASH_64], 1)[0, orientation.UPRIGHT, 0]
    near = view.hashes.looking_alike(upright, _NEAR, monitor)
    if len(near) > _JUDGED:
        # Among a hundred thousand photos there are many that near by chance; a hash of 256 bits tells them apart.
        finer = perceptual.unpack(descriptors[perceptual.PHASH_256], 4)[0, orientation.UPRIGHT]
        loaded = store.descriptors.load(perceptual.PHASH_256, [image for image, _ in near])
        hashes = perceptual.unpack(b"".join(loaded), 4)[np.arange(len(near)), [turned for _, turned in near]]
        distances = np.bitwise_count(hashes ^ finer).sum(axis=1)
        near = [near[place] for place in np.argsort(distances, kind="stable")[:_JUDGED]]
    proposed.update(near)
    return proposed
