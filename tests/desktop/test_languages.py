import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt

from desktop.languages import available_languages, chosen_locale, speak

_MESSAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}">
<context><name>Test</name><message><source>Photos</source><translation>{words}</translation></message></context>
</TS>
"""
LRELEASE = Path(PySide6.__file__).with_name("lrelease" + (".exe" if sys.platform == "win32" else ""))


@pytest.fixture
def owner(qapp):
    owner, before = QObject(), QLocale()
    yield owner
    QLocale.setDefault(before)
    for translator in owner.children():
        QCoreApplication.removeTranslator(translator)


@pytest.fixture
def resources(tmp_path):
    if not LRELEASE.exists():
        pytest.skip("there is no lrelease to make translations with")
    folder = tmp_path / "translations"
    folder.mkdir()
    for language, words in (("de", "Bilder"), ("en", "Pictures"), ("zh_CN", "照片")):
        source = folder / f"lookalike_{language}.ts"
        source.write_text(_MESSAGE.format(language=language, words=words), encoding="utf-8")
        subprocess.run([LRELEASE, "-silent", source], check=True)
    return tmp_path


def _said(words="Photos"):
    return QCoreApplication.translate("Test", words)


def test_all_languages_that_are_there_are_offered(resources, tmp_path):
    assert available_languages(resources) == ("de", "en", "zh_CN")
    assert available_languages(tmp_path / "nowhere") == ("en",)


@pytest.mark.parametrize(
    ("language", "words"), [("de", "Bilder"), ("de_AT", "Bilder"), ("zh_CN", "照片"), ("en", "Pictures")]
)
def test_the_chosen_language_is_spoken_and_numbers_are_written_in_it(resources, owner, language, words):
    assert speak(language, resources, owner) is Qt.LayoutDirection.LeftToRight

    assert _said() == words
    assert QLocale().language() == QLocale(language).language()


def test_what_is_not_translated_stays_english_with_its_plurals(resources, owner):
    assert speak("he", resources, owner) is Qt.LayoutDirection.RightToLeft

    assert _said() == "Pictures"
    assert _said("Unknown to all") == "Unknown to all"


def test_the_words_of_qt_are_translated_too(resources, owner):
    speak("de", resources, owner)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_the_language_of_the_system_is_the_default():
    assert chosen_locale("") == QLocale.system()
    assert chosen_locale("no such language") == QLocale.system()
    assert chosen_locale("fr").language() == QLocale.Language.French
