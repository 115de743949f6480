"""What may stand in the text of a part; everything else is taken out or refused."""


def clean_naskah(html: str) -> str:
    """Return clean HTML. Raises AksiDitolak for a text that is too long or too deep."""
    return html
