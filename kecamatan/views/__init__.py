"""Views of the app, one subject per file."""
