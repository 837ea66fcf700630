"""The words for carrying over what only the photos that go have written in them."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What may be written down about a photo; the value is used in JSON and on the command line."""

    RATING = "rating"
    LABEL = "label"
    KEYWORDS = "keywords"
    TITLE = "title"
    CAPTION = "caption"
    PLACE = "place"
    TAKEN = "taken"
    PEOPLE = "people"
    CREATOR = "creator"
    COPYRIGHT = "copyright"


class Obstacle(StrEnum):
    """Why nothing can be carried to a photo although there is something; the value is a clause for a person."""

    REFERENCE = "the photo that stays lies in a reference folder"
    SIDECAR_DAMAGED = "its sidecar is damaged or of an unknown form, and is left as it is"
    SIDECAR_TOO_LARGE = "its sidecar is too large to be changed safely"
    SIDECAR_UNREADABLE = "its sidecar cannot be read"
    SIDECAR_CHANGED = "its sidecar was made or changed just now"
    UNREADABLE = "the photo that stays cannot be read"


class EmbedRefusal(StrEnum):
    """Why a photo's own file is not written to; the value is a clause for a person."""

    NO_TOOL = "ExifTool is not installed; a sidecar can be written without it"
    RAW = "the files of cameras are never written to"
    UNVERIFIABLE = "it could not be made sure that the picture in such a file stays as it is"
    REFUSED = "ExifTool could not write it"
    PIXELS_CHANGED = "the picture would not have stayed as it is"
    INCOMPLETE = "not all that was to be written could be found in the file afterwards"


@dataclass(frozen=True, slots=True)
class Carried:
    """One thing that the photo that stays gains, in words as they are shown."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that is left alone, since the photos do not agree.

    Attributes:
        field: What it is.
        kept: What the photo that stays has, or nothing if those that go disagree among themselves.
        others: What those that go have.
    """

    field: Field
    kept: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SidecarChange:
    """What is to become of a sidecar.

    Attributes:
        path: Of the sidecar.
        before: All its bytes now, or None if there is none yet.
        after: All its bytes then.
    """

    path: str
    before: bytes | None
    after: bytes


@dataclass(frozen=True, slots=True)
class Rescue:
    """What is to be carried from photos that go to the one that stays for them.

    Attributes:
        keeper_path: The photo that stays.
        victim_paths: Those that go.
        change: What becomes of the sidecar of the photo that stays; None if nothing is to be carried, or cannot be.
        carried: What would be carried; it is lost with the photos if there is an obstacle.
        conflicts: What is left alone.
        obstacle: Why nothing can be carried, or None.
        unreadable: Files whose texts could not be read, in whole or in part; they may hold more.
    """

    keeper_path: str
    victim_paths: tuple[str, ...]
    change: SidecarChange | None
    carried: tuple[Carried, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    obstacle: Obstacle | None = None
    unreadable: tuple[str, ...] = ()
