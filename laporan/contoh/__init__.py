"""Loads the sample data under fixtures/ into the database, adding only what is missing."""
