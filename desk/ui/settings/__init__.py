"""The settings: a form drawn from what is declared, and the settings file beside it."""
