"""The right column: the photo looked at, why it is here, and what differs from the photo kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.controls.button import QuietButton
from desktop.ui.controls.elided_label import ElidedLabel
from desktop.ui.controls.rule import Rule
from desktop.ui.groups.tiles import cut_tile

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.item_models.inspector_model import InspectorModel
    from desktop.item_models.inspector_rows import InspectorRow
    from desktop.thumbnails import ThumbnailLoader
    from desktop.ui.theme import Theme

WIDTH: Final = 296
LEAST_WIDTH: Final = 240
_HEIGHT_OF_WIDTH: Final = 2 / 3
_TITLE_WIDTH: Final = 68
_MOST_TITLE_WIDTH: Final = 108
_RADIUS: Final = 10
_VIEWER: Final = "inspector"


class Inspector(QWidget):
    """Shows what ``InspectorModel`` tells; empty where no photo is looked at."""

    def __init__(
        self,
        model: InspectorModel,
        thumbnails: ThumbnailLoader,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        theme.dress(self, "panel")
        self.setAccessibleName(self.tr("About the photo"))
        self.setMinimumWidth(LEAST_WIDTH)
        self._picture = _Picture(thumbnails, theme)
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        theme.dress(self._name, "strong")
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        theme.dress(self._folder, "secondary")
        self._rows = QWidget()
        self._grid = QVBoxLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._lines: list[_Line] = []
        self._title_width = _TITLE_WIDTH
        self._hint = QLabel(self.tr("Select a photo to see why it is here and what differs."), wordWrap=True)
        theme.dress(self._hint, "dim")
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self._picture)
        column.addSpacing(theme.space(2))
        column.addWidget(self._name)
        column.addWidget(self._folder)
        column.addSpacing(theme.space(2))
        column.addWidget(self._rows)
        column.addSpacing(theme.space(3))
        column.addLayout(self._buttons(actions))
        inner = QWidget()
        theme.dress(inner, "panel")
        around = QVBoxLayout(inner)
        around.setContentsMargins(theme.space(4), theme.space(4), theme.space(4), theme.space(4))
        around.addWidget(self._hint)
        around.addWidget(self._content)
        around.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        model.changed.connect(self.on_changed)
        self.on_changed()

    def sizeHint(self) -> QSize:
        """Be as wide as in the middle of what is useful."""
        return QSize(WIDTH, super().sizeHint().height())

    def on_changed(self) -> None:
        """Show what is known now."""
        photo = self._model.photo
        self._hint.setVisible(photo is None)
        self._content.setVisible(photo is not None)
        if photo is None:
            self._picture.show_photo("", "", "")
            return
        self._name.setText(photo.name)
        self._folder.setText(photo.folder)
        self._picture.show_photo(photo.key, photo.path, photo.name)
        self._show_rows(photo.rows)
        self._rows.setAccessibleName(photo.spoken)

    def _buttons(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.space(2))
        for action in (actions.keep, actions.remove_mark):
            button = QuietButton(self._theme)
            button.follow(action)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _show_rows(self, rows: tuple[InspectorRow, ...]) -> None:
        # Lines are kept and filled anew, so that going from photo to photo makes no widgets.
        while len(self._lines) < len(rows):
            line = _Line(self._theme)
            self._lines.append(line)
            self._grid.addWidget(line)
        for line, row in zip(self._lines, rows, strict=False):
            line.show_row(row)
            # never less again, so that going from photo to photo moves nothing to and fro
            self._title_width = max(self._title_width, min(line.title_width(), _MOST_TITLE_WIDTH))
        for line in self._lines:
            line.set_title_width(self._title_width)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(rows))


class _Line(QWidget):
    """A title, what there is to say, and how that differs from the photo kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel()
        self._title.setWordWrap(True)
        theme.dress(self._title, "secondary")
        self._text = _selectable(QLabel(wordWrap=True))
        self._note = _selectable(QLabel(wordWrap=True))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.space(1) + 1, 0, 0)
        grid.setHorizontalSpacing(theme.space(2))
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._title, 0, 0, top)
        grid.addWidget(self._text, 0, 1)
        grid.addWidget(self._note, 1, 1)
        grid.setRowMinimumHeight(2, theme.space(1))
        grid.addWidget(Rule(theme, Qt.Orientation.Horizontal), 3, 0, 1, 2)

    def show_row(self, row: InspectorRow) -> None:
        """Show what there is to say."""
        self._title.setText(row.title)
        self._text.setText(row.text)
        self._note.setText(row.note)
        self._note.setVisible(bool(row.note))
        # The better value is marked: in green where it is that of the kept photo, in strong letters where it is not.
        is_kept = row.better == "kept"
        self._dress(self._note, "keep" if is_kept else "secondary", "secondary")
        is_told_here = is_kept and not row.note
        weight = "secondary-strong" if row.better == "this" else "secondary"
        self._dress(self._text, "keep" if is_told_here else "text", weight)

    def title_width(self) -> int:
        """Give how wide the title is on one line, which other languages need more for."""
        self._title.ensurePolished()
        return self._title.fontMetrics().horizontalAdvance(self._title.text()) + 2

    def set_title_width(self, width: int) -> None:
        """Let the title have that much of the line."""
        self._title.setFixedWidth(width)

    def _dress(self, label: QLabel, look: str, font: str) -> None:
        if label.property("look") != look:
            self._theme.dress(label, look)
        # The style sheet takes a widget in when it is first shown, and would then put the usual font back.
        label.ensurePolished()
        label.setFont(self._theme.font(font))


def _selectable(label: QLabel) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class _Picture(QWidget):
    """The photo, larger than in the groups."""

    def __init__(self, thumbnails: ThumbnailLoader, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._theme = theme
        self._key = self._path = ""
        self._tile: QPixmap | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        thumbnails.loaded.connect(self.on_loaded)
        thumbnails.failed.connect(self.on_loaded)
        theme.changed.connect(self.forget)

    def show_photo(self, key: str, path: str, name: str) -> None:
        """Show another photo, or none."""
        self.setAccessibleName(name)
        if (key, path) != (self._key, self._path):
            self._key, self._path = key, path
            self._thumbnails.forget_requests_except({key}, _VIEWER)
            self.forget()

    def on_loaded(self, key: str) -> None:
        """Show the thumbnail that came."""
        if key == self._key:
            self.forget()

    def forget(self) -> None:
        """Fetch the thumbnail again when it is painted next."""
        self._tile = None
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Keep to a shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Keep to a shape."""
        return round(width * _HEIGHT_OF_WIDTH)

    def sizeHint(self) -> QSize:
        """Be as large as the column wants."""
        return QSize(WIDTH, self.heightForWidth(WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the picture to the new size."""
        super().resizeEvent(event)
        self.forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the photo, or why there is none to be seen."""
        if not self._key:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = self._tile or self._fetch()
        if tile is not None:
            painter.drawPixmap(0, 0, tile)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("placeholder"))
            painter.drawRoundedRect(self.rect(), _RADIUS, _RADIUS)
            painter.setPen(self._theme.colour("dim"))
            painter.setFont(self._theme.font("secondary"))
            words = QRect(self.rect()).adjusted(16, 8, -16, -8)
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(words, flags, self._thumbnails.reason(self._key))
        painter.end()

    def _fetch(self) -> QPixmap | None:
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        source = self._thumbnails.pixmap(self._key, self._path, max(size.width(), size.height()), _VIEWER)
        if source is None or size.isEmpty():
            return None
        self._tile = cut_tile(source, size, _RADIUS * ratio, self._theme.colour("placeholder"))
        self._tile.setDevicePixelRatio(ratio)
        return self._tile
