"""Which decoders are at work here, for a person who asks why a format cannot be read."""

from importlib.metadata import version

import cv2
import pillow_heif
import rawpy
from PIL import features


def available() -> dict[str, str]:
    """Return the version of each decoder by the name of what it reads."""
    found = {
        "JPEG (simplejpeg)": version("simplejpeg"),
        "Pillow": version("pillow"),
        "OpenCV": cv2.__version__,
        "HEIC (libheif)": pillow_heif.libheif_version(),
        "JPEG XL (pillow-jxl-plugin)": version("pillow-jxl-plugin"),
        "RAW (LibRaw)": ".".join(map(str, rawpy.libraw_version)),
    }
    for name, feature in (("WebP (libwebp)", "webp"), ("AVIF (libavif)", "avif"), ("TIFF (libtiff)", "libtiff")):
        found[name] = features.version(feature) or "missing"
    return found
