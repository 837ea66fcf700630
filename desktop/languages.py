"""Speak the person's language: translations of the window and of Qt's own dialogs, and how numbers are written."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator

SOURCE_LANGUAGE: Final = "en"
_PREFIX: Final = "lookalike_"


def available_languages(resources: Path) -> tuple[str, ...]:
    """Give the codes of all languages that the window speaks, English among them."""
    found = {path.stem.removeprefix(_PREFIX) for path in (resources / "translations").glob(f"{_PREFIX}*.qm")}
    return tuple(sorted(found | {SOURCE_LANGUAGE}))


def chosen_locale(language: str) -> QLocale:
    """Give the locale of a code, or that of the system for an empty one or one that means nothing."""
    if not language:
        return QLocale.system()
    locale = QLocale(language)
    return QLocale.system() if locale.language() == QLocale.Language.C else locale


def speak(language: str, resources: Path, parent: QObject) -> Qt.LayoutDirection:
    """Install the translations of a language; what has none stays English.

    Args:
        language: Code of the language; empty for that of the system.
        resources: Where ``translations`` lie.
        parent: Keeps the translators.

    Returns:
        The direction that the window is laid out in.
    """
    locale = chosen_locale(language)
    QLocale.setDefault(locale)
    # the words of Qt first: where both have some, those installed last win
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("lookalike", str(resources / "translations")),
    ):
        translator = QTranslator(parent)
        if translator.load(locale, name, "_", folder) or (
            # English has its plurals from there
            name == "lookalike" and translator.load(f"{_PREFIX}{SOURCE_LANGUAGE}", folder)
        ):
            QCoreApplication.installTranslator(translator)
    return locale.textDirection()
