"""Edits that put text, stickers or the screen of a telephone on or around a picture."""

import random

from PIL import Image, ImageDraw, ImageFont

WORDS = ("Sunday at the lake", "when it all began", "best day ever", "Greetings from afar", "me, every Monday", "2019")
SCREEN = (1080, 2340)


def _font(size: float) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(max(9.0, size))
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


def watermarked(image: Image.Image, chance: random.Random) -> Image.Image:
    """Lay half-transparent slanted text over the whole picture, again and again, as stock photo sellers do."""
    side = max(image.size)
    sheet = Image.new("RGBA", (side * 2, side * 2))
    pen = ImageDraw.Draw(sheet)
    font = _font(side / 14)
    mark = f"SAMPLE {chance.randint(100, 999)}"
    for row, y in enumerate(range(0, side * 2, round(side / 4.5))):
        for x in range(-(row % 2) * side // 4, side * 2, round(side / 2)):
            pen.text((x, y), mark, font=font, fill=(255, 255, 255, 95))
    sheet = sheet.rotate(30, Image.Resampling.BICUBIC)
    left, top = (sheet.width - image.width) // 2, (sheet.height - image.height) // 2
    overlay = sheet.crop((left, top, left + image.width, top + image.height))
    return Image.alpha_composite(image.convert("RGBA"), overlay).convert("RGB")


def signed(image: Image.Image, chance: random.Random) -> Image.Image:
    """Write a small name and date into a lower corner."""
    signed_image = image.copy()
    size = image.height / 16
    where = (image.width * chance.choice((0.03, 0.6)), image.height - 1.6 * size)
    ImageDraw.Draw(signed_image).text(where, "(c) A. Lens 2021", font=_font(size), fill=(255, 236, 150))
    return signed_image


def captioned(image: Image.Image, chance: random.Random) -> Image.Image:
    """Write large outlined words across the top and bottom of the picture."""
    captioned_image = image.copy()
    pen = ImageDraw.Draw(captioned_image)
    size = image.width / 11
    font = _font(size)
    for y in (image.height * 0.03, image.height * 0.97 - 1.3 * size):
        words = chance.choice(WORDS).upper()
        x = (image.width - pen.textlength(words, font=font)) / 2
        pen.text((x, y), words, font=font, fill="white", stroke_width=max(1, round(size / 14)), stroke_fill="black")
    return captioned_image


def captioned_below(image: Image.Image, chance: random.Random) -> Image.Image:
    """Add a white strip with words below the picture."""
    strip = round(image.height * 0.18)
    canvas = Image.new("RGB", (image.width, image.height + strip), "white")
    canvas.paste(image)
    where = (image.width * 0.04, image.height + strip * 0.25)
    ImageDraw.Draw(canvas).text(where, chance.choice(WORDS), font=_font(strip * 0.42), fill=(20, 20, 20))
    return canvas


def stickered(image: Image.Image, chance: random.Random) -> Image.Image:
    """Stick a laughing face onto the picture, a third of the short side wide."""
    stuck = image.copy()
    pen = ImageDraw.Draw(stuck)
    radius = min(image.size) / 6
    x = image.width * chance.uniform(0.2, 0.8)
    y = image.height * chance.uniform(0.25, 0.75)
    ink = (60, 40, 10)
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(255, 204, 50), outline=ink, width=2)
    for eye in (-0.38, 0.38):
        box = (x + (eye - 0.13) * radius, y - 0.45 * radius, x + (eye + 0.13) * radius, y - 0.08 * radius)
        pen.ellipse(box, fill=ink)
    pen.chord((x - 0.6 * radius, y - 0.4 * radius, x + 0.6 * radius, y + 0.65 * radius), 10, 170, fill=ink)
    return stuck


def screenshot(image: Image.Image, chance: random.Random, dark: bool) -> Image.Image:
    """Show the picture on an upright telephone: status bar, title, the photo across the screen, a row of buttons."""
    ground, ink = ((0, 0, 0), (235, 235, 235)) if dark else ((250, 250, 250), (40, 40, 40))
    screen = Image.new("RGB", SCREEN, ground)
    pen = ImageDraw.Draw(screen)
    wide, high = SCREEN
    pen.text((48, 28), f"{chance.randint(7, 23)}:{chance.randint(10, 59)}", font=_font(40), fill=ink)
    for bar in range(4):
        pen.rectangle((850 + bar * 16, 64 - bar * 9, 860 + bar * 16, 68), fill=ink)
    pen.rounded_rectangle((940, 32, 1020, 70), 8, outline=ink, width=4)
    pen.rectangle((946, 38, 946 + chance.randint(15, 66), 64), fill=ink)
    pen.line((70, 170, 44, 196, 70, 222), fill=ink, width=6)
    pen.text((120, 164), chance.choice(("Today", "Yesterday", "Camera", "Saved")), font=_font(52), fill=ink)

    scale = min(wide / image.width, (high - 560) / image.height)
    shown = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.BICUBIC)
    screen.paste(shown, ((wide - shown.width) // 2, 270 + (high - 560 - shown.height) // 2))

    for button, name in enumerate(("Share", "Edit", "Info", "Delete")):
        x = 135 + button * 270
        pen.ellipse((x - 30, high - 235, x + 30, high - 175), outline=ink, width=6)
        pen.text((x - 18 * len(name) / 2, high - 160), name, font=_font(34), fill=ink)
    pen.rounded_rectangle((380, high - 40, 700, high - 30), 5, fill=ink)
    return screen
