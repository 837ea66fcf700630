"""Find duplicate and similar photos: the engine, without any user interface."""
