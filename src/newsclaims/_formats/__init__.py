"""Find the formats of plugins, read with them and write with them; private to the core."""
