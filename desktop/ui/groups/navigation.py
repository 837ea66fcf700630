"""Where the keys lead: from one photo to the next, within a group and on to other groups."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.ui.groups.layout import GroupLayout, Position

Key = Qt.Key


def position_after(layout: GroupLayout, at: Position, key: Qt.Key, page: int) -> Position:
    """Return where a key leads to; where it leads nowhere, the same position.

    Args:
        layout: Cards, at least one.
        at: Where one is.
        key: An arrow, Home, End, Page Up or Page Down.
        page: Height of what is seen at once, in pixels.
    """
    forward, back = (Key.Key_Left, Key.Key_Right) if layout.is_mirrored else (Key.Key_Right, Key.Key_Left)
    if key == forward:
        return _step(layout, at, 1)
    if key == back:
        return _step(layout, at, -1)
    if key == Key.Key_Down:
        return _line_below(layout, at)
    if key == Key.Key_Up:
        return _line_above(layout, at)
    if key == Key.Key_Home:
        return Position(0, 0)
    if key == Key.Key_End:
        last = layout.group_count - 1
        return Position(last, layout.shown(last) - 1)
    if key == Key.Key_PageDown:
        return _page(layout, at, page)
    if key == Key.Key_PageUp:
        return _page(layout, at, -page)
    return at


def positions_between(layout: GroupLayout, one: Position, other: Position, most: int) -> list[Position]:
    """Return all photos from one to another, both included, through the groups between; at most so many."""
    first, last = sorted((one, other))
    found: list[Position] = []
    for group in range(first.group, last.group + 1):
        start = first.photo if group == first.group else 0
        end = last.photo + 1 if group == last.group else layout.size(group)
        found.extend(Position(group, photo) for photo in range(start, min(end, start + most - len(found))))
        if len(found) >= most:
            break
    return found


def _step(layout: GroupLayout, at: Position, by: int) -> Position:
    photo = at.photo + by
    if 0 <= photo < layout.shown(at.group):
        return Position(at.group, photo)
    group = at.group + by
    if not 0 <= group < layout.group_count:
        return at
    return Position(group, 0 if by > 0 else layout.shown(group) - 1)


def _line_below(layout: GroupLayout, at: Position) -> Position:
    line, column = divmod(at.photo, layout.columns)
    shown = layout.shown(at.group)
    if line < (shown - 1) // layout.columns:
        return Position(at.group, min(at.photo + layout.columns, shown - 1))
    if at.group + 1 >= layout.group_count:
        return at
    return Position(at.group + 1, min(column, layout.shown(at.group + 1) - 1))


def _line_above(layout: GroupLayout, at: Position) -> Position:
    column = at.photo % layout.columns
    if at.photo >= layout.columns:
        return Position(at.group, at.photo - layout.columns)
    if at.group == 0:
        return at
    last = layout.shown(at.group - 1) - 1
    return Position(at.group - 1, min(last // layout.columns * layout.columns + column, last))


def _page(layout: GroupLayout, at: Position, by: int) -> Position:
    here = layout.cell(at.group, at.photo)
    column = at.photo % layout.columns
    target = min(max(here.top() + by, 0), layout.height - 1)
    groups = layout.groups_between(target, layout.height) if by > 0 else layout.groups_between(0, target + 1)
    edge = layout.group_count - 1 if by > 0 else 0
    group = edge if not groups else groups[0] if by > 0 else groups[-1]
    top = layout.cell(group, 0).top()
    pitch = layout.metrics.cell_height + layout.metrics.line_gap
    line = min(max((target - top) // pitch, 0), (layout.shown(group) - 1) // layout.columns)
    found = Position(group, min(line * layout.columns + column, layout.shown(group) - 1))
    # A card taller than a page must not hold one where one is.
    if found == at:
        return _line_below(layout, at) if by > 0 else _line_above(layout, at)
    return found
