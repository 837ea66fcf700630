"""VGG16 without its top: its weights, its conversion to bytes, and what it says of a picture."""
