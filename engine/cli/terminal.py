"""What a person sees in a terminal: one live line of progress, notes and errors; plain text everywhere else."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from engine.core.domain import Stage
from engine.core.errors import OutputError
from engine.core.progress import REPORT_INTERVAL_S, Progress
from engine.reports.wording import count_words, duration_words, percent_words, printable

STAGE_TITLES = {
    Stage.WALK: "Looking for photos",
    Stage.READ: "Reading photos",
    Stage.DECODE: "Decoding photos",
    Stage.DESCRIBE: "Reading photos",
    Stage.MATCH: "Comparing",
    Stage.CLUSTER: "Grouping",
    Stage.REPORT: "Writing the report",
    Stage.DOWNLOAD: "Fetching the weights",
    Stage.PREPARE: "Preparing the network",
    Stage.EMBED: "Looking with the network",
    Stage.CALIBRATE: "Learning what is alike",
    Stage.MEASURE: "Measuring sharpness and detail",
    Stage.REMOVE: "Taking photos away",
    Stage.RESTORE: "Bringing photos back",
}
# A rate or an end foretold from the first moments jumps about.
_SETTLED_AFTER_S = 1.0


class Terminal:
    """Writes results to one stream and everything about the work to another.

    Progress is drawn on one line of ``notes``, and only where that is a terminal; it is safe to draw it from any
    thread.
    """

    def __init__(
        self,
        results: TextIO,
        notes: TextIO,
        is_quiet: bool = False,
        clock: Callable[[], float] = time.monotonic,
        columns: Callable[[], int] = lambda: shutil.get_terminal_size().columns,
    ) -> None:
        self._results = results
        self._notes = notes
        self.is_quiet = is_quiet
        self._clock = clock
        self._columns = columns
        self._draws_progress = notes.isatty() and not is_quiet
        self._drawn_width = 0
        self._drawn_at = -REPORT_INTERVAL_S
        self._lock = threading.Lock()

    def show_progress(self, progress: Progress) -> None:
        """Draw where the work stands over what was drawn before, at most ten times a second."""
        if not self._draws_progress:
            return
        with self._lock:
            now = self._clock()
            if now - self._drawn_at < REPORT_INTERVAL_S:
                return
            self._drawn_at = now
            # The last column stays empty: some terminals wrap as soon as it is filled.
            line = progress_words(progress)[: max(self._columns() - 1, 10)]
            self._notes.write(f"\r{line.ljust(self._drawn_width)}")
            self._notes.flush()
            self._drawn_width = len(line)

    def clear_progress(self) -> None:
        """Take the line of progress away."""
        with self._lock:
            if self._drawn_width:
                self._notes.write(f"\r{' ' * self._drawn_width}\r")
                self._notes.flush()
                self._drawn_width = 0

    @contextmanager
    def writing_results(self) -> Iterator[TextIO]:
        """Give the stream for results; afterwards everything written to it has left the program.

        Raises:
            BrokenPipeError: whoever read it went away.
            OutputError: it cannot be written, as where a disk is full.
        """
        self.clear_progress()
        try:
            yield self._results
            self._results.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError("standard output", error.strerror or str(error)) from error

    def note(self, text: str) -> None:
        """Say something about the work, unless the person asked for quiet."""
        if not self.is_quiet:
            self._tell(text)

    def print(self, lines: Iterable[str]) -> None:
        """Write lines of the result, unless the person asked for quiet.

        Raises:
            BrokenPipeError: whoever read them went away.
            OutputError: they cannot be written.
        """
        if not self.is_quiet:
            with self.writing_results() as results:
                results.writelines(f"{line}\n" for line in lines)

    def notes(self, lines: Iterable[str]) -> None:
        """Say several lines about the work, unless the person asked for quiet."""
        for line in lines:
            self.note(line)

    def ask(self, question: str, answers: TextIO) -> bool:
        """Put a question, also to those who asked for quiet, and tell whether the answer is yes.

        Args:
            question: With a mark at its end that shows the possible answers.
            answers: Where the person types.
        """
        self.clear_progress()
        self._notes.write(question)
        self._notes.flush()
        line = answers.readline()
        if not line.endswith("\n"):  # the end of the input leaves the cursor behind the question
            self._notes.write("\n")
        return line.strip().lower() in ("y", "yes")

    def _tell(self, text: str) -> None:
        self.clear_progress()
        self._notes.write(f"{text}\n")
        self._notes.flush()


def progress_words(progress: Progress) -> str:
    """Say where a stage stands, such as ``Reading photos  1,200 of 4,000  184/s  15 s left  3 problems``."""
    words = [STAGE_TITLES[progress.stage]]
    # A person counts photos, but not the blocks of a file.
    counts = progress.stage is not Stage.DOWNLOAD
    if progress.total is None:
        words.append(f"{progress.done:,}")
    elif counts:
        words.append(f"{progress.done:,} of {progress.total:,}")
    else:
        words.append(percent_words(progress.done / max(progress.total, 1)))
    if counts and progress.elapsed_s >= _SETTLED_AFTER_S:
        words.append(f"{progress.rate:,.0f}/s" if progress.rate >= 10 else f"{progress.rate:.1f}/s")
    if progress.remaining_s and progress.elapsed_s >= _SETTLED_AFTER_S:
        words.append(f"{duration_words(progress.remaining_s)} left")
    if progress.problems:
        words.append(count_words(progress.problems, "problem"))
    if progress.detail:
        words.append(printable(progress.detail))
    return "  ".join(words)


def wants_colour(stream: TextIO) -> bool:
    """Whether text on this stream may carry ANSI colours."""
    if not stream.isatty() or os.name != "posix":
        return False
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
