"""What JSON documents, options and lexicons are as types, and how they are converted; private to the core."""
