from engine.core.domain import FileStamp
from engine.stages.pending import PendingFiles


def test_stamps_come_back_in_order():
    stamps = [
        FileStamp("/a/b.jpg", 0, -1, 0, 0),
        FileStamp("/odd/\udcff\n.jpg", 2**40, 2**62, 2**64 - 1, 2**63),
        FileStamp("/z", 1, 2, 3, 4),
    ]
    pending = PendingFiles()
    assert list(pending) == []
    for stamp in stamps:
        pending.append(stamp)
    assert len(pending) == 3
    assert list(pending) == stamps
    assert list(pending) == stamps
