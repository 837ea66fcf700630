"""Where the taking away of photos stands, and what came of it."""

from dataclasses import dataclass

from desktop.session.scan_state import ScanPhase
from engine.core.progress import Progress
from engine.core.removal import ActOutcome, ActState, CarriedOutcome, CleanReport, Refusal
from engine.core.rescue import Rescue


@dataclass(frozen=True, slots=True)
class CleanState:
    """Where it stands.

    Attributes:
        phase: Idle, running, paused or stopping.
        action: Slug of what is done with photos, such as ``trash``; empty while they are brought back.
        total: Photos that it is about.
        progress: None before the first word of it.
    """

    phase: ScanPhase = ScanPhase.IDLE
    action: str = ""
    total: int = 0
    progress: Progress | None = None

    @property
    def is_active(self) -> bool:
        """Whether photos are being taken away or brought back, be it at work or held."""
        return self.phase is not ScanPhase.IDLE

    @property
    def done(self) -> int:
        """Photos that are through."""
        return self.progress.done if self.progress else 0


@dataclass(frozen=True, slots=True)
class FoundRescues:
    """What only photos that go have written in them, and whether it can be written into photos by ExifTool here."""

    rescues: tuple[Rescue, ...]
    can_embed: bool = False


@dataclass(frozen=True, slots=True)
class CleanResult:
    """What came of it.

    Attributes:
        report: What became of each photo, as far as it got.
        target: The folder that photos went to, or None.
        is_return: Whether photos were brought back, and not taken away.
        was_stopped: Whether the person stopped it.
    """

    report: CleanReport
    target: str | None = None
    is_return: bool = False
    was_stopped: bool = False

    @property
    def done(self) -> tuple[ActOutcome, ...]:
        """What happened as it was meant to."""
        wanted = ActState.UNDONE if self.is_return else ActState.DONE
        return tuple(outcome for outcome in self.report.outcomes if outcome.state is wanted)

    @property
    def problems(self) -> tuple[ActOutcome, ...]:
        """What did not, with reasons; that a person stopped it is none."""
        return tuple(
            outcome
            for outcome in self.report.problems
            if not (self.was_stopped and outcome.reason is Refusal.INTERRUPTED)
        )

    @property
    def carried(self) -> tuple[CarriedOutcome, ...]:
        """Sidecars and photos that what others had was written to; or from which it was taken again."""
        wanted = ActState.UNDONE if self.is_return else ActState.DONE
        return tuple(outcome for outcome in self.report.carried if outcome.state is wanted)

    @property
    def not_carried(self) -> tuple[CarriedOutcome, ...]:
        """Sidecars and photos that were left as they are, with reasons."""
        return tuple(outcome for outcome in self.report.carried if outcome.reason is not None)

    @property
    def moved_elsewhere(self) -> tuple[ActOutcome, ...]:
        """What came back to another name, as its own was taken."""
        return tuple(outcome for outcome in self.done if self.is_return and outcome.where is not None)
