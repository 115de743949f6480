"""Forms of the app, one subject per file."""
