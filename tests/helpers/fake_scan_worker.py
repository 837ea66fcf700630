"""The process of a scan with a describer that does what the bytes of a file say, such as to abort.

usage: python -m tests.helpers.fake_scan_worker
"""

import os
from dataclasses import dataclass

from desktop.scan_messages import ScanRequest
from desktop.scan_worker import ScanWorker
from desktop.worker import prepare_process
from engine.core.domain import ImageFormat
from engine.library import Library
from engine.stages.describer import Description
from tests.helpers.fake_describer import FakeDescriber


@dataclass(frozen=True, slots=True)
class TalkativeDescriber(FakeDescriber):
    """Prints, as native decoders do, around Python and into the very file that is standard output."""

    def describe(self, data: bytes, image_format: ImageFormat) -> Description:
        """Complain, then describe."""
        os.write(1, b"warning: \xff is no colour I know\n")
        return FakeDescriber.describe(self, data, image_format)


class FakeScanWorker(ScanWorker):
    """Reads no pictures."""

    def open_library(self, request: ScanRequest) -> Library:
        """Open the library with the fake describer; a folder called ``fault`` is a fault of the program."""
        if request.folders[0].path.endswith("fault"):
            raise ZeroDivisionError("a fault of the program")
        return Library.open(request.library_dir, request.settings, TalkativeDescriber())


if __name__ == "__main__":
    FakeScanWorker(*prepare_process(), os.environ).run()
