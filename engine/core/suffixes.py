"""Endings of file names by which photos are expected, and by which files that belong together know each other."""

from typing import Final

RAW_SUFFIXES: Final = frozenset({
    ".dng", ".gpr", ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".sr2", ".srf", ".orf", ".rw2", ".rwl", ".raf",
    ".pef", ".srw", ".x3f", ".iiq", ".3fr", ".fff", ".erf", ".kdc", ".dcr", ".mef", ".mos", ".mrw",
})  # fmt: skip
"""What cameras write beside a picture that anyone can look at."""

JPEG_SUFFIXES: Final = frozenset({".jpg", ".jpeg", ".jpe", ".jfif"})
HEIF_SUFFIXES: Final = frozenset({".heic", ".heif", ".hif"})

PHOTO_SUFFIXES: Final = RAW_SUFFIXES | JPEG_SUFFIXES | HEIF_SUFFIXES | {
    ".mpo", ".png", ".apng", ".webp", ".tif", ".tiff", ".bmp", ".dib", ".gif", ".heics", ".avif", ".avifs", ".jxl",
}  # fmt: skip
