"""A map of where two pictures differ, and how much."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QShowEvent, QTransform

from desktop.ui.compare.caption import Caption, CaptionPainter, caption_of
from desktop.ui.compare.heat_colours import GAINS, coloured
from desktop.ui.compare.picture_area import PictureArea
from desktop.ui.compare.picture_painting import paint_picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.jobs import Job
    from desktop.pictures import HeatMap, PictureLoader
    from desktop.ui.compare.light_table import LightTable, UnitMap
    from desktop.ui.theme import Theme

_PAUSE_MS: Final = 30
_VEIL: Final = 0.8


class DifferencePane(PictureArea):
    """The first photo, pale, under a map of what is different in another.

    The map is made of the pixels of the screen, and anew soon after one moved; meanwhile the old one moves along.

    Signals:
        measured(mean, alike): mean difference of 255, and the share of what both show that looks the same; -1 if they
            have nothing in common.
    """

    measured = Signal(float, float)

    def __init__(self, table: LightTable, pictures: PictureLoader, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(table, theme, parent)
        self._pictures = pictures
        self._captions = CaptionPainter(theme)
        self._gain = GAINS[2]
        self._job: Job | None = None
        self._heat: HeatMap | None = None
        self._image = QImage()
        self._laid = QTransform()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.on_paused)
        table.changed.connect(self.on_changed)

    @property
    def gain(self) -> int:
        """How many times stronger than they are differences are shown."""
        return self._gain

    @property
    def heat(self) -> HeatMap | None:
        """The map that is shown."""
        return self._heat

    def place_at(self, position: QPointF) -> int:  # noqa: ARG002
        """Return the place of the photo that is compared with the first."""
        return self._table.other

    def set_gain(self, gain: int) -> None:
        """Show differences stronger or weaker."""
        self._gain = gain
        self._colour()

    def on_changed(self) -> None:
        """Make the map anew once one comes to rest."""
        if self.isVisible():
            self._pause.start()

    def on_paused(self) -> None:
        """Have the map made of what is in sight now."""
        table, scene = self._table, self._table.scene
        if scene is None or not self.isVisible():
            return
        first, second = table.picture(0), table.picture(table.other)
        if first is None or second is None:
            self._forget()
            return
        density = self.devicePixelRatioF()
        to_screen = table.viewpoint.to_pane(self.pane_size()) * QTransform.fromScale(density, density)
        size = round(self.width() * density), round(self.height() * density)
        if self._job is not None:
            self._job.cancel()
        placements = [_numbers(scene.from_unit(place) * to_screen) for place in (0, table.other)]
        self._job = self._pictures.differ(
            (first, placements[0]), (second, placements[1]), size, partial(self._take, to_screen)
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Make the map when one looks."""
        super().showEvent(event)
        self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the map."""
        self._forget()
        super().hideEvent(event)

    def paint_content(self, painter: QPainter) -> None:
        """Paint the first photo pale, and the map on it."""
        table = self._table
        paint_picture(painter, table, 0, self.pane_size())
        veil = self._theme.colour("canvas")
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        if not self._image.isNull():
            back, _ = self._laid.inverted()
            painter.save()
            painter.setTransform(back * table.viewpoint.to_pane(self.pane_size()), combine=True)
            painter.drawImage(0, 0, self._image)
            painter.restore()
        first, second = (caption_of(table.photos[place]) for place in (0, table.other))
        words = self.tr("%1 and %2").replace("%1", first.name).replace("%2", second.name)
        self._captions.paint(painter, self.rect(), Caption(words, "", "", second.rest), self.layoutDirection())

    def _take(self, to_screen: QTransform, heat: HeatMap) -> None:
        self._job = None
        self._heat, self._laid = heat, to_screen
        self._colour()
        self.measured.emit(heat.mean, heat.alike)

    def _colour(self) -> None:
        if self._heat is not None:
            self._image = coloured(self._heat.steps, self._gain)
            self.update()

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._heat = None
        self._image = QImage()


def _numbers(transform: QTransform) -> UnitMap:
    """Return a map as the six numbers of how pictures lie in each other."""
    return transform.m11(), transform.m21(), transform.dx(), transform.m12(), transform.m22(), transform.dy()
