"""What a person, or a camera, wrote down about a photo, apart from its pixels."""

from dataclasses import dataclass

Texts = tuple[tuple[str, str], ...]
"""One text in several languages: (language, text), where ``x-default`` stands for any."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a photo was taken, in degrees, north and east positive, and metres above the sea or None."""

    latitude: float
    longitude: float
    altitude_m: float | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A named part of a picture: its centre and size in parts of the width and height of the picture as stored."""

    name: str
    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Notes:
    """All that was written down about a photo; what is empty or None was not.

    Attributes:
        rating: 1..5 stars, or -1 for a photo that was rejected.
        label: Name of the coloured label.
        keywords: Flat ones.
        hierarchies: Keywords with those above them, joined by ``|``.
        title: In one or several languages.
        caption: Likewise.
        place: Where it was taken.
        taken: When it was taken, as XMP writes it: ``2019-05-01T10:11:12.34+02:00`` or only the first parts of that.
        people: Names of the people shown.
        regions: Where in the picture they are.
        creators: Who took it.
        rights: Whose it is, in one or several languages.
    """

    rating: int | None = None
    label: str = ""
    keywords: tuple[str, ...] = ()
    hierarchies: tuple[str, ...] = ()
    title: Texts = ()
    caption: Texts = ()
    place: Place | None = None
    taken: str = ""
    people: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    creators: tuple[str, ...] = ()
    rights: Texts = ()


NO_NOTES = Notes()
