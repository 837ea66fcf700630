"""Measure what costly rules go by, such as sharpness, of photos that look alike; a face beside ``engine.library``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.core.facts import Wish
from engine.core.progress import Monitor
from engine.core.settings import Settings
from engine.library import Library
from engine.stages.measure_need import find_unmeasured

if TYPE_CHECKING:
    from engine.stages.measure import MeasureReport

__all__ = ["Wish", "find_unmeasured", "measure_photos"]


def measure_photos(
    library: Library, wishes: Sequence[Wish], monitor: Monitor, settings: Settings | None = None
) -> "MeasureReport":
    """Measure photos, as ``find_unmeasured`` names them; overviews that are made afterwards know of it.

    Raises:
        StoreError: the library cannot be written.
        Cancelled: the person stopped the work; what was measured by then is kept.
    """
    # Not before it is needed: it brings the decoders along.
    from engine.stages.measure import PictureMeasurer
    from engine.stages.measure import measure_photos as measure

    chosen = settings or Settings()
    measurer = PictureMeasurer(chosen.max_pixels)
    return library.file.use(lambda store: measure(store, wishes, measurer, chosen, monitor))
