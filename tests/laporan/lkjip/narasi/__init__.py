"""Tests of what people write in a report."""
