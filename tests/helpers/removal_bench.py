"""Do and undo removals in a small world, with a journal but without a library."""

from engine.core.progress import Monitor
from engine.core.removal import ActState, Refusal, RemovalPlan
from engine.review.trash_slot import Trash
from engine.stages.clean import carry_out
from engine.stages.recover import recover
from engine.stages.rescue import Rescuer
from engine.stages.undo import undo
from engine.store.journal import Journal
from engine.store.journal_rows import ActRecord
from tests.helpers.removal_world import World


class BrokenError(AssertionError):
    """What must hold does not."""


def require(holds: object, *words: object) -> None:
    """Make sure that something holds, whatever Python was told about assertions."""
    if not holds:
        raise BrokenError(" ".join(map(str, words)))


class RemovalBench:
    """Does and undoes in a world.

    Attributes:
        library: Where its journal lies.
        carries: Whether what only the photos that go have written in them is carried over.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.carries = False
        self.library = world.base / "library"
        self.library.mkdir(parents=True)

    def apply(self, plan: RemovalPlan, trash: Trash | None = None) -> list[ActRecord]:
        """Do what is planned and return how the acts stand."""
        told: list[ActRecord] = []
        journal = Journal.open(self.library)
        try:
            with journal.acting():
                tools = self.world.tools(journal, trash, told)
                roots = [folder.path for folder in self.world.folders]
                rescuer = Rescuer(self.world.protection().protects) if self.carries else None
                report = carry_out(plan, tools, roots, Monitor(), rescuer)
            require(len(report.outcomes) == len(plan.acts), "acts without an outcome")
            return told
        finally:
            journal.close()

    def recover(self) -> None:
        """Settle what was left unfinished."""
        journal = Journal.open(self.library)
        try:
            with journal.acting():
                recover(self.world.tools(journal), Monitor())
            require(not journal.has_unfinished(), "unfinished after recovery")
        finally:
            journal.close()

    def undo(self) -> None:
        """Undo all that was done."""
        journal = Journal.open(self.library)
        try:
            with journal.acting():
                for batch in journal.history(10):
                    undo(batch.id, self.world.tools(journal), Monitor())
        finally:
            journal.close()

    def acts(self) -> list[ActRecord]:
        """Return all acts of the journal."""
        journal = Journal.open(self.library)
        try:
            return [act for batch in journal.history(10) for act in journal.acts(batch.id)]
        finally:
            journal.close()

    def outcomes(self) -> dict[str, tuple[ActState, Refusal | None]]:
        """Return how each act stands and why, by the name of its photo."""
        return {act.victim_path.rpartition("/")[2]: (act.state, act.reason) for act in self.acts()}
