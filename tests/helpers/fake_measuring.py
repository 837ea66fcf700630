"""What measures nothing: it notes what it is asked for, and tells what the test says."""

from PySide6.QtCore import QObject, Signal

from desktop.measure_messages import MeasureRequest


class FakeMeasuring(QObject):
    """Stands in for ``MeasureProcess``.

    Signals:
        progressed(Progress), finished(None), cancelled(), failed(str), crashed(CrashReport): as of the real one.
    """

    progressed = Signal(object)
    finished = Signal(object)
    cancelled = Signal()
    failed = Signal(str)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.requests: list[MeasureRequest] = []
        self.said: list[str] = []

    def start(self, request: MeasureRequest) -> None:
        """Note a request."""
        self.requests.append(request)

    def pause(self) -> None:
        """Note that it is to be held."""
        self.said.append("pause")

    def resume(self) -> None:
        """Note that it is to go on."""
        self.said.append("resume")

    def cancel(self) -> None:
        """Note that it is to stop; the test emits ``cancelled``."""
        self.said.append("cancel")

    def shut_down(self) -> None:
        """Note that it is to end."""
        self.said.append("shut down")
