"""Say in the language of the window what may decide which photo of a group is kept, and why one is."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop import wording
from desktop.file_names import file_name, printable
from desktop.reasons import keeper_words

FORMAT: Final = "format"
FOLDER: Final = "folder"
PATH: Final = "path"
SHARPER: Final = "sharper"
FORMATS: Final = ("raw", "HEIF", "TIFF", "PNG", "JPEG", "JPEG XL", "AVIF", "WebP")
"""What a rule about formats may name."""

ORDERED: Final = (
    (FORMAT, "rated", "edited", "rated-or-edited", "unedited", "gps", "date"),
    ("pixels", SHARPER, "compression"),
    ("oldest", "newest", "largest", "smallest", "longest-name", "shortest-path"),
    (FOLDER, PATH),
)
"""All criteria in the parts in which they are offered."""


def criterion_words(criterion: str) -> str:
    """Name a criterion by what wins: ``More pixels``."""
    translate = QCoreApplication.translate
    return {
        FORMAT: translate("Rules", "Better format"),
        "rated": translate("Rules", "Higher rating"),
        "edited": translate("Rules", "Edited"),
        "rated-or-edited": translate("Rules", "Rated or edited"),
        "unedited": translate("Rules", "Not edited"),
        "gps": translate("Rules", "Has a place"),
        "date": translate("Rules", "Has a date"),
        "pixels": translate("Rules", "More pixels"),
        SHARPER: translate("Rules", "Sharper"),
        "compression": translate("Rules", "Less compressed"),
        "oldest": translate("Rules", "Oldest"),
        "newest": translate("Rules", "Newest"),
        "largest": translate("Rules", "Larger file"),
        "smallest": translate("Rules", "Smaller file"),
        FOLDER: translate("Rules", "Order of the folders"),
        PATH: translate("Rules", "Path"),
        "longest-name": translate("Rules", "Longer name"),
        "shortest-path": translate("Rules", "Shorter path"),
    }.get(criterion, criterion)


def rule_words(criterion: str, argument: str) -> str:
    """Name a criterion with what it is about: ``In 2018 Lucca``."""
    translate = QCoreApplication.translate
    if criterion == FORMAT and argument:
        return format_words(argument)
    if criterion == FOLDER and argument:
        return translate("Rules", "In {folder}").format(folder=wording.isolated(file_name(argument)))
    if criterion == PATH and argument.removeprefix("!"):
        is_turned = argument.startswith("!")
        words = translate("Rules", "Path without {text}") if is_turned else translate("Rules", "Path with {text}")
        return words.format(text=wording.isolated(f"“{printable(argument.removeprefix('!'))}”"))
    return criterion_words(criterion)


def format_words(name: str) -> str:
    """Name a format that a rule is about."""
    if name.casefold() == "raw":
        return QCoreApplication.translate("Rules", "Camera RAW")
    return next((known for known in FORMATS if known.casefold() == name.casefold()), name)


def advice_words(criterion: str, argument: str) -> str:
    """Say more exactly what a criterion goes by, where its name leaves that open."""
    translate = QCoreApplication.translate
    if criterion == FORMAT and argument:
        return translate("Rules", "before every other format")
    if criterion == FOLDER and argument:
        return printable(argument)
    if criterion == PATH:
        return translate("Rules", "* stands for any letters, ? for one")
    return {
        FORMAT: translate("Rules", "RAW, HEIF, TIFF, PNG, then JPEG and the others"),
        "rated": translate("Rules", "more stars"),
        "edited": translate("Rules", "saved by a program that edits photos"),
        "rated-or-edited": translate("Rules", "whatever a person took trouble with"),
        "unedited": translate("Rules", "as it came from the camera"),
        "gps": translate("Rules", "coordinates are written in the file"),
        "date": translate("Rules", "when it was taken is written in the file"),
        "pixels": translate("Rules", "borders and what enlarging made up do not count"),
        SHARPER: translate("Rules", "measured in the picture"),
        "compression": translate("Rules", "JPEG quality; files that lose nothing first"),
        "oldest": translate("Rules", "taken first; without a date, the older file"),
        "newest": translate("Rules", "taken last; without a date, the newer file"),
        FOLDER: translate("Rules", "as they stand in the list of folders"),
        "longest-name": translate("Rules", "more letters in the name of the file"),
        "shortest-path": translate("Rules", "fewer letters, folders included"),
    }.get(criterion, "")


def preset_words(slug: str) -> str:
    """Name a preset that comes with the program."""
    translate = QCoreApplication.translate
    return {
        "best-quality": translate("Rules", "Best quality"),
        "sharpest": translate("Rules", "Sharpest"),
        "original": translate("Rules", "The original"),
        "edited": translate("Rules", "The edited one"),
        "oldest": translate("Rules", "The oldest"),
        "newest": translate("Rules", "The newest"),
        "largest": translate("Rules", "The largest file"),
        "smallest": translate("Rules", "The smallest file"),
        "folder-order": translate("Rules", "By the order of the folders"),
    }.get(slug, slug)


def stays_words(name: str, why: str) -> str:
    """Say in a sentence which photo stays, and what it has over the one that would be next."""
    words = QCoreApplication.translate("Rules", "{name} stays: {reason}", "such as “IMG_1.jpg stays: more pixels”")
    return words.format(name=wording.isolated(name), reason=keeper_words(why))
