"""Do one act: check its files and those that stay, place the files, and make sure that nothing was lost by it."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace

from engine.core.errors import RefusedError, StrandedError, UnsettledError
from engine.core.removal import ActState, PlannedAct, Refusal
from engine.review.check import Checker, Held
from engine.stages.act_outcomes import state_of
from engine.stages.placing import Placer
from engine.store.journal_rows import ActRecord, FileRecord


class Actor:
    """Does acts.

    Args:
        checker: Looks at files right before.
        placer: Does what is planned.
        redirect: Writes down that a file of an act goes to another place than was intended.
    """

    def __init__(self, checker: Checker, placer: Placer, redirect: Callable[[ActRecord], None]) -> None:
        self._checker = checker
        self._placer = placer
        self._redirect = redirect

    def perform(self, act: ActRecord, planned: PlannedAct) -> ActRecord:
        """Do an act that was written down, and return how it stands now."""
        try:
            with ExitStack() as stack:
                keys = {photo.path: photo.content_key for photo, _ in planned.pairs}
                going = [
                    stack.enter_context(self._checker.hold(stamp, keys.get(stamp.path))) for stamp in planned.files
                ]
                keepers = [
                    stack.enter_context(self._checker.hold_keeper(keeper, photo, going))
                    for photo, keeper in planned.pairs
                ]
                return self._place(act, going, keepers)
        except RefusedError as error:
            return replace(act, state=state_of(error.refusal), reason=error.refusal, detail=error.detail)

    def _place(self, act: ActRecord, going: list[Held], keepers: list[Held]) -> ActRecord:
        files = list(act.files)
        placed: list[int] = []
        try:
            for number, held in enumerate(going):

                def redirect(file: FileRecord, number: int = number) -> None:
                    files[number] = file
                    self._redirect(replace(act, files=tuple(files)))

                files[number] = self._placer.place(held, files[number], keepers[0], redirect)
                placed.append(number)
            for keeper in keepers:
                if not keeper.is_in_place():
                    raise RefusedError(keeper.path, Refusal.KEEPER_CHANGED)
        except StrandedError as error:
            # Always of the file in hand, for what was placed before is taken back below.
            files[len(placed)] = replace(files[len(placed)], destination=error.where)
            self._take_back(going, files, placed)
            return replace(act, state=ActState.DONE, reason=error.refusal, detail=error.detail, files=tuple(files))
        except UnsettledError as error:
            # As it is in the journal: the next start looks where the files are.
            return replace(act, reason=Refusal.UNSETTLED, detail=error.detail, files=tuple(files))
        except RefusedError as error:
            stranded = self._take_back(going, files, placed)
            state = ActState.DONE if stranded else state_of(error.refusal)
            return replace(act, state=state, reason=error.refusal, detail=error.detail, files=tuple(files))
        return replace(act, state=ActState.DONE, files=tuple(files))

    def _take_back(self, going: list[Held], files: list[FileRecord], placed: list[int]) -> bool:
        """Bring back what was placed; return whether something could not."""
        is_stranded = False
        for number in reversed(placed):
            try:
                self._placer.take_back(going[number], files[number])
            except StrandedError:
                is_stranded = True
        return is_stranded
