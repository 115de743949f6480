"""Tests in a real browser, against a served site with the sample data."""
