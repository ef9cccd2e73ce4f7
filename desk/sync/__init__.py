"""Pages from connectors into the store: the engine and its timetable; no Qt, no SQL."""
