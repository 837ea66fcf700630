"""What only the photos that go have written in them, read some photos at a time, and what the person wants of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Foreseen, Job
from desktop.session.clean_state import FoundRescues
from desktop.session.clean_work import find_rescues
from engine.core.progress import Monitor
from engine.core.removal import PlannedAct, RemovalPlan

if TYPE_CHECKING:
    from desktop.session.cleaning import Cleaner
    from desktop.session.session import Session
    from engine.core.rescue import Rescue

# Few enough that the first is seen soon, and that another plan need not wait.
_PIECE: Final = 32


class Rescuing(QObject):
    """Follows what goes in a review.

    ``found`` tells, by the path of a photo that stays, what those that go for it have written in them alone, as far as
    that was read; ``wants_carried`` whether it is carried over, ``wants_embedded`` whether it is written into photos as
    well, and ``can_embed`` whether that is possible here.

    Signals:
        changed(): more was read, or the person wants something else.
    """

    changed = Signal()

    def __init__(self, session: Session, cleaner: Cleaner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cleaner = cleaner
        self._plan: RemovalPlan | None = None
        self._acts: dict[str, list[PlannedAct]] = {}
        self._read: dict[str, frozenset[str]] = {}
        self._asked: frozenset[str] = frozenset()
        self._monitor = Monitor()
        self._job: Job | None = None
        self.found: dict[str, Rescue] = {}
        self.wants_carried = True
        self.wants_embedded = False
        self.can_embed = False
        session.closing.connect(self.stop)

    @property
    def unread(self) -> int:
        """Photos that stay of which it is not known yet what they may gain."""
        return sum(path not in self._read for path in self._acts)

    @property
    def embeds(self) -> bool:
        """Whether it is written into photos as well."""
        return self.wants_carried and self.wants_embedded and self.can_embed

    def should_be_looked_at(self, rescue: Rescue) -> bool:
        """Tell whether something differs, or is lost."""
        is_carried = self.wants_carried and rescue.obstacle is None
        return bool(rescue.conflicts or (rescue.carried and not is_carried))

    @property
    def doubtful(self) -> frozenset[str]:
        """The paths of photos that stay and should be looked at for that."""
        return frozenset(path for path, rescue in self.found.items() if self.should_be_looked_at(rescue))

    def follow(self, plan: RemovalPlan | None, going: Sequence[PlannedAct]) -> None:
        """Read what those that go now have written in them; what was read for the same ones stands.

        Args:
            plan: What would be done; another one is read anew.
            going: What of it is not left out.
        """
        if plan is not self._plan:
            self._plan = plan
            self._read, self.found = {}, {}
        acts: dict[str, list[PlannedAct]] = defaultdict(list)
        for act in going:
            if act.action.loses_notes:
                for keeper_path in dict.fromkeys(keeper.path for _, keeper in act.pairs):
                    acts[keeper_path].append(act)
        self._acts = dict(acts)
        for keeper_path in [path for path, victims in self._read.items() if victims != self._victims(path)]:
            del self._read[keeper_path]
            self.found.pop(keeper_path, None)
        self._go_on()

    def stop(self) -> None:
        """Read no more until it is told what goes."""
        self._monitor.cancel()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._asked = frozenset()

    def _victims(self, keeper_path: str) -> frozenset[str]:
        acts = self._acts.get(keeper_path, ())
        return frozenset(photo.path for act in acts for photo, keeper in act.pairs if keeper.path == keeper_path)

    def _go_on(self) -> None:
        self.stop()
        piece = list(islice((path for path in self._acts if path not in self._read), _PIECE))
        if self._plan is None or not piece:
            return
        acts = {id(act): act for path in piece for act in self._acts[path]}
        plan = replace(self._plan, acts=tuple(acts.values()))
        monitor, find_tool = Monitor(), self._cleaner.find_tool
        self._monitor, self._asked = monitor, frozenset(piece)
        self._job = self._cleaner.run(
            lambda cleaning, _: find_rescues(cleaning, plan, monitor, find_tool), self.on_found, self.on_failed
        )

    def on_failed(self, error: Foreseen) -> None:  # noqa: ARG002  the plan itself tells of what is wrong with a library
        """Read no more."""
        self.stop()
        self._acts = {}
        self.changed.emit()

    def on_found(self, found: FoundRescues | None) -> None:
        """Show it, and read on; None if that was stopped."""
        if found is None:
            return
        self.can_embed = found.can_embed
        self._read |= {path: self._victims(path) for path in self._asked}
        self.found |= {rescue.keeper_path: rescue for rescue in _telling(found, self._asked)}
        self._go_on()
        self.changed.emit()

    def set_wants_carried(self, wants_carried: bool) -> None:
        """Carry over what only the photos that go have written in them, or let it go with them."""
        self.wants_carried = wants_carried
        self.changed.emit()

    def set_wants_embedded(self, wants_embedded: bool) -> None:
        """Write it into the photos that stay as well, or beside them alone."""
        self.wants_embedded = wants_embedded
        self.changed.emit()


def _telling(found: FoundRescues, asked: frozenset[str]) -> list[Rescue]:
    """Return what there is to tell; of photos that were not asked for, not all of those that go were read."""
    return [one for one in found.rescues if one.keeper_path in asked and (one.carried or one.conflicts)]
