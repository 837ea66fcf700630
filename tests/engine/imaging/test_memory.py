import threading
import time

import pytest

from engine.core.errors import DecodeError
from engine.imaging.memory import MAX_PICTURE_BYTES, MemoryGate, check_pixels


def run_together(gate: MemoryGate, sizes: list[int]) -> tuple[int, int]:
    """Hold all sizes from threads; return (most bytes held at a time, how many got through)."""
    lock = threading.Lock()
    held, most, through = 0, 0, 0

    def work(size: int) -> None:
        nonlocal held, most, through
        with gate.hold(size):
            with lock:
                held += size
                most = max(most, held)
            time.sleep(0.005)
            with lock:
                held -= size
                through += 1

    threads = [threading.Thread(target=work, args=(size,)) for size in sizes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    return most, through


def test_together_they_never_hold_more_than_shared() -> None:
    most, through = run_together(MemoryGate(100_000_000), [40_000_000] * 12)
    assert through == 12
    assert 40_000_000 <= most <= 100_000_000


def test_one_that_fits_only_alone_is_let_in_alone() -> None:
    most, through = run_together(MemoryGate(50_000_000), [20_000_000, 400_000_000, 20_000_000, 400_000_000, 30_000_000])
    assert through == 5
    assert most == 400_000_000


def test_what_no_picture_may_take_is_refused() -> None:
    with pytest.raises(DecodeError, match="memory"), MemoryGate().hold(MAX_PICTURE_BYTES + 1):
        pass


def test_memory_is_given_back_when_decoding_fails() -> None:
    gate = MemoryGate(10_000_000)
    for _ in range(3):
        with pytest.raises(KeyError), gate.hold(9_000_000):
            raise KeyError
    assert run_together(gate, [9_000_000]) == (9_000_000, 1)


@pytest.mark.parametrize(("width", "height"), [(0, 10), (10, 0), (-5, 10), (1001, 1000), (10**9, 10**9)])
def test_sizes_beyond_the_bound_are_refused(width: int, height: int) -> None:
    with pytest.raises(DecodeError):
        check_pixels(width, height, 10**6)


def test_the_bound_itself_is_allowed() -> None:
    check_pixels(1000, 1000, 10**6)
