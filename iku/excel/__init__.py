"""Budgets and targets as Excel files: written as templates, read back, compared with the site."""
