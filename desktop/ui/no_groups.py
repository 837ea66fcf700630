"""Say why no group is shown, and offer what would help."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.session import Session

_LOWEST = 0.5


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Why there is nothing: a headline, advice, and the words and deed of a button; none where it is empty."""

    headline: str
    advice: str = ""
    offer: str = ""
    help: Callable[[], None] | None = None


def explain_no_groups(session: Session, hidden_matches: int) -> Emptiness:
    """Find out why no group is shown.

    Args:
        session: As it stands.
        hidden_matches: Matches that make no group at the present threshold.
    """
    translate = QCoreApplication.translate
    if not session.is_open:
        return Emptiness(translate("NoGroups", "Opening the library"))
    if session.filter_text and session.table is not None and len(session.table):
        return Emptiness(
            translate("NoGroups", "No group matches the filter"),
            session.filter_text,
            translate("NoGroups", "Show all groups"),
            lambda: session.set_filter(""),
        )
    if not session.kinds:
        return Emptiness(
            translate("NoGroups", "No kind is chosen"),
            translate("NoGroups", "Choose at least one of the kinds in the column beside."),
        )
    if hidden_matches:
        return Emptiness(
            translate("NoGroups", "Nothing is as alike as that"),
            translate(
                "NoGroups", "%Ln match(es) are hidden by the line drawn, or are of other kinds.", "", hidden_matches
            ),
            translate("NoGroups", "Draw the line lower"),
            lambda: session.set_threshold(_LOWEST),
        )
    if session.scan.is_active:
        return Emptiness(
            translate("NoGroups", "Looking for duplicates"),
            translate("NoGroups", "Groups appear here as soon as they are found."),
        )
    if any(folder.photo_count for folder in session.folders):
        return Emptiness(
            translate("NoGroups", "No duplicates"),
            translate("NoGroups", "No two photos in these folders look alike."),
        )
    return Emptiness(
        translate("NoGroups", "No photos yet"),
        translate("NoGroups", "Scan the folders to see what looks alike in them."),
        translate("NoGroups", "Scan"),
        session.start_scan,
    )
