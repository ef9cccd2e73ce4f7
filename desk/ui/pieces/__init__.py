"""Small parts every screen is made of: labels, buttons, rows, bars, and the empty, loading and error states."""
