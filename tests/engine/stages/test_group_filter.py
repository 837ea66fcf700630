import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.domain import ImageFormat, MatchKind
from engine.stages.group_filter import Field, FilterMistake, FormatTerm, GroupFilter, KindTerm, RangeTerm, TextTerm


def terms(text):
    found = GroupFilter.parse(text)
    assert isinstance(found, GroupFilter)
    return list(found.terms)


def path(text):
    return TextTerm(Field.PATH, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("   ", []),
        ("Holiday", [path("holiday")]),
        ('a "b  C" d', [path("a"), path("b  c"), path("d")]),
        ('"not closed', [path("not closed")]),
        ('name:"two words"', [TextTerm(Field.NAME, "two words")]),
        ("NAME:Img folder:2019", [TextTerm(Field.NAME, "img"), TextTerm(Field.FOLDER, "2019")]),
        ("path:x", [path("x")]),
        # Neither a drive nor a time is a field.
        ("c:\\photos 12:30", [path("c:\\photos"), path("12:30")]),
        ("a:b:c", [path("a:b:c")]),
        # What is still being typed.
        ("name: size: size:> kind: date:..", []),
        ('"', []),
        ("format:raw", [FormatTerm(frozenset({ImageFormat.RAW}))]),
        ("format:heic", [FormatTerm(frozenset({ImageFormat.HEIF}))]),
        ("format:jpeg", [FormatTerm(frozenset({ImageFormat.JPEG}))]),
        ("format:jp", [FormatTerm(frozenset({ImageFormat.JPEG, ImageFormat.JPEG_XL}))]),
        ('format:"jpeg xl"', [FormatTerm(frozenset({ImageFormat.JPEG_XL}))]),
        ("kind:edited", [KindTerm(1 << (MatchKind.EDITED - 1))]),
        ("kind:Identical", [KindTerm(0b11)]),
        ("size:5..6", [RangeTerm(Field.SIZE, 5, 7)]),
    ],
)
def test_words_become_terms(text, expected):
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("size:big", Field.SIZE, "big"),
        ("holiday date:may", Field.DATE, "may"),
        ("kind:copy", Field.KIND, "copy"),
        ("format:txt", Field.FORMAT, "txt"),
        ('size:"5 mb extra"', Field.SIZE, "5 mb extra"),
    ],
)
def test_values_that_are_none_are_told_with_what_to_write_instead(text, field, value):
    mistake = GroupFilter.parse(text)
    assert mistake == FilterMistake(field, value)
    assert value in mistake.message
    assert len(mistake.message) > len(value) + 20


@given(st.text(st.sampled_from('abzä:".<>=, 0123-kM\\/\t\n') | st.characters(), max_size=20))
def test_nothing_that_is_typed_is_an_error(text):
    GroupFilter.parse(text)


@given(st.lists(st.text("abcäß0_-", min_size=1), max_size=5))
def test_every_word_counts(words):
    assert len(terms(" ".join(words))) == len(words)
