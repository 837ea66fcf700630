"""A translator that puts every text it is asked for into brackets, so that a test sees what was left untranslated."""

import re

from PySide6.QtCore import QTranslator


class MarkingTranslator(QTranslator):
    """Translates ``Keep`` to ``«Keep»``; install it on the application."""

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _count: int = -1) -> str:
        """Put a text into brackets."""
        return f"«{text}»"

    def isEmpty(self) -> bool:
        """It has a word for everything."""
        return False


def untranslated(text: str) -> str:
    """Return what of a text no translator was asked for."""
    while (shorter := re.sub(r"«[^«»]*»", "", text)) != text:
        text = shorter
    return text
