"""What the tests of the window share: no screen, no one's own settings."""

import os

# Before Qt is loaded: a screen, even if there is one, is not theirs.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
