"""Files on disk: walking folders, formats by magic bytes, content and image-data keys."""
