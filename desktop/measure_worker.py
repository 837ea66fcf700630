"""The process that measures photos."""

import os

from desktop.measure_messages import decode_request
from desktop.worker import Worker, prepare_process
from desktop.worker_messages import Finished, Outcome
from engine.library import Library
from engine.measuring import measure_photos


class MeasureWorker(Worker):
    """Measures photos of a library."""

    def work(self, request: bytes) -> Outcome:
        """Measure what a line asks for; see ``Worker.work``."""
        wanted = decode_request(request)
        with Library.open(wanted.library_dir, wanted.settings) as library:
            measure_photos(library, wanted.wishes, self.monitor, wanted.settings)
        return Finished()


def main() -> None:
    """Be the process that measures."""
    MeasureWorker(*prepare_process(), os.environ).run()


if __name__ == "__main__":
    main()
