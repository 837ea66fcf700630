"""The library file: one SQLite database, its schema and its tables."""
