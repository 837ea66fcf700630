"""Libraries put together: in any order, any number of times, overlapping, and never half of one."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.core.domain import DescriptorSpec, Folder, ImageFormat, Mark, PictureInfo, Problem, Stage
from engine.core.errors import LookalikeError, MergeError
from engine.core.facts import Measures, PhotoFacts
from engine.core.progress import Monitor
from engine.stages.merge import merge_libraries
from engine.store.connection import LIBRARY_FILE, Store, open_store
from engine.store.files import FileState
from engine.store.problems import KnownProblem
from tests.helpers.library_content import content_of
from tests.helpers.library_rows import DESCRIBED_BY, MATCHER, SPEC, key, match, stamp

POOLED = DescriptorSpec("vgg16-gem/one", 1)
ACTIVATIONS = DescriptorSpec("vgg16-activations/one", 1)
OTHER_POOLED = DescriptorSpec("vgg16-gem/other", 1)
NAMES = "abc"


@dataclass(frozen=True)
class Said:
    """What a library says of one file."""

    path: str
    content: str
    image: str
    state: FileState
    mtime_ns: int
    width: int
    descriptor: bytes
    taken_ms: int | None
    pooled: bytes | None
    rating: int | None
    sharpness: float | None


said = st.builds(
    Said,
    path=st.sampled_from([f"/photos/{name}" for name in NAMES]),
    content=st.sampled_from(NAMES),
    image=st.sampled_from(NAMES),
    state=st.sampled_from(list(FileState)),
    mtime_ns=st.integers(1, 2),
    width=st.integers(40, 41),
    descriptor=st.sampled_from([b"x", b"y"]),
    taken_ms=st.sampled_from([None, 1, 2]),
    pooled=st.sampled_from([None, b"p", b"q"]),
    rating=st.sampled_from([None, 1, 2]),
    sharpness=st.sampled_from([None, 0.5, 0.75]),
)
libraries = st.lists(st.tuples(st.lists(said, max_size=5), st.integers(1, 3)), min_size=1, max_size=4)


def tell(store: Store, facts: list[Said], walked_ms: int = 1) -> None:
    with store.transaction():
        store.folders.set_current([Folder("/photos", is_reference=walked_ms == 2)], [])
        store.database.execute("UPDATE folders SET scanned_ms = ?", (walked_ms,))
        for fact in facts:
            content_id = None
            if fact.state is FileState.PHOTO:
                content_id = put_photo(store, fact)
            elif fact.state is FileState.PROBLEM:
                problem = Problem(fact.path, Stage.DECODE, f"It is {fact.content}.")
                store.problems.put([KnownProblem(problem, "decoder")])
            store.files.put([(stamp(fact.path, mtime_ns=fact.mtime_ns), fact.state, content_id)])
            if fact.state is not FileState.PROBLEM:
                store.problems.forget([fact.path])


def put_photo(store: Store, fact: Said) -> int:
    info = PictureInfo(ImageFormat.JPEG, fact.width, 30, False, (0.0, 0.0, 1.0, 1.0))
    image_id = store.images.put(key(fact.image), info, DESCRIBED_BY)
    store.descriptors.put(image_id, {SPEC: fact.descriptor})
    if fact.pooled is not None:
        store.descriptors.put(image_id, {POOLED: fact.pooled, ACTIVATIONS: fact.pooled + b"!"})
    if fact.sharpness is not None:
        store.facts.put_measures(image_id, Measures(fact.sharpness, 0.5))
    content_id = store.images.put_content(key(fact.content), image_id, fact.taken_ms, "camera")
    store.facts.put(content_id, PhotoFacts(False, fact.rating, False, None))
    return content_id


def merge(store: Store, paths: list[Path], network=(), monitor=None) -> None:
    with store.scanning():
        merge_libraries(store, paths, (SPEC,), network, monitor or Monitor())


@pytest.fixture
def tellers(tmp_path):
    """Makes libraries that say something."""

    def make(name, facts, walked_ms=1):
        with open_store(tmp_path / name) as store:
            tell(store, facts, walked_ms)
        return tmp_path / name

    return make


def fact(path, content, image=None, **more):
    usual = {
        "path": path, "content": content, "image": image or content, "state": FileState.PHOTO, "mtime_ns": 1,
        "width": 40, "descriptor": b"x", "taken_ms": None, "pooled": None, "rating": None, "sharpness": None,
    }  # fmt: skip
    return Said(**{**usual, **more})


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(said=libraries, chance=st.randoms(use_true_random=False))
def test_any_order_any_repetition_and_any_grouping_give_the_same(tmp_path_factory, said, chance):
    folder = tmp_path_factory.mktemp("merged")
    paths = []
    for number, (facts, walked_ms) in enumerate(said):
        paths.append(folder / f"part-{number}")
        with open_store(paths[-1]) as store:
            tell(store, facts, walked_ms)

    with open_store(folder / "at once") as store:
        merge(store, paths)
        expected = content_of(store)
    with open_store(folder / "one by one") as store:
        for path in chance.sample(paths, len(paths)) + chance.choices(paths, k=2):
            merge(store, [path])
        assert content_of(store) == expected
    middle = chance.randint(0, len(paths))
    with open_store(folder / "first half") as store:
        merge(store, paths[:middle])
    with open_store(folder / "all") as store:
        merge(store, paths[middle:])
        merge(store, [folder / "first half"])
        assert content_of(store) == expected
    shutil.rmtree(folder)


def test_what_is_told_arrives(store, tellers):
    one = tellers("one", [fact("/photos/a", "a", pooled=b"p", rating=3, sharpness=0.5), fact("/photos/b", "b", "a")])
    two = tellers("two", [fact("/photos/c", "a"), fact("/photos/d", "d", state=FileState.PROBLEM)])

    merge(store, [two, one])

    found = content_of(store)
    assert [row[0] for row in found["files"]] == [b"/photos/a", b"/photos/b", b"/photos/c", b"/photos/d"]
    assert [row[0] for row in found["images"]] == [key("a")]
    assert [row[:2] for row in found["descriptors"]] == [
        (SPEC.name, 1), (ACTIVATIONS.name, 1), (POOLED.name, 1)
    ]  # fmt: skip
    assert found["images"][0][-2:] == (0.5, 0.5)
    assert [row[3:6] for row in found["contents"]] == [("camera", 0, 3), ("camera", 0, None)]
    assert [row[0] for row in found["problems"]] == [b"/photos/d"]
    assert [folder.path for folder in store.folders.current()] == ["/photos"]


def test_columns_of_the_tables_are_all_told_of(store):
    # A migration that adds one has to say here, in merging.py and in library_content.py what becomes of it.
    columns = {
        table: {row[1] for row in store.database.query(f"PRAGMA table_info({table})")}
        for table in ("folders", "files", "contents", "images", "descriptors", "problems")
    }
    assert columns == {
        "folders": {"id", "path", "is_reference", "is_current", "is_offline", "scanned_ms"},
        "files": {"id", "path", "size_bytes", "mtime_ns", "device", "inode", "state", "content_id", "gone_ms"},
        "contents": {
            "id", "content_key", "image_id", "taken_ms", "camera", "has_gps", "rating", "is_edited", "jpeg_quality",
        },
        "images": {
            "id", "image_key", "format", "width", "height", "is_partial", "frame_left", "frame_top", "frame_right",
            "frame_bottom", "described_by", "sharpness", "detail_share",
        },
        "descriptors": {"key", "data"},
        "problems": {"path", "stage", "reason", "decoder"},
    }  # fmt: skip


def test_a_newer_file_and_one_that_could_be_read_stay(store, tellers):
    old = tellers("old", [fact("/photos/a", "a"), fact("/photos/b", "b", state=FileState.PROBLEM)])
    new = tellers("new", [fact("/photos/a", "c", mtime_ns=2), fact("/photos/b", "b")])

    merge(store, [new, old])

    found = content_of(store)
    assert [(row[0], row[-1]) for row in found["files"]] == [(b"/photos/a", key("c")), (b"/photos/b", key("b"))]
    assert found["problems"] == []


def test_a_photo_known_to_be_gone_later_stays_so_and_one_seen_later_comes_back(store, tellers):
    early, late = (tellers(str(ms), [fact("/photos/a", "a"), fact("/photos/b", "b")], ms) for ms in (1_000, 3_000))
    merge(store, [early])
    store.files.mark_gone_at(["/photos/a"], 2_000)

    merge(store, [early])
    assert [row[6] for row in content_of(store)["files"]] == [2_000, None]

    merge(store, [early, late])
    assert [row[6] for row in content_of(store)["files"]] == [None, None]


def test_photos_gone_from_a_part_are_known_by_what_they_held_alone(store, tellers):
    part = tellers("part", [fact("/photos/a", "a"), fact("/photos/b", "b")])
    with open_store(part) as other:
        other.files.mark_gone_at(["/photos/a"], 2)

    merge(store, [part])

    found = content_of(store)
    assert [row[0] for row in found["files"]] == [b"/photos/b"]
    assert [row[0] for row in found["contents"]] == [key("a"), key("b")]


def test_marks_stay_and_matches_of_pictures_known_better_now_go(store, tellers):
    tell(store, [fact("/photos/a", "a"), fact("/photos/b", "b"), fact("/photos/c", "c")])
    a, b, c = (store.images.find(key(name)) for name in NAMES)
    store.matches.add(MATCHER, [match(a, b), match(b, c)])
    store.matches.mark_matched(MATCHER, [a, b, c])
    photo = store.database.query("SELECT id FROM files WHERE path = ?", (b"/photos/a",))[0][0]
    store.marks.save({photo: Mark.REMOVE})
    part = tellers("part", [fact("/photos/a", "a", descriptor=b"y"), fact("/photos/b", "b")])

    merge(store, [part])

    assert store.marks.all(["/photos"]) == {photo: Mark.REMOVE}
    assert store.matches.pairs().tolist() == [[b, c]]
    assert store.matches.unmatched(MATCHER).tolist() == [a]


def test_an_earlier_capture_time_lets_a_picture_be_compared_anew(store, tellers):
    tell(store, [fact("/photos/a", "a", taken_ms=5), fact("/photos/b", "b", taken_ms=5)])
    a, b = (store.images.find(key(name)) for name in "ab")
    store.matches.mark_matched(MATCHER, [a, b])

    merge(store, [tellers("part", [fact("/photos/c", "c", "a", taken_ms=3), fact("/photos/d", "d", "b", taken_ms=7)])])

    assert store.matches.unmatched(MATCHER).tolist() == [a]


def test_other_descriptors_are_refused_before_anything_is_taken(store, tellers):
    good = tellers("good", [fact("/photos/a", "a")])
    other = tellers("other", [fact("/photos/b", "b")])
    with open_store(other) as part:
        part.database.execute("UPDATE images SET described_by = 'letters/2'")

    with pytest.raises(MergeError, match="another version of Lookalike described") as caught:
        merge(store, [good, other])

    assert caught.value.path == other / LIBRARY_FILE
    assert content_of(store)["files"] == []


def test_photos_that_wait_to_be_described_anew_are_left_to_a_scan(store, tellers):
    part = tellers("part", [fact("/photos/a", "a"), fact("/photos/b", "b")])
    with open_store(part) as other:
        other.database.execute("UPDATE images SET described_by = '' WHERE image_key = ?", (key("a"),))

    merge(store, [part])

    assert [row[0] for row in content_of(store)["files"]] == [b"/photos/b"]


def test_a_picture_that_waits_here_is_described_by_a_part(store, tellers):
    tell(store, [fact("/photos/a", "a")])
    store.retire([DescriptorSpec("letters", 2)], "letters/2")
    store.database.execute("UPDATE images SET described_by = ''")

    merge(store, [tellers("part", [fact("/photos/a", "a", descriptor=b"y")])])

    assert store.descriptors.load(SPEC, store.images.live().tolist()) == [b"y"]


@pytest.mark.parametrize("is_here", [True, False], ids=["here", "in another part"])
def test_other_weights_are_refused(store, tellers, is_here):
    part = tellers("part", [fact("/photos/a", "a", pooled=b"p")])
    other = tellers("other", [])
    with open_store(other) as teller:
        content_id = put_photo(teller, fact("/photos/b", "b"))
        teller.files.put([(stamp("/photos/b"), FileState.PHOTO, content_id)])
        teller.descriptors.put(teller.images.find(key("b")), {OTHER_POOLED: b"p"})
    if is_here:
        merge(store, [other])
        before = content_of(store)

    with pytest.raises(MergeError, match="other weights"):
        merge(store, [part] if is_here else [other, part])

    assert content_of(store) == before if is_here else not content_of(store)["files"]


def test_the_weights_in_use_decide(store, tellers):
    tell(store, [fact("/photos/b", "b")])
    store.descriptors.put(store.images.find(key("b")), {OTHER_POOLED: b"p"})
    part = tellers("part", [fact("/photos/a", "a", pooled=b"p")])

    merge(store, [part], network=(POOLED, ACTIVATIONS))

    names = {row[0] for row in content_of(store)["descriptors"]}
    assert names == {SPEC.name, POOLED.name, ACTIVATIONS.name}
    with pytest.raises(MergeError, match="other weights"):
        merge(store, [part], network=(OTHER_POOLED,))


def _empty(path):
    path.write_bytes(b"")


def _cut(path):
    path.write_bytes(path.read_bytes()[:-40_000])


def _scribbled(path):
    data = bytearray(path.read_bytes())
    for place in range(32768 * 2, len(data), 997):
        data[place] ^= 0xFF
    path.write_bytes(data)


def _text(path):
    path.write_text("no library at all" * 20)


def _foreign(path):
    data = bytearray(path.read_bytes())
    data[68:72] = b"\0\0\0\1"
    path.write_bytes(data)


def _newer(path):
    data = bytearray(path.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(data)


def _older(path):
    data = bytearray(path.read_bytes())
    data[60:64] = (1).to_bytes(4, "big")
    path.write_bytes(data)


@pytest.mark.parametrize("spoil", [_empty, _cut, _scribbled, _text, _foreign, _newer, _older, Path.unlink])
def test_a_damaged_part_is_named_and_nothing_is_merged(store, tellers, spoil):
    good = tellers("good", [fact("/photos/a", "a")])
    bad = tellers("bad", [fact(f"/photos/{name}", name) for name in NAMES])
    spoil(bad / LIBRARY_FILE)

    with pytest.raises(LookalikeError) as caught:
        merge(store, [good, bad])

    assert str(bad / LIBRARY_FILE) in str(caught.value)
    assert content_of(store)["files"] == []
    # the library itself is not taken for the damaged one
    assert sorted(path.name for path in store.directory.glob("library*")) == sorted(
        path.name for path in store.directory.glob(f"{LIBRARY_FILE}*")
    )


def test_a_part_that_is_being_described_is_refused(store, tellers):
    part = tellers("part", [fact("/photos/a", "a")])
    with open_store(part) as other, other.scanning(), pytest.raises(LookalikeError, match="another scan"):
        merge(store, [part])
    merge(store, [part])
    assert len(content_of(store)["files"]) == 1


def test_the_library_itself_and_repetitions_are_passed_over(store, tellers):
    part = tellers("part", [fact("/photos/a", "a")])
    merge(store, [store.directory, part, part / LIBRARY_FILE, part / ".." / "part"])
    assert len(content_of(store)["files"]) == 1


def test_a_file_by_any_name_is_taken(store, tellers, tmp_path):
    part = tellers("part", [fact("/photos/a", "a")])
    shutil.copyfile(part / LIBRARY_FILE, tmp_path / "part, 1 of 8?#%41.sqlite3")
    merge(store, [tmp_path / "part, 1 of 8?#%41.sqlite3"])
    assert len(content_of(store)["files"]) == 1
