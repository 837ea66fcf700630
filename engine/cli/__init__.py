"""The command line: `lookalike` and `python -m engine`."""
