"""The rencana aksi as a document: from its PK, checked, printed, enacted."""

from collections.abc import Callable

import pytest

from iku.actions.perjanjian import ambil_rencana
from iku.actions.rencana_aksi import samakan_rencana_aksi
from iku.models import (
    Anggaran,
    BarisAnggaran,
    ButirAksi,
    IndikatorAksi,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    SasaranPerjanjian,
)
from iku.perjanjian import find_perjanjian_camat
from iku.rencana_aksi import read_rencana_aksi
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak
from laporan.actions.alur import cabut
from laporan.actions.rencana import (
    buat_dokumen_bawahan,
    buat_dokumen_rencana_aksi,
)
from laporan.cari_cetak import find_dokumen
from laporan.cetak import cetak_pdf
from laporan.enums import StatusDokumen
from laporan.isi import Lembar
from laporan.models import Dokumen
from laporan.pemeriksaan import KodeDokumen
from laporan.periksa import periksa_dokumen
from laporan.susun import susun_isi
from tests.basis_data import tanpa_pemicu
from tests.factories_aksi import (
    buat_draf_aksi,
    buat_pk,
    empat,
    isi_triwulan,
    rencana_of,
    tambah_aksi,
)
from tests.factories_dokumen import Kantor, buat_kantor, segar
from tests.factories_laporan import tetapkan_semua
from tests.factories_perjanjian import (
    buat_draf_perjanjian,
    buat_kasi,
    siapkan_rencana,
)
from tests.laporan.baca_pdf import rapat, teks_halaman

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def pk(kantor: Kantor) -> Dokumen:
    return buat_pk(kantor)


@pytest.fixture
def draf(kantor: Kantor, pk: Dokumen) -> Dokumen:
    return buat_draf_aksi(kantor, pk)


def _pk(dokumen: Dokumen) -> PerjanjianKinerja:
    assert dokumen.perjanjian is not None
    return dokumen.perjanjian


def _lembar(dokumen: Dokumen) -> Lembar:
    lembar = susun_isi(segar(dokumen)).lembar
    assert lembar is not None
    return lembar


def _kode(dokumen: Dokumen) -> dict[str, str]:
    return {satu.kode: satu.tingkat for satu in periksa_dokumen(segar(dokumen))}


def test_it_starts_with_the_indikator_of_the_pk_and_nothing_set(
    pk: Dokumen, kantor: Kantor
) -> None:
    dokumen = buat_dokumen_rencana_aksi(perjanjian=_pk(pk), by=kantor.operator)
    (sasaran,) = read_rencana_aksi(rencana_of(dokumen))
    (rincian,) = sasaran.daftar_rincian
    assert sasaran.sasaran.teks == "Meningkatnya kualitas pelayanan"
    assert (rincian.tertulis, rincian.cara, rincian.setahun) == ("80", None, "")
    assert rincian.daftar_tertulis == ("", "", "", "")
    assert str(dokumen) == f"Rencana Aksi {kantor.kecamatan} 2021"
    assert dokumen.penandatangan == kantor.camat


def test_a_whole_one_is_clean(draf: Dokumen) -> None:
    assert periksa_dokumen(draf) == ()


def test_the_sheet_has_triwulan_aksi_and_who_answers_for_it(draf: Dokumen) -> None:
    lembar = _lembar(draf)
    assert lembar.mendatar
    assert lembar.judul == (
        "RENCANA AKSI TAHUN 2021",
        "KECAMATAN SUMBERJAMBE KABUPATEN JEMBER",
    )
    (tabel,) = lembar.daftar_tabel
    (baris,) = tabel.baris
    bidang = ButirAksi.objects.get().bidang
    assert baris.sel == (
        "1.",
        "Meningkatnya kualitas pelayanan",
        "Nilai SKM bidang pelayanan publik",
        "80",
        "Nilai akhir",
        *("–", "–", "78", "80"),
        "Melaksanakan survei kepuasan masyarakat",
        "I, II",
        str(bidang),
    )


def test_a_row_of_the_budget_stands_behind_its_aksi_and_is_locked_with_it(
    draf: Dokumen, kantor: Kantor
) -> None:
    with tanpa_pemicu():
        Anggaran.objects.update(dikunci_at=None, dibuka=True)
    ButirAksi.objects.update(baris=BarisAnggaran.objects.get(kode="7.01.02.2.01"))
    (baris,) = _lembar(draf).daftar_tabel[0].baris
    assert baris.sel[9].endswith("masyarakat (Koordinasi Pemerintahan)")
    tetapkan_semua(draf, kantor)
    assert Anggaran.objects.get().is_terkunci


def test_it_is_signed_by_the_post_of_its_pk_alone(pk: Dokumen, kantor: Kantor) -> None:
    kasi = buat_kasi(kantor.kecamatan)
    bawahan = buat_dokumen_bawahan(atasan=_pk(pk), pihak_pertama=kasi, by=kantor.operator)
    dokumen = buat_dokumen_rencana_aksi(perjanjian=_pk(bawahan), by=kantor.operator)
    assert dokumen.penandatangan == kasi
    isi = susun_isi(segar(dokumen))
    assert isi.tanda_tangan is not None
    assert isi.penanda_tangan == ()
    assert isi.tanda_tangan.jabatan == "KEPALA SEKSI PELAYANAN UMUM KECAMATAN SUMBERJAMBE"
    assert dokumen.sebutan == "Rencana Aksi Kepala Seksi Pelayanan Umum"
    assert isi.lembar is not None
    assert isi.lembar.judul[1] == "KEPALA SEKSI PELAYANAN UMUM"


def test_that_of_the_camat_is_what_the_command_prints(draf: Dokumen, kantor: Kantor) -> None:
    kasi = buat_kasi(kantor.kecamatan)
    atasan = draf.perjanjian_pemilik
    assert atasan is not None
    bawahan = buat_dokumen_bawahan(atasan=atasan, pihak_pertama=kasi, by=kantor.operator)
    buat_dokumen_rencana_aksi(perjanjian=_pk(bawahan), by=kantor.operator)
    assert find_dokumen(kantor.kecamatan, "rencana-aksi", 2021) == draf


def test_it_is_printed_on_one_landscape_page(draf: Dokumen) -> None:
    hasil = cetak_pdf(susun_isi(draf), draf=True)
    (halaman,) = teks_halaman(hasil.pdf)
    assert hasil.peringatan == ()
    for teks in ("RENCANA AKSI TAHUN 2021", "Target Triwulan", "Melaksanakan survei", "I, II"):
        assert rapat(teks) in halaman


def test_many_aksi_of_one_sasaran_go_over_several_pages(draf: Dokumen, kantor: Kantor) -> None:
    indikator = IndikatorAksi.objects.get()
    for nomor in range(60):
        tambah_aksi(indikator, kantor, f"Melaksanakan koordinasi lintas sektor ke-{nomor:02}")
    hasil = cetak_pdf(susun_isi(segar(draf)), draf=False)
    assert hasil.peringatan == ()
    semua = "".join(teks_halaman(hasil.pdf))
    assert all(rapat(f"sektor ke-{nomor:02}") in semua for nomor in range(60))


Ubah = Callable[[], object]


def _baris(**kolom: object) -> Ubah:
    return lambda: IndikatorAksi.objects.update(**kolom)


def _tambah_janji() -> None:
    satu = IndikatorPerjanjian.objects.get()
    identitas = type(satu.indikator).objects.create(kecamatan=satu.indikator.kecamatan)
    IndikatorPerjanjian.objects.create(
        sasaran=satu.sasaran, urutan=2, indikator=identitas, nama="Nilai SAKIP", satuan="nilai"
    )


def _pk_baru() -> None:
    lama = PerjanjianKinerja.objects.get()
    PerjanjianKinerja.objects.create(
        kecamatan=lama.kecamatan, tahun=lama.tahun, revisi=1, jabatan=lama.jabatan
    )


KASUS: list[tuple[Ubah, KodeDokumen, str]] = [
    (
        lambda: PerjanjianKinerja.objects.update(dikunci_at=None),
        KodeDokumen.PERJANJIAN_BELUM_DITETAPKAN,
        "peringatan",
    ),
    (_pk_baru, KodeDokumen.PERJANJIAN_BUKAN_TERBARU, "peringatan"),
    (_tambah_janji, KodeDokumen.INDIKATOR_BELUM_DIRINCI, "galat"),
    (lambda: IndikatorAksi.objects.all().delete(), KodeDokumen.TANPA_INDIKATOR, "galat"),
    (
        lambda: IndikatorPerjanjian.objects.update(jenis="kosong", angka=None),
        KodeDokumen.TANPA_TARGET,
        "galat",
    ),
    (_baris(cara="", angka_3=None, angka_4=None), KodeDokumen.CARA_KOSONG, "galat"),
    (_baris(angka_3=None, angka_4=None), KodeDokumen.TRIWULAN_KOSONG, "galat"),
    (_baris(angka_4=81), KodeDokumen.TRIWULAN_TIDAK_SELARAS, "galat"),
    (
        lambda: ButirAksi.objects.all().delete(),
        KodeDokumen.INDIKATOR_TANPA_AKSI,
        "peringatan",
    ),
    (
        lambda: ButirAksi.objects.update(bidang=None),
        KodeDokumen.AKSI_TANPA_PENANGGUNG_JAWAB,
        "peringatan",
    ),
    (
        lambda: ButirAksi.objects.update(triwulan_1=False, triwulan_2=False),
        KodeDokumen.AKSI_TANPA_WAKTU,
        "peringatan",
    ),
    (
        lambda: IndikatorAksi.objects.update(perlu_konfirmasi=True),
        KodeDokumen.BELUM_DIKONFIRMASI,
        "galat",
    ),
    (
        lambda: ButirAksi.objects.update(teks="Rapat di Kecamatan Panti"),
        KodeDokumen.KECAMATAN_LAIN,
        "galat",
    ),
]


@pytest.mark.parametrize(("ubah", "kode", "tingkat"), KASUS, ids=[k[1].value for k in KASUS])
def test_what_is_wrong_with_it_is_found(
    draf: Dokumen, ubah: Ubah, kode: KodeDokumen, tingkat: str
) -> None:
    buat_kantor("Panti", "35.09.14")
    assert kode not in _kode(draf)
    with tanpa_pemicu():
        ubah()
    assert _kode(draf).get(kode) == tingkat


def test_the_finding_says_what_the_triwulan_make(draf: Dokumen, kantor: Kantor) -> None:
    isi_triwulan(draf, kantor, empat(70, 75, 80, 85), "rata_rata")
    (temuan,) = periksa_dokumen(segar(draf))
    assert temuan.pesan == (
        "“Nilai SKM bidang pelayanan publik”: Rata-rata target triwulan 77,5, "
        "padahal target setahun 80."
    )
    with pytest.raises(AksiDitolak, match="Rata-rata target triwulan 77,5"):
        tetapkan_semua(draf, kantor)


def test_free_text_is_a_person_too(draf: Dokumen) -> None:
    ButirAksi.objects.update(bidang=None, penanggung_jawab="Siti Aminah")
    assert periksa_dokumen(segar(draf)) == ()
    assert _lembar(draf).daftar_tabel[0].baris[0].sel[-1] == "Siti Aminah"


def test_camat_and_bawahan_have_one_in_force_each(
    draf: Dokumen, pk: Dokumen, kantor: Kantor
) -> None:
    kasi = buat_kasi(kantor.kecamatan)
    bawahan = buat_dokumen_bawahan(atasan=_pk(pk), pihak_pertama=kasi, by=kantor.operator)
    sasaran = SasaranPerjanjian.objects.create(
        perjanjian=_pk(bawahan), urutan=1, teks="Meningkatnya mutu loket"
    )
    atas = IndikatorPerjanjian.objects.get(sasaran__perjanjian=_pk(pk))
    IndikatorPerjanjian.objects.create(
        sasaran=sasaran,
        urutan=1,
        indikator=atas.indikator,
        nama="Nilai SKM loket",
        jenis="angka",
        angka=80,
    )
    tetapkan_semua(draf, kantor)
    lain = buat_draf_aksi(kantor, bawahan)
    assert KodeDokumen.MASIH_ADA_YANG_BERLAKU not in _kode(lain)
    tetapkan_semua(lain, kantor)
    resmi = Dokumen.objects.filter(jenis="rencana-aksi", status=StatusDokumen.DITETAPKAN)
    assert resmi.count() == 2


def test_a_pk_that_is_detailed_is_not_filled_anew(kantor: Kantor) -> None:
    siapkan_rencana(kantor)
    pk = buat_draf_perjanjian(kantor)
    buat_draf_aksi(kantor, pk)
    satu = _pk(segar(pk))
    with pytest.raises(AksiDitolak, match="sudah dipakai"):
        ambil_rencana(perjanjian=satu, versi=satu.versi, by=kantor.operator)


def test_aksi_spend_from_the_budget_of_the_pk(pk: Dokumen, draf: Dokumen, kantor: Kantor) -> None:
    lain = Anggaran.objects.create(kecamatan=kantor.kecamatan, tahun=2021, revisi=1, jenis="dppa")
    baris = lain.daftar_baris.create(tingkat="program", nama="Program lain", urutan=1)
    ButirAksi.objects.update(baris=baris)
    assert _kode(draf)[KodeDokumen.AKSI_ANGGARAN_LAIN] == "galat"
    rencana = rencana_of(segar(draf))
    samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=kantor.operator)
    assert KodeDokumen.AKSI_ANGGARAN_LAIN not in _kode(draf)
    jejak = Jejak.objects.filter(peristiwa="rencana_aksi_disamakan").latest("nomor")
    assert "Program lain" in jejak.perubahan


def test_a_revoked_pk_is_followed_no_more(pk: Dokumen, kantor: Kantor) -> None:
    assert find_perjanjian_camat(kantor.kecamatan.pk, 2021) == _pk(pk)
    resmi = segar(pk)
    cabut(dokumen=resmi, versi=resmi.versi, alasan="Keliru", by=kantor.pemimpin)
    assert find_perjanjian_camat(kantor.kecamatan.pk, 2021) is None
