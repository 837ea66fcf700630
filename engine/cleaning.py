"""Take photos away safely: plan, do, undo. The face that the window and the command line use."""

import threading
from collections.abc import Collection, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.core.domain import Folder, Mark, Photo
from engine.core.progress import Monitor
from engine.core.removal import (
    ActOutcome,
    ActState,
    CarriedOutcome,
    Caution,
    CleanReport,
    HistoryBatch,
    PlannedAct,
    Refusal,
    Removal,
    RemovalPlan,
    SkippedAct,
)
from engine.core.rescue import Carried, Conflict, Field, Obstacle, Rescue
from engine.core.settings import Settings
from engine.files.keys import new_digest
from engine.library import Library
from engine.review.check import Checker, IsPicture
from engine.review.protection import Protection, obstacle
from engine.review.rules import BEST_QUALITY, KeeperRules
from engine.review.trash import trash_of_system
from engine.review.trash_slot import Trash, TrashSlot
from engine.stages.act_outcomes import outcome_of
from engine.stages.carry_notes import carried_outcomes
from engine.stages.clean import Tools, carry_out
from engine.stages.explain_plan import explain_plan
from engine.stages.note_acts import note_acts
from engine.stages.note_photos import note_photos
from engine.stages.overview import Overview
from engine.stages.plan_removal import Surroundings, Wish, plan_removal
from engine.stages.proving import prover
from engine.stages.recover import recover
from engine.stages.removal_targets import check_removal_target
from engine.stages.rescue import Rescuer, rescues
from engine.stages.staying import Evidence
from engine.stages.undo import undo
from engine.stages.unit_files import UnitFiles
from engine.stages.victim_units import FindFiles
from engine.store.journal import JOURNAL_FILE, Journal

__all__ = [
    "ActOutcome",
    "ActState",
    "Carried",
    "CarriedOutcome",
    "Caution",
    "CleanReport",
    "Cleaning",
    "Conflict",
    "Evidence",
    "Field",
    "HistoryBatch",
    "Obstacle",
    "PlannedAct",
    "Refusal",
    "Removal",
    "RemovalPlan",
    "Rescue",
    "SkippedAct",
    "Trash",
    "TrashSlot",
]


class Cleaning:
    """Plans, does and undoes removals for one library; a context manager. May be called from several threads.

    Nothing is removed but by a plan, and no plan is made that would lose a photo: each that goes has one that stays,
    which was compared with that very photo. Both are looked at once more right before the act. All is written into a
    journal beside the library first, so that it can be undone after days, and set right after a crash.

    Args:
        library: Whose photos are meant.
        settings: How many threads work, and how pictures are decoded to prove that they can be.
        trash: Where photos go; that of the system unless given.
        find_files: Finds the files that go along with a photo, itself among them; by their names unless given.
        is_picture: Tells whether bytes can be decoded; the engine's own decoders unless given.
    """

    def __init__(
        self,
        library: Library,
        settings: Settings | None = None,
        trash: Trash | None = None,
        find_files: FindFiles | None = None,
        is_picture: IsPicture | None = None,
    ) -> None:
        self._library = library
        self._settings = settings or Settings()
        self._trash = trash
        self._find_files = find_files
        self._is_picture = is_picture or prover(self._settings.max_pixels)
        self._lock = threading.Lock()
        self._opened: Journal | None = None

    def plan_marked(self, action: Removal = Removal.TRASH, target: str | None = None) -> RemovalPlan:
        """Plan to take away what is marked for it; what is marked to be kept stays.

        Args:
            action: What is to happen to the photos.
            target: The folder to move or copy to.

        Raises:
            OutputError: the target cannot be used.
        """
        wanted = [photo_id for photo_id, mark in self._library.marks().items() if mark is Mark.REMOVE]
        return self.plan_photos(wanted, action, target)

    def plan_groups(
        self,
        evidence: Evidence,
        action: Removal = Removal.TRASH,
        target: str | None = None,
        rules: KeeperRules | None = None,
    ) -> RemovalPlan:
        """Plan to take away all photos of every group but the best one.

        Args:
            evidence: What makes groups; its threshold is where they are cut.
            action: What is to happen to the photos.
            target: The folder to move or copy to.
            rules: Choose the best photo; the usual ones unless given.

        Raises:
            OutputError: the target cannot be used.
        """
        overview = self._library.overview(evidence.kinds, evidence.upper, rules or BEST_QUALITY)
        surplus = overview.photos.ids[overview.cut(evidence.threshold).surplus_rows].tolist()
        return explain_plan(self._plan(overview, surplus, action, target, evidence), overview)

    def plan_photos(
        self,
        photo_ids: Collection[int],
        action: Removal = Removal.TRASH,
        target: str | None = None,
        evidence: Evidence | None = None,
    ) -> RemovalPlan:
        """Plan to take away these photos, as far as each has one that stays.

        Args:
            photo_ids: Those that are to go.
            action: What is to happen to them.
            target: The folder to move or copy to.
            evidence: What makes two photos count as the same; any match unless given.

        Raises:
            OutputError: the target cannot be used.
        """
        evidence = evidence or Evidence()
        return self._plan(self._library.overview(), photo_ids, action, target, evidence)

    def _plan(
        self, overview: Overview, photo_ids: Collection[int], action: Removal, target: str | None, evidence: Evidence
    ) -> RemovalPlan:
        protection = self._protection()
        if action.needs_target:
            target = check_removal_target(target or "", self._library.path.parent, protection)
        kept = {photo_id for photo_id, mark in self._library.marks().items() if mark is Mark.KEEP}
        offline = [folder.path for folder in self._library.folders() if not Path(folder.path).is_dir()]
        find_files = self._find_files or UnitFiles()
        around = Surroundings(self._library.photos, self._photos_at, find_files, protection, obstacle, offline)
        wish = Wish(action, target if action.needs_target else None, photo_ids, kept, evidence)
        return plan_removal(overview, wish, around)

    def _photos_at(self, paths: Sequence[str]) -> dict[str, Photo]:
        return self._library.file.use(lambda store: store.photos.at_paths(paths, store.folders.current()))

    def _protection(self) -> Protection:
        """Every folder ever marked for reference stays one, whether or not results are about it now."""
        folders = [folder for folder in self._library.folders() if folder.is_current or folder.is_reference]
        return Protection([Folder(folder.path, folder.is_reference) for folder in folders])

    def rescues(self, plan: RemovalPlan, monitor: Monitor) -> tuple[Rescue, ...]:
        """Return what only the photos that go have written in them, and what of it can be carried to those that stay.

        Every photo concerned is read, and nothing written.

        Raises:
            Cancelled: the person stopped it.
        """
        return tuple(rescues(plan.acts, Rescuer(self._protection().protects), monitor))

    def apply(self, plan: RemovalPlan, monitor: Monitor, rescue: bool = False) -> CleanReport:
        """Do what is planned, after settling what an earlier run left unfinished.

        Each photo and the one that stays for it are looked at again right before: files that changed, vanished or
        became something else are left alone, with the reason. The library knows of all that happened at once.

        Args:
            plan: What is to be done.
            monitor: Told of progress.
            rescue: Carry what only the photos that go have written in them to sidecars of those that stay, first.

        Raises:
            StoreLockedError: photos are being removed or brought back elsewhere.
            StoreError: the journal or the library cannot be written.
            Cancelled: the person stopped it; what was done is in the history.
        """
        tools = self._tools()
        with tools.journal.acting():
            recover(tools, monitor.without_reports())
            roots = [folder.path for folder in self._library.folders() if folder.is_current]
            return carry_out(plan, tools, roots, monitor, Rescuer(self._protection().protects) if rescue else None)

    def undo(self, batch_id: int, monitor: Monitor, act_ids: Collection[int] | None = None) -> CleanReport:
        """Bring back what went in a batch, or only these acts of it, with times and permissions.

        A file whose old place is taken comes back beside it under another name, which ``where`` tells. What is no
        longer where it was put, such as in a trash that was emptied, is told as failed.

        Raises:
            StoreLockedError: photos are being removed or brought back elsewhere.
            StoreError: the journal or the library cannot be written.
            Cancelled: the person stopped it; what came back stays back.
        """
        tools = self._tools()
        with tools.journal.acting():
            recover(tools, monitor.without_reports())
            return undo(batch_id, tools, monitor, act_ids)

    def recover(self, monitor: Monitor) -> tuple[ActOutcome, ...]:
        """Settle what a run that was cut short left unfinished, and tell what became of it; for the start of a program.

        Raises:
            StoreLockedError: photos are being removed or brought back elsewhere.
            StoreError: the journal or the library cannot be written.
            Cancelled: the person stopped it; the rest waits for the next time.
        """
        if not self.has_unfinished():
            return ()
        tools = self._tools()
        with tools.journal.acting():
            return tuple(outcome_of(act) for act in recover(tools, monitor))

    def has_unfinished(self) -> bool:
        """Tell, cheaply, whether an earlier run left something unfinished, or another one is at work now."""
        return self._has_journal() and self._journal().has_unfinished()

    def history(self, limit: int = 100) -> tuple[HistoryBatch, ...]:
        """Return what was done, the latest first."""
        return tuple(self._journal().history(limit)) if self._has_journal() else ()

    def acts(self, batch_id: int) -> tuple[ActOutcome, ...]:
        """Return what became of each photo of a batch, in their order."""
        return tuple(outcome_of(act) for act in self._journal().acts(batch_id)) if self._has_journal() else ()

    def carried(self, batch_id: int) -> tuple[CarriedOutcome, ...]:
        """Return what became of each sidecar of a batch, and of each photo that was written into."""
        return carried_outcomes(batch_id, self._journal()) if self._has_journal() else ()

    def _has_journal(self) -> bool:
        return self._opened is not None or (self._library.path.parent / JOURNAL_FILE).exists()

    def _journal(self) -> Journal:
        with self._lock:
            if self._opened is None:
                self._opened = Journal.open(self._library.path.parent)
            return self._opened

    def _tools(self) -> Tools:
        if self._trash is None:
            self._trash = trash_of_system()
        protects = self._protection().protects
        return Tools(
            journal=self._journal(),
            trash=self._trash,
            checker=Checker(new_digest, self._is_picture, protects),
            new_digest=new_digest,
            tell=lambda acts: self._library.file.use(lambda store: note_acts(store, acts)),
            tell_written=lambda paths: self._library.file.use(lambda store: note_photos(store, paths)),
            workers=self._settings.workers,
        )

    def close(self) -> None:
        """Close the journal; the library stays open."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
