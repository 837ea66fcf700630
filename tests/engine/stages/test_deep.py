"""Scenes and edits that the quick method misses are found once, in any order and after any stop."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.core.cpu import detect_cpu
from engine.core.domain import DescriptorSpec, Match, MatchKind
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.core.settings import DEFAULT_THRESHOLD, MATCH_FLOOR
from engine.features.network.architecture import CHANNELS, GRID
from engine.sparse.codec import encode_bytes
from engine.stages import deep as stage
from engine.stages.deep import NEIGHBOURS, SCENE_MOST, better, match_deep, scenes_like
from engine.stages.deep_describer import POOLED_TYPE
from engine.stages.embed import embed_images
from engine.stages.match import MATCHER
from engine.stages.neighbours import KeptNeighbours
from engine.store.connection import Store
from engine.verification.verdict import Verdict
from tests.helpers.colour_album import (
    PAIRS,
    SCENES,
    SETTINGS,
    STRANGERS,
    copied,
    draw_album,
    matches_by_name,
    names_of,
    save,
    scan,
)
from tests.helpers.colour_network import ColourDescriber, shot
from tests.helpers.milvus import milvus_place, why_no_milvus
from tests.helpers.patience import Patience

Evidence = dict[tuple[str, ...], tuple[object, ...]]


@pytest.fixture
def deep() -> ColourDescriber:
    return ColourDescriber()


@pytest.fixture
def embedded(quick_library: Path, tmp_path: Path, deep: ColourDescriber) -> Iterator[Store]:
    """A library matched by the quick method, which found nothing, and looked at by the network."""
    with copied(quick_library, tmp_path / "copy") as store:
        embed_images(store, deep, SETTINGS, Monitor())
        yield store


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """An album of its own, to be changed."""
    return draw_album(tmp_path / "album")


def run(store: Store, deep: ColourDescriber, monitor: Monitor | None = None) -> int:
    return match_deep(store, deep, SETTINGS, monitor or Monitor())


def matcher(deep: ColourDescriber) -> DescriptorSpec:
    return DescriptorSpec(f"deep-matcher/{deep.key}", 1)


def evidence(found: dict[tuple[str, ...], Match]) -> Evidence:
    """Return what matches say apart from row ids and rounding."""
    return {names: (m.kind, round(m.similarity, 6), m.inliers, m.reason) for names, m in found.items()}


def test_scenes_that_the_quick_method_misses_are_found_and_nothing_else(embedded: Store, deep: ColourDescriber) -> None:
    assert matches_by_name(embedded) == {}
    assert run(embedded, deep) == SCENES
    found = matches_by_name(embedded)
    assert set(found) == PAIRS
    for match in found.values():
        assert match.kind is MatchKind.SIMILAR_SCENE
        assert MATCH_FLOOR <= match.similarity <= SCENE_MOST < DEFAULT_THRESHOLD
        assert match.reason == "shows the same scene"
        assert match.image_a < match.image_b


@pytest.mark.skipif(bool(why_no_milvus()), reason=why_no_milvus())
def test_an_index_by_milvus_leads_to_the_same_scenes(embedded: Store, deep: ColourDescriber, tmp_path: Path) -> None:
    place = milvus_place(tmp_path)
    assert match_deep(embedded, deep, replace(SETTINGS, milvus=place), Monitor()) == SCENES
    assert set(matches_by_name(embedded)) == PAIRS
    first = int(embedded.images.live()[0])
    asked = {spec: embedded.descriptors.load(spec, [first])[0] for spec in (deep.pooled_spec, deep.activations_spec)}
    answers = []
    for where in (place, None):
        kept = KeptNeighbours(embedded, deep.pooled_spec, detect_cpu(), where)
        answers.append(scenes_like(embedded, deep, kept, asked, None, Monitor()))
    assert answers[0] == pytest.approx(answers[1], abs=1e-5)
    assert len(answers[0]) > 1


def test_there_is_nothing_to_do_twice(embedded: Store, deep: ColourDescriber) -> None:
    run(embedded, deep)
    before, revision = matches_by_name(embedded), embedded.revision()
    assert run(embedded, deep) == 0
    assert matches_by_name(embedded) == before
    assert embedded.revision() == revision


def test_pairs_that_the_quick_method_has_are_not_repeated(
    store: Store, drawn: Path, deep: ColourDescriber, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        with Image.open(drawn / f"stranger-{number}.png") as image:
            image.resize((160, 120)).save(drawn / f"small-{number}.png")
    scan(store, drawn)
    quick = matches_by_name(store)
    assert len(quick) == 4
    embed_images(store, deep, SETTINGS, Monitor())
    judged: list[int] = []
    judge = stage._judged
    monkeypatch.setattr(stage, "_judged", lambda s, d, c, codes: judged.extend(codes.tolist()) or judge(s, d, c, codes))
    assert run(store, deep) == SCENES
    both = matches_by_name(store)
    assert {names: both[names] for names in quick} == quick
    assert set(both) == {*quick, *PAIRS}
    pairs = {(m.image_a << 32) + m.image_b for m in quick.values()}
    assert not pairs & set(judged)
    assert len(judged) == len(set(judged))
    assert store.matches.count() == len(both)


def test_an_edit_without_votes_is_placed_and_called_an_edit(store: Store, drawn: Path, deep: ColourDescriber) -> None:
    picture = shot(100, 1000)
    Image.fromarray(picture[6:174, 8:232]).save(drawn / "crop.png")
    scan_without_candidates(store, drawn)
    embed_images(store, deep, SETTINGS, Monitor())
    run(store, deep)
    match = matches_by_name(store)["crop", "stranger-0"]
    assert match.kind is MatchKind.EDITED
    assert match.reason.startswith("crop")
    assert match.similarity >= DEFAULT_THRESHOLD
    assert match.inliers > 0


def scan_without_candidates(store: Store, folder: Path) -> None:
    """Scan as if the quick method had proposed nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("engine.pipeline.match_images", lambda *_: 0)
        scan(store, folder)
    store.matches.mark_matched(MATCHER, store.images.live().tolist())


def test_a_small_library_waits_for_more_photos(store: Store, photos: Path, deep: ColourDescriber) -> None:
    save(photos / "scene-0-a.png", 0, 500)
    save(photos / "scene-0-b.png", 0, 501)
    scan(store, photos, deep)
    assert matches_by_name(store) == {}
    assert len(store.matches.unmatched(matcher(deep))) == 2
    for number in range(STRANGERS):
        save(photos / f"stranger-{number}.png", 100 + number, 1000 + number)
    scan(store, photos, deep)
    assert set(matches_by_name(store)) == {("scene-0-a", "scene-0-b")}
    assert len(store.matches.unmatched(matcher(deep))) == 0


def test_an_empty_library_has_nothing_to_do(store: Store, deep: ColourDescriber) -> None:
    assert run(store, deep) == 0


@pytest.mark.parametrize("steps", [(20, 8), (24, 1, 1, 1, 1), (26, 2)])
@pytest.mark.parametrize("seed", range(2))
def test_photos_that_come_later_end_in_the_same_pairs(
    store: Store, photos: Path, album: Path, deep: ColourDescriber, steps: tuple[int, ...], seed: int
) -> None:
    paths = np.random.default_rng(seed).permutation(sorted(album.iterdir())).tolist()
    for step in steps:
        some, paths = paths[:step], paths[step:]
        for path in some:
            (photos / path.name).write_bytes(path.read_bytes())
        scan(store, photos, deep)
    found = matches_by_name(store)
    assert set(found) == PAIRS
    assert store.matches.count() == len(PAIRS)


def test_later_photos_are_judged_by_the_calibration_that_is_kept(
    embedded: Store, deep: ColourDescriber, tmp_path: Path, deep_library: Path
) -> None:
    """So that with it in place, one after the other is all at once."""
    with copied(deep_library, tmp_path / "at once") as other:
        expected = evidence(matches_by_name(other))
        for spec in (deep.pooled_spec, deep.activations_spec):
            kept = other.calibrations.get(spec)
            assert kept is not None
            embedded.calibrations.put(spec, *kept)
    ids = embedded.images.live().tolist()
    rows = {row.path: row.id for chunk in embedded.files.iter_rows() for row in chunk}
    embedded.files.mark_gone(rows.values(), now_ms=1)
    for row in rows.values():
        embedded.files.revive([row])
        run(embedded, deep)
    assert embedded.images.live().tolist() == ids
    assert evidence(matches_by_name(embedded)) == expected


@pytest.mark.parametrize("steps", range(0, 30, 3))
def test_work_cut_short_ends_in_the_same_matches(
    embedded: Store, deep: ColourDescriber, steps: int, deep_library: Path, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(stage, "_IMAGES_AT_A_TIME", 8)
    monkeypatch.setattr(stage, "_PAIRS_AT_A_TIME", 1)
    for patience in (steps, 10_000):
        try:
            run(embedded, deep, Patience(patience))
        except Cancelled:
            assert len(embedded.matches.unmatched(matcher(deep))) == STRANGERS + 2 * SCENES
    with copied(deep_library, tmp_path / "undisturbed") as other:
        assert evidence(matches_by_name(embedded)) == evidence(matches_by_name(other))
    assert embedded.matches.count() == SCENES


@pytest.mark.parametrize("sizes", [(1, 1, 1), (7, 2, 2), (512, 1024, 128)])
def test_the_sizes_of_blocks_do_not_matter(
    embedded: Store, deep: ColourDescriber, sizes: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, size in zip(("_IMAGES_AT_A_TIME", "_PAIRS_AT_A_TIME", "_PAIRS_PER_TASK"), sizes, strict=True):
        monkeypatch.setattr(stage, name, size)
    assert run(embedded, deep) == SCENES
    assert set(matches_by_name(embedded)) == PAIRS


@pytest.mark.parametrize("content", [0.0, np.nan], ids=["nothing seen", "no numbers"])
def test_vectors_without_direction_take_no_part_and_stop_nothing(
    embedded: Store, deep: ColourDescriber, content: float
) -> None:
    image = next(image for image, name in names_of(embedded).items() if name == "scene-0-a")
    bad = np.full(CHANNELS, content, POOLED_TYPE).tobytes()
    embedded.descriptors.put(
        image, {deep.pooled_spec: bad, deep.activations_spec: encode_bytes(np.zeros(GRID * GRID * CHANNELS, np.uint8))}
    )
    assert run(embedded, deep) == SCENES - 1
    assert len(embedded.matches.unmatched(matcher(deep))) == 0


def test_black_and_empty_pictures_make_no_scene(store: Store, drawn: Path, deep: ColourDescriber) -> None:
    for number in range(4):
        Image.new("RGB", (100 + number, 90)).save(drawn / f"black-{number}.png")
        Image.new("L", (100 + number, 90), 60 * number + 20).save(drawn / f"grey-{number}.png")
    scan(store, drawn, deep)
    assert {names for names, m in matches_by_name(store).items() if m.reason == "shows the same scene"} == PAIRS


def test_other_weights_forget_what_the_first_found_and_find_it_for_themselves(
    deep_library: Path, tmp_path: Path, album: Path
) -> None:
    with copied(deep_library, tmp_path / "copy") as store:
        before = matches_by_name(store)
        other = ColourDescriber("other")
        scan(store, album, other)
        assert matches_by_name(store) == before
        assert store.matches.count() == SCENES
        assert store.matches.unmatched(MATCHER).tolist() == []
        assert len(store.matches.unmatched(matcher(ColourDescriber()))) == STRANGERS + 2 * SCENES


def test_photos_that_are_gone_leave_no_match_and_come_back_to_theirs(
    store: Store, drawn: Path, deep: ColourDescriber
) -> None:
    scan(store, drawn, deep)
    path = drawn / "scene-1-b.png"
    content, away = path.read_bytes(), drawn.parent / "away.png"
    path.rename(away)
    scan(store, drawn, deep)
    assert set(matches_by_name(store)) == PAIRS - {("scene-1-a", "scene-1-b")}
    away.rename(path)
    assert path.read_bytes() == content
    scan(store, drawn, deep)
    assert set(matches_by_name(store)) == PAIRS
    assert store.matches.count() == SCENES


@pytest.mark.parametrize(
    "order", [("quick", "deep"), ("deep", "quick"), ("deep", "quick", "deep"), ("quick", "deep", "quick")]
)
def test_methods_may_follow_each_other_in_any_order(
    store: Store, photos: Path, album: Path, order: tuple[str, ...]
) -> None:
    """Each scan finds part of the album; what deep scans found stays in the results of quick ones."""
    paths = sorted(album.iterdir(), key=lambda path: (path.name.startswith("scene"), path.name))
    shares = np.array_split(np.arange(len(paths)), len(order))
    if order[0] == "deep":
        shares = [np.arange(STRANGERS), *np.array_split(np.arange(STRANGERS, len(paths)), len(order) - 1)]
    with Image.open(paths[0]) as image:
        image.resize((200, 150)).save(photos / "small.png")
    seen: set[str] = set()
    for method, share in zip(order, shares, strict=True):
        for place in share:
            (photos / paths[place].name).write_bytes(paths[place].read_bytes())
        scan(store, photos, ColourDescriber() if method == "deep" else None)
        if method == "deep":
            seen = {path.stem for path in photos.iterdir()}
        found = set(matches_by_name(store))
        assert found - {("small", "stranger-0")} == {pair for pair in PAIRS if set(pair) <= seen}
        assert store.matches.count() == len(found)
    assert ("small", "stranger-0") in matches_by_name(store)


def test_more_shots_of_a_scene_than_neighbours_that_are_looked_at(
    store: Store, drawn: Path, deep: ColourDescriber
) -> None:
    scan(store, drawn, deep)
    shots = NEIGHBOURS + 6
    for number in range(shots):
        save(drawn / f"burst-{number}.png", 77, 3000 + number)
    scan(store, drawn, deep)
    found = {names for names in matches_by_name(store) if names[0].startswith("burst")}
    assert all(other.startswith("burst") for _, other in found)
    met = {name for names in found for name in names}
    assert len(met) == shots
    assert len(found) >= shots * NEIGHBOURS / 2


def verdict(kind: MatchKind, similarity: float) -> Verdict:
    return Verdict(kind, similarity, 3, 0.9, 20, np.eye(2, 3), "placed")


@pytest.mark.parametrize("seen", [0.0, 0.5, 0.69, 0.8, 1.0])
def test_what_local_features_are_surer_of_is_theirs_to_say(seen: float) -> None:
    placed = verdict(MatchKind.EDITED, DEFAULT_THRESHOLD)
    assert better(placed, seen) is placed


def test_the_network_speaks_where_it_is_surer_and_never_of_one_picture() -> None:
    weak = verdict(MatchKind.SIMILAR_SCENE, 0.55)
    assert better(weak, 0.5) is weak
    for placed in (weak, None):
        found = better(placed, 0.95)
        assert found is not None
        assert (found.kind, found.similarity) == (MatchKind.SIMILAR_SCENE, SCENE_MOST)


def test_what_neither_is_sure_of_is_no_match() -> None:
    assert better(None, MATCH_FLOOR - 0.01) is None
    found = better(None, MATCH_FLOOR)
    assert found is not None
    assert found.similarity == MATCH_FLOOR
