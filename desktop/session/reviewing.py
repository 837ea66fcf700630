"""Which photos are looked at before they go: those selected among them, and which of them belong together."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.session.selection import Selection


class Reviewing:
    """Cards of photos; while they are open, actions are about what is selected among them."""

    def __init__(self) -> None:
        self.selection = Selection()
        self.is_open = False
        self._cards: dict[int, tuple[int, ...]] = {}

    @property
    def photo_ids(self) -> Iterable[int]:
        """Ids of all photos on the cards."""
        return self._cards.keys()

    def show(self, cards: Iterable[tuple[int, ...]]) -> None:
        """Open them, or put others in their place; what was selected stays so where it is still there."""
        self.is_open = True
        cards = list(cards)
        # a photo on two cards is looked for on the first
        self._cards = {photo_id: card for card in reversed(cards) for photo_id in card}
        kept = [photo_id for photo_id in self.selection.photo_ids if photo_id in self._cards]
        current = self.selection.current if self.selection.current in self._cards else None
        self.selection.set(kept, current if current is not None else next(iter(kept), None))

    def close(self) -> None:
        """Look at them no more."""
        self.is_open = False
        self._cards = {}
        self.selection.set((), None)

    def chosen_ids(self) -> tuple[int, ...]:
        """Ids of the photos selected, or else the current one."""
        return self.selection.among(self._cards)

    def card_ids(self) -> tuple[int, ...]:
        """Ids of the photos on the card of the current one, the one that stays first."""
        return self._cards.get(self.selection.current or 0, ())
