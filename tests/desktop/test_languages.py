import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTime

from desktop.languages import available_languages, choose_language, choose_locale, native_name, speak

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
        _release(folder, language, words)
    return tmp_path


def _release(folder, language, words):
    source = folder / f"lookalike_{language}.ts"
    source.write_text(_MESSAGE.format(language=language, words=words), encoding="utf-8")
    subprocess.run([LRELEASE, "-silent", source], check=True)


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


def test_what_is_not_translated_stays_english(resources, owner):
    speak("de", resources, owner)

    assert _said("Unknown to all") == "Unknown to all"


@pytest.mark.parametrize("language", ["he", "no such language"])
def test_a_language_that_the_window_does_not_speak_is_that_of_the_system(resources, owner, language):
    assert speak(language, resources, owner, QLocale("de_CH")) is Qt.LayoutDirection.LeftToRight

    assert _said() == "Bilder"


def test_the_window_is_laid_out_in_the_direction_of_the_language_that_it_speaks(resources, owner):
    _release(resources / "translations", "he", "תמונות")

    assert speak("he", resources, owner) is Qt.LayoutDirection.RightToLeft

    assert _said() == "תמונות"


def test_the_words_of_qt_are_translated_too(resources, owner):
    speak("de", resources, owner)

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


class SystemLocale(QLocale):
    """A system set to several languages, the dearest first."""

    def __init__(self, *names):
        super().__init__(names[0])
        self._names = names

    def uiLanguages(self):
        return list(self._names)


@pytest.mark.parametrize(
    ("system", "language"),
    [
        (("de_AT",), "de"),
        (("sv_SE",), "en"),
        (("sv_SE", "de_DE", "en_GB"), "de"),
        (("zh_SG",), "zh_CN"),
        # other signs than those of the translation
        (("zh_TW",), "en"),
        (("C",), "en"),
    ],
)
def test_the_language_of_the_system_is_the_default(system, language):
    assert choose_language("", ("de", "en", "zh_CN"), SystemLocale(*system)) == language


@pytest.mark.parametrize(
    ("code", "system", "number", "hour"),
    [
        ("de", "de_DE", "11.000,5", "14:02"),
        # as the system writes the same language
        ("de", "de_CH", "11’000.5", "14:02"),
        ("en", "en_US", "11,000.5", "2:02 PM"),
        # as the language is written, for numbers amid its words must not be misread
        ("en", "de_DE", "11,000.5", "14:02"),
        ("es", "en_US", "11.000,5", "14:02"),
        ("ja", "de_DE", "11,000.5", "14:02"),
        # a system that was told nothing groups no digits
        ("en", "C", "11,000.5", "14:02"),
    ],
)
def test_numbers_and_hours_suit_the_words_around_them(code, system, number, hour):
    locale = choose_locale(code, QLocale(system))

    # which apostrophe and which space, versions of Qt disagree about
    assert locale.toString(11_000.5, "f", 1).replace("'", "’") == number
    assert " ".join(locale.toString(QTime(14, 2), QLocale.FormatType.ShortFormat).split()) == hour


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("de", "Deutsch"),
        ("en", "English"),
        ("es", "Español"),
        ("fr", "Français"),
        ("ja", "日本語"),
        ("zh_CN", "简体中文"),
    ],
)
def test_a_language_is_named_in_its_own_words(code, name):
    assert native_name(code) == name
