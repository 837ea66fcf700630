"""The histogram while a question is open: that of what was found, in the bins of the library's own."""

from PySide6.QtTest import QSignalSpy

from desktop.item_models.histogram_model import BINS, HistogramModel


def test_hits_stand_in_the_bins_of_their_likeness(bench, album):
    model = HistogramModel(bench.session)
    of_library = model.counts
    changed = QSignalSpy(model.changed)

    bench.session.query((album.photos / "bug crop.jpg").read_bytes())
    bench.wait()

    assert changed.count() >= 1
    hits = bench.session.query_state.current.hits
    assert [len(row) for row in model.counts] == [len(row) for row in of_library] == [BINS] * 5
    assert model.kind_counts == {
        "identical-file": 1,
        "identical-image": 0,
        "same-picture": 0,
        "edited": 3,
        "similar-scene": 0,
    }
    # what is wholly alike shares the last bin with what nearly is
    assert model.counts[0][BINS - 1] == 1
    edited = [place for place, number in enumerate(model.counts[3]) if number]
    assert edited == sorted({int(hit.similarity * 100) - 50 for hit in hits if hit.similarity < 1})

    bench.session.close_query()
    assert model.counts == of_library
