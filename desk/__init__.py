"""The application: rooms from the window down to the pure rules, imports pointing downwards only."""
