"""The keys that count while photos are compared, in words, for the sheet of all keys."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def compare_keys() -> list[tuple[str, list[str]]]:
    """Return what can be done, and the keys that do it."""
    return [
        (translate("CompareKeys", "Side by side"), ["B"]),
        (translate("CompareKeys", "Flicker"), ["F"]),
        (translate("CompareKeys", "Split"), ["S"]),
        (translate("CompareKeys", "Difference"), ["D"]),
        (translate("CompareKeys", "Fit"), ["0"]),
        (translate("CompareKeys", "Pixels as they are"), ["1"]),
        (translate("CompareKeys", "Two, three or four photos"), ["2", "3", "4"]),
        (translate("CompareKeys", "Closer"), ["+"]),
        (translate("CompareKeys", "Farther"), ["-"]),
        (translate("CompareKeys", "Move the photos"), ["Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"]),
        (translate("CompareKeys", "Next and previous photo"), ["Right", "Left"]),
        (translate("CompareKeys", "Next and previous group"), ["Down", "Up"]),
        (translate("CompareKeys", "Keep"), ["K"]),
        (translate("CompareKeys", "Remove"), ["X"]),
        (translate("CompareKeys", "Not duplicates"), ["N"]),
        (translate("CompareKeys", "Lay photos on the same content"), ["A"]),
        (translate("CompareKeys", "Show where the others end"), ["C"]),
        (translate("CompareKeys", "Table of differences"), ["I"]),
        (translate("CompareKeys", "Lines in which all are equal"), ["E"]),
        (translate("CompareKeys", "Back"), ["Esc"]),
    ]
