"""What a screen or a command may ask: plain blocking calls that return frozen views."""
