"""Photos that vanished since the last scan are shown as such, without one of them being opened."""

from PySide6.QtTest import QSignalSpy


def test_vanished_photos_are_found_after_opening(own_album, make_bench):
    for name in ("bug copy.jpg", "stork 2.jpg"):
        (own_album.photos / name).unlink()
    bench = make_bench(own_album.library)
    session = bench.open()
    assert session.gone == set(bench.ids_of("bug copy.jpg", "stork 2.jpg"))
    assert len(bench.names()) == 3
    (notice,) = bench.notices
    assert notice.key == "gone"
    notice.actions[0].run()
    assert len(bench.scanner.requests) == 1
    assert "gone" in bench.withdrawn


def test_a_photo_that_is_back_is_gone_no_more(own_album, make_bench):
    photo = own_album.photos / "bug copy.jpg"
    data = photo.read_bytes()
    photo.unlink()
    bench = make_bench(own_album.library)
    session = bench.open()
    assert len(session.gone) == 1
    photo.write_bytes(data)
    heard = QSignalSpy(session.gone_changed)
    session.look_for_photos()
    bench.wait()
    assert session.gone == frozenset()
    assert heard.count() == 1
    assert bench.withdrawn[-1] == "gone"
