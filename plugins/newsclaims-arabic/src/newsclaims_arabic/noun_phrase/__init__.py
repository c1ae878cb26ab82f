"""Noun phrases: where one ends, and what it says of whom it names."""
