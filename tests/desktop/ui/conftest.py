"""What the tests of views share."""

from pathlib import Path

import pytest

from desktop.ui.theme import Theme


@pytest.fixture
def theme(qapp):
    """The light theme, whatever the system shows."""
    return Theme(Path(__file__).parents[3] / "resources", "light")
