"""Pages about documents cost as many queries with many rows as with one."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from iku.models import PenanggungJawab, Sasaran
from kecamatan.enums import Peran
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan
from laporan.actions.buat import salin_dokumen
from laporan.enums import StatusDokumen
from laporan.models import ButirDokumen, ButirMengingat, Dokumen, Pindaian, SalinanDokumen
from tests.factories import (
    buat_kecamatan,
    buat_masa_jabatan,
    buat_para_pengguna,
    buat_pengguna,
    buat_peraturan,
)
from tests.factories_dokumen import TAHUN, Kantor, buat_draf
from tests.factories_iku import buat_daftar, buat_iku
from tests.factories_laporan import buat_dokumen_di, kantor_of
from tests.kueri import assert_queries_constant
from tests.laporan.halaman.baca import alamat
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


def buat_kecamatan_lain() -> Kecamatan:
    """Make one more kecamatan of Jember; the office of the tests has number 31."""
    nomor = Kecamatan.objects.count()
    return buat_kecamatan(f"K{nomor}", kode=f"35.09.{99 - nomor:02}")


def tambah_dokumen(kecamatan: Kecamatan, banyak: int, *, awal: int = 2000) -> None:
    """Insert drafts of as many years, each with its set of IKU."""
    kantor = kantor_of(kecamatan)
    for _ in range(banyak):
        tahun = awal + Dokumen.objects.count()
        daftar = buat_daftar(kecamatan, tahun=tahun, format=kantor.format)
        Dokumen.objects.create(
            kecamatan=kecamatan,
            jenis="sk-iku",
            tahun=tahun,
            daftar_iku=daftar,
            penandatangan=kantor.camat,
            dibuat_by=kantor.operator,
        )


@pytest.mark.parametrize("nama", ["operator", "sekcam", "pemimpin"])
def test_the_list_of_documents(nama: str, kantor: Kantor, masuk: Masuk) -> None:
    klien = masuk(getattr(kantor, nama))
    assert_queries_constant(
        klien, reverse("laporan:daftar_dokumen"), lambda n: tambah_dokumen(kantor.kecamatan, n)
    )


@pytest.mark.parametrize("peran", [satu for satu in Peran if satu != Peran.ADMIN])
def test_the_home_page_with_many_documents(peran: Peran, kantor: Kantor, masuk: Masuk) -> None:
    klien = masuk(buat_para_pengguna(kantor.kecamatan)[peran])
    assert_queries_constant(klien, "/", lambda n: tambah_dokumen(kantor.kecamatan, n), banyak=60)


def test_the_home_page_of_an_admin_with_many_offices(kantor: Kantor, masuk: Masuk) -> None:
    klien = masuk(buat_pengguna(Peran.ADMIN))

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            kecamatan = buat_kecamatan_lain()
            buat_masa_jabatan(kecamatan)

    assert_queries_constant(klien, "/", tambah, banyak=31)


def test_the_home_page_of_a_bidang_with_many_indikator(kantor: Kantor, masuk: Masuk) -> None:
    tahun = timezone.localdate().year
    dokumen = buat_draf(kantor, tahun=tahun)
    tugas = PenanggungJawab.objects.get()
    bidang = buat_pengguna(Peran.BIDANG, kecamatan=kantor.kecamatan, bidang=tugas.bidang)
    sasaran = Sasaran.objects.get(daftar=dokumen.daftar_iku)

    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            buat_iku(sasaran, f"Persentase tambahan {nomor}")

    assert_queries_constant(masuk(bidang), "/", tambah)


HALAMAN_IKU = ["dokumen", "temuan", "pratinjau", "konfirmasi"]


@pytest.mark.parametrize("nama", HALAMAN_IKU)
def test_a_document_with_many_indikator(nama: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    sasaran = Sasaran.objects.get(daftar=dokumen.daftar_iku)

    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            baru = buat_iku(sasaran, f"Persentase tambahan {nomor}")
            type(baru).objects.filter(pk=baru.pk).update(perlu_konfirmasi=True)

    assert_queries_constant(masuk(kantor.operator), alamat(nama, dokumen), tambah)


@pytest.mark.parametrize("nama", [*HALAMAN_IKU, "ubah_butir"])
def test_a_document_with_many_sentences(nama: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    dokumen.daftar_butir.filter(bagian="diktum").delete()

    def tambah(banyak: int) -> None:
        urutan = dokumen.daftar_butir.count()
        ButirDokumen.objects.bulk_create(
            ButirDokumen(
                dokumen=dokumen,
                bagian="diktum",
                urutan=urutan + nomor,
                teks=f"Kalimat {nomor}.",
                perlu_konfirmasi=True,
            )
            for nomor in range(banyak)
        )

    lain = ["diktum"] if nama == "ubah_butir" else []
    url = alamat(nama, dokumen, *lain)
    assert_queries_constant(masuk(kantor.operator), url, tambah, banyak=60)


@pytest.mark.parametrize("nama", [*HALAMAN_IKU, "mengingat"])
def test_a_document_with_many_citations(nama: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            ButirMengingat.objects.create(
                dokumen=dokumen,
                peraturan=buat_peraturan(),
                pengubah=buat_peraturan(tahun=2020),
                perlu_konfirmasi=True,
            )

    assert_queries_constant(masuk(kantor.operator), alamat(nama, dokumen), tambah, banyak=40)


def test_the_identity_with_many_terms_of_office(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)

    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            hari = date(1950, 1, 1) + timedelta(days=nomor + 10 * banyak)
            buat_masa_jabatan(kantor.kecamatan, mulai=hari, selesai=hari)

    assert_queries_constant(
        masuk(kantor.operator), alamat("ubah_identitas", dokumen), tambah, banyak=50
    )


@pytest.mark.parametrize("nama", ["dokumen", "riwayat"])
def test_a_document_with_a_long_history(nama: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)

    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            record_jejak("dokumen_diajukan", objek=dokumen, by=kantor.operator)
            SalinanDokumen.objects.create(
                dokumen=dokumen, nomor=SalinanDokumen.objects.count() + 1, aksi="ajukan",
                isi="{}", sidik_isi="0" * 64, dibuat_by=kantor.operator,
            )  # fmt: skip
            Pindaian.objects.create(
                dokumen=dokumen, berkas=f"pindaian/{nomor}.pdf", nama_asli="a.pdf",
                sidik=f"{Pindaian.objects.count():064}", ukuran=1, halaman=1,
                diunggah_by=buat_pengguna(Peran.SEKCAM, kecamatan=kantor.kecamatan),
            )  # fmt: skip

    assert_queries_constant(masuk(kantor.operator), alamat(nama, dokumen), tambah, banyak=50)


@pytest.mark.parametrize("rute", ["pantau", "beranda"])
def test_the_overview_with_every_kecamatan(rute: str, kantor: Kantor, masuk: Masuk) -> None:
    tahun = timezone.localdate().year

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            kecamatan = buat_kecamatan_lain()
            buat_draf(kantor_of(kecamatan), tahun=tahun)

    url = reverse("laporan:pantau") if rute == "pantau" else "/"
    klien = masuk(buat_pengguna(Peran.INSPEKTORAT))
    assert_queries_constant(klien, url, tambah, banyak=31)


def test_the_documents_of_one_kecamatan(kantor: Kantor, masuk: Masuk) -> None:
    url = reverse("laporan:pantau_kecamatan", args=[kantor.kecamatan.kode])
    klien = masuk(buat_pengguna(Peran.BAPPEDA))
    assert_queries_constant(klien, url, lambda n: tambah_dokumen(kantor.kecamatan, n), banyak=50)


def test_the_choice_of_what_to_copy(kantor: Kantor, masuk: Masuk) -> None:
    klien, url = masuk(kantor.operator), reverse("laporan:buat_dokumen")
    assert_queries_constant(klien, url, lambda n: tambah_dokumen(kantor.kecamatan, n), banyak=50)


def test_copied_items_of_every_kind(kantor: Kantor, masuk: Masuk) -> None:
    salinan = salin_dokumen(sumber=buat_draf(kantor, banyak=3), tahun=TAHUN + 1, by=kantor.operator)
    sasaran = Sasaran.objects.filter(daftar=salinan.daftar_iku).get()

    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            baru = buat_iku(sasaran, f"Persentase tambahan {nomor}")
            type(baru).objects.filter(pk=baru.pk).update(perlu_konfirmasi=True)

    assert_queries_constant(masuk(kantor.operator), alamat("konfirmasi", salinan), tambah)
