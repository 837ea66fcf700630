"""The latest overview of a library, made anew only as far as something else is asked for or was committed since."""

from engine.review.rules import KeeperRules
from engine.stages.overview import Overview
from engine.stages.photo_hierarchy import Selection
from engine.stages.snapshot import Snapshot, read_snapshot, snapshot_revision
from engine.store.connection import Store


class Overviews:
    """Keeps what was read and made last; may be used from several threads, of which each gets what it asked for."""

    def __init__(self) -> None:
        self._snapshot: Snapshot | None = None
        self._overview: Overview | None = None

    def see(self, store: Store, selection: Selection, rules: KeeperRules) -> Overview:
        """Return an overview.

        Args:
            store: The library.
            selection: Evidence that makes groups.
            rules: By which the photos of each group are ordered.
        """
        snapshot, overview = self._snapshot, self._overview
        if snapshot is None or snapshot.revision != snapshot_revision(store):
            snapshot = read_snapshot(store, rules)
        if snapshot.rules != rules:
            if overview is not None and overview.snapshot is snapshot and overview.selection == selection:
                # What links the photos does not depend on their order, and is most of the work.
                overview = overview.arranged(rules)
                snapshot = overview.snapshot
            else:
                snapshot = snapshot.arranged(rules)
        if overview is None or overview.snapshot is not snapshot or overview.selection != selection:
            overview = Overview.make(snapshot, selection)
        self._snapshot, self._overview = snapshot, overview
        return overview

    def forget(self) -> None:
        """Let go of what was read, of a file that is no longer the one in use."""
        self._snapshot = self._overview = None
