"""Every sentence by which the engine says why a file could not be used has words in the window's language."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from desktop.problem_words import fault_words, problem_words
from engine.core.errors import DecodeError, FileTooLargeError, StoreLockedError
from engine.imaging import faults
from tests.helpers.marking_translator import MarkingTranslator, untranslated

ENGINE = Path(__file__).parents[2] / "engine"
RAISED = {"DecodeError", "PictureTooLargeError", "FileTooLargeError", "FileChangedError", "PhotoFileError"}
TOLD = {"Problem": 2, "_failed": 2}


def text_of(node):
    """Return the text of a literal, a number in place of its values; nothing for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "1,234" for part in node.values)
    return ""


def sentences():
    """Return all that is raised or told of a file, by where it is."""
    found = {}
    for path in sorted(ENGINE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            name = node.func.id
            at = 0 if name in RAISED else TOLD.get(name)
            if at is None or len(node.args) <= at:
                continue
            text = text_of(node.args[at])
            if text:
                found[f"{path.name}:{node.lineno}"] = text
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and [getattr(each, "id", "") for each in node.targets] == ["reason"]:
                text = text_of(node.value)
                if text.endswith("."):
                    found[f"{path.name}:{node.lineno}"] = text
    return found


def is_translated(text):
    return re.search(r"[^\W\d_]", untranslated(problem_words(text))) is None


@pytest.fixture
def marked(qapp):
    translator = MarkingTranslator()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_every_sentence_about_a_file_is_translated(marked):
    found = sentences()
    assert len(found) > 25
    unknown = {
        where: text for where, text in found.items() if re.search(r"[^\W\d_]", untranslated(problem_words(text)))
    }
    assert unknown == {}


def test_what_decoders_say_is_translated_as_far_as_the_engine_knows_it(marked):
    for _, meaning in faults._MEANINGS:
        assert is_translated(meaning), meaning


def test_english_sentences_begin_large_and_end_with_a_stop(qapp):
    assert problem_words("it is a folder") == "It is a folder."
    assert problem_words("Some decoder said so") == "Some decoder said so."
    text = "20000 x 20000 pixels are 400 megapixels, more than 300"
    assert problem_words(text) == "20000 × 20000 pixels are 400 megapixels, more than 300."
    assert problem_words("It cannot be read: Input/output error.") == "It cannot be read: Input/output error."


def test_faults_are_told_without_paths_and_numbers_of_errors(qapp):
    assert (
        fault_words(DecodeError("it holds no picture that is known here")) == "It holds no picture that is known here."
    )
    words = fault_words(FileTooLargeError("It has 600,000,000 bytes, more than the 536,870,912 that a photo may have."))
    assert words.replace("\u00a0", " ") == "It has 600.0 MB, more than the 536.9 MB that a photo may have."
    assert fault_words(FileNotFoundError(2, "No such file", "/x/y")) == "It is not there any more."
    assert fault_words(PermissionError(13, "Permission denied", "/x/y")) == "You have no rights to read it."
    assert fault_words(OSError(5, "Input/output error", "/x/y")) == "It cannot be read: Input/output error."
    assert "scan" in fault_words(StoreLockedError(Path("/x"), "locked"))
