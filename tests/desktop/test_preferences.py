import json
from dataclasses import fields, replace

import pytest

from desktop.preferences import Preferences, PreferencesFault, PreferencesStore, ThemeChoice
from engine.core.domain import ImageFormat, MatchKind
from engine.core.settings import DEFAULT_EXCLUSIONS, Method, usable_cores
from engine.files.exclusions import Exclusions
from engine.files.formats import PHOTO_SUFFIXES
from tests.helpers.command import has_all_rights

CHOSEN = Preferences(
    theme=ThemeChoice.DARK,
    language="zh_CN",
    workers=3,
    method=Method.DEEP,
    include_hidden=True,
    exclusions=("*.psd", "/tmp/ö"),
    default_exclusions=False,
    skipped_formats=frozenset({ImageFormat.GIF, ImageFormat.JPEG_XL}),
    thumbnail_cache_mb=64,
    thumbnail_side=200,
    threshold=0.83,
    upper=0.99,
    kinds=frozenset({MatchKind.EDITED, MatchKind.IDENTICAL_FILE}),
    sort="date",
    is_descending=False,
    current_photo=12,
    window_geometry="AAEC",
    layouts={"main": "BBB", "compare": "CCC"},
    last_folder="/home/ü",
    last_target="/mnt/aside",
    dismissed=frozenset({"weights-offer", "b"}),
)


@pytest.fixture
def store(tmp_path):
    return PreferencesStore(tmp_path / "config" / "preferences.json")


def test_there_are_none_at_first(store):
    assert store.load() == Preferences()
    assert store.fault is None


def test_all_that_is_chosen_comes_back(store):
    assert all(getattr(CHOSEN, item.name) != getattr(Preferences(), item.name) for item in fields(Preferences))

    assert store.save(CHOSEN)

    assert PreferencesStore(store.path).load() == CHOSEN
    assert [path.name for path in store.path.parent.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_damaged_file_is_kept_aside_and_told(store, content):
    store.path.parent.mkdir()
    store.path.write_bytes(content)

    assert store.load() == Preferences()

    assert store.fault is PreferencesFault.DAMAGED
    assert (store.path.parent / "preferences.damaged.json").read_bytes() == content
    assert store.save(CHOSEN)
    assert store.load() == CHOSEN
    assert store.fault is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("threshold", 1.5),
        ("threshold", "0.7"),
        ("threshold", float("nan")),
        ("threshold", None),
        ("workers", -1),
        ("workers", True),
        ("workers", 10**9),
        ("thumbnail_cache_mb", 0),
        ("theme", "pink"),
        ("method", ["deep"]),
        ("exclusions", "*.gif"),
        ("exclusions", [1]),
        ("kinds", ["no-such-kind"]),
        ("skipped_formats", ["PDF"]),
        ("layouts", [1, 2]),
        ("layouts", {"main": 1}),
        ("language", 7),
        ("include_hidden", "yes"),
    ],
)
def test_a_value_without_sense_costs_that_value_alone(store, name, value):
    store.save(replace(CHOSEN, **{name: getattr(Preferences(), name)}))
    found = json.loads(store.path.read_text(encoding="utf-8"))
    store.path.write_text(json.dumps({**found, name: value}), encoding="utf-8")

    loaded = store.load()

    assert loaded == replace(CHOSEN, **{name: getattr(Preferences(), name)})
    assert store.fault is PreferencesFault.DAMAGED


def test_what_a_newer_version_wrote_survives(store):
    store.save(CHOSEN)
    found = json.loads(store.path.read_text(encoding="utf-8"))
    store.path.write_text(json.dumps({**found, "flying_toasters": [1]}), encoding="utf-8")

    assert store.load() == CHOSEN
    store.save(Preferences())

    assert json.loads(store.path.read_text(encoding="utf-8"))["flying_toasters"] == [1]
    assert store.load() == Preferences()


def test_a_place_that_cannot_be_written_is_told_and_nothing_else_happens(tmp_path):
    (tmp_path / "config").write_text("a file where a folder should be")
    store = PreferencesStore(tmp_path / "config" / "preferences.json")

    assert not store.save(CHOSEN)

    assert store.fault is PreferencesFault.UNWRITABLE


@pytest.mark.skipif(has_all_rights(), reason="rights mean nothing to an administrator")
def test_a_file_that_cannot_be_read_is_told(store):
    store.save(CHOSEN)
    store.path.chmod(0)

    assert store.load() == Preferences()
    assert store.fault is PreferencesFault.UNREADABLE


def test_a_folder_in_its_place_is_told(store):
    store.path.mkdir(parents=True)

    assert store.load() == Preferences()
    assert store.fault is PreferencesFault.UNREADABLE


def test_a_scan_is_set_by_them():
    settings = CHOSEN.scan_settings()

    assert settings.workers == 3
    assert settings.include_hidden
    assert not set(DEFAULT_EXCLUSIONS) & set(settings.exclusions)
    assert set(DEFAULT_EXCLUSIONS) <= set(Preferences().scan_settings().exclusions)
    assert Preferences().scan_settings().workers == usable_cores()
    exclusions = Exclusions(settings.exclusions)
    assert exclusions.matches("Cat.GIF", "/photos/Cat.GIF", is_folder=False)
    assert exclusions.matches("a.jxl", "/photos/a.jxl", is_folder=False)
    assert not exclusions.matches("a.jpg", "/photos/a.jpg", is_folder=False)


def test_every_suffix_of_photos_belongs_to_a_format_that_can_be_skipped():
    settings = Preferences(skipped_formats=frozenset(ImageFormat)).scan_settings()
    exclusions = Exclusions(settings.exclusions)

    assert all(exclusions.matches(f"a{suffix}", f"/a{suffix}", is_folder=False) for suffix in PHOTO_SUFFIXES)
