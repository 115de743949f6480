"""Yearly reports of the samples: facts of the source corrected, nothing of users touched."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from laporan.contoh.berkas import read_daftar
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.laporan_kinerja import load_laporan_kinerja
from laporan.enums import StatusDokumen
from laporan.isi.laporan import Blok, Tabel
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok import anggaran, ringkasan
from laporan.lkjip.cetak import cetak_laporan
from laporan.lkjip.nomor import walk
from laporan.lkjip.susun import BELUM_DITULIS, susun_laporan
from laporan.models import Dokumen, LaporanKinerja, NaskahBagian, RencanaPerbaikan
from laporan.susun import susun_isi
from tests.laporan.baca_pdf import rapat
from tests.laporan.lkjip.baca_laporan import baris_daftar, periksa_tanda, teks_berlabel
from tests.laporan.lkjip.laporan_uang import tabel_of, teks_of

SUMBERSARI, SUMBERJAMBE, PANTI = "35.09.21", "35.09.31", "35.09.14"


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]


def baca(kode: str) -> Bahan:
    dokumen = Dokumen.objects.select_related("laporan").get(kecamatan__kode=kode, jenis="lkjip")
    assert dokumen.laporan is not None
    return Bahan(dokumen.laporan, dokumen)


def baris_of(daftar: list[Blok]) -> dict[str, tuple[str, ...]]:
    """Return the rows of the only table by their second cell."""
    return {satu.sel[1]: satu.sel for satu in tabel_of(daftar).tabel.baris}


def test_the_shares_of_sumbersari_are_computed() -> None:
    daftar = list(anggaran.susun_anggaran_jenis(baca(SUMBERSARI), None))
    isi = {satu.sel[0]: satu.sel[1:] for satu in tabel_of(daftar).tabel.baris}
    assert isi["Belanja Operasi"][:2] == ("17.255.971.010", "97,29%")
    assert isi["Belanja Modal"] == ("481.181.300", "2,71%", "-", "-")
    assert isi["Belanja Pegawai"][2:] == ("7.184.254.363", "72,05%")
    assert isi["Jumlah"] == ("17.737.152.310", "100,00%", "-", "-")
    (selisih,) = [satu for satu in tabel_of(daftar).catatan if "menurut program" in satu]
    assert "lebih besar Rp9.971.300.660" in selisih
    assert selisih.endswith("Selisih itu sama besar dengan Belanja Pegawai.")
    assert (
        "Realisasi seluruhnya Rp11.997.063.206 atau 67,64% dari Rp17.737.152.310, yaitu Belanja "
        "Pegawai Rp7.184.254.363 serta program dan kegiatan Rp4.812.808.843."
        in tabel_of(daftar).catatan
    )


def test_the_programs_of_sumbersari_are_spent_as_computed() -> None:
    daftar = list(anggaran.susun_anggaran_program(baca(SUMBERSARI), None))
    tabel = tabel_of(daftar)
    persen = {satu.sel[0]: satu.sel[4] for satu in tabel.tabel.baris if satu.tebal}
    assert persen == {
        "I": "95,65%",
        "II": "100,74%",
        "III": "6,11%",
        "IV": "55,68%",
        "V": "36,39%",
        "": "61,97%",
    }
    assert "*1) Realisasi melebihi pagu sebesar Rp22.867.980." in tabel.catatan
    assert "Angka keuangan bersifat sementara dan belum diaudit BPK." in tabel.catatan
    assert tabel.angka[-1][2:4] == ("7765851650", "4812808843")


def test_money_by_sasaran_names_what_supports_none_of_the_pk() -> None:
    baris = baris_of(list(anggaran.susun_anggaran_sasaran(baca(SUMBERSARI), None)))
    assert baris["Meningkatnya Kualitas Pelayanan"][2:4] == ("3.071.415.500", "39,55%")
    assert baris["Program yang mendukung sasaran Renstra di luar PK"][2:4] == (
        "1.240.488.150",
        "15,97%",
    )


def test_the_conclusion_of_sumbersari_has_no_misprint() -> None:
    bahan = baca(SUMBERSARI)
    ikhtisar = teks_of(list(ringkasan.susun_ikhtisar(bahan, None)))
    assert "mendapat predikat BAIK dengan rata-rata capaian 90,13%" in ikhtisar
    assert (
        "Dari 2 (dua) indikator, 1 (satu) mencapai atau melampaui target dan 1 (satu) belum."
        in ikhtisar
    )
    penutup = teks_of(list(ringkasan.susun_penutup(bahan, None)))
    assert "rata-rata capaian 96,08%, dengan predikat BAIK." in penutup
    assert (
        "Rp4.812.808.843 atau 61,97% dari pagu Rp7.765.851.650 menurut DPPA Tahun 2021." in penutup
    )
    assert "Realisasi Program Penyelenggaraan pemerintahan dan pelayanan publik melebihi" in penutup
    assert "belum lengkap" not in ikhtisar + penutup
    for keliru in ("82,04", "14.463.930.781", "88,08", "berhasil"):
        assert keliru not in ikhtisar + penutup


@pytest.mark.parametrize("kode", [SUMBERSARI, SUMBERJAMBE, PANTI])
def test_every_text_stands_in_a_part_of_its_report(kode: str) -> None:
    bahan = baca(kode)
    bagian = {satu.kunci: satu for satu in walk(susun_laporan(bahan).bagian)}
    kunci = set(NaskahBagian.objects.filter(laporan=bahan.laporan).values_list("kunci", flat=True))
    assert kunci
    assert kunci <= {satu.kunci for satu in bagian.values() if satu.narasi}
    assert any(isinstance(blok, Tabel) for satu in bagian.values() for blok in satu.blok)


@pytest.mark.parametrize("kode", [SUMBERSARI, SUMBERJAMBE, PANTI])
def test_no_part_of_a_sample_is_a_bare_heading(kode: str) -> None:
    bahan = baca(kode)
    assert not [satu for satu in walk(susun_laporan(bahan).bagian) if BELUM_DITULIS in satu.blok]


def test_each_sasaran_of_sumbersari_has_its_actions_by_kind() -> None:
    laporan = baca(SUMBERSARI).laporan
    semua = RencanaPerbaikan.objects.filter(laporan=laporan).values_list("kunci", "bentuk")
    assert len(semua) == 9
    # Three are those of the whole office.
    assert {kunci for kunci, _ in semua if kunci} == {
        f"i{min(u.janji.indikator_id for u in satu.daftar_indikator)}"
        for satu in baca(SUMBERSARI).daftar_sasaran
    }


def test_the_reports_wait_as_drafts_and_that_of_sumbersari_is_dated() -> None:
    semua = Dokumen.objects.filter(jenis="lkjip")
    assert {satu.status for satu in semua} == {StatusDokumen.DRAF}
    dokumen = baca(SUMBERSARI).dokumen
    assert (dokumen.tempat, dokumen.tanggal) == ("Sumbersari", date(2022, 1, 14))
    assert dokumen.penandatangan is not None
    assert dokumen.penandatangan.pejabat.nip == "196401011993021004"


def test_the_outlines_are_those_of_the_files() -> None:
    assert {satu.kecamatan.kode: satu.kerangka.kunci for satu in LaporanKinerja.objects.all()} == {
        SUMBERSARI: "jember",
        PANTI: "jember",
        SUMBERJAMBE: "permenpanrb-53-2014",
    }


def test_what_was_spent_by_jenis_is_what_was_measured() -> None:
    for kode in (SUMBERJAMBE, PANTI):
        bahan = baca(kode)
        assert bahan.isi.anggaran is not None
        pagu = [satu.pagu for satu in bahan.laporan.daftar_belanja.all()]
        assert sum(pagu, Decimal()) == bahan.isi.anggaran.pagu


def test_every_fact_of_the_files_names_its_source() -> None:
    for isi in read_daftar("laporan/*.toml"):
        assert isi["sumber"]
        for jenis in ("belanja", "standar", "perbaikan", "penghargaan", "naskah"):
            assert all(satu["sumber"] for satu in isi.get(jenis, []))


def test_a_second_run_keeps_what_people_wrote() -> None:
    bahan = baca(SUMBERSARI)
    milik = NaskahBagian.objects.filter(laporan=bahan.laporan, kunci="latar-belakang")
    milik.update(isi="<p>Tulisan orang.</p>")
    RencanaPerbaikan.objects.filter(laporan=bahan.laporan).delete()
    catatan = CatatanMuat()
    load_laporan_kinerja(catatan)
    assert catatan.lines() == ["dibiarkan: 3 laporan kinerja"]
    assert milik.get().isi == "<p>Tulisan orang.</p>"
    assert not RencanaPerbaikan.objects.filter(laporan=bahan.laporan).exists()


# Facts of dokumen contoh 002 as the report is to print them, by the part of the seed they are in.
FAKTA = (
    # Bab I and II
    "Peraturan Bupati Jember Nomor 61 Tahun 2016", "Peraturan Bupati Nomor 50 Tahun 2012",
    "Jember Bersatu Menuju Masyarakat Makmur, Sejahtera, Berkeadilan, dan Mandiri",
    "Mewujudkan Pemenuhan Kebutuhan Dasar Masyarakat Yang Berkeadilan",
    "Optimisasi kegiatan bersama penyelenggara Pemerintahan dan Masyarakat",
    "jumlah peserta musrenbang dan jumlah kegiatan PKK", "jumlah Linmas yang dibina",
    "non-PNS untuk 27 orang", "13.000 Berkas", "95 orang", "14.463.930.781", "8.988.452.581",
    "Menciptakan Aparatur yang Berintegrasi dan Profesional",
    # Bab III
    "B (80)", "C (72,1)", "90,13%", "102,04%", "96,08%", "72,10%", "92,31%",
    "Laporan SKM Bappeda tahun 2021", "Laporan setiap seksi tahun 2021",
    "masyarakat memahami persyaratan pengajuan pelayanan",
    "mengikuti pendidikan formal", "iuran jaminan kecelakaan kerjanya",
    "rapat koordinasi rutin lintas sektoral berjalan setiap bulan",
    "17.737.152.310", "17.255.971.010", "97,29%", "2,71%", "9.971.300.660", "7.184.254.363",
    "11.997.063.206", "67,64%", "95,65%", "100,74%", "106,87%", "6,27%", "36,39%", "61,97%",
    "4.812.808.843", "7.765.851.650", "Rp2.411.140.500", "Realisasi melebihi pagu",
    # Bab IV
    "penentu arah kebijakan kabupaten", "pelaksana teknis program", "NIP. 19640101 199302 1 004",
)  # fmt: skip
# What the seed misprints, and words of our own that no report is to have.
CACAT = (
    "Summersari", "Sumpalsari", "Sumpersari", "996,22", "73,49", "88,08", "78,54", "82,04",
    "72 %", "Th. 2018", "Qanun", "belum lengkap", "Laporan sumber", "versi 3", "Prosentase",
)  # fmt: skip


def test_the_printed_report_holds_the_facts_at_the_pages_that_its_lists_name() -> None:
    isi = susun_isi(baca(SUMBERSARI).dokumen)
    assert isi.laporan is not None
    # The copies that this file enacts are no real files.
    badan = tuple(satu for satu in isi.laporan.bagian if satu.letak != "lampiran")
    isi = replace(isi, laporan=replace(isi.laporan, bagian=badan))
    pdf = cetak_laporan(isi, draf=False).pdf
    assert periksa_tanda(pdf) == []
    halaman = teks_berlabel(pdf)
    semua = "".join(halaman.values())
    assert [fakta for fakta in FAKTA if rapat(fakta) not in semua] == []
    assert [cacat for cacat in CACAT if rapat(cacat) in semua] == []
    for daftar, banyak in (("DAFTAR ISI", 25), ("DAFTAR TABEL", 24), ("DAFTAR GAMBAR", 4)):
        baris = baris_daftar(pdf, daftar)
        assert len(baris) >= banyak
        for judul, label in baris:
            assert rapat(judul) in halaman[label], judul
