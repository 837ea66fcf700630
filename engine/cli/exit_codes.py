"""What the command line tells the program that called it."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Documented exit codes; those of argparse (2) and of signals (128 + number) are among them."""

    OK = 0
    UNEXPECTED = 1
    USAGE = 2
    INPUT = 3
    LIBRARY = 4
    OUTPUT = 5
    NETWORK = 6
    NO_WINDOW = 7
    INTERRUPTED = 130
    PIPE_CLOSED = 141
    TERMINATED = 143


EXIT_CODE_HELP = """\
exit codes:
    0  done, also where single files could not be used (they are listed as problems), or stopped watching
    1  an unexpected error, or doctor found something essential broken
    2  the command was not understood
    3  a folder or picture that was asked for cannot be used
    4  the library, one to merge or the index at Milvus cannot be used: locked, damaged, too new, away
    5  a report or the output could not be written
    6  the network or its weights are missing, broken or could not be fetched
    7  the window cannot be opened here; the commands need none
  130  stopped by Ctrl-C; what was done is kept
  141  the program that read the output went away
  143  stopped by a termination signal; what was done is kept
"""
