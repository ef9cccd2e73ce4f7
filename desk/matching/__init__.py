"""Learns weights from the desk's own base and looks for possible links in all of it; a program of its own that needs
tellonce[matching]."""
