"""Where to draw the line: the histogram that is the slider, and what lies above the line."""
