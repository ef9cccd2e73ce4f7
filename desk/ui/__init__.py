"""Qt and only Qt: widgets and models that show what services answer."""
