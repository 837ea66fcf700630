import pytest

from engine.review.criteria import Why
from engine.review.keeper_sentence import keeper_sentence


@pytest.mark.parametrize("why", Why)
def test_every_reason_makes_a_sentence_about_both_photos(why):
    sentence = keeper_sentence(why, "/a/one.jpg", "/a/two.jpg")
    assert sentence.startswith("one.jpg stays: ")
    assert "two.jpg" in sentence
    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize(
    ("kept", "other", "names"),
    [
        ("/a/1.jpg", "/a/2.jpg", ("1.jpg", "2.jpg")),
        ("/a/1.jpg", "/b/1.jpg", ("a/1.jpg", "b/1.jpg")),
        ("/1.jpg", "/b/1.jpg", ("/1.jpg", "b/1.jpg")),
        ("/c/1.jpg", "/b/c/1.jpg", ("/c/1.jpg", "b/c/1.jpg")),
        ("/x/{other}.jpg", "/y/{kept}.jpg", ("{other}.jpg", "{kept}.jpg")),
    ],
)
def test_photos_are_named_so_that_one_can_tell_them_apart(kept, other, names):
    assert keeper_sentence(Why.LARGER, kept, other) == f"{names[0]} stays: its file is larger than {names[1]}."
