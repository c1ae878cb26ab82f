"""Articles as they are handed in or stand in files; private to the core."""
