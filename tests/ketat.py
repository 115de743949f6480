"""Settings of a test run: an unknown template variable is an error, passwords hash quickly."""

from django.conf import settings
from django.contrib.auth import hashers
from django.template import engines


class KataTakDikenal(str):
    """What Django prints for an unknown variable; here it stops the test instead."""

    __slots__ = ()

    def __contains__(self, bagian: object) -> bool:
        """Claim to hold the placeholder, so that Django calls `%` with the variable's name."""
        return bagian == "%s"

    def __mod__(self, variabel: object) -> str:
        """Name the variable."""
        raise AssertionError(f"variabel template tidak dikenal: {variabel}")


def ketatkan() -> None:
    """Apply both; called once, before the first page is rendered."""
    settings.TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = KataTakDikenal("tidak dikenal")
    engines.__dict__.pop("templates", None)
    engines._engines.clear()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    hashers.get_hashers.cache_clear()
    hashers.get_hashers_by_algorithm.cache_clear()
