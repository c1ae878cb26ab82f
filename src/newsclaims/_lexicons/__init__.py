"""Where lexicons that were parsed and checked once are kept; private to the core."""
