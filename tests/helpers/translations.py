"""Bring the translations up to date with the texts of the window.

usage: python -m tests.helpers.translations [LANGUAGE...]        the codes of languages to begin, such as it or pt_BR

Qt's lupdate reads Python only in part: it does not see which texts of ``QCoreApplication.translate`` have plurals, and
passes over some altogether. So the texts are read here, and handed to lupdate in a form that it understands.
"""

import ast
import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "desktop"
TRANSLATIONS = ROOT / "resources" / "translations"


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text that a person sees.

    Attributes:
        context: The class whose ``tr`` is asked, or the context given to ``translate``.
        source: In English.
        comment: What tells it from the same words elsewhere in the context, and explains it.
        has_plurals: Whether it is worded by a number.
    """

    context: str
    source: str
    comment: str
    has_plurals: bool


class UnreadableTextError(ValueError):
    """A text is asked for in a way that no translator could be told of."""


def collect_texts(folder: Path = SOURCES) -> list[Text]:
    """Read all texts of the Python files below a folder.

    Raises:
        UnreadableTextError: texts are no literals, or have plurals in one place and none in another.
    """
    texts: set[Text] = set()
    inherited: set[str] = set()
    faults: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        inherited.update(_bases(tree))
        for context, call in _calls(tree, ""):
            try:
                texts.add(_read(context, call))
            except UnreadableTextError as error:
                faults.append(f"{path.relative_to(folder)}:{call.lineno}: {error}")
    ordered = sorted(texts)
    for key, same in groupby(ordered, lambda text: (text.context, text.source, text.comment)):
        if len(list(same)) > 1:
            faults.append(f"{key[0]}: {key[1]!r} has plurals in one place and none in another")
    faults.extend(
        # PySide asks the class of the object first, and takes a number that is filled in for a translation
        f"{text.context}: {text.source!r} has plurals, which classes that inherit it would not find"
        for text in ordered
        if text.has_plurals and text.context in inherited
    )
    if faults:
        raise UnreadableTextError("\n".join(faults))
    return ordered


def _calls(node: ast.AST, context: str) -> Iterator[tuple[str, ast.Call]]:
    """Give all calls of ``tr`` and ``translate`` with the class that they stand in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _asks_for_text(child):
            yield context, child
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else context)


def _bases(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from (getattr(base, "attr", getattr(base, "id", "")) for base in node.bases)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _asks_for_text(call: ast.Call) -> bool:
    # painters and rectangles are translated too, by numbers
    is_qt = (
        isinstance(call.func, ast.Name) or getattr(getattr(call.func, "value", None), "id", "") == "QCoreApplication"
    )
    return _name(call) == "tr" or (_name(call) == "translate" and is_qt)


def _read(context: str, call: ast.Call) -> Text:
    arguments = list(call.args)
    if call.keywords:
        raise UnreadableTextError("arguments of tr and translate are told by their places, not by names")
    if _name(call) == "translate":
        context = _literal(arguments.pop(0)) if arguments else ""
    if not context:
        raise UnreadableTextError("outside of a class, tr has no context; use QCoreApplication.translate")
    if not arguments:
        raise UnreadableTextError("there is no text")
    comment = _literal(arguments[1]) if len(arguments) > 1 else ""
    return Text(context, _literal(arguments[0]), comment, len(arguments) > 2)


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise UnreadableTextError(f"only literal texts can be translated: {ast.unparse(node)}")


def update_translations(files: Sequence[Path], texts: Sequence[Text]) -> None:
    """Write all texts to translation files: new ones unfinished, and without those that are gone.

    Args:
        files: ``.ts`` files; those that do not exist are begun.
        texts: All texts of the window.
    """
    # sorted, so that a text that moves within its file changes nothing here
    options = "-silent -no-obsolete -sort-messages -disable-heuristic similartext -locations none -source-language en"
    for file in files:
        # English has words for plurals alone
        told = [text for text in texts if text.has_plurals or not is_english(file)]
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "texts.py"
            source.write_text("\n".join(map(_as_understood, told)), encoding="utf-8")
            subprocess.run([find_tool("lupdate"), *options.split(), source, "-ts", file], check=True)


def is_english(file: Path) -> bool:
    """Tell whether a file is that of the language of the sources."""
    return file.stem == "lookalike_en"


def _as_understood(text: Text) -> str:
    plural = ", 1" if text.has_plurals else ""
    words = ", ".join(f'"{_quoted(words)}"' for words in (text.context, text.source, text.comment))
    return f"QCoreApplication.translate({words}{plural})"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def find_tool(name: str) -> Path:
    """Find one of Qt's tools, which lie beside PySide6; it need not exist."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("PySide6")
    return Path(package.origin).with_name(name + (".exe" if sys.platform == "win32" else ""))


def main(languages: Sequence[str]) -> None:
    """Update all translations, and begin those of more languages."""
    TRANSLATIONS.mkdir(exist_ok=True)
    files = {*TRANSLATIONS.glob("lookalike_*.ts"), *(TRANSLATIONS / f"lookalike_{code}.ts" for code in languages)}
    update_translations(sorted(files), collect_texts())


if __name__ == "__main__":
    main(sys.argv[1:])
