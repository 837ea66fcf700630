"""The manual in the window: all pages are there, links stay in it, nothing is fetched."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from desktop.ui.dialogs.manual_dialog import PAGES, ManualDialog
from tests.helpers.manual_pages import COMMAND_LINE, KEYBOARD, command_line_page, keyboard_page
from tests.helpers.window_bench import MANUAL, WindowBench


@pytest.fixture
def dialog(qtbot, theme):
    made = ManualDialog(theme, str(MANUAL))
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_opens_with_the_quick_start(dialog):
    assert dialog.titles.count() == len(PAGES)
    assert dialog.titles.currentItem().text() == "Quick start"
    assert "In five steps" in dialog.page.toPlainText()


def test_every_page_has_a_title_and_text(qtbot, dialog):
    for row, page in enumerate(PAGES):
        item = dialog.titles.item(row)
        qtbot.mouseClick(
            dialog.titles.viewport(), Qt.MouseButton.LeftButton, pos=dialog.titles.visualItemRect(item).center()
        )
        assert dialog.page.source().fileName() == f"{page}.md"
        assert len(dialog.page.toPlainText()) > 500


def test_a_link_to_another_page_moves_the_list_along(dialog):
    dialog.page.setSource(QUrl.fromLocalFile(str(MANUAL / "privacy.md")))
    assert dialog.titles.currentItem().text() == "Privacy"


def test_the_pictures_are_shown(dialog):
    dialog.titles.setCurrentRow(PAGES.index("similarity"))
    names = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (MANUAL / "similarity.md").read_text(encoding="utf-8"))
    assert len(names) == 3
    for name in names:
        picture = dialog.page.loadResource(QTextDocument.ResourceType.ImageResource, QUrl(name))
        assert picture
        assert (MANUAL / name).stat().st_size < 60_000


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_pages_that_are_there_and_nowhere_else(page):
    text = (MANUAL / f"{page}.md").read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)]+)\)", text)
    assert all((MANUAL / target).is_file() for target in targets)
    assert "](http" not in text


def test_there_is_no_page_that_the_list_lacks():
    assert {path.stem for path in Path(MANUAL).glob("*.md")} == set(PAGES)


def test_the_page_on_commands_tells_what_the_command_line_is():
    # make manual writes it anew
    assert (MANUAL / COMMAND_LINE).read_text(encoding="utf-8") == command_line_page()


def test_the_page_on_keys_tells_the_keys_of_the_window(qtbot, theme, tmp_path):
    # make manual writes it anew
    bench = WindowBench(qtbot, theme, tmp_path / "library")
    bench.show()
    assert (MANUAL / KEYBOARD).read_text(encoding="utf-8") == keyboard_page(bench.window.key_groups())
    bench.close()


def test_the_menu_opens_it_and_once_alone(qtbot, theme, tmp_path):
    bench = WindowBench(qtbot, theme, tmp_path / "library")
    bench.show()
    for _ in range(2):
        bench.actions.manual.trigger()
    found = bench.window.findChildren(ManualDialog)
    assert len(found) == 1
    assert found[0].isVisible()
    bench.close()
