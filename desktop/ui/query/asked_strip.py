"""The pictures asked about in one go, side by side, each with what became of it; one of them is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.item_models.roles import AskedRole
from desktop.ui.controls.shapes import paint_box
from desktop.ui.query.asked_face import AskedFacePainter
from desktop.ui.theme import CONTROL_RADIUS

if TYPE_CHECKING:
    from desktop.asked_thumbnails import AskedThumbnails
    from desktop.ui.theme import Theme

_WIDTH: Final = 184
_FACE: Final = QSize(52, 38)
_PADDING: Final = 7
_GAP: Final = 8
_SCROLL_BAR: Final = 14


class AskedTabs(QStyledItemDelegate):
    """Paints one of the pictures: small, with its name and what became of it."""

    def __init__(self, theme: Theme, thumbnails: AskedThumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces = AskedFacePainter(theme, thumbnails)
        self._name_font = theme.font("secondary-strong")
        self._font = theme.font("secondary")

    def height(self) -> int:
        """Return how high one is, for the text as large as it is."""
        words = QFontMetrics(self._name_font).height() + QFontMetrics(self._font).height()
        return max(_FACE.height(), words) + 2 * _PADDING

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Be as large as all others."""
        return QSize(_WIDTH, self.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, picture, name and result."""
        theme = self._theme
        place: QRect = option.rect.adjusted(0, 0, -_GAP, 0)
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        is_hot = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = "accent-soft" if is_current else "hover" if is_hot else "raised"
        paint_box(painter, place, CONTROL_RADIUS, theme.colour(fill), theme.colour("accent" if is_current else "line"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            paint_box(painter, place, CONTROL_RADIUS, None, theme.colour("accent"), 2)
        inner = place.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        face = QRect(inner.topLeft(), _FACE)
        face.moveTop(inner.top() + (inner.height() - _FACE.height()) // 2)
        slug = str(index.data(AskedRole.STATE))
        self._faces.paint(
            painter,
            QStyle.visualRect(direction, place, face),
            str(index.data(AskedRole.KEY)),
            index.data(AskedRole.SOURCE),
            slug,
        )
        name_metrics, metrics = QFontMetrics(self._name_font), QFontMetrics(self._font)
        start = face.right() + 1 + _GAP
        width = inner.right() + 1 - start
        top = inner.top() + (inner.height() - name_metrics.height() - metrics.height()) // 2
        alignment = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

        def write(text: str, fonts: QFontMetrics, y: int, mode: Qt.TextElideMode) -> None:
            line = QStyle.visualRect(direction, place, QRect(start, y, width, fonts.height()))
            painter.drawText(line, alignment, fonts.elidedText(text, mode, width))

        painter.setFont(self._name_font)
        painter.setPen(theme.colour("text"))
        write(str(index.data(AskedRole.NAME)), name_metrics, top, Qt.TextElideMode.ElideMiddle)
        painter.setFont(self._font)
        painter.setPen(theme.colour("remove" if slug == "failed" else "dim"))
        result = str(index.data(AskedRole.RESULT))
        write(result, metrics, top + name_metrics.height(), Qt.TextElideMode.ElideRight)
        painter.restore()


class AskedStrip(QListView):
    """A line of tabs that scrolls, however many pictures there are.

    Signals:
        chosen(int): the picture at this place is to be looked at.
    """

    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        thumbnails: AskedThumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self._tabs = AskedTabs(theme, thumbnails, self)
        self.setItemDelegate(self._tabs)
        self.setModel(model)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Pictures asked about"))
        self.setFixedHeight(self._tabs.height() + _SCROLL_BAR)
        self.selectionModel().currentChanged.connect(self.on_current_changed)
        thumbnails.loaded.connect(self.on_loaded)
        theme.changed.connect(self.viewport().update)

    def show_position(self, position: int) -> None:
        """Show which picture is looked at."""
        index = self.model().index(position, 0)
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    def on_loaded(self) -> None:
        """Show a thumbnail that came."""
        self.viewport().update()

    def on_current_changed(self, current: QModelIndex) -> None:
        """Tell which picture is to be looked at."""
        if current.isValid():
            self.chosen.emit(current.row())
