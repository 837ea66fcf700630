import errno
import io

import pytest

from engine.cli.terminal import STAGE_TITLES, Terminal, progress_words, wants_colour
from engine.core.domain import Stage
from engine.core.errors import OutputError
from engine.core.progress import Progress


class Screen(io.StringIO):
    def isatty(self):
        return True


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class FullDisk(io.StringIO):
    def flush(self):
        raise OSError(errno.ENOSPC, "No space left on device")


class ClosedPipe(io.StringIO):
    def write(self, text):
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


def _progress(done, total=4000, elapsed_s=10.0, problems=0, detail=""):
    return Progress(Stage.DESCRIBE, done, total, elapsed_s, problems, detail)


def test_words_tell_stage_count_rate_time_left_and_problems():
    assert progress_words(_progress(1000, problems=3)) == (
        "Reading photos  1,000 of 4,000  100/s  30 s left  3 problems"
    )  # fmt: skip
    assert progress_words(_progress(20, total=None)) == "Reading photos  20  2.0/s"
    assert progress_words(_progress(5, elapsed_s=0.2)) == "Reading photos  5 of 4,000"


def test_a_download_is_told_in_its_own_units():
    progress = Progress(Stage.DOWNLOAD, 100, 400, 10.0, 0, "6.6 of 26.2 MB")

    assert progress_words(progress) == "Fetching the weights  25 %  30 s left  6.6 of 26.2 MB"
    assert progress_words(Progress(Stage.DOWNLOAD, 0, 0, 0.0, 0)) == "Fetching the weights  0 %"


def test_every_stage_has_a_title():
    assert STAGE_TITLES.keys() == set(Stage)


@pytest.mark.parametrize(
    ("typed", "agreed"), [("y\n", True), ("YES \n", True), ("n\n", False), ("\n", False), ("", False), ("yo\n", False)]
)
def test_a_question_is_put_even_to_the_quiet_and_wants_a_yes(typed, agreed):
    notes = io.StringIO()

    assert Terminal(io.StringIO(), notes, is_quiet=True).ask("Really? ", io.StringIO(typed)) is agreed

    assert notes.getvalue() == ("Really? " if typed else "Really? \n")


def test_an_odd_folder_name_cannot_act_on_the_terminal():
    assert "\x1b" not in progress_words(_progress(1, detail="/a/\x1b[2J\n"))


def test_progress_is_one_line_that_is_drawn_over_and_taken_away():
    screen, clock = Screen(), Clock()
    terminal = Terminal(io.StringIO(), screen, clock=clock, columns=lambda: 40)

    terminal.show_progress(_progress(1000, problems=3, detail="/a/very/long/folder/name/that/does/not/fit"))
    clock.now += 0.2
    terminal.show_progress(Progress(Stage.MATCH, 1, 2, 0.1, 0))
    terminal.note("Done.")

    drawn = screen.getvalue().split("\r")
    assert all(len(line) <= 39 for line in drawn[:-1])
    assert drawn[2].rstrip() == "Comparing  1 of 2"
    assert len(drawn[2]) == 39  # what was longer before is gone
    assert drawn[-1] == "Done.\n"
    assert "\n" not in "".join(drawn[:-1])
    assert "\x1b" not in screen.getvalue()


def test_progress_is_drawn_ten_times_a_second_at_most():
    screen, clock = Screen(), Clock()
    terminal = Terminal(io.StringIO(), screen, clock=clock)

    for _ in range(100):
        clock.now += 0.01
        terminal.show_progress(_progress(1))

    assert screen.getvalue().count("\r") <= 11


@pytest.mark.parametrize(("notes", "is_quiet"), [(io.StringIO(), False), (Screen(), True)])
def test_progress_is_drawn_on_terminals_alone_and_not_for_the_quiet(notes, is_quiet):
    terminal = Terminal(io.StringIO(), notes, is_quiet)

    terminal.show_progress(_progress(1))

    assert notes.getvalue() == ""


def test_quiet_leaves_out_notes_and_groups_but_not_documents():
    results, notes = io.StringIO(), io.StringIO()
    terminal = Terminal(results, notes, is_quiet=True)

    terminal.note("Done.")
    terminal.print(["Group 1"])
    with terminal.writing_results() as out:
        out.write("{}")

    assert notes.getvalue() == ""
    assert results.getvalue() == "{}"


def test_a_full_disk_behind_standard_output_is_told_in_words():
    with pytest.raises(OutputError, match="standard output: No space left"):
        Terminal(FullDisk(), io.StringIO()).print(["Group 1"])


def test_a_reader_that_went_away_is_no_failed_output():
    with pytest.raises(BrokenPipeError):
        Terminal(ClosedPipe(), io.StringIO()).print(["Group 1"])


def test_colours_are_for_terminals_whose_owner_wants_them(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert wants_colour(Screen())
    assert not wants_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(Screen())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_colour(Screen())
