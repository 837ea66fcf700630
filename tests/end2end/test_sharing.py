"""Shares of a scan described by several processes at once, put together, and a watch: through the command line."""

import json
import os
import shutil
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.helpers.command import Command, can_have_common_rights

SHARES = 4


def _clusters(document):
    """Return the groups as a person sees them, without numbers that depend on the order of arrival."""
    return sorted(
        [[photo["path"], photo["kind"], photo["similarity"], photo["reason"]] for photo in cluster["photos"]]
        for cluster in document["clusters"]
    )


@pytest.fixture(scope="module")
def parts(pictures, tmp_path_factory):
    """Libraries of all shares, made by as many processes at a time."""
    folder = tmp_path_factory.mktemp("parts")

    def describe(number):
        return Command(folder / f"part-{number}")("describe", "--shard", f"{number}/{SHARES}", pictures)

    with ThreadPoolExecutor(SHARES) as pool:
        results = list(pool.map(describe, range(SHARES)))
    assert [result.code for result in results] == [0] * SHARES, results
    assert results[0].stderr.splitlines()[-1].startswith(f"Share {SHARES}/{SHARES}: ")
    return [folder / f"part-{number}" for number in range(SHARES)]


def test_several_processes_find_what_one_does(parts, scanned, command):
    merged = command("merge", *parts)
    groups = command("groups", "--json", "-")

    assert merged.code == 0, merged.stderr
    assert merged.stdout == ""
    assert f"{SHARES} libraries taken in" in merged.stderr
    assert _clusters(json.loads(groups.stdout)) == _clusters(scanned.document)
    again = json.loads(command("scan", scanned.pictures, "--json", "-").stdout)
    assert again["counts"]["described"] == again["counts"]["gone"] == 0
    assert _clusters(again) == _clusters(scanned.document)
    assert [problem["path"] for problem in again["problems"]] == [str(scanned.pictures / "card" / "broken.jpg")]


def test_shares_again_in_another_order_and_by_their_files_change_nothing(parts, command):
    assert command("merge", *parts).code == 0
    before = command("groups", "--json", "-").stdout

    again = command("merge", *(part / "library.sqlite3" for part in reversed(parts)), parts[0], command.library)

    assert again.code == 0
    assert "nothing new" in again.stderr
    assert json.loads(command("groups", "--json", "-").stdout)["clusters"] == json.loads(before)["clusters"]


def test_a_damaged_share_is_named_and_nothing_is_taken_in(parts, command, tmp_path):
    shutil.copytree(parts[0], tmp_path / "bad")
    file = tmp_path / "bad" / "library.sqlite3"
    file.write_bytes(file.read_bytes()[:-50_000])

    result = command("merge", parts[1], tmp_path / "bad")

    assert result.code == 4
    assert result.stderr == f"lookalike: {file}: it cannot be merged: its end is missing\n"
    assert json.loads(command("groups", "--json", "-").stdout)["counts"]["photos"] == 0


def test_a_share_that_is_not_there_and_a_folder_that_is_not(command, tmp_path):
    nothing = command("merge", tmp_path / "nothing")
    missing = command("describe", tmp_path / "nothing")

    assert (nothing.code, nothing.stderr.count("\n")) == (4, 1)
    assert "there is no library to merge" in nothing.stderr
    assert (missing.code, missing.stderr.count("\n")) == (3, 1)


@pytest.mark.skipif(not can_have_common_rights(), reason="permissions mean nothing here")
def test_shares_that_may_only_be_read_are_merged(parts, command, tmp_path):
    shutil.copytree(parts[0], tmp_path / "part")
    for path in (tmp_path / "part", *(tmp_path / "part").iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        result = command("merge", tmp_path / "part", with_common_rights=True)
    finally:
        (tmp_path / "part").chmod(0o755)
    assert result.code == 0, result.stderr
    assert "1 library taken in" in result.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_watch_takes_in_what_comes_and_ends_well(pictures, command, tmp_path, number):
    folder = tmp_path / "pictures"
    shutil.copytree(pictures / "card", folder)
    with command.start("watch", folder, "--settle", "0.2") as running:
        running.wait_for(r"Watching .*pictures\n")
        running.wait_for(r"\d+ photos \(\d+ read")
        shutil.copy(pictures / "phone" / "small.png", folder / "new.png")
        os.utime(folder / "new.png", (10**9, 10**9))
        running.wait_for(r"\(1 read")
        running.send(number)
        result = running.finish()

    assert result.code == 0, result.stderr
    assert "Stopped. What was read so far is kept." in result.stderr
    document = json.loads(command("groups", "--json", "-").stdout)
    paths = {photo["path"] for cluster in document["clusters"] for photo in cluster["photos"]}
    assert str(folder / "new.png") in paths
