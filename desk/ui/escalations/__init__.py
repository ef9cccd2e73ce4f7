"""The lead's board: flags and who deals with them, the rules that raise them, and numbers over all customers."""
