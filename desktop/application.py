"""Make Qt's application object, or say why there can be none."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from engine.version import VERSION


def make_application(tell_no_window: Callable[[str], int]) -> QApplication:
    """Make Qt's application; where it finds no display, the process ends here with a word about it."""

    def on_message(level: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if level is QtMsgType.QtFatalMsg:
            # Qt would abort the process next
            os._exit(tell_no_window(" ".join(text.split())))

    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QApplication.setApplicationName("Lookalike")
    QApplication.setApplicationVersion(VERSION)
    QGuiApplication.setDesktopFileName("lookalike")
    previous = qInstallMessageHandler(on_message)
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(previous)
    # the library is closed first, which takes a moment after the last window is gone
    app.setQuitOnLastWindowClosed(False)
    return app
