"""How often enlarged copies of real photos are found out, and how often an original is wrongly taken for one.

usage: python -m tests.quality.enlarged_recall [every]

With 8, every eighth of the photos beside the checkout is taken; all unless given.
"""

import io
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageFilter

from engine.imaging.enlargement import Size, enlarged_from
from engine.imaging.sharpness import grey_of
from tests.quality.photo_sets import SHARED

# What of an original a person may have a copy of.
SHARES = (0.25, 0.3, 1 / 3, 0.4, 0.5, 0.6, 2 / 3, 0.7, 0.75, 0.8)
FACTORS = (1.3, 1.5, 2.0, 3.0, 4.0)
KERNELS = (Image.Resampling.BILINEAR, Image.Resampling.BICUBIC, Image.Resampling.LANCZOS)
QUALITIES = (90, 95)
LARGEST = 4000
REDUCED = (0.77, 0.6, 0.5, 0.3)
NOISE = 8.0


def coded(image: Image.Image, quality: int) -> Image.Image:
    """Return a picture as it comes back from a JPEG."""
    written = io.BytesIO()
    image.save(written, "JPEG", quality=quality)
    return Image.open(io.BytesIO(written.getvalue())).convert("RGB")


def sized(image: Image.Image, factor: float) -> Size:
    """Return the size of a picture times a factor."""
    return max(1, round(image.width * factor)), max(1, round(image.height * factor))


def originals(photo: Image.Image) -> Iterator[tuple[str, Image.Image]]:
    """Yield pictures that were never enlarged, with what was done to them."""
    yield "as it is", photo
    part = photo.crop((0, 0, min(photo.width, 2400), min(photo.height, 1800)))
    yield "soft", coded(part.filter(ImageFilter.GaussianBlur(2)), 85)
    yield "saved again", coded(coded(part, 50), 92)
    noise = np.random.default_rng(0).normal(0, NOISE, (part.height, part.width, 3))
    yield "noisy", coded(Image.fromarray(np.clip(np.asarray(part) + noise, 0, 255).astype(np.uint8)), 92)
    for share in REDUCED:
        yield "reduced well", coded(part.resize(sized(part, share), Image.Resampling.LANCZOS), 90)
        rough = cv2.resize(np.asarray(part), sized(part, share), interpolation=cv2.INTER_LINEAR)
        yield "reduced badly", coded(Image.fromarray(np.asarray(rough, np.uint8)), 90)


def sources(photo: Image.Image) -> Iterator[tuple[str, Image.Image]]:
    """Yield what is to be enlarged."""
    if max(photo.size) <= LARGEST // 3:
        yield "small photo from the web", photo
        return
    yield "part of a camera's photo", photo.crop((300, 300, 1500, 1200))
    smaller = photo.resize(sized(photo, 1200 / photo.width), Image.Resampling.LANCZOS)
    for quality in (80, 92):
        yield f"camera's photo at 1200 px, quality {quality}", coded(smaller, quality)


def main() -> None:
    """Measure and print both."""
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    files: list[Path] = []
    for kind in ("camera", "web"):
        files += sorted((SHARED / "photos" / kind).glob("*"))[::every]
    wrong: dict[str, list[bool]] = defaultdict(list)
    found: dict[str, list[bool]] = defaultdict(list)
    for number, file in enumerate(files):
        photo = Image.open(file).convert("RGB")
        for what, image in originals(photo):
            grey = grey_of(np.asarray(image))
            wrong[what] += [enlarged_from(grey, [sized(image, share)]) is not None for share in SHARES]
        for what, image in sources(photo):
            for at, (factor, kernel) in enumerate(product(FACTORS, KERNELS)):
                if image.width * factor > LARGEST or (at + number) % 3:
                    continue
                larger = image.resize(sized(image, factor), kernel)
                if (at + number) % 2:
                    larger = larger.filter(ImageFilter.UnsharpMask(1.5, 100, 0))
                copy = coded(larger, QUALITIES[at % len(QUALITIES)])
                found[f"{what}, x{factor:g}"].append(
                    enlarged_from(grey_of(np.asarray(copy)), [image.size]) == image.size
                )
    print("originals taken for enlarged, beside copies of", ", ".join(f"{share:.0%}" for share in SHARES))
    for what, told in wrong.items():
        print(f"  {what:44} {sum(told):4} of {len(told)}")
    print("enlarged copies found out")
    for what, told in sorted(found.items()):
        print(f"  {what:44} {sum(told):4} of {len(told)}")


if __name__ == "__main__":
    main()
