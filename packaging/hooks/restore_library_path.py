"""Give programs that are started from here, such as a photo viewer, the system's libraries again instead of ours.

The start of a frozen program lets the system's loader look into its folder first, by a variable that every program it
starts would inherit. The loader read it when the process began, so it can be put back here.
"""

import os

for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before is not None:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)
