"""The window: one screen of groups, before it an invitation, above it a comparison; drops, menus and dialogs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.item_models.compare_photos import ASKED
from desktop.program_notices import scan_done
from desktop.session import Notice, NoticeLevel
from desktop.ui.compare.compare_view import CompareView
from desktop.ui.compare.keys import compare_keys
from desktop.ui.dialog_desk import DialogDesk
from desktop.ui.dialogs.shortcuts_dialog import KeyGroup, keys_of
from desktop.ui.drop_target import DropTarget
from desktop.ui.drops import DropKind, Dropped
from desktop.ui.empty_state import EmptyState
from desktop.ui.file_dialogs import choose_rule_folder
from desktop.ui.menus import Menus, dress_actions, has_bar
from desktop.ui.notices import NoticeBar
from desktop.ui.query.query_binding import QueryBinding
from desktop.ui.session_binding import SessionBinding
from desktop.ui.sidebar import WIDTH as SIDEBAR_WIDTH
from desktop.ui.views import Views
from desktop.ui.window_state import geometry_text, restore_geometry, restore_splitters, splitter_texts

if TYPE_CHECKING:
    from desktop.preferences import Preferences
    from desktop.ui.parts import WindowParts

LEAST_SIZE = (720, 480)
_WEIGHTS_DECLINED = "weights-offer"


class MainWindow(QMainWindow):
    """Holds the screens and brings them up; what they show comes from the session."""

    def __init__(self, parts: WindowParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        theme, actions = parts.theme, parts.actions
        self.setWindowTitle("Lookalike")
        self.setMinimumSize(*LEAST_SIZE)
        theme.dress(self, "window")
        self.paste = QAction(self.tr("Find the picture in the clipboard"), self)
        self.paste.setProperty("icon_name", "find-picture")
        self.paste.setShortcuts(QKeySequence.StandardKey.Paste)
        self._menu = None if has_bar() else QMenu(self)
        self.views = Views(parts, self._menu, self)
        workbench = self.views.workbench
        own = [self.paste, workbench.sidebar_column.action, workbench.details_column.action]
        removal = parts.removal.actions
        marking = parts.marking.actions
        on_window = [*actions.on_window, *removal.on_window, *marking.on_window, *own]
        dress_actions([*actions.on_photos, *on_window], theme)
        self.addActions(on_window)
        self.views.header.add_columns(workbench.sidebar_column.action, workbench.details_column.action)
        self._menus = Menus(actions, removal, marking, own, self)
        if self._menu is None:
            self._menus.fill_bar(self)
        else:
            self._menus.fill(self._menu)
            QShortcut(QKeySequence("F10"), self, self.on_menu)
        self.notices = NoticeBar(theme)
        self.empty = EmptyState(theme, actions.add_folders, parts.weights)
        self.compare = CompareView(parts.compare, parts.pictures, theme)
        self.opening = QWidget()
        self.screens = QStackedWidget()
        self._lay_out()
        self.binding = SessionBinding(parts, self.views, self)
        self.query_binding = QueryBinding(parts, self.views, self)
        self.desk = DialogDesk(parts, self.key_groups, self)
        self.drops = DropTarget(theme, self)
        self._connect()
        restore_splitters(workbench.splitters, parts.preferences.current.layouts)
        restore_geometry(self, parts.preferences.current.window_geometry)
        self.empty.set_offer_declined(_WEIGHTS_DECLINED in parts.preferences.current.dismissed)
        self.on_folders_changed()

    def _lay_out(self) -> None:
        views = self.views
        for screen in (self.opening, views.workbench, self.empty, self.compare, views.review, views.marking):
            self.screens.addWidget(screen)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.views.header)
        column.addWidget(self.notices)
        column.addWidget(self.screens, 1)
        self.setCentralWidget(central)
        self.views.groups.setFocus()

    def _connect(self) -> None:
        parts, session, actions = self._parts, self._parts.session, self._parts.actions
        session.opened.connect(self.on_opened)
        session.folders_changed.connect(self.on_folders_changed)
        session.notice_raised.connect(self.notices.show_notice)
        session.scan_finished.connect(lambda report: self.notices.show_notice(scan_done(report)))
        session.notice_withdrawn.connect(self.notices.close_notice)
        session.query_asked.connect(self.on_asked)
        session.query_changed.connect(self.on_query_changed)
        review, marking = parts.removal.review, parts.marking.marking
        # one of them takes the place of the other
        review.opened.connect(marking.close)
        marking.opened.connect(review.close)
        session.query_asked.connect(marking.close)
        review.opened.connect(self.on_page_opened)
        review.closed.connect(self.on_compare_closed)
        marking.opened.connect(self.on_page_opened)
        marking.closed.connect(self.on_compare_closed)
        self.views.marking.compare_wanted.connect(self.on_compare)
        self.views.marking.folder_wanted.connect(self.on_rule_folder)
        actions.compare_requested.connect(self.on_compare)
        actions.compare_found_requested.connect(lambda photo_ids: self.on_compare([ASKED, *photo_ids]))
        actions.full_screen_requested.connect(self.on_full_screen)
        actions.filter_requested.connect(self.on_filter)
        actions.quit_requested.connect(self.close)
        self.compare.closed.connect(self.on_compare_closed)
        self.empty.folder_offered.connect(lambda path: session.add_folders([path]))
        self.empty.offer_declined.connect(self.on_offer_declined)
        self.paste.triggered.connect(self.drops.paste)
        self.drops.folders_dropped.connect(session.add_folders)
        self.drops.pictures_dropped.connect(session.query)
        self.drops.picture_dropped.connect(session.query)
        self.drops.refused.connect(self.on_drop_refused)
        self.drops.picture_hovers.connect(session.prepare_query)
        workbench = self.views.workbench
        workbench.outer.splitterMoved.connect(self._align_header)
        workbench.sidebar_column.toggled.connect(self._align_header)
        parts.weights.installed.connect(self.on_weights_installed)

    def key_groups(self) -> list[KeyGroup]:
        """Give all keys for the sheet, those of the comparison and of what was found too."""
        groups = [keys_of(title, actions) for title, actions in self._menus.titled()]
        back = [key.toString(QKeySequence.SequenceFormat.PortableText) for key in self.views.query.keys_back()]
        found = [(self.tr("Compare with the picture asked about"), ["Space"]), (self.tr("Back to the groups"), back)]
        groups.append((self.tr("Among photos found"), found))
        return [*groups, (self.tr("While comparing"), compare_keys())]

    def remembered(self, preferences: Preferences) -> Preferences:
        """Return preferences with how the window stands now."""
        return replace(
            preferences,
            window_geometry=geometry_text(self),
            layouts={**preferences.layouts, **splitter_texts(self.views.workbench.splitters)},
        )

    def show_screen(self, screen: QWidget) -> None:
        """Bring a screen up; a comparison, and the look at what goes, have heads of their own."""
        self.screens.setCurrentWidget(screen)
        self.views.header.setVisible(screen not in (self.compare, self.views.review, self.views.marking))
        self.views.header.set_browsing(screen is self.views.workbench and not self._parts.session.query_state.is_open)
        self._align_header()

    def on_opened(self) -> None:
        """Show what is in the library, or the invitation."""
        self.on_folders_changed()
        if self.screens.currentWidget() is self.empty:
            self._parts.weights.look()
            self.empty.pictures_button.setFocus()
        else:
            self.focus_photos()

    def on_folders_changed(self) -> None:
        """Invite to add folders where there is none; as long as it is not known, show what was there last time."""
        if self.screens.currentWidget() in (self.compare, self.views.review, self.views.marking):
            return
        session = self._parts.session
        was_used = bool(self._parts.preferences.current.window_geometry)
        if session.folders or session.scan.is_active or session.query_state.is_open:
            self.show_screen(self.views.workbench)
        elif session.is_open:
            self.show_screen(self.empty)
        else:
            self.show_screen(self.views.workbench if was_used else self.opening)

    def on_compare(self, photo_ids: list[int]) -> None:
        """Compare photos on the whole window."""
        self.show_screen(self.compare)
        self.compare.open(photo_ids)

    def on_rule_folder(self, row: int) -> None:
        """Let a person choose the folder that a rule is about."""
        rules, start = self.views.marking.rules, self._parts.preferences.current.last_folder
        choose_rule_folder(self, start, lambda path: rules.set_folder(row, path))

    def on_compare_closed(self) -> None:
        """Go back to where one came from: the groups, what was found, the look at what goes, or the rules."""
        for is_open, page, focused in (
            (self._parts.removal.review.is_open, self.views.review, self.views.review.view),
            (self._parts.marking.marking.is_open, self.views.marking, self.views.marking.focused),
        ):
            if is_open:
                self.show_screen(page)
                focused.setFocus()
                return
        self.show_screen(self.views.workbench)
        self.on_folders_changed()
        self.focus_photos()

    def on_page_opened(self) -> None:
        """Show what goes beside what stays, or rules and what they come to, on the whole window."""
        if self.screens.currentWidget() is self.compare:
            # which leads back here
            self.compare.finish()
        else:
            self.on_compare_closed()

    def focus_photos(self) -> None:
        """Give the keyboard to the photos that are shown."""
        is_asking = self._parts.session.query_state.is_open
        (self.views.query.hits if is_asking else self.views.groups).setFocus()

    def on_asked(self) -> None:
        """Bring up the page of what is found, whatever is shown."""
        if self.screens.currentWidget() is self.compare:
            self.compare.finish()
        self.views.workbench.pages.setCurrentWidget(self.views.query)
        self.show_screen(self.views.workbench)
        self.focus_photos()

    def on_query_changed(self) -> None:
        """Show the groups again as they were left, once the question is closed."""
        pages = self.views.workbench.pages
        if not self._parts.session.query_state.is_open and pages.currentWidget() is self.views.query:
            pages.setCurrentWidget(self.views.groups)
            self.on_compare_closed()

    def on_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def on_filter(self) -> None:
        """Go to the filter."""
        self.views.header.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.views.header.filter.selectAll()

    def on_menu(self) -> None:
        """Open the menu by key, where it is to be seen."""
        if self.views.header.isVisible():
            self.views.header.menu_button.showMenu()

    def on_offer_declined(self) -> None:
        """Offer the network no more on the first page; the preferences still do."""
        keeper = self._parts.preferences
        keeper.set(replace(keeper.current, dismissed=keeper.current.dismissed | {_WEIGHTS_DECLINED}))
        self.empty.set_offer_declined(True)

    def on_weights_installed(self) -> None:
        """Say that similar scenes can be found from now on, and what that takes."""
        keeper = self._parts.preferences
        keeper.set(keeper.current.with_choice("method", "deep"))
        text = self.tr("The VGG16 model is ready. The next scan finds similar scenes too.")
        self.notices.show_notice(Notice("weights", text))

    def on_drop_refused(self, dropped: Dropped) -> None:
        """Say why what was dropped is of no use."""
        if dropped.kind is DropKind.REMOTE:
            text = self.tr("That lies on another computer, and Lookalike fetches nothing. Save the picture first.")
        else:
            text = self.tr("That is neither a folder nor a picture.")
        self.notices.show_notice(Notice("drop", text, NoticeLevel.INFO))

    def _align_header(self) -> None:
        """Let the filter begin where the column of folders ends."""
        workbench = self.views.workbench
        if self.screens.currentWidget() is not workbench:
            self.views.header.align_with(SIDEBAR_WIDTH)
        else:
            self.views.header.align_with(workbench.outer.sizes()[0] if workbench.sidebar_column.is_shown else 0)
