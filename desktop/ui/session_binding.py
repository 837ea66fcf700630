"""Keep the views of the groups and the session in step: what changes in one shows in the other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from desktop.ui.no_groups import Emptiness, explain_no_groups

if TYPE_CHECKING:
    from desktop.ui.parts import WindowParts
    from desktop.ui.views import Views

_ONLY_MARKED: Final = "marked:yes"
_MARKED_WORD: Final = re.compile(r"(?<!\S)marked:\S*\s*", re.IGNORECASE)


class SessionBinding(QObject):
    """Connects them, for as long as the window lives."""

    def __init__(self, parts: WindowParts, views: Views, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._views = views
        self._emptiness = Emptiness("")
        self._follow_session()
        self._follow_views()
        views.slider.set_stops(parts.histogram.stops())
        views.groups.set_thumbnail_width(parts.preferences.current.thumbnail_side)
        for show in (self.on_kinds_changed, self.on_histogram_changed, self.on_groups_changed, self.on_scan_changed):
            show()

    def _follow_session(self) -> None:
        session, histogram = self._parts.session, self._parts.histogram
        histogram.changed.connect(self.on_histogram_changed)
        histogram.numbers_changed.connect(self.on_groups_changed)
        session.opened.connect(self.on_groups_changed)
        session.kinds_changed.connect(self.on_kinds_changed)
        session.marks_changed.connect(self.on_marks_changed)
        session.selection_changed.connect(self.on_selection_changed)
        session.scan_changed.connect(self.on_scan_changed)
        session.problems_changed.connect(self.on_scan_changed)
        session.folders_changed.connect(self.on_emptiness_changed)
        session.query_changed.connect(self.on_query_changed)
        self._parts.removal.cleaner.changed.connect(self.on_cleaning_changed)

    def _follow_views(self) -> None:
        session, views = self._parts.session, self._views
        views.slider.lower_moved.connect(session.set_threshold)
        views.slider.upper_moved.connect(session.set_upper)
        views.groups.selection_changed.connect(session.select)
        views.groups.thumbnail_width_changed.connect(self.on_thumbnail_width_changed)
        views.groups.offer_taken.connect(self.on_offer_taken)
        views.header.filter_changed.connect(session.set_filter)
        views.header.filter_left.connect(views.groups.setFocus)
        views.header.order_chosen.connect(session.set_sort)
        views.marked.only_marked_toggled.connect(self.on_only_marked_toggled)
        views.marked.accepted_toggled.connect(session.set_shows_accepted)
        views.marked.decided_wanted.connect(self._parts.removal.actions.decided_requested)
        views.folders.removal_wanted.connect(session.remove_folder)
        views.folders.reference_wanted.connect(session.set_reference)
        views.folders.place_wanted.connect(self._parts.opener.open)

    def on_histogram_changed(self) -> None:
        """Show other matches."""
        self._views.slider.set_histogram(self._parts.histogram.counts)

    def on_kinds_changed(self) -> None:
        """Show which kinds make groups."""
        slugs = frozenset(kind.slug for kind in self._parts.session.kinds)
        self._views.slider.set_kinds(slugs)

    def on_groups_changed(self) -> None:
        """Show what comes of the line drawn, of the filter and the order."""
        session, views, numbers = self._parts.session, self._views, self._parts.histogram.numbers
        views.slider.set_range(session.threshold, session.upper)
        if not session.query_state.is_open:
            views.slider.set_group_count(numbers.groups)
            views.summary.show_totals(
                numbers.groups, numbers.photos, numbers.surplus, numbers.size_bytes, numbers.hidden
            )
        views.header.show_filter(session.filter_text)
        views.header.show_fault(session.filter_message)
        views.header.sort.show_order(session.sort, session.is_descending)
        views.marked.show_only_marked(_ONLY_MARKED in session.filter_text.casefold())
        self.on_marks_changed()
        self.on_selection_changed()
        self.on_emptiness_changed()

    def on_query_changed(self) -> None:
        """Show the numbers of the groups again once the question is closed."""
        if not self._parts.session.query_state.is_open:
            self.on_groups_changed()

    def on_marks_changed(self) -> None:
        """Show how much is marked."""
        session = self._parts.session
        self._views.marked.show_counts(session.marked_count, session.different_count)
        self._views.marked.show_accepted(session.accepted_count, session.shows_accepted)
        self._views.bottom.show_marked(session.marked_count, session.marked_bytes)

    def on_cleaning_changed(self) -> None:
        """Show how far the taking away of photos is."""
        self._views.bottom.show_working(self._parts.removal.cleaner.state.is_active)

    def on_selection_changed(self) -> None:
        """Show what is selected, and tell of the current photo; while a question is open, of what was found."""
        if self._parts.removal.review.is_open:
            return
        session, inspector = self._parts.session, self._parts.inspector
        is_asking = session.query_state.is_open
        view = self._views.query.hits if is_asking else self._views.groups
        view.show_selection(session.selected_ids, session.current_photo)
        show = inspector.show_hit if is_asking else inspector.show_photo
        show(session.current_photo)

    def on_scan_changed(self) -> None:
        """Show where the scan stands."""
        session = self._parts.session
        self._views.scan.show_state(session.scan, len(session.problems))
        self.on_emptiness_changed()

    def on_emptiness_changed(self) -> None:
        """Say why there is no group; it shows only where there is none."""
        self._emptiness = explain_no_groups(self._parts.session, self._parts.histogram.numbers.hidden)
        self._views.groups.set_empty_words(self._emptiness.headline, self._emptiness.advice, self._emptiness.offer)

    def on_offer_taken(self) -> None:
        """Do what would help."""
        if self._emptiness.help is not None:
            self._emptiness.help()

    def on_only_marked_toggled(self, is_only: bool) -> None:
        """Hold the groups to those with marked photos, beside what else the filter wants."""
        session = self._parts.session
        rest = _MARKED_WORD.sub("", session.filter_text).strip()
        session.set_filter(" ".join(filter(None, (_ONLY_MARKED if is_only else "", rest))))

    def on_thumbnail_width_changed(self, width: int) -> None:
        """Remember the size of thumbnails."""
        preferences = self._parts.preferences
        preferences.set(replace(preferences.current, thumbnail_side=width))
