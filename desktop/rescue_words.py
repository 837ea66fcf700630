"""Say in the language of the window what is written down about photos, and what of it is carried over."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop import wording
from engine.core.rescue import Field, Obstacle


def field_words(field: Field) -> str:
    """Name what may be written down about a photo."""
    translate = QCoreApplication.translate
    return {
        Field.RATING: translate("Rescue", "rating"),
        Field.LABEL: translate("Rescue", "colour label"),
        Field.KEYWORDS: translate("Rescue", "keywords"),
        Field.TITLE: translate("Rescue", "title"),
        Field.CAPTION: translate("Rescue", "caption"),
        Field.PLACE: translate("Rescue", "place"),
        Field.TAKEN: translate("Rescue", "date"),
        Field.PEOPLE: translate("Rescue", "people"),
        Field.CREATOR: translate("Rescue", "author"),
        Field.COPYRIGHT: translate("Rescue", "copyright"),
    }[field]


def fields_words(fields: Iterable[Field]) -> str:
    """Name several, each once."""
    return wording.listed(field_words(field) for field in dict.fromkeys(fields))


def obstacle_words(obstacle: Obstacle) -> str:
    """Say in a sentence why nothing can be carried to a photo."""
    translate = QCoreApplication.translate
    return {
        Obstacle.REFERENCE: translate("Rescue", "The photo that stays lies in a reference folder."),
        Obstacle.SIDECAR_DAMAGED: translate("Rescue", "Its sidecar is damaged or of an unknown form."),
        Obstacle.SIDECAR_TOO_LARGE: translate("Rescue", "Its sidecar is too large to be changed safely."),
        Obstacle.SIDECAR_UNREADABLE: translate("Rescue", "Its sidecar cannot be read."),
        Obstacle.SIDECAR_CHANGED: translate("Rescue", "Its sidecar was made or changed just now."),
        Obstacle.UNREADABLE: translate("Rescue", "The photo that stays cannot be read."),
    }[obstacle]
