"""Actions: the only writers of the app, one subject per file."""
