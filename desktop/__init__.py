"""The desktop application over the engine."""
