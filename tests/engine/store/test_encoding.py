import os

from hypothesis import given
from hypothesis import strategies as st

from engine.store.encoding import below, decode_path, encode_path, outermost, signed64, unsigned64


@given(st.integers(0, 2**64 - 1))
def test_numbers_of_64_bits_survive_folding(value):
    assert -(2**63) <= signed64(value) < 2**63
    assert unsigned64(signed64(value)) == value


def test_paths_that_are_no_unicode_survive():
    path = os.fsdecode(b"/a/\xff\xfe\n.jpg")
    assert decode_path(encode_path(path)) == path


def test_range_of_a_folder_holds_what_is_below_it_and_not_its_namesakes():
    low, high = below("/photos")
    assert low <= b"/photos/a.jpg" < high
    assert low <= b"/photos/\xff\xff" < high
    assert not low <= b"/photos" < high
    assert not low <= b"/photos2/a.jpg" < high
    assert not low <= b"/photos-old/a.jpg" < high


def test_range_of_the_root_holds_everything():
    low, high = below("/")
    assert low <= b"/a" < high


def test_outermost_keeps_no_folder_inside_another():
    assert outermost(["/a/b", "/a", "/a-b", "/c/d", "/a/b/c", "/a"]) == ["/a-b", "/a", "/c/d"]


def test_outermost_of_the_root_is_the_root():
    assert outermost(["/x", "/"]) == ["/"]
