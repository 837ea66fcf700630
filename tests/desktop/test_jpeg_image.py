import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from desktop.jpeg_image import decode_jpeg


def coded(image_format: str) -> bytes:
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, image_format)
    return bytes(buffer.data().data())


def test_a_jpeg_is_decoded():
    image = decode_jpeg(coded("JPEG"))
    assert (image.width(), image.height()) == (8, 6)


@pytest.mark.parametrize(
    "content", [b"", coded("PNG"), coded("JPEG")[:-2], b'<svg xmlns="http://www.w3.org/2000/svg"/>'], ids=range(4)
)
def test_what_is_no_whole_jpeg_is_none_and_no_other_format_is_tried(content):
    assert decode_jpeg(content).isNull()
