"""What was decided about whole groups, and the way back: no duplicates, and accepted as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from desktop.ui.dialogs.close_button import CloseButton
from desktop.ui.dialogs.decided_view import DecidedView

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.item_models.decided_model import DecidedModel
    from desktop.reveal import FileOpener
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme


class DecidedDialog(QDialog):
    """A tab for each sort of decision."""

    def __init__(
        self,
        theme: Theme,
        different: DecidedModel,
        accepted: DecidedModel,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        opener: FileOpener,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setWindowTitle(self.tr("Not duplicates and accepted groups"))
        self._models = (different, accepted)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.different_view = DecidedView(different, thumbnails, actions, opener, theme)
        self.accepted_view = DecidedView(accepted, thumbnails, actions, opener, theme)
        self._notes = QLabel()
        theme.dress(self._notes, "secondary")
        for view, model, title, name, headline, advice in (
            (
                self.different_view,
                different,
                self.tr("Not duplicates"),
                self.tr("Photos that you declared different"),
                self.tr("Nothing was declared different"),
                self.tr("“Not duplicates” on a group, or N, parts photos for good, whatever they are called later."),
            ),
            (
                self.accepted_view,
                accepted,
                self.tr("Accepted groups"),
                self.tr("Groups that you accepted as they are"),
                self.tr("No group was accepted"),
                self.tr("A accepts a group as it is: it is hidden until another photo is in it."),
            ),
        ):
            view.setAccessibleName(name)
            view.set_empty_words(headline, advice)
            view.taking_back.connect(model.take_back)
            model.changed.connect(self._show_notes)
            self.tabs.addTab(view, title)
            model.load()
        self.tabs.currentChanged.connect(self._show_notes)
        foot = QHBoxLayout()
        foot.setContentsMargins(*[theme.space(3)] * 4)
        foot.addWidget(self._notes)
        foot.addStretch(1)
        foot.addWidget(CloseButton(theme, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(1), 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)
        self.resize(820, 620)

    def notes_text(self) -> str:
        """Give what is said below the cards."""
        return self._notes.text()

    def done(self, result: int) -> None:
        """Follow the decisions no more."""
        for model in self._models:
            model.stop()
        super().done(result)

    def _show_notes(self) -> None:
        away = self._models[self.tabs.currentIndex()].away_count
        self._notes.setText(self.tr("%Ln more are about photos that are not there now", "", away) if away else "")
