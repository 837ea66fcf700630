"""Run a command line: parse it, hand it to its command, turn errors into a sentence and an exit code."""

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress

from engine.cli.arguments import parse
from engine.cli.exit_codes import ExitCode
from engine.core.errors import (
    DecodeError,
    FolderError,
    IndexUnavailableError,
    LookalikeError,
    NetworkError,
    OutputError,
    SettingsError,
    StoreError,
    WeightsError,
)
from engine.reports.wording import printable

_CODE_BY_ERROR: tuple[tuple[type[LookalikeError], ExitCode], ...] = (
    (SettingsError, ExitCode.USAGE),
    (FolderError, ExitCode.INPUT),
    (DecodeError, ExitCode.INPUT),
    (StoreError, ExitCode.LIBRARY),
    (IndexUnavailableError, ExitCode.LIBRARY),
    (OutputError, ExitCode.OUTPUT),
    (WeightsError, ExitCode.NETWORK),
    (NetworkError, ExitCode.NETWORK),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: The words after the program's name; those of this process by default.

    Returns:
        The exit code, one of ``ExitCode``.

    Raises:
        SystemExit: help was asked for (0), or the command line is not understood (2).
    """
    for stream in (sys.stdout, sys.stderr):
        # Any name of a file can be shown in any terminal, at worst with escapes.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # both are TextIOWrapper here
    try:
        request = parse(sys.argv[1:] if arguments is None else arguments)
        # Here and not above: it loads the whole engine, for which help need not wait.
        from engine.cli.commands import run

        return run(request, sys.stdout, sys.stderr)
    except LookalikeError as error:
        _tell(printable(str(error)))
        return next((code for kind, code in _CODE_BY_ERROR if isinstance(error, kind)), ExitCode.UNEXPECTED)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return ExitCode.PIPE_CLOSED
    except ImportError as error:
        _tell(f"a part of the program cannot be loaded, please install it again: {error}")
        return ExitCode.UNEXPECTED
    except Exception:  # noqa: BLE001  the border: nothing lies above it
        _tell("an unexpected error; please report it with what follows\n" + traceback.format_exc().rstrip())
        return ExitCode.UNEXPECTED
    finally:
        _settle_stdout()


def _tell(text: str) -> None:
    with suppress(OSError):
        sys.stderr.write(f"lookalike: {text}\n")
        sys.stderr.flush()


def _settle_stdout() -> None:
    """Send off what is left, or let it go nowhere, so that the interpreter does not complain at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
