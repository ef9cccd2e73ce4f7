"""What every connector is declared with, and the loops that turn a declaration into pages of records."""
