"""Counting, reporting, pausing and stopping of work."""

import threading
import time

import pytest

from engine.core import progress
from engine.core.domain import Problem, Stage
from engine.core.errors import Cancelled
from engine.core.progress import Monitor, Progress

PROBLEM = Problem("a.jpg", Stage.READ, "It is gone.")


def test_every_item_comes_once_and_in_order() -> None:
    assert list(Monitor().track(iter("abc"), Stage.READ)) == ["a", "b", "c"]


def test_the_first_and_the_last_count_are_always_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "REPORT_INTERVAL_S", 1e9)
    said: list[Progress] = []
    list(Monitor(said.append).track(range(5), Stage.MATCH, total=7))
    assert [(p.stage, p.done, p.total) for p in said] == [(Stage.MATCH, 0, 7), (Stage.MATCH, 5, 5)]


def test_an_item_counts_only_once_its_step_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "REPORT_INTERVAL_S", 0)
    said: list[Progress] = []
    for number in Monitor(said.append).track(range(3), Stage.MATCH, 3, lambda item: f"item {item}"):
        assert said[-1].done == number
    assert [(p.done, p.detail) for p in said] == [
        (0, ""), (1, "item 0"), (2, "item 1"), (3, "item 2"), (3, "item 2"),
    ]  # fmt: skip


def test_reports_are_rare_however_fast_the_work_is() -> None:
    said: list[Progress] = []
    list(Monitor(said.append).track(range(20_000), Stage.READ))
    assert len(said) <= 3 + said[-1].elapsed_s / progress.REPORT_INTERVAL_S


def test_problems_are_kept_and_counted_in_reports() -> None:
    said: list[Progress] = []
    monitor = Monitor(said.append)
    for _ in monitor.track(range(2), Stage.READ):
        monitor.add_problem(PROBLEM)
    assert monitor.problems == (PROBLEM, PROBLEM)
    assert (said[0].problems, said[-1].problems) == (0, 2)


def test_a_stop_takes_effect_between_two_items() -> None:
    monitor = Monitor()
    done: list[int] = []

    def work() -> None:
        for item in monitor.track(range(5), Stage.READ):
            done.append(item)
            if item == 2:
                monitor.cancel()

    with pytest.raises(Cancelled):
        work()
    assert done == [0, 1, 2]
    with pytest.raises(Cancelled):
        monitor.check()


def test_no_item_starts_once_work_was_stopped() -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        next(iter(monitor.track([1], Stage.READ)))


def _tracking(monitor: Monitor, done: list[int], ended: list[str]) -> threading.Thread:
    def work() -> None:
        try:
            done.extend(monitor.track(range(3), Stage.READ))
            ended.append("whole")
        except Cancelled:
            ended.append("stopped")

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_paused_work_waits_until_it_may_go_on() -> None:
    monitor, done, ended = Monitor(), [], []
    monitor.pause()
    thread = _tracking(monitor, done, ended)
    time.sleep(0.05)
    assert not ended
    monitor.resume()
    thread.join(10)
    assert (done, ended) == ([0, 1, 2], ["whole"])


def test_paused_work_can_be_stopped() -> None:
    monitor, done, ended = Monitor(), [], []
    monitor.pause()
    thread = _tracking(monitor, done, ended)
    monitor.cancel()
    thread.join(10)
    assert (done, ended) == ([], ["stopped"])


@pytest.mark.parametrize(
    ("done", "total", "elapsed_s", "rate", "remaining_s"),
    [(0, 10, 0.0, 0.0, None), (5, 10, 2.0, 2.5, 2.0), (5, None, 2.0, 2.5, None), (10, 10, 4.0, 2.5, 0.0)],
)
def test_rate_and_time_left(
    done: int, total: int | None, elapsed_s: float, rate: float, remaining_s: float | None
) -> None:
    state = Progress(Stage.READ, done, total, elapsed_s, 0)
    assert (state.rate, state.remaining_s) == (rate, remaining_s)


def test_work_on_the_side_is_stopped_with_the_rest_but_tells_nothing() -> None:
    said: list[Progress] = []
    monitor = Monitor(said.append)
    aside = monitor.without_reports()
    assert list(aside.track("ab", Stage.MATCH)) == ["a", "b"]
    aside.add_problem(PROBLEM)
    assert (said, monitor.problems) == ([], (PROBLEM,))
    monitor.cancel()
    with pytest.raises(Cancelled):
        aside.check()


def test_work_on_the_side_pauses_with_the_rest() -> None:
    monitor = Monitor()
    aside = monitor.without_reports()
    monitor.pause()
    waiting = threading.Thread(target=aside.check)
    waiting.start()
    waiting.join(0.05)
    assert waiting.is_alive()
    monitor.resume()
    waiting.join(5)
    assert not waiting.is_alive()
