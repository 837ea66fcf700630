import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QAbstractButton

from desktop.languages import available_languages, speak
from desktop.ui.controls.swatch_check import SwatchCheck
from desktop.ui.theme import Theme
from tests.helpers.translations import (
    ROOT,
    TRANSLATIONS,
    Text,
    UnreadableTextError,
    collect_texts,
    find_tool,
    is_english,
    update_translations,
)
from tests.helpers.window_bench import WindowBench

LANGUAGES = ("de", "en", "es", "fr", "ja", "zh_CN")
FILES = [TRANSLATIONS / f"lookalike_{code}.ts" for code in LANGUAGES]
FORMS = {"de": 2, "en": 2, "es": 2, "fr": 2, "ja": 1, "zh_CN": 1}
HINT = "run make translations, and fill in what is unfinished in resources/translations"
# what is filled in, what is markup, and what a filter or a file dialog understands only as it is
KEPT = re.compile(
    r"%L?[n\d]|\{\w*\}|</?\w+>|&|…$|\b(?:kind|size|date|format|marked):[\w>.<-]*\w|\*\.\w+|VGG16|Lookalike",
    re.ASCII,
)


def messages(file):
    """Give context, source, comment, state and translations of each message of a file."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")]
            text = Text(
                context.findtext("name"),
                message.findtext("source"),
                message.findtext("comment") or "",
                message.get("numerus") == "yes",
            )
            yield text, translation.get("type", "finished"), forms if text.has_plurals else [translation.text or ""]


def name_of(file):
    return file.stem


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_every_text_of_the_window_is_translated(file):
    texts = {text for text in collect_texts() if text.has_plurals or not is_english(file)}
    found = list(messages(file))

    assert {text for text, _, _ in found} == texts, HINT
    assert [text for text, state, _ in found if state != "finished"] == [], HINT
    assert [text for text, _, words in found if not all(words)] == [], HINT
    assert {len(words) for text, _, words in found if text.has_plurals} == {FORMS[name_of(file)[10:]]}


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_the_files_are_as_make_translations_writes_them(file, tmp_path):
    if not find_tool("lupdate").exists():
        pytest.skip("there is no lupdate")
    copy = tmp_path / file.name
    shutil.copyfile(file, copy)

    update_translations([copy], collect_texts())

    assert copy.read_text(encoding="utf-8") == file.read_text(encoding="utf-8"), HINT


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_what_is_filled_in_is_the_same_in_every_language(file):
    differing = [
        (text.source, words)
        for text, _, forms in messages(file)
        for words in forms
        if Counter(KEPT.findall(text.source)) != Counter(KEPT.findall(words))
        or (text.has_plurals and "%n" in text.source)
        or (text.source.startswith(" ") and not words.startswith(" "))
    ]

    assert differing == []


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_the_words_are_plain(file):
    assert [
        words for _, _, forms in messages(file) for words in forms if re.search(r"[!！¡]|\(s\)|(?<!·)  (?!·)", words)
    ] == []


@pytest.fixture(scope="session")
def resources(tmp_path_factory):
    """The resources of the program with its translations as they are in the sources now."""
    if not find_tool("lrelease").exists():
        pytest.skip("there is no lrelease to make translations with")
    folder = tmp_path_factory.mktemp("resources") / "resources"
    shutil.copytree(ROOT / "resources", folder, ignore=shutil.ignore_patterns("*.qm"))
    for file in FILES:
        subprocess.run([find_tool("lrelease"), "-silent", folder / "translations" / file.name], check=True)
    return folder


@pytest.fixture
def speaker(qapp):
    owner, before = QObject(), QLocale()
    yield owner
    QLocale.setDefault(before)
    for translator in owner.children():
        QCoreApplication.removeTranslator(translator)


def test_all_languages_can_be_chosen(resources):
    assert available_languages(resources) == LANGUAGES


@pytest.mark.parametrize(
    ("code", "one", "many"),
    [
        ("en", "1 photo", "1,100 photos"),
        ("de", "1 Foto", "1.100 Fotos"),
        ("fr", "1 photo", "1\u202f100 photos"),
        ("es", "1 foto", "1100 fotos"),
        ("ja", "写真1枚", "写真1,100枚"),
        ("zh_CN", "1 张照片", "1,100 张照片"),
    ],
)
def test_numbers_have_their_plurals_and_are_grouped(resources, speaker, code, one, many):
    speak(code, resources, speaker, QLocale("C"))

    assert QCoreApplication.translate("Groups", "%Ln photo(s)", "", 1) == one
    assert QCoreApplication.translate("Groups", "%Ln photo(s)", "", 1100) == many


def cut_buttons(window):
    """Give the words of buttons that have less room than they ask for; kinds break into lines."""
    return [
        (button.text(), button.width(), button.sizeHint().width())
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
        and button.text()
        and button.sizeHint().width() > button.width()
        and not isinstance(button, SwatchCheck)
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_window_has_room_for_the_words_of_each_language(qtbot, qapp, resources, speaker, album, code):
    speak(code, resources, speaker)
    theme = Theme(resources, "light")
    theme.apply(qapp)
    bench = WindowBench(qtbot, theme, album.library)
    try:
        window = bench.show()
        assert cut_buttons(window) == []
        window.resize(1024, 700)
        qtbot.waitUntil(lambda: cut_buttons(window) == [])

        bench.actions.preferences.trigger()
        assert cut_buttons(window) == []
    finally:
        bench.close()


def test_texts_are_found_with_their_plurals_wherever_they_stand(tmp_path):
    (tmp_path / "panel.py").write_text(
        "class Panel(QWidget):\n"
        "    def words(self, count):\n"
        "        painter.translate(0, 12)\n"
        '        return self.tr("Add " "folders"), self.tr("%Ln photo(s)", "of a group", len(count))\n'
        'translate("Notes", "%Ln match(es)", "", count.total)\n',
        encoding="utf-8",
    )

    assert collect_texts(tmp_path) == [
        Text("Notes", "%Ln match(es)", "", True),
        Text("Panel", "%Ln photo(s)", "of a group", True),
        Text("Panel", "Add folders", "", False),
    ]


@pytest.mark.parametrize(
    "code",
    [
        'class Panel:\n    def words(self, name):\n        return self.tr(f"Add {name}")\n',
        "class Panel:\n    def words(self, words):\n        return self.tr(words)\n",
        'class Panel:\n    def words(self, count):\n        return self.tr("%Ln photo(s)", n=count)\n',
        'tr("Add folders")\n',
        # PySide would take "3 photo(s)" of the class that inherits for a translation
        "class Panel:\n    def f(self):\n        return self.tr('%Ln photo(s)', '', 3)\nclass Wide(Panel):\n    pass\n",
        'translate("Notes", "photo(s)", "", 1)\ntranslate("Notes", "photo(s)")\n',
    ],
)
def test_a_text_that_no_translator_could_be_told_of_is_refused(tmp_path, code):
    (tmp_path / "panel.py").write_text(code, encoding="utf-8")

    with pytest.raises(UnreadableTextError):
        collect_texts(tmp_path)
