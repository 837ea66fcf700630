import pytest

from engine.core.rescue import Carried, Conflict, Field, Obstacle, Rescue, SidecarChange
from engine.reports.rescue_words import carried_words, conflict_words, count_gaining, rescue_words

SAID = (Carried(Field.KEYWORDS, "sea"), Carried(Field.RATING, "4"), Carried(Field.KEYWORDS, "sun"))
DIFFERS = Conflict(Field.RATING, "3", ("4", "5"))


def test_each_field_is_named_once() -> None:
    assert carried_words(SAID) == ["keywords: sea, sun", "rating: 4"]


def test_a_long_text_is_cut_and_a_short_one_is_whole() -> None:
    (words,) = carried_words([Carried(Field.CAPTION, "x" * 1000)])
    assert len(words) < 200
    assert words.endswith("x…")


@pytest.mark.parametrize(
    ("kept", "others", "words"),
    [
        ("3", ("5",), "rating: 3 stays, 5 goes"),
        ("3", ("1", "4", "5"), "rating: 3 stays, 1, 4 and 5 go"),
        ("", ("4", "5"), "rating: 4 and 5 go, for they contradict each other"),
    ],
)
def test_all_values_that_differ_are_named(kept: str, others: tuple[str, ...], words: str) -> None:
    assert conflict_words(Conflict(Field.RATING, kept, others)) == words


def test_what_stands_in_the_way_is_named() -> None:
    change = SidecarChange("/a.xmp", None, b"")
    gains = Rescue("/a.jpg", ("/b.jpg",), change, SAID, (DIFFERS,))
    barred = Rescue("/a.jpg", ("/b.jpg",), None, SAID, obstacle=Obstacle.REFERENCE, unreadable=("/b.jpg",))
    assert rescue_words(gains) == [
        "gains keywords: sea, sun; rating: 4",
        "differs in rating: 3 stays, 4 and 5 go",
    ]
    assert rescue_words(barred) == [
        "does not gain keywords: sea, sun; rating: 4, as the photo that stays lies in a reference folder",
        "not all that is written could be read in /b.jpg",
    ]
    assert count_gaining([gains, barred]) == 1
