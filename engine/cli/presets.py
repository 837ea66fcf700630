"""Show the rules that have a name, and keep or forget a person's own."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.cli.exit_codes import ExitCode
from engine.cli.publishing import Desk
from engine.cli.requests import PresetRequest, PresetsRequest, RemovePresetRequest, SavePresetRequest
from engine.cli.text_report import PLAIN, Palette
from engine.core.errors import OutputError, SettingsError
from engine.reports.wording import printable
from engine.review.presets import Preset, PresetBook


def look_after_presets(request: PresetRequest, directory: Path, desk: Desk) -> ExitCode:
    """Carry out a request.

    Args:
        request: What is asked for.
        directory: Of the library, where a person's own rules lie.
        desk: Where words go.

    Raises:
        SettingsError: the rules or the name cannot be used, or nothing has the name.
        OutputError: the rules cannot be kept.
    """
    book = PresetBook(directory)
    match request:
        case PresetsRequest():
            desk.terminal.print(preset_lines(book.all(), desk.palette))
        case SavePresetRequest(name=name, rules=text):
            rules = book.rules(text)
            _make(directory)
            book.save(name, rules)
            desk.terminal.note(f"Kept: {printable(name)} stands for {printable(str(rules))}")
        case RemovePresetRequest(name=name):
            if book.find(name) is None:
                raise SettingsError(f"no rules have the name “{name}”")
            book.remove(name)
            desk.terminal.note(f"Forgotten: {printable(name)}")
    return ExitCode.OK


def preset_lines(presets: Sequence[Preset], palette: Palette = PLAIN) -> Iterator[str]:
    """Write each name with its rules, a person's own after those that come with the program."""
    width = max((len(printable(preset.name)) for preset in presets), default=0)
    was_built_in = True
    for preset in presets:
        if was_built_in and not preset.is_built_in:
            yield ""
        was_built_in = preset.is_built_in
        name = printable(preset.name).ljust(width)
        yield f"{palette.strong}{name}{palette.reset}  {printable(str(preset.rules))}"


def _make(directory: Path) -> None:
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(directory), f"the rules cannot be kept: {error.strerror or error}") from error
