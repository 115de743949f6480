"""Reads of answers: messages, errors of the form, the version in the hidden field."""

import re
from typing import Any

from django.urls import reverse

from laporan.models import Dokumen


def alamat(nama: str, dokumen: Dokumen, *lain: object) -> str:
    """Return the address of a page about a document."""
    return reverse(f"laporan:{nama}", args=[dokumen.pk, *lain])


def pesan_of(response: Any) -> list[str]:
    """Return the messages that the page, or the one it leads to, shows."""
    return [str(satu) for satu in response.context["messages"]]


def isi_of(response: Any) -> str:
    """Return the page as text."""
    return str(response.content.decode())


def isian_of(response: Any) -> dict[str, str]:
    """Return the fields a browser would send back from the first document form of the page."""
    form = response.context["form"]
    nilai = {isian.html_name: isian.value() for isian in form}
    return {
        nama: satu.isoformat() if hasattr(satu, "isoformat") else str(satu)
        for nama, satu in nilai.items()
        if satu is not None
    }


def beda_of(response: Any) -> list[tuple[str, str, str]]:
    """Return label, typed and stored text of a page that answers a stale form."""
    baris = re.findall(
        r'<th scope="row">(.*?)</th><td data-label="Isian Anda"><div>(.*?)</div></td>'
        r'<td data-label="Tersimpan"><div>(.*?)</div></td>',
        isi_of(response),
        re.DOTALL,
    )
    return [(label.partition(" <span")[0], anda, kini) for label, anda, kini in baris]
