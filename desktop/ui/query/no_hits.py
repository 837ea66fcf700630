"""Say why no photo is shown for a picture asked about, and offer what would help."""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.item_models.query_model import HiddenHits
from desktop.session import Session
from desktop.ui import wording
from desktop.ui.no_groups import Emptiness

LOWEST: Final = 0.5
"""The line cannot be drawn below."""

translate = QCoreApplication.translate


def explain_no_hits(session: Session, hidden: HiddenHits, kinds: Sequence[str]) -> Emptiness:
    """Find out why no hit is shown.

    Args:
        session: As it stands.
        hidden: What was found and is not shown.
        kinds: Slugs of all kinds there are.
    """
    asked = session.query_state.current
    if asked is None:
        return Emptiness("")
    if not session.is_open:
        return Emptiness(translate("NoHits", "Opening the library"))
    if asked.error:
        return Emptiness(
            translate("NoHits", "This picture cannot be looked for"),
            asked.error,
            translate("NoHits", "Try again"),
            session.query_again,
        )
    if not asked.is_answered:
        return Emptiness(translate("NoHits", "Looking through your library"))
    return _explain_emptiness(session) or _explain_hidden(session, hidden, kinds) or _explain_nothing(session)


def _explain_emptiness(session: Session) -> Emptiness | None:
    """Say that there is nothing to look through, if that is so."""
    if not session.folders:
        return Emptiness(
            translate("NoHits", "There are no photos to look through yet"),
            translate("NoHits", "Add the folders with your photos. Once they are scanned, this is asked again."),
            translate("NoHits", "Add folders…"),
            session.folders_wanted.emit,
        )
    if any(folder.photo_count for folder in session.folders):
        return None
    headline = translate("NoHits", "There are no photos to look through yet")
    if session.scan.is_active:
        return Emptiness(headline, translate("NoHits", "Once the scan is done, this is asked again."))
    return Emptiness(
        headline,
        translate("NoHits", "Scan the folders first. Once that is done, this is asked again."),
        translate("NoHits", "Scan"),
        session.start_scan,
    )


def _explain_hidden(session: Session, hidden: HiddenHits, kinds: Sequence[str]) -> Emptiness | None:
    """Say what is hidden, if anything is."""
    if hidden.nearest >= LOWEST:
        headline = translate("NoHits", "Nothing in your library looks like this at %1")
        line = math.floor(hidden.nearest * 100) / 100
        nearest = wording.percent(line)
        return Emptiness(
            headline.replace("%1", wording.percent(session.threshold), 1),
            translate("NoHits", "The nearest is %1 alike.").replace("%1", nearest, 1),
            translate("NoHits", "Draw the line at %1").replace("%1", nearest, 1),
            lambda: session.set_threshold(line),
        )
    if hidden.other_kinds or hidden.below:
        return Emptiness(
            translate("NoHits", "Nothing of the kinds chosen looks like this"),
            translate("NoHits", "%Ln photo(s) of other kinds do.", "", hidden.other_kinds + hidden.below),
            translate("NoHits", "Choose all kinds"),
            lambda: session.set_kinds(kinds),
        )
    if hidden.above:
        return Emptiness(
            translate("NoHits", "Only photos that are more alike were found"),
            translate("NoHits", "%Ln photo(s) lie above the upper end of the line.", "", hidden.above),
            translate("NoHits", "Show them"),
            lambda: session.set_upper(1.0),
        )
    return None


def _explain_nothing(session: Session) -> Emptiness:
    asked = session.query_state.current
    if asked is not None and asked.photo_id is not None:
        headline = translate("NoHits", "No other photo in your library looks like this")
    else:
        headline = translate("NoHits", "Nothing in your library looks like this")
    advice = translate("NoHits", "Once the scan is done, this is asked again.") if session.scan.is_active else ""
    return Emptiness(headline, advice)
