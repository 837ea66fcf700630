"""Open the dialogs of the window, each once, and hand on what a person says in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.dialogs.about_dialog import AboutDialog
from desktop.ui.dialogs.decided_dialog import DecidedDialog
from desktop.ui.dialogs.history_dialog import HistoryDialog
from desktop.ui.dialogs.manual_dialog import ManualDialog
from desktop.ui.dialogs.preferences_dialog import PreferencesDialog
from desktop.ui.dialogs.problems_dialog import ProblemsDialog
from desktop.ui.dialogs.shortcuts_dialog import KeyGroup, ShortcutsDialog
from desktop.ui.file_dialogs import choose_folders, choose_pictures, choose_report, choose_target

if TYPE_CHECKING:
    from desktop.ui.parts import WindowParts

Dialog = TypeVar("Dialog", bound=QDialog)


class DialogDesk(QObject):
    """Answers the wishes of actions that need a dialog."""

    def __init__(self, parts: WindowParts, key_groups: Callable[[], list[KeyGroup]], window: QWidget) -> None:
        """Take the parts, what is told on the sheet of keys, and the window that dialogs belong to."""
        super().__init__(window)
        self._parts = parts
        self._key_groups = key_groups
        self._window = window
        self._open: dict[type[QDialog], QDialog] = {}
        actions = parts.actions
        actions.add_folders_requested.connect(self.on_add_folders)
        actions.find_picture_requested.connect(self.on_find_picture)
        actions.export_requested.connect(self.on_export)
        actions.preferences_requested.connect(self.on_preferences)
        actions.problems_requested.connect(self.on_problems)
        actions.shortcuts_requested.connect(self.on_shortcuts)
        actions.manual_requested.connect(self.on_manual)
        actions.about_requested.connect(self.on_about)
        parts.removal.review.target_wanted.connect(self.on_target)
        parts.removal.actions.decided_requested.connect(self.on_decided)
        parts.removal.actions.history_requested.connect(self.on_history)
        parts.removal.cleaner.details_wanted.connect(self.on_details)

    def on_add_folders(self) -> None:
        """Choose a folder, beginning where the last one was chosen."""
        choose_folders(self._window, self._parts.preferences.current.last_folder, self._add_folders)

    def on_find_picture(self) -> None:
        """Choose pictures to find."""
        self._parts.session.prepare_query()
        choose_pictures(self._window, self._parts.preferences.current.last_folder, self._parts.session.query)

    def on_export(self) -> None:
        """Choose where a report goes."""
        choose_report(self._window, "", self._parts.session.export)

    def on_target(self) -> None:
        """Choose the folder that photos go to."""
        review = self._parts.removal.review
        start = review.target or self._parts.preferences.current.last_target
        choose_target(self._window, start, self._set_target)

    def on_history(self) -> HistoryDialog:
        """Show what was taken away."""
        parts, removal = self._parts, self._parts.removal

        def make() -> HistoryDialog:
            return HistoryDialog(
                parts.theme, removal.history, removal.acts, removal.cleaner, parts.opener, self._window
            )

        return self._show(HistoryDialog, make)

    def on_decided(self) -> None:
        """Show what was decided about whole groups."""
        parts, removal = self._parts, self._parts.removal
        self._show(
            DecidedDialog,
            lambda: DecidedDialog(
                parts.theme,
                removal.different,
                removal.accepted,
                parts.thumbnails,
                parts.actions,
                parts.opener,
                self._window,
            ),
        )

    def on_details(self, batch_id: int) -> None:
        """Show the photos of a batch."""
        self.on_history().show_batch(batch_id)

    def on_preferences(self) -> None:
        """Show the preferences."""
        parts = self._parts

        def make() -> PreferencesDialog:
            parts.weights.look()
            dialog = PreferencesDialog(
                parts.theme,
                parts.preferences.current,
                parts.languages,
                parts.weights,
                parts.machine,
                parts.storage,
                self._window,
            )
            dialog.choice_made.connect(self._choose)
            return dialog

        self._show(PreferencesDialog, make)

    def on_problems(self) -> None:
        """Show what could not be used."""
        parts = self._parts
        self._show(ProblemsDialog, lambda: ProblemsDialog(parts.theme, parts.problems, parts.opener, self._window))

    def on_shortcuts(self) -> None:
        """Show all keys."""
        self._show(ShortcutsDialog, lambda: ShortcutsDialog(self._parts.theme, self._key_groups(), self._window))

    def on_manual(self) -> None:
        """Show the manual."""
        parts = self._parts
        self._show(ManualDialog, lambda: ManualDialog(parts.theme, parts.manual, self._window))

    def on_about(self) -> None:
        """Tell of the program."""
        parts = self._parts
        library = "" if parts.session.directory is None else str(parts.session.directory)
        version = QCoreApplication.applicationVersion()
        self._show(AboutDialog, lambda: AboutDialog(parts.theme, version, library, parts.machine, self._window))

    def _show(self, kind: type[Dialog], make: Callable[[], Dialog]) -> Dialog:
        """Bring the dialog of a kind to the front, making it if there is none."""
        dialog = self._open.get(kind)
        if not isinstance(dialog, kind):
            dialog = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.destroyed.connect(lambda: self._open.pop(kind, None))
            self._open[kind] = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def _add_folders(self, paths: list[str]) -> None:
        if paths:
            preferences = self._parts.preferences
            preferences.set(replace(preferences.current, last_folder=str(Path(paths[0]).parent)))
            self._parts.session.add_folders(paths)

    def _set_target(self, path: str) -> None:
        preferences = self._parts.preferences
        preferences.set(replace(preferences.current, last_target=path))
        self._parts.removal.review.set_target(path)

    def _choose(self, name: str, value: object) -> None:
        preferences = self._parts.preferences
        preferences.set(preferences.current.with_choice(name, value))
