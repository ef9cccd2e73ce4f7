"""How things went day by day: time per journey, who came back, flags, promises; as charts and as a table."""
