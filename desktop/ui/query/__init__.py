"""The page of what was found for a picture asked about."""
