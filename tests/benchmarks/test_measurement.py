"""The figures are judged and written as they were measured."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.measurement import Measurement, markdown, table, write_json


@pytest.mark.parametrize(
    ("value", "target", "is_met"),
    [(30.0, ">= 30", True), (29.9, ">= 30", False), (3.1, "<= 3", False), (1.0, "", None)],
)
def test_a_figure_meets_its_target_or_misses_it(value: float, target: str, is_met: bool | None) -> None:
    assert Measurement("speed", value, "photos/s", target).is_met is is_met


def test_the_table_shouts_what_was_missed() -> None:
    rows = table([Measurement("rescan", 4.0, "s", "<= 3", {"other": 12.5})]).splitlines()
    assert "MISSED" in rows[1]
    assert "other 12.5" in rows[1]


def test_the_document_is_a_list_of_named_figures(tmp_path: Path) -> None:
    path = tmp_path / "build" / "bench.json"
    write_json([Measurement("rescan", 2.5, "s", "<= 3", {"other": 12.5})], path)
    assert json.loads(path.read_text(encoding="utf-8")) == [
        {"name": "rescan", "value": 2.5, "unit": "s", "target": "<= 3", "peers": {"other": 12.5}}
    ]


def test_the_markdown_has_a_row_for_each_figure() -> None:
    rows = markdown([Measurement("rescan", 2.5, "s", "<= 3", {"other": 12.5})]).splitlines()
    assert rows[2:] == ["| rescan | 2.5 s | <= 3 | other 12.5 |"]
