"""Finds the pages of the site as each role sees them, also with errors in every form."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import cast

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from kecamatan.models import Pengguna
from tests.peramban.rute import KUERI, Argumen
from tests.peramban.situs import BACKEND

OK = 200
DITOLAK = frozenset({403, 404, 405})
# Too long for every field, no choice of any list and no number.
SALAH = "bukan-pilihan-" + "x" * 2100


@dataclass(frozen=True)
class Halaman:
    """A page as one role sees it; `html` only when it is the answer to a form that was sent."""

    nama: str
    alamat: str
    status: int
    ciri: frozenset[str]
    html: str = ""
    csp: str = ""


class Terlihat:
    """What was looked at: pages made of the same parts differ only in their words."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._halaman: set[tuple[str, bool]] = set()
        self._ciri: set[str] = set()

    def is_baru(self, halaman: Halaman) -> bool:
        """Say whether a page must be looked at, and remember it.

        It must when its route was never seen (opened, or refused with errors), or when it has a
        part in a place where no page had one so far.
        """
        kunci = (halaman.nama if halaman.status == OK else str(halaman.status), bool(halaman.html))
        baru = kunci not in self._halaman or not halaman.ciri <= self._ciri
        self._halaman.add(kunci)
        self._ciri |= halaman.ciri
        return baru


class PembacaHalaman(HTMLParser):
    """Reads of which parts a page is made, and the fields of its forms."""

    SIFAT = ("type", "role", "tabindex", "required")
    KOSONG = frozenset({"input", "img", "meta", "link", "br", "hr", "option", "col"})

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.ciri: set[str] = set()
        self.isian: dict[str, str] = {}
        self._leluhur: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one element under its two ancestors."""
        sifat = {nama: nilai or "" for nama, nilai in attrs}
        unsur = f"{tag}.{sifat.get('class', '')}"
        aria = sorted(nama for nama in sifat if nama.startswith("aria-"))
        lain = [f"{nama}={sifat[nama]}" for nama in self.SIFAT if nama in sifat]
        atas = [nama for _, nama in self._leluhur[-2:]]
        self.ciri.add(" ".join([*atas, unsur, *lain, *aria]))
        if tag not in self.KOSONG:
            self._leluhur.append((tag, unsur))
        if tag in {"input", "select", "textarea"} and "name" in sifat:
            self.isian.setdefault(sifat["name"], _isi_salah(sifat))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        while self._leluhur and self._leluhur.pop()[0] != tag:
            pass


def _isi_salah(sifat: dict[str, str]) -> str:
    """Return what is typed into a field to get it refused; hidden fields stay as they are."""
    if sifat.get("type") == "hidden" or sifat["name"] == "jenis_rumus":
        return sifat.get("value", "")
    # Browsers themselves keep anything else out of these.
    khusus = {"date": "", "month": "", "number": "-5"}
    return khusus.get(sifat.get("type", ""), SALAH)


def kumpulkan(username: str, argumen: dict[str, list[Argumen]]) -> Iterator[Halaman]:
    """Yield every page this person gets: opened, sent with every field wrong, and sent empty."""
    klien = Client()
    klien.force_login(Pengguna.objects.get(username=username), backend=BACKEND)
    for nama, daftar in argumen.items():
        for satu in daftar:
            yield from _kumpulkan_satu(klien, nama, reverse(nama, kwargs=dict(satu)))


def _kumpulkan_satu(klien: Client, nama: str, alamat: str) -> Iterator[Halaman]:
    isian: dict[str, str] = {}
    tertutup = True
    for kueri in ["", *KUERI.get(nama, [])]:
        respons = buka(klien, alamat + kueri)
        tertutup = tertutup and respons.status_code in {403, 404}
        if is_halaman(respons):
            yield build_halaman(nama, alamat + kueri, respons)
            isian |= PembacaHalaman(respons.content.decode()).isian
    # Who may not open a form is not asked to send it: another test does.
    for kiriman in () if tertutup else (isian, {}):
        respons = _kirim(klien, alamat, kiriman)
        if is_halaman(respons) and respons.status_code not in DITOLAK:
            yield build_halaman(nama, alamat, respons, dikirim=True)


def buka(klien: Client, alamat: str) -> HttpResponse:
    """Open a page."""
    return cast(HttpResponse, klien.get(alamat))


def _kirim(klien: Client, alamat: str, isian: dict[str, str]) -> HttpResponse:
    """Send a form and undo whatever it did, also to the session."""
    kuki = dict(klien.cookies)
    with transaction.atomic():
        respons = cast(HttpResponse, klien.post(alamat, isian))
        transaction.set_rollback(True)
    klien.cookies.update(kuki)
    return respons


def is_halaman(respons: HttpResponse) -> bool:
    """Say whether this is a whole page: not a file, not a part of one, not a way elsewhere."""
    html = "text/html" in respons.headers.get("Content-Type", "")
    return html and b"<!doctype html>" in respons.content[:200]


def build_halaman(
    nama: str, alamat: str, respons: HttpResponse, *, dikirim: bool = False
) -> Halaman:
    """Return the answer to a page that was opened, or to a form that was sent."""
    html = respons.content.decode()
    return Halaman(
        nama=nama,
        alamat=alamat,
        status=respons.status_code,
        ciri=frozenset(PembacaHalaman(html).ciri),
        html=html if dikirim else "",
        csp=respons.headers.get("Content-Security-Policy", ""),
    )
