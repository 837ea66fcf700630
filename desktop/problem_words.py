"""Say in the language of the window why a file could not be used; the engine says it in English."""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.failures import describe_error
from engine.core.errors import DecodeError, LookalikeError, PhotoFileError

_NUMBER: Final = r"(\d[\d,.]*)"


def problem_words(reason: str) -> str:
    """Translate the reason of a problem; one that is not known is shown as it is."""
    sentence = _sentence(reason)
    known = _fixed().get(sentence)
    if known is not None:
        return known
    for pattern, words in _PATTERNS:
        found = re.fullmatch(pattern, sentence)
        if found is not None:
            return words(*found.groups())
    return sentence


def fault_words(error: LookalikeError | OSError) -> str:
    """Say why a picture could not be read."""
    match error:
        case DecodeError() | PhotoFileError():
            return problem_words(str(error))
        case FileNotFoundError():
            return QCoreApplication.translate("Problems", "It is not there any more.")
        case PermissionError():
            return QCoreApplication.translate("Problems", "You have no rights to read it.")
        case OSError():
            return _cannot_be_read(error.strerror or type(error).__name__)
    return describe_error(error)


def offline_words() -> str:
    """Say that a picture lies on a drive that is away."""
    return QCoreApplication.translate("Problems", "Its folder is offline. Connect the drive and try again.")


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _fixed() -> dict[str, str]:
    """Return the sentences that never change, by the engine's."""
    translate = QCoreApplication.translate
    return {
        "It holds no picture that is known here.": translate("Problems", "It holds no picture that is known here."),
        "It is a folder.": translate("Problems", "It is a folder."),
        "It is not there any more.": translate("Problems", "It is not there any more."),
        "It vanished during the scan.": translate("Problems", "It vanished during the scan."),
        "There is not enough memory for it.": translate("Problems", "There is not enough memory for it."),
        "Not enough memory to decode it.": translate("Problems", "There is not enough memory for it."),
        "It is named like a photo, but holds none that is known here.": translate(
            "Problems", "It is named like a photo, but holds none that is known here."
        ),
        "It is named like a photo, but is empty.": translate("Problems", "It is named like a photo, but is empty."),
        "It is not a file any more.": translate("Problems", "It is not a file any more."),
        "It is no photo any more.": translate("Problems", "It is no photo any more."),
        "It changed after it was found; the next scan will look at it again.": translate(
            "Problems", "It changed after it was found; the next scan will look at it again."
        ),
        "It changed while it was read; the next scan will look at it again.": translate(
            "Problems", "It changed while it was read; the next scan will look at it again."
        ),
        "It was in hand when the program ended, and could not be tried again.": translate(
            "Problems", "It was in hand when the program ended, and could not be tried again."
        ),
        "Reading it crashes the decoder, so it is left out.": translate(
            "Problems", "Reading it crashes the decoder, so it is left out."
        ),
        "There is no such folder.": translate("Problems", "There is no such folder."),
        "The folder vanished while it was being read.": translate(
            "Problems", "The folder vanished while it was being read."
        ),
        "The HEIF container holds no picture of a kind that can be decoded here.": translate(
            "Problems", "It holds no picture of a kind that can be decoded here."
        ),
        "Its header is not that of a picture.": translate("Problems", "Its header is not that of a picture."),
        "There is no picture in it.": translate("Problems", "There is no picture in it."),
        "There are no pixels in it.": translate("Problems", "There are no pixels in it."),
        "The file is cut off.": translate("Problems", "The file is cut off."),
        "The coded picture is damaged or cut off.": translate("Problems", "The coded picture is damaged or cut off."),
        "Next to nothing of the picture could be decoded.": translate(
            "Problems", "Next to nothing of the picture could be decoded."
        ),
        "The coded pixels are damaged.": translate("Problems", "The coded pixels are damaged."),
        "The structure of the file is damaged.": translate("Problems", "The structure of the file is damaged."),
        "The header of the WebP file is damaged.": translate("Problems", "The structure of the file is damaged."),
        "A JPEG without a frame header.": translate("Problems", "The structure of the file is damaged."),
        "Two frame headers that contradict each other.": translate("Problems", "The structure of the file is damaged."),
        "A JPEG XL file without a codestream.": translate("Problems", "The structure of the file is damaged."),
    }


def _cannot_be_read(why: str) -> str:
    return QCoreApplication.translate("Problems", "It cannot be read: {reason}.").format(reason=why)


def _file_not_looked_at(why: str) -> str:
    return QCoreApplication.translate("Problems", "The file cannot be looked at: {reason}.").format(reason=why)


def _folder_cannot_be_read(why: str) -> str:
    return QCoreApplication.translate("Problems", "The folder cannot be read: {reason}.").format(reason=why)


def _too_many_bytes(size: str, most: str) -> str:
    words = QCoreApplication.translate("Problems", "It has {size}, more than the {most} that a photo may have.")
    return words.format(size=_size(size), most=_size(most))


def _too_many_pixels(width: str, height: str, megapixels: str, most: str) -> str:
    words = QCoreApplication.translate(
        "Problems", "{width} × {height} pixels are {megapixels} megapixels, more than {most}."
    )
    return words.format(width=width, height=height, megapixels=_number(megapixels), most=_number(most))


def _too_much_memory(megabytes: str, most: str) -> str:
    words = QCoreApplication.translate("Problems", "Decoding it would take {size} of memory, more than {most}.")
    return words.format(size=_size(f"{megabytes}000000"), most=_size(f"{most}000000"))


def _no_pixels(width: str, height: str) -> str:
    words = QCoreApplication.translate("Problems", "The picture has no pixels ({width} × {height}).")
    return words.format(width=width, height=height)


def _takes_too_long(seconds: str) -> str:
    words = QCoreApplication.translate("Problems", "Reading it takes more than {seconds} s, so it is left out.")
    return words.format(seconds=_number(seconds))


def _too_many_scans(scans: str, megapixels: str) -> str:
    words = QCoreApplication.translate("Problems", "{scans} scans over {megapixels} megapixels would take minutes.")
    return words.format(scans=_number(scans), megapixels=_number(megapixels))


def _folder_away(count: str) -> str:
    number = int(count.replace(",", ""))
    return QCoreApplication.translate(
        "Problems", "The folder is not there now; the %Ln photo(s) known in it are kept.", "", number
    )


def _folder_empty(count: str) -> str:
    number = int(count.replace(",", ""))
    return QCoreApplication.translate(
        "Problems",
        "The folder is empty, perhaps its drive is away; the %Ln photo(s) known in it are kept.",
        "",
        number,
    )


def _unknown_samples(kind: str) -> str:
    return QCoreApplication.translate("Problems", "JPEG XL samples of an unknown kind ({kind}).").format(kind=kind)


def _not_described(why: str) -> str:
    return QCoreApplication.translate("Problems", "It could not be described ({reason}).").format(reason=why)


def _not_measured(why: str) -> str:
    return QCoreApplication.translate("Problems", "It could not be measured ({reason}).").format(reason=why)


def _number(text: str) -> str:
    return QLocale().toString(int(text.replace(",", "")))


def _size(text: str) -> str:
    count = int(text.replace(",", ""))
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


_PATTERNS: Final[tuple[tuple[str, Callable[..., str]], ...]] = (
    (r"It cannot be read: (.+)\.", _cannot_be_read),
    (r"The file cannot be looked at: (.+)\.", _file_not_looked_at),
    (r"The folder cannot be read: (.+)\.", _folder_cannot_be_read),
    (rf"It has {_NUMBER} bytes, more than the {_NUMBER} that a photo may have\.", _too_many_bytes),
    (r"([\d,]+) x ([\d,]+) pixels are ([\d,]+) megapixels, more than ([\d,]+)\.", _too_many_pixels),
    (r"Decoding it would take ([\d,]+) MB of memory, more than ([\d,]+) MB\.", _too_much_memory),
    (r"The picture has no pixels \(([-\d,]+) x ([-\d,]+)\)\.", _no_pixels),
    (r"Reading it takes more than ([\d,]+) s, so it is left out\.", _takes_too_long),
    (r"([\d,]+) scans over ([\d,]+) megapixels would take minutes\.", _too_many_scans),
    (r"The folder is not there now; the ([\d,]+) photos known in it are kept\.", _folder_away),
    (r"The folder is empty, perhaps its drive is away; the ([\d,]+) photos known in it are kept\.", _folder_empty),
    (r"JPEG XL samples of an unknown kind \((.+)\)\.", _unknown_samples),
    (r"It could not be described \((.+)\)\.", _not_described),
    (r"It could not be measured \((.+)\)\.", _not_measured),
)
