"""Property tests of the domain: repeatable, and never failing for a slow machine."""

from hypothesis import settings

settings.register_profile("domain", deadline=None, derandomize=True, database=None)
settings.load_profile("domain")
