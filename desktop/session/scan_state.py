"""Where a scan stands."""

from dataclasses import dataclass
from enum import StrEnum

from engine.core.progress import Progress


class ScanPhase(StrEnum):
    """What the scan is doing."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"


@dataclass(frozen=True, slots=True)
class ScanState:
    """Where a scan stands; ``progress`` is None before its first word, ``problems`` are those of this scan so far."""

    phase: ScanPhase = ScanPhase.IDLE
    progress: Progress | None = None
    problems: int = 0

    @property
    def is_active(self) -> bool:
        """Whether there is a scan, be it at work or held."""
        return self.phase is not ScanPhase.IDLE

    @property
    def stage(self) -> str:
        """Slug of the stage at work; empty if none is."""
        return self.progress.stage.value if self.progress else ""
