"""Keep the page of results and the session in step: what changes in one shows in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from desktop.item_models.roles import KindRole
from desktop.ui.no_groups import Emptiness
from desktop.ui.query.no_hits import explain_no_hits

if TYPE_CHECKING:
    from desktop.ui.parts import WindowParts
    from desktop.ui.views import Views

# Nearly all answers are there before a word on waiting could be read.
_PATIENCE_MS: Final = 250


class QueryBinding(QObject):
    """Connects them, for as long as the window lives."""

    def __init__(self, parts: WindowParts, views: Views, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._views = views
        self._page = views.query
        self._emptiness = Emptiness("")
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.on_emptiness_changed)
        self._follow_session()
        self._follow_page()
        self._page.hits.set_thumbnail_width(parts.preferences.current.thumbnail_side)

    def _follow_session(self) -> None:
        session, hits = self._parts.session, self._parts.hits
        session.query_asked.connect(self.on_asked)
        session.query_changed.connect(self.on_changed)
        hits.changed.connect(self.on_changed)
        for changed in (session.opened, session.scan_changed, session.folders_changed, session.kinds_changed):
            changed.connect(self.on_emptiness_changed)

    def _follow_page(self) -> None:
        session, page, groups = self._parts.session, self._page, self._views.groups
        page.back_wanted.connect(session.close_query)
        page.asked.chosen.connect(session.look_at_answer)
        page.rest.toggled.connect(self._parts.hits.set_shows_rest)
        page.hits.selection_changed.connect(session.select)
        page.hits.offer_taken.connect(self.on_offer_taken)
        page.hits.thumbnail_width_changed.connect(groups.set_thumbnail_width)
        groups.thumbnail_width_changed.connect(page.hits.set_thumbnail_width)

    def on_asked(self) -> None:
        """Forget how other pictures look, and leave the answer a moment before a word is said on waiting."""
        self._parts.asked_thumbnails.clear()
        self._patience.start()
        self.on_emptiness_changed()

    def on_changed(self) -> None:
        """Show what was found within the line, what is beyond, and which picture is looked at."""
        session, hits, page = self._parts.session, self._parts.hits, self._page
        state = session.query_state
        if not state.is_open:
            return
        found, hidden = hits.found_count, hits.hidden
        result = self._result()
        page.asked.show_position(state.position, result)
        page.rest.show_rest(found, hidden.below, hidden.above + hidden.other_kinds, hits.shows_rest)
        self._views.summary.show_found(found, hidden.count)
        self._views.slider.set_group_count(None)
        self._select()
        self.on_emptiness_changed()
        if state.current is not None and state.current.is_answered:
            page.say(f"{state.current.name}: {result or self._emptiness.headline}")

    def on_emptiness_changed(self) -> None:
        """Say why there is no hit; it shows only where there is none."""
        session, hits = self._parts.session, self._parts.hits
        asked = session.query_state.current
        is_waiting = asked is not None and not asked.is_answered and self._patience.isActive()
        kinds = self._parts.kinds
        slugs = [str(kinds.index(row, 0).data(KindRole.SLUG)) for row in range(kinds.rowCount())]
        self._emptiness = Emptiness("") if is_waiting else explain_no_hits(session, hits.hidden, slugs)
        self._page.hits.set_empty_words(self._emptiness.headline, self._emptiness.advice, self._emptiness.offer)

    def on_offer_taken(self) -> None:
        """Do what would help."""
        self._parts.asked_thumbnails.forget_failures()
        if self._emptiness.help is not None:
            self._emptiness.help()
        self._page.hits.setFocus()

    def _result(self) -> str:
        """Say how many photos were found; nothing where that is said in their place."""
        found = self._parts.hits.found_count
        return self.tr("%Ln photo(s) look like it", "", found) if found else ""

    def _select(self) -> None:
        """Hold the selection to photos that are shown; without any of them, begin with the most alike."""
        session = self._parts.session
        shown = self._parts.hits.shown_ids()
        kept = [photo_id for photo_id in session.selected_ids if photo_id in shown]
        current = session.current_photo
        if current in shown:
            session.select(kept, current)
        elif kept:
            session.select(kept, kept[0])
        else:
            session.select(shown[:1], shown[0] if shown else None)
