import re
from pathlib import Path

import pytest

from engine.core.errors import OutputError, SettingsError
from engine.review.criteria import Criterion
from engine.review.presets import BUILT_IN, PRESETS_FILE, Preset, PresetBook
from engine.review.rules import BEST_QUALITY, KeeperRules

RULES = KeeperRules.parse('folder:"a, \u00e9",oldest')


def test_presets_of_the_program_are_there_at_once(tmp_path):
    book = PresetBook(tmp_path)
    assert book.all() == BUILT_IN
    assert len({preset.name for preset in BUILT_IN}) == len(BUILT_IN)
    assert book.find("best-quality").rules == BEST_QUALITY
    assert book.find("oldest").rules.criteria[0] == KeeperRules.parse("oldest").criteria[0]
    assert book.find("none") is None
    assert not list(tmp_path.iterdir())


def test_own_presets_are_kept_by_name(tmp_path):
    PresetBook(tmp_path).save(" my  rules ", RULES)
    PresetBook(tmp_path).save("Also", BEST_QUALITY)
    own = PresetBook(tmp_path).all()[len(BUILT_IN) :]
    assert [(preset.name, preset.rules, preset.is_built_in) for preset in own] == [
        ("Also", BEST_QUALITY, False),
        ("my rules", RULES, False),
    ]
    PresetBook(tmp_path).save("my rules", BEST_QUALITY)
    assert PresetBook(tmp_path).find("my rules").rules == BEST_QUALITY
    PresetBook(tmp_path).remove("my rules")
    PresetBook(tmp_path).remove("never there")
    assert [preset.name for preset in PresetBook(tmp_path).all()[len(BUILT_IN) :]] == ["Also"]
    assert [path.name for path in tmp_path.iterdir()] == [PRESETS_FILE]


def test_rules_are_found_by_name_or_told_by_text(tmp_path):
    book = PresetBook(tmp_path)
    book.save("mine", RULES)
    assert book.rules("mine") == RULES
    assert book.rules("smallest") == book.find("smallest").rules
    assert book.rules("gps,smallest") == KeeperRules.parse("gps,smallest")
    with pytest.raises(SettingsError, match="no criterion"):
        book.rules("yours")


@pytest.mark.parametrize("name", ["", "  ", "best-quality"])
def test_names_that_cannot_be_used_are_refused(tmp_path, name):
    with pytest.raises(SettingsError):
        PresetBook(tmp_path).save(name, RULES)


def test_presets_of_the_program_stay(tmp_path):
    with pytest.raises(SettingsError, match="comes with the program"):
        PresetBook(tmp_path).remove("oldest")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"format": 2, "presets": {}}',
        '{"format": 1}',
        '{"format": 1, "presets": {"a": "nonsense"}}',
        '{"format": 1, "presets": {"a": 7}}',
        '{"format": 1, "presets": [1]}',
    ],
)
def test_a_damaged_file_is_kept_aside_before_a_new_one_is_written(tmp_path, text):
    (tmp_path / PRESETS_FILE).write_text(text)
    book = PresetBook(tmp_path)
    assert book.all() == BUILT_IN
    assert (tmp_path / PRESETS_FILE).read_text() == text
    book.save("mine", RULES)
    assert book.find("mine").rules == RULES
    assert [path.read_text() for path in tmp_path.glob("*.damaged.json")] == [text]


def test_names_and_arguments_of_any_bytes_are_kept(tmp_path):
    odd = KeeperRules.parse("folder:/p/\udcff")
    PresetBook(tmp_path).save("odd", odd)
    assert PresetBook(tmp_path).find("odd").rules == odd


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(OutputError, match="No such file"):
        PresetBook(tmp_path / "gone").save("mine", RULES)


DOCUMENT = (Path(__file__).parents[3] / "docs" / "keeper-rules.md").read_text(encoding="utf-8")


def test_the_documentation_tells_the_presets_as_they_are():
    told = re.findall(r"^\| `([a-z-]+)` \| `([^`]+)`(?:, then as best-quality)? \|$", DOCUMENT, re.MULTILINE)
    assert [Preset(name, KeeperRules.parse(text).then(BEST_QUALITY), True) for name, text in told] == list(BUILT_IN)


def test_the_documentation_tells_every_criterion_and_examples_that_are_understood():
    criteria = DOCUMENT.partition("## Criteria")[2].partition("\n\n**")[0]
    named = set(re.findall(r"`([a-z-]+)(?::[A-Z])?`", "\n".join(re.findall(r"^\| (.*?) \|", criteria, re.MULTILINE))))
    assert named == set(Criterion)
    examples = re.findall(r"\| `([^`]+)` \|$", DOCUMENT.partition("## Examples")[2].partition("##")[0], re.MULTILINE)
    assert len(examples) > 3
    for text in examples:
        assert KeeperRules.parse(text).criteria
