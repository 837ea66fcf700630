"""The bar at the bottom: what was marked, what is promised, the way back, and the way on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.button import PrimaryButton, QuietButton
from desktop.ui.controls.elided_label import ElidedLabel
from desktop.ui.controls.rule import Rule
from desktop.ui.theme import Theme
from desktop.wording import size


class BottomBar(QWidget):
    """Tells how many photos are marked and how large they are, and offers to undo and to look at what goes.

    While photos are taken away, it tells how far that is.
    """

    def __init__(
        self, theme: Theme, undo: QAction, review: QAction, strip: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self.setObjectName("bottom-bar")
        self._marked = QLabel()
        self._marked.setTextFormat(Qt.TextFormat.RichText)
        self._promise = ElidedLabel(self.tr("Every group keeps its best photo. Reference folders are never touched."))
        theme.dress(self._promise, "secondary")
        self._undo = undo
        # what would be undone is in the action's words: too long here, so it is a tip
        self.undo_button = QuietButton(theme, self.tr("Undo"))
        self.undo_button.set_key(undo.shortcut())
        self.undo_button.clicked.connect(undo.trigger)
        undo.changed.connect(self._on_undo_changed)
        self._on_undo_changed()
        self.review_button = PrimaryButton(theme)
        self.review_button.follow(review)
        review.changed.connect(self._drop_key)
        self._drop_key()
        self._strip = strip or QWidget()
        self._strip.hide()
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(5), theme.space(2), theme.space(5), theme.space(2))
        row.setSpacing(theme.space(3))
        row.addWidget(self._marked)
        row.addWidget(self._promise, 1)
        row.addWidget(self._strip, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.review_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Rule(theme, Qt.Orientation.Horizontal))
        layout.addLayout(row)
        self.show_marked(0, 0)

    def show_marked(self, photos: int, size_bytes: int) -> None:
        """Tell how many photos are marked to be removed, and their size together."""
        if photos == 0:
            self._marked.setText(self.tr("Nothing is marked"))
            return
        marked = self.tr("%Ln photo(s) marked", "", photos)
        words = self.tr("<b>%1</b>, %2").replace("%1", marked).replace("%2", size(size_bytes))
        self._marked.setText(words)

    def show_working(self, is_working: bool) -> None:
        """Tell how far the taking away of photos is, or again what is marked."""
        self._strip.setVisible(is_working)
        for widget in (self._marked, self._promise, self.undo_button, self.review_button):
            widget.setVisible(not is_working)

    def marked_text(self) -> str:
        """Give the words on what is marked, without their dress."""
        return self._marked.text().replace("<b>", "").replace("</b>", "")

    def _drop_key(self) -> None:
        # it is in the menu, and would be in the way here
        self.review_button.set_key("")

    def _on_undo_changed(self) -> None:
        self.undo_button.setEnabled(self._undo.isEnabled())
        self.undo_button.setToolTip(self._undo.text())
        self.undo_button.setAccessibleName(self._undo.text())
