"""What the tests of views share."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desktop.ui.theme import Theme


@pytest.fixture
def theme(qapp):
    """The light theme, whatever the system shows."""
    return Theme(Path(__file__).parents[3] / "resources", "light")


@pytest.fixture(autouse=True)
def english(qapp):
    """Numbers as the expected texts write them, whatever this computer is set to."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)
