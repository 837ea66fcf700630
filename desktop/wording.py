"""Numbers, sizes, dates and kinds in the words of a person's language."""

import math
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, QTimeZone

# Keeps what is read from left to right so within Hebrew or Arabic words.
_LEFT_TO_RIGHT: Final = "\u2066{}\u2069"
# Keeps the direction of a name its own, and that of the sentence around it.
_ISOLATED: Final = "\u2068{}\u2069"
_NO_BREAK: Final = "\u00a0"
# A similarity that pictures reach whose pixels are the same, and no others; see ``engine.core.stops``.
_EQUAL_PIXELS: Final = 0.999
# A weekday in a date's pattern, with the comma or space that sets it off.
_WEEKDAY: Final = re.compile(r"\s*d{3,4}[,،]?\s+|[,،]?\s*d{3,4}$")


def count(number: int) -> str:
    """Word a number, grouped: ``4,128``."""
    return QLocale().toString(number)


def size(size_bytes: int) -> str:
    """Word a size in decimal units, as shops and most file managers do: ``64 kB``, ``2.1 MB``, ``18.4 GB``."""
    kilobytes = size_bytes / 1000
    decimals = 0 if kilobytes < 999.5 or 9_950 <= kilobytes < 999_500 else 1
    words = QLocale().formattedDataSize(size_bytes, decimals, QLocale.DataSizeFormat.DataSizeSIFormat)
    return isolated(words.replace(" ", _NO_BREAK))


def percent(similarity: float) -> str:
    """Word a similarity in whole percent, rounded down, so that nothing but equal pixels is called 100 %."""
    whole = 100 if similarity >= _EQUAL_PIXELS else math.floor(similarity * 100 + 1e-6)
    return in_percent(count(whole))


def in_percent(number: str) -> str:
    """Put the sign of percent to a number: ``110 %``."""
    words = QCoreApplication.translate("Wording", "%1 %").replace("%1", number, 1).replace(" ", _NO_BREAK)
    # the space would send the sign to the other side
    return _LEFT_TO_RIGHT.format(words) if _is_right_to_left() else words


def dimensions(width: int, height: int) -> str:
    """Word the size of a picture in pixels: ``4032 × 3024``."""
    return _LEFT_TO_RIGHT.format(f"{width}{_NO_BREAK}×{_NO_BREAK}{height}")


def duration(seconds: float) -> str:
    """Word how long something takes, as exactly as a person cares: ``45 s``, ``4 min``, ``1 h 20 min``."""
    if seconds < 59.5:
        return QCoreApplication.translate("Wording", "%1 s").replace("%1", count(max(1, round(seconds))))
    minutes = round(seconds / 60)
    if minutes < 60:
        return QCoreApplication.translate("Wording", "%1 min").replace("%1", count(minutes))
    hours, minutes = divmod(minutes, 60)
    if hours >= 24 or minutes == 0:
        return QCoreApplication.translate("Wording", "%1 h").replace("%1", count(hours))
    return (
        QCoreApplication.translate("Wording", "%1 h %2 min").replace("%1", count(hours)).replace("%2", count(minutes))
    )


def date(local_ms: int) -> str:
    """Word the day of a capture time, given in milliseconds of the local epoch: ``12 May 2018``."""
    return _date_words(QDateTime.fromMSecsSinceEpoch(local_ms, QTimeZone.utc()))


def date_time(local_ms: int) -> str:
    """Word a capture time, given in milliseconds of the local epoch: ``12 May 2018, 14:02``."""
    return _date_time_words(QDateTime.fromMSecsSinceEpoch(local_ms, QTimeZone.utc()))


def file_time(mtime_ns: int) -> str:
    """Word when a file was changed, in the time of this place."""
    return _date_time_words(QDateTime.fromMSecsSinceEpoch(mtime_ns // 1_000_000))


def listed(parts: Iterable[str]) -> str:
    """Put words in a row: ``IMG_1.jpg, 12 MB, 97 % alike``; what is empty is left out."""
    return QCoreApplication.translate("Wording", ", ", "between the parts of a list").join(filter(None, parts))


def told_of(name: str, words: str) -> str:
    """Put words behind what they are about: ``IMG_1.jpg: The file is cut off.``."""
    told = QCoreApplication.translate("Wording", "{name}: {words}", "of a thing and what is told of it")
    return told.format(name=isolated(name), words=words)


def sentences(first: str, second: str) -> str:
    """Put one sentence behind another."""
    return QCoreApplication.translate("Wording", "{first} {second}", "two sentences").format(first=first, second=second)


def isolated(name: str) -> str:
    """Make a name safe to stand in a sentence that may be read in another direction; elsewhere it is left as it is."""
    is_mixed = _is_right_to_left() or any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name)
    return _ISOLATED.format(name) if is_mixed else name


def kind(slug: str) -> str:
    """Word a kind of match: ``Same picture``."""
    translate = QCoreApplication.translate
    return {
        "identical-file": translate("Wording", "Identical file"),
        "identical-image": translate("Wording", "Same pixels, other metadata"),
        "same-picture": translate("Wording", "Same picture"),
        "edited": translate("Wording", "Edited"),
        "similar-scene": translate("Wording", "Similar scene"),
    }[slug]


def matches_of_kind(slug: str, number: int) -> str:
    """Word how many matches of a kind there are, in a list: ``120 same picture``."""
    translate = QCoreApplication.translate
    return {
        "identical-file": translate("Wording", "%Ln identical", "", number),
        "identical-image": translate("Wording", "%Ln same pixels", "", number),
        "same-picture": translate("Wording", "%Ln same picture", "", number),
        "edited": translate("Wording", "%Ln edited", "", number),
        "similar-scene": translate("Wording", "%Ln similar scene", "", number),
    }[slug]


def _is_right_to_left() -> bool:
    return QLocale().textDirection() == Qt.LayoutDirection.RightToLeft


def _date_time_words(moment: QDateTime) -> str:
    time = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("Wording", "%1, %2").replace("%1", _date_words(moment)).replace("%2", time)


def _date_words(moment: QDateTime) -> str:
    # the locale's long form without the weekday and with a short month; its short form leaves days and months to guess
    locale = QLocale()
    pattern = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(moment.date(), pattern.replace("MMMM", "MMM"))
