"""Where records come from: one file a vendor, one kit for all of them; nothing here knows the desk."""
