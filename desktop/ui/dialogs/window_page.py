"""Preferences of the window itself: light or dark, the language, and the disk that thumbnails may take."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from desktop.languages import native_name
from desktop.preferences import THUMBNAIL_CACHE_MB, Preferences
from desktop.thumbnail_storage import ThumbnailStorage
from desktop.ui.controls.button import QuietButton
from desktop.ui.controls.segmented import SegmentedControl
from desktop.ui.dialogs.page import Page
from desktop.ui.theme import Theme
from desktop.wording import size


class WindowPage(Page):
    """How the window looks and speaks, and what it keeps."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        languages: Sequence[str],
        storage: ThumbnailStorage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._storage = storage
        self._add_theme(preferences)
        self._add_language(preferences, languages)
        self._add_cache(preferences)
        self.end()
        storage.changed.connect(self._show_used)
        storage.measure()
        self._show_used()

    def _add_theme(self, preferences: Preferences) -> None:
        self.theme_choice = SegmentedControl(self._theme)
        for choice, text in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme_choice.add_segment(choice, text)
        self.theme_choice.set_current(preferences.plain("theme"))
        self.theme_choice.chosen.connect(lambda name: self.changed.emit("theme", name))
        self.add_choice(self.tr("Colours"), self.theme_choice)

    def _add_language(self, preferences: Preferences, languages: Sequence[str]) -> None:
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "")
        for code in languages:
            self.language.addItem(native_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.language)))
        self.language.activated.connect(lambda: self.changed.emit("language", self.language.currentData()))
        self.add_choice(
            self.tr("Language"), self.language, self.tr("Another language is spoken from the next start on.")
        )

    def _add_cache(self, preferences: Preferences) -> None:
        self.cache_size = QSpinBox()
        self.cache_size.setRange(*THUMBNAIL_CACHE_MB)
        self.cache_size.setSingleStep(128)
        self.cache_size.setSuffix(self.tr(" MB"))
        self.cache_size.setGroupSeparatorShown(True)
        self.cache_size.setValue(preferences.thumbnail_cache_mb)
        self.cache_size.valueChanged.connect(lambda value: self.changed.emit("thumbnail_cache_mb", value))
        self.clear_button = QuietButton(self._theme, self.tr("Empty it"))
        self.clear_button.clicked.connect(self._storage.clear)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.cache_size)
        layout.addWidget(self.clear_button)
        layout.addStretch()
        self.cache_size.setAccessibleName(self.tr("Room for thumbnails on the disk"))
        self.add_choice(self.tr("Room for thumbnails on the disk"), row)
        self._used: QLabel = self.add_advice("")

    def used_text(self) -> str:
        """Give what is said of the room taken."""
        return self._used.text()

    def _show_used(self) -> None:
        used = self._storage.used_bytes
        words = "" if used is None else self.tr("%1 are kept now.").replace("%1", size(used))
        self._used.setText(words)
        self.clear_button.setEnabled(bool(used))
