"""Same person?: possible links side by side, what speaks for and against, and a person's word on each."""
