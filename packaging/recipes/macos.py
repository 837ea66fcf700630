"""Make the disk image for macOS out of the application; signed and notarised where there is a certificate for it.

What is signed by whom is told by variables of the environment: ``LOOKALIKE_SIGN_AS`` names a certificate of the key
chain ("Developer ID Application: ..."), ``LOOKALIKE_NOTARY_PROFILE`` what ``xcrun notarytool store-credentials`` kept.
Without them the application is signed for nobody, which this computer accepts and others ask about.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from recipes.mac_bundle import BUNDLE, ENTITLEMENTS, SIGN_VARIABLE
from recipes.notices import FILE_NAME
from recipes.plan import TITLE, Plan

NOTARY_VARIABLE: Final = "LOOKALIKE_NOTARY_PROFILE"
_FOR_NOBODY: Final = "-"


def make_image(plan: Plan) -> Path:
    """Put the application into a disk image, beside a link to the folder that people drag it to.

    Raises:
        subprocess.CalledProcessError: a tool of macOS fails.
    """
    bundle = plan.output / BUNDLE
    # what the application is made of was signed while it was put together; this changes its seal alone
    shutil.copyfile(plan.application / FILE_NAME, bundle / "Contents" / "Resources" / FILE_NAME)
    _run(*signing_command(plan, bundle, os.environ))
    stage = plan.work / "image"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    shutil.copytree(bundle, stage / bundle.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    result = plan.result(".dmg")
    result.unlink(missing_ok=True)
    _run("hdiutil", "create", "-volname", TITLE, "-srcfolder", stage, "-fs", "HFS+", "-format", "ULFO", result)
    for command in publishing_commands(result, os.environ):
        _run(*command)
    return result


def signing_command(plan: Plan, bundle: Path, environment: Mapping[str, str]) -> list[str | Path]:
    """Give the command that seals a bundle."""
    person = environment.get(SIGN_VARIABLE) or _FOR_NOBODY
    command: list[str | Path] = ["codesign", "--force", "--sign", person]
    if person != _FOR_NOBODY:
        # notarisation asks for both
        command += ["--options", "runtime", "--timestamp"]
    return [*command, "--entitlements", plan.root / ENTITLEMENTS, bundle]


def publishing_commands(image: Path, environment: Mapping[str, str]) -> list[list[str | Path]]:
    """Give the commands by which other computers open an image without asking; none where nobody vouches for it."""
    person, profile = environment.get(SIGN_VARIABLE), environment.get(NOTARY_VARIABLE)
    commands: list[list[str | Path]] = []
    if person:
        commands.append(["codesign", "--force", "--timestamp", "--sign", person, image])
    if person and profile:
        commands.append(["xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait"])
        commands.append(["xcrun", "stapler", "staple", image])
    return commands


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True)
