"""Make of this checkout what a person installs; see ``build.py --help``."""

from recipes.command_line import main

if __name__ == "__main__":
    raise SystemExit(main())
