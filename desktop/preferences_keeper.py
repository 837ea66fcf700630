"""Hold the preferences while the program runs, tell all who follow them, and save them in the background."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import JobRunner, Lane
from desktop.preferences import Preferences, PreferencesFault, PreferencesStore

REST_MS: Final = 1000


class PreferencesKeeper(QObject):
    """The preferences of this run; lives on the thread of the window.

    Signals:
        changed(Preferences): the person chose something else.
        faulted(PreferencesFault): they cannot be saved; told once.
    """

    changed = Signal(object)
    faulted = Signal(object)

    def __init__(
        self, store: PreferencesStore, runner: JobRunner, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._current = preferences
        self._is_told = False
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self.save)

    @property
    def current(self) -> Preferences:
        """The preferences as they are now."""
        return self._current

    def set(self, preferences: Preferences) -> None:
        """Take over what the person chose; it is saved once they rest."""
        if preferences != self._current:
            self._current = preferences
            self._timer.start()
            self.changed.emit(preferences)

    def save(self) -> None:
        """Save them in the background."""
        preferences = self._current
        self._runner.run(lambda: self._store.save(preferences), self._on_saved, lane=Lane.QUERY)

    def save_now(self, preferences: Preferences) -> None:
        """Save these and wait for it; for the end of the program, when nobody follows them any more."""
        self._timer.stop()
        self._current = preferences
        self._store.save(preferences)

    def _on_saved(self, is_saved: bool) -> None:
        if not is_saved and not self._is_told:
            self._is_told = True
            self.faulted.emit(PreferencesFault.UNWRITABLE)
