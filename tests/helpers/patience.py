"""A person who lets a number of steps be done, and then stops the work."""

from engine.core.progress import Monitor


class Patience(Monitor):
    """Cancels the work at the step after so many."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self._left = steps

    def check(self) -> None:
        """Count a step."""
        self._left -= 1
        if self._left < 0:
            self.cancel()
        super().check()
