import pytest
from PySide6.QtCore import Qt

from desktop.ui.controls.rule import Rule


@pytest.mark.parametrize(
    ("orientation", "size"), [(Qt.Orientation.Horizontal, (80, 1)), (Qt.Orientation.Vertical, (1, 80))]
)
def test_a_rule_is_a_hairline_of_the_theme(qtbot, theme, orientation, size):
    rule = Rule(theme, orientation)
    qtbot.addWidget(rule)
    rule.resize(80, 80)

    assert rule.size().toTuple() == size
    assert rule.grab().toImage().pixelColor(0, 0) == theme.colour("line")
    theme.set_choice("dark")
    assert rule.grab().toImage().pixelColor(0, 0) == theme.colour("line")
