"""The groups as cards: a virtualised view."""
