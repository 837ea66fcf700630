"""What is there before the first folder: an invitation to drop one, three promises, and the offer of the network."""

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.controls.button import PrimaryButton, QuietButton
from desktop.ui.controls.shapes import paint_box
from desktop.ui.theme import CARD_RADIUS, Theme
from desktop.ui.weights_card import WeightsCard
from desktop.weights_offer import OfferPhase, WeightsOffer

_WIDTH = 620
_HEIGHT = 208


class DropArea(QWidget):
    """A frame of dashes that asks for folders."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground and dashes."""
        theme = self._theme
        painter = QPainter(self)
        paint_box(painter, self.rect(), CARD_RADIUS + 4, theme.colour("panel"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line-strong"), 1.5, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        frame = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, CARD_RADIUS + 3, CARD_RADIUS + 3)
        painter.end()


class EmptyState(QScrollArea):
    """The first page.

    Signals:
        folder_offered(str): the person wants the Pictures folder, at that path, to be searched.
        offer_declined(): the person does not want the network now.
    """

    folder_offered = Signal(str)
    offer_declined = Signal()

    def __init__(self, theme: Theme, add_folders: QAction, offer: WeightsOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._is_declined = False
        self._pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = DropArea(theme)
        self.pictures_button = PrimaryButton(theme, self.tr("Add Pictures folder"))
        self.pictures_button.setToolTip(self._pictures)
        self.pictures_button.clicked.connect(lambda: self.folder_offered.emit(self._pictures))
        self.choose_button = QuietButton(theme, self.tr("Choose folders…"))
        self.choose_button.clicked.connect(add_folders.trigger)
        self.card = WeightsCard(theme, offer, can_decline=True)
        self.card.declined.connect(self.offer_declined)
        self._lay_out(theme)
        offer.changed.connect(self._show_offer)
        self._show_offer()

    def set_offer_declined(self, is_declined: bool) -> None:
        """Say whether the person put the offer away."""
        self._is_declined = is_declined
        self._show_offer()

    def _lay_out(self, theme: Theme) -> None:
        title = QLabel(self.tr("Drop folders here to find duplicates"))
        theme.dress(title, "title")
        hint = QLabel(self.tr("or a picture, to find where it is in your library"))
        theme.dress(hint, "dim")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(2) + 2)
        buttons.addStretch()
        buttons.addWidget(self.pictures_button)
        buttons.addWidget(self.choose_button)
        buttons.addStretch()
        inner = QVBoxLayout(self.area)
        inner.setContentsMargins(*[theme.space(6)] * 4)
        inner.addStretch()
        for label in (title, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            inner.addWidget(label)
        inner.insertSpacing(2, theme.space(1))
        inner.addSpacing(theme.space(4))
        inner.addLayout(buttons)
        inner.addStretch()
        promises = QLabel(
            self.tr(
                "1 Nothing leaves this computer  ·  2 Nothing is removed without the trash, a second check and undo"
                "  ·  3 Originals are never changed"
            )
        )
        promises.setAlignment(Qt.AlignmentFlag.AlignCenter)
        promises.setWordWrap(True)
        theme.dress(promises, "secondary")
        page = QWidget()
        theme.dress(page, "window")
        column = QVBoxLayout(page)
        column.setContentsMargins(*[theme.space(6)] * 4)
        column.setSpacing(theme.space(4))
        column.addStretch()
        self.area.setMinimumHeight(_HEIGHT)
        for widget in (self.area, promises, self.card):
            widget.setMaximumWidth(_WIDTH if widget is not promises else 2 * _WIDTH)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 1000)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch()
        self.setWidget(page)

    def _show_offer(self) -> None:
        phase = self._offer.state.phase
        is_of_use = phase in (OfferPhase.OFFERED, OfferPhase.FETCHING, OfferPhase.PREPARING)
        self.card.setVisible(is_of_use and not self._is_declined)
