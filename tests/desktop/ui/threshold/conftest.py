"""What the tests of the slider share: counts by kind and hundredth of similarity."""

import pytest


@pytest.fixture
def counts():
    """Matches of all kinds: scenes at 60, edits at 80, same pictures at 92, copies at the end."""
    rows = [[0] * 50 for _ in range(5)]
    rows[4][10] = 50
    rows[3][30] = 70
    rows[3][42] = 4
    rows[2][42] = 120
    rows[1][49] = 318
    rows[0][49] = 1204
    return rows
