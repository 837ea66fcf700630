"""The table that compared pictures lie on: which they are, where they lie, and from where they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal

from desktop.ui.compare.scene import Scene
from desktop.ui.compare.viewpoint import Viewpoint

if TYPE_CHECKING:
    from desktop.item_models.compare_model import CompareModel
    from desktop.item_models.compare_photos import ComparedPhoto
    from desktop.pictures import Failure, LoadedPicture, PictureLoader

UnitMap = tuple[float, float, float, float, float, float]


class LightTable(QObject):
    """What all ways of comparing share.

    Signals:
        changed(): it looks different and is to be painted anew.
        arrived(): the picture of some photo is there, or it is known why it will not be.
    """

    changed = Signal()
    arrived = Signal()

    def __init__(self, model: CompareModel, pictures: PictureLoader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._pictures = pictures
        self._scene: Scene | None = None
        self._is_aligned = True
        self._shows_outlines = True
        self.viewpoint = Viewpoint(self)
        self.viewpoint.changed.connect(self.on_viewpoint_changed)
        model.photos_changed.connect(self.on_photos_changed)
        model.placements_changed.connect(self.on_placements_changed)
        model.active_changed.connect(self.changed)
        model.marks_changed.connect(self.changed)
        pictures.loaded.connect(self.on_arrived)
        pictures.failed.connect(self.on_arrived)

    @property
    def photos(self) -> tuple[ComparedPhoto, ...]:
        """The photos on the table."""
        return self._model.photos

    @property
    def active(self) -> int:
        """Place of the photo that decisions are about."""
        return self._model.active

    @property
    def other(self) -> int:
        """Place of the photo that the first is compared with where only two can be: the active, or else the second."""
        return self._model.active or 1

    @property
    def scene(self) -> Scene | None:
        """Where they lie; None while there are none."""
        return self._scene

    @property
    def is_aligned(self) -> bool:
        """Whether each picture is laid on what it shows of the first, and not only on its place."""
        return self._is_aligned

    @property
    def shows_outlines(self) -> bool:
        """Whether the edges of other pictures are drawn where they are."""
        return self._shows_outlines

    def set_aligned(self, is_aligned: bool) -> None:
        """Lay the pictures on the same content, or each as it is."""
        self._is_aligned = is_aligned
        self._lay_out(keep=False)

    def set_shows_outlines(self, shows: bool) -> None:
        """Draw the edges of other pictures, or not."""
        self._shows_outlines = shows
        self.changed.emit()

    def set_active(self, place: int) -> None:
        """Make decisions be about another photo."""
        self._model.set_active(place)

    def is_known(self, place: int) -> bool:
        """Tell whether it is known where a picture lies, and not only guessed."""
        return self._model.is_placed[place]

    def picture(self, place: int) -> LoadedPicture | None:
        """Return the picture at a place, if it is there."""
        return self._pictures.picture(self.photos[place].path)

    def failure(self, place: int) -> Failure | None:
        """Return why the picture at a place cannot be shown."""
        return self._pictures.failure(self.photos[place].path)

    def retry(self, place: int) -> None:
        """Try once more to load the picture at a place."""
        self._pictures.retry(self.photos[place].path)
        self.arrived.emit()

    def zoom_of(self, place: int) -> float:
        """Return how many pixels of the screen one of a picture is long: 1 for 100 %."""
        assert self._scene is not None
        return self._scene.pixel(place) * self.viewpoint.scale * self.viewpoint.density

    def show_pixels(self, at: QPointF | None = None) -> None:
        """Show the pixels of the active picture as they are."""
        if self._scene is not None:
            self.viewpoint.show_pixels(self._scene.pixel(self.active), at)

    @property
    def shows_pixels(self) -> bool:
        """Whether the pixels of the active picture are shown as they are."""
        return self._scene is not None and self.viewpoint.shows_pixels(self._scene.pixel(self.active))

    def on_photos_changed(self) -> None:
        """Lay out other photos."""
        self._lay_out(keep=False)
        self.arrived.emit()

    def on_placements_changed(self) -> None:
        """Lay out the same photos better."""
        showed_pixels = self.shows_pixels
        self._lay_out(keep=True)
        if showed_pixels:
            # by a hair another zoom, which would blur them
            self.show_pixels()

    def on_arrived(self, path: str) -> None:
        """Show a picture that is there now."""
        if any(photo.path == path for photo in self.photos):
            self.arrived.emit()
            self.changed.emit()
            self._require()

    def on_viewpoint_changed(self) -> None:
        """Have more pixels loaded where one looks closer."""
        self._require()
        self.changed.emit()

    def _lay_out(self, keep: bool) -> None:
        photos = self.photos
        if not photos:
            self._scene = None
            self.changed.emit()
            return
        sizes = [(max(1, photo.width), max(1, photo.height)) for photo in photos]
        self._scene = Scene(sizes, self._model.placements if self._is_aligned else self._side_by_side(sizes))
        finest = min(self._scene.pixel(place) for place in range(len(photos)))
        self.viewpoint.look_at(self._scene.bounds(), finest, keep)

    def _side_by_side(self, sizes: list[tuple[int, int]]) -> list[UnitMap]:
        """Lay each picture as it is, as large as fits on the first."""
        width, height = sizes[0]
        placements = []
        for own_width, own_height in sizes:
            scale = min(width / own_width, height / own_height)
            across, down = own_width * scale / width, own_height * scale / height
            placements.append((across, 0.0, (1 - across) / 2, 0.0, down, (1 - down) / 2))
        return placements

    def _require(self) -> None:
        if self._scene is None:
            return
        for place, photo in enumerate(self.photos):
            side = max(photo.width, photo.height) * self.zoom_of(place)
            self._pictures.require(photo.path, round(side))
