"""Overviews of photos that are in no library."""

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.core.domain import FileStamp, ImageFormat, MatchKind, Photo, PictureInfo
from engine.core.text import folded
from engine.review.rules import BEST_QUALITY, KeeperRules
from engine.review.units import join_photos
from engine.stages.overview import Overview
from engine.stages.photo_hierarchy import Selection
from engine.stages.photo_units import order_units
from engine.stages.snapshot import make_snapshot
from engine.store.match_reader import MatchArrays
from engine.store.photo_columns import FORMATS, NO_DATE, NO_QUALITY, NO_RATING, PhotoColumns

Evidence = tuple[MatchKind, float, str]


WHOLE = (0.0, 0.0, 1.0, 1.0)


def photo_of(
    photo_id: int,
    image: str,
    content: str = "",
    path: str = "",
    size: int = 100,
    mtime_ns: int = 5,
    frame: tuple[float, float, float, float] = WHOLE,
    is_partial: bool = False,
    is_reference: bool = False,
    taken_ms: int | None = None,
    camera: str = "",
    image_format: ImageFormat = ImageFormat.JPEG,
    width: int = 40,
    height: int = 30,
) -> Photo:
    """Return a photo of an image, told by a letter, whose bytes are told by another word."""
    return Photo(
        id=photo_id,
        stamp=FileStamp(path or f"/p/{photo_id}.jpg", size, mtime_ns, 1, photo_id),
        content_key=(content or image).encode(),
        image_id=ord(image),
        # Not in the order of the ids.
        image_key=(200 - ord(image)).to_bytes(1) * 8,
        info=PictureInfo(image_format, width, height, is_partial, frame),
        taken_ms=taken_ms,
        camera=camera,
        is_reference=is_reference,
    )


def match_of(
    first: str,
    second: str,
    similarity: float = 0.8,
    kind: MatchKind = MatchKind.SAME_PICTURE,
    reason: str = "re-encoded",
) -> dict[tuple[int, int], Evidence]:
    """Return a match between the images of two letters."""
    return {(ord(first), ord(second)): (kind, similarity, reason)}


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What is known of a photo beyond what a ``Photo`` holds, as columns hold it."""

    has_gps: bool = False
    rating: int = NO_RATING
    is_edited: bool = False
    jpeg_quality: int = NO_QUALITY
    sharpness: float = math.nan
    detail_share: float = math.nan


NOTHING_KNOWN: Mapping[int, KnownFacts] = {}


def columns_of(
    photos: Sequence[Photo], folders: Sequence[str] = ("/",), facts: Mapping[int, KnownFacts] = NOTHING_KNOWN
) -> PhotoColumns:
    """Return photos as columns, with what is known of some by id; all lie in the first folder."""
    facts_of = {photo.id: facts.get(photo.id, KnownFacts()) for photo in photos}
    contents = sorted({photo.content_key for photo in photos})
    cameras = sorted({photo.camera for photo in photos}) or [""]
    directories = sorted({_directory(photo) for photo in photos}, key=folded) or ["/"]
    by_path = sorted(photo.path for photo in photos)
    taken = [NO_DATE if photo.taken_ms is None else photo.taken_ms for photo in photos]
    written = [photo.stamp.mtime_ns // 1_000_000 for photo in photos]
    frames = [photo.info.frame for photo in photos]
    return PhotoColumns(
        ids=np.array([photo.id for photo in photos], np.int64),
        content_ids=np.array([contents.index(photo.content_key) + 1 for photo in photos], np.int64),
        image_ids=np.array([photo.image_id for photo in photos], np.int64),
        image_ranks=np.array([int.from_bytes(photo.image_key[:7]) for photo in photos], np.int64),
        sizes=np.array([photo.stamp.size_bytes for photo in photos], np.int64),
        mtimes_ns=np.array([photo.stamp.mtime_ns for photo in photos], np.int64),
        taken_ms=np.array(taken, np.int64),
        dates_ms=np.where(np.array(taken, np.int64) == NO_DATE, np.array(written, np.int64), np.array(taken, np.int64)),
        widths=np.array([photo.info.width for photo in photos], np.int32),
        heights=np.array([photo.info.height for photo in photos], np.int32),
        frame_shares=np.array([(right - left) * (bottom - top) for left, top, right, bottom in frames], np.float64),
        detail_shares=np.array([facts_of[photo.id].detail_share for photo in photos], np.float32),
        sharpness=np.array([facts_of[photo.id].sharpness for photo in photos], np.float32),
        ratings=np.array([facts_of[photo.id].rating for photo in photos], np.int8),
        jpeg_qualities=np.array([facts_of[photo.id].jpeg_quality for photo in photos], np.uint8),
        has_gps=np.array([facts_of[photo.id].has_gps for photo in photos], np.bool_),
        is_edited=np.array([facts_of[photo.id].is_edited for photo in photos], np.bool_),
        is_partial=np.array([photo.info.is_partial for photo in photos], np.bool_),
        is_reference=np.array([photo.is_reference for photo in photos], np.bool_),
        formats=np.array([FORMATS.index(photo.info.format) for photo in photos], np.uint8),
        content_keys=np.array([photo.content_key for photo in photos], object),
        camera_index=np.array([cameras.index(photo.camera) for photo in photos], np.int32),
        cameras=tuple(cameras),
        folder_index=np.zeros(len(photos), np.int32),
        folders=tuple(folders),
        names=np.array([photo.path.rpartition(os.sep)[2] for photo in photos], object),
        directory_index=np.array([directories.index(_directory(photo)) for photo in photos], np.int32),
        directories=tuple(directories),
        path_lengths=np.array([len(photo.path) for photo in photos], np.int32),
        path_ranks=np.array([by_path.index(photo.path) for photo in photos], np.int32),
    )


def _directory(photo: Photo) -> str:
    folder, separator, _ = photo.path.rpartition(os.sep)
    return folder + separator


def matches_of(evidence: Mapping[tuple[int, int], Evidence]) -> tuple[MatchArrays, dict[int, str]]:
    """Return matches between images by id as they are read, and the words of their reasons."""
    reasons = sorted({reason for _, _, reason in evidence.values()})
    arrays = (
        np.array([first for first, _ in evidence], np.int64),
        np.array([second for _, second in evidence], np.int64),
        np.array([kind for kind, _, _ in evidence.values()], np.uint8),
        np.array([similarity for _, similarity, _ in evidence.values()], np.float32),
        np.array([reasons.index(reason) + 1 for _, _, reason in evidence.values()], np.int32),
    )
    return arrays, dict(enumerate(reasons, 1))


def overview_of(
    photos: Sequence[Photo],
    evidence: Mapping[tuple[int, int], Evidence] | None = None,
    selection: Selection | None = None,
    rules: KeeperRules = BEST_QUALITY,
) -> Overview:
    """Return the overview of photos whose images match as told, joined to units by their paths."""
    matches, reasons = matches_of(evidence or {})
    units = join_photos([photo.path for photo in photos])
    companions = [(photos[one].id, photos[first].id) for first, *others in units for one in others]
    companion_ids = np.array(sorted(companions), np.int64).reshape(-1, 2)
    in_order = order_units(columns_of(photos), companion_ids, rules)
    snapshot = make_snapshot(1, len(photos), rules, in_order, matches, reasons)
    return Overview.make(snapshot, selection or Selection())
