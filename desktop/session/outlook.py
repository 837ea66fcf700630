"""How the person looks at the groups: what is shown of them, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.judgements import Accepted
    from engine.library import GroupFilter, SortKey


@dataclass(frozen=True, slots=True)
class Seen:
    """Groups that were accepted as they are.

    Attributes:
        accepted: Those that the library knows, or None if there are none.
        lately: Ids of the photos of those that it does not know yet.
        is_shown: Whether they are shown among the others all the same.
    """

    accepted: Accepted | None = None
    lately: Sequence[Sequence[int]] = ()
    is_shown: bool = False


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the person looks at the groups.

    Attributes:
        threshold: Similarity from which photos are shown together.
        sort: What groups are sorted by.
        is_descending: Whether the greatest comes first.
        words: What groups must match.
        is_marked: Whether they must hold marked photos, or must not; None if that does not matter.
        seen: Groups that were accepted as they are.
    """

    threshold: float
    sort: SortKey
    is_descending: bool
    words: GroupFilter
    is_marked: bool | None = None
    seen: Seen = field(default_factory=Seen)
