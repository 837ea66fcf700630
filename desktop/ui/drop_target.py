"""Let folders and pictures be dropped anywhere on the window, or pasted into it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.drop_overlay import DropOverlay
from desktop.ui.drops import DropKind, Dropped, look_at_drop, take_drop
from desktop.ui.theme import Theme


class DropTarget(QObject):
    """Watches a window for drops.

    Signals:
        folders_dropped(list): paths of folders that are to be searched.
        pictures_dropped(list): paths of files that are to be found in the library.
        picture_dropped(bytes): a picture without a file that is to be found there.
        refused(Dropped): it is of no use here.
        picture_hovers(): what hovers may be dropped as a picture.
    """

    folders_dropped = Signal(list)
    pictures_dropped = Signal(list)
    picture_dropped = Signal(object)
    refused = Signal(object)
    picture_hovers = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.overlay = DropOverlay(theme, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what would become of what hovers, and take what is dropped."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._on_dropped(event)
        elif isinstance(event, QDragEnterEvent):
            self._on_entered(event)
        elif isinstance(event, QDragMoveEvent):
            event.acceptProposedAction()
        elif isinstance(event, QDragLeaveEvent):
            self.overlay.hide()
        else:
            return super().eventFilter(watched, event)
        return True

    def paste(self) -> None:
        """Take what lies in the clipboard."""
        self._hand_on(take_drop(QGuiApplication.clipboard().mimeData()))

    def _on_entered(self, event: QDragEnterEvent) -> None:
        if event.source() is not None:
            # photos dragged out of this window are meant for another one
            event.ignore()
            return
        # accepted even where it is of no use: only so can it be said why
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        hovering = look_at_drop(event.mimeData())
        self.overlay.show_drop(hovering)
        if hovering.kind in (DropKind.PICTURES, DropKind.PICTURE):
            self.picture_hovers.emit()

    def _on_dropped(self, event: QDropEvent) -> None:
        self.overlay.hide()
        dropped = take_drop(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction if dropped.kind.is_useful else Qt.DropAction.IgnoreAction)
        event.accept()
        self._hand_on(dropped)

    def _hand_on(self, dropped: Dropped) -> None:
        match dropped.kind:
            case DropKind.FOLDERS:
                self.folders_dropped.emit(list(dropped.paths))
            case DropKind.PICTURES:
                self.pictures_dropped.emit(list(dropped.paths))
            case DropKind.PICTURE:
                self.picture_dropped.emit(dropped.content)
            case _:
                self.refused.emit(dropped)
