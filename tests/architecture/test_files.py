"""Every file of the product keeps the house rules that no linter knows."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRODUCT = sorted(path for part in ("engine", "desktop") for path in (ROOT / part).rglob("*.py"))
NATIVE = sorted((ROOT / "engine").rglob("*.c"))
MAX_LINES = 300
FORBIDDEN_NAMES = {"utils", "helpers", "manager", "common", "misc"}
# in pieces, so that this file does not accuse itself
REGISTRIES = [
    ".".join(words) for words in (("pypi", "org"), ("pythonhosted", "org"), ("crates", "io"), ("npmjs", "com"))
]
MACHINE_PATHS = ["/" + folder for folder in ("work/", "root/")]


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _tracked_texts() -> list[tuple[str, str]]:
    try:
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        pytest.skip(f"only a checkout knows its tracked files: {error}")
    texts = []
    for name in filter(None, listing.stdout.split("\0")):
        path = ROOT / name
        if path.is_file():
            data = path.read_bytes()
            if b"\0" not in data:
                texts.append((name, data.decode("utf-8")))
    return texts


@pytest.mark.parametrize("path", PRODUCT + NATIVE, ids=_named)
def test_a_file_has_one_responsibility_and_few_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < MAX_LINES


@pytest.mark.parametrize("path", PRODUCT, ids=_named)
def test_a_file_opens_by_saying_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(('"""', 'r"""')), "the first line is the docstring"
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", PRODUCT, ids=_named)
def test_a_file_is_named_for_a_thing(path: Path) -> None:
    assert not FORBIDDEN_NAMES.intersection(path.relative_to(ROOT).with_suffix("").parts)


def test_no_package_init_below_the_tests_or_in_packaging() -> None:
    # one in tests/engine would make "import engine" mean the tests, one in packaging would hide the library "packaging"
    assert not list((ROOT / "tests").rglob("__init__.py"))
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("words", REGISTRIES + MACHINE_PATHS)
def test_no_tracked_file_names_a_registry_or_a_machine(words: str) -> None:
    found = [name for name, text in _tracked_texts() if re.search(rf"(?<![\w.-]){re.escape(words)}", text)]
    assert not found


def test_no_unfinished_work_is_tracked() -> None:
    marks = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    assert not [
        name for name, text in _tracked_texts() if name.startswith(("engine/", "desktop/")) and marks.search(text)
    ]
