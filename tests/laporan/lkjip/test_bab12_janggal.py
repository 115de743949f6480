"""Bab I, II and the lampiran of offices where something is missing, odd or large."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from iku.isian_anggaran import IsianBaris
from iku.models import (
    DaftarIku,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    Rkt,
    SasaranPerjanjian,
    SasaranRenstra,
    Strategi,
    TujuanRenstra,
)
from kecamatan.enums import Jabatan, JenisHubungan, SifatJabatan
from kecamatan.models import (
    Bidang,
    ButirFungsi,
    ButirTugas,
    HubunganPeraturan,
    Kecamatan,
    MasaJabatan,
    Peraturan,
)
from laporan.isi.laporan import Blok, Gambar, Tabel
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.lampiran import list_belum_resmi
from laporan.lkjip.blok.uang import TANPA_ANGGARAN
from laporan.lkjip.susun import susun_laporan
from laporan.models import BagianKerangka, Dokumen, Penghargaan
from tests.basis_data import tanpa_pemicu
from tests.factories import buat_bidang, buat_masa_jabatan, buat_pejabat
from tests.factories_anggaran import buat_anggaran
from tests.factories_dokumen import buat_kantor
from tests.factories_laporan import tetapkan_semua
from tests.factories_perjanjian import buat_draf_perjanjian, siapkan_rencana
from tests.factories_renstra import buat_renstra, tambah_indikator
from tests.factories_ukur import build_pengukuran
from tests.laporan.lkjip.bahan_contoh import (
    build_bahan,
    find_tabel,
    list_kalimat,
    list_rujukan,
    list_sel,
    susun,
)
from tests.laporan.lkjip.test_bab12_contoh import SEMUA

pytestmark = pytest.mark.django_db
TAHUN = 2021


def _bahan_kosong() -> Bahan:
    """Return an office with nothing but a PK of one indikator and its measuring."""
    pengukuran = build_pengukuran(triwulan=4)
    perjanjian = pengukuran.perjanjian
    with tanpa_pemicu():
        pengukuran.daftar_bagian.all().delete()
        PerjanjianKinerja.objects.update(anggaran=None)
        pengukuran.anggaran = None
        pengukuran.save()
        DaftarIku.objects.all().delete()
        Bidang.objects.all().delete()
    perjanjian.refresh_from_db()
    return build_bahan(pengukuran)


def _satu(bahan: Bahan, kode: str) -> list[str]:
    return list_kalimat(susun(bahan, kode))


def _bidang(bahan: Bahan, *nama: str) -> None:
    for urutan, satu in enumerate(nama, start=1):
        buat_bidang(bahan.kecamatan, satu, urutan=urutan)


def _gambar(bahan: Bahan) -> Gambar:
    _, gambar = susun(bahan, "bagan_organisasi")
    assert isinstance(gambar, Gambar)
    return gambar


def _tambah_bagian(bahan: Bahan, *kode: str) -> None:
    BagianKerangka.objects.create(
        kerangka=bahan.laporan.kerangka,
        kunci="lampiran-uji",
        urutan=1,
        letak="lampiran",
        judul="Lampiran",
        penomoran="lampiran",
        blok=list(kode),
    )


def test_an_office_with_only_a_pk_says_what_is_not_recorded() -> None:
    bahan = _bahan_kosong()
    for kode in SEMUA:
        assert _satu(bahan, kode), kode
        assert kode == "perjanjian" or not any(
            isinstance(satu, Tabel) for satu in susun(bahan, kode)
        ), kode
    assert "1 (satu) sasaran strategis dengan 1 (satu) indikator" in _satu(bahan, "perjanjian")[1]
    belum = {kode for kode in SEMUA if "belum" in " ".join(_satu(bahan, kode))}
    assert belum == set(SEMUA) - {"kedudukan", "penghargaan"}
    assert _satu(bahan, "penghargaan") == [
        f"Tidak ada penghargaan yang tercatat untuk {bahan.kecamatan} selama tahun 2021."
    ]


def test_what_cannot_be_bound_in_is_named_only_where_the_outline_asks_for_it() -> None:
    bahan = _bahan_kosong()
    assert list_belum_resmi(bahan) == ()
    bahan = Bahan(bahan.laporan, bahan.dokumen)
    _tambah_bagian(bahan, "lampiran_rkt", "lampiran_perjanjian", "penghargaan")
    assert list_belum_resmi(bahan) == (
        f"RKT {bahan.kecamatan} tahun 2021",
        f"Perjanjian Kinerja {bahan.kecamatan} tahun 2021",
    )


def test_no_sentence_names_a_lampiran_that_the_outline_has_not() -> None:
    bahan = _bahan_kosong()
    assert list_rujukan(susun(bahan, "perjanjian")) == ["tabel-pk-sasaran"]
    bahan = Bahan(bahan.laporan, bahan.dokumen)
    _tambah_bagian(bahan, "lampiran_perjanjian")
    assert list_rujukan(susun(bahan, "perjanjian")) == ["tabel-pk-sasaran", "lampiran-uji"]


def test_the_chart_shows_who_held_each_post_on_the_last_day_of_the_year() -> None:
    bahan = _bahan_kosong()
    kecamatan = bahan.kecamatan
    _bidang(bahan, "Camat", "Sekretariat", "Seksi Umum", "Subbagian Umum", "Kelurahan Satu")
    seksi = kecamatan.daftar_bidang.get(nama="Seksi Umum")
    subbagian = kecamatan.daftar_bidang.get(nama="Subbagian Umum")
    MasaJabatan.objects.filter(kecamatan=kecamatan).delete()
    for nama, isian in {
        "Lama": {"mulai": date(2019, 1, 1), "selesai": date(2021, 6, 30)},
        "Kini": {"mulai": date(2021, 7, 1), "sifat": SifatJabatan.PLT},
        "Nanti": {"mulai": date(2022, 1, 1)},
        "Sekretaris": {"jabatan": Jabatan.SEKCAM},
        "Kasi": {"jabatan": Jabatan.KASI, "bidang": seksi, "sifat": SifatJabatan.PLH},
        "Kasubbag": {"jabatan": Jabatan.KASUBBAG, "bidang": subbagian},
    }.items():
        pejabat = buat_pejabat(kecamatan.kabupaten, nama=nama, gelar_belakang="")
        buat_masa_jabatan(kecamatan, pejabat=pejabat, **isian)
    assert _gambar(bahan).uraian == (
        "Plt. Camat (Kini) memimpin. Di bawah Plt. Camat: Sekretaris Kecamatan (Sekretaris); Seksi "
        "Umum (Plh. Kasi). Di bawah Sekretaris Kecamatan: Subbagian Umum (Kasubbag)."
    )
    assert _satu(bahan, "susunan_organisasi")[1:] == [
        "Camat",
        "Sekretaris Kecamatan, membawahi:",
        "Subbagian Umum",
        "Seksi Umum",
    ]


def test_a_bidang_no_longer_in_use_is_not_drawn() -> None:
    bahan = _bahan_kosong()
    _bidang(bahan, "Seksi Satu", "Seksi Dua")
    bahan.kecamatan.daftar_bidang.filter(nama="Seksi Dua").update(aktif=False)
    assert _gambar(bahan).uraian.endswith("Di bawah Camat: Seksi Satu.")


def test_a_regulation_that_was_revoked_or_came_later_is_not_the_basis() -> None:
    bahan = _bahan_kosong()
    milik = {
        "kabupaten": bahan.kecamatan.kabupaten,
        "jenis": 6,
        "sebutan": "Peraturan Bupati",
        "judul": "Kedudukan, Tugas, dan Susunan Organisasi Kecamatan",
    }
    semua = [
        Peraturan.objects.create(**milik, nomor=str(tahun), tahun=tahun)
        for tahun in (2010, 2016, 2022)
    ]
    Peraturan.objects.create(**{**milik, "judul": "Pakaian Dinas"}, nomor="9", tahun=2020)
    assert "Peraturan Bupati Nomor 2016 Tahun 2016" in _satu(bahan, "kedudukan")[0]
    HubunganPeraturan.objects.create(
        oleh=semua[2], terhadap=semua[1], jenis=JenisHubungan.MENCABUT, berlaku_sejak="2021-03-01"
    )
    assert "Peraturan Bupati Nomor 2010 Tahun 2010" in _satu(bahan, "kedudukan")[0]


def test_awards_stand_in_a_numbered_table() -> None:
    bahan = _bahan_kosong()
    for urutan, tanggal in ((1, date(2021, 8, 17)), (2, None)):
        Penghargaan.objects.create(
            laporan=bahan.laporan, urutan=urutan, nama="Juara", pemberi="Bupati", tanggal=tanggal
        )
    tabel = find_tabel(susun(bahan, "penghargaan"), "tabel-penghargaan")
    assert list_sel(tabel) == [
        ("1.", "Juara", "Bupati", "17 Agustus 2021"),
        ("2.", "Juara", "Bupati", "-"),
    ]


def test_a_missing_target_is_a_dash_and_no_number() -> None:
    bahan = _bahan_kosong()
    renstra = buat_renstra(bahan.kecamatan)
    sasaran = SasaranRenstra.objects.get(tujuan__renstra=renstra)
    tambah_indikator(sasaran, "Tanpa target", satuan="").daftar_target.all().delete()
    tabel = find_tabel(susun(bahan, "target_renstra"), "tabel-target")
    assert list_sel(tabel)[1] == ("1.", sasaran.teks, "Tanpa target", *("-",) * 7)
    assert tabel.angka[1] == ("",) * 10


def test_a_renstra_without_strategi_or_rpjmd_says_so() -> None:
    bahan = _bahan_kosong()
    renstra = buat_renstra(bahan.kecamatan)
    Strategi.objects.all().delete()
    TujuanRenstra.objects.filter(renstra=renstra).update(mendukung=None)
    assert "Strategi: belum tercatat." in _satu(bahan, "strategi_kebijakan")
    kalimat = _satu(bahan, "visi_misi")
    assert kalimat[1] == "“Jember Bersatu”"
    assert kalimat[-1].endswith("belum tercatat.")


def test_a_pk_perubahan_says_what_it_changed_and_both_are_bound_in() -> None:
    kantor = buat_kantor()
    siapkan_rencana(kantor)
    lama = tetapkan_semua(buat_draf_perjanjian(kantor), kantor)
    asal = lama.perjanjian
    assert asal is not None
    baru = _buat_perubahan(asal, lama)
    bahan = build_bahan(build_pengukuran(kantor.kecamatan, triwulan=4))
    bahan.laporan.pengukuran.perjanjian = baru
    kalimat = _satu(bahan, "perjanjian")[0]
    assert kalimat.startswith(f"Perjanjian Kinerja Perubahan ke-1 {kantor.kecamatan} Tahun 2021")
    assert "masih berstatus draf" in kalimat
    assert kalimat.endswith("mengubah Perjanjian Kinerja tanggal 25 Januari 2021.")
    janji = find_tabel(susun(bahan, "perjanjian"), "tabel-pk-sasaran")
    assert [satu[-2:] for satu in list_sel(janji)] == [("80", "75")]
    assert janji.angka[0][-2:] == ("80", "75")
    pagu = find_tabel(susun(bahan, "perjanjian_program"), "tabel-pk-program")
    assert list_sel(pagu)[-1][2:4] == ("3.143.855.000,50", "100")
    assert pagu.angka[-1][2:4] == ("3143855000.5", "100")
    nama = [satu[1:4] for satu in list_sel(pagu)]
    assert ("Program Baru", "-", "100") in nama
    assert ("Program Ketertiban", "0", "-") in nama
    resmi, draf = susun(bahan, "lampiran_perjanjian")
    assert getattr(resmi, "judul", "") == str(lama)
    assert "masih berstatus draf" in list_kalimat([draf])[0]


def _buat_perubahan(asal: PerjanjianKinerja, lama: Dokumen) -> PerjanjianKinerja:
    """Return a draft that lowers a target and pays for another program."""
    program = IsianBaris("program", "Program Baru", "7.01.05", pagu=Decimal(100))
    anggaran = buat_anggaran(Kecamatan.objects.get(pk=asal.kecamatan_id), TAHUN + 1, (program,))
    baru = PerjanjianKinerja.objects.create(
        kecamatan=asal.kecamatan, tahun=TAHUN, revisi=1, disalin_dari=asal, anggaran=anggaran
    )
    semula = IndikatorPerjanjian.objects.get(sasaran__perjanjian=asal)
    IndikatorPerjanjian.objects.create(
        sasaran=SasaranPerjanjian.objects.create(perjanjian=baru, urutan=1, teks="Mutu"),
        urutan=1,
        indikator=semula.indikator,
        nama=semula.nama,
        satuan=semula.satuan,
        jenis="angka",
        angka=75,
    )
    Dokumen.objects.create(
        kecamatan=asal.kecamatan,
        jenis=lama.jenis,
        tahun=TAHUN,
        perjanjian=baru,
        dibuat_by=lama.dibuat_by,
    )
    return baru


def test_larger_plans_cost_as_many_queries() -> None:
    hitung = []
    for kode, banyak in (("35.09.31", 1), ("35.09.21", 7)):
        bahan = _bahan_berisi(kode, banyak)
        with CaptureQueriesContext(connection) as kueri:
            blok: list[Blok] = [satu for k in SEMUA for satu in susun(bahan, k)]
        hitung.append(len(kueri))
        assert len(list_sel(find_tabel(blok, "tabel-target-renstra"))) == banyak + 1
        assert len(list_sel(find_tabel(blok, "tabel-rkt-program"))) == 2 * banyak + 1
    assert hitung[0] == hitung[1]


def _bahan_berisi(kode: str, banyak: int) -> Bahan:
    """Return an office with so many items of every kind."""
    kantor = buat_kantor(f"Kantor {kode}", kode)
    kecamatan = kantor.kecamatan
    renstra = buat_renstra(kecamatan)
    for nomor in range(banyak):
        tujuan = TujuanRenstra.objects.create(renstra=renstra, urutan=nomor + 2, teks="Tujuan")
        sasaran = SasaranRenstra.objects.create(tujuan=tujuan, urutan=1, teks=f"Sasaran {nomor}")
        tambah_indikator(sasaran, f"Indikator {nomor}")
        Strategi.objects.create(sasaran=sasaran, urutan=1, teks="Strategi")
        buat_bidang(kecamatan, f"Seksi {nomor}", urutan=nomor)
        ButirTugas.objects.create(kecamatan=kecamatan, urutan=nomor, teks="Tugas")
        ButirFungsi.objects.create(kecamatan=kecamatan, urutan=nomor, teks="Fungsi")
    baris = tuple(
        satu
        for nomor in range(banyak)
        for satu in (
            IsianBaris("program", f"Program {nomor}"),
            IsianBaris("kegiatan", f"Kegiatan {nomor}", pagu=Decimal(100)),
        )
    )
    anggaran = buat_anggaran(kecamatan, TAHUN, baris)
    Rkt.objects.create(kecamatan=kecamatan, tahun=TAHUN, renstra=renstra, anggaran=anggaran)
    bahan = build_bahan(build_pengukuran(kecamatan, triwulan=4, banyak=banyak))
    for nomor in range(banyak):
        Penghargaan.objects.create(
            laporan=bahan.laporan, urutan=nomor, nama="Juara", pemberi="Bupati"
        )
    return Bahan(bahan.laporan, bahan.dokumen)


def test_what_several_blocks_miss_is_said_once_in_a_part() -> None:
    bahan = _bahan_kosong()
    _tambah_bagian(bahan, "tujuan_sasaran", "strategi_kebijakan", "target_renstra")
    (bagian,) = susun_laporan(Bahan(bahan.laporan, bahan.dokumen)).bagian
    assert list_kalimat(bagian.blok) == [
        f"Renstra {bahan.kecamatan} yang meliputi tahun 2021 belum tercatat."
    ]
    uang = bahan.laporan.kerangka.daftar_bagian.get()
    uang.blok = ["anggaran_program", "anggaran_sasaran"]
    uang.save()
    (bagian,) = susun_laporan(Bahan(bahan.laporan, bahan.dokumen)).bagian
    assert list_kalimat(bagian.blok) == [TANPA_ANGGARAN]
