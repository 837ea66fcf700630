import shutil

import pytest

from engine.core.errors import StoreUnwritableError
from engine.store.in_flight import InFlight


class Died(BaseException):
    """Stands for the end of a process: nothing after it is carried out."""


def die_with(in_flight, path):
    with pytest.raises(Died), in_flight.holding(path):
        raise Died


def test_file_in_hand_at_a_crash_is_a_suspect_until_cleared(tmp_path):
    first = InFlight(tmp_path)
    assert first.take_suspects() == frozenset()
    with first.holding("/p/fine.jpg"):
        pass
    die_with(first, "/p/\udcffdeadly\n.jpg")
    second = InFlight(tmp_path)
    assert second.take_suspects() == {"/p/\udcffdeadly\n.jpg"}
    assert InFlight(tmp_path).take_suspects() == {"/p/\udcffdeadly\n.jpg"}
    second.clear_suspects()
    assert InFlight(tmp_path).take_suspects() == frozenset()


def test_suspects_of_several_crashes_add_up(tmp_path):
    for path in ("/p/a.jpg", "/p/b.jpg"):
        crashing = InFlight(tmp_path)
        crashing.take_suspects()
        die_with(crashing, path)
    assert InFlight(tmp_path).take_suspects() == {"/p/a.jpg", "/p/b.jpg"}


def test_path_cut_off_by_the_crash_is_no_suspect(tmp_path):
    in_flight = InFlight(tmp_path)
    in_flight.take_suspects()
    (tmp_path / "in-flight" / "1-1").write_bytes(b"/p/half")
    assert InFlight(tmp_path).take_suspects() == frozenset()


def test_folder_that_cannot_be_written_is_a_clear_error(tmp_path):
    (tmp_path / "in-flight").write_text("in the way")
    with pytest.raises(StoreUnwritableError):
        InFlight(tmp_path).take_suspects()
    (tmp_path / "in-flight").unlink()
    in_flight = InFlight(tmp_path)
    in_flight.take_suspects()
    shutil.rmtree(tmp_path / "in-flight")
    with pytest.raises(StoreUnwritableError), in_flight.holding("/p/a.jpg"):
        pass
