"""The choices, each of which is told at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.machine_report import FORMATS, MachineReport
from desktop.preferences import Preferences
from desktop.thumbnail_cache import ThumbnailCache
from desktop.thumbnail_storage import ThumbnailStorage
from desktop.ui.dialogs.preferences_dialog import PreferencesDialog
from engine.core.domain import ImageFormat
from engine.core.settings import Method
from tests.helpers.desktop import HeldRunner
from tests.helpers.plain_offer import PlainOffer


class Bench:
    def __init__(self, qtbot, theme, directory):
        self.runner = HeldRunner()
        self.cache = ThumbnailCache(directory, 10_000_000)
        self.cache.write("ab" * 20, 128, b"x" * 4000)
        self.dialog = PreferencesDialog(
            theme,
            Preferences(exclusions=("*.gif",), skipped_formats=frozenset({ImageFormat.BMP}), language="de"),
            ("de", "en", "ja"),
            PlainOffer(),
            MachineReport(self.runner),
            ThumbnailStorage(self.runner, self.cache),
        )
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.preferences = Preferences()
        self.dialog.choice_made.connect(self.choose)

    def choose(self, name, value):
        self.preferences = self.preferences.with_choice(name, value)


@pytest.fixture
def bench(qtbot, theme, tmp_path):
    return Bench(qtbot, theme, tmp_path / "cache")


def press(qtbot, dialog, page, widget):
    dialog.tabs.setCurrentIndex(page)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def segment(control, text):
    return next(child for child in control.findChildren(type(control._group.buttons()[0])) if child.text() == text)


def test_the_method_and_the_threads_of_scans(qtbot, bench):
    page = bench.dialog.scan

    press(qtbot, bench.dialog, 0, segment(page.method, "Deep"))
    page.workers.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(page.workers, "3")

    assert bench.preferences.method is Method.DEEP
    assert bench.preferences.workers == 3


def test_no_number_of_threads_means_as_many_as_cores(bench):
    assert bench.dialog.scan.workers.value() == 0
    assert bench.dialog.scan.workers.text().startswith("As many as cores")


def test_what_is_passed_over(qtbot, bench):
    page = bench.dialog.exclusions
    assert page.patterns.toPlainText() == "*.gif"

    bench.dialog.tabs.setCurrentIndex(1)
    page.patterns.selectAll()
    QTest.keyClicks(page.patterns, " **/Screenshots ")
    QTest.keyClick(page.patterns, Qt.Key.Key_Return)
    QTest.keyClicks(page.patterns, "*.tif")
    page.defaults.click()
    page.hidden.click()

    assert bench.preferences.exclusions == ("**/Screenshots", "*.tif")
    assert not bench.preferences.default_exclusions
    assert bench.preferences.include_hidden


def test_formats_tell_whether_they_are_read_here_and_can_be_left_out(bench):
    page = bench.dialog.formats
    assert page.state_text("JPEG") == ""
    assert not page.boxes["BMP"].isChecked()

    bench.runner.release()
    assert all(page.state_text(each).startswith("read here") for each in FORMATS)

    page.boxes["GIF"].click()
    assert bench.preferences.skipped_formats == {ImageFormat.BMP, ImageFormat.GIF}
    page.boxes["BMP"].click()
    assert bench.preferences.skipped_formats == {ImageFormat.GIF}


def test_colours_and_language(qtbot, bench):
    page = bench.dialog.window_page
    assert page.language.currentText() == "Deutsch"
    assert [page.language.itemText(n) for n in range(page.language.count())][3] == "日本語"

    press(qtbot, bench.dialog, 3, segment(page.theme_choice, "Dark"))
    page.language.setFocus()
    QTest.keyClick(page.language, Qt.Key.Key_Home)

    assert bench.preferences.theme.value == "dark"
    assert bench.preferences.language == ""


def test_the_cache_of_thumbnails_is_bounded_measured_and_emptied(qtbot, bench):
    page = bench.dialog.window_page
    assert not page.clear_button.isEnabled()
    bench.runner.release()
    assert page.used_text().startswith("4")

    page.cache_size.setValue(1024)
    assert bench.preferences.thumbnail_cache_mb == 1024

    press(qtbot, bench.dialog, 3, page.clear_button)
    bench.runner.release()
    assert bench.cache.used_bytes() == 0
    assert not page.clear_button.isEnabled()


def test_it_closes_by_escape(qtbot, bench):
    qtbot.keyClick(bench.dialog, Qt.Key.Key_Escape)

    assert not bench.dialog.isVisible()
