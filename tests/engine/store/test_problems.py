import pytest

from engine.core.domain import Problem, Stage
from engine.core.errors import StoreCorruptError
from engine.store.problems import KnownProblem


def known(path, decoder="d 1"):
    return KnownProblem(Problem(path, Stage.DECODE, "It is broken."), decoder)


def test_problems_of_folders_and_of_what_lies_below_come_back(store):
    problems = [known("/a"), known("/a/\udcff.jpg"), known("/ab/x.jpg"), known("/b/y.jpg", None)]
    store.problems.put(problems)
    assert store.problems.below(["/a"]) == problems[:2]
    assert store.problems.below(["/b", "/a"]) == [*problems[:2], problems[3]]


def test_later_problem_of_a_path_takes_the_place_of_the_earlier(store):
    store.problems.put([known("/a/x", "d 1")])
    store.problems.put([known("/a/x", "d 2")])
    assert store.problems.below(["/a"]) == [known("/a/x", "d 2")]


def test_replacing_touches_no_other_folder(store):
    store.problems.put([known("/a/old"), known("/a"), known("/b/kept")])
    store.problems.replace_below(["/a"], [known("/a/new")])
    assert store.problems.below(["/"]) == [known("/a/new"), known("/b/kept")]


def test_forgotten_problems_are_gone(store):
    store.problems.put([known("/a/1"), known("/a/2")])
    store.problems.forget(["/a/1", "/a/none"])
    assert store.problems.below(["/a"]) == [known("/a/2")]


def test_stage_that_cannot_have_been_stored_is_damage(store):
    store.problems.put([known("/a/1")])
    store.database.execute("UPDATE problems SET stage = 'soup'")
    with pytest.raises(StoreCorruptError, match="soup"):
        store.problems.below(["/a"])


def test_odd_file_name_in_the_reason_does_no_harm(store):
    store.problems.put([KnownProblem(Problem("/a/x", Stage.READ, "no \udcff here"), None)])
    assert store.problems.below(["/a"])[0].problem.reason == "no ? here"
