"""Matches by kind and similarity, where the line is drawn, and what comes of it, as plain numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.session import Session
from engine.core.domain import MatchKind, QueryHit
from engine.core.settings import MATCH_FLOOR
from engine.core.stops import EDITED_FROM, IDENTICAL_FROM, SAME_PICTURE_FROM, SIMILAR_SCENE_FROM

BINS: Final = 50
"""Of a hundredth of similarity each, from the floor on."""


@dataclass(frozen=True, slots=True)
class ResultNumbers:
    """What comes of the line drawn: groups and photos in them, photos more than needed, their bytes, hidden matches."""

    groups: int = 0
    photos: int = 0
    surplus: int = 0
    size_bytes: int = 0
    hidden: int = 0


class HistogramModel(QObject):
    """Plain numbers over the session, for the slider and what stands beside it.

    All matches of the library; while a question is open, those of the picture asked about.

    Signals:
        changed(): the matches, or how many there are of each kind.
        numbers_changed(): what comes of the line drawn.
    """

    changed = Signal()
    numbers_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counts: list[list[int]] = []
        self._take()
        session.overview_changed.connect(self.on_overview_changed)
        session.query_changed.connect(self.on_overview_changed)
        session.groups_changed.connect(self.numbers_changed)

    def on_overview_changed(self) -> None:
        """Show other matches."""
        before = self._counts
        self._take()
        if self._counts != before:
            self.changed.emit()

    def _take(self) -> None:
        asked, overview = self._session.query_state.current, self._session.overview
        if asked is not None:
            self._counts = _counts_of(asked.hits)
            return
        self._counts = [] if overview is None else overview.histogram.tolist()

    @property
    def counts(self) -> list[list[int]]:
        """Matches by kind, the most certain first, and by hundredth of similarity from 0.50 on; empty without any."""
        return self._counts

    @property
    def kind_counts(self) -> dict[str, int]:
        """How many matches there are of each kind, by its slug."""
        return {kind.slug: sum(row) for kind, row in zip(MatchKind, self._counts, strict=False)}

    @property
    def numbers(self) -> ResultNumbers:
        """What comes of the line drawn."""
        table = self._session.table
        if table is None:
            return ResultNumbers()
        totals = table.totals
        return ResultNumbers(
            totals.groups, totals.photos, totals.surplus, totals.reclaimable_bytes, totals.hidden_matches
        )

    def stops(self) -> list[tuple[float, str]]:
        """Name similarities where the line may well be drawn, the least first; see ``engine.core.stops``."""
        return [
            (SIMILAR_SCENE_FROM, self.tr("similar scene")),
            (EDITED_FROM, self.tr("edited")),
            (SAME_PICTURE_FROM, self.tr("same picture")),
            (IDENTICAL_FROM, self.tr("identical")),
        ]


def _counts_of(hits: Iterable[QueryHit]) -> list[list[int]]:
    counts = [[0] * BINS for _ in MatchKind]
    for hit in hits:
        # as in the histogram of an overview, the last bin holds what is wholly alike too
        place = min(int((hit.similarity - MATCH_FLOOR) / (1 - MATCH_FLOOR) * BINS + 1e-9), BINS - 1)
        counts[hit.kind - 1][max(place, 0)] += 1
    return counts
