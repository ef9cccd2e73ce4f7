"""The window around the screens: rail, search box, incoming number."""
