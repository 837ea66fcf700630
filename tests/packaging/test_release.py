import re
import subprocess
from pathlib import Path

import pytest

from engine.version import VERSION
from recipes.command_line import PRODUCTS, main
from recipes.plan import ROOT
from recipes.release_version import VersionError, changelog_entry, check_release
from recipes.trial import TrialError, check_doctor, check_groups

WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
DOCTOR = """\
Sparse distance kernel        avx2 (this machine can run avx2, portable, numpy)
Picture formats
  JPEG (simplejpeg)           1.9.0
  HEIC (libheif)              1.23.0
  JPEG XL (libjxl)            0.11.2
  RAW (LibRaw)                0.22.2
  WebP (libwebp)              1.6.0
  AVIF (libavif)              1.4.2
  TIFF (libtiff)              4.7.2
"""


def _tracked() -> list[Path]:
    told = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, check=True).stdout
    return [ROOT / name.decode() for name in told.split(b"\0") if name]


def test_the_version_is_written_in_one_place() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+((a|b|rc)\d+)?", VERSION)
    written = re.compile(rf"(?i)(version|lookalike)\W{{1,5}}v?{re.escape(VERSION)}(?![.\d])")
    texts = [path for path in _tracked() if path.suffix in {".py", ".toml", ".md", ".nsi", ".xml", ".yml", ".plist"}]
    found = [path.relative_to(ROOT).as_posix() for path in texts if written.search(path.read_text(encoding="utf-8"))]
    assert [name for name in found if not name.startswith("tests/")] in (
        ["engine/version.py"],
        ["CHANGELOG.md", "engine/version.py"],
    )


def test_a_tag_of_another_version_makes_no_release(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(f"# Changelog\n\n## [{VERSION}] - 2026-01-01\n\n- All.\n", encoding="utf-8")
    assert check_release(f"v{VERSION}", tmp_path) == "- All."
    for tag in (VERSION, "v9.9.9", ""):
        with pytest.raises(VersionError):
            check_release(tag, tmp_path)
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n\n- Much.\n", encoding="utf-8")
    with pytest.raises(VersionError, match="says nothing"):
        check_release(f"v{VERSION}", tmp_path)


def test_an_entry_of_the_changelog_ends_where_the_next_begins() -> None:
    text = "## [Unreleased]\n- c\n## [1.1.0] - x\n\n### Added\n- b\n\n## [1.0.0]\n- a\n"
    assert changelog_entry(text, "1.1.0") == "### Added\n- b"
    assert changelog_entry(text, "1.0.0") == "- a"
    assert changelog_entry(text, "1.0") == ""


def test_the_command_line_names_what_can_be_made_here(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["nothing"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 2
        assert "a product is one of" in capsys.readouterr().err


def test_what_the_workflow_asks_for_can_be_made() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    named = {word for line in re.findall(r"products: (.+)", text) for word in line.split()}
    assert named
    assert named <= {product.name for product in PRODUCTS}
    # every result is taken along, with its checksum and what it is made of
    for suffix in (".deb", ".tar.xz", "-setup.exe", ".dmg", ".cdx.json"):
        assert f"dist/*{suffix}" in text
    assert "sha256sum" in text


def test_the_workflow_may_write_nothing_but_the_release() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    assert "permissions:\n  contents: read\n" in text
    assert text.count("contents: write") == 1


def test_a_program_that_reads_all_formats_by_compiled_code_passes() -> None:
    check_doctor(DOCTOR)


@pytest.mark.parametrize(
    ("before", "after"),
    [("1.23.0", "missing"), ("  HEIC (libheif)              1.23.0\n", ""), ("avx2 (", "numpy ("), ("Sparse", "Other")],
)
def test_a_program_that_lacks_something_does_not(before: str, after: str) -> None:
    with pytest.raises(TrialError):
        check_doctor(DOCTOR.replace(before, after, 1))


def test_too_few_groups_or_no_heic_fail_the_trial() -> None:
    found = '{"clusters": [' + ",".join(['{"path": "a.heic"}'] * 12) + "]}"
    check_groups(found)
    with pytest.raises(TrialError):
        check_groups(found.replace("heic", "jpg"))
    with pytest.raises(TrialError):
        check_groups('{"clusters": []}')
