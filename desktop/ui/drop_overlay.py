"""What lies over the window while something hovers above it, and says what would become of it."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.controls.shapes import paint_box
from desktop.ui.drops import DropKind, Dropped
from desktop.ui.theme import CARD_RADIUS, Theme

_MARGIN = 24
_ICON = 40
_VEIL = 235


class DropOverlay(QWidget):
    """Covers its parent and says what a drop would do."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._covered = parent
        self._dropped = Dropped(DropKind.NOTHING)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    def show_drop(self, dropped: Dropped) -> None:
        """Say what would become of it."""
        self._dropped = dropped
        title, detail = self.words()
        self.setAccessibleName(f"{title}. {detail}")
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self.update()

    def words(self) -> tuple[str, str]:
        """Give what is said: a title and a line below it."""
        dropped = self._dropped
        number = len(dropped.paths)
        match dropped.kind:
            case DropKind.FOLDERS:
                detail = self.tr("They are added to what is searched.")
                if dropped.left_out:
                    detail = self.tr("%Ln other file(s) are left out.", "", dropped.left_out)
                return self.tr("Search %Ln folder(s)", "", number), detail
            case DropKind.PICTURES:
                return self.tr("Find %Ln picture(s) in the library", "", number), self.tr(
                    "Nothing is added or changed."
                )
            case DropKind.PICTURE:
                return self.tr("Find this picture in the library"), self.tr("Nothing is added or changed.")
            case DropKind.REMOTE:
                return (
                    self.tr("This lies on another computer"),
                    self.tr("Save the picture first: Lookalike fetches nothing by itself."),
                )
            case DropKind.NOTHING:
                return self.tr("Neither a folder nor a picture"), self.tr(
                    "Drop folders to search, or a picture to find."
                )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint veil, frame, icon and words."""
        theme = self._theme
        is_useful = self._dropped.kind.is_useful
        painter = QPainter(self)
        veil = QColor(theme.colour("background"))
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        frame = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if is_useful:
            paint_box(painter, frame, CARD_RADIUS, theme.colour("accent-soft"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if is_useful else "line-strong"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, CARD_RADIUS, CARD_RADIUS)
        title, detail = self.words()
        middle = frame.center().y()
        icon = QRect(frame.center().x() - _ICON // 2, middle - 2 * _ICON, _ICON, _ICON)
        name = {DropKind.FOLDERS: "add-folder", DropKind.PICTURES: "find-picture", DropKind.PICTURE: "find-picture"}
        theme.icons.paint(
            painter, icon, name.get(self._dropped.kind, "info"), theme.colour("accent" if is_useful else "dim")
        )
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("title"))
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        place = QRect(frame.left() + _MARGIN, middle - _ICON // 2, frame.width() - 2 * _MARGIN, frame.height() // 2)
        used = painter.boundingRect(place, int(wrap), title)
        painter.drawText(place, int(wrap), title)
        painter.setPen(theme.colour("dim"))
        painter.setFont(theme.font("body"))
        painter.drawText(place.translated(0, used.height() + theme.space(2)), int(wrap), detail)
        painter.end()
