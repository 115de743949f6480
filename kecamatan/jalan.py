"""The code of a kecamatan in addresses: `<kode:kode>` in any urls.py of the site."""


class KonverterKode:
    """Matches 35.09.31 and nothing else, so that words stay free for other routes."""

    regex = r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}"

    def to_python(self, value: str) -> str:
        """Return the code as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Return the code as it is."""
        return value
