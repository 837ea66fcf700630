"""What a person asked for on the command line, as frozen values."""

from dataclasses import dataclass
from pathlib import Path

from engine.core.domain import Folder, MatchKind
from engine.core.removal import Removal
from engine.core.settings import Method, Settings
from engine.files.share import Share

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where the reports go: a path, ``-`` for standard output, or None for not at all."""

    json: str | None = None
    csv: str | None = None
    html: str | None = None

    @property
    def targets(self) -> tuple[str, ...]:
        """All that were asked for."""
        return tuple(target for target in (self.json, self.csv, self.html) if target is not None)

    @property
    def has_standard_output(self) -> bool:
        """Whether a report goes to standard output, which then carries nothing else."""
        return STANDARD_OUTPUT in self.targets


@dataclass(frozen=True, slots=True)
class Common:
    """Choices of every command; ``library`` is None for the default place."""

    library: Path | None
    is_quiet: bool


@dataclass(frozen=True, slots=True)
class NetworkChoice:
    """Directory of the network's weights and the file that describes them; None for the default."""

    weights: Path | None
    source: Path | None


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """Scan folders, then show the groups; ``keep`` are rules or the name of a preset, None for the usual ones."""

    common: Common
    folders: tuple[Folder, ...]
    settings: Settings
    kinds: frozenset[MatchKind] | None
    keep: str | None
    outputs: Outputs
    method: Method
    network: NetworkChoice


@dataclass(frozen=True, slots=True)
class GroupsRequest:
    """Show the groups of what was scanned before; ``keep`` as for a scan."""

    common: Common
    settings: Settings
    kinds: frozenset[MatchKind] | None
    keep: str | None
    outputs: Outputs


@dataclass(frozen=True, slots=True)
class QueryRequest:
    """Look pictures up in the library."""

    common: Common
    pictures: tuple[str, ...]
    top: int
    outputs: Outputs
    settings: Settings
    method: Method
    network: NetworkChoice


@dataclass(frozen=True, slots=True)
class InstallRequest:
    """Install the network's weights, from a file if one is named; ``has_consent`` where none need be asked for."""

    common: Common
    network: NetworkChoice
    file: Path | None
    has_consent: bool


@dataclass(frozen=True, slots=True)
class WeightsStatusRequest:
    """Say what is there of the network's weights."""

    common: Common
    network: NetworkChoice


@dataclass(frozen=True, slots=True)
class RemoveRequest:
    """Remove the network's weights."""

    common: Common
    network: NetworkChoice


@dataclass(frozen=True, slots=True)
class PlanOutputs:
    """Where a plan of removal is written: a path, ``-`` for standard output, or None."""

    reports: Outputs = Outputs()
    null: str | None = None

    @property
    def has_standard_output(self) -> bool:
        """Whether standard output carries nothing but one of them."""
        return self.reports.has_standard_output or self.null == STANDARD_OUTPUT

    @property
    def targets(self) -> tuple[str, ...]:
        """All that were asked for."""
        return self.reports.targets if self.null is None else (*self.reports.targets, self.null)


@dataclass(frozen=True, slots=True)
class CleanRequest:
    """Take photos away, or plan it: ``does_apply`` tells which.

    Attributes:
        keep: Rules or the name of a preset that choose the photo that stays, or None for the usual ones.
        is_of_marks: Whether the photos marked in the window go, and not all but the best of each group.
        threshold, kinds: What makes two photos count as the same.
        action, target: What happens to the photos, and the folder that it needs.
        does_rescue: Whether what only the photos that go have written in them is carried to those that stay.
        does_embed: Whether it is written into the files of those as well.
    """

    common: Common
    keep: str | None
    is_of_marks: bool
    threshold: float
    kinds: frozenset[MatchKind]
    action: Removal
    target: str | None
    does_apply: bool
    outputs: PlanOutputs
    does_rescue: bool = True
    does_embed: bool = False


@dataclass(frozen=True, slots=True)
class UndoRequest:
    """Bring back what went in a batch, the latest that can be undone unless one is named."""

    common: Common
    batch: int | None


@dataclass(frozen=True, slots=True)
class HistoryRequest:
    """Show all batches, or every photo of one."""

    common: Common
    batch: int | None


@dataclass(frozen=True, slots=True)
class PresetsRequest:
    """Show the rules with a name that choose the photo that stays."""

    common: Common


@dataclass(frozen=True, slots=True)
class SavePresetRequest:
    """Keep rules under a name; ``rules`` are written out, or the name of others."""

    common: Common
    name: str
    rules: str


@dataclass(frozen=True, slots=True)
class RemovePresetRequest:
    """Forget the rules of a name."""

    common: Common
    name: str


@dataclass(frozen=True, slots=True)
class DoctorRequest:
    """Say what works on this machine."""

    common: Common
    network: NetworkChoice


@dataclass(frozen=True, slots=True)
class DescribeRequest:
    """Describe the photos of one share, and compare none."""

    common: Common
    folders: tuple[Folder, ...]
    settings: Settings
    share: Share
    method: Method
    network: NetworkChoice


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """Take in other libraries."""

    common: Common
    libraries: tuple[Path, ...]
    settings: Settings
    method: Method
    network: NetworkChoice


@dataclass(frozen=True, slots=True)
class WatchRequest:
    """Keep the library up to date; see ``Pace`` for the times, in seconds."""

    common: Common
    folders: tuple[Folder, ...]
    settings: Settings
    settle_s: float
    poll_s: float
    always_polls: bool
    method: Method
    network: NetworkChoice


WeightsRequest = InstallRequest | WeightsStatusRequest | RemoveRequest
CleaningRequest = CleanRequest | UndoRequest | HistoryRequest
PresetRequest = PresetsRequest | SavePresetRequest | RemovePresetRequest
LookingRequest = ScanRequest | GroupsRequest | QueryRequest
SharingRequest = DescribeRequest | MergeRequest | WatchRequest
Request = LookingRequest | SharingRequest | CleaningRequest | PresetRequest | DoctorRequest | WeightsRequest
