"""What the person decides about photos: marks, and what is no duplicate; all of it can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Foreseen
from desktop.session.browsing import Browsing
from desktop.session.door import LibraryDoor
from desktop.session.history import History, Step
from desktop.session.marks import Changes, MarkBook, MarkPlan
from engine.core.domain import Mark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.judgements import Judgements
    from engine.library import Library


class Decisions(QObject):
    """Carries out decisions at once and brings them to the library file afterwards.

    Signals:
        marks_changed(): marks did.
        history_changed(): what can be undone or done again did.
        different_saved(): such a declaration reached the library file.
        failed(error): the library file could not be written.
    """

    marks_changed = Signal()
    history_changed = Signal()
    different_saved = Signal()
    failed = Signal(object)

    def __init__(self, door: LibraryDoor, book: MarkBook, browsing: Browsing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._book = book
        self._browsing = browsing
        self._history = History()
        self._is_saving = False
        self.different_count = 0

    @property
    def history(self) -> History:
        """What can be undone and done again."""
        return self._history

    def mark(self, photo_ids: Sequence[int], mark: Mark | None) -> MarkPlan:
        """Mark photos as far as the rules allow; return what came of it."""
        shown = self._browsing.shown
        if shown is None:
            return MarkPlan({})
        plan = self._book.plan(photo_ids, mark, shown, self._browsing.marked(shown.overview))
        if plan.changes:
            back = self._book.apply(plan.changes)
            self._push(
                self._mark_words(mark, len(plan.changes)),
                partial(self._change, back),
                partial(self._change, plan.changes),
            )
            self._note_marks(plan.changes)
        return plan

    def apply(self, changes: Changes, text: str) -> Step:
        """Mark photos as it was found out before, as one step of that name."""
        back = self._book.apply(changes)
        step = self._push(text, partial(self._change, back), partial(self._change, changes))
        self._note_marks(changes)
        return step

    def _mark_words(self, mark: Mark | None, count: int) -> str:
        if mark is Mark.REMOVE:
            return self.tr("Mark %Ln photo(s) to be removed", "", count)
        if mark is Mark.KEEP:
            return self.tr("Mark %Ln photo(s) to be kept", "", count)
        return self.tr("Take the mark off %Ln photo(s)", "", count)

    def _change(self, changes: Changes) -> None:
        self._book.apply(changes)
        self._note_marks(changes)

    def _note_marks(self, changes: Changes) -> None:
        self._browsing.note_marks(changes)
        self._save()
        self.marks_changed.emit()

    def declare_different(self, photo_ids: Sequence[int]) -> bool:
        """Declare that no two of these photos are duplicates; return False if they are equal byte by byte."""
        overview = self._browsing.overview
        rows = (
            [] if overview is None else [row for row in overview.photos.rows_of(list(photo_ids)).tolist() if row >= 0]
        )
        if overview is None or len({overview.photos.content_keys[row] for row in rows}) < 2:
            return False
        ids = tuple(photo_ids)
        receipts: list[int] = []
        # what looks like nothing else must not go by an earlier mark
        marks = {photo_id: None for photo_id in ids if self._book.get(photo_id) is Mark.REMOVE}
        back = self._book.apply(marks)
        self._push(
            self.tr("Declare %Ln photo(s) no duplicates", "", len(ids)),
            partial(self._withdraw, ids, receipts, back),
            partial(self._declare_again, ids, receipts, marks),
        )
        self._declare(ids, receipts)
        if marks:
            self._note_marks(marks)
        return True

    def withdraw_declared(self, declaration: int, photo_ids: Sequence[int]) -> None:
        """Let photos be duplicates again that were declared different before.

        Args:
            declaration: By which they were, as the library knows it.
            photo_ids: One photo of each content that it is about.
        """
        ids, receipts, marks = tuple(photo_ids), [declaration], dict[int, Mark | None]()
        self._withdraw(ids, receipts, marks)
        self._push(
            self.tr("Declare %Ln photo(s) duplicates again", "", len(ids)),
            partial(self._declare_again, ids, receipts, marks),
            partial(self._withdraw, ids, receipts, marks),
        )

    def _declare_again(self, photo_ids: tuple[int, ...], receipts: list[int], marks: Changes) -> None:
        self._declare(photo_ids, receipts)
        if marks:
            self._change(marks)

    def _declare(self, photo_ids: tuple[int, ...], receipts: list[int]) -> None:
        def work(library: Library) -> None:
            receipt = library.declare_different(photo_ids)
            if receipt is not None:
                receipts.append(receipt)

        self.different_count += 1
        self._browsing.hide(photo_ids)
        self._write(work, lambda: self._browsing.note_saved(photo_ids))

    def _withdraw(self, photo_ids: tuple[int, ...], receipts: list[int], marks: Changes) -> None:
        def work(library: Library) -> None:
            # made by the job that declared it, which came before this one in the same lane
            while receipts:
                library.withdraw_different(receipts.pop())

        self.different_count -= 1
        self._browsing.unhide(photo_ids)
        self._write(work, lambda: None)
        if marks:
            self._change(marks)

    def accept(self, photo_ids: Sequence[int]) -> None:
        """Accept the group of these photos as it is."""
        ids, receipts = tuple(photo_ids), list[int]()
        self._accept(ids, receipts)
        self._push(
            self.tr("Accept a group as it is"),
            partial(self._withdraw_accepted, ids, receipts),
            partial(self._accept, ids, receipts),
        )

    def _accept(self, photo_ids: tuple[int, ...], receipts: list[int]) -> None:
        def work(judgements: Judgements) -> None:
            receipt = judgements.accept(list(photo_ids))
            if receipt is not None:
                receipts.append(receipt)

        self._browsing.seen.accept(photo_ids)
        self._judge(work, lambda: self._browsing.seen.forget(photo_ids))

    def _withdraw_accepted(self, photo_ids: tuple[int, ...], receipts: list[int]) -> None:
        known = tuple(receipts)

        def work(judgements: Judgements) -> None:
            # made by the job that accepted it, which came before this one in the same lane
            while receipts:
                judgements.withdraw_accepted(receipts.pop())

        self._browsing.seen.forget(photo_ids)
        self._browsing.seen.withdraw(known)
        self._judge(work, lambda: self._browsing.seen.note_withdrawn(known))

    def withdraw_accepted(self, acceptances: Sequence[int], photo_ids: Sequence[int]) -> None:
        """Let groups show again that were accepted before.

        Args:
            acceptances: By which they were, as the library knows them.
            photo_ids: Photos of the group that is meant.
        """
        ids, receipts = tuple(photo_ids), list(acceptances)
        self._withdraw_accepted(ids, receipts)
        self._push(
            self.tr("Accept a group no more"),
            partial(self._accept, ids, receipts),
            partial(self._withdraw_accepted, ids, receipts),
        )

    def _judge(self, decide: Callable[[Judgements], None], then: Callable[[], None]) -> None:
        """Show groups as they are decided about now, and bring that to the library file."""

        def work(library: Library) -> NDArray[np.int64]:
            from engine.judgements import Judgements

            judgements = Judgements(library)
            decide(judgements)
            return judgements.accepted_contents()

        def on_written(contents: NDArray[np.int64]) -> None:
            then()
            self._browsing.seen.take_over(contents)
            self._browsing.cut()

        self._browsing.cut()
        self._door.run(work, on_written, self.failed.emit)

    def _write(self, work: Callable[[Library], None], then: Callable[[], None]) -> None:
        def on_written(_: None) -> None:
            then()
            self.different_saved.emit()

        self._door.run(work, on_written, self.failed.emit)

    def undo(self) -> None:
        """Take back what was decided last."""
        self._history.undo()
        self.history_changed.emit()

    def redo(self) -> None:
        """Decide again what was taken back last."""
        self._history.redo()
        self.history_changed.emit()

    def _push(self, text: str, undo: Callable[[], None], redo: Callable[[], None]) -> Step:
        step = Step(text, undo, redo)
        self._history.push(step)
        self.history_changed.emit()
        return step

    def _save(self) -> None:
        """Bring marks to the library file, all that wait in one go."""
        changes = self._book.unsaved()
        if self._is_saving or not changes:
            return
        self._is_saving = True
        self._door.run(lambda library: library.save_marks(changes), lambda _: self.on_saved(changes), self.on_not_saved)

    def on_saved(self, changes: Changes) -> None:
        """Go on with what was marked meanwhile."""
        self._is_saving = False
        self._book.note_saved(changes)
        self._save()

    def on_not_saved(self, error: Foreseen) -> None:
        """Keep the marks in memory; they are tried again with the next one."""
        self._is_saving = False
        self.failed.emit(error)
