import pytest

from engine.review.metadata.sidecar_names import SidecarNames


@pytest.mark.parametrize(
    ("listing", "photo", "expected"),
    [
        # what is there is kept, in either form and whatever its case
        (["a.jpg", "a.jpg.xmp"], "a.jpg", "a.jpg.xmp"),
        (["a.jpg", "a.xmp"], "a.jpg", "a.xmp"),
        (["A.CR2", "a.XMP"], "A.CR2", "a.XMP"),
        (["a.cr2", "a.cr2.xmp", "a.xmp"], "a.cr2", "a.cr2.xmp"),
        # nothing there: Adobe's form for RAW, else the one that cannot be mistaken
        (["a.cr2"], "a.cr2", "a.xmp"),
        (["a.jpg"], "a.jpg", "a.jpg.xmp"),
        ([], "a.b.heic", "a.b.heic.xmp"),
        # beside a RAW file the short form is the RAW file's
        (["a.cr2", "a.jpg", "a.xmp"], "a.jpg", "a.jpg.xmp"),
        (["a.cr2", "a.jpg", "a.xmp"], "a.cr2", "a.xmp"),
        (["a.cr2", "a.jpg"], "a.cr2", "a.xmp"),
        (["a.cr2", "a.dng", "a.xmp"], "a.cr2", "a.cr2.xmp"),
        (["a.png", "a.jpg", "a.xmp"], "a.jpg", "a.jpg.xmp"),
        # the form that is usual in the folder, for photos of the same sort
        (["a.cr2", "b.cr2", "b.cr2.xmp"], "a.cr2", "a.cr2.xmp"),
        (["a.jpg", "b.jpg", "b.xmp"], "a.jpg", "a.xmp"),
        (["a.jpg", "b.cr2", "b.xmp"], "a.jpg", "a.jpg.xmp"),
        (["a.jpg", "b.jpg", "b.xmp", "c.jpg", "c.jpg.xmp"], "a.jpg", "a.jpg.xmp"),
        (["a.jpg", "b.jpg", "b.xmp", "a.png"], "a.jpg", "a.jpg.xmp"),
        (["a.jpg", "lonely.xmp"], "a.jpg", "a.jpg.xmp"),
    ],
)
def test_the_sidecar_to_write(listing: list[str], photo: str, expected: str) -> None:
    assert SidecarNames(listing).to_write(photo) == expected


def test_all_sidecars_of_a_photo_are_found_the_surest_first() -> None:
    names = SidecarNames(["a.cr2", "A.XMP", "a.CR2.xmp", "a.jpg", "a_01.cr2.xmp", "b.xmp", "a.pp3"])
    assert names.of("a.cr2") == ("a.CR2.xmp", "A.XMP")
    assert names.of("a.jpg") == ("A.XMP",)
    assert names.of("c.jpg") == ()


def test_names_that_are_no_text_are_names_too() -> None:
    assert SidecarNames(["a\udcff.jpg", "a\udcff.jpg.xmp"]).of("a\udcff.jpg") == ("a\udcff.jpg.xmp",)
