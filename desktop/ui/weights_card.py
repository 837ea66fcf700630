"""The offer of the network's weights: what they are for, how large, whose, and how to get them; never in the way."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.controls.button import QuietButton
from desktop.ui.theme import Theme
from desktop.weights_offer import OfferPhase, OfferState, WeightsOffer
from desktop.wording import percent, size

_STEPS = 1000


class WeightsCard(QWidget):
    """Shows where the offer stands, and lets a person take it up, stop it or put it away.

    Signals:
        declined(): not now.
    """

    declined = Signal()

    def __init__(self, theme: Theme, offer: WeightsOffer, can_decline: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, "raised")
        self._offer = offer
        self._can_decline = can_decline
        self._title = QLabel()
        theme.dress(self._title, "strong")
        self._text = QLabel()
        self._terms = QLabel()
        self._error = QLabel()
        for label, look in ((self._text, "secondary"), (self._terms, "secondary"), (self._error, "remove")):
            label.setWordWrap(True)
            theme.dress(label, look)
        self._terms.setTextFormat(Qt.TextFormat.RichText)
        self._terms.setOpenExternalLinks(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self.decline_button = QuietButton(theme, self.tr("Not now"))
        self.file_button = QuietButton(theme, self.tr("From a file…"))
        self.get_button = QuietButton(theme, self.tr("Get it"))
        self.cancel_button = QuietButton(theme, self.tr("Cancel"))
        self.remove_button = QuietButton(theme, self.tr("Remove"))
        self.decline_button.clicked.connect(self.declined)
        self.file_button.clicked.connect(self._choose_file)
        self.get_button.clicked.connect(offer.fetch)
        self.cancel_button.clicked.connect(offer.cancel)
        self.remove_button.clicked.connect(offer.remove)
        self._lay_out(theme)
        offer.changed.connect(self._show)
        self._show()

    def _lay_out(self, theme: Theme) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        head.addLayout(words, 1)
        for button in (
            self.decline_button,
            self.file_button,
            self.get_button,
            self.cancel_button,
            self.remove_button,
        ):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.space(3)] * 4)
        layout.setSpacing(theme.space(1))
        layout.addLayout(head)
        for widget in (self._terms, self._error, self.bar):
            layout.addWidget(widget)

    def texts(self) -> tuple[str, str, str]:
        """Give what is told: title, text and error."""
        return self._title.text(), self._text.text(), self._error.text()

    def terms_text(self) -> str:
        """Give what is said of authors, licence and source, with its links."""
        return self._terms.text()

    def _show(self) -> None:
        state = self._offer.state
        is_offered = state.phase is OfferPhase.OFFERED
        self._title.setText(self._title_words(state))
        self._text.setText(self._text_words(state))
        self._terms.setText(_terms_words(state))
        has_terms = is_offered or state.phase is OfferPhase.BUNDLED
        self._terms.setVisible(has_terms and bool(state.licence))
        self._error.setText(state.error)
        self._error.setVisible(bool(state.error))
        self.bar.setVisible(state.is_busy)
        self.bar.setValue(round(_STEPS * max(state.fraction, 0.0)))
        self.decline_button.setVisible(is_offered and self._can_decline)
        self.file_button.setVisible(is_offered)
        self.get_button.setVisible(is_offered)
        self.get_button.setText(self.tr("Go on") if state.present_bytes else self.tr("Get it"))
        self.cancel_button.setVisible(state.is_busy)
        self.remove_button.setVisible(state.phase is OfferPhase.READY and not self._can_decline)

    def _title_words(self, state: OfferState) -> str:
        match state.phase:
            case OfferPhase.FETCHING:
                return self.tr("Fetching the VGG16 model")
            case OfferPhase.PREPARING:
                return self.tr("Preparing the VGG16 model")
            case OfferPhase.READY | OfferPhase.BUNDLED:
                return self.tr("Similar scenes can be found")
            case _:
                return self.tr("Find similar scenes too?")

    def _text_words(self, state: OfferState) -> str:
        match state.phase:
            case OfferPhase.UNKNOWN:
                return self.tr("Looking whether the VGG16 model is here.")
            case OfferPhase.UNAVAILABLE:
                return self.tr("The VGG16 model cannot run on this computer. Everything else works without it.")
            case OfferPhase.FETCHING if state.fraction >= 0:
                words = self.tr("%1 of %2").replace("%1", percent(state.fraction))
                return words.replace("%2", size(state.size_bytes))
            case OfferPhase.FETCHING:
                return self.tr("Connecting")
            case OfferPhase.PREPARING:
                return self.tr("This is done once.")
            case OfferPhase.READY:
                return self.tr("The VGG16 model is here. Scans with the deep method use it.")
            case OfferPhase.BUNDLED:
                return self.tr("The VGG16 model came with Lookalike. Scans with the deep method use it.")
            case OfferPhase.OFFERED if state.present_bytes:
                words = self.tr("%1 of %2 of the VGG16 model are here already. Everything else works without it.")
                return words.replace("%1", size(state.present_bytes)).replace("%2", size(state.size_bytes))
            case OfferPhase.OFFERED:
                words = self.tr(
                    "Needs the VGG16 model: one download of %1, checked and kept on this computer. "
                    "Everything else works without it."
                )
                return words.replace("%1", size(state.size_bytes))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the file of the VGG16 model"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Keras weights (*.h5)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._offer.take_from)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _terms_words(state: OfferState) -> str:
    """Say whose the weights are, on which terms, and from where, with links."""
    words = QCoreApplication.translate("WeightsCard", "By %1, licence %2, from %3")
    licence = f'<a href="{state.licence_url}">{state.licence}</a>'
    authors = f'<a href="{state.homepage}">{state.authors}</a>'
    return words.replace("%1", authors).replace("%2", licence).replace("%3", state.host)
