"""Try what was built the way a person would: install it into a bare system, use it, take it away again."""

import sys
from pathlib import Path

# photos are drawn by what draws those of the tests
sys.path.append(str(Path(__file__).resolve().parents[1]))

from proof.command_line import main

if __name__ == "__main__":
    raise SystemExit(main())
