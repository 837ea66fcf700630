"""What a person meets who asks for something that cannot be: one clear sentence and a documented exit code."""

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

import pytest

from tests.helpers.command import ROOT, can_have_common_rights
from tests.helpers.drawing import save_photo

needs_common_rights = pytest.mark.skipif(not can_have_common_rights(), reason="permissions mean nothing to this user")


def _check(result, code, *said):
    assert result.code == code, result.stderr
    for words in said:
        assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    # Errors are one sentence, whatever was asked for.
    assert len([line for line in result.stderr.splitlines() if line.startswith("lookalike: ")]) == 1


def test_a_folder_that_is_a_file(command, tmp_path):
    photo = save_photo(tmp_path / "photo.jpg", 1, 64, 48)

    _check(command("scan", photo), 3, "photo.jpg", "file, not a folder")


def test_a_folder_that_is_not_there(command, tmp_path, pictures):
    _check(command("scan", tmp_path / "nowhere"), 3, "nowhere", "no such folder")
    # One slip is enough: half a scan would look like a whole one.
    _check(command("scan", pictures, tmp_path / "nowhere"), 3, "nowhere", "no such folder")


def test_a_folder_whose_drive_was_taken_out_keeps_its_photos(command, tmp_path):
    drive = tmp_path / "drive"
    save_photo(drive / "a.jpg", 1, 320, 240)
    shutil.copyfile(drive / "a.jpg", drive / "b.jpg")
    assert command("scan", drive).code == 0
    drive.rename(tmp_path / "drawer")

    _check(command("scan", drive), 3, "not there now")

    (tmp_path / "drawer").rename(drive)
    document = json.loads(command("scan", drive, "--json", "-").stdout)
    assert document["counts"]["described"] == 0
    assert document["counts"]["clusters"] == 1


def test_an_empty_folder(command, tmp_path):
    (tmp_path / "empty").mkdir()

    result = command("scan", tmp_path / "empty", "--json", "-")

    assert result.code == 0
    document = json.loads(result.stdout)
    assert document["counts"]["photos"] == 0
    assert document["clusters"] == []
    assert "0 photos" in result.stderr


@needs_common_rights
def test_a_folder_that_may_not_be_read(command, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        _check(command("scan", closed, with_common_rights=True), 3, "closed", "permission denied")
    finally:
        closed.chmod(0o700)


@needs_common_rights
def test_a_folder_inside_and_a_photo_that_may_not_be_read_are_problems(command, tmp_path):
    folder = tmp_path / "pictures"
    save_photo(folder / "fine.jpg", 1, 320, 240)
    save_photo(folder / "secret.jpg", 2, 320, 240).chmod(0)
    save_photo(folder / "closed" / "inside.jpg", 3, 320, 240)
    (folder / "closed").chmod(0)
    try:
        result = command("scan", folder, "--json", "-", with_common_rights=True)
    finally:
        (folder / "closed").chmod(0o700)

    assert result.code == 0
    document = json.loads(result.stdout)
    assert document["counts"]["photos"] == 1
    stages = {os.path.basename(problem["path"]): problem["stage"] for problem in document["problems"]}  # noqa: PTH119
    assert stages == {"closed": "walk", "secret.jpg": "read"}


def test_names_of_any_bytes(command, tmp_path):
    folder = os.fsencode(tmp_path / "pictures")
    odd = os.path.join(folder, b'new\nline "quo\'ted" <b>&amp; \xff\xfe $(rm) ;-- \xe6\x9d\xb1\xe4\xba\xac')  # noqa: PTH118
    os.makedirs(odd)  # noqa: PTH103
    source = save_photo(tmp_path / "source.jpg", 1, 320, 240)
    names = [os.path.join(odd, name) for name in (b"-rf *.jpg", b" ", b"\x1b[31mred\r.jpg", b"=1+1.jpg")]  # noqa: PTH118
    for name in names:
        shutil.copyfile(source, name)

    result = command(
        "scan", os.fsdecode(folder), "--json", "-", "--csv", tmp_path / "t.csv", "--html", tmp_path / "p.html"
    )
    shown = command("groups")

    assert result.code == 0, result.stderr
    (cluster,) = json.loads(result.stdout)["clusters"]
    assert sorted(os.fsencode(photo["path"]) for photo in cluster["photos"]) == sorted(names)
    assert (tmp_path / "p.html").read_text("utf-8").count("data:image/jpeg") == 4
    (tmp_path / "t.csv").read_text("utf-8-sig")
    assert shown.code == 0
    assert "\x1b" not in shown.stdout
    # the group, why one stays, the four, and a line between groups
    assert len(shown.stdout.splitlines()) == 7
    assert "\\x1b[31mred\\r.jpg" in shown.stdout


def test_pipes_links_in_circles_and_empty_files_hold_nothing_up(command, tmp_path):
    folder = tmp_path / "pictures"
    save_photo(folder / "a.jpg", 1, 320, 240)
    (folder / "again").symlink_to(folder)
    (folder / "copy.jpg").hardlink_to(folder / "a.jpg")
    (folder / "empty.jpg").touch()
    os.mkfifo(folder / "pipe.jpg")

    result = command("scan", folder, "--json", "-")

    assert result.code == 0
    document = json.loads(result.stdout)
    assert document["counts"]["photos"] == 1
    assert document["clusters"] == []


@pytest.mark.slow
def test_a_hundred_thousand_files_in_one_folder(command, tmp_path):
    folder = tmp_path / "heap"
    save_photo(folder / "a.jpg", 1, 320, 240)
    shutil.copyfile(folder / "a.jpg", folder / "z.jpg")
    for number in range(100_000):
        os.close(os.open(folder / f"{number:06}.dat", os.O_CREAT | os.O_WRONLY))

    result = command("scan", folder, "--json", "-")

    assert result.code == 0
    document = json.loads(result.stdout)
    assert document["counts"]["files_seen"] == 100_002
    assert document["counts"]["photos"] == 2
    assert document["counts"]["clusters"] == 1


def test_a_library_file_of_another_program_is_left_alone(command, pictures):
    command.library.mkdir()
    file = command.library / "library.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE recipes (name)")
        database.commit()
    before = file.read_bytes()

    for words in (("scan", pictures), ("groups",), ("query", pictures / "card" / "hill.jpg")):
        _check(command(*words), 4, "another program")

    assert file.read_bytes() == before
    doctor = command("doctor")
    assert doctor.code == 1
    assert "another program" in doctor.stdout


def test_a_library_of_a_newer_version_is_left_alone(command, pictures):
    assert command("groups").code == 0
    file = command.library / "library.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 9999")
        database.commit()

    _check(command("scan", pictures), 4, "newer", "update Lookalike")


def test_a_damaged_library_is_set_aside_and_rebuilt(command, tmp_path):
    folder = tmp_path / "pictures"
    save_photo(folder / "a.jpg", 1, 320, 240)
    shutil.copyfile(folder / "a.jpg", folder / "b.jpg")
    assert command("scan", folder).code == 0
    (command.library / "library.sqlite3").write_bytes(b"this was a library once" * 1000)

    result = command("scan", folder, "--json", "-")

    assert result.code == 0
    assert "damaged" in result.stderr
    assert json.loads(result.stdout)["counts"]["clusters"] == 1
    assert list(command.library.glob("library.corrupt-*.sqlite3"))


@needs_common_rights
def test_a_library_folder_that_cannot_be_written(command, pictures):
    command.library.mkdir()
    command.library.chmod(stat.S_IRUSR | stat.S_IXUSR)

    _check(command("scan", pictures, with_common_rights=True), 4, "library")


def test_a_library_folder_that_is_a_file(command, pictures):
    command.library.touch()

    _check(command("scan", pictures), 4, "library")


def test_reports_that_cannot_be_written_are_told_before_the_scan(command, pictures, tmp_path):
    photo = save_photo(tmp_path / "photo.jpg", 1, 64, 48)
    data = photo.read_bytes()

    _check(command("scan", pictures, "--html", photo), 5, "photos are never overwritten")
    _check(command("scan", pictures, "--json", tmp_path), 5, "folder")
    _check(command("scan", pictures, "--csv", tmp_path / "missing" / "t.csv"), 5, "no folder")

    assert photo.read_bytes() == data
    assert not command.library.exists()


@needs_common_rights
def test_a_report_folder_that_cannot_be_written(command, pictures, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(0o500)

    _check(command("scan", pictures, "--html", closed / "p.html", with_common_rights=True), 5, "permission denied")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")  # noqa: PTH110
def test_a_full_disk_behind_standard_output(scanned):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "engine", "groups", "--library", scanned.command.library, "--json", "-"],
            stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False, text=True, timeout=60,
        )  # fmt: skip

    assert done.returncode == 5
    assert done.stderr.startswith("lookalike: standard output: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_that_goes_away_is_no_drama(scanned):
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "engine", "groups", "--quiet", "--library", scanned.command.library, "--json", "-"],
            stdout=write_end, stderr=subprocess.PIPE, cwd=ROOT, check=False, text=True, timeout=60,
        )  # fmt: skip
    finally:
        os.close(write_end)

    assert done.returncode == 141
    assert done.stderr == ""


def test_groups_before_any_scan(command):
    result = command("groups")

    assert result.code == 0
    assert "Nothing was scanned yet" in result.stderr
