"""The one place where the version of Lookalike is written."""

VERSION = "0.1.0"
