"""Call events coming in and the one running instance."""
