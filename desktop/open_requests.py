"""Take up what the program is asked to open: by its command line, and by macOS while it runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent

from desktop.command_line import WindowRequest
from desktop.session import Session


class OpenRequests(QObject):
    """Gathers the files and folders that are named one by one, until they can be taken up.

    Signals:
        folders_asked(list): paths of folders.
        photos_asked(list): paths of files.
    """

    folders_asked = Signal(list)
    photos_asked = Signal(list)

    def __init__(self, app: QCoreApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[str] = []
        self._may_tell = False
        # what is asked for at one time comes as one event each
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tell)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the path of such an event."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._waiting.append(event.file())
            self._timer.start()
            return True
        return super().eventFilter(watched, event)

    def serve(self, session: Session, request: WindowRequest) -> None:
        """Hand all that is asked for to a session once it is open, what the command line names first."""
        if request.folders:
            take_up = session.query if request.names_files else session.add_folders
            session.opened.connect(lambda: take_up([str(Path(each).absolute()) for each in request.folders]))
        self.folders_asked.connect(session.add_folders)
        self.photos_asked.connect(session.query)
        session.opened.connect(self.begin)

    def begin(self) -> None:
        """Tell from now on; what came before is told at once."""
        self._may_tell = True
        self._tell()

    def _tell(self) -> None:
        if not self._may_tell or not self._waiting:
            return
        paths, self._waiting = self._waiting, []
        folders = [path for path in paths if Path(path).is_dir()]
        if folders:
            self.folders_asked.emit(folders)
        if photos := [path for path in paths if path not in folders]:
            self.photos_asked.emit(photos)
