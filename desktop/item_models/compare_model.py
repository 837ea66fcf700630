"""The two to four photos that are compared: which they are, how they lie in each other, and what they differ in."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.item_models.compare_facts import tell_facts
from desktop.item_models.compare_photos import ComparedGroup, ComparedPhoto, CompareSource
from desktop.item_models.compare_placements import Placements
from desktop.item_models.compare_table import FactsModel
from desktop.item_models.placement import UnitMap
from desktop.jobs import Lane
from desktop.pictures import MAX_PIXELS

if TYPE_CHECKING:
    from desktop.jobs import Foreseen, Job, JobRunner
    from desktop.pictures import PictureLoader
    from engine.viewing import PhotoDetails

LEAST, MOST = 2, 4
_KEPT_DETAILS: Final = 64


def read_details(source: str | bytes) -> PhotoDetails:
    """Read what a photo's file tells; to be called on a worker thread, long after the window stands."""
    from engine import viewing

    return viewing.read_details(source, MAX_PIXELS)


class CompareModel(QObject):
    """Photos that are compared; the first of them is the one that the others are laid on.

    One photo is the active one: decisions are about it.

    Signals:
        photos_changed(): others are compared.
        active_changed(): another one is the active one.
        marks_changed(): what was decided about them is something else.
        placements_changed(): it is better known how they lie in each other.
        ended(): there is nothing left to compare.
    """

    photos_changed = Signal()
    active_changed = Signal()
    marks_changed = Signal()
    placements_changed = Signal()
    ended = Signal()

    def __init__(
        self, source: CompareSource, runner: JobRunner, pictures: PictureLoader, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._runner = runner
        self._pictures = pictures
        self._group = ComparedGroup(())
        self._photos: tuple[ComparedPhoto, ...] = ()
        self._active = 0
        self._wanted = LEAST
        self._details: OrderedDict[str, PhotoDetails] = OrderedDict()
        self._unreadable: set[str] = set()
        self._jobs: dict[str, Job | None] = {}
        self._placements = Placements(pictures, self)
        self._placements.changed.connect(self.on_placements_changed)
        self.facts = FactsModel(self)
        source.changed.connect(self.on_source_changed)
        pictures.loaded.connect(self.on_loaded)

    @property
    def photos(self) -> tuple[ComparedPhoto, ...]:
        """The photos compared, the one that the others are laid on first."""
        return self._photos

    @property
    def group(self) -> ComparedGroup:
        """The group that they are of."""
        return self._group

    @property
    def active(self) -> int:
        """Place of the active photo."""
        return self._active

    @property
    def placements(self) -> tuple[UnitMap, ...]:
        """How each picture lies in the first: from its unit coordinates to those of the first."""
        return self._placements.to_first

    @property
    def is_placed(self) -> tuple[bool, ...]:
        """Of which pictures that is known, and not only guessed by their shape."""
        return self._placements.is_known

    @property
    def most(self) -> int:
        """How many photos of the group could be compared at a time."""
        return min(MOST, len(self._group.photo_ids))

    def open(self, photo_ids: Sequence[int]) -> None:
        """Compare photos of one group; a single one is compared with the first of its group."""
        group = self._source.group_of(photo_ids[0]) if photo_ids else None
        if group is None:
            return
        chosen = [photo_id for photo_id in dict.fromkeys(photo_ids) if photo_id in group.photo_ids][:MOST]
        self._wanted = max(LEAST, len(chosen))
        if len(chosen) == 1:
            first = group.photo_ids[0]
            chosen = [first, *(chosen if chosen[0] != first else group.photo_ids[1:2])]
        chosen.sort(key=group.photo_ids.index)
        active = photo_ids[0] if len(photo_ids) == 1 else chosen[-1]
        self._show(group, chosen, active)

    def close(self) -> None:
        """Let go of all pictures."""
        for job in self._jobs.values():
            if job is not None:
                job.cancel()
        self._jobs.clear()
        self._unreadable.clear()
        self._group, self._photos, self._active = ComparedGroup(()), (), 0
        self._placements.clear()
        self._pictures.release_except(())
        self.photos_changed.emit()

    def set_active(self, place: int) -> None:
        """Make decisions be about another one of the photos shown."""
        if 0 <= place < len(self._photos) and place != self._active:
            self._active = place
            self._focus()
            self.active_changed.emit()

    def set_count(self, count: int) -> None:
        """Show so many photos of the group, as far as it has them."""
        self._wanted = max(LEAST, min(MOST, count))
        shown = [photo.photo_id for photo in self._photos]
        more = [photo_id for photo_id in self._group.photo_ids if photo_id not in shown]
        active = shown[self._active]
        if len(shown) > self._wanted:
            kept = [photo_id for photo_id in shown[1:] if photo_id != active]
            spare = [active] if active != shown[0] else []
            shown = [shown[0], *kept[: self._wanted - 1 - len(spare)], *spare]
        chosen = sorted([*shown, *more][: self._wanted], key=self._group.photo_ids.index)
        self._show(self._group, chosen, active)

    def step_photo(self, step: int) -> None:
        """Go to the next photo of the group or the one before; if it is not shown it takes the place of the active."""
        ids = self._group.photo_ids
        if not self._photos:
            return
        at = ids.index(self._photos[self._active].photo_id) + step
        if not 0 <= at < len(ids):
            return
        shown = [photo.photo_id for photo in self._photos]
        if ids[at] in shown:
            self.set_active(shown.index(ids[at]))
            return
        # the first stays: it is what the others are compared with
        place = self._active or (1 if step > 0 else len(shown) - 1)
        shown[place] = ids[at]
        self._show(self._group, sorted(shown, key=ids.index), ids[at])

    def step_group(self, step: int) -> None:
        """Go to the next group or the one before."""
        if self._group.number is not None:
            self._enter(self._source.group_at(self._group.number + step))

    def mark(self, mark: str) -> None:
        """Mark the active photo, or take the mark away if it bears that one already."""
        if self._photos:
            photo = self._photos[self._active]
            self._source.mark(photo.photo_id, "" if photo.mark == mark else mark)

    def declare_different(self) -> None:
        """Declare the photos shown no duplicates of each other."""
        if self._photos:
            self._source.declare_different([photo.photo_id for photo in self._photos])

    def undo(self) -> None:
        """Take back the latest decision."""
        self._source.undo()

    def redo(self) -> None:
        """Decide again what was taken back last."""
        self._source.redo()

    def on_loaded(self, path: str) -> None:
        """Read once more what is told of a photo that could not be read before."""
        if path in self._unreadable:
            self._ask_details(path)

    def on_placements_changed(self) -> None:
        """Tell of what is better known."""
        self.placements_changed.emit()
        self._tell_facts()

    def on_source_changed(self) -> None:
        """Take over other marks; where the group is no more, go on to the one that took its place."""
        if not self._photos:
            return
        shown = [photo.photo_id for photo in self._photos]
        group = self._source.group_of(shown[0])
        left = [] if group is None else [photo_id for photo_id in shown if photo_id in group.photo_ids]
        if group is None or len(left) < LEAST:
            number = self._group.number
            self._enter(None if number is None else self._source.group_at(number) or self._source.group_at(number - 1))
        elif left != shown:
            self._show(group, left, left[min(self._active, len(left) - 1)])
        else:
            self._group = group
            self._photos = self._read(shown)
            self.marks_changed.emit()

    def _enter(self, group: ComparedGroup | None) -> None:
        """Compare the first photos of a group; without one there is nothing left to do here, or no further to go."""
        if group is not None and len(group.photo_ids) >= LEAST:
            chosen = list(group.photo_ids[: self._wanted])
            self._show(group, chosen, chosen[1])
        elif self._source.group_of(self._photos[0].photo_id) is None:
            self.ended.emit()

    def _show(self, group: ComparedGroup, chosen: Sequence[int], active: int) -> None:
        self._group = group
        self._photos = self._read(chosen)
        if len(self._photos) < LEAST:
            self.ended.emit()
            return
        ids = [photo.photo_id for photo in self._photos]
        self._active = ids.index(active) if active in ids else len(ids) - 1
        self._pictures.release_except({photo.path for photo in self._photos})
        for photo in self._photos:
            # before anyone asks for it: there is no file of that path
            if photo.data:
                self._pictures.offer(photo.path, photo.data)
        self._placements.begin(self._photos)
        self._focus()
        self.photos_changed.emit()
        self._tell_facts()
        for photo in self._photos:
            self._pictures.require(photo.path)
            self._ask_details(photo.path)
        self._source.find_links(ids, partial(self._placements.take, tuple(ids)))

    def _read(self, photo_ids: Sequence[int]) -> tuple[ComparedPhoto, ...]:
        found = (self._source.photo(photo_id, photo_ids[0]) for photo_id in photo_ids)
        return tuple(photo for photo in found if photo is not None)

    def _focus(self) -> None:
        self._source.focus([photo.photo_id for photo in self._photos], self._photos[self._active].photo_id)

    def _ask_details(self, path: str) -> None:
        if path in self._details or path in self._jobs:
            return
        self._unreadable.discard(path)
        self._jobs[path] = None
        job = self._runner.run(
            partial(read_details, self._pictures.source(path)),
            partial(self._on_details, path),
            partial(self._on_no_details, path),
            Lane.PICTURES,
        )
        # a runner that works at once has answered already
        if path in self._jobs:
            self._jobs[path] = job

    def _on_details(self, path: str, details: PhotoDetails) -> None:
        self._jobs.pop(path, None)
        self._details[path] = details
        while len(self._details) > _KEPT_DETAILS:
            self._details.popitem(last=False)
        self._tell_facts()

    def _on_no_details(self, path: str, error: Foreseen) -> None:  # noqa: ARG002  the picture's place says why
        self._jobs.pop(path, None)
        self._unreadable.add(path)
        self._tell_facts()

    def _tell_facts(self) -> None:
        known = [self._details.get(photo.path) for photo in self._photos]
        unreadable = [place for place, photo in enumerate(self._photos) if photo.path in self._unreadable]
        facts = tell_facts(self._photos, known, unreadable, self._placements.shows_same())
        self.facts.set_facts([photo.name for photo in self._photos], facts)
