"""Open photos in other programs, and show them where they lie."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QUrl
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from PySide6.QtGui import QDesktopServices

from desktop.file_names import file_url

OpenUrl = Callable[[QUrl], bool]

_MANAGER: Final = "org.freedesktop.FileManager1"
_PATIENCE_MS: Final = 3000


class FileOpener(QObject):
    """Opens files by the means of the system; nothing here waits for another program."""

    def __init__(self, open_url: OpenUrl = QDesktopServices.openUrl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_url = open_url

    def open(self, path: str) -> None:
        """Open a file in the program that the person uses for it."""
        self._open_url(file_url(path))

    def show(self, path: str) -> None:
        """Show a file in its folder, selected where the system can do that."""
        if sys.platform == "win32":
            QProcess.startDetached("explorer.exe", ["/select,", str(Path(path))])
        elif sys.platform == "darwin":
            QProcess.startDetached("open", ["-R", path])
        else:
            self._ask_file_manager(path)

    def _ask_file_manager(self, path: str) -> None:
        """Ask the file manager that listens on the bus of the desktop; without one, open the folder."""
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            self._open_folder(path)
            return
        message = QDBusMessage.createMethodCall(_MANAGER, "/org/freedesktop/FileManager1", _MANAGER, "ShowItems")
        message.setArguments([[file_url(path).toString(QUrl.ComponentFormattingOption.FullyEncoded)], ""])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _PATIENCE_MS), self)

        def on_answered(answered: QDBusPendingCallWatcher) -> None:
            if answered.isError():
                self._open_folder(path)
            answered.deleteLater()

        watcher.finished.connect(on_answered)

    def _open_folder(self, path: str) -> None:
        self._open_url(file_url(str(Path(path).parent)))
