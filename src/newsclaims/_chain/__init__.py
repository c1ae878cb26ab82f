"""Run the chain on one article and check what each plugin returns; private to the core."""
