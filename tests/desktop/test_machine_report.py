"""What the window can tell of this computer."""

from desktop.machine_report import MachineReport
from tests.helpers.desktop import HeldRunner


def test_it_is_found_out_once_and_only_when_asked(qtbot):
    runner = HeldRunner()
    report = MachineReport(runner)
    assert runner.waiting == []

    report.request()
    report.request()

    assert len(runner.waiting) == 1
    with qtbot.waitSignal(report.changed):
        runner.release()
    assert report.error == ""
    assert {"numpy", "pyside6-essentials"} <= {package.name for package in report.machine.packages}


def test_a_setting_that_asks_for_too_much_is_told(qtbot, monkeypatch):
    monkeypatch.setenv("LOOKALIKE_CPU", "warp")
    runner = HeldRunner()
    report = MachineReport(runner)

    report.request()
    runner.release()

    assert "warp" in report.error
    assert report.machine is None
