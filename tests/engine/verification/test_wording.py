"""What a person is told of why two pictures match."""

import pytest

from engine.core.domain import ImageFormat, PictureInfo
from engine.verification.agreement import Agreement
from engine.verification.wording import describe_placement, describe_same_frame, has_other_border


def info(
    width: int = 400,
    height: int = 300,
    image_format: ImageFormat = ImageFormat.JPEG,
    frame: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0),
) -> PictureInfo:
    return PictureInfo(image_format, width, height, False, frame)


def overlapping(a: float, b: float) -> Agreement:
    return Agreement(0.9, 0.9, 0.9, 0.0, 10.0, a, b)


@pytest.mark.parametrize(
    ("other", "proposed", "degrees", "words"),
    [
        (info(), 0, 0.0, "re-encoded"),
        (info(200, 150), 0, 0.0, "other size"),
        (info(300, 400), 5, 0.0, "turned"),
        (info(300, 400), 6, 0.0, "turned"),
        (info(150, 200), 6, 0.0, "turned, other size"),
        (info(), 1, 0.0, "mirrored"),
        (info(), 2, 0.0, "upside down, mirrored"),
        (info(), 3, 0.0, "upside down"),
        (info(300, 400), 4, 0.0, "turned and mirrored"),
        (info(), 0, 179.5, "upside down"),
        (info(), 0, -179.5, "upside down"),
        (info(300, 400), 0, -90.2, "turned"),
        (info(image_format=ImageFormat.WEBP), 0, 0.4, "JPEG and WebP"),
        (info(200, 150, ImageFormat.PNG), 1, 0.0, "mirrored, JPEG and PNG, other size"),
    ],
)
def test_files_of_one_picture(other: PictureInfo, proposed: int, degrees: float, words: str) -> None:
    assert describe_same_frame(info(), other, proposed, degrees) == words


@pytest.mark.parametrize(
    ("a", "b", "degrees", "words"),
    [
        (1.0, 0.64, 0.0, "crop 64 %"),
        (0.64, 0.99, 0.0, "crop 64 %"),
        (0.5, 0.6, 0.0, "overlap 50 %"),
        (0.95, 0.95, 0.0, "moved a little"),
        (0.95, 0.95, 4.2, "turned 4°"),
        (1.0, 0.8, -4.2, "turned 4°, crop 80 %"),
        (1.0, 0.8, 90.0, "crop 80 %"),
        (1.0, 0.8, 94.0, "turned 4°, crop 80 %"),
        (1.0, 0.8, -176.0, "turned 4°, crop 80 %"),
    ],
)
def test_a_part_of_a_picture(a: float, b: float, degrees: float, words: str) -> None:
    assert describe_placement(overlapping(a, b), degrees) == words
    assert describe_placement(overlapping(b, a), -degrees) == words


def test_a_border_is_one_that_only_one_of_them_has() -> None:
    plain, framed, same = info(), info(frame=(0.1, 0.1, 0.9, 0.9)), info(frame=(0.0, 0.2, 1.0, 0.84))
    assert has_other_border(plain, framed)
    assert has_other_border(framed, plain)
    assert not has_other_border(framed, same)
    assert not has_other_border(plain, info(frame=(0.0, 0.0, 1.0, 0.98)))
