"""Edits that move pixels: crops, turns, mirrors, sizes and everything put around a picture."""

import random

from PIL import Image, ImageDraw, ImageOps

Colour = tuple[int, int, int]


def resized(image: Image.Image, chance: random.Random, factor: float) -> Image.Image:
    """Scale both sides."""
    size = (max(16, round(image.width * factor)), max(16, round(image.height * factor)))
    return image.resize(size, Image.Resampling.LANCZOS if factor < 1 else Image.Resampling.BICUBIC)


def squeezed(image: Image.Image, chance: random.Random, factor: float) -> Image.Image:
    """Scale the width alone."""
    return image.resize((round(image.width * factor), image.height), Image.Resampling.BICUBIC)


def cropped(image: Image.Image, chance: random.Random, share: float, off_centre: bool = False) -> Image.Image:
    """Cut away ``share`` of the area, alike on both axes, about the middle or anywhere."""
    keep = (1 - share) ** 0.5
    width, height = round(image.width * keep), round(image.height * keep)
    spare_x, spare_y = image.width - width, image.height - height
    left = round(spare_x * chance.random()) if off_centre else spare_x // 2
    top = round(spare_y * chance.random()) if off_centre else spare_y // 2
    return image.crop((left, top, left + width, top + height))


def side_cropped(image: Image.Image, chance: random.Random, share: float) -> Image.Image:
    """Cut ``share`` of the width or height off one side."""
    wide, high = round(image.width * share), round(image.height * share)
    cuts = ((wide, 0, 0, 0), (0, high, 0, 0), (0, 0, wide, 0), (0, 0, 0, high))
    left, top, right, bottom = chance.choice(cuts)
    return image.crop((left, top, image.width - right, image.height - bottom))


def squared(image: Image.Image, chance: random.Random) -> Image.Image:
    """Cut out the square in the middle."""
    return ImageOps.fit(image, (min(image.size), min(image.size)))


def turned(image: Image.Image, chance: random.Random, quarters: int) -> Image.Image:
    """Turn by quarters, counter-clockwise, without loss."""
    turns = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    return image.transpose(turns[quarters - 1])


def mirrored(image: Image.Image, chance: random.Random) -> Image.Image:
    """Swap left and right."""
    return ImageOps.mirror(image)


def flipped(image: Image.Image, chance: random.Random) -> Image.Image:
    """Swap top and bottom."""
    return ImageOps.flip(image)


def tilted(image: Image.Image, chance: random.Random, degrees: float, cut: bool) -> Image.Image:
    """Turn by a few degrees; cut to the largest centred picture without corners, or fill the corners with black."""
    angle = degrees * chance.choice((-1, 1))
    tilt = image.rotate(angle, Image.Resampling.BICUBIC, expand=not cut)
    if not cut:
        return tilt
    lost = abs(degrees) / 57.3
    dx, dy = round(image.height * lost / 2 + 1), round(image.width * lost / 2 + 1)
    return tilt.crop((dx, dy, image.width - dx, image.height - dy))


def bordered(image: Image.Image, chance: random.Random, share: float, colour: Colour) -> Image.Image:
    """Put an even border around it, ``share`` of the short side wide."""
    return ImageOps.expand(image, round(min(image.size) * share), colour)


def letterboxed(image: Image.Image, chance: random.Random) -> Image.Image:
    """Put black bars around it until it is 16:9."""
    height = max(image.height, round(image.width * 9 / 16))
    width = max(image.width, round(height * 16 / 9))
    canvas = Image.new("RGB", (width, height))
    canvas.paste(image, ((width - image.width) // 2, (height - image.height) // 2))
    return canvas


def polaroid(image: Image.Image, chance: random.Random) -> Image.Image:
    """Mount it on off-white card with a broad lower edge on a grey ground, as an instant print."""
    edge = round(min(image.size) * 0.07)
    card = Image.new("RGB", (image.width + 2 * edge, image.height + 5 * edge), (247, 245, 238))
    card.paste(image, (edge, edge))
    ImageDraw.Draw(card).rectangle((edge, edge, edge + image.width, edge + image.height), outline=(210, 208, 200))
    return ImageOps.expand(card, edge, (128, 130, 133))
