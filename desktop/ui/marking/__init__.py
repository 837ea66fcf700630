"""The page on which photos are marked by rules, with a preview of what comes of it."""
