"""Every move, as every role, from every state, against the one table."""

from itertools import product

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from iku.actions import alur_ukur as actions
from iku.alur_ukur import PERALIHAN_REALISASI, AksiRealisasi, StatusRealisasi
from iku.models import BagianUkur, IzinIsi, LangkahUkur
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak, Pengguna
from tests.factories import buat_bidang, buat_kabupaten, buat_pengguna
from tests.factories_ukur import pindah_status
from tests.iku.pengukuran.isi_uji import Meja, build_meja

pytestmark = pytest.mark.django_db

AKSI = tuple(PERALIHAN_REALISASI)
SEMUA = tuple(product(AKSI, StatusRealisasi))


@pytest.fixture
def meja() -> Meja:
    return build_meja(banyak=1)


def _orang(meja: Meja, peran: Peran) -> Pengguna:
    if peran in meja.orang:
        return meja.orang[peran]
    kecamatan = meja.pengukuran.kecamatan
    if peran == Peran.BIDANG:
        return buat_pengguna(peran, kecamatan=kecamatan, bidang=buat_bidang(kecamatan))
    return buat_pengguna(peran, kabupaten=kecamatan.kabupaten)


def _jalankan(meja: Meja, aksi: AksiRealisasi, by: Pengguna) -> None:
    """Run a move with all that it may ask for."""
    isian = {}
    if aksi in {AksiRealisasi.KEMBALIKAN, AksiRealisasi.BUKA_KEMBALI}:
        isian = {"catatan": "Lampirkan buktinya", "sampai": timezone.localdate()}
    getattr(actions, aksi.value)(pengukuran=meja.pengukuran, pilihan=meja.pilih(), by=by, **isian)


@pytest.mark.parametrize(("aksi", "dari"), SEMUA, ids=lambda satu: satu.value)
def test_only_the_roles_of_the_table_move_from_its_states(
    meja: Meja, aksi: AksiRealisasi, dari: StatusRealisasi
) -> None:
    peralihan = PERALIHAN_REALISASI[aksi]
    for peran in Peran:
        pindah_status(BagianUkur.objects.all(), dari)
        by = _orang(meja, peran)
        boleh = peran in peralihan.oleh.get(dari, ())
        # A kasi hands in only what is his own; here nothing is.
        berhasil = boleh and not (aksi == AksiRealisasi.AJUKAN and peran == Peran.BIDANG)
        if berhasil:
            _jalankan(meja, aksi, by)
        else:
            with pytest.raises((AksiDitolak, PermissionDenied)):
                _jalankan(meja, aksi, by)
        status = set(BagianUkur.objects.values_list("status", flat=True))
        assert status == {peralihan.ke if berhasil else dari}, peran


@pytest.mark.parametrize("dari", StatusRealisasi, ids=lambda satu: satu.value)
def test_the_panel_offers_exactly_what_the_table_allows(
    client: Client, meja: Meja, dari: StatusRealisasi
) -> None:
    BagianUkur.objects.update(status=dari)
    for peran in Peran:
        client.force_login(_orang(meja, peran))
        respons = client.get(reverse("iku:bagian", args=[min(meja.pilih())]))
        if peran == Peran.ADMIN:
            assert respons.status_code == 404
            continue
        isi = respons.content.decode()
        ada = {aksi for aksi in AKSI if f'name="aksi" value="{aksi.value}"' in isi}
        boleh = {aksi for aksi in AKSI if peran in PERALIHAN_REALISASI[aksi].oleh.get(dari, ())}
        # A kasi hands in only what is his own; here nothing is.
        assert ada == boleh - ({AksiRealisasi.AJUKAN} if peran == Peran.BIDANG else set()), peran


@pytest.mark.parametrize("aksi", AKSI, ids=lambda satu: satu.value)
def test_a_move_keeps_the_figures_of_that_moment_and_leaves_a_line(
    meja: Meja, aksi: AksiRealisasi
) -> None:
    dari, peran = next(iter(PERALIHAN_REALISASI[aksi].oleh.items()))
    BagianUkur.objects.update(status=dari)
    _jalankan(meja, aksi, _orang(meja, peran[0]))
    langkah = LangkahUkur.objects.filter(aksi=aksi)
    assert langkah.count() == 2
    assert all(satu.isi and len(satu.sidik_isi) == 64 for satu in langkah)
    assert Jejak.objects.filter(peristiwa=f"realisasi_{aksi.value}").count() == 2


@pytest.mark.parametrize("aksi", [AksiRealisasi.KEMBALIKAN, AksiRealisasi.BUKA_KEMBALI])
def test_bappeda_gives_leave_for_each_figure_it_opens(meja: Meja, aksi: AksiRealisasi) -> None:
    dari = {"kembalikan": StatusRealisasi.DIKIRIM}.get(aksi.value, StatusRealisasi.DITERIMA)
    BagianUkur.objects.update(status=dari)
    semula = IzinIsi.objects.count()
    _jalankan(meja, aksi, meja.orang[Peran.BAPPEDA])
    assert set(IzinIsi.objects.exclude(bagian=None).values_list("bagian", flat=True)) == set(
        meja.pilih()
    )
    assert IzinIsi.objects.count() == semula + 2


@pytest.mark.parametrize("peran", [Peran.SEKCAM, Peran.CAMAT, Peran.BAPPEDA])
@pytest.mark.parametrize("catatan", ["", "   ", "\n"])
def test_nothing_is_given_back_without_a_note(meja: Meja, peran: Peran, catatan: str) -> None:
    dari = {Peran.SEKCAM: "diajukan", Peran.CAMAT: "diverifikasi", Peran.BAPPEDA: "dikirim"}
    BagianUkur.objects.update(status=dari[peran])
    with pytest.raises(AksiDitolak, match="Tulis catatan"):
        actions.kembalikan(
            pengukuran=meja.pengukuran,
            pilihan=meja.pilih(),
            catatan=catatan,
            sampai=timezone.localdate(),
            by=meja.orang[peran],
        )


@pytest.mark.parametrize("peran", [p for p in Peran if p != Peran.ADMIN])
def test_a_stranger_finds_no_panel(client: Client, meja: Meja, peran: Peran) -> None:
    jauh = build_meja_jauh()
    client.force_login(_orang(jauh, peran))
    pk = meja.pengukuran.pk
    alamat = reverse("iku:alihkan_ukur", args=[pk])
    assert client.post(alamat, {"aksi": "ajukan.semua"}).status_code == 404
    assert client.get(reverse("iku:bagian", args=[min(meja.pilih())])).status_code == 404


def build_meja_jauh() -> Meja:
    """Return a triwulan in another kabupaten."""
    from tests.factories import buat_kecamatan

    return build_meja(buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08")))


def test_a_closed_year_offers_no_move(client: Client, meja: Meja) -> None:
    BagianUkur.objects.update(status=StatusRealisasi.DIKIRIM)
    tahun = meja.pengukuran.periode.tahun_kinerja
    tahun.ditutup_at, tahun.ditutup_by = timezone.now(), meja.orang[Peran.BAPPEDA]
    tahun.save()
    client.force_login(meja.orang[Peran.BAPPEDA])
    isi = client.get(reverse("iku:alihkan_ukur", args=[meja.pengukuran.pk])).content.decode()
    assert 'name="aksi"' not in isi
    assert "sudah ditutup" in isi
