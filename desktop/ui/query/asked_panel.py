"""The head of the page: which picture was asked about, what came of it, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.item_models.roles import AskedRole
from desktop.ui.controls.button import FlatButton
from desktop.ui.controls.elided_label import ElidedLabel
from desktop.ui.controls.rule import Rule
from desktop.ui.query.asked_face import AskedFace
from desktop.ui.query.asked_strip import AskedStrip

if TYPE_CHECKING:
    from desktop.asked_thumbnails import AskedThumbnails
    from desktop.ui.theme import Theme

_FACE: Final = QSize(120, 84)
_FACE_BELOW_STRIP: Final = QSize(76, 54)


class AskedPanel(QWidget):
    """Shows what ``AskedModel`` tells of the picture that is looked at, and of the others in a strip.

    Signals:
        back_wanted(): the person wants to see the groups again.
        chosen(int): another of the pictures is to be looked at.
    """

    back_wanted = Signal()
    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        thumbnails: AskedThumbnails,
        find_picture: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self._theme = theme
        self._model = model
        self.back_button = FlatButton(theme, self.tr("Back to the groups"))
        self.back_button.set_icon_name("previous")
        self.back_button.set_key(QKeySequence(Qt.Key.Key_Escape))
        self.back_button.clicked.connect(self.back_wanted)
        self.find_button = FlatButton(theme, self.tr("Find another picture…"))
        self.find_button.set_icon_name("find-picture")
        self.find_button.clicked.connect(find_picture.trigger)
        self.strip = AskedStrip(theme, model, thumbnails)
        self.strip.chosen.connect(self.chosen)
        self._face = AskedFace(theme, thumbnails)
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._facts = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._result = ElidedLabel()
        for label, look in ((self._name, "strong"), (self._facts, "secondary"), (self._result, "body")):
            theme.dress(label, look)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addStretch(1)
        top.addWidget(self.find_button)
        words = QVBoxLayout()
        words.setSpacing(theme.space(1))
        words.addStretch(1)
        for label in (self._name, self._facts, self._result):
            words.addWidget(label)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.space(4))
        row.setContentsMargins(theme.space(2), 0, 0, 0)
        row.addWidget(self._face)
        row.addLayout(words, 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(3))
        inner.setSpacing(theme.space(2))
        inner.addLayout(top)
        strip = QHBoxLayout()
        strip.setContentsMargins(theme.space(2), 0, 0, 0)
        strip.addWidget(self.strip)
        inner.addLayout(strip)
        inner.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(Rule(theme, Qt.Orientation.Horizontal))

    def show_position(self, position: int, result: str) -> None:
        """Show the picture at a place, and what came of it in words."""
        index = self._model.index(position, 0)
        are_several = self._model.rowCount() > 1
        self.strip.setVisible(are_several)
        self._face.setFixedSize(_FACE_BELOW_STRIP if are_several else _FACE)
        self.strip.show_position(position)
        name, state = str(index.data(AskedRole.NAME) or ""), str(index.data(AskedRole.STATE) or "")
        self._name.setText(name)
        self._facts.setText(" · ".join(filter(None, (index.data(AskedRole.PIXELS), index.data(AskedRole.PLACE)))))
        self._result.setText(result)
        self._show_face(index, state, name)

    def result_text(self) -> str:
        """Give the words on what came of it."""
        return self._result.text()

    def name_text(self) -> str:
        """Give the name of the picture that is looked at."""
        return self._name.text()

    def facts_text(self) -> str:
        """Give its pixels and where it lies."""
        return self._facts.text()

    def _show_face(self, index: QModelIndex, state: str, name: str) -> None:
        if index.isValid():
            self._face.show_picture(str(index.data(AskedRole.KEY)), index.data(AskedRole.SOURCE), state, name)
