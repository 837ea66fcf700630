"""The folders that are searched: added, removed, marked as reference, shown on the disk."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.item_models.roles import FolderRole
from desktop.ui.folder_rows import FolderRows
from desktop.ui.theme import Theme

_MOST_ROWS = 8


class FolderList(QListView):
    """The folders as a list as high as they need, up to a bound.

    Signals:
        menu_asked(QModelIndex, QPoint): the menu of a folder is wanted at a place of the screen.
        removal_asked(QModelIndex): it is to be searched no more.
    """

    menu_asked = Signal(QModelIndex, QPoint)
    removal_asked = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "panel")
        self._rows = FolderRows(theme, self)
        self.setItemDelegate(self._rows)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.dataChanged):
            changed.connect(self._fit)
        theme.changed.connect(self.viewport().update)
        self._fit()

    def sizeHint(self) -> QSize:
        """Show every row, up to a bound."""
        model = self.model()
        shown = range(min(model.rowCount(), _MOST_ROWS))
        return QSize(160, sum(self._rows.row_height(model.index(row, 0)) for row in shown))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the folder below the mouse, or of the current one when it is asked for by key."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._ask_menu(self.indexAt(event.pos()), event.globalPos())
        else:
            place = self.visualRect(self.currentIndex())
            self._ask_menu(self.currentIndex(), self.viewport().mapToGlobal(place.bottomLeft()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu at its sign."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        sign = self._rows.menu_place(self.visualRect(index), self.layoutDirection())
        if event.button() == Qt.MouseButton.LeftButton and sign.contains(event.position().toPoint()):
            self._ask_menu(index, self.viewport().mapToGlobal(sign.bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the current folder off; the others go on to the list."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self.removal_asked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let a row that the mouse left lose its sign."""
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    def _ask_menu(self, index: QModelIndex, place: QPoint) -> None:
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_asked.emit(index, place)

    def _fit(self) -> None:
        self.doItemsLayout()
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()


class FoldersPanel(QWidget):
    """The folders with their menu, and the way to add more.

    Signals:
        removal_wanted(str): the folder at that path is to be searched no more.
        reference_wanted(str, bool): it is to be compared only, or no longer so.
        place_wanted(str): it is to be shown in the file manager.
    """

    removal_wanted = Signal(str)
    reference_wanted = Signal(str, bool)
    place_wanted = Signal(str)

    def __init__(
        self, theme: Theme, model: QAbstractItemModel, add_folders: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._add_folders = add_folders
        title = QLabel(self.tr("Folders"))
        theme.dress(title, "section")
        self.add_button = QToolButton()
        self.add_button.setIcon(theme.icons.icon("plus", "dim"))
        self.add_button.setIconSize(QSize(14, 14))
        self.add_button.setToolTip(self.tr("Add folders…"))
        self.add_button.setAccessibleName(self.tr("Add folders"))
        self.add_button.clicked.connect(add_folders.trigger)
        self.list = FolderList(theme, model)
        self.list.setAccessibleName(self.tr("Folders that are searched"))
        self.list.menu_asked.connect(self._open_menu)
        self.list.removal_asked.connect(lambda index: self.removal_wanted.emit(index.data(FolderRole.PATH)))
        self.list.activated.connect(lambda index: self.place_wanted.emit(index.data(FolderRole.PATH)))
        head = QHBoxLayout()
        head.setContentsMargins(theme.space(2), 0, 0, 0)
        head.addWidget(title, 1)
        head.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1))
        layout.addLayout(head)
        layout.addWidget(self.list)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Make the menu of a folder."""
        path = index.data(FolderRole.PATH)
        icons = self._theme.icons
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        show = menu.addAction(icons.icon("folder-open"), self.tr("Show in file manager"))
        show.setEnabled(not index.data(FolderRole.IS_OFFLINE))
        show.triggered.connect(lambda: self.place_wanted.emit(path))
        reference = menu.addAction(icons.icon("reference"), self.tr("Reference: compare only, never touch"))
        reference.setCheckable(True)
        reference.setChecked(bool(index.data(FolderRole.IS_REFERENCE)))
        reference.triggered.connect(lambda is_on: self.reference_wanted.emit(path, is_on))
        menu.addSeparator()
        menu.addAction(self._add_folders)
        remove = menu.addAction(icons.icon("close"), self.tr("Search this folder no more"))
        remove.setToolTip(self.tr("Its photos stay as they are, and what is known of them is kept"))
        remove.triggered.connect(lambda: self.removal_wanted.emit(path))
        return menu

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        menu = self.menu_for(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
