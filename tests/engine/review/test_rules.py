import os
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.core.domain import ImageFormat
from engine.core.errors import SettingsError
from engine.review.criteria import Criterion, Why, folder_pattern
from engine.review.rules import (
    BEST_QUALITY,
    KeeperRules,
    Marked,
    Rule,
    by_preference,
    why_all_preferred,
    why_preferred,
)
from tests.helpers.photo_columns import KnownFacts, columns_of, photo_of

DAY_MS = 86_400_000


@dataclass(frozen=True)
class Shot:
    """A photo, told by what rules ask for."""

    path: str = "/p/plain.jpg"
    is_reference: bool = False
    is_partial: bool = False
    width: int = 400
    height: int = 300
    frame: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    size: int = 1000
    mtime_ns: int = 50 * DAY_MS * 1_000_000
    taken_ms: int | None = None
    image_format: ImageFormat = ImageFormat.JPEG
    facts: KnownFacts = field(default_factory=KnownFacts)


PLAIN = Shot()


def table(*shots, folders=("/",)):
    photos = []
    for number, shot in enumerate(shots):
        photo = photo_of(
            number,
            "a",
            path=shot.path,
            size=shot.size,
            mtime_ns=shot.mtime_ns,
            frame=shot.frame,
            is_partial=shot.is_partial,
            is_reference=shot.is_reference,
            taken_ms=shot.taken_ms,
            image_format=shot.image_format,
        )
        photos.append(replace(photo, info=replace(photo.info, width=shot.width, height=shot.height)))
    columns = columns_of(photos, folders, {number: shot.facts for number, shot in enumerate(shots)})
    inner = [max(place for place, one in enumerate(folders) if shot.path.startswith(one)) for shot in shots]
    return replace(columns, folder_index=np.array(inner, np.int32))


def kept(*shots, rules=BEST_QUALITY):
    """The photo to keep of two, and why."""
    if isinstance(rules, str):
        rules = KeeperRules.parse(rules)
    columns = table(*shots)
    best, second = by_preference(columns, rules)[:2].tolist()
    return shots[best], why_preferred(columns, best, second, rules)


def facts(**known):
    return replace(PLAIN, facts=KnownFacts(**known))


@pytest.mark.parametrize(
    ("better", "why"),
    [
        (replace(PLAIN, is_reference=True), Why.REFERENCE),
        (replace(PLAIN, image_format=ImageFormat.RAW), Why.RAW),
        (replace(PLAIN, width=500), Why.PIXELS),
        (facts(rating=3), Why.RATED),
        (facts(has_gps=True), Why.HAS_GPS),
        (replace(PLAIN, taken_ms=70 * DAY_MS), Why.HAS_DATE),
        (replace(PLAIN, image_format=ImageFormat.HEIF), Why.FORMAT),
        (facts(jpeg_quality=80), Why.LESS_COMPRESSED),
        (replace(PLAIN, size=2000), Why.LARGER),
        (replace(PLAIN, mtime_ns=40 * DAY_MS * 1_000_000), Why.OLDER),
        (replace(PLAIN, path="/p/a.jpg"), Why.SHORTER_PATH),
        (replace(PLAIN, path="/p/aaaaa.jpg"), Why.FIRST_BY_NAME),
    ],
)
def test_first_difference_decides(better, why):
    assert kept(PLAIN, better) == (better, why)
    assert kept(better, PLAIN) == (better, why)


@pytest.mark.parametrize(
    ("rules", "better", "worse", "why"),
    [
        ("format", replace(PLAIN, image_format=ImageFormat.PNG), PLAIN, Why.FORMAT),
        ("format", PLAIN, replace(PLAIN, image_format=ImageFormat.WEBP), Why.FORMAT),
        ("format:webp", replace(PLAIN, image_format=ImageFormat.WEBP), PLAIN, Why.FORMAT),
        ("format:jpg", PLAIN, replace(PLAIN, image_format=ImageFormat.RAW), Why.FORMAT),
        ("rated", facts(rating=5), facts(rating=4), Why.RATED),
        ("edited", facts(is_edited=True), PLAIN, Why.EDITED),
        ("rated-or-edited", facts(is_edited=True), facts(rating=0), Why.RATED_OR_EDITED),
        ("unedited", PLAIN, facts(is_edited=True), Why.UNEDITED),
        ("sharper", facts(sharpness=12.0), facts(sharpness=11.0), Why.SHARPER),
        ("sharper", facts(sharpness=0.0), PLAIN, Why.SHARPER),
        ("compression", replace(PLAIN, image_format=ImageFormat.PNG), facts(jpeg_quality=100), Why.LESS_COMPRESSED),
        ("compression", facts(jpeg_quality=90), facts(jpeg_quality=89), Why.LESS_COMPRESSED),
        ("oldest", replace(PLAIN, taken_ms=DAY_MS), replace(PLAIN, taken_ms=2 * DAY_MS), Why.TAKEN_EARLIER),
        ("oldest", replace(PLAIN, taken_ms=DAY_MS), PLAIN, Why.TAKEN_EARLIER),
        ("oldest", replace(PLAIN, mtime_ns=DAY_MS * 1_000_000), replace(PLAIN, taken_ms=2 * DAY_MS), Why.OLDER),
        ("newest", replace(PLAIN, taken_ms=2 * DAY_MS), replace(PLAIN, taken_ms=DAY_MS), Why.TAKEN_LATER),
        ("newest", PLAIN, replace(PLAIN, taken_ms=DAY_MS), Why.NEWER),
        ("newest", replace(PLAIN, mtime_ns=PLAIN.mtime_ns + 1), PLAIN, Why.NEWER),
        ("largest", replace(PLAIN, size=2), replace(PLAIN, size=1), Why.LARGER),
        ("smallest", replace(PLAIN, size=1), replace(PLAIN, size=2), Why.SMALLER),
        ("folder:/q", replace(PLAIN, path="/q/r/z.jpg"), PLAIN, Why.FOLDER),
        ("folder:/q", replace(PLAIN, path="/Q/z.jpg"), replace(PLAIN, path="/qq/a.jpg"), Why.FOLDER),
        ("folder:best", replace(PLAIN, path="/p/Best/of/z.jpg"), replace(PLAIN, path="/p/bester/a.jpg"), Why.FOLDER),
        ("folder:20*/raw", replace(PLAIN, path="/p/2019/x/raw/z.jpg"), PLAIN, Why.FOLDER),
        ("path:orig", replace(PLAIN, path="/p/z ORIGINAL.jpg"), PLAIN, Why.PATH),
        ("path:*/z?.jpg", replace(PLAIN, path="/p/z1.jpg"), replace(PLAIN, path="/p/z.jpg"), Why.PATH),
        ("path:!copy", replace(PLAIN, path="/p/z.jpg"), replace(PLAIN, path="/p/a copy.jpg"), Why.PATH),
        ("longest-name", replace(PLAIN, path="/p/longer.jpg"), replace(PLAIN, path="/much/longer.jp"), Why.LONGER_NAME),
        ("shortest-path", replace(PLAIN, path="/p/zz.jpg"), replace(PLAIN, path="/p/aaa.jpg"), Why.SHORTER_PATH),
    ],
)  # fmt: skip
def test_each_criterion_decides_alone(rules, better, worse, why):
    assert kept(worse, better, rules=rules) == (better, why)
    assert kept(better, worse, rules=rules) == (better, why)


def test_partial_photo_is_not_kept_before_a_whole_one_however_large():
    assert kept(replace(PLAIN, is_partial=True, width=9000), PLAIN) == (PLAIN, Why.COMPLETE)


def test_partial_photo_is_not_kept_before_a_whole_one_even_from_a_reference_folder():
    assert kept(replace(PLAIN, is_partial=True, is_reference=True), PLAIN) == (PLAIN, Why.COMPLETE)


def test_reference_photo_is_kept_even_if_others_have_more_pixels():
    reference = replace(PLAIN, is_reference=True)
    assert kept(replace(PLAIN, width=9000), reference)[0] is reference


def test_pixels_of_the_largest_pictures_are_counted_right():
    large = replace(PLAIN, width=60_000, height=60_000)
    assert kept(PLAIN, large) == (large, Why.PIXELS)


def test_a_border_does_not_make_a_copy_the_better_one():
    assert kept(replace(PLAIN, width=500, height=400, frame=(0.15, 0.15, 0.85, 0.85)), PLAIN) == (PLAIN, Why.PIXELS)


def test_a_dark_edge_is_no_border():
    edged = replace(PLAIN, width=410, frame=(0.0, 0.0, 1.0, 0.96))
    assert kept(PLAIN, edged)[0] is edged


def test_an_enlarged_copy_counts_for_what_it_was_made_of():
    enlarged = replace(facts(detail_share=0.499), width=800, height=600)
    assert kept(enlarged, PLAIN) == (PLAIN, Why.DETAIL)


def test_an_original_is_kept_before_its_enlargement_that_has_more_of_all_else():
    for share in (0.5, PLAIN.width / 1234):
        width, height = round(PLAIN.width / share), round(PLAIN.height / share)
        enlarged = facts(detail_share=share, rating=5, has_gps=True)
        enlarged = replace(enlarged, width=width, height=height, size=99_999)
        assert kept(enlarged, PLAIN) == (PLAIN, Why.DETAIL)


def test_a_photo_that_was_looked_at_and_not_enlarged_counts_in_full():
    larger = replace(facts(detail_share=1.0), width=500)
    assert kept(larger, PLAIN) == (larger, Why.PIXELS)


def test_hardly_different_sharpness_decides_nothing():
    assert (
        kept(facts(sharpness=10.0), replace(facts(sharpness=10.02), path="/p/z.jpg"), rules="sharper")[1]
        is not Why.SHARPER
    )


def test_folder_order_follows_the_folders_searched():
    columns = table(replace(PLAIN, path="/b/a.jpg"), replace(PLAIN, path="/a/z.jpg"), folders=("/a", "/b"))
    assert by_preference(columns, KeeperRules.parse("folder")).tolist() == [1, 0]


def test_home_stands_for_the_home_folder(monkeypatch):
    monkeypatch.setenv("HOME", "/home/me")
    assert folder_pattern("~/Pictures").fullmatch("/home/me/pictures/2019/")
    assert not folder_pattern("~/Pictures").fullmatch("/else/home/me/pictures/")
    assert folder_pattern("/").fullmatch("/anything/")
    assert folder_pattern("C:\\Photos").fullmatch("c:/photos/2019/")


def test_what_a_person_marked_goes_before_rules():
    columns = table(replace(PLAIN, width=9000), PLAIN, replace(PLAIN, path="/p/z.jpg", is_partial=True))
    nobody = np.zeros(3, np.bool_)
    for marked, order, why in (
        (Marked(np.array([False, True, True]), nobody), [1, 0, 2], Why.MARKED),
        (Marked(nobody, np.array([True, False, False])), [1, 0, 2], Why.UNMARKED),
    ):
        assert by_preference(columns, BEST_QUALITY, marked).tolist() == order
        best, second = np.array(order[:1]), np.array(order[1:2])
        assert why_all_preferred(columns, best, second, BEST_QUALITY, marked) == [why]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("", KeeperRules()),
        ("pixels", KeeperRules.of(Criterion.PIXELS)),
        (" Pixels , oldest,", KeeperRules.of(Criterion.PIXELS, Criterion.OLDEST)),
        ("reference,complete,pixels", KeeperRules.of(Criterion.PIXELS)),
        ("folder:~/Pictures,oldest", KeeperRules.of(Rule(Criterion.FOLDER_ORDER, "~/Pictures"), Criterion.OLDEST)),
        (
            'folder:"a, b ""c""" ,path:C:\\x',
            KeeperRules.of(Rule(Criterion.FOLDER_ORDER, 'a, b "c"'), Rule(Criterion.PATH_PATTERN, "C:\\x")),
        ),
        ("format:raw,format", KeeperRules.of(Rule(Criterion.FORMAT, "raw"), Criterion.FORMAT)),
    ],
)  # fmt: skip
def test_rules_are_understood(text, rules):
    assert KeeperRules.parse(text) == rules


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pixls", "no criterion; there are format"),
        ("pixels,,oldest", "no criterion"),
        ("pixels oldest", "cannot be understood"),
        ('folder:"a', "cannot be understood"),
        ("pixels:7", "stands alone"),
        ("path", "needs a part of a path"),
        ("path:!", "needs a part of a path"),
        ("format:doc", "no format"),
    ],
)
def test_what_is_no_rule_is_told(text, words):
    with pytest.raises(SettingsError, match=words):
        KeeperRules.parse(text)


words = st.text(st.characters(codec="utf-8"), max_size=12)
rule = st.one_of(
    st.sampled_from([one for one in Criterion if one is not Criterion.PATH_PATTERN]).map(Rule),
    words.map(lambda text: Rule(Criterion.FOLDER_ORDER, text)),
    words.filter(lambda text: text.removeprefix("!")).map(lambda text: Rule(Criterion.PATH_PATTERN, text)),
    st.sampled_from(["raw", "jpg", "JPEG XL", "heic"]).map(lambda text: Rule(Criterion.FORMAT, text)),
)
some_rules = st.lists(rule, max_size=6).map(lambda rules: KeeperRules(tuple(rules)))


@given(rules=some_rules)
def test_rules_that_are_written_are_read_again(rules):
    assert KeeperRules.parse(str(rules)) == rules


def test_rules_that_follow_do_not_repeat():
    assert str(KeeperRules.parse("oldest,pixels").then(KeeperRules.parse("pixels,gps"))) == "oldest,pixels,gps"


shots = st.builds(
    Shot,
    path=st.builds("/{}/{}{}".format, st.sampled_from("ab"), st.sampled_from(["x", "yy", "X copy"]), st.just("")),
    is_reference=st.booleans(),
    is_partial=st.booleans(),
    width=st.sampled_from([400, 500]),
    frame=st.sampled_from([(0.0, 0.0, 1.0, 1.0), (0.0, 0.2, 1.0, 0.9)]),
    size=st.sampled_from([1, 2]),
    mtime_ns=st.sampled_from([10, 2 * 10**15]),
    taken_ms=st.sampled_from([None, 1, 2]),
    image_format=st.sampled_from(ImageFormat),
    facts=st.builds(
        KnownFacts,
        has_gps=st.booleans(),
        rating=st.integers(-1, 5),
        is_edited=st.booleans(),
        jpeg_quality=st.sampled_from([0, 80, 90]),
        sharpness=st.sampled_from([float("nan"), 0.0, 1.0, 40.0]),
        detail_share=st.sampled_from([float("nan"), 0.4, 1.0]),
    ),
)
tables = st.lists(shots, min_size=2, max_size=8).map(
    lambda found: [replace(shot, path=f"{shot.path}{place}.jpg") for place, shot in enumerate(found)]
)


@settings(max_examples=200, deadline=None)
@given(shots=tables, rules=some_rules, seed=st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_that_of_the_photos(shots, rules, seed):
    order = by_preference(table(*shots), rules).tolist()
    assert sorted(order) == list(range(len(shots)))
    shuffled = list(shots)
    seed.shuffle(shuffled)
    again = by_preference(table(*shuffled), rules).tolist()
    assert [shuffled[row] for row in again] == [shots[row] for row in order]
    classes = [(shots[row].is_partial, not shots[row].is_reference) for row in order]
    assert classes == sorted(classes)


@settings(max_examples=200, deadline=None)
@given(shots=tables, rules=some_rules)
def test_every_photo_before_another_has_a_reason_that_the_other_way_round_is_another(shots, rules):
    columns = table(*shots)
    order = by_preference(columns, rules)
    whys = why_all_preferred(columns, order[:-1], order[1:], rules)
    for best, second, why in zip(order[:-1].tolist(), order[1:].tolist(), whys, strict=True):
        assert why is why_preferred(columns, best, second, rules)
        one, other = shots[best], shots[second]
        match why:
            case Why.REFERENCE:
                assert (one.is_reference, other.is_reference) == (True, False)
            case Why.COMPLETE:
                assert (one.is_partial, other.is_partial) == (False, True)
            case Why.RATED:
                assert one.facts.rating > other.facts.rating
            case Why.LARGER | Why.SMALLER:
                assert (one.size > other.size) == (why is Why.LARGER)
            case Why.HAS_DATE:
                assert (one.taken_ms is None, other.taken_ms is None) == (False, True)
            case Why.FIRST_BY_NAME:
                assert os.fsencode(one.path) < os.fsencode(other.path)
