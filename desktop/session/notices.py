"""What the person is told in place, without a window of its own: a sentence, and what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class NoticeLevel(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """What the person can do about it: the words of a button, and what it does."""

    slug: str
    text: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told.

    Attributes:
        key: Names the matter: a later notice of the same key takes the place of the earlier.
        text: A sentence or two.
        level: How much it matters.
        actions: What can be done about it.
    """

    key: str
    text: str
    level: NoticeLevel = NoticeLevel.INFO
    actions: tuple[NoticeAction, ...] = ()
