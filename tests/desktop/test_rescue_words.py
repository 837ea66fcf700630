"""What is carried over is told in the language of the window, with the reason wherever something is not."""

import pytest
from PySide6.QtCore import QCoreApplication

from desktop import rescue_words
from engine.core.removal import ActState, CarriedOutcome, Refusal
from engine.core.rescue import Conflict, EmbedRefusal, Field
from tests.helpers.marking_translator import MarkingTranslator, untranslated

SIDECAR = CarriedOutcome("/a.xmp", "/a.jpg", ActState.DONE)
PHOTO = CarriedOutcome("/a.jpg", "/a.jpg", ActState.DONE)


@pytest.fixture
def marked(qapp):
    """Mark whatever went through the translation."""
    translator = MarkingTranslator()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def failed(reason, detail="", path="/a.jpg"):
    return CarriedOutcome(path, "/a.jpg", ActState.FAILED, reason, detail)


def test_every_state_and_reason_is_worded(marked):
    reasons = [failed(Refusal.NOT_EMBEDDED, refusal) for refusal in EmbedRefusal]
    reasons += [failed(Refusal.CHANGED), failed(Refusal.READ_ONLY)]
    states = [CarriedOutcome("/a.xmp", "/a.jpg", state) for state in ActState]
    said = [
        *map(rescue_words.carried_reason_words, reasons),
        *map(rescue_words.carried_state_words, states),
        rescue_words.conflict_words(Conflict(Field.RATING, "3", ("5",))),
        rescue_words.conflict_words(Conflict(Field.RATING, "", ("4", "5"))),
        *rescue_words.carried_sentences([SIDECAR, PHOTO, failed(Refusal.NOT_EMBEDDED, EmbedRefusal.RAW)], False),
        *rescue_words.carried_sentences([failed(Refusal.CHANGED)], True),
    ]
    assert [words for words in said if untranslated(words)] == []
    assert rescue_words.carried_reason_words(SIDECAR) == ""


def test_both_values_are_named(qapp):
    short = rescue_words.short_conflict_words(Conflict(Field.LABEL, "Red", ("Blue", "Green")))
    assert short == "colour label Red ≠ Blue ≠ Green"
    assert rescue_words.short_conflict_words(Conflict(Field.RATING, "", ("4", "5"))) == "rating 4 ≠ 5"


def test_a_reason_is_told_where_it_is_the_same_for_all(qapp):
    raw, full = failed(Refusal.NOT_EMBEDDED, EmbedRefusal.RAW), failed(Refusal.DISK_FULL)
    (one,) = rescue_words.carried_sentences([raw, raw], is_return=False)
    (several,) = rescue_words.carried_sentences([raw, full], is_return=False)
    assert one.endswith("The files of cameras are never written to.")
    assert several == "Nothing was written into 2 photo(s)."
    assert "Odd" in rescue_words.carried_reason_words(failed(Refusal.NOT_EMBEDDED, "Odd - minor"))


def test_where_nothing_was_carried_nothing_is_said(qapp):
    assert rescue_words.carried_sentences([], is_return=False) == []
    assert rescue_words.carried_sentences([], is_return=True) == []
