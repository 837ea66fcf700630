"""A window over a library on which pictures are dropped, with short ways to what is found."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop.ui.groups.empty_results import EmptyResults
from desktop.ui.query.query_page import QueryPage
from tests.helpers.window_bench import WindowBench


class QueryWindow(WindowBench):
    """A window with its page of results."""

    @property
    def page(self) -> QueryPage:
        """The page."""
        return self.window.views.query

    @property
    def is_page_shown(self) -> bool:
        """Whether the page is what is seen."""
        return self.page.isVisible() and self.window.views.workbench.pages.currentWidget() is self.page

    def drop(self, mime: QMimeData) -> None:
        """Drop something on the window, and wait for what comes of it."""
        drop(self.window, mime)
        self.wait()

    def ask(self, *paths: Path | str) -> None:
        """Drop files."""
        self.drop(of_files(*paths))

    def found(self) -> list[str]:
        """Give the names of the photos shown, in their order."""
        hits = self.page.hits
        cards = hits.layout_of_cards
        places = [(group, at) for group in range(cards.group_count) for at in range(cards.shown(group))]
        return [hits.faces.photo(*place).name for place in places]

    def current(self) -> str:
        """Give the name of the current photo."""
        hits = self.page.hits
        return "" if hits.state.current is None else hits.faces.photo(*hits.state.current).name

    def in_place_of_hits(self) -> list[str]:
        """Give the words in the place of the hits, if there are none."""
        return [label.text() for label in self._empty().findChildren(QLabel) if label.isVisible()]

    def help_button(self) -> QAbstractButton:
        """Give the button below these words."""
        return next(button for button in self._empty().findChildren(QAbstractButton) if button.isVisible())

    def _empty(self) -> EmptyResults:
        return self.page.hits.findChildren(EmptyResults)[0]


def of_files(*paths: Path | str) -> QMimeData:
    """Make what a file manager hands over."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def hover(window: QWidget, mime: QMimeData) -> None:
    """Drag something over a window."""
    button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, button, modifier)
    QApplication.sendEvent(window, event)


def drop(window: QWidget, mime: QMimeData) -> None:
    """Drop something on a window."""
    hover(window, mime)
    button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, button, modifier)
    QApplication.sendEvent(window, event)
