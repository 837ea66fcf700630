"""Text as it is compared."""

import unicodedata


def folded(text: str) -> str:
    """Return text without case, and composed, since macOS stores names decomposed."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text).casefold()
