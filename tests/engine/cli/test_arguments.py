import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli.arguments import parse
from engine.cli.parser import LIBRARY_VARIABLE, SOURCE_VARIABLE, WEIGHTS_VARIABLE
from engine.cli.requests import (
    DoctorRequest,
    GroupsRequest,
    InstallRequest,
    NetworkChoice,
    PresetsRequest,
    QueryRequest,
    RemovePresetRequest,
    RemoveRequest,
    SavePresetRequest,
    ScanRequest,
    WeightsStatusRequest,
)
from engine.core.domain import Folder, MatchKind
from engine.core.settings import DEFAULT_EXCLUSIONS, DEFAULT_THRESHOLD, Method


def _parse(words, environment=None):
    return parse(words.split(), environment or {})


def test_a_scan_with_everything():
    request = _parse(
        "scan A B --reference R --reference S --exclude *.gif --include-hidden --workers 3 --threshold 0.9 "
        "--kind edited --kind same-picture --json - --csv t.csv --html p.html --library L --quiet"
    )

    assert isinstance(request, ScanRequest)
    assert request.folders == (Folder("A"), Folder("B"), Folder("R", True), Folder("S", True))
    assert request.settings.exclusions == (*DEFAULT_EXCLUSIONS, "*.gif")
    assert request.settings.include_hidden
    assert request.settings.workers == 3
    assert request.settings.threshold == 0.9
    assert request.kinds == {MatchKind.EDITED, MatchKind.SAME_PICTURE}
    assert (request.outputs.json, request.outputs.csv, request.outputs.html) == ("-", "t.csv", "p.html")
    assert request.outputs.has_standard_output
    assert request.common.library == Path("L")
    assert request.common.is_quiet


def test_a_scan_by_default():
    request = _parse("scan A")

    assert isinstance(request, ScanRequest)
    assert request.settings.threshold == DEFAULT_THRESHOLD
    assert request.settings.exclusions == DEFAULT_EXCLUSIONS
    assert request.kinds is None
    assert request.outputs.targets == ()
    assert request.common.library is None
    assert request.method is Method.QUICK
    assert request.network == NetworkChoice(None, None)


def test_default_exclusions_can_be_dropped():
    request = _parse("scan A --no-default-exclusions --exclude *.gif")

    assert isinstance(request, ScanRequest)
    assert request.settings.exclusions == ("*.gif",)


@pytest.mark.parametrize(
    ("words", "folders"),
    [
        ("scan A --json f B", ["A", "B"]),
        ("scan --reference R A --exclude x B C", ["A", "B", "C", "R"]),
        ("scan A --json f -- -x --json", ["A", "-x", "--json"]),
        ("scan --reference R", ["R"]),
    ],
)
def test_folders_may_stand_anywhere(words, folders):
    request = _parse(words)

    assert isinstance(request, ScanRequest)
    assert [folder.path for folder in request.folders] == folders


def test_the_other_commands():
    groups = _parse("groups --threshold 1 --kind identical-file")
    query = _parse("query a.jpg --top 3 b.jpg --json out.json")
    doctor = _parse("doctor")

    assert isinstance(groups, GroupsRequest)
    assert groups.kinds == {MatchKind.IDENTICAL_FILE}
    assert isinstance(query, QueryRequest)
    assert (query.pictures, query.top, query.outputs.json) == (("a.jpg", "b.jpg"), 3, "out.json")
    assert isinstance(doctor, DoctorRequest)


def test_rules_are_taken_as_they_are_written():
    scan, groups = _parse("scan A --keep oldest,path:!copy"), _parse("groups --keep sharpest")
    assert isinstance(scan, ScanRequest)
    assert isinstance(groups, GroupsRequest)
    assert (scan.keep, groups.keep, _parse("groups").keep) == ("oldest,path:!copy", "sharpest", None)


def test_commands_on_presets():
    common = _parse("doctor").common
    assert _parse("presets") == PresetsRequest(common)
    assert _parse("presets save mine oldest,gps") == SavePresetRequest(common, "mine", "oldest,gps")
    assert _parse("presets remove mine") == RemovePresetRequest(common, "mine")


def test_the_library_is_chosen_by_option_then_environment():
    environment = {LIBRARY_VARIABLE: "/from/environment"}

    assert _parse("doctor", environment).common.library == Path("/from/environment")
    assert _parse("doctor --library /given", environment).common.library == Path("/given")
    assert _parse("--library /given doctor", environment).common.library == Path("/given")


def test_the_network_is_for_scans_and_queries_that_ask_for_it():
    scan = _parse("scan A --method deep --weights W")
    query = _parse("query a.jpg --method deep --weights-source S")

    assert isinstance(scan, ScanRequest)
    assert (scan.method, scan.network) == (Method.DEEP, NetworkChoice(Path("W"), None))
    assert isinstance(query, QueryRequest)
    assert (query.method, query.network) == (Method.DEEP, NetworkChoice(None, Path("S")))


def test_commands_on_weights():
    environment = {WEIGHTS_VARIABLE: "/w", SOURCE_VARIABLE: "/s"}

    install = _parse("weights install --from F --yes --quiet")
    status = _parse("weights status", environment)
    remove = _parse("weights remove --weights D", environment)

    assert isinstance(install, InstallRequest)
    assert (install.file, install.has_consent, install.common.is_quiet) == (Path("F"), True, True)
    assert _parse("weights install") == InstallRequest(_parse("doctor").common, NetworkChoice(None, None), None, False)
    assert isinstance(status, WeightsStatusRequest)
    assert status.network == NetworkChoice(Path("/w"), Path("/s"))
    assert isinstance(remove, RemoveRequest)
    assert remove.network == NetworkChoice(Path("D"), Path("/s"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "required"),
        ("scan", "at least one folder"),
        ("scan A --threshold 1.5", "between 0 and 1"),
        ("scan A --threshold nan", "between 0 and 1"),
        ("scan A --threshold high", "not a number"),
        ("scan A --workers 0", "at least 1"),
        ("scan A --workers two", "whole number"),
        ("scan A --kind cropped", "none of identical-file"),
        ("scan A --foo", "--foo"),
        ("scan A --json - --csv -", "only one report"),
        ("scan A --json x --csv ./x", "same file"),
        ("groups A", "unrecognized arguments: A"),
        ("query", "IMAGE"),
        ("query a.jpg --top 0", "at least 1"),
        ("scan A --method best", "invalid choice: 'best'"),
        ("groups --method deep", "--method"),
        ("weights", "ACTION"),
        ("weights install F", "unrecognized arguments: F"),
        ("weights status --yes", "--yes"),
        ("presets save mine", "RULES"),
        ("presets rename mine", "invalid choice"),
        ("frobnicate", "invalid choice"),
    ],
)
def test_what_is_not_understood_is_told_and_ends_with_2(words, said, capsys):
    with pytest.raises(SystemExit) as stopped:
        _parse(words)

    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("words", ["--help", "scan --help", "presets --help", "weights install --help"])
def test_help_does_not_load_the_engine(words):
    script = (
        "import sys\nfrom engine.cli.main import main\n"
        f"try:\n    main({words.split()})\nexcept SystemExit as stop:\n    assert stop.code == 0\n"
        "assert not {'numpy', 'cv2', 'PIL', 'sqlite3', 'ai_edge_litert', 'h5py', 'hnswlib', 'ssl'} & set(sys.modules)"
    )

    subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.DEVNULL)
