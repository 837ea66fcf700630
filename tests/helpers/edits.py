"""The labelled edits that a finder of duplicates must see through, from one photo to the bytes of its edited copy."""

import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pillow_heif
from PIL import Image

from tests.helpers import edit_frame, edit_light, edit_overlay

Change = Callable[[Image.Image, random.Random], Image.Image]

pillow_heif.register_heif_opener()


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: what it is called, the family in which results are summed up, and how the edited copy is written.

    ``changes`` are applied in order; ``orientation`` other than 1 is written as EXIF, to pixels turned the other way.
    """

    name: str
    family: str
    changes: tuple[Change, ...] = ()
    suffix: str = ".jpg"
    quality: int = 88
    orientation: int = 1

    def apply(self, image: Image.Image, seed: int) -> bytes:
        """Return the file of the edited copy; the same picture and seed give the same bytes.

        Args:
            image: RGB.
            seed: Chooses where a crop lies, which words a caption has, and the like.
        """
        chance = random.Random(f"{self.name}-{seed}")
        for change in self.changes:
            image = change(image, chance)
        return encode(image, self.suffix, self.quality, self.orientation)


UNTURNED = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}


def encode(
    image: Image.Image, suffix: str, quality: int = 88, orientation: int = 1, exif: Image.Exif | None = None
) -> bytes:
    """Write a picture in the format of a suffix; with an orientation, turn the pixels so that it undoes the turn."""
    out = io.BytesIO()
    exif = exif or Image.Exif()
    if orientation != 1:
        image = image.transpose(UNTURNED[orientation])
        exif[0x0112] = orientation
    formats = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".tif": "TIFF", ".bmp": "BMP", ".gif": "GIF"}
    kind = formats.get(suffix) or {".heic": "HEIF", ".avif": "AVIF"}[suffix]
    if kind in {"JPEG", "WEBP", "HEIF", "AVIF"}:
        speed = {"speed": 9} if kind == "AVIF" else {}
        image.save(out, kind, quality=quality, exif=exif.tobytes(), **speed)
    else:
        image.save(out, kind)
    return out.getvalue()


def _codings() -> list[Edit]:
    edits = [Edit(f"jpeg-{quality}", "re-encoded", quality=quality) for quality in (30, 50, 70, 80, 95)]
    sizes = (0.25, 0.5, 0.75, 1.5, 2.0)
    edits += [Edit(f"size-{factor}", "size", (partial(edit_frame.resized, factor=factor),)) for factor in sizes]
    edits.append(Edit("squeezed-0.9", "size", (partial(edit_frame.squeezed, factor=0.9),)))
    formats = (".png", ".webp", ".tif", ".bmp", ".gif", ".heic", ".avif")
    edits += [Edit(f"format{suffix}", "format", suffix=suffix, quality=70) for suffix in formats]
    return edits


def _lights() -> list[Edit]:
    return [
        Edit("blur-1.5", "blur", (partial(edit_light.blurred, strength=1.5),)),
        Edit("blur-3", "blur", (partial(edit_light.blurred, strength=3.0),)),
        Edit("sharpened", "blur", (edit_light.sharpened,)),
        Edit("noise-10", "noise", (partial(edit_light.noisy, sigma=10),)),
        Edit("noise-25", "noise", (partial(edit_light.noisy, sigma=25),)),
        Edit("gamma-0.6", "gamma", (partial(edit_light.gamma, exponent=0.6),)),
        Edit("gamma-1.7", "gamma", (partial(edit_light.gamma, exponent=1.7),)),
        Edit("brightness-0.65", "brightness", (partial(edit_light.brightened, factor=0.65),)),
        Edit("brightness-1.35", "brightness", (partial(edit_light.brightened, factor=1.35),)),
        Edit("contrast-0.6", "contrast", (partial(edit_light.contrasted, factor=0.6),)),
        Edit("contrast-1.5", "contrast", (partial(edit_light.contrasted, factor=1.5),)),
        Edit("auto-contrast", "contrast", (edit_light.equalised,)),
        Edit("colour-shift", "colour", (partial(edit_light.colour_shifted, shift=30),)),
        Edit("saturation-0.4", "colour", (partial(edit_light.saturated, factor=0.4),)),
        Edit("saturation-1.8", "colour", (partial(edit_light.saturated, factor=1.8),)),
        Edit("grey", "grey", (edit_light.grey,)),
        Edit("sepia", "grey", (edit_light.sepia,)),
        Edit("vignette", "vignette", (edit_light.vignetted,)),
    ]


def _overlays() -> list[Edit]:
    return [
        Edit("watermark", "watermark", (edit_overlay.watermarked,)),
        Edit("signature", "watermark", (edit_overlay.signed,)),
        Edit("caption-inside", "caption", (edit_overlay.captioned,)),
        Edit("caption-below", "caption", (edit_overlay.captioned_below,)),
        Edit("sticker", "sticker", (edit_overlay.stickered,)),
        Edit("screenshot-dark", "screenshot", (partial(edit_overlay.screenshot, dark=True),)),
        Edit("screenshot-light", "screenshot", (partial(edit_overlay.screenshot, dark=False),), suffix=".png"),
    ]


def _frames() -> list[Edit]:
    return [
        Edit("border-black", "border", (partial(edit_frame.bordered, share=0.06, colour=(0, 0, 0)),)),
        Edit("border-white", "border", (partial(edit_frame.bordered, share=0.06, colour=(255, 255, 255)),)),
        Edit("border-white-wide", "border", (partial(edit_frame.bordered, share=0.2, colour=(255, 255, 255)),)),
        Edit("border-coloured", "border", (partial(edit_frame.bordered, share=0.1, colour=(150, 40, 60)),)),
        Edit("letterbox-16x9", "letterbox", (edit_frame.letterboxed,)),
        Edit("polaroid", "frame", (edit_frame.polaroid,)),
        Edit("turn-90", "turn", (partial(edit_frame.turned, quarters=1),)),
        Edit("turn-180", "turn", (partial(edit_frame.turned, quarters=2),)),
        Edit("turn-270", "turn", (partial(edit_frame.turned, quarters=3),)),
        Edit("exif-turn-6", "exif-turn", orientation=6),
        Edit("exif-turn-3", "exif-turn", orientation=3),
        Edit("mirror", "mirror", (edit_frame.mirrored,)),
        Edit("flip", "mirror", (edit_frame.flipped,)),
        Edit("tilt-4-cut", "tilt", (partial(edit_frame.tilted, degrees=4, cut=True),)),
        Edit("tilt-4-filled", "tilt", (partial(edit_frame.tilted, degrees=4, cut=False),)),
    ]


def _crops() -> list[Edit]:
    shares = (0.05, 0.10, 0.20, 0.30, 0.40)
    edits = [Edit(f"crop-{share:.0%}", "crop", (partial(edit_frame.cropped, share=share),)) for share in shares]
    edits += [
        Edit(f"crop-{share:.0%}-off", "crop", (partial(edit_frame.cropped, share=share, off_centre=True),))
        for share in shares
    ]
    sides = (0.20, 0.30)
    edits += [Edit(f"side-{s:.0%}", "side-crop", (partial(edit_frame.side_cropped, share=s),)) for s in sides]
    edits.append(Edit("square", "side-crop", (edit_frame.squared,)))
    return edits


def _combinations() -> list[Edit]:
    crop = partial(edit_frame.cropped, share=0.2, off_centre=True)
    half = partial(edit_frame.resized, factor=0.5)
    return [
        Edit("crop+half+jpeg-50", "combined", (crop, half), quality=50),
        Edit("grey+caption+jpeg-60", "combined", (edit_light.grey, _in_colour, edit_overlay.captioned), quality=60),
        Edit("border+gamma+size", "combined", (_card, partial(edit_light.gamma, exponent=1.4), half)),
        Edit("mirror+crop-10%", "combined", (edit_frame.mirrored, partial(edit_frame.cropped, share=0.1))),
        Edit("turn-90+bright+webp", "combined", (_quarter, _bright), suffix=".webp", quality=60),
    ]


def _in_colour(image: Image.Image, chance: random.Random) -> Image.Image:
    return image.convert("RGB")


_card = partial(edit_frame.bordered, share=0.08, colour=(255, 255, 255))
_phone = partial(edit_overlay.screenshot, dark=True)
_quarter = partial(edit_frame.turned, quarters=1)
_bright = partial(edit_light.brightened, factor=1.25)

STRESS: tuple[Edit, ...] = (
    Edit("jpeg-10", "stress", quality=10),
    Edit("size-0.12", "stress", (partial(edit_frame.resized, factor=0.12),)),
    Edit("crop-64%-off", "stress", (partial(edit_frame.cropped, share=0.64, off_centre=True),)),
    Edit("tilt-12-cut", "stress", (partial(edit_frame.tilted, degrees=12, cut=True),)),
    Edit("noise-50", "stress", (partial(edit_light.noisy, sigma=50),)),
    Edit("screenshot+crop-30%", "stress", (partial(edit_frame.cropped, share=0.3), _phone)),
)
EDITS: tuple[Edit, ...] = tuple(_codings() + _lights() + _overlays() + _frames() + _crops() + _combinations())
