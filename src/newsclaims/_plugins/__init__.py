"""Find plugins, look at them, choose among them and build the chain; private to the core."""
