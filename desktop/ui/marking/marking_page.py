"""The page on which a person puts rules together, sees what they would come to, and marks by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui import wording
from desktop.ui.controls.rule import Rule
from desktop.ui.marking.marking_foot import MarkingFoot
from desktop.ui.marking.marking_head import MarkingHead
from desktop.ui.marking.measure_strip import MeasureStrip
from desktop.ui.marking.preview_view import PreviewView
from desktop.ui.marking.rules_panel import RulesPanel

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.marking_parts import MarkingParts
    from desktop.reveal import FileOpener
    from desktop.session import Session
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme

_RULES_WIDTH: Final = 340
_LEAST_RULES_WIDTH: Final = 280


class MarkingPage(QWidget):
    """Rules on one side, what they would come to on the other, kept in step with an ``AutoMarking``.

    ``focused`` is what the keyboard goes to when the page comes up.

    Signals:
        compare_wanted(list): photos by id that the person wants to see side by side.
        folder_wanted(int): the person wants to choose the folder of the rule of that row, or of a new one for -1.
    """

    compare_wanted = Signal(list)
    folder_wanted = Signal(int)

    def __init__(
        self,
        session: Session,
        parts: MarkingParts,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        opener: FileOpener,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "window")
        self._marking, self._presets, self._model = parts.marking, parts.presets, parts.previewed
        self.head = MarkingHead(theme)
        self.rules = RulesPanel(theme, parts.rules, parts.presets, lambda: [state.path for state in session.folders])
        self.measures = MeasureStrip(theme, parts.marking, parts.measuring)
        self.rules.further.addWidget(self.measures)
        self.view = PreviewView(self._model, thumbnails, actions, opener, theme)
        self.foot = MarkingFoot(theme)
        self._lay_out(theme)
        self.focused: QWidget = self.rules.list
        for keys in (QKeySequence(Qt.Key.Key_Escape), *QKeySequence.keyBindings(QKeySequence.StandardKey.Back)):
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._marking.close)
            shortcut.setAutoRepeat(False)
        self._connect()
        self.on_presets_changed()
        self.on_changed()

    def _lay_out(self, theme: Theme) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(_LEAST_RULES_WIDTH)
        scroll.setMaximumWidth(_RULES_WIDTH)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.rules)
        body = QHBoxLayout()
        body.setSpacing(0)
        # more than it may take where there is room, and less of what there is where there is little
        body.addWidget(scroll, 2)
        body.addWidget(Rule(theme, Qt.Orientation.Vertical))
        body.addWidget(self.view, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        marking, presets, rules = self._marking, self._presets, self.rules
        self.head.back_wanted.connect(marking.close)
        self.head.only_others_chosen.connect(self._model.set_only_others)
        self.head.only_others_chosen.connect(self.on_changed)
        self.foot.cancelled.connect(marking.close)
        self.foot.wanted.connect(marking.apply)
        rules.presets.chosen.connect(marking.choose_preset)
        rules.presets.save_wanted.connect(lambda name: presets.save(name, marking.lines))
        rules.presets.rename_wanted.connect(presets.rename)
        rules.presets.removal_wanted.connect(presets.remove)
        rules.folder_wanted.connect(self.folder_wanted)
        rules.scope.scope_chosen.connect(marking.set_scope)
        rules.scope.replacing_chosen.connect(marking.set_replaces)
        self.view.compare_wanted.connect(self.on_compare_wanted)
        self.view.offer_taken.connect(lambda: marking.set_replaces(True))
        marking.opened.connect(self.on_opened)
        marking.changed.connect(self.on_changed)
        marking.rules_changed.connect(self.on_presets_changed)
        presets.changed.connect(self.on_presets_changed)

    def on_opened(self) -> None:
        """Begin with the rules."""
        self.focused = self.rules.list
        self.rules.list.choose(0)

    def on_compare_wanted(self, photo_ids: list[int]) -> None:
        """Compare photos, and come back to where they are shown."""
        self.focused = self.view
        self.compare_wanted.emit(photo_ids)

    def on_presets_changed(self) -> None:
        """Show by which name the rules go."""
        self.rules.presets.show_presets(self._marking.preset)

    def on_changed(self) -> None:
        """Show what the rules would come to."""
        marking = self._marking
        sizes = marking.sizes
        self.rules.scope.show_scope(marking.scope.value, sizes.shown, sizes.selected, sizes.current)
        self.rules.scope.show_replacing(marking.replaces)
        numbers = None if marking.preview is None else marking.preview.numbers
        self.head.show_filter(self._model.shows_only_others, numbers is not None and numbers.other_keepers > 0)
        self.head.show_words(*self._words())
        self._say_why_empty()
        can_apply = marking.is_settled and numbers is not None and numbers.added + numbers.cleared > 0
        self.foot.offer(self._button_words(), can_apply)

    def _words(self) -> tuple[str, str]:
        marking = self._marking
        if marking.fault:
            return self.tr("These rules make no sense"), marking.fault
        if marking.preview is None:
            return self.tr("Looking at the groups"), ""
        numbers = marking.preview.numbers
        photos = self.tr("%Ln photo(s) go", "", numbers.going)
        title = self.tr("{photos}, {size}", "how many photos go, and their size")
        words = self.tr("marks change in %Ln group(s)", "", numbers.groups)
        facts = [words if numbers.groups else self.tr("no mark changes")]
        if numbers.going > numbers.added:
            facts.append(self.tr("%Ln marked before", "", numbers.going - numbers.added))
        if numbers.cleared:
            facts.append(self.tr("the mark is taken off %Ln photo(s)", "", numbers.cleared))
        if numbers.other_keepers:
            facts.append(self.tr("in %Ln of them another photo stays than was suggested", "", numbers.other_keepers))
        return title.format(photos=photos, size=wording.size(numbers.size_bytes)), " · ".join(facts)

    def _button_words(self) -> str:
        preview = self._marking.preview
        if preview is None or not preview.numbers.added:
            # where marks are only taken off
            return self.tr("Change the marks") if preview and preview.numbers.cleared else self.tr("Mark photos")
        return self.tr("Mark %Ln photo(s)", "", preview.numbers.added)

    def _say_why_empty(self) -> None:
        marking, preview = self._marking, self._marking.preview
        if preview is None:
            self.view.set_empty_words(self.tr("Looking at the groups"))
        elif self._model.shows_only_others:
            self.view.set_empty_words(self.tr("In every group the photo stays that was suggested"))
        elif preview.numbers.going and not marking.replaces:
            self.view.set_empty_words(
                self.tr("All is marked like that already"),
                self.tr("Photos that are marked to be removed stay so."),
                self.tr("Replace the marks set before"),
            )
        else:
            self.view.set_empty_words(self.tr("No mark changes"), self.tr("The rules mark nothing that is not marked."))
