"""No page breaks WCAG 2.2 AA, spills over a phone, or makes the browser complain."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from playwright.sync_api import Route

from kecamatan.enums import PERAN_KABUPATEN, Peran
from kecamatan.models import Pengguna
from kecamatan.views import galat
from tests.peramban.dunia import DUNIA, ORANG, Dunia
from tests.peramban.jelajah import OK, Halaman, Terlihat, build_halaman, is_halaman, kumpulkan
from tests.peramban.jelajah import buka as buka_halaman
from tests.peramban.layar import Layar
from tests.peramban.rute import KUERI, TANPA_HALAMAN, Argumen, list_argumen, list_rute
from tests.peramban.situs import BACKEND, Situs

LEBAR = (1280, 390)
RUTE = "rute"
# The login page is for nobody who is logged in; a temporary password is shown to a POST alone.
BUKAN_UNTUK_DIBUKA = {"kecamatan:masuk", "kecamatan:atur_ulang_sandi"}


@pytest.fixture(scope="module")
def argumen_awal(situs_berjalan: Situs, dunia_awal: Dunia) -> dict[str, list[Argumen]]:
    """Make sample objects for every route, and keep the data so."""
    situs_berjalan.pulihkan(DUNIA)
    argumen = list_argumen(dunia_awal)
    situs_berjalan.simpan(RUTE)
    return argumen


@pytest.fixture
def argumen(argumen_awal: dict[str, list[Argumen]], situs: Situs) -> dict[str, list[Argumen]]:
    """Return the sample objects as they were made."""
    situs.pulihkan(RUTE)
    return argumen_awal


@pytest.fixture(scope="module")
def terlihat() -> Terlihat:
    """Return what the tests of this module looked at so far."""
    return Terlihat()


def tampilkan(layar: Layar, halaman: Halaman) -> None:
    """Show a page; the answer to a form is shown as the server gave it."""
    if not halaman.html:
        layar.buka(halaman.alamat)
        return

    def jawab(rute: Route) -> None:
        kepala = {"Content-Security-Policy": halaman.csp, "Content-Type": "text/html"}
        rute.fulfill(status=halaman.status, body=halaman.html, headers=kepala)

    layar.page.route("**" + halaman.alamat, jawab, times=1)
    layar.buka(halaman.alamat)


def temukan(layar: Layar, halaman: Halaman) -> list[str]:
    """Return what is wrong with a page at both widths."""
    temuan = []
    for lebar in LEBAR:
        layar.page.set_viewport_size({"width": lebar, "height": 900})
        if lebar == LEBAR[0]:
            tampilkan(layar, halaman)
        pelanggaran = layar.temukan_pelanggaran(warna=lebar == LEBAR[0])
        temuan += [f"{lebar} px: {satu}" for satu in pelanggaran]
    return temuan


@pytest.mark.parametrize("iku", [True, False], ids=["iku", "lain"])
@pytest.mark.parametrize("peran", Peran)
def test_every_page_of_a_role_is_accessible_at_both_widths(
    peran: Peran,
    iku: bool,
    argumen: dict[str, list[Argumen]],
    terlihat: Terlihat,
    buka: Callable[..., Layar],
) -> None:
    layar = buka(ORANG[peran])
    # Half of the routes are those of iku: two tests can run side by side.
    milik = {nama: isi for nama, isi in argumen.items() if nama.startswith("iku:") is iku}
    berhalaman = {nama: isi for nama, isi in milik.items() if nama not in TANPA_HALAMAN}
    halaman = [satu for satu in kumpulkan(ORANG[peran], berhalaman) if terlihat.is_baru(satu)]
    temuan = {f"{satu.alamat} {satu.status}": temukan(layar, satu) for satu in halaman}
    assert {alamat: daftar for alamat, daftar in temuan.items() if daftar} == {}


def test_every_route_shows_a_page_or_is_known_to_have_none(
    argumen: dict[str, list[Argumen]],
) -> None:
    berhalaman: set[str] = set()
    for peran in (Peran.OPERATOR, Peran.CAMAT, *PERAN_KABUPATEN):
        klien = Client()
        klien.force_login(Pengguna.objects.get(username=ORANG[peran]), backend=BACKEND)
        for nama in argumen.keys() - berhalaman:
            jawaban = (
                buka_halaman(klien, reverse(nama, kwargs=dict(satu)) + kueri)
                for satu in argumen[nama]
                for kueri in ["", *KUERI.get(nama, [])]
            )
            if any(is_halaman(satu) and satu.status_code == OK for satu in jawaban):
                berhalaman.add(nama)
    assert set(list_rute()) - berhalaman == TANPA_HALAMAN | BUKAN_UNTUK_DIBUKA


def _minta(username: str = "") -> Iterator[HttpResponse]:
    """Yield every error page, for this person or for a stranger."""
    request = RequestFactory().get("/")
    request.user = Pengguna.objects.get(username=username) if username else AnonymousUser()
    yield galat.permintaan_buruk(request, ValueError())
    yield galat.dilarang(request, PermissionError("Hanya operator kecamatan."))
    yield galat.tidak_ditemukan(request, LookupError())
    yield galat.csrf_ditolak(request)
    yield galat.rusak(request)


@pytest.mark.parametrize("username", ["", "operator.panti"])
def test_every_error_page_is_accessible_at_both_widths(
    username: str, buka: Callable[..., Layar]
) -> None:
    layar = buka(username)
    jawaban = list(_minta(username))
    assert [satu.status_code for satu in jawaban] == [400, 403, 404, 403, 500]
    daftar = [build_halaman("galat", "/galat/", satu, dikirim=True) for satu in jawaban]
    temuan = {satu.status: temukan(layar, satu) for satu in daftar}
    assert {status: isi for status, isi in temuan.items() if isi} == {}


def test_the_login_page_is_accessible_before_and_after_a_mistake_and_when_locked(
    buka: Callable[..., Layar],
) -> None:
    layar = buka()
    masuk = reverse("kecamatan:masuk")
    layar.buka(reverse("laporan:daftar_dokumen"))
    assert layar.page.url.endswith(f"{masuk}?next=/dokumen/")
    temuan = layar.temukan_pelanggaran()
    for lebar in (*LEBAR, *LEBAR):
        layar.page.set_viewport_size({"width": lebar, "height": 900})
        layar.masuk("operator.panti", "bukan kata sandinya")
        temuan += layar.temukan_pelanggaran()
    assert "Nama pengguna atau kata sandi salah" in layar.isi_halaman
    layar.masuk("operator.panti", "bukan kata sandinya")
    assert layar.judul == "Terlalu sering mencoba"
    for lebar in LEBAR:
        layar.page.set_viewport_size({"width": lebar, "height": 900})
        temuan += layar.temukan_pelanggaran()
    assert temuan == []
