from pathlib import Path

import pytest

from engine.cli.arguments import parse
from engine.cli.requests import DescribeRequest, MergeRequest, NetworkChoice, WatchRequest
from engine.core.domain import Folder
from engine.core.milvus_place import TOKEN_VARIABLE, MilvusPlace
from engine.core.settings import Method
from engine.files.share import Share

NO_NETWORK = NetworkChoice(None, None)


def _parse(words):
    return parse(words.split(), {})


def test_a_share_of_folders():
    request = _parse("--library L describe A --shard 3/8 --reference R --exclude *.gif --workers 2 --method deep B")

    assert isinstance(request, DescribeRequest)
    assert request.folders == (Folder("A"), Folder("B"), Folder("R", is_reference=True))
    assert (request.share, request.method, request.common.library) == (Share(3, 8), Method.DEEP, Path("L"))
    assert (request.settings.workers, request.settings.exclusions[-1]) == (2, "*.gif")


def test_without_a_share_all_is_described():
    assert _parse("describe A").share == Share(1, 1)


def test_a_merge():
    request = _parse("merge A --method deep --weights W B")
    assert isinstance(request, MergeRequest)
    assert request.libraries == (Path("A"), Path("B"))
    assert (request.method, request.network) == (Method.DEEP, NetworkChoice(Path("W"), None))


def test_a_watch():
    usual = _parse("watch A")
    chosen = _parse("watch A --settle 0.5 --poll 60 --always-poll --include-hidden")
    assert isinstance(usual, WatchRequest)
    assert (usual.settle_s, usual.poll_s, usual.always_polls, usual.network) == (5.0, 300.0, False, NO_NETWORK)
    assert (chosen.settle_s, chosen.poll_s, chosen.always_polls) == (0.5, 60.0, True)
    assert chosen.settings.include_hidden


@pytest.mark.parametrize("command", ["scan A", "query A", "merge A", "watch A"])
def test_commands_that_use_the_index_are_told_where_it_is(command):
    words = f"{command} --method deep --index milvus:http://there:19530".split()
    assert parse(words, {TOKEN_VARIABLE: "me:word"}).settings.milvus == MilvusPlace("http://there:19530", "me:word")
    assert parse(command.split(), {}).settings.milvus is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("describe", "at least one folder to describe"),
        ("describe A --shard 9/8", "no share 9 of 8"),
        ("describe A --shard 3", "written as 3/8"),
        ("describe A --json -", "unrecognized"),
        ("describe A --method deep --index milvus", "unrecognized"),
        ("merge", "required"),
        ("watch", "at least one folder to watch"),
        ("watch A --settle -1", "above 0"),
        ("watch A --poll soon", "not a number"),
        ("watch A --settle 20 --poll 10", "must not be longer"),
    ],
)
def test_what_is_not_understood(words, said, capsys):
    with pytest.raises(SystemExit) as ended:
        _parse(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
