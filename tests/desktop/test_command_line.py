from pathlib import Path

import pytest

from desktop.command_line import COMMANDS, WindowRequest, is_command, parse_window, why_no_window
from engine.cli.parser import make_parser


@pytest.mark.parametrize(
    "words",
    [
        "scan /a",
        "groups",
        "query a.jpg",
        "weights status",
        "doctor",
        "--help",
        "-h",
        "--version",
        "--library /x scan /a",
        "--library=/x -q groups",
        "--library scan doctor",
    ],
)
def test_commands_and_questions_go_to_the_command_line_of_the_engine(words):
    assert is_command(words.split())


@pytest.mark.parametrize(
    "words", ["", "/photos", "./scan", "/photos scan", "--library /x", "--library scan", "-- scan", "--nonsense"]
)
def test_all_else_is_for_the_window(words):
    assert not is_command(words.split())


def test_every_command_of_the_engine_is_known():
    (commands,) = [action.choices for action in make_parser()._actions if action.dest == "command"]

    assert set(commands) == COMMANDS


def test_folders_and_the_library_are_read():
    assert parse_window([]) == WindowRequest()
    assert parse_window(["/a", "--library", "/x", "b c"]) == WindowRequest(("/a", "b c"), Path("/x"))
    assert parse_window(["--", "scan", "-odd"]) == WindowRequest(("scan", "-odd"))


@pytest.mark.parametrize("words", [["--nonsense"], ["--library"]])
def test_what_is_not_understood_ends_it(words, capsys):
    with pytest.raises(SystemExit) as end:
        parse_window(words)

    assert end.value.code == 2
    assert "usage: lookalike" in capsys.readouterr().err


def test_a_window_needs_a_display_where_systems_come_without():
    assert why_no_window({}, "linux")
    assert why_no_window({"DISPLAY": ""}, "linux")
    assert not why_no_window({"DISPLAY": ":0"}, "linux")
    assert not why_no_window({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert not why_no_window({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert not why_no_window({}, "win32")
    assert not why_no_window({}, "darwin")


def test_photos_are_told_from_folders(tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"")

    assert WindowRequest((str(photo), str(photo))).names_files
    assert not WindowRequest((str(photo), str(tmp_path))).names_files
    assert not WindowRequest((str(tmp_path / "gone.jpg"),)).names_files
