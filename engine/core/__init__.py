"""Value types, progress, errors and settings that every other package speaks."""
