"""What the window can tell of this computer and this installation, found out in the background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.failures import describe_error
from desktop.jobs import Foreseen, JobRunner, Lane
from engine.core.domain import ImageFormat
from engine.core.settings import usable_cores

if TYPE_CHECKING:
    from engine.machine import Machine

FORMATS: Final = tuple(each.value for each in ImageFormat)
"""The names of all formats that photos may have."""

# The window's own, beside those of the engine.
_PACKAGES: Final = ("pyside6-essentials",)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that was found out: what it is about, and the finding in words."""

    name: str
    words: str


class MachineReport(QObject):
    """Looks at the machine when it is first asked for, as that loads every decoder.

    Signals:
        changed(): it was found out, or could not be.
    """

    changed = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._is_asked = False
        self._machine: Machine | None = None
        self._error = ""

    @property
    def machine(self) -> Machine | None:
        """What was found, once it was."""
        return self._machine

    @property
    def cores(self) -> int:
        """Cores that this program may use; known without a look."""
        return usable_cores()

    @property
    def decoders(self) -> dict[str, str]:
        """Version of the decoder of each format, empty where it cannot be read here; nothing while unknown."""
        found = self._machine.formats if self._machine else {}
        return {each.value: version for each, version in found.items()}

    def facts(self) -> list[Fact]:
        """Word what is known of the machine; nothing while unknown."""
        found = self._machine
        if found is None:
            return []
        there, missing = self.tr("yes"), self.tr("no")
        limit = f" ({self.tr('held down by the environment')})" if found.cpu.is_limited else ""
        kernels = {
            "hamming": self.tr("Comparing hashes"),
            "sparse": self.tr("Comparing activations"),
            "neighbours": self.tr("Looking for neighbours"),
        }
        return [
            Fact(self.tr("Processor"), found.cpu.name),
            Fact(self.tr("Cores used"), str(found.cores)),
            Fact(self.tr("Level"), found.cpu.level.value + limit),
            *(Fact(name, there if is_there else missing) for name, is_there in found.features.items()),
            *(Fact(kernels[each.name], each.note or each.live) for each in found.kernels),
            Fact(self.tr("Network"), self._network_words(found)),
            *(Fact(each.value, version or self.tr("cannot be read here")) for each, version in found.formats.items()),
            Fact(self.tr("System"), found.system),
            Fact("Python", found.python),
        ]

    def _network_words(self, found: Machine) -> str:
        if not found.is_network_available:
            return self.tr("cannot run here")
        return self.tr("came with Lookalike, can run") if found.is_network_bundled else self.tr("can run")

    def packages(self) -> list[Fact]:
        """Word what the program is built of: versions and licences; nothing while unknown."""
        found = self._machine.packages if self._machine else ()
        return [
            Fact(each.name, ", ".join(part for part in (each.version or self.tr("missing"), each.licence) if part))
            for each in found
        ]

    @property
    def error(self) -> str:
        """Why nothing could be found, a sentence; empty if nothing went wrong."""
        return self._error

    def request(self) -> None:
        """Find it out, unless that is done or under way."""
        if not self._is_asked:
            self._is_asked = True
            self._runner.run(_examine, self._on_found, self._on_failed, Lane.QUERY)

    def _on_found(self, machine: Machine) -> None:
        self._machine = machine
        self.changed.emit()

    def _on_failed(self, error: Foreseen) -> None:
        self._is_asked = False
        self._error = describe_error(error)
        self.changed.emit()


def _examine() -> Machine:
    # it loads decoders and compiled code, which nobody should wait for at start
    from engine.machine import PACKAGES, examine_machine

    return examine_machine((*PACKAGES, *_PACKAGES))
