"""The views of the screen of groups, made of the parts of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.bottom_bar import BottomBar
from desktop.ui.clean_strip import CleanStrip
from desktop.ui.folders_panel import FoldersPanel
from desktop.ui.groups.groups_view import GroupsView
from desktop.ui.header import Header
from desktop.ui.inspector import Inspector
from desktop.ui.kinds_panel import KindsPanel
from desktop.ui.marked_panel import MarkedPanel
from desktop.ui.marking.marking_page import MarkingPage
from desktop.ui.query.query_page import QueryPage
from desktop.ui.review.review_page import ReviewPage
from desktop.ui.scan_panel import ScanPanel
from desktop.ui.sidebar import Sidebar
from desktop.ui.threshold.histogram_slider import HistogramSlider
from desktop.ui.threshold.summary_panel import SummaryPanel
from desktop.ui.workbench import Workbench

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from desktop.ui.parts import WindowParts


class Views:
    """Every view of that screen, by what it shows."""

    def __init__(self, parts: WindowParts, menu: QMenu | None, window: QWidget) -> None:
        theme, actions = parts.theme, parts.actions
        self.header = Header(theme, actions.scan, actions.find_picture, menu)
        self.header.add_button(parts.marking.actions.auto_mark)
        self.folders = FoldersPanel(theme, parts.folders, actions.add_folders)
        self.kinds = KindsPanel(parts.kinds, theme)
        self.marked = MarkedPanel(theme)
        self.scan = ScanPanel(theme, actions.pause, actions.cancel_scan, actions.problems)
        self.slider = HistogramSlider(theme)
        self.summary = SummaryPanel(theme)
        self.groups = GroupsView(parts.groups, parts.thumbnails, actions, theme)
        self.groups.addActions(actions.on_photos)
        self.query = QueryPage(parts.hits, parts.asked, parts.asked_thumbnails, parts.thumbnails, actions, theme)
        self.inspector = Inspector(parts.inspector, parts.thumbnails, actions, theme)
        removal = parts.removal
        self.bottom = BottomBar(theme, actions.undo, removal.actions.review, CleanStrip(theme, removal.cleaner))
        self.marking = MarkingPage(parts.session, parts.marking, parts.thumbnails, actions, parts.opener, theme)
        self.review = ReviewPage(parts.session, removal, parts.thumbnails, actions, theme)
        self.workbench = Workbench(
            theme,
            sidebar=Sidebar(theme, self.folders, self.kinds, self.marked, bottom=self.scan),
            slider=self.slider,
            summary=self.summary,
            groups=self.groups,
            details=self.inspector,
            bottom=self.bottom,
            window=window,
        )
        self.workbench.pages.addWidget(self.query)
        self.query.listen_for_back(self.workbench)
