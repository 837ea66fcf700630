"""Rules with a name: those that come with the program, and the person's own, kept beside the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Foreseen, Lane
from desktop.session import marking_messages
from desktop.session.rule_lines import RuleLine, lines_of, rules_of

if TYPE_CHECKING:
    from desktop.session.session import Session
    from engine.library import Library
    from engine.marking import PresetBook


@dataclass(frozen=True, slots=True)
class RulePreset:
    """Rules with a name, which is a slug for those that come with the program."""

    name: str
    lines: tuple[RuleLine, ...]
    is_built_in: bool


class RulePresets(QObject):
    """The presets as they were read last; what is changed here is written at once.

    Signals:
        changed(): they were read.
        saved(str): rules were kept under a name.
    """

    changed = Signal()
    saved = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.presets: tuple[RulePreset, ...] = ()

    def load(self) -> None:
        """Read them; another process may have changed them."""
        self._with_book(lambda _: None, lambda: None)

    def find(self, name: str) -> RulePreset | None:
        """Return the preset of a name."""
        return next((preset for preset in self.presets if preset.name == name), None)

    def name_of(self, lines: Sequence[RuleLine]) -> str:
        """Return the name of the preset that has these rules; empty if none has."""
        return next((preset.name for preset in self.presets if preset.lines == tuple(lines)), "")

    def is_free(self, name: str) -> bool:
        """Tell whether rules can be kept under a name without replacing others."""
        return all(preset.name.casefold() != name.casefold() for preset in self.presets)

    def save(self, name: str, lines: Sequence[RuleLine]) -> None:
        """Keep rules under a name, in the place of what had that name."""
        name, lines = " ".join(name.split()), tuple(lines)
        self._with_book(lambda book: book.save(name, rules_of(lines)), lambda: self.saved.emit(name))

    def rename(self, name: str, other: str) -> None:
        """Keep rules of one's own under another name."""
        preset, other = self.find(name), " ".join(other.split())
        if preset is None or name == other:
            return

        def work(book: PresetBook) -> None:
            book.save(other, rules_of(preset.lines))
            book.remove(name)

        self._with_book(work, lambda: self.saved.emit(other))

    def remove(self, name: str) -> None:
        """Forget rules of one's own."""
        self._with_book(lambda book: book.remove(name), lambda: None)

    def _with_book(self, change: Callable[[PresetBook], None], then: Callable[[], None]) -> None:
        def work(library: Library) -> tuple[RulePreset, ...]:
            from engine.marking import PresetBook

            book = PresetBook(library.path.parent)
            change(book)
            return tuple(RulePreset(each.name, lines_of(each.rules), each.is_built_in) for each in book.all())

        def on_read(presets: tuple[RulePreset, ...]) -> None:
            self.presets = presets
            self.changed.emit()
            then()

        self._session.with_library(work, on_read, self._on_failed, Lane.LIBRARY)

    def _on_failed(self, error: Foreseen) -> None:
        self._session.notice_raised.emit(marking_messages.not_kept(error))
        self.changed.emit()
