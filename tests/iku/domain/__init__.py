"""Tests of the pure rules; they run with Django uninstalled."""
