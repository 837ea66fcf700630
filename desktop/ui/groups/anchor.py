"""What stays in its place on the screen while the groups are cut anew around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop.ui.groups.faces import Faces
from desktop.ui.groups.layout import GroupLayout, Position

# Should all that is seen be gone after a cut, one of so many groups before and behind it takes its place.
_NEIGHBOURS: Final = 24

Find = Callable[[int], Position | None]


@dataclass(frozen=True, slots=True)
class _Hold:
    """A photo, and how far below the top of the view its card and its own place were."""

    photo_id: int
    card: int
    cell: int


@dataclass(frozen=True, slots=True)
class ScrollAnchor:
    """Photos to hold in place, the best choice first; made before a change and used after it."""

    holds: tuple[_Hold, ...]
    value: int

    def value_in(self, layout: GroupLayout, find: Find, page: int) -> int:
        """Return the scroll position at which the first photo that is still there stands where it stood.

        Args:
            layout: The cards after the change.
            find: Gives the place of a photo by its id, or None if it is in no group any more.
            page: Height of the view.
        """
        for hold in self.holds:
            place = find(hold.photo_id)
            if place is None:
                continue
            card = layout.card(place.group)
            # What of a long group is seen is told by the photo; else the card may keep still while it grows.
            if card.height() > page and place.photo < layout.shown(place.group):
                return layout.cell(place.group, place.photo).top() - hold.cell
            return card.top() - hold.card
        return self.value


def anchor_at(
    layout: GroupLayout, faces: Faces, value: int, page: int, current: Position | None, is_chosen: bool
) -> ScrollAnchor:
    """Take hold of what is seen: the current photo if it is among it, then the rest from the top.

    At the very top nothing is held unless a person chose a photo there: who looks at the first groups wants to see
    the first ones of the new cut too.
    """
    if value <= 0 and not is_chosen:
        return ScrollAnchor((), 0)
    seen = layout.groups_between(value, value + page)
    places: list[Position] = []
    if current is not None and current.group in seen:
        places.append(current)
    for group in seen:
        photos = layout.photos_between(group, value, value + page)
        places.extend(Position(group, photo) for photo in photos)
    if seen:
        for step in range(1, _NEIGHBOURS + 1):
            near = (seen[-1] + step, seen[0] - step)
            places.extend(Position(group, 0) for group in near if 0 <= group < layout.group_count)
    holds = tuple(
        _Hold(
            faces.photo_id(place.group, place.photo),
            layout.card(place.group).top() - value,
            layout.cell(place.group, place.photo).top() - value,
        )
        for place in places
    )
    return ScrollAnchor(_clamped(holds, page), value)


def _clamped(holds: tuple[_Hold, ...], page: int) -> tuple[_Hold, ...]:
    """Bring what was out of sight to the edge that it is beyond."""
    return tuple(
        hold if -page < hold.card < page else _Hold(hold.photo_id, min(max(hold.card, 0), page // 2), hold.cell)
        for hold in holds
    )
