"""One customer on screen: header, clock, timeline, details."""
