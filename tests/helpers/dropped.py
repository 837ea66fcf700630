"""Start the program, drop files or folders on its window, and print what is told there, as JSON.

usage: python -m tests.helpers.dropped PLACE PATH...

PLACE is where library, preferences and thumbnails go.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.application import make_application
from tests.helpers.whole_program import WholeProgram, wait_until


def main(place: str, *paths: str) -> None:
    """Drop once."""
    person = WholeProgram(make_application(lambda reason: sys.exit(reason)), Path(place))
    person.start()
    person.drop_files(*map(Path, paths))
    wait_until(lambda: person.window.notices.rows(), "something is told")
    told = [row.notice.text for row in person.window.notices.rows()]
    print(json.dumps({"told": told, "is_modal": QApplication.activeModalWidget() is not None}))
    person.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
