from pathlib import Path

import pytest

from desktop.failures import describe_error, describe_failure
from engine.core import errors


def _leaves(kind):
    below = kind.__subclasses__()
    return [kind] if not below else [leaf for each in below for leaf in _leaves(each)]


# what becomes a problem or an outcome of one photo, what ends within the engine, and what is about settings
WITHIN = {
    "FileChangedError",
    "FileTooLargeError",
    "VectorError",
    "SparseFormatError",
    "StaleIndexError",
    "RefusedError",
    "StrandedError",
    "UnsettledError",
    "SettingsError",
    # the window keeps its index beside the library
    "IndexUnavailableError",
    # libraries are put together on the command line alone
    "MergeError",
}
REACHING = [
    kind
    for kind in _leaves(errors.LookalikeError)
    if kind.__module__ == errors.__name__ and kind.__name__ not in WITHIN
]


@pytest.mark.parametrize("kind", REACHING, ids=lambda kind: kind.__name__)
def test_every_error_that_reaches_a_person_has_words(kind):
    words = describe_failure(kind.__name__, "the reason")

    assert words.endswith(". (the reason)")
    assert words[0].isupper()


def test_an_error_is_told_with_its_path():
    words = describe_error(errors.StoreUnwritableError(Path("/some/library"), "the disk is full"))

    assert words.startswith("The library cannot be written")
    assert "/some/library" in words
    assert "the disk is full" in words


def test_what_nobody_has_words_for_speaks_for_itself():
    assert describe_error(OSError("the cable is out")) == "the cable is out"
