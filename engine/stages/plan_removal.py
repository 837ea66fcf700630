"""Decide which photos go and which photo stays for each, so that none is lost."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.core.domain import MatchKind, Photo
from engine.core.removal import Caution, PlannedAct, Refusal, Removal, RemovalPlan, SkippedAct
from engine.files.formats import is_named_like_photo
from engine.review.mounts import is_below
from engine.review.protection import Protection
from engine.stages.overview import Overview
from engine.stages.staying import Evidence, Look, Staying
from engine.stages.victim_units import FindFiles, FindPhotos, VictimUnit, join_units

LoadPhotos = Callable[[Sequence[int]], Mapping[int, Photo]]

_ABOUT_KINDS = {
    MatchKind.EDITED: Caution.EDITED,
    MatchKind.SIMILAR_SCENE: Caution.SIMILAR_SCENE,
    MatchKind.IDENTICAL_IMAGE: Caution.METADATA_DIFFERS,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    Attributes:
        action: What is to happen to the photos that go.
        target: The folder to move or copy to, or None.
        wanted: Ids of the photos that are to go.
        kept: Ids of photos that stay whatever else is said.
        evidence: What makes two photos count as the same.
    """

    action: Removal
    target: str | None
    wanted: Collection[int]
    kept: Collection[int] = ()
    evidence: Evidence = field(default_factory=Evidence)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a plan is made with beside the overview.

    Attributes:
        load: Loads photos by id.
        find_photos: Finds photos of the library by path.
        find_files: Finds all files that go along with a photo, itself among them.
        protection: Knows reference folders, however they are reached.
        find_obstacle: Tells why nothing can go from a folder, such as one on a read-only drive.
        offline: Folders that are not connected now.
    """

    load: LoadPhotos
    find_photos: FindPhotos
    find_files: FindFiles
    protection: Protection
    find_obstacle: Callable[[str], Refusal | None]
    offline: Sequence[str] = ()


def plan_removal(overview: Overview, wish: Wish, around: Surroundings) -> RemovalPlan:
    """Return what would be done; nothing is done, and of files only the names are looked at.

    A photo goes only if another one that stays was compared with it and found to show the same, not merely one that
    looks like a third. A photo without such a one stays, and others may then go for it. What belongs together goes
    together or not at all.
    """
    return _Planner(overview, wish, around).plan()


class _Planner:
    def __init__(self, overview: Overview, wish: Wish, around: Surroundings) -> None:
        self._overview = overview
        self._wish = wish
        self._around = around
        self._skipped: list[SkippedAct] = []
        self._refusals: dict[str, Refusal | None] = {}

    def plan(self) -> RemovalPlan:
        wish = self._wish
        photos = self._around.load(sorted(wish.wanted))
        going = [photo for photo in photos.values() if not self._skip([photo], self._refusal(photo))]
        # A file that takes its bytes from another stays where it is, and with it all that belongs to it.
        find_files: FindFiles = (lambda photo: (photo.stamp,)) if wish.action.shares_bytes else self._around.find_files
        units = [
            unit
            for unit in join_units(going, find_files, self._around.find_photos)
            if not self._skip(unit.photos, self._unit_refusal(unit))
        ]
        staying = Staying(
            self._overview,
            wish.evidence,
            [photo.id for unit in units for photo in unit.photos],
            wish.action.shares_bytes,
            self._avoided_rows(),
        )
        settled = self._settle(units, staying)
        keepers = self._around.load(
            sorted({int(self._overview.photos.ids[look.row]) for _, looks in settled for look in looks})
        )
        acts = []
        for unit, looks in settled:
            standing = [keepers.get(int(self._overview.photos.ids[look.row])) for look in looks]
            keepers_found = [photo for photo in standing if photo is not None]
            if len(keepers_found) < len(standing):
                self._skip(unit.photos, Refusal.KEEPER_GONE)
            elif not self._skip(unit.photos, self._link_refusal(unit.photos[0], keepers_found[0])):
                acts.append(self._act(unit, looks, keepers_found))
        return RemovalPlan(wish.action, wish.target, tuple(acts), tuple(self._skipped))

    def _skip(self, photos: Sequence[Photo], reason: Refusal | None) -> bool:
        """Note photos that stay; those that nobody asked about are not worth a word."""
        if reason is None:
            return False
        self._skipped += [SkippedAct(photo, reason) for photo in photos if photo.id in self._wish.wanted]
        return True

    def _refusal(self, photo: Photo) -> Refusal | None:
        if photo.is_reference:
            return Refusal.REFERENCE
        if photo.id in self._wish.kept:
            return Refusal.MARKED_KEEP
        return self._folder_refusal(photo.path)

    def _folder_refusal(self, path: str) -> Refusal | None:
        """Return why nothing can go from the folder of a file; each folder is looked at once."""
        directory = os.path.dirname(path)  # noqa: PTH120  names need not be Unicode
        if directory not in self._refusals:
            refusal = Refusal.REFERENCE if self._around.protection.protects(directory) else None
            if refusal is None and self._wish.action is not Removal.COPY:
                refusal = self._around.find_obstacle(directory)
            self._refusals[directory] = refusal
        return self._refusals[directory]

    def _unit_refusal(self, unit: VictimUnit) -> Refusal | None:
        if any(photo.is_reference for photo in unit.photos):
            return Refusal.REFERENCE
        known = {photo.path for photo in unit.photos}
        if any(is_named_like_photo(stamp.path) and stamp.path not in known for stamp in unit.files):
            # Nothing is known of it, so nothing can be said to stand for it.
            return Refusal.PART_OF_UNIT
        if any(photo.id in self._wish.kept for photo in unit.photos):
            return Refusal.PART_OF_UNIT
        return next(filter(None, (self._folder_refusal(stamp.path) for stamp in unit.files)), None)

    def _link_refusal(self, victim: Photo, keeper: Photo) -> Refusal | None:
        if self._wish.action.shares_bytes and victim.stamp.device != keeper.stamp.device:
            return Refusal.OTHER_DRIVE
        is_tied = self._wish.action is Removal.HARD_LINK and keeper.is_reference
        return Refusal.LINK_TO_REFERENCE if is_tied else None

    def _avoided_rows(self) -> set[int]:
        photos, offline = self._overview.photos, self._around.offline
        away = [
            place
            for place, directory in enumerate(photos.directories if offline else ())
            if any(is_below(directory.rstrip(os.sep), folder) for folder in offline)
        ]
        is_avoided = np.isin(photos.directory_index, away)
        if self._wish.action is Removal.HARD_LINK:
            is_avoided |= photos.is_reference
        return set(np.flatnonzero(is_avoided).tolist())

    def _settle(self, units: Sequence[VictimUnit], staying: Staying) -> list[tuple[VictimUnit, list[Look]]]:
        """Let units stay until a photo stands for every one of those that go."""
        settled = [(unit, self._looks(unit, staying)) for unit in units]
        lacking = [unit for unit, looks in settled if None in looks]
        # Those that can stand for many first, so that few have to stay.
        lacking.sort(key=lambda unit: -max(staying.reach(photo.id) for photo in unit.photos))
        found_later: dict[int, list[Look | None]] = {}
        for unit in lacking:
            looks = found_later[id(unit)] = self._looks(unit, staying)
            if None in looks:
                for photo, look in zip(unit.photos, looks, strict=True):
                    self._skip([photo], staying.why_none if look is None else Refusal.PART_OF_UNIT)
                staying.stay(photo.id for photo in unit.photos)
        complete = []
        for unit, first_looks in settled:
            looks = found_later.get(id(unit), first_looks)
            known = [look for look in looks if look is not None]
            if len(known) == len(looks):
                complete.append((unit, known))
        return complete

    def _looks(self, unit: VictimUnit, staying: Staying) -> list[Look | None]:
        return [staying.keeper_of(photo.id) for photo in unit.photos]

    def _act(self, unit: VictimUnit, looks: Sequence[Look], keepers: Sequence[Photo]) -> PlannedAct:
        avoided = self._around.offline
        cautions = []
        for photo, look, keeper in zip(unit.photos, looks, keepers, strict=True):
            cautions += [_ABOUT_KINDS[look.kind]] if look.kind in _ABOUT_KINDS else []
            if keeper.info.width * keeper.info.height < photo.info.width * photo.info.height:
                cautions.append(Caution.KEEPER_SMALLER)
            if keeper.info.is_partial:
                cautions.append(Caution.KEEPER_PARTIAL)
            if any(is_below(keeper.path, folder) for folder in avoided):
                cautions.append(Caution.KEEPER_OFFLINE)
        return PlannedAct(
            victim=unit.photos[0],
            keeper=keepers[0],
            files=unit.files,
            action=self._wish.action,
            kind=looks[0].kind,
            similarity=looks[0].similarity,
            warnings=tuple(dict.fromkeys(cautions)),
            others=tuple(zip(unit.photos[1:], keepers[1:], strict=True)),
        )
