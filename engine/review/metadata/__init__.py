"""Reading and writing what is written down about photos: XMP packets and sidecars."""
