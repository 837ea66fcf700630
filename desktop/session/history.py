"""What can be undone and done again."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

MAX_STEPS: Final = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """Something the person did: its name in words, what takes it back and what does it again.

    Some things are not done again without being looked at again: ``redo`` is None.
    """

    text: str
    undo: Callable[[], None]
    redo: Callable[[], None] | None


class History:
    """Steps that were done and steps that were undone; the oldest are forgotten."""

    def __init__(self) -> None:
        self._done: deque[Step] = deque(maxlen=MAX_STEPS)
        self._undone: list[Step] = []

    def push(self, step: Step) -> None:
        """Remember what was just done; what was undone before can no longer be done again."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> None:
        """Take back the latest step, if there is one."""
        if self._done:
            step = self._done.pop()
            if step.redo is None:
                self._undone.clear()
            else:
                self._undone.append(step)
            step.undo()

    def redo(self) -> None:
        """Do again what was undone last, if there is anything."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            if step.redo is not None:
                step.redo()

    def forget(self, step: Step) -> None:
        """Forget a step that was taken back in another way, if it is remembered."""
        if step in self._done:
            self._done.remove(step)

    @property
    def latest(self) -> Step | None:
        """The step that would be undone, if there is one."""
        return self._done[-1] if self._done else None

    @property
    def undo_text(self) -> str:
        """Name of the step that would be undone; empty if there is none."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """Name of the step that would be done again; empty if there is none."""
        return self._undone[-1].text if self._undone else ""

    def clear(self) -> None:
        """Forget all steps."""
        self._done.clear()
        self._undone.clear()
