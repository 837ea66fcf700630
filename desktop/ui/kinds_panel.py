"""The kinds of match, to be shown or left out."""

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from desktop import wording
from desktop.item_models.roles import KindRole
from desktop.ui.controls.swatch_check import SwatchCheck
from desktop.ui.theme import Theme

_CHECK = Qt.ItemDataRole.CheckStateRole


class KindsPanel(QWidget):
    """The kinds with their colours, words and numbers, each a check box; the model holds what is checked."""

    def __init__(self, model: QAbstractItemModel, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the rows of a model with ``KindRole``."""
        super().__init__(parent)
        self._model = model
        title = QLabel(self.tr("Kinds"))
        theme.dress(title, "section")
        title.setContentsMargins(theme.space(2), 0, theme.space(2), theme.space(1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(title)
        self._checks: list[SwatchCheck] = []
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            slug = index.data(KindRole.SLUG)
            check = SwatchCheck(theme, slug, index.data(KindRole.NAME), self)
            check.setToolTip(self._meaning(slug))
            check.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            check.customContextMenuRequested.connect(self._on_menu_requested)
            check.clicked.connect(self._on_clicked)
            self._checks.append(check)
            layout.addWidget(check)
        self.setAccessibleName(title.text())
        model.dataChanged.connect(self._on_data_changed)
        self._on_data_changed()

    def checks(self) -> list[SwatchCheck]:
        """Give the check boxes in the order of the model."""
        return list(self._checks)

    def make_menu(self, check: SwatchCheck) -> QMenu:
        """Make the menu of a kind."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show only this kind")).triggered.connect(lambda: self._choose([check]))
        menu.addAction(self.tr("Show all kinds")).triggered.connect(lambda: self._choose(self._checks))
        return menu

    def _choose(self, wanted: list[SwatchCheck]) -> None:
        # those that are wanted first, so that there is no moment without any
        for check in sorted(self._checks, key=lambda check: check not in wanted):
            if check.isChecked() != (check in wanted):
                self._set_checked(check, check in wanted)

    def _set_checked(self, check: SwatchCheck, is_checked: bool) -> None:
        index = self._model.index(self._checks.index(check), 0)
        self._model.setData(index, Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked, _CHECK)

    def _meaning(self, slug: str) -> str:
        return {
            "identical-file": self.tr("The same bytes, whatever the file is called"),
            "identical-image": self.tr("The same coded picture; what is written about it differs"),
            "same-picture": self.tr("Saved anew, resized, recoloured, turned or mirrored"),
            "edited": self.tr("Cropped, framed, captioned or painted on"),
            "similar-scene": self.tr("Another shot of the same, such as a burst"),
        }[slug]

    def _on_data_changed(self) -> None:
        for row, check in enumerate(self._checks):
            index = self._model.index(row, 0)
            number = index.data(KindRole.COUNT)
            check.setChecked(Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked)
            check.set_count(wording.count(number), is_empty=number == 0)

    def _on_clicked(self, is_checked: bool) -> None:
        check = self.sender()
        if isinstance(check, SwatchCheck):
            self._set_checked(check, is_checked)

    def _on_menu_requested(self, position: QPoint) -> None:
        check = self.sender()
        if isinstance(check, SwatchCheck):
            self.make_menu(check).popup(check.mapToGlobal(position))
