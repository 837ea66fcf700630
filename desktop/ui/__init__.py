"""Widgets and layout: no engine, no SQL, no thread."""
