"""Writing the yearly report."""
