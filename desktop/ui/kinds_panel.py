"""The kinds of match, to be shown or left out."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from desktop import wording
from desktop.ui.controls.swatch_check import SwatchCheck
from desktop.ui.theme import Theme
from desktop.ui.tokens import KIND_SLUGS


class KindsPanel(QWidget):
    """Five kinds with their colours, words and numbers, each a check box.

    Signals:
        kinds_changed: the slugs of the kinds that are to be shown, as a frozenset.
    """

    kinds_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Kinds"))
        theme.dress(title, "section")
        title.setContentsMargins(theme.space(2), 0, theme.space(2), theme.space(1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(title)
        self._checks = {slug: SwatchCheck(theme, slug, wording.kind(slug), self) for slug in KIND_SLUGS}
        for slug, check in self._checks.items():
            check.setChecked(True)
            check.setToolTip(self._meaning(slug))
            check.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            check.customContextMenuRequested.connect(self._on_menu_requested)
            check.toggled.connect(self._on_toggled)
            layout.addWidget(check)
        self.setAccessibleName(title.text())
        self.set_counts({})

    def check(self, slug: str) -> SwatchCheck:
        """Give the check box of a kind."""
        return self._checks[slug]

    def kinds(self) -> frozenset[str]:
        """Give the slugs of the kinds that are to be shown."""
        return frozenset(slug for slug, check in self._checks.items() if check.isChecked())

    def set_kinds(self, slugs: Collection[str]) -> None:
        """Show which kinds are to be shown, without a signal."""
        for slug, check in self._checks.items():
            was_blocked = check.blockSignals(True)
            check.setChecked(slug in slugs)
            check.blockSignals(was_blocked)
            check.update()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many matches there are of each kind; those of which there is none are dimmed."""
        for slug, check in self._checks.items():
            number = counts.get(slug, 0)
            check.set_count(wording.count(number), is_empty=number == 0)

    def show_only(self, slug: str) -> None:
        """Leave out every kind but one."""
        self._choose(frozenset({slug}))

    def show_all(self) -> None:
        """Leave out no kind."""
        self._choose(frozenset(KIND_SLUGS))

    def make_menu(self, slug: str) -> QMenu:
        """Make the menu of a kind."""
        menu = QMenu(self)
        menu.addAction(self.tr("Show only this kind")).triggered.connect(lambda: self.show_only(slug))
        menu.addAction(self.tr("Show all kinds")).triggered.connect(self.show_all)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _choose(self, slugs: frozenset[str]) -> None:
        if slugs != self.kinds():
            self.set_kinds(slugs)
            self.kinds_changed.emit(slugs)

    def _meaning(self, slug: str) -> str:
        return {
            "identical-file": self.tr("The same bytes, whatever the file is called"),
            "identical-image": self.tr("The same coded picture; what is written about it differs"),
            "same-picture": self.tr("Saved anew, resized, recoloured, turned or mirrored"),
            "edited": self.tr("Cropped, framed, captioned or painted on"),
            "similar-scene": self.tr("Another shot of the same, such as a burst"),
        }[slug]

    def _on_toggled(self) -> None:
        self.kinds_changed.emit(self.kinds())

    def _on_menu_requested(self, position: QPoint) -> None:
        check = self.sender()
        for slug, each in self._checks.items():
            if each is check:
                self.make_menu(slug).popup(each.mapToGlobal(position))
