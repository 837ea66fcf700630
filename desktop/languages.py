"""Speak the person's language: translations of the window and of Qt's own dialogs, and how numbers are written."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator

SOURCE_LANGUAGE: Final = "en"
_PREFIX: Final = "lookalike_"
# Who reads English beside another language, or set no language at all, mostly counts days before months, and hours
# up to 24.
_ENGLISH_OF_ALL: Final = "en_GB"
# Qt would name a country too.
_NATIVE_NAMES: Final = {"en": "English", "es": "Español"}


def available_languages(resources: Path) -> tuple[str, ...]:
    """Give the codes of all languages that the window speaks, English among them."""
    found = {path.stem.removeprefix(_PREFIX) for path in (resources / "translations").glob(f"{_PREFIX}*.qm")}
    return tuple(sorted(found | {SOURCE_LANGUAGE}))


def native_name(code: str) -> str:
    """Name a language in its own words: who reads another one finds it."""
    name = _NATIVE_NAMES.get(code) or QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] or code


def choose_language(chosen: str, available: Sequence[str], system: QLocale) -> str:
    """Give the code of the language to speak, of those available.

    Args:
        chosen: Code of the language that the person chose; empty for that of the system.
        available: Codes of languages.
        system: What the system is set to; may list several languages, the dearest first.
    """
    for locale in map(QLocale, (chosen, *system.uiLanguages())):
        for code in available:
            if _is_same_language(locale, QLocale(code)):
                return code
    return SOURCE_LANGUAGE


def choose_locale(code: str, system: QLocale) -> QLocale:
    """Give the locale that numbers, sizes and dates are written in, so that they suit the words around them.

    Args:
        code: Of the language that is spoken.
        system: What the system is set to: its way of writing where it speaks that language too, a Swiss or American
            one for example.
    """
    if _is_same_language(system, QLocale(code)):
        return system
    return QLocale(_ENGLISH_OF_ALL if code == SOURCE_LANGUAGE else code)


def speak(language: str, resources: Path, parent: QObject, system: QLocale | None = None) -> Qt.LayoutDirection:
    """Install the translations of a language, or of English where the window does not speak it.

    Args:
        language: Code of the language; empty for that of the system.
        resources: Where ``translations`` lie.
        parent: Keeps the translators.
        system: What the system is set to; asked for by default.

    Returns:
        The direction that the window is laid out in.
    """
    system = system or QLocale.system()
    code = choose_language(language, available_languages(resources), system)
    locale = choose_locale(code, system)
    QLocale.setDefault(locale)
    # the words of Qt first: where both have some, those installed last win
    of_qt, own = QTranslator(parent), QTranslator(parent)
    if of_qt.load(QLocale(code), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(of_qt)
    # English too has its plurals from there
    if own.load(f"{_PREFIX}{code}", str(resources / "translations")):
        QCoreApplication.installTranslator(own)
    return locale.textDirection()


def _is_same_language(one: QLocale, other: QLocale) -> bool:
    return one.language() == other.language() and one.script() == other.script()
