"""Say what became of an act."""

from typing import Final

from engine.core.removal import ActOutcome, ActState, Refusal
from engine.store.journal_rows import ActRecord

_FAILURES: Final = frozenset(
    {
        Refusal.NO_TRASH,
        Refusal.DISK_FULL,
        Refusal.READ_ONLY,
        Refusal.NAME_TAKEN,
        Refusal.NO_LINKS,
        Refusal.NO_TARGET,
        Refusal.SYSTEM,
    }
)


def state_of(refusal: Refusal) -> ActState:
    """Tell whether it was wise not to act, or whether acting failed."""
    return ActState.FAILED if refusal in _FAILURES else ActState.SKIPPED


def outcome_of(act: ActRecord) -> ActOutcome:
    """Return what to tell of an act; of its files the photo itself is what counts."""
    first = act.files[0]
    where = first.restored if act.state is ActState.UNDONE else first.destination
    is_moved = act.state in (ActState.DONE, ActState.UNDONE) and where != first.source
    return ActOutcome(
        act_id=act.id,
        path=act.victim_path,
        keeper_path=act.keeper_path,
        state=act.state,
        reason=act.reason,
        detail=act.detail,
        where=where if is_moved else None,
        bytes=act.bytes,
    )
