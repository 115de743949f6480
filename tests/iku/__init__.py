"""Tests of the app iku."""
