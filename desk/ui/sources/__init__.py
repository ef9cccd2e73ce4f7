"""The sources screen: freshness, progress, rejected rows."""
