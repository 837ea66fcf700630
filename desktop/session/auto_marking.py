"""Marking by rules: the rules, which groups they are for, and what they would come to, found out on another thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Foreseen, Job, JobRunner, Lane
from desktop.session import marking_messages
from desktop.session.marking_preview import Preview, find_preview
from desktop.session.rule_lines import RuleLine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop.session.history import Step
    from desktop.session.measuring import Measuring
    from desktop.session.rule_presets import RulePresets
    from desktop.session.session import Session

# Several things change together, such as the threshold and with it the groups.
_REST_MS: Final = 20


class Scope(StrEnum):
    """Which groups rules are for."""

    SHOWN = "shown"
    SELECTED = "selected"
    CURRENT = "current"


@dataclass(frozen=True, slots=True)
class ScopeSizes:
    """How many groups each scope holds."""

    shown: int = 0
    selected: int = 0
    current: int = 0

    def of(self, scope: Scope) -> int:
        """Return the number for a scope."""
        return {Scope.SHOWN: self.shown, Scope.SELECTED: self.selected, Scope.CURRENT: self.current}[scope]


class AutoMarking(QObject):
    """The rules as a person puts them together, and a preview that follows whatever they come to depend on.

    Attributes:
        lines: The rules.
        scope: Which groups they are for.
        replaces: Whether marks to be removed that photos of these groups have are replaced.
        preview: What they would come to; None before it is known for the first time.
        fault: Why it cannot be known; empty if it can.

    Signals:
        opened(): marking was begun.
        closed(): it was left, or done.
        rules_changed(): the rules did.
        changed(): the preview, whether it is current, or what the rules are for.
    """

    opened = Signal()
    closed = Signal()
    rules_changed = Signal()
    changed = Signal()

    def __init__(
        self,
        session: Session,
        runner: JobRunner,
        presets: RulePresets,
        measuring: Measuring,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._presets = presets
        self._measuring = measuring
        self._has_rules = False
        self._chosen = ""
        self._job: Job | None = None
        self._is_due = False
        self._step: Step | None = None
        self.is_open = False
        self.lines: tuple[RuleLine, ...] = ()
        self.scope = Scope.SHOWN
        self.replaces = False
        self.sizes = ScopeSizes()
        self.preview: Preview | None = None
        self.fault = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._find)
        for changed in (session.groups_changed, session.overview_changed, session.marks_changed):
            changed.connect(self.on_session_changed)
        session.selection_changed.connect(self.on_selection_changed)
        session.history_changed.connect(self.on_history_changed)
        presets.changed.connect(self.on_presets_changed)
        presets.saved.connect(self.on_saved)

    @property
    def preset(self) -> str:
        """Name of the preset that the rules are those of; empty if they are those of none."""
        chosen = self._presets.find(self._chosen)
        # several may have the same rules
        return self._chosen if chosen and chosen.lines == self.lines else self._presets.name_of(self.lines)

    @property
    def is_settled(self) -> bool:
        """Whether the preview is of the rules, marks and groups as they are now."""
        return self.preview is not None and not self._is_due and not self.fault

    @property
    def can_open(self) -> bool:
        """Whether there are groups to mark photos of."""
        return self._session.shown is not None and self._session.shown.group_count > 0

    def open(self) -> None:
        """Begin; what was set the last time is still set."""
        if self.is_open or not self.can_open:
            return
        self.is_open = True
        self._measure_scopes()
        if not self.sizes.of(self.scope):
            self.scope = Scope.SHOWN
        self.preview = None
        self._presets.load()
        self._expect()
        self.opened.emit()

    def close(self) -> None:
        """Leave it; nothing was marked."""
        if self.is_open:
            self.is_open = False
            self._drop()
            self.preview = None
            self.changed.emit()
            self.closed.emit()

    def on_presets_changed(self) -> None:
        """Begin with the first of them, where nothing was chosen yet."""
        if not self._has_rules:
            self._has_rules = True
            # without any, as where they cannot be read, a person can still put rules together
            self.lines = self._presets.presets[0].lines if self._presets.presets else ()
            self._expect()
            self.rules_changed.emit()

    def on_saved(self, name: str) -> None:
        """Take note that the rules go by a name now."""
        self._chosen = name
        self.rules_changed.emit()

    def choose_preset(self, name: str) -> None:
        """Let the rules of that name decide."""
        preset = self._presets.find(name)
        if preset is not None:
            self._chosen = name
            self.set_lines(preset.lines)

    def set_lines(self, lines: Iterable[RuleLine]) -> None:
        """Let other rules decide."""
        lines = tuple(lines)
        if lines != self.lines:
            self.lines = lines
            self._expect()
            self.rules_changed.emit()

    def set_scope(self, scope: str) -> None:
        """Let them be for other groups."""
        if scope != self.scope:
            self.scope = Scope(scope)
            self._expect()

    def set_replaces(self, replaces: bool) -> None:
        """Replace the marks to be removed that there are, or leave them."""
        if replaces != self.replaces:
            self.replaces = replaces
            self._expect()

    def measure(self) -> None:
        """Measure what the rules want to know of photos; the preview follows."""
        if self.preview is not None:
            self._measuring.start(self.preview.unmeasured)

    def on_session_changed(self) -> None:
        """Follow the groups and the marks."""
        if self.is_open:
            self._measure_scopes()
            self._expect()

    def on_selection_changed(self) -> None:
        """Follow the selection, as far as that matters."""
        if self.is_open:
            before = self.sizes
            self._measure_scopes()
            if self.scope is not Scope.SHOWN:
                self._expect()
            elif self.sizes != before:
                self.changed.emit()

    def apply(self) -> None:
        """Mark the photos as previewed, all as one step; tell how many, and offer to take it back."""
        preview = self.preview
        if not self.is_settled or preview is None or not preview.changes:
            return
        marked = preview.numbers
        self.close()
        self._step = self._session.apply_marks(
            preview.changes, self.tr("Mark %Ln photo(s) by rules", "", len(preview.changes))
        )
        self._session.notice_raised.emit(marking_messages.marked(marked, self._undo(self._step)))

    def _undo(self, step: Step) -> Callable[[], None]:
        def undo() -> None:
            if self._session.latest_step is step:
                self._session.undo()

        return undo

    def on_history_changed(self) -> None:
        """Offer to take the marks back only as long as nothing was decided since."""
        if self._step is not None and self._session.latest_step is not self._step:
            self._step = None
            self._session.notice_withdrawn.emit(marking_messages.KEY)

    def _measure_scopes(self) -> None:
        shown = self._session.shown
        shown_count = 0 if shown is None else shown.group_count
        self.sizes = ScopeSizes(shown_count, len(self._groups(Scope.SELECTED)), len(self._groups(Scope.CURRENT)))

    def _groups(self, scope: Scope) -> NDArray[np.intp]:
        """Return the groups of the table that a scope holds."""
        import numpy as np

        session, shown = self._session, self._session.shown
        if shown is None:
            return np.empty(0, np.intp)
        if scope is Scope.SHOWN:
            return shown.order
        if scope is Scope.SELECTED:
            return shown.groups_of(session.selected_ids)
        return shown.groups_of(() if session.current_photo is None else (session.current_photo,))

    def _expect(self) -> None:
        """Take note that the preview is out of date."""
        if self.is_open:
            self._is_due = True
            if self._has_rules:
                self._rest.start()
            self.changed.emit()

    def _drop(self) -> None:
        self._rest.stop()
        self._is_due = False
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _find(self) -> None:
        """Have the preview found; one that is still being found is of no use any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        shown = self._session.shown
        if shown is None:
            return
        lines, groups, replaces = self.lines, self._groups(self.scope), self.replaces
        marks = self._session.all_marks()
        self._job = self._runner.run(
            lambda: find_preview(shown, lines, groups, replaces, marks), self.on_found, self.on_not_found, Lane.QUERY
        )

    def on_found(self, preview: Preview) -> None:
        """Show what the rules would come to."""
        self._job = None
        # what changed while it was found is being waited for
        self._is_due = self._rest.isActive()
        self.preview = preview
        self.fault = ""
        self.changed.emit()

    def on_not_found(self, error: Foreseen) -> None:
        """Say why it cannot be known."""
        self._job = None
        self._is_due = False
        self.fault = str(error)
        self.changed.emit()
