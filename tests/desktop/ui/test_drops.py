"""What is made of the things that people drop and paste."""

import base64
import io

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from desktop.ui.drops import DropKind, Dropped, look_at_drop, take_drop


def of_urls(*urls):
    mime = QMimeData()
    mime.setUrls([QUrl(url) if "://" in url else QUrl.fromLocalFile(url) for url in urls])
    return mime


def of_text(text):
    mime = QMimeData()
    mime.setText(text)
    return mime


def png(colour="red"):
    content = io.BytesIO()
    Image.new("RGB", (4, 3), colour).save(content, "PNG")
    return content.getvalue()


def test_folders_are_to_be_searched(tmp_path):
    (tmp_path / "Ferien & Süß").mkdir()
    (tmp_path / "b").mkdir()

    found = take_drop(of_urls(str(tmp_path / "Ferien & Süß"), str(tmp_path / "b"), str(tmp_path / "b")))

    assert found == Dropped(DropKind.FOLDERS, (str(tmp_path / "Ferien & Süß"), str(tmp_path / "b")))


def test_files_are_to_be_looked_for_and_folders_go_before_them(tmp_path):
    (tmp_path / "a.jpg").touch()
    (tmp_path / "b.jpg").touch()

    files = take_drop(of_urls(str(tmp_path / "a.jpg"), str(tmp_path / "b.jpg")))
    both = take_drop(of_urls(str(tmp_path / "a.jpg"), str(tmp_path), str(tmp_path / "b.jpg")))

    assert files == Dropped(DropKind.PICTURES, (str(tmp_path / "a.jpg"), str(tmp_path / "b.jpg")))
    assert both == Dropped(DropKind.FOLDERS, (str(tmp_path),), left_out=2)


def test_a_file_is_taken_rather_than_the_preview_that_comes_with_it(tmp_path):
    (tmp_path / "a.jpg").touch()
    mime = of_urls(str(tmp_path / "a.jpg"))
    mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))

    assert take_drop(mime).kind is DropKind.PICTURES


def test_a_vanished_file_is_still_asked_for_so_that_its_absence_is_told(tmp_path):
    assert take_drop(of_urls(str(tmp_path / "gone.jpg"))).kind is DropKind.PICTURES


@pytest.mark.parametrize("write", ["{}", '"{}"', "file://{}", "  {}  \n"])
def test_text_that_is_a_path_is_that_file(tmp_path, write):
    (tmp_path / "a.jpg").touch()

    found = take_drop(of_text(write.format(tmp_path / "a.jpg")))

    assert found == Dropped(DropKind.PICTURES, (str(tmp_path / "a.jpg"),))


@pytest.mark.parametrize("text", ["buy milk", "", "a.jpg", "/no/such/file.jpg", "/\nand more"])
def test_other_text_is_nothing(text):
    assert take_drop(of_text(text)) == Dropped(DropKind.NOTHING)


def test_a_picture_of_a_browser_is_taken_as_it_came_not_its_address():
    content = png()
    mime = of_urls("https://host.example/a.png")
    mime.setData("image/png", content)

    assert look_at_drop(mime) == Dropped(DropKind.PICTURE)
    assert take_drop(mime) == Dropped(DropKind.PICTURE, content=content)


@pytest.mark.parametrize("is_html", [True, False])
def test_a_picture_within_its_address_is_taken(is_html):
    content = png()
    address = "data:image/png;base64," + base64.b64encode(content).decode()
    mime = QMimeData()
    if is_html:
        mime.setHtml(f'<img alt="x" src="{address}">')
    else:
        mime.setText(address)

    assert take_drop(mime) == Dropped(DropKind.PICTURE, content=content)


def test_a_broken_picture_within_its_address_is_nothing():
    assert take_drop(of_text("data:image/png;base64,A")) == Dropped(DropKind.NOTHING)


def test_an_image_of_the_clipboard_becomes_a_file_that_can_be_decoded():
    image = QImage(5, 4, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 200, 30))
    mime = QMimeData()
    mime.setImageData(image)

    found = take_drop(mime)

    with Image.open(io.BytesIO(found.content)) as decoded:
        assert decoded.size == (5, 4)
        assert decoded.convert("RGB").getpixel((2, 2)) == (10, 200, 30)


@pytest.mark.parametrize("mime", [of_urls("https://host.example/a.jpg"), of_text("https://host.example/a.jpg")])
def test_an_address_elsewhere_is_told_apart_for_nothing_is_fetched(mime):
    assert take_drop(mime) == Dropped(DropKind.REMOTE)
    assert not DropKind.REMOTE.is_useful


def test_thousands_of_files_are_told_by_the_first_ones():
    asked = []
    mime = of_urls(*(f"/photos/{number}.jpg" for number in range(3000)))

    found = look_at_drop(mime, lambda path: asked.append(path) or False)

    assert len(found.paths) == 3000
    assert len(asked) == 200
