"""What lies above the line, in numbers: groups, photos and the space that could be freed, or photos found."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop import wording
from desktop.ui.theme import Theme


class SummaryPanel(QWidget):
    """One big number and what it means, beside the threshold slider."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number_points = theme.font("number").pointSizeF()
        self._groups = QLabel()
        self._photos = QLabel()
        self._space = QLabel()
        self._hidden = QLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(6), theme.space(1), theme.space(4), theme.space(1))
        layout.setSpacing(theme.space(1) // 2)
        layout.addStretch(1)
        for label, look in (
            (self._groups, "body"),
            (self._photos, "body"),
            (self._space, "secondary"),
            (self._hidden, "secondary"),
        ):
            theme.dress(label, look)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(label is not self._groups)
            layout.addWidget(label)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_totals(0, 0, 0, 0, 0)

    def show_totals(self, groups: int, photos: int, surplus: int, size_bytes: int, hidden: int) -> None:
        """Show how many groups and photos there are, how many of these are more than needed, and what is hidden."""
        group_words = self.tr("%Ln group(s)", "", groups)
        photo_words = self.tr("%Ln photo(s)", "", photos)
        surplus_words = self.tr("%1 more than needed")
        space_words = self.tr("%1 could be freed").replace("%1", wording.size(size_bytes))
        hidden_words = self.tr("%Ln match(es) below the threshold are hidden", "", hidden)
        self._show_number(group_words, groups)
        self._photos.show()
        self._space.show()
        self._photos.setText(
            self.tr("%1, %2")
            .replace("%1", photo_words)
            .replace("%2", surplus_words.replace("%1", f"<b>{wording.count(surplus)}</b>"))
        )
        self._space.setText(space_words)
        self._hidden.setText(hidden_words if hidden else self.tr("Nothing is hidden"))
        self._hidden.setVisible(bool(groups or hidden))
        plain = surplus_words.replace("%1", wording.count(surplus))
        self.setAccessibleName(self.tr("Result"))
        self.setAccessibleDescription(f"{group_words}; {photo_words}; {plain}; {space_words}; {hidden_words}")

    def show_found(self, photos: int, hidden: int) -> None:
        """Show how many photos were found for a picture asked about, and how many more are hidden."""
        photo_words = self.tr("%Ln photo(s) found", "", photos)
        hidden_words = self.tr("%Ln less alike or of other kinds", "", hidden) if hidden else ""
        self._show_number(photo_words, photos)
        for label, words in ((self._photos, ""), (self._space, ""), (self._hidden, hidden_words)):
            label.setText(words)
            label.setVisible(bool(words))
        self.setAccessibleName(self.tr("Result"))
        self.setAccessibleDescription("; ".join(filter(None, (photo_words, hidden_words))))

    def _show_number(self, words: str, number: int) -> None:
        """Show words with their number made large."""
        counted = wording.count(number)
        big = f'<span style="font-size:{self._number_points:g}pt; font-weight:600">{counted}</span>'
        self._groups.setText(words.replace(counted, big, 1))
