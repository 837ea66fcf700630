"""An offer of the network's weights that does nothing but note what was wanted of it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.weights_offer import OfferPhase, OfferState

OFFERED = OfferState(
    phase=OfferPhase.OFFERED,
    title="VGG16",
    authors="A. Author",
    licence="CC BY 4.0",
    licence_url="https://licence.example/",
    homepage="https://author.example/",
    host="host.example",
    size_bytes=58_889_256,
)


class PlainOffer(QObject):
    """Looks like ``WeightsOffer``; ``wanted`` lists what was asked of it."""

    changed = Signal()
    installed = Signal()

    def __init__(self, state: OfferState = OFFERED, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.wanted: list[Any] = []

    def become(self, **news: Any) -> None:
        """Stand elsewhere."""
        self.state = replace(self.state, **news)
        self.changed.emit()

    def look(self) -> None:
        """Note the wish."""
        self.wanted.append("look")

    def fetch(self) -> None:
        """Note the wish."""
        self.wanted.append("fetch")

    def cancel(self) -> None:
        """Note the wish."""
        self.wanted.append("cancel")

    def remove(self) -> None:
        """Note the wish."""
        self.wanted.append("remove")

    def take_from(self, path: str) -> None:
        """Note the wish."""
        self.wanted.append(path)

    def close(self) -> None:
        """Note the wish."""
        self.wanted.append("close")
