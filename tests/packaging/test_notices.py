import json
from importlib import metadata
from pathlib import Path, PurePosixPath

import pytest

from recipes.libraries import is_library, known_libraries, stem_of, told_apart
from recipes.materials import materials
from recipes.notices import UnwantedLibraryError, notices, write_notices
from recipes.packages import Package, packages_of_program
from recipes.plan import ROOT, Plan


@pytest.fixture(scope="module")
def packages() -> list[Package]:
    return packages_of_program(ROOT)


def _plan(output: Path) -> Plan:
    return Plan(ROOT, output, 1_700_000_000, "9.8.7", "linux", "amd64")


def test_all_that_the_program_needs_is_told_and_nothing_of_development(packages: list[Package]) -> None:
    names = {package.name for package in packages}
    assert {"numpy", "pillow", "pyside6-essentials", "shiboken6", "pi-heif", "imagecodecs", "pywavelets"} <= names
    assert not names & {"pytest", "ruff", "pillow-heif", "pillow-jxl-plugin", "pyinstaller", "tensorflow-cpu"}


def test_every_package_states_its_terms_and_none_is_under_the_gpl_alone(packages: list[Package]) -> None:
    for package in packages:
        assert package.licence, package.name
        others = [part for part in package.licence.replace(" AND ", " OR ").split(" OR ") if "GPL" not in part]
        assert others or "LGPL" in package.licence, f"{package.name} is under {package.licence}"


def test_no_library_that_comes_along_is_under_the_gpl_alone() -> None:
    for library in known_libraries(ROOT):
        alone = library.licence.startswith("GPL") and "exception" not in library.licence.lower()
        assert not alone, library.name


def test_the_list_knows_every_library_that_packages_carry(packages: list[Package]) -> None:
    files = [PurePosixPath(str(file)) for each in packages for file in metadata.files(each.name) or ()]
    # of the many codecs of imagecodecs one goes into the program, with the libraries of libjxl
    carried = [file for file in files if "imagecodecs.libs" not in file.parts or "jxl" in file.name]
    found, unknown = told_apart([file for file in carried if "cv2" not in file.parts], known_libraries(ROOT))
    assert unknown == []
    if any(is_library(file.name) for file in carried):
        assert {"Qt", "libheif"} <= {library.name for library in found}


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("libjxl-bcde3c36.so.0.11.2", "jxl"),
        ("libjxl_cms-fc18f9ea.so.0.11.2", "jxl_cms"),
        ("libQt6Core.so.6", "Qt6Core"),
        ("libheif.1.dylib", "heif"),
        ("heif-0a1b2c3d.dll", "heif"),
        ("libscipy_openblas64_-32a4b2a6.so", "scipy_openblas64_"),
    ],
)
def test_a_library_is_known_by_what_is_left_of_its_name(name: str, stem: str) -> None:
    assert is_library(name)
    assert stem_of(name) == stem


@pytest.mark.parametrize("name", ["_jpegxl.abi3.so", "_pi_heif.cpython-311-x86_64-linux-gnu.so", "x.pyd", "a.py"])
def test_modules_are_no_libraries(name: str) -> None:
    assert not is_library(name)


def test_the_notices_hold_what_licences_ask_for(packages: list[Package]) -> None:
    text = notices(ROOT, "9.8.7", known_libraries(ROOT))
    for words in (
        "Lookalike 9.8.7",
        "Permission is hereby granted",
        "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3",
        "may be replaced by another version",
        "for\nthree years",
        "https://download.qt.io/official_releases/qt/",
        "https://github.com/strukturag/libheif",
        "CC BY 4.0",
        "Karen Simonyan and Andrew Zisserman",
        "Python Software Foundation",
    ):
        assert words in text
    for package in packages:
        assert f"{package.name} {package.version}" in text


def test_a_library_under_the_gpl_stops_the_build_and_an_unknown_one_is_named(tmp_path: Path) -> None:
    plan = _plan(tmp_path)
    plan.application.mkdir(parents=True)
    (plan.application / "libheif-0.so.1").touch()
    (plan.application / "libnobodyknows.so.1").touch()
    text = write_notices(plan).read_text(encoding="utf-8")
    assert "libnobodyknows.so.1" in text
    (plan.application / "libx265-4883ecb5.so.217").touch()
    with pytest.raises(UnwantedLibraryError, match="x265"):
        write_notices(plan)


def test_the_bill_of_materials_is_cyclonedx_and_the_same_each_time(tmp_path: Path, packages: list[Package]) -> None:
    told = materials(_plan(tmp_path), packages, known_libraries(ROOT))
    assert told == materials(_plan(tmp_path), packages, known_libraries(ROOT))
    assert (told["bomFormat"], told["specVersion"], told["version"]) == ("CycloneDX", "1.6", 1)
    assert told["metadata"]["component"]["version"] == "9.8.7"
    references = [component["bom-ref"] for component in told["components"]]
    assert len(references) == len(set(references))
    assert set(told["dependencies"][0]["dependsOn"]) == set(references)
    assert all(component["licenses"] for component in told["components"])
    by_name = {component["name"]: component for component in told["components"]}
    assert by_name["numpy"]["purl"].startswith("pkg:pypi/numpy@")
    assert by_name["pyside6-essentials"]["licenses"][0]["expression"].startswith("LGPL-3.0-only")
    json.dumps(told)
