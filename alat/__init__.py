"""Commands of developers: preparing a machine, checks, tests, pictures."""
