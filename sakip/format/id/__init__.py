"""Formats of the language id."""
