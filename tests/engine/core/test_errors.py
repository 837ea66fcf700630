"""Errors say where and why."""

from pathlib import Path

import pytest

from engine.core import errors
from engine.core.errors import FolderError, LookalikeError, OutputError, StoreError, StoreTooNewError


def test_all_raised_on_purpose_have_one_root_but_a_stop_is_no_error() -> None:
    every = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)]
    assert [error.__name__ for error in every if not issubclass(error, LookalikeError)] == ["Cancelled"]


def test_the_drawn_tree_names_every_error_below_its_parent() -> None:
    drawn: dict[str, int] = {}
    for line in (errors.__doc__ or "").splitlines():
        name = line.lstrip("│├└─ ").split(" ")[0]
        if name.endswith("Error"):
            drawn[name] = line.index(name)
    every = {v.__name__: v for v in vars(errors).values() if isinstance(v, type) and issubclass(v, LookalikeError)}
    assert set(drawn) == set(every)
    for name, error in every.items():
        assert drawn[name] == 4 * (len(error.__mro__) - len(LookalikeError.__mro__))


@pytest.mark.parametrize("kind", [FolderError, OutputError])
def test_an_error_about_a_path_names_it(kind: type[FolderError | OutputError]) -> None:
    error = kind("/photos", "it is a file")
    assert (str(error), error.path, error.reason) == ("/photos: it is a file", "/photos", "it is a file")


def test_a_library_that_is_too_new_tells_both_versions() -> None:
    error = StoreTooNewError(Path("/data/library.sqlite3"), found=7, known=5)
    assert isinstance(error, StoreError)
    assert "7" in str(error)
    assert "5" in str(error)
    assert (error.found, error.known) == (7, 5)
