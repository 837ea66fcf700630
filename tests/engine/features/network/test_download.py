"""A download goes on where it stopped, stops when told to, and says what went wrong."""

import hashlib
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.core.domain import Stage
from engine.core.errors import (
    Cancelled,
    WeightsDamagedError,
    WeightsDownloadError,
    WeightsSpaceError,
    WeightsUnwritableError,
)
from engine.core.progress import Monitor, Progress
from engine.features.network.download import BLOCK_BYTES, Patience, download, validator_path
from engine.features.network.source import WeightsSource
from tests.helpers.weights_server import Fault, WeightsServer, serving

CONTENT = np.random.default_rng(1).bytes(5 * BLOCK_BYTES + 321)
HURRY = Patience(timeout_s=0.3, tries=1)
PLENTY = 1 << 40


@pytest.fixture
def server() -> Iterator[WeightsServer]:
    with serving(CONTENT) as served:
        yield served


@pytest.fixture
def source(server: WeightsServer) -> WeightsSource:
    return source_of(server.url)


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "weights.h5.part"


def source_of(url: str) -> WeightsSource:
    md5 = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()
    return WeightsSource("Weights", url, len(CONTENT), md5, "A. Author", "", "CC BY 4.0", "")


def fetch(source: WeightsSource, part: Path, monitor: Monitor | None = None, patience: Patience = HURRY) -> None:
    download(source, part, monitor or Monitor(), patience, lambda _: PLENTY)


def test_the_whole_file_arrives_and_progress_is_told(source: WeightsSource, part: Path) -> None:
    seen: list[Progress] = []
    fetch(source, part, Monitor(seen.append))
    assert part.read_bytes() == CONTENT
    assert (seen[0].stage, seen[0].total, seen[-1].done) == (Stage.DOWNLOAD, 6, 6)


def test_the_server_learns_nothing_but_the_program_and_its_version(
    server: WeightsServer, source: WeightsSource, part: Path
) -> None:
    fetch(source, part)
    assert server.asked[0]["User-Agent"].startswith("Lookalike/")
    assert set(server.asked[0]) <= {"User-Agent", "Accept-Encoding", "Host", "Connection"}


def test_a_cut_connection_keeps_what_came_and_the_next_try_goes_on(
    server: WeightsServer, source: WeightsSource, part: Path
) -> None:
    server.faults.append(Fault(cut_after=2 * BLOCK_BYTES + 7))
    with pytest.raises(WeightsDownloadError, match=r"the next try goes on from there"):
        fetch(source, part)
    assert part.read_bytes() == CONTENT[: 2 * BLOCK_BYTES + 7]

    fetch(source, part)
    assert part.read_bytes() == CONTENT
    assert server.asked[-1]["Range"] == f"bytes={2 * BLOCK_BYTES + 7}-"
    assert server.asked[-1]["If-Range"] == server.version


def test_a_patient_download_mends_cuts_by_itself(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    server.faults.extend([Fault(cut_after=BLOCK_BYTES), Fault(status=503), Fault(cut_after=2 * BLOCK_BYTES)])
    waits: list[float] = []
    fetch(source, part, patience=Patience(1, tries=3, pause_s=1, wait=waits.append))
    assert part.read_bytes() == CONTENT
    assert waits == [1, 2, 1], "a try that brought something begins the count anew"


def test_a_server_that_stays_away_is_given_up(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    server.faults.extend([Fault(status=503)] * 5)
    waits: list[float] = []
    with pytest.raises(WeightsDownloadError, match="answered 503"):
        fetch(source, part, patience=Patience(1, tries=3, pause_s=1, wait=waits.append))
    assert (len(server.asked), waits) == (3, [1, 2])


def test_a_refusal_is_final_and_named(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    server.faults.append(Fault(status=404))
    with pytest.raises(WeightsDownloadError, match=r"127\.0\.0\.1 answered 404 \(Not Found\)"):
        fetch(source, part, patience=Patience(1, tries=9))
    assert len(server.asked) == 1


@pytest.mark.parametrize("sent", [0, BLOCK_BYTES + 5])
def test_a_silent_server_is_left_after_the_time_out(
    server: WeightsServer, source: WeightsSource, part: Path, sent: int
) -> None:
    server.faults.append(Fault(stall_after=sent))
    with pytest.raises(WeightsDownloadError, match=r"sent nothing for 0\.3 seconds"):
        fetch(source, part)
    fetch(source, part)
    assert part.read_bytes() == CONTENT


def test_a_server_that_never_answers_is_left_too(part: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        source = source_of(f"http://127.0.0.1:{deaf.getsockname()[1]}/weights.h5")
        with pytest.raises(WeightsDownloadError, match="timed out"):
            fetch(source, part)


def test_nobody_at_the_address_is_said(part: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(WeightsDownloadError, match="cannot be reached"):
        fetch(source_of(f"http://127.0.0.1:{port}/weights.h5"), part)


def test_a_new_version_begins_anew(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    server.faults.append(Fault(cut_after=BLOCK_BYTES))
    with pytest.raises(WeightsDownloadError):
        fetch(source, part)
    part.write_bytes(b"\0" * BLOCK_BYTES)
    server.version = '"two"'
    fetch(source, part)
    assert part.read_bytes() == CONTENT


def test_a_server_that_cannot_resume_is_taken_from_the_start(
    server: WeightsServer, source: WeightsSource, part: Path
) -> None:
    server.faults.extend([Fault(cut_after=BLOCK_BYTES), Fault(ignores_range=True)])
    with pytest.raises(WeightsDownloadError):
        fetch(source, part)
    fetch(source, part)
    assert part.read_bytes() == CONTENT


@pytest.mark.parametrize("fault", [Fault(range_shift=11), Fault(status=416)])
def test_another_piece_than_asked_for_is_not_sewn_on(
    server: WeightsServer, source: WeightsSource, part: Path, fault: Fault
) -> None:
    server.faults.extend([Fault(cut_after=BLOCK_BYTES), fault])
    with pytest.raises(WeightsDownloadError):
        fetch(source, part)
    fetch(source, part)
    assert part.read_bytes() == CONTENT


def test_a_part_of_another_address_is_not_used(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    part.write_bytes(b"\1" * 1000)
    validator_path(part).write_text('http://elsewhere/weights.h5\n"one"\n', encoding="utf-8")
    fetch(source, part)
    assert part.read_bytes() == CONTENT
    assert "Range" not in server.asked[0]


def test_a_complete_part_asks_nobody(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    fetch(source, part)
    fetch(source, part)
    assert len(server.asked) == 1


def test_a_file_of_another_size_is_not_even_fetched(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    with pytest.raises(WeightsDamagedError, match="it was not fetched"):
        fetch(replace(source, size_bytes=len(CONTENT) + 1), part)
    assert not part.exists()


def test_more_than_the_file_is_refused(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    server.faults.append(Fault(hides_length=True, extra=b"!" * BLOCK_BYTES))
    with pytest.raises(WeightsDamagedError, match="sent more than"):
        fetch(source, part)


def test_an_answer_of_unknown_length_is_complete_when_it_is_long_enough(
    server: WeightsServer, source: WeightsSource, part: Path
) -> None:
    server.faults.append(Fault(hides_length=True))
    fetch(source, part)
    assert part.read_bytes() == CONTENT


def test_a_redirection_is_followed(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    server.faults.append(Fault(status=302, location=f"{server.url}?again"))
    fetch(source, part)
    assert part.read_bytes() == CONTENT


@pytest.mark.parametrize("place", ["file:///etc/hostname", "ftp://127.0.0.1/weights.h5"])
def test_a_redirection_out_of_the_web_is_not(
    server: WeightsServer, source: WeightsSource, part: Path, place: str
) -> None:
    server.faults.append(Fault(status=302, location=place))
    with pytest.raises(WeightsDownloadError, match="302"):
        fetch(source, part)


def test_endless_redirections_end(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    server.faults.extend([Fault(status=302, location=server.url)] * 30)
    with pytest.raises(WeightsDownloadError, match="302"):
        fetch(source, part)


def test_a_stop_keeps_what_came(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    monitor = Monitor()
    monitor.cancel()
    server.faults.append(Fault(stall_after=3 * BLOCK_BYTES))
    with pytest.raises(Cancelled):
        fetch(source, part, monitor)
    kept = part.stat().st_size
    assert kept >= BLOCK_BYTES
    fetch(source, part)
    assert part.read_bytes() == CONTENT
    assert server.asked[-1]["Range"] == f"bytes={kept}-"


def test_a_stop_is_heard_between_two_tries(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    monitor = Monitor()
    server.faults.extend([Fault(status=503)] * 5)
    with pytest.raises(Cancelled):
        fetch(source, part, monitor, Patience(1, tries=5, wait=lambda _: monitor.cancel()))
    assert len(server.asked) == 1


def test_too_small_a_disk_is_told_before_anything_is_fetched(
    server: WeightsServer, source: WeightsSource, part: Path
) -> None:
    with pytest.raises(WeightsSpaceError, match=r"0\.3 MB more are needed") as told:
        download(source, part, Monitor(), HURRY, lambda _: 1000)
    assert (told.value.needed_bytes, told.value.free_bytes) == (len(CONTENT), 1000)
    assert not server.asked


def test_only_what_is_missing_needs_room(server: WeightsServer, source: WeightsSource, part: Path) -> None:
    server.faults.append(Fault(cut_after=5 * BLOCK_BYTES))
    with pytest.raises(WeightsDownloadError):
        fetch(source, part)
    download(source, part, Monitor(), HURRY, lambda _: 321)
    assert part.read_bytes() == CONTENT


def test_a_disk_that_fills_up_meanwhile_is_told(source: WeightsSource, part: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    part.symlink_to(full)
    validator_path(part).write_text(f"{source.url}\n\n", encoding="utf-8")
    with pytest.raises(WeightsSpaceError, match=r"0\.0 MB are free"):
        fetch(source, part)


def test_a_folder_that_cannot_be_written_is_told(source: WeightsSource, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WeightsUnwritableError):
        fetch(source, tmp_path / "file" / "weights.h5.part")
