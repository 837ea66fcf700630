from pathlib import Path

from desktop.paths import AppPaths


def test_places_of_the_system_are_the_default():
    paths = AppPaths.find({})

    assert len({paths.library, paths.cache, paths.config, paths.crashes, paths.resources}) == 5
    assert all(path.is_absolute() for path in (paths.library, paths.cache, paths.config, paths.crashes))
    assert paths.resources.is_dir()


def test_the_environment_names_other_places(tmp_path):
    environment = {
        "LOOKALIKE_LIBRARY": str(tmp_path / "library"),
        "LOOKALIKE_CACHE": str(tmp_path / "cache"),
        "LOOKALIKE_CONFIG": str(tmp_path / "config"),
    }

    paths = AppPaths.find(environment)

    assert (paths.library, paths.cache, paths.config) == (
        tmp_path / "library",
        tmp_path / "cache",
        tmp_path / "config",
    )
    assert paths.crashes.parent == paths.preferences.parent == tmp_path / "config"


def test_the_command_line_goes_before_the_environment_and_an_empty_name_is_none():
    assert AppPaths.find({"LOOKALIKE_LIBRARY": "/elsewhere"}, Path("here")).library == Path("here")
    assert AppPaths.find({"LOOKALIKE_LIBRARY": ""}).library == AppPaths.find({}).library
