"""Know the photos that stay, and which of them stands for a photo that goes."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.core.domain import MatchKind
from engine.core.removal import Refusal
from engine.stages.image_graph import EQUAL_BYTES, EQUAL_IMAGE
from engine.stages.overview import Overview


@dataclass(frozen=True, slots=True)
class Evidence:
    """What makes two photos count as the same: similarities from ``threshold`` to ``upper``, of these kinds."""

    threshold: float = 0.0
    upper: float = 1.0
    kinds: frozenset[MatchKind] = frozenset(MatchKind)

    def accepts(self, kind: MatchKind, similarity: float) -> bool:
        """Tell whether two photos that are alike in this way count as the same."""
        # As float32, as wherever groups are cut.
        value = np.float32(similarity)
        return kind in self.kinds and bool(np.float32(self.threshold) <= value <= np.float32(self.upper))


@dataclass(frozen=True, slots=True)
class Look:
    """A photo that stays, by row, and how it is like the one that goes."""

    row: int
    kind: MatchKind
    similarity: float


class Staying:
    """The photos of an overview that stay; grows as photos turn out to have to.

    Args:
        overview: The photos and who looks like whom.
        evidence: What counts.
        going: Ids of the photos that are to go.
        only_equal_bytes: Whether nothing but equal bytes counts.
        avoided: Rows of photos that are taken only where there is no other, such as those that are out of reach.
    """

    def __init__(
        self,
        overview: Overview,
        evidence: Evidence,
        going: Collection[int],
        only_equal_bytes: bool = False,
        avoided: Collection[int] = (),
    ) -> None:
        self._photos = overview.photos
        self._graph = overview.graph
        # As lists: single numbers come out of them many times faster than out of arrays.
        self._image_of: list[int] = overview.graph.image_of.tolist()
        self._content_ids: list[int] = overview.graph.content_ids.tolist()
        self._is_partial: list[bool] = overview.photos.is_partial.tolist()
        self._evidence = evidence
        self._only_equal_bytes = only_equal_bytes
        self._avoided = frozenset(avoided)
        rows = self._photos.rows_of(list(going))
        self._row_of = {photo_id: row for photo_id, row in zip(going, rows.tolist(), strict=True) if row >= 0}
        is_going = np.zeros(len(self._photos), np.bool_)
        is_going[list(self._row_of.values())] = True
        self._by_image: dict[int, list[int]] = defaultdict(list)
        self._by_content: dict[int, list[int]] = defaultdict(list)
        for row in np.flatnonzero(~is_going).tolist():
            self._add(row)
        self._looks = self._neighbours(np.unique(self._graph.image_of[is_going]))

    def _add(self, row: int) -> None:
        self._by_image[self._image_of[row]].append(row)
        self._by_content[self._content_ids[row]].append(row)

    def _neighbours(self, images: NDArray[np.intp]) -> dict[int, list[tuple[int, int]]]:
        """Return for each image those that count as the same, each with the position of the match."""
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        if self._only_equal_bytes:
            return found
        first, second = self._graph.edge_ends()
        for one, other in ((first, second), (second, first)):
            for edge in np.flatnonzero(np.isin(one, images)).tolist():
                if self._evidence.accepts(MatchKind(int(self._graph.kinds[edge])), self._graph.similarities[edge]):
                    found[int(one[edge])].append((int(other[edge]), edge))
        return found

    def stay(self, photo_ids: Iterable[int]) -> None:
        """Count these among those that stay."""
        for photo_id in photo_ids:
            if photo_id in self._row_of:
                self._add(self._row_of[photo_id])

    def reach(self, photo_id: int) -> int:
        """Return how many images count as the same as that of a photo."""
        row = self._row_of.get(photo_id)
        return 0 if row is None else len(self._looks.get(self._image_of[row], ()))

    def keeper_of(self, photo_id: int) -> Look | None:
        """Return the photo that stays for one: the surest evidence first, then the one to keep before others."""
        row = self._row_of.get(photo_id)
        if row is None:
            return None
        looks = [look for look in self._candidates(row) if self._may_stand_for(look, row)]
        return min(looks, key=self._order, default=None)

    def _candidates(self, row: int) -> Iterable[Look]:
        image, content = self._image_of[row], self._content_ids[row]
        if self._evidence.accepts(MatchKind.IDENTICAL_FILE, EQUAL_BYTES):
            copies = self._best(self._by_content.get(content, []))
            yield from (Look(one, MatchKind.IDENTICAL_FILE, EQUAL_BYTES) for one in copies)
        if self._only_equal_bytes:
            return
        if self._evidence.accepts(MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE):
            copies = self._best(self._by_image.get(image, []))
            yield from (Look(one, MatchKind.IDENTICAL_IMAGE, EQUAL_IMAGE) for one in copies)
        for other, edge in self._looks.get(image, ()):
            kind, similarity = MatchKind(int(self._graph.kinds[edge])), float(self._graph.similarities[edge])
            yield from (Look(one, kind, similarity) for one in self._best(self._by_image.get(other, [])))

    def _best(self, rows: list[int]) -> list[int]:
        """Return the best of copies, and the best that need not be avoided."""
        usual = [row for row in rows if row not in self._avoided] if self._avoided else rows
        return [min(one) for one in (usual, rows) if one]

    def _may_stand_for(self, look: Look, row: int) -> bool:
        """A damaged photo never stands for a whole one."""
        return look.kind is MatchKind.IDENTICAL_FILE or self._is_partial[row] or not self._is_partial[look.row]

    def _order(self, look: Look) -> tuple[bool, int, int]:
        # Among matches of pictures the better photo counts for more than which of the numbers is higher.
        return look.row in self._avoided, min(look.kind, MatchKind.SAME_PICTURE), look.row

    @property
    def why_none(self) -> Refusal:
        """Why a photo has none that stays for it."""
        return Refusal.NOT_IDENTICAL if self._only_equal_bytes else Refusal.NO_KEEPER
