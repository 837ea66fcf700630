"""What a person can do, as Qt actions: words, keys, icon, and whether it can be done at the moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from desktop import wording
from desktop.action_set import ActionSet
from desktop.file_names import file_name, file_url, printable
from desktop.reveal import FileOpener
from desktop.session import ScanPhase, Session
from engine.core.domain import Mark

MOST_COMPARED: Final = 4


class Actions(ActionSet):
    """The actions of the window; each is an attribute. What needs a dialog or a view is a signal.

    The keys of actions on photos are single letters and Space: they are valid in the views that these actions were
    added to by ``QWidget.addActions(actions.on_photos)``, so that a filter box or a focused button keeps its own keys.
    All others are for the window: ``window.addActions(actions.on_window)``. ``icon_name`` is a property of each.

    Signals:
        compare_requested(list): photos to be compared, by id.
        compare_found_requested(list): photos to be compared with the picture asked about, by id.
        add_folders_requested(), find_picture_requested(), export_requested(), preferences_requested(),
        about_requested(), problems_requested(), shortcuts_requested(), manual_requested(), full_screen_requested(),
        quit_requested(), filter_requested(): as their names say.
    """

    compare_requested = Signal(list)
    compare_found_requested = Signal(list)
    add_folders_requested = Signal()
    find_picture_requested = Signal()
    export_requested = Signal()
    preferences_requested = Signal()
    about_requested = Signal()
    problems_requested = Signal()
    shortcuts_requested = Signal()
    manual_requested = Signal()
    full_screen_requested = Signal()
    quit_requested = Signal()
    filter_requested = Signal()

    def __init__(self, session: Session, opener: FileOpener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opener = opener
        self._make_actions_on_photos()
        self._make_actions_on_window()
        session.folders_wanted.connect(self.add_folders_requested)
        for changed in (
            session.opened,
            session.groups_changed,
            session.marks_changed,
            session.selection_changed,
            session.history_changed,
            session.folders_changed,
            session.problems_changed,
            session.scan_changed,
            session.gone_changed,
            session.query_changed,
        ):
            changed.connect(self.update)
        self.retranslate()

    def _make_actions_on_photos(self) -> None:
        make = self.make_on_photos
        self.compare = make("compare", "Space", self.on_compare)
        self.keep = make("keep", "K", self.on_keep)
        self.remove_mark = make("remove", "X", self.on_remove_mark)
        self.unmark = make("unmark", "U", self.on_unmark)
        self.not_duplicates = make("not-duplicates", "N", self.on_not_duplicates)
        self.accept = make("check", "A", self._session.accept_group)
        self.find_similar = make("find-picture", "L", self.on_find_similar)
        self.open_photo = make("open", "O", self.on_open_photo)
        self.show_in_folder = make("folder-open", "Shift+O", self.on_show_in_folder)
        self.copy_path = make("copy", QKeySequence.StandardKey.Copy, self.on_copy_path)
        self.reference_folder = make("reference", None, self.on_reference_folder)
        self.reference_folder.setCheckable(True)

    def _make_actions_on_window(self) -> None:
        make, standard = self.make_on_window, QKeySequence.StandardKey
        self.scan = make("scan", "F5", self._session.start_scan)
        self.pause = make("pause", "Shift+F5", self.on_pause)
        self.cancel_scan = make("stop", None, self._session.cancel_scan)
        self.add_folders = make("add-folder", standard.Open, self.add_folders_requested.emit)
        self.find_picture = make("find-picture", "Ctrl+Shift+F", self.find_picture_requested.emit)
        self.undo = make("undo", standard.Undo, self._session.undo)
        self.redo = make("redo", standard.Redo, self._session.redo)
        self.next_group = make("next", "Alt+Down", lambda: self._session.step_group(1))
        self.previous_group = make("previous", "Alt+Up", lambda: self._session.step_group(-1))
        self.focus_filter = make("filter", standard.Find, self.filter_requested.emit)
        self.export = make("export", "Ctrl+E", self.export_requested.emit)
        self.problems = make("warning", None, self.problems_requested.emit)
        self.preferences = make("preferences", standard.Preferences, self.preferences_requested.emit)
        if not self.preferences.shortcuts():
            self.preferences.setShortcut("Ctrl+,")
        self.shortcuts = make("keyboard", standard.HelpContents, self.shortcuts_requested.emit)
        self.manual = make("manual", None, self.manual_requested.emit)
        self.full_screen = make("full-screen", standard.FullScreen, self.full_screen_requested.emit)
        self.about = make("info", None, self.about_requested.emit)
        self.quit = make("quit", standard.Quit, self.quit_requested.emit)
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def retranslate(self) -> None:
        """Word all actions in the language of the window."""
        self.compare.setText(self.tr("Compare"))
        self.keep.setText(self.tr("Keep"))
        self.remove_mark.setText(self.tr("Remove", "mark a photo to be removed"))
        self.unmark.setText(self.tr("Take the mark off"))
        self.not_duplicates.setText(self.tr("Not duplicates"))
        self.find_similar.setText(self.tr("Find what looks like it"))
        self.open_photo.setText(self.tr("Open"))
        self.show_in_folder.setText(self.tr("Show in folder"))
        self.copy_path.setText(self.tr("Copy path"))
        self.scan.setText(self.tr("Scan"))
        self.cancel_scan.setText(self.tr("Stop the scan"))
        self.add_folders.setText(self.tr("Add folders…"))
        self.find_picture.setText(self.tr("Find a picture…"))
        self.next_group.setText(self.tr("Next group"))
        self.previous_group.setText(self.tr("Previous group"))
        self.focus_filter.setText(self.tr("Filter the groups"))
        self.export.setText(self.tr("Save a report…"))
        self.problems.setText(self.tr("Problems…"))
        self.preferences.setText(self.tr("Preferences…"))
        self.shortcuts.setText(self.tr("Keyboard shortcuts"))
        self.manual.setText(self.tr("Manual"))
        self.full_screen.setText(self.tr("Full screen"))
        self.about.setText(self.tr("About Lookalike"))
        self.quit.setText(self.tr("Quit"))
        self.update()

    def update(self) -> None:
        """Say what can be done now."""
        session = self._session
        chosen = session.chosen_ids
        group_size = session.group_size
        has_photo = bool(session.photo_in_question)
        for action in (self.keep, self.remove_mark):
            action.setEnabled(bool(chosen))
        self.unmark.setEnabled(any(session.mark_of(photo_id) is not None for photo_id in chosen))
        self.not_duplicates.setEnabled(group_size > 1)
        self.accept.setEnabled(group_size > 1 and not session.reviewing.is_open)
        is_accepted = session.is_group_accepted
        self.accept.setText(
            self.tr("Accepted: show it again") if is_accepted else self.tr("Accept as it is", "a group")
        )
        is_asking = session.query_state.is_open
        self.compare.setEnabled(group_size > 1 or (is_asking and bool(chosen)))
        for action in (self.find_similar, self.open_photo, self.show_in_folder, self.copy_path, self.reference_folder):
            action.setEnabled(has_photo)
        self.reference_folder.setChecked(session.is_reference(session.photo_in_question))
        self._update_reference_words()
        self._update_scan()
        self.undo.setEnabled(bool(session.undo_text))
        self.redo.setEnabled(bool(session.redo_text))
        self.undo.setText(self._with_what(self.tr("Undo"), session.undo_text))
        self.redo.setText(self._with_what(self.tr("Redo"), session.redo_text))
        self.next_group.setEnabled(session.can_step(1))
        self.previous_group.setEnabled(session.can_step(-1))
        has_groups = session.table is not None and len(session.table) > 0
        self.export.setEnabled(has_groups)
        self.focus_filter.setEnabled((has_groups or bool(session.filter_text)) and not is_asking)
        self.find_picture.setEnabled(session.is_open)
        self.add_folders.setEnabled(session.is_open)
        self.problems.setEnabled(bool(session.problems))

    def _with_what(self, verb: str, what: str) -> str:
        return (
            self.tr("{verb}: {what}", "of an action, such as “Undo: Mark 3 photos to be kept”").format(
                verb=verb, what=what
            )
            if what
            else verb
        )

    def _update_reference_words(self) -> None:
        path = self._session.path_of(self._session.photo_in_question or 0)
        folder = PurePath(path).parent.name
        words = self.tr("“{folder}” is a reference folder") if folder else self.tr("Reference folder")
        self.reference_folder.setText(words.format(folder=wording.isolated(file_name(folder))))

    def _update_scan(self) -> None:
        session, phase = self._session, self._session.scan.phase
        self.scan.setEnabled(session.is_open and bool(session.folders) and phase is ScanPhase.IDLE)
        self.pause.setEnabled(phase in (ScanPhase.RUNNING, ScanPhase.PAUSED))
        is_paused = phase is ScanPhase.PAUSED
        self.pause.setText(self.tr("Go on with the scan") if is_paused else self.tr("Pause the scan"))
        self.pause.setProperty("icon_name", "play" if is_paused else "pause")
        self.cancel_scan.setEnabled(self.pause.isEnabled())

    def on_compare(self) -> None:
        """Compare the photos selected, or the current one with the best of its group; a found one, with the asked."""
        chosen = self._session.chosen_ids
        if self._session.query_state.is_open:
            self.compare_found_requested.emit(list(chosen[: MOST_COMPARED - 1]))
            return
        if len(chosen) > 1:
            self.compare_requested.emit(list(chosen[:MOST_COMPARED]))
            return
        group = self._session.group_ids
        current = self._session.current_photo
        first = [photo_id for photo_id in (group[0], current) if photo_id is not None]
        self.compare_requested.emit(list(dict.fromkeys([*first, *group]))[: max(2, len(set(first)))])

    def on_keep(self) -> None:
        """Mark the photos chosen to be kept; if all of them are, take that back."""
        self._mark(Mark.KEEP)

    def on_remove_mark(self) -> None:
        """Mark the photos chosen to be removed; if all of them are, take that back."""
        self._mark(Mark.REMOVE)

    def _mark(self, mark: Mark) -> None:
        chosen = self._session.chosen_ids
        is_marked = all(self._session.mark_of(photo_id) is mark for photo_id in chosen)
        self._session.mark(chosen, None if is_marked else mark)

    def on_unmark(self) -> None:
        """Take the marks off the photos chosen."""
        self._session.mark(self._session.chosen_ids, None)

    def on_not_duplicates(self) -> None:
        """Declare the photos chosen no duplicates; a single one stands for its group."""
        chosen = self._session.chosen_ids
        self._session.declare_different(chosen if len(chosen) > 1 else self._session.group_ids)

    def on_find_similar(self) -> None:
        """Ask the library for what looks like the current photo."""
        photo_id = self._session.photo_in_question
        if photo_id is not None:
            self._session.query(photo_id)

    def on_open_photo(self) -> None:
        """Open the current photo in another program."""
        self._with_path(self._opener.open)

    def on_show_in_folder(self) -> None:
        """Show the current photo where it lies."""
        self._with_path(self._opener.show)

    def _with_path(self, do: Callable[[str], None]) -> None:
        path = self._session.path_of(self._session.photo_in_question or 0)
        if path:
            do(path)

    def on_copy_path(self) -> None:
        """Put the paths of the photos chosen on the clipboard, one a line."""
        chosen = self._session.chosen_ids or (self._session.photo_in_question or 0,)
        paths = [path for path in map(self._session.path_of, chosen) if path]
        mime = QMimeData()
        mime.setText("\n".join(printable(path) for path in paths))
        mime.setUrls([file_url(path) for path in paths])
        QGuiApplication.clipboard().setMimeData(mime)

    def on_reference_folder(self) -> None:
        """Let the folder of the current photo be compared and never touched, or no longer so."""
        photo_id = self._session.photo_in_question
        path = "" if photo_id is None else self._session.path_of(photo_id)
        if path:
            self._session.set_reference(str(PurePath(path).parent), not self._session.is_reference(photo_id))

    def on_pause(self) -> None:
        """Hold the scan, or let it go on."""
        if self._session.scan.phase is ScanPhase.PAUSED:
            self._session.resume_scan()
        else:
            self._session.pause_scan()
