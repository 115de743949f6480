"""Tests of settings and of the frame."""
