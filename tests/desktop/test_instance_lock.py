import subprocess
import sys
from pathlib import Path

from desktop.instance_lock import LOCK_FILE, InstanceLock

ROOT = Path(__file__).parents[2]

_OTHER = """
import sys
from pathlib import Path
from desktop.instance_lock import InstanceLock
lock = InstanceLock()
print(lock.take(Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


def test_the_second_window_knows_of_the_first_and_not_of_one_that_is_gone(tmp_path):
    command = [sys.executable, "-c", _OTHER, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "True\n"
        assert not InstanceLock().take(tmp_path)
        # it leaves its file behind
        other.kill()
    assert (tmp_path / LOCK_FILE).exists()

    lock = InstanceLock()
    assert lock.take(tmp_path)
    lock.release()
    assert not (tmp_path / LOCK_FILE).exists()


def test_where_nothing_can_be_written_nobody_is_known(tmp_path):
    assert InstanceLock().take(tmp_path / "not" / "there")
