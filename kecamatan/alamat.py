"""The client's network address, trusting only the configured number of proxies."""

from django.conf import settings
from django.http import HttpRequest


def alamat_klien(request: HttpRequest) -> str:
    """Return the address that the nearest trusted proxy saw; without proxies the peer itself.

    X-Forwarded-For is written by anybody; only the entries our own proxies appended count.
    """
    langsung = str(request.META.get("REMOTE_ADDR", ""))
    jumlah: int = settings.JUMLAH_PROKSI
    rantai = [a.strip() for a in request.headers.get("X-Forwarded-For", "").split(",") if a.strip()]
    if jumlah == 0 or len(rantai) < jumlah:
        return langsung
    return rantai[-jumlah]
