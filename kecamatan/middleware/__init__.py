"""Middleware: request number, session limits, and the answer to a stale form."""
