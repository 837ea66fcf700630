"""All that the engine may say of photos that go, or stay, has words in the language of the window."""

import pytest
from PySide6.QtCore import QCoreApplication

from desktop import removal_words, rescue_words
from engine.core.removal import ActState, Caution, Refusal, Removal
from engine.core.rescue import Field, Obstacle
from tests.helpers.marking_translator import MarkingTranslator, untranslated

IN_ENGLISH = "/mnt/aside"


@pytest.fixture
def marked(qapp):
    """Mark whatever went through the translation."""
    translator = MarkingTranslator()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("action", list(Removal))
def test_every_action_is_worded_before_while_and_after(marked, action):
    said = [
        removal_words.button_words(action.value, 3),
        removal_words.doing_words(action.value),
        removal_words.done_words(action.value, 3, IN_ENGLISH),
        removal_words.promise_words(action.value),
        removal_words.where_words(action.value, IN_ENGLISH),
        *(removal_words.state_words(state, action.value) for state in ActState),
    ]
    assert [words for words in said if untranslated(words)] == []
    if action.needs_target:
        assert "aside" in removal_words.done_words(action.value, 3, IN_ENGLISH)
        assert "aside" in removal_words.where_words(action.value, IN_ENGLISH)


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_reason_to_stay_is_a_sentence(marked, refusal):
    assert not untranslated(removal_words.refusal_words(refusal))
    assert "disk on fire" in removal_words.refusal_words(refusal, "disk on fire")


@pytest.mark.parametrize("caution", list(Caution))
def test_every_caution_is_worded(marked, caution):
    assert not untranslated(removal_words.caution_words(caution))


def test_all_that_may_be_written_down_is_named(marked):
    assert [one for one in Field if untranslated(rescue_words.field_words(one))] == []
    assert [one for one in Obstacle if untranslated(rescue_words.obstacle_words(one))] == []


def test_fields_are_named_once_each(qapp):
    assert rescue_words.fields_words([Field.PLACE, Field.KEYWORDS, Field.PLACE]) == "place, keywords"
