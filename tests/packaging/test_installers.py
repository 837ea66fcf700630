import plistlib
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from recipes import mac_bundle, macos, windows
from recipes.icon_files import mac_icon, windows_icon
from recipes.mac_bundle import SIGN_VARIABLE
from recipes.plan import ROOT, Plan

PICTURE = b"\x89PNG, or so"


def _plan(output: Path, system: str) -> Plan:
    return Plan(ROOT, output, 1_700_000_000, "1.2.3", system, "amd64")


def _frozen(plan: Plan, *names: str) -> None:
    for name in names:
        path = plan.application / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"code")


def test_the_icon_of_windows_names_each_picture(tmp_path: Path) -> None:
    icon = windows_icon(tmp_path, lambda _, side: PICTURE + bytes(side))
    _, kind, count = struct.unpack_from("<3H", icon)
    assert kind == 1
    sides = []
    for number in range(count):
        width, _, _, _, _, bits, size, offset = struct.unpack_from("<4B2H2I", icon, 6 + 16 * number)
        assert icon[offset : offset + size] == PICTURE + bytes(width or 256)
        assert bits == 32
        sides.append(width or 256)
    assert sides == sorted(sides)
    assert {16, 32, 48, 256} <= set(sides)


def test_the_icon_of_macos_says_its_length(tmp_path: Path) -> None:
    icon = mac_icon(tmp_path, lambda _, side: PICTURE + bytes(side))
    assert icon[:4] == b"icns"
    assert struct.unpack(">I", icon[4:8])[0] == len(icon)


def test_what_the_installer_brings_is_what_it_takes_away() -> None:
    lines = list(windows.file_list(["lookalike.exe", "_internal/a/b.dll", "_internal/a/$c.txt"]))
    brought = [line for line in lines if line.startswith("  File")]
    taken = [line for line in lines if line.startswith("  Delete")]
    assert len(brought) == len(taken) == 3
    assert '  Delete "$INSTDIR\\_internal\\a\\$$c.txt"' in taken
    folders = [line for line in lines if line.startswith("  RMDir")]
    assert folders == ['  RMDir "$INSTDIR\\_internal\\a"', '  RMDir "$INSTDIR\\_internal"']


def test_the_uninstaller_leaves_the_library_unless_it_is_asked_to() -> None:
    script = (ROOT / "packaging" / "windows" / "lookalike.nsi").read_text(encoding="utf-8")
    # nothing is taken away as a whole but in the part that is not ticked beforehand
    before, part = script.split('Section /o "un.$(LIBRARY_PART)"')
    assert "RMDir /r" not in before
    assert part.partition("SectionEnd")[0].strip() == 'RMDir /r "${PERSONAL}"'
    assert "RMDir /r" not in part.partition("SectionEnd")[2]
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script


@pytest.mark.parametrize(
    ("version", "four"), [("1.2.3", "1.2.3.0"), ("0.1.0rc2", "0.1.0.0"), ("2.0", "2.0.0.0"), ("1.2.3.dev4", "1.2.3.0")]
)
def test_windows_gets_four_numbers(version: str, four: str) -> None:
    assert windows.version_of_four(version) == four


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_nsis_compiles_the_script_without_a_warning(tmp_path: Path) -> None:
    plan = _plan(tmp_path, "win32")
    _frozen(plan, "lookalike.exe", "_internal/q b/$ü.pyd", "THIRD-PARTY.txt")
    (plan.work / "windows").mkdir(parents=True)
    icon = tmp_path / "x.ico"
    icon.write_bytes(windows_icon(tmp_path, lambda _, side: PICTURE))
    result = windows.compile_script(plan, icon)
    assert result.name == "lookalike-1.2.3-win32-amd64-setup.exe"
    assert result.read_bytes()[:2] == b"MZ"


def test_macos_is_told_what_it_asks_for() -> None:
    info = mac_bundle.info("1.2.3", ROOT)
    assert plistlib.loads(plistlib.dumps(info)) == info
    assert info["CFBundleVersion"] == "1.2.3"
    assert {"NSDesktopFolderUsageDescription", "NSRemovableVolumesUsageDescription"} <= info.keys()
    assert {"de", "zh-Hans"} <= set(info["CFBundleLocalizations"])
    assert all(kind["LSHandlerRank"] == "Alternate" for kind in info["CFBundleDocumentTypes"])


def test_only_what_somebody_vouches_for_is_signed_for_others(tmp_path: Path) -> None:
    plan = _plan(tmp_path, "darwin")
    bundle, image = tmp_path / "Lookalike.app", tmp_path / "x.dmg"
    nobody = macos.signing_command(plan, bundle, {})
    assert nobody[3] == "-"
    assert "--timestamp" not in nobody
    assert macos.publishing_commands(image, {macos.NOTARY_VARIABLE: "profile"}) == []
    person = {SIGN_VARIABLE: "Developer ID Application: Somebody", macos.NOTARY_VARIABLE: "profile"}
    somebody = macos.signing_command(plan, bundle, person)
    assert somebody[3] == person[SIGN_VARIABLE]
    assert {"runtime", "--timestamp", "--entitlements"} <= set(map(str, somebody))
    tools = [
        command[1] if command[0] == "xcrun" else command[0] for command in macos.publishing_commands(image, person)
    ]
    assert tools == ["codesign", "notarytool", "stapler"]


def test_the_entitlements_are_few_and_well_formed() -> None:
    given = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert set(given) == {
        "com.apple.security.cs.disable-library-validation",
        "com.apple.security.cs.allow-unsigned-executable-memory",
    }


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_a_file_that_is_not_there_fails_the_build(tmp_path: Path) -> None:
    plan = _plan(tmp_path, "win32")
    (plan.work / "windows").mkdir(parents=True)
    with pytest.raises(subprocess.CalledProcessError):
        windows.compile_script(plan, tmp_path / "no.ico")
