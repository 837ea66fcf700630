"""When folders that are watched are looked at: once changes have settled, and not all the time."""

from dataclasses import dataclass, field
from typing import Final

from engine.core.errors import SettingsError

_PATIENCE: Final = 12.0
"""So many times the time to settle is waited at most, while changes keep coming."""

_REST: Final = 4.0
"""Rest after a look, in times of what it took: so as a rule at most a fifth of the time goes into it."""

_REST_MOST_S: Final = 300.0


@dataclass(frozen=True, slots=True)
class Pace:
    """When to look.

    Attributes:
        settle_s: A file is whole once nothing was written to it for so long.
        poll_s: How often folders are looked at that tell nothing of changes.
        sure_s: How often the others are looked at nevertheless.
        asks_system: Whether to be told of changes where that is possible.
        tend_s: How often it is seen whether folders are still there, and a library in use is free again.
    """

    settle_s: float = 5.0
    poll_s: float = 300.0
    sure_s: float = 3600.0
    asks_system: bool = True
    tend_s: float = 5.0

    def __post_init__(self) -> None:
        if not 0 <= self.settle_s <= self.poll_s or self.poll_s <= 0:
            raise SettingsError("files must settle in less time than lies between two looks")


@dataclass(slots=True)
class LookTiming:
    """When the next look is due, in seconds of a clock that only goes forward; at once to begin with."""

    pace: Pace
    earliest: float
    looked_at: float = field(default=float("-inf"))
    first_change: float | None = None
    last_change: float | None = None

    def note_change(self, now: float, settles: bool = True) -> None:
        """Note that something changed, which may go on changing for a while unless told otherwise."""
        self.first_change = now if self.first_change is None else self.first_change
        self.last_change = now if settles else now - self.pace.settle_s

    def due(self, tells_all: bool) -> float:
        """Return when to look."""
        due = self.looked_at + (self.pace.sure_s if tells_all else self.pace.poll_s)
        if self.first_change is not None and self.last_change is not None:
            quiet = min(self.last_change, self.first_change + (_PATIENCE - 1) * self.pace.settle_s) + self.pace.settle_s
            due = min(due, quiet)
        return max(due, self.earliest)

    def begin(self, now: float) -> None:
        """Note that a look begins, which will see what changed up to now."""
        self.looked_at = now
        self.first_change = self.last_change = None

    def wait(self, now: float, wait_s: float) -> None:
        """Note that the look could not be had, and is to be tried again."""
        self.note_change(now, settles=False)
        self.earliest = now + wait_s

    def end(self, started: float, now: float, has_left: bool) -> None:
        """Note that a look ended, and whether it left files for later."""
        self.earliest = now + min(_REST * (now - started), _REST_MOST_S)
        if has_left:
            self.note_change(now)
