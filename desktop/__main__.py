"""Start the program: the window, a command of the engine's command line, or a process that works for the window.

What is not needed for a decision is imported after it: a command must not wait for Qt, nor need it.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from desktop.command_line import WORKER_ARGUMENT, is_command, parse_window, why_no_window


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: The words after the program's name; those of this process by default.

    Returns:
        The exit code, one of the engine's ``ExitCode``.

    Raises:
        SystemExit: help was asked for (0), or the command line is not understood (2).
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        # in a frozen program, processes that the engine starts come in by this door too
        freeze_support()
    if words[:1] == [WORKER_ARGUMENT]:
        return _work(words[1:])
    from engine.cli.exit_codes import ExitCode

    if is_command(words):
        from engine.cli.main import main as run_command

        return run_command(words)
    request = parse_window(words)
    reason = why_no_window(os.environ, sys.platform)
    if not reason:
        try:
            from desktop.composition import run
        except ImportError as error:
            # on a server, libraries that Qt needs of the system are often missing
            reason = f"a part of the program cannot be loaded ({error})"
        else:
            return run(request, os.environ, lambda why: _tell_no_window(why, ExitCode.NO_WINDOW))
    return _tell_no_window(reason, ExitCode.NO_WINDOW)


def _work(words: Sequence[str]) -> int:
    """Be a process that works for the window; named one by one, so that a frozen program holds them."""
    if words == ["desktop.scan_worker"]:
        from desktop.scan_worker import main as work
    elif words == ["desktop.install_worker"]:
        from desktop.install_worker import main as work
    elif words == ["desktop.measure_worker"]:
        from desktop.measure_worker import main as work
    else:
        return 2
    work()
    return 0


def _tell_no_window(reason: str, code: int) -> int:
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(
                f"lookalike: the window cannot be opened: {reason}\n"
                "lookalike: without a window, 'lookalike scan FOLDER' finds the same and shows it here or as a page"
                " (--html); 'lookalike --help' lists all commands\n"
            )
            sys.stderr.flush()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
