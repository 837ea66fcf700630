"""Which decoders are at work here, for a person who asks why a format cannot be read."""

from importlib.metadata import version

import cv2
import pi_heif
import rawpy
from imagecodecs import jpegxl_version
from PIL import features


def available() -> dict[str, str]:
    """Return the version of each decoder by the name of what it reads."""
    found = {
        "JPEG (simplejpeg)": version("simplejpeg"),
        "Pillow": version("pillow"),
        "OpenCV": cv2.__version__,
        "HEIC (libheif)": pi_heif.libheif_version(),
        "JPEG XL (libjxl)": jpegxl_version().split()[-1],
        "RAW (LibRaw)": ".".join(map(str, rawpy.libraw_version)),
    }
    for name, feature in (("WebP (libwebp)", "webp"), ("AVIF (libavif)", "avif"), ("TIFF (libtiff)", "libtiff")):
        found[name] = features.version(feature) or "missing"
    return found
