"""What macOS wants to know of the program before it runs: names, kinds of files, and why it looks into folders."""

from pathlib import Path
from typing import Any, Final

from engine.core.suffixes import PHOTO_SUFFIXES
from recipes.plan import IDENTIFIER, TITLE

BUNDLE: Final = f"{TITLE}.app"
ENTITLEMENTS: Final = "packaging/macos/entitlements.plist"
SIGN_VARIABLE: Final = "LOOKALIKE_SIGN_AS"
# The oldest system that all packages' files for it run on.
_OLDEST_SYSTEM: Final = "12.0"
_REASON: Final = "Lookalike compares the photos in folders that you choose. Nothing leaves this computer."
_PLACES: Final = ("Desktop", "Documents", "Downloads", "RemovableVolumes", "NetworkVolumes")


def info(version: str, root: Path) -> dict[str, Any]:
    """Give the content of Info.plist; ``root`` is the checkout, whose translations are named."""
    languages = sorted(path.stem.partition("_")[2] for path in (root / "resources" / "translations").glob("*.ts"))
    numbers = version.split("+", 1)[0]
    return {
        "CFBundleName": TITLE,
        "CFBundleDisplayName": TITLE,
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": numbers,
        "CFBundleVersion": numbers,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": [language.replace("zh_CN", "zh-Hans") for language in languages],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Photo",
                "CFBundleTypeRole": "Viewer",
                # never what a picture is opened with unless a person says so
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.image", "public.camera-raw-image"],
                "CFBundleTypeExtensions": sorted(suffix.removeprefix(".") for suffix in PHOTO_SUFFIXES),
            },
            {
                "CFBundleTypeName": "Folder",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.folder"],
            },
        ],
        **{f"NS{place}FolderUsageDescription": _REASON for place in _PLACES[:3]},
        **{f"NS{place}UsageDescription": _REASON for place in _PLACES[3:]},
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": _OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "NSSupportsAutomaticGraphicsSwitching": True,
    }
