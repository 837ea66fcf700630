"""Every phrase by which the engine says why photos match, or why one is kept, has words in the window's language."""

import ast
import inspect
import re
from itertools import combinations, product

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from desktop.reasons import badge_words, is_telling, keeper_words, reason_words, why
from engine.core import orientation
from engine.core.domain import ImageFormat, MatchKind, PictureInfo
from engine.review.criteria import Why
from engine.stages import deep, group_members
from engine.verification import verdict, wording
from tests.helpers.marking_translator import MarkingTranslator, untranslated

WHOLE = (0.0, 0.0, 1.0, 1.0)


def literals(function):
    """Return all texts in the code of a function but its docstring, the values in them as 12.3."""
    tree = ast.parse(inspect.getsource(function).lstrip())
    texts = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            texts.add("".join(part.value if isinstance(part, ast.Constant) else "12.3" for part in node.values))
        elif isinstance(node, ast.Return | ast.Tuple | ast.IfExp | ast.Call):
            children = ast.iter_child_nodes(node)
            texts |= {each.value for each in children if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    return texts


def info(image_format, width=40, height=30):
    return PictureInfo(image_format, width, height, False, WHOLE)


class Overlap:
    """As much of an agreement as its description looks at."""

    def __init__(self, a, b):
        self.overlap_a, self.overlap_b = a, b


def placements():
    shares = (0.05, 0.3, 0.62, 0.8, 0.95, 1.0)
    return {
        wording.describe_placement(Overlap(a, b), turn)
        for a, b in product(shares, shares)
        for turn in (0.0, 1.2, 3.0, 12.6, 44.0, 91.0, -7.0, 180.0)
    }


def same_frames():
    pairs = [(ImageFormat.JPEG, ImageFormat.JPEG), *combinations(ImageFormat, 2)]
    return {
        wording.describe_same_frame(info(a), info(b, width), proposed, turn)
        for (a, b), width, proposed, turn in product(pairs, (40, 20), range(orientation.COUNT), (0.0, 90.0, 179.0))
    }


def reasons():
    """Return every reason that the engine gives of a match."""
    copies = set(group_members._COPY_REASONS.values())
    verdicts = {text for text in literals(verdict._kind_and_reason) if " " in text}
    assert {"12.3 s apart", "another shot", "looks alike in parts", "border added", "altered in places"} <= verdicts
    scenes = {text for text in literals(deep.better) if " " in text}
    assert scenes == {"shows the same scene"}
    return copies | verdicts | scenes | placements() | same_frames()


@pytest.fixture
def marked(qapp):
    translator = MarkingTranslator()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def letters(text):
    """Return the words of what no translator was asked for."""
    return re.findall(r"[^\W\d_]+", untranslated(text))


def test_every_reason_is_translated(marked):
    found = reasons()
    assert len(found) > 500
    for reason in found:
        words = reason_words(reason)
        assert letters(words) == [], f"{reason}: {words}"


def test_every_reason_to_keep_a_photo_is_translated(marked):
    for words in Why:
        assert letters(keeper_words(f"to keep: {words}")) == []


def test_english_reasons_stay_what_they_are(qapp):
    for reason in reasons():
        words = reason_words(reason).replace("\u00a0", " ")
        assert words == reason
    for words in Why:
        assert keeper_words(f"to keep: {words}") == words


def test_numbers_follow_the_locale(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        assert reason_words("1.2 s apart") == "1,2 s apart"
        assert reason_words("crop 80 %").replace("\u00a0", " ") == "crop 80 %"
        QLocale.setDefault(QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt))
        assert reason_words("turned 12°") == "turned ١٢°"
    finally:
        QLocale.setDefault(before)


def test_what_is_not_known_is_shown_as_it_is(qapp):
    assert reason_words("glued together") == "glued together"
    assert reason_words("mirrored, glued together") == "mirrored, glued together"
    assert keeper_words("to keep: nicest") == "nicest"
    assert reason_words("") == ""


def test_a_match_is_told_by_kind_and_reason(qapp):
    assert why("edited", "crop 80 %").replace("\u00a0", " ") == "Edited: crop 80 %"
    assert why("identical-file", "same bytes") == "Identical file"
    assert why("same-picture", "") == "Same picture"
    assert why("identical-file", "to keep: more pixels") == "Suggested to stay: more pixels"


def test_badges_say_what_tells_something(qapp):
    assert badge_words("same-picture", "re-encoded") == "Same picture"
    assert badge_words("same-picture", "JPEG and PNG, other size") == "Same picture"
    assert badge_words("same-picture", "mirrored, JPEG and PNG") == "Mirrored"
    assert badge_words("same-picture", "turned and mirrored") == "Turned and mirrored"
    assert badge_words("similar-scene", "1.2 s apart") == "Similar scene: 1.2 s apart"
    assert [is_telling(reason) for reason in ("re-encoded", "other size", "mirrored, other size")] == [
        False,
        False,
        True,
    ]


def test_kinds_are_all_known(marked):
    for kind in MatchKind:
        assert letters(why(kind.slug, "")) == []
