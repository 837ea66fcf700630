import io
import re
from datetime import datetime
from html.parser import HTMLParser

import pytest

from engine.core.domain import MatchKind, Problem, Stage
from engine.core.errors import Cancelled
from engine.core.progress import Monitor
from engine.reports.findings import Findings
from engine.reports.html_group import file_url
from engine.reports.html_page import PageHeading, write_page
from tests.helpers.clusters import make_cluster, make_photo, with_companions, with_sentence

HEADING = PageHeading(("/home/anna/Pictures",), datetime(2025, 3, 9, 14, 2))
VOID = {"meta", "img", "input"}


class Page(HTMLParser):
    """What a browser would make of the page; fails on tags that do not close in order."""

    def __init__(self, text):
        super().__init__()
        self.open_tags = []
        self.elements = []
        self.words = []
        self.feed(text)
        self.close()
        assert self.open_tags == []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open_tags.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open_tags.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    def named(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def _picture(photos):
    return [b"jpeg"] * len(photos)


def _write(clusters, problems=(), thumbnails=_picture, monitor=None, **options):
    out = io.StringIO()
    findings = Findings(0.7, tuple(clusters), tuple(problems), {}, 1.0)
    write_page(findings, HEADING, thumbnails, monitor or Monitor(), out, **options)
    return out.getvalue()


def _cluster(name="c1", path="/home/anna/Pictures/Lucca 2018/IMG_2214.jpg"):
    return make_cluster(
        name,
        make_photo(path, 1),
        (make_photo("/home/anna/Pictures/crop.jpg", 2, size_bytes=2_100_000), MatchKind.EDITED, 0.88, "crop 80 %"),
        (make_photo("/r/flip.jpg", 3, is_reference=True), MatchKind.SAME_PICTURE, 0.93, "mirrored"),
    )


def test_a_group_tells_what_is_kept_and_why_the_others_are_there():
    page = Page(_write([_cluster()]))
    words = " ".join(page.words)

    (photos,) = [attributes for attributes in page.named("ul") if attributes["class"] == "photos"]
    assert photos
    items = [attributes["class"] for attributes in page.named("li")]
    assert items == ["photo keeper", "photo", "photo"]
    for said in (
        "keep",
        "reference",
        "Edited: crop 80 %",
        "Same picture: mirrored",
        "88 %",
        "93 %",
        "2.1 MB could be freed",
    ):
        assert said in words
    assert "Pictures / Lucca 2018" in words


def test_a_sentence_says_why_the_keeper_stays():
    told = with_sentence(_cluster(), "<b> stays: it is sharper than c.")
    assert "&lt;b&gt; stays: it is sharper than c." in _write([told])
    assert 'class="why-kept' not in _write([_cluster()])


def test_a_photo_is_shown_with_those_that_belong_to_it():
    raw = with_companions(_cluster(path="/p/1.RW2"), 0, make_photo("/p/1.JPG", 4, size_bytes=8_000_000))
    words = Page(_write([raw])).words
    assert "1.RW2 + JPG" in words
    assert "4,032 × 3,024 · 9.0 MB" in words


def test_the_page_carries_all_it_needs_and_runs_nothing():
    text = _write([_cluster()])
    page = Page(text)

    assert not page.named("script")
    assert not page.named("link")
    assert all(image["src"].startswith("data:image/jpeg;base64,") for image in page.named("img"))
    assert not re.search(r"(https?:)?//(?!\d)[a-z]", text.replace("file:///", ""))
    assert all(address["href"].startswith(("file:///", "#")) for address in page.named("a"))
    assert "default-src 'none'" in text
    assert "prefers-color-scheme: dark" in text


def test_no_name_breaks_out_of_the_page():
    path = "/home/anna/Pictures/\"><script>alert('x')</script>&amp;\n\udcff.jpg"

    text = _write([_cluster(path=path)], [Problem(path, Stage.DECODE, "<b>bad</b>")])

    page = Page(text)
    assert not page.named("script")
    assert not page.named("b")
    text.encode("utf-8")
    assert "<script>alert('x')</script>&amp;\\n\\xff.jpg" in "".join(page.words)
    address = next(link["href"] for link in page.named("a") if link.get("class") == "name")
    assert address.endswith("%22%3E%3Cscript%3Ealert%28%27x%27%29%3C/script%3E%26amp%3B%0A%FF.jpg")


def test_links_lead_to_any_bytes():
    assert file_url("/a b/\udcff#?%.jpg") == "file:///a%20b/%FF%23%3F%25.jpg"


def test_a_photo_without_a_picture_shows_its_format():
    page = Page(_write([_cluster()], thumbnails=lambda photos: [None] * len(photos)))

    assert not page.named("img")
    assert page.words.count("JPEG") == 3


def test_a_page_that_is_full_leaves_groups_out_and_says_so_at_the_end():
    names = [f"/p/{number}.jpg" for number in range(5)]
    clusters = [_cluster(f"c{number}", path) for number, path in enumerate(names)]
    whole = _write(clusters)
    full = _write(clusters, page_budget_characters=1)
    assert "left out" not in whole
    assert [path in full for path in names] == [True, False, False, False, False]
    assert any("4 groups that free less are left out" in words for words in Page(full).words)
    assert "5 groups of photos" in full
    assert "1 group that frees less is left out" in " ".join(Page(_write(clusters[:2], page_budget_characters=1)).words)


def test_pictures_stop_at_the_budget_and_the_page_says_so():
    page = Page(_write([_cluster("c1"), _cluster("c2"), _cluster("c3")], picture_budget_bytes=10))

    assert len(page.named("img")) == 3
    assert len(page.named("article")) == 3
    assert any("Pictures are shown for the first 1 group" in words for words in page.words)


def test_kinds_can_be_chosen_when_there_are_several():
    page = Page(_write([_cluster()]))

    assert [choice["id"] for choice in page.named("input")] == ["all-kinds", "only-same-picture", "only-edited"]
    assert [label["for"] for label in page.named("label")] == ["all-kinds", "only-same-picture", "only-edited"]
    assert page.named("article")[0]["class"] == "group same-picture edited"


def test_problems_are_listed_at_the_end():
    problems = [Problem("/a/broken.jpg", Stage.DECODE, "the file ends early"), Problem("/b", Stage.WALK, "no right")]

    page = Page(_write([_cluster()], problems))

    words = " ".join(page.words)
    assert (
        words.index("mirrored")
        < words.index("2 problems", words.index("mirrored"))
        < words.index("the file ends early")
    )


def test_an_empty_result_says_so():
    words = " ".join(Page(_write([])).words)

    assert "No duplicates found" in words


def test_the_making_of_pictures_can_be_stopped_and_followed():
    seen = []
    monitor = Monitor(seen.append)
    _write([_cluster()], monitor=monitor)
    assert {progress.stage for progress in seen} == {Stage.REPORT}

    monitor.cancel()
    with pytest.raises(Cancelled):
        _write([_cluster()], monitor=monitor)
