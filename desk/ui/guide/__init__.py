"""First steps: from nothing to a first timeline, by the demo company, own files, or a system."""
