"""Tests with real transactions side by side."""
