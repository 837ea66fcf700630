"""Photos taken away and brought back by the command, as a person or a script does it."""

import csv
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.helpers.command import Command


@dataclass(frozen=True)
class Album:
    """Photos of their own, scanned, with a trash of their own."""

    pictures: Path
    trash: Path
    command: Command

    def files(self):
        """Every file that there is with its bytes and time."""
        return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in _files(self.pictures)}

    def trashed(self):
        """The names in the trash."""
        return {path.name for path in _files(self.trash / "files")}


def _files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture
def album(pictures, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    copy = tmp_path / "pictures"
    shutil.copytree(pictures, copy)
    variables = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    command = Command(tmp_path / "library", variables)
    assert command("scan", copy, "--quiet").code == 0
    return Album(copy, home / "data" / "Trash", command)


def test_without_apply_the_plan_is_shown_and_nothing_is_touched(album):
    before = album.files()

    result = album.command("clean")

    assert result.code == 0
    assert "goes" in result.stdout
    assert "keep" in result.stdout
    assert "Nothing was done: --apply does it." in result.stderr
    assert album.files() == before
    assert not album.trash.exists()


def test_photos_go_to_the_trash_and_come_back_as_they_were(album):
    before = album.files()
    plan = json.loads(album.command("clean", "--json", "-").stdout)
    goes = {Path(entry["path"]) for entry in plan["removed"]}
    stays = {Path(entry["kept"]) for entry in plan["removed"]}
    assert goes

    done = album.command("clean", "--apply", "--quiet")

    assert done.code == 0, done.stderr
    assert set(album.files()) == set(before) - goes
    assert stays <= set(album.files())
    assert album.trashed() == {path.name for path in goes}
    listed = album.command("history").stdout
    assert f"trash: {len(goes)} photos" in listed
    assert json.loads(album.command("groups", "--json", "-").stdout)["counts"]["photos"] == plan_photos(before) - len(
        goes
    )

    undone = album.command("undo")

    assert undone.code == 0, undone.stderr
    assert f"{len(goes)} photos came back" in undone.stderr
    assert album.files() == before
    assert "There is nothing to undo." in album.command("undo").stderr
    assert f"{len(goes)} brought back" in album.command("history").stdout
    number = listed.split()[0]
    assert album.command("history", number).stdout.count("undone") == len(goes)


def plan_photos(files):
    """Count the pictures that can be read."""
    return sum(path.suffix in (".jpg", ".png") and path.name != "broken.jpg" for path in files)


def test_edited_photos_stay_unless_they_are_asked_for(album):
    safe = json.loads(album.command("clean", "--json", "-").stdout)
    more = json.loads(
        album.command(
            "clean", "--kind", "same-picture", "--kind", "edited", "--kind", "identical-file", "--json", "-"
        ).stdout
    )

    assert "cropped.jpg" not in {Path(entry["path"]).name for entry in safe["removed"]}
    assert "cropped.jpg" in {Path(entry["path"]).name for entry in more["removed"]}


def test_the_rules_choose_the_photo_that_stays(album):
    document = json.loads(album.command("clean", "--keep", "smallest", "--json", "-").stdout)

    assert document["removed"]
    for entry in document["removed"]:
        kept, gone = Path(entry["kept"]), Path(entry["path"])
        assert kept.stat().st_size <= gone.stat().st_size
        assert f"{kept.name} stays: " in entry["why_kept"]
        assert gone.name in entry["why_kept"]
    shown = album.command("clean", "--keep", "smallest").stdout
    assert re.search(r"^  \S.* stays: its file is smaller than .*\.$", shown, re.MULTILINE)
    refused = album.command("clean", "--keep", "prettiest")
    assert refused.code == 2
    assert "prettiest" in refused.stderr


def test_rules_of_ones_own_are_kept_by_name(album):
    command = album.command
    assert command("presets", "save", "tidy", "path:*card*,smallest").code == 0
    assert command("presets", "save", "tidier", "tidy").code == 0
    listed = [line.split(maxsplit=1) for line in command("presets").stdout.splitlines() if line]
    assert listed[0][0] == "best-quality"
    assert listed[-2:] == [["tidier", "path:*card*,smallest"], ["tidy", "path:*card*,smallest"]]
    plans = [command("clean", "--keep", rules, "--json", "-").stdout for rules in ("tidy", "path:*card*,smallest")]
    assert plans[0] == plans[1]
    assert json.loads(plans[0])["removed"]
    assert command("presets", "remove", "tidier").code == 0
    assert "tidier" not in command("presets").stdout
    for words in (("save", "tidy", "prettiest"), ("save", "oldest", "gps"), ("remove", "oldest"), ("remove", "none")):
        refused = command("presets", *words)
        assert (refused.code, refused.stdout) == (2, "")
        assert refused.stderr.startswith("lookalike: ")


def test_photos_move_to_a_folder_with_their_tree(album, tmp_path):
    target = tmp_path / "apart"
    before = album.files()
    plan = json.loads(album.command("clean", "--to", target, "--json", "-").stdout)

    result = album.command("clean", "--to", target, "--apply", "--quiet")

    assert result.code == 0, result.stderr
    moved = {path.relative_to(target / "pictures") for path in _files(target)}
    assert moved == {Path(entry["path"]).relative_to(album.pictures) for entry in plan["removed"]}
    assert not album.trash.exists()
    album.command("undo")
    assert album.files() == before


def test_nothing_in_a_reference_folder_goes(album, tmp_path):
    reference = album.pictures / "phone"
    inside = {path: path.read_bytes() for path in _files(reference)}
    assert album.command("scan", album.pictures, "--reference", reference, "--quiet").code == 0

    assert album.command("clean", "--apply", "--quiet").code == 0

    assert {path: path.read_bytes() for path in _files(reference)} == inside
    assert not (album.pictures / "card" / "harbour.jpg").exists()


def test_a_photo_that_changed_since_the_scan_is_left_alone(album):
    changed = album.pictures / "phone" / "sent.jpg"
    changed.write_bytes(changed.read_bytes() + b"more")

    result = album.command("clean", "--apply")

    assert result.code == 0
    assert changed.exists()
    assert "it changed after the scan" in result.stderr


def test_the_plan_is_exported_for_other_programs(album, tmp_path):
    before = album.files()
    table, page = tmp_path / "plan.csv", tmp_path / "plan.html"

    result = album.command("export", "--csv", table, "--html", page, "--null", "-")

    paths = result.stdout.split("\0")
    assert paths.pop() == ""
    assert {Path(path) for path in paths} <= set(before)
    with table.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [row["removed"] for row in rows] == paths
    assert all(Path(row["kept"]) in before and row["kept"] not in paths for row in rows)
    assert page.read_text().count("data:image/jpeg") >= len(paths)
    assert album.files() == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("export",), "name what to write"),
        (("undo", "first"), "not a number"),
        (("clean", "--to", "a", "--hard-link"), "not allowed with"),
    ],
)
def test_what_makes_no_sense_is_refused(album, words, told):
    result = album.command(*words)

    assert result.code == 2
    assert told in result.stderr


def test_a_number_that_was_never_done_is_refused(album):
    result = album.command("undo", "7")

    assert result.code == 2
    assert "there is no number 7 in the history" in result.stderr


def test_a_target_in_the_library_is_refused(album):
    before = album.files()

    result = album.command("clean", "--to", album.command.library, "--apply")

    assert result.code == 5
    assert album.files() == before
