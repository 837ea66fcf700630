import threading

import pytest
from PySide6.QtCore import QThread

from desktop.crash import CrashReporter
from desktop.jobs import JobRunner, Lane
from engine.core.errors import Cancelled, DecodeError


@pytest.fixture
def runner(qtbot, tmp_path):
    runner = JobRunner(CrashReporter(tmp_path / "crashes"))
    yield runner
    runner.shut_down()


def test_work_is_done_elsewhere_and_its_result_comes_back_to_the_thread_of_the_window(runner, qtbot):
    threads = {}
    results = []

    def work():
        threads["work"] = threading.current_thread()
        return 42

    def then(result):
        threads["then"] = threading.current_thread()
        results.append(result)

    runner.run(work, then)
    qtbot.waitUntil(lambda: results == [42])

    assert threads["work"] is not threading.main_thread()
    assert threads["then"] is threading.main_thread()
    assert QThread.currentThread().isMainThread()


def test_a_lane_of_one_thread_keeps_the_order(runner, qtbot):
    order = []
    for number in range(50):
        runner.run(lambda number=number: number, order.append)
    qtbot.waitUntil(lambda: len(order) == 50)

    assert order == list(range(50))


def test_a_question_does_not_wait_for_the_library(runner, qtbot):
    go = threading.Event()
    answers = []
    runner.run(go.wait, lambda _: answers.append("library"))
    runner.run(lambda: None, lambda _: answers.append("query"), lane=Lane.QUERY)
    qtbot.waitUntil(lambda: answers == ["query"])
    go.set()
    qtbot.waitUntil(lambda: answers == ["query", "library"])


def test_pictures_asked_for_last_come_first(runner, qtbot, monkeypatch):
    go = threading.Event()
    started = threading.Semaphore(0)
    order = []
    threads = 4  # at most

    def hold():
        started.release()
        go.wait()

    holding = 0
    # fills all threads of the pool, however many there are
    while True:
        runner.run(hold, lambda _: None, lane=Lane.PICTURES)
        if not started.acquire(timeout=0.5):
            break
        holding += 1
        assert holding <= threads
    lock = threading.Lock()

    def note(number):
        with lock:
            order.append(number)

    for number in range(100):
        runner.run(lambda number=number: note(number), lambda _: None, lane=Lane.PICTURES)
    go.set()
    qtbot.waitUntil(lambda: len(order) == 100)

    # several threads take them, so that neighbours may change places
    assert all(abs(number - (99 - place)) <= threads for place, number in enumerate(order))


def test_a_cancelled_job_is_not_done_and_a_cancelled_result_is_dropped(runner, qtbot):
    begun, go = threading.Event(), threading.Event()
    done, told = [], []

    def work():
        begun.set()
        go.wait()
        done.append("first")

    first = runner.run(work, told.append)
    second = runner.run(lambda: done.append("second"), told.append)
    assert begun.wait(5)
    first.cancel()
    second.cancel()
    go.set()
    with qtbot.waitSignal(runner.idle):
        pass

    assert first.is_cancelled
    assert second.is_cancelled
    assert done == ["first"]
    assert told == []


@pytest.mark.parametrize("error", [DecodeError("no picture"), PermissionError(13, "not allowed")])
def test_a_foreseen_error_is_told_to_who_asked(runner, qtbot, error, tmp_path):
    told = []

    def work():
        raise error

    runner.run(work, told.append, otherwise=lambda failure: told.append(("failed", failure)))
    qtbot.waitUntil(lambda: told != [])

    assert told == [("failed", error)]
    assert not (tmp_path / "crashes").exists()


@pytest.mark.parametrize("error", [ZeroDivisionError("by zero"), DecodeError("nobody asked what if")])
def test_an_unforeseen_error_becomes_a_saved_report_and_the_lane_lives_on(runner, qtbot, error):
    results = []

    def work():
        raise error

    with qtbot.waitSignal(runner.crashed) as told:
        runner.run(work, results.append)
    runner.run(lambda: "alive", results.append)
    qtbot.waitUntil(lambda: results == ["alive"])

    report = told.args[0]
    assert str(error) in report.summary
    assert "in work" in report.text
    assert report.path.read_text(encoding="utf-8") == report.text


def test_stopped_work_is_no_error(runner, qtbot):
    def work():
        raise Cancelled

    told = []
    runner.run(work, told.append, otherwise=told.append)
    with qtbot.waitSignal(runner.idle):
        pass

    assert told == []


def test_shutting_down_drops_what_waits_and_waits_for_what_is_at_work(runner, qtbot):
    begun, go = threading.Event(), threading.Event()
    done = []

    def work():
        begun.set()
        go.wait()
        done.append("first")

    runner.run(work, done.append)
    runner.run(lambda: done.append("second"), done.append)
    assert begun.wait(5)
    threading.Timer(0.05, go.set).start()

    assert runner.shut_down()

    assert done == ["first"]
    assert runner.run(lambda: done.append("late"), done.append).is_cancelled


def test_shutting_down_waits_no_longer_than_it_is_told(runner, qtbot):
    begun, go = threading.Event(), threading.Event()

    def work():
        begun.set()
        go.wait()

    runner.run(work, lambda _: None)
    assert begun.wait(5)

    assert not runner.shut_down(patience_s=0.05)
    go.set()
