"""Preferences of scans: the method, how many threads, hidden files, and what is passed over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QSpinBox, QWidget

from desktop.preferences import MAX_WORKERS, Preferences
from desktop.ui.controls.segmented import SegmentedControl
from desktop.ui.dialogs.page import Page
from desktop.ui.theme import Theme
from desktop.ui.weights_card import WeightsCard
from desktop.weights_offer import WeightsOffer
from desktop.wording import count


class ScanPage(Page):
    """How scans compare."""

    def __init__(
        self, theme: Theme, preferences: Preferences, offer: WeightsOffer, cores: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.method = SegmentedControl(theme)
        self.method.add_segment("quick", self.tr("Quick"))
        self.method.add_segment("deep", self.tr("Deep"))
        self.method.set_current(preferences.plain("method"))
        self.method.chosen.connect(lambda name: self.changed.emit("method", name))
        self.add_choice(
            self.tr("Method"),
            self.method,
            self.tr(
                "Quick finds identical, re-encoded and edited photos. Deep finds similar scenes too, and takes longer."
            ),
        )
        self.card = WeightsCard(theme, offer, can_decline=False)
        self._column.addSpacing(theme.space(2))
        self._column.addWidget(self.card)
        self.workers = QSpinBox()
        self.workers.setRange(0, MAX_WORKERS)
        self.workers.setSpecialValueText(self.tr("As many as cores (%1)").replace("%1", count(cores)))
        self.workers.setValue(preferences.workers)
        self.workers.valueChanged.connect(lambda value: self.changed.emit("workers", value))
        self.add_choice(
            self.tr("Photos read at the same time"),
            self.workers,
            self.tr("Fewer leave more of the computer to other programs."),
        )
        self.end()


class ExclusionsPage(Page):
    """What scans pass over."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.defaults = QCheckBox(self.tr("Pass over trash, caches of other programs and folders of the system"))
        self.defaults.setChecked(preferences.default_exclusions)
        self.defaults.toggled.connect(lambda is_on: self.changed.emit("default_exclusions", is_on))
        self.hidden = QCheckBox(self.tr("Look into hidden files and folders too"))
        self.hidden.setChecked(preferences.include_hidden)
        self.hidden.toggled.connect(lambda is_on: self.changed.emit("include_hidden", is_on))
        self.add_choice("", self.defaults)
        self.add_choice("", self.hidden)
        self.patterns = QPlainTextEdit("\n".join(preferences.exclusions))
        self.patterns.setTabChangesFocus(True)
        # paths are, in Arabic too
        self.patterns.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.patterns.setPlaceholderText("**/Screenshots\n*.gif\n/home/anna/Pictures/Scans")
        self.patterns.textChanged.connect(self._on_patterns_changed)
        self.add_choice(
            self.tr("Pass over these as well, one pattern in a line"),
            self.patterns,
            self.tr("* stands for any letters of a name, ** for any folders; upper and lower case are the same."),
        )

    def _on_patterns_changed(self) -> None:
        lines = (line.strip() for line in self.patterns.toPlainText().splitlines())
        self.changed.emit("exclusions", [line for line in lines if line])
