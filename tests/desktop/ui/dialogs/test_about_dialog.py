"""What is told of the program, this computer and what it is built of."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.machine_report import MachineReport
from desktop.ui.dialogs.about_dialog import AboutDialog
from tests.helpers.desktop import HeldRunner


def test_it_stands_at_once_and_the_computer_follows(qtbot, theme):
    runner = HeldRunner()
    dialog = AboutDialog(theme, "1.2.3", "/home/a/library", MachineReport(runner))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.text() == "Lookalike 1.2.3"

    runner.release()

    told = dict(line.split(": ", 1) for line in dialog.text().splitlines()[1:])
    assert told["Processor"]
    assert "Comparing hashes" in told
    assert told["numpy"]
    assert "LGPL" in told["pyside6-essentials"]


def test_all_of_it_can_be_copied(qtbot, theme):
    runner = HeldRunner()
    dialog = AboutDialog(theme, "1.2.3", "/home/a/library", MachineReport(runner))
    qtbot.addWidget(dialog)
    dialog.show()
    runner.release()

    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == dialog.text()
    # for a report of a fault: nothing in it tells whose computer it is
    assert "/home/a" not in dialog.text()


def test_a_computer_that_cannot_be_looked_at_is_told(qtbot, theme, monkeypatch):
    monkeypatch.setenv("LOOKALIKE_CPU", "warp")
    runner = HeldRunner()
    report = MachineReport(runner)
    dialog = AboutDialog(theme, "1.2.3", "", report)
    qtbot.addWidget(dialog)

    runner.release()

    assert "warp" in report.error
    assert dialog.text() == "Lookalike 1.2.3"
