import os
import random
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.domain import FileStamp, Folder
from engine.core.errors import SettingsError
from engine.files.share import Share
from engine.files.walk import FoundFile


def found(path, folder="/photos"):
    return FoundFile(FileStamp(f"{folder}/{path}", 1, 2, 3, 4), Folder(folder))


@pytest.mark.parametrize(("text", "number", "total"), [("1/1", 1, 1), ("3/8", 3, 8), ("8/8", 8, 8), ("0/8", 8, 8)])
def test_shares_as_they_are_written(text, number, total):
    assert Share.parse(text) == Share(number, total)


@pytest.mark.parametrize("text", ["", "3", "3/", "/8", "9/8", "0/0", "-1/8", "1/8/2", "a/b", "1.5/8", "²/8", " 1/8"])
def test_what_is_no_share(text):
    with pytest.raises(SettingsError):
        Share.parse(text)


@given(st.lists(st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1), unique=True))
def test_every_file_is_in_one_share(names):
    shares = [Share(number, 5) for number in range(1, 6)]
    files = [found(f"folder/{name}") for name in names if name not in (".", "..")]
    assert all(sum(share.holds(file) for share in shares) == 1 for file in files)


def test_shares_are_balanced_and_say_nothing_of_names():
    names = [f"2024/IMG_{number:05}.JPG" for number in range(8_000)]
    sizes = Counter(next(n for n in range(1, 9) if Share(n, 8).holds(found(name))) for name in names)
    assert all(900 < size < 1_100 for size in sizes.values())


def test_a_share_follows_from_the_path_below_the_folder():
    names = [f"{random.Random(number).random()}.jpg" for number in range(64)]
    share = Share(2, 3)
    assert [share.holds(found(name)) for name in names] == [share.holds(found(name, "/mnt/other/é")) for name in names]
    # fixed for all times: a part that was made by another version is the same part
    assert [number for number in range(20) if share.holds(found(f"{number}.jpg"))] == [1, 2, 3, 5, 9, 12, 15, 19]


def test_accents_are_one_name_however_they_are_composed():
    for number in range(16):
        composed = found(f"é{number}.jpg")
        apart = found(unicodedata.normalize("NFD", f"é{number}.jpg"))
        assert Share(1, 3).holds(composed) == Share(1, 3).holds(apart)


def test_names_that_are_no_text_have_a_share():
    name = os.fsdecode(b"\xff\xfe.jpg")
    assert sum(Share(number, 4).holds(found(name)) for number in range(1, 5)) == 1
