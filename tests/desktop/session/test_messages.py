"""What the session tells is whole sentences in the language of the window."""

import re

import pytest

from desktop.session import messages
from desktop.session.folders import Refusal
from desktop.session.marks import MarkPlan
from tests.helpers.marking_translator import MarkingTranslator, untranslated


def nothing(*_):
    """Do nothing."""


def notices():
    """Return every notice there is, about a file that is called 1."""
    set_aside_words = "The library was damaged (1). It was kept as 1 and a new one was begun."
    plans = (MarkPlan({}, spared=(1,)), MarkPlan({}, references=(1,)), MarkPlan({}, alone=(1,)))
    return [
        *filter(None, map(messages.refused_marks, plans)),
        *messages.refused_folders([("/2/1", reason, "/2") for reason in Refusal], nothing),
        messages.folders_given(["/1", "/2", "/3", "/4"], nothing),
        messages.gone(2, nothing),
        messages.no_folders(nothing),
        messages.scan_failed("", nothing),
        messages.scan_crashed("", nothing),
        messages.scan_crashed("/1", nothing),
        messages.equal_bytes(),
        messages.exported("/1"),
        messages.library_file(set_aside_words),
    ]


@pytest.fixture
def marked(qapp):
    translator = MarkingTranslator()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_every_sentence_and_every_button_is_translated(marked):
    found = notices()
    assert len(found) == 18
    texts = [notice.text for notice in found] + [action.text for notice in found for action in notice.actions]
    texts += [messages.filter_fault(field, "1") for field in ("size", "date", "kind", "format", "marked")]
    assert [text for text in texts if re.search(r"[^\W\d_]", untranslated(text))] == []


def test_sentences_name_what_they_are_about(qapp):
    for notice in notices():
        assert "{" not in notice.text
        for action in notice.actions:
            assert "{" not in action.text
    many = messages.folders_given(["/a", "/b", "/c", "/d"], nothing)
    assert many.text.startswith("a, b, c, …")
    assert messages.refused_marks(MarkPlan({1: None})) is None


def test_what_can_be_done_about_it_is_done():
    asked = []
    (notice,) = messages.refused_folders([("/photos/1.jpg", Refusal.FILE, "/photos")], asked.append)
    notice.actions[0].run()
    messages.folders_given(["/a", "/b"], asked.append).actions[0].run()
    assert asked == ["/photos", ["/a", "/b"]]
