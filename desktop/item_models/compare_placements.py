"""How compared pictures lie in the first of them: guessed by their shape, then known, then exact to the pixel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.item_models.compare_photos import ComparedPhoto, Links
from desktop.item_models.placement import WHOLE, UnitMap, by_shape, chained, is_usable

_SAME_AREA: Final = 0.05

if TYPE_CHECKING:
    from desktop.jobs import Job
    from desktop.pictures import PictureLoader


class Placements(QObject):
    """Puts together how pictures lie in each other, and improves it once their pixels are there.

    Signals:
        changed(): it is better known than before.
    """

    changed = Signal()

    def __init__(self, pictures: PictureLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._photos: tuple[ComparedPhoto, ...] = ()
        self._links = Links({}, frozenset(), {})
        self._refined: dict[tuple[int, int], tuple[int, int]] = {}
        self._jobs: list[Job] = []
        self.to_first: tuple[UnitMap, ...] = ()
        self.is_known: tuple[bool, ...] = ()
        pictures.loaded.connect(self.on_loaded)

    def begin(self, photos: Sequence[ComparedPhoto]) -> None:
        """Lay other pictures on the first of them, by their shape for now."""
        self.clear()
        self._photos = tuple(photos)
        self._put_together()

    def clear(self) -> None:
        """Forget the pictures."""
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self._photos = ()
        self._links = Links({}, frozenset(), {})
        self._refined.clear()
        self.to_first, self.is_known = (), ()

    def shows_same(self) -> bool:
        """Tell whether all pictures show as much of the scene as the first, as far as it is known."""
        areas = (abs(a * e - b * d) for a, b, _, d, e, _ in self.to_first)
        known = [area for area, is_known in zip(areas, self.is_known, strict=True) if is_known]
        return all(abs(area - 1) <= _SAME_AREA for area in known)

    def take(self, photo_ids: tuple[int, ...], links: Links) -> None:
        """Take over what the library knows, if it is still these photos that are compared."""
        if photo_ids != tuple(photo.photo_id for photo in self._photos):
            return
        usable = {
            pair: placement
            for pair, placement in links.placements.items()
            if is_usable(placement) and set(pair) <= set(photo_ids)
        }
        self._links = Links(usable, links.exact, links.frames)
        self._put_together()
        self.changed.emit()
        self._refine()

    def on_loaded(self, path: str) -> None:
        """Look once more when pixels arrive."""
        if any(photo.path == path for photo in self._photos):
            self._refine()

    def _put_together(self) -> None:
        places = {photo.photo_id: place for place, photo in enumerate(self._photos)}
        links = {(places[one], places[other]): placement for (one, other), placement in self._links.placements.items()}
        found = chained(len(self._photos), links, list(links))
        self.is_known = tuple(placement is not None for placement in found)
        self.to_first = tuple(
            by_shape(_size(photo), _size(self._photos[0])) if placement is None else placement
            for photo, placement in zip(self._photos, found, strict=True)
        )

    def _refine(self) -> None:
        """Have the pixels of pictures that are there tell exactly how they lie in each other."""
        paths = {photo.photo_id: photo.path for photo in self._photos}
        for pair, placement in self._links.placements.items():
            if pair in self._links.exact:
                continue
            one, other = (self._pictures.picture(paths[photo_id]) for photo_id in pair)
            if one is None or other is None or self._refined.get(pair) == (one.side, other.side):
                continue
            self._refined[pair] = one.side, other.side
            first, second = (self._links.frames.get(photo_id, WHOLE) for photo_id in pair)
            job = self._pictures.refine(one, other, placement, (first, second), partial(self._on_refined, pair))
            self._jobs.append(job)

    def _on_refined(self, pair: tuple[int, int], placement: UnitMap) -> None:
        if pair not in self._links.placements or not is_usable(placement):
            return
        placements = {**self._links.placements, pair: placement}
        self._links = Links(placements, self._links.exact, self._links.frames)
        self._put_together()
        self.changed.emit()


def _size(photo: ComparedPhoto) -> tuple[int, int]:
    return max(1, photo.width), max(1, photo.height)
