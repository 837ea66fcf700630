"""The rules as a list: added, taken away, moved and changed, and always what the marking goes by."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.item_models.rules_model import RuleRole, RulesModel
from desktop.session.rule_lines import RuleLine
from tests.helpers.plain_marking import PlainMarking

ROOT = QModelIndex()


@pytest.fixture
def marking():
    return PlainMarking(RuleLine("oldest"), RuleLine("gps"), RuleLine("pixels"))


@pytest.fixture
def model(marking):
    made = RulesModel(marking)
    made.tester = QAbstractItemModelTester(made)
    return made


def slugs(marking):
    return [line.criterion for line in marking.lines]


def test_rules_go_up_and_down_and_stop_at_the_ends(model, marking):
    assert model.move(2, -1)
    assert slugs(marking) == ["oldest", "pixels", "gps"]
    assert model.move(0, 1)
    assert slugs(marking) == ["pixels", "oldest", "gps"]
    assert not model.move(0, -1)
    assert not model.move(2, 1)
    assert slugs(marking) == ["pixels", "oldest", "gps"]


@pytest.mark.parametrize(
    ("first", "to", "expected"), [(0, 3, "gps pixels oldest"), (2, 0, "pixels oldest gps"), (0, 2, "gps oldest pixels")]
)
def test_a_dragged_rule_lies_where_it_was_let_go(model, marking, first, to, expected):
    assert model.moveRows(ROOT, first, 1, ROOT, to)
    assert " ".join(slugs(marking)) == expected


def test_a_rule_is_added_where_it_is_wanted_and_only_once(model, marking):
    assert model.add("format", "raw", before=1) == 1
    assert model.add("smallest") == 4
    assert model.add("format", "raw") == 1
    assert slugs(marking) == ["oldest", "format", "gps", "pixels", "smallest"]
    assert model.removeRows(0, 1)
    assert not model.removeRows(4, 1)
    assert slugs(marking) == ["format", "gps", "pixels", "smallest"]


def test_rules_of_another_name_take_the_place_of_all(model, marking):
    with_other = [RuleLine("newest")]
    marking.set_lines(with_other)
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Newest"]


def test_a_rule_says_what_it_is_about(model, marking):
    row = model.add("path")
    assert not model.index(row).data(RuleRole.IS_COMPLETE)
    model.set_argument(row, "!*_small.*")
    assert model.index(row).data() == "Path without “*_small.*”"
    assert model.index(row).data(Qt.ItemDataRole.AccessibleTextRole).startswith("4")
    assert marking.lines[-1] == RuleLine("path", "!*_small.*")
    row = model.add("folder", "/photos/Lucca")
    assert (model.index(row).data(), model.index(row).data(RuleRole.ADVICE)) == ("In Lucca", "/photos/Lucca")
