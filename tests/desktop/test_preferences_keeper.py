from dataclasses import replace

import pytest

from desktop.preferences import Preferences, PreferencesFault, PreferencesStore
from desktop.preferences_keeper import REST_MS, PreferencesKeeper
from tests.helpers.desktop import ImmediateRunner

DARK = replace(Preferences(), language="de")


@pytest.fixture
def keep(qtbot):
    keepers = []

    def make(path):
        keepers.append(PreferencesKeeper(PreferencesStore(path), ImmediateRunner(), Preferences()))
        return keepers[-1]

    return make


def test_a_choice_is_told_at_once_and_saved_when_the_person_rests(keep, qtbot, tmp_path):
    keeper = keep(tmp_path / "p.json")
    told = []
    keeper.changed.connect(told.append)
    for language in ("fr", "es", "de"):
        keeper.set(replace(Preferences(), language=language))
    assert [each.language for each in told] == ["fr", "es", "de"]
    assert keeper.current == DARK
    assert not (tmp_path / "p.json").exists()

    qtbot.waitUntil((tmp_path / "p.json").exists, timeout=REST_MS * 5)

    assert PreferencesStore(tmp_path / "p.json").load() == DARK


def test_the_same_choice_is_none(keep, qtbot, tmp_path):
    keeper = keep(tmp_path / "p.json")
    with qtbot.assertNotEmitted(keeper.changed):
        keeper.set(Preferences())


def test_what_cannot_be_saved_is_told_once(keep, tmp_path):
    (tmp_path / "file").write_text("in the way")
    keeper = keep(tmp_path / "file" / "p.json")
    told = []
    keeper.faulted.connect(told.append)

    keeper.save()
    keeper.save()

    assert told == [PreferencesFault.UNWRITABLE]


def test_the_end_saves_without_waiting_for_anyone(keep, tmp_path):
    keeper = keep(tmp_path / "p.json")

    keeper.save_now(DARK)

    assert PreferencesStore(tmp_path / "p.json").load() == DARK
