"""Whether what was built before is still what the sources say."""

import subprocess
from pathlib import Path

import pytest

from recipes.command_line import Product, main
from recipes.plan import Plan
from recipes.sources import fingerprint, note, sources_of


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    (root / "engine").mkdir(parents=True)
    (root / "engine" / "version.py").write_text("1")
    (root / "LICENSE").write_text("free")
    (root / ".gitignore").write_text("*.pyc\n")
    subprocess.run(["git", "init", "-q", root], check=True)
    subprocess.run(["git", "-C", root, "add", "engine", "LICENSE"], check=True)
    who = ["-c", "user.name=A. Author", "-c", "user.email=author@example.org"]
    subprocess.run(["git", "-C", root, *who, "commit", "-qm", "first", "--no-gpg-sign"], check=True)
    return root


def test_sources_are_told_apart_by_what_they_hold(checkout: Path) -> None:
    first = fingerprint(checkout)
    (checkout / "engine" / "version.pyc").write_text("made of it")
    (checkout / "build").mkdir()
    (checkout / "engine" / "version.py").touch()
    assert fingerprint(checkout) == first

    (checkout / "engine" / "version.py").write_text("2")
    second = fingerprint(checkout)
    (checkout / "engine" / "new.py").write_text("")
    third = fingerprint(checkout)
    (checkout / "LICENSE").unlink()
    assert len({first, second, third, fingerprint(checkout)}) == 4


def test_what_is_gone_was_made_of_nothing(tmp_path: Path) -> None:
    plan = Plan(tmp_path, tmp_path, 0, "1.2.3", "linux", "amd64")
    assert sources_of(plan, "deb") == ""
    package = tmp_path / "lookalike.deb"
    package.write_bytes(b"package")
    note(plan, "deb", package, "abc")
    assert sources_of(plan, "deb") == "abc"
    package.unlink()
    assert sources_of(plan, "deb") == ""
    (tmp_path / "made-of.json").write_text("[")
    assert sources_of(plan, "deb") == ""


def test_a_package_is_made_anew_exactly_when_a_source_changed(checkout: Path, tmp_path: Path) -> None:
    made = []

    def make(name: str) -> Product:
        def work(plan: Plan) -> Path:
            made.append(name)
            target = plan.application if name == "app" else plan.output / f"lookalike.{name}"
            if name == "app":
                target.mkdir(parents=True, exist_ok=True)
            else:
                target.write_bytes(b"made")
            return target

        return Product(name, "", work, name, 1, name == "app")

    products = (make("app"), make("deb"), make("tarball"))
    output = tmp_path / "output"
    words = ["--output", str(output), "--if-changed"]

    def build(*further: str) -> list[str]:
        made.clear()
        assert main([*words, *further], root=checkout, known=products) == 0
        return list(made)

    assert build("deb") == ["app", "deb"]
    assert build("deb") == []
    assert build("tarball", "deb") == ["tarball"]
    (checkout / "engine" / "version.py").write_text("2")
    assert build("deb") == ["app", "deb"]
    (checkout / "engine" / "version.py").write_text("3")
    # the program of before is no program of these sources, so neither is what is made of it
    made.clear()
    assert main(["--output", str(output), "--keep-app", "deb"], root=checkout, known=products) == 0
    assert made == ["deb"]
    assert build("deb") == ["app", "deb"]
    (output / "lookalike.deb").unlink()
    assert build("deb") == ["deb"]
