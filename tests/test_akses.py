"""Every route of the site, walked as everybody: who gets in, who does not, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from kecamatan.enums import PERAN_KECAMATAN, Peran
from kecamatan.models import Kecamatan, Pengguna
from tests.akses import Rute, dasbor, iku, kecamatan, laporan, meja, naskah
from tests.factories import buat_kabupaten, buat_kecamatan, buat_para_pengguna
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db

PUBLIK = kecamatan.PUBLIK
TABEL = (*kecamatan.TABEL, *iku.TABEL, *laporan.TABEL, *meja.TABEL, *dasbor.TABEL, *naskah.TABEL)
MENULIS = ("INSERT", "UPDATE", "DELETE", "REPLACE")
TABEL_SESI = "django_session"
TOKEN = re.compile(rb"[A-Za-z0-9]{64}")
# The pages that show files of this site in a frame; how those are served is tested with bukti.
BERBINGKAI = frozenset({"iku:bagian"})


@dataclass(frozen=True)
class Dunia:
    """The role's own office, a neighbour in the same kabupaten, and one of another kabupaten."""

    sendiri: Kecamatan
    tetangga: Kecamatan
    jauh: Kecamatan
    orang: dict[Peran, Pengguna]


@pytest.fixture
def dunia() -> Dunia:
    """Make the three offices and one account of every role around the first."""
    sendiri = buat_kecamatan("Sumberjambe")
    return Dunia(
        sendiri,
        buat_kecamatan("Panti"),
        buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08")),
        buat_para_pengguna(sendiri),
    )


def walk(pola: list[URLPattern | URLResolver], awal: str = "") -> Iterator[str]:
    """Yield the full name of every route."""
    for satu in pola:
        if isinstance(satu, URLResolver):
            ruang = f"{awal}{satu.namespace}:" if satu.namespace else awal
            yield from walk(satu.url_patterns, ruang)
        else:
            yield f"{awal}{satu.name or satu.pattern}"


def alamat(rute: Rute, tempat: Kecamatan) -> str:
    """Return the address of the route for a new object of that office."""
    return reverse(rute.nama, kwargs=dict(rute.objek(tempat)))


def masuk_sebagai(pengguna: Pengguna) -> KlienKetat:
    """Return a client with a session of that account."""
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


def coba(klien: KlienKetat, metode: str, url: str) -> int:
    """Return the status of a request, and undo whatever it did, also to the session."""
    kuki = dict(klien.cookies)
    with transaction.atomic():
        status: int = klien.generic(metode, url).status_code
        transaction.set_rollback(True)
    klien.cookies.update(kuki)
    return status


def pengguna_boleh(rute: Rute, dunia: Dunia) -> Pengguna:
    """Return an account that may open the route."""
    return dunia.orang[min(rute.boleh)]


def harapan(rute: Rute, peran: Peran, tempat: str, metode: str) -> frozenset[int]:
    """Return the statuses that the table asks for."""
    se_kabupaten = rute.se_kabupaten or peran not in PERAN_KECAMATAN
    terjangkau = tempat == "sendiri" or (tempat == "tetangga" and se_kabupaten)
    terjangkau = terjangkau and peran not in rute.buta
    if not (rute.menerima_post if metode == "POST" else rute.menerima_get):
        return frozenset({405})
    if not terjangkau:
        assert rute.asing is not None
        return frozenset({rute.asing})
    if peran not in rute.boleh:
        return frozenset({rute.ditolak})
    return rute.berhasil if metode == "GET" else rute.berhasil_post


def test_every_route_is_in_exactly_one_table() -> None:
    tercatat = Counter([*PUBLIK, *(rute.nama for rute in TABEL)])
    assert {nama: n for nama, n in tercatat.items() if n > 1} == {}
    assert set(walk(get_resolver().url_patterns)) == set(tercatat)


@pytest.mark.naskah  # decided before any row is read
def test_anonymous_people_are_led_to_the_login_page(dunia: Dunia) -> None:
    salah = {}
    for rute in TABEL:
        url = alamat(rute, dunia.sendiri)
        for metode in ("get", "post", "put", "delete", "head"):
            response = getattr(Client(), metode)(url)
            if response.status_code != 302 or not response["Location"].startswith("/masuk/"):
                salah[f"{metode} {rute.nama}"] = response.status_code
    assert salah == {}


@pytest.mark.parametrize("rute", TABEL, ids=lambda rute: rute.nama)
def test_each_role_gets_what_the_table_says(rute: Rute, dunia: Dunia) -> None:
    tempat = ["sendiri"] if rute.asing is None else ["sendiri", "tetangga", "jauh"]
    url = {di: alamat(rute, getattr(dunia, di)) for di in tempat}
    salah = {}
    for peran in Peran:
        klien = masuk_sebagai(dunia.orang[peran])
        for di, metode in product(tempat, ("GET", "POST")):
            status = coba(klien, metode, url[di])
            seharusnya = harapan(rute, peran, di, metode)
            if status not in seharusnya:
                salah[f"{metode} {peran} {di}"] = (status, sorted(seharusnya))
    assert salah == {}


def test_a_stranger_object_and_a_missing_one_get_the_same_words(dunia: Dunia) -> None:
    klien = masuk_sebagai(dunia.orang[Peran.OPERATOR])
    asing = klien.get(reverse("kecamatan:profil", args=[dunia.jauh.kode]))
    tidak_ada = klien.get(reverse("kecamatan:profil", args=["99.99.99"]))
    assert (asing.status_code, tidak_ada.status_code) == (404, 404)
    assert tanpa_token(asing.content) == tanpa_token(tidak_ada.content)


def test_no_page_writes_when_it_is_only_read(dunia: Dunia) -> None:
    menulis = {}
    for rute in TABEL:
        klien = masuk_sebagai(pengguna_boleh(rute, dunia))
        url = alamat(rute, dunia.sendiri)
        with CaptureQueriesContext(connection) as kueri:
            klien.get(url)
        tulisan = [
            satu["sql"]
            for satu in kueri
            if satu["sql"].startswith(MENULIS) and TABEL_SESI not in satu["sql"]
        ]
        if tulisan:
            menulis[rute.nama] = tulisan
    assert menulis == {}


@pytest.mark.naskah  # decided before any row is read
def test_every_post_without_a_token_is_refused(dunia: Dunia) -> None:
    lolos = {}
    for rute in TABEL:
        klien = Client(enforce_csrf_checks=True)
        klien.force_login(
            pengguna_boleh(rute, dunia), backend="django.contrib.auth.backends.ModelBackend"
        )
        status = klien.post(alamat(rute, dunia.sendiri)).status_code
        if status != 403:
            lolos[rute.nama] = status
    assert lolos == {}
    for nama in ("kecamatan:masuk", "kecamatan:keluar"):
        assert Client(enforce_csrf_checks=True).post(reverse(nama)).status_code == 403


@pytest.mark.naskah
def test_every_page_carries_the_security_headers(dunia: Dunia) -> None:
    kurang = {}
    for rute in TABEL:
        klien = masuk_sebagai(pengguna_boleh(rute, dunia))
        response = klien.get(alamat(rute, dunia.sendiri))
        if temuan := missing_headers(response, rute.nama):
            kurang[rute.nama] = temuan
    assert kurang == {}


@pytest.mark.naskah
def test_login_and_error_pages_carry_the_security_headers(dunia: Dunia) -> None:
    klien = masuk_sebagai(dunia.orang[Peran.OPERATOR])
    tanpa = Client(enforce_csrf_checks=True)
    halaman = {
        200: Client().get(reverse("kecamatan:masuk")),
        404: klien.get("/tidak-ada/"),
        403: klien.get(reverse("kecamatan:daftar_pengguna")),
        4031: tanpa.post(reverse("kecamatan:masuk")),
        400: Client().get("/", headers={"host": "jahat.example"}),
    }
    assert [response.status_code for response in halaman.values()] == [200, 404, 403, 403, 400]
    assert [missing_headers(satu) for satu in halaman.values()] == [[]] * len(halaman)


def tanpa_token(isi: bytes) -> bytes:
    """Return a page without its form tokens, which differ at every visit."""
    return TOKEN.sub(b"", isi)


def missing_headers(response: object, rute: str = "") -> list[str]:
    """Return what the browser is not told although it should be."""
    kepala = response.headers  # type: ignore[attr-defined]
    csp = kepala.get("Content-Security-Policy", "")
    wajib = {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
    }
    temuan = [nama for nama, nilai in wajib.items() if kepala.get(nama) != nilai]
    if "default-src 'none'" not in csp:
        temuan.append("default-src")
    if ("frame-src" in csp) != (rute in BERBINGKAI):
        temuan.append("frame-src")
    if "unsafe" in csp:
        temuan.append("unsafe")
    return temuan
