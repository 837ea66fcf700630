from pathlib import Path

import pytest

DESKTOP = Path(__file__).parent / "desktop"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the window's tests for last: they fill the process, and to fork a full one takes many times as long."""
    items.sort(key=lambda item: DESKTOP in item.path.parents)
