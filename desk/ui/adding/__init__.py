"""Adding a source: one page from the kind of system to a pull that runs, with a way back at each step."""
