"""Findings about a yearly report: empty, copied, unready and contradicting texts; open figures."""

from collections import Counter

import pytest
from django.urls import reverse

from iku.alur_ukur import StatusRealisasi
from kecamatan.galat import AksiDitolak
from kecamatan.models import Pengguna
from laporan.actions.alur import ajukan
from laporan.enums import StatusNaskah
from laporan.lkjip.bagian_tulis import list_bagian_tulis
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.nomor import walk
from laporan.lkjip.susun import BELUM_DITULIS, susun_laporan
from laporan.models import Dokumen, KerangkaLaporan, LaporanKinerja, NaskahBagian
from laporan.pemeriksaan.aturan_laporan import (
    check_diterima,
    check_naskah,
    check_pertentangan,
    read_bahan_laporan,
)
from laporan.pemeriksaan.lkjip import temukan_lkjip
from laporan.rujukan import build_temuan
from tests.klien import KlienKetat
from tests.laporan.lkjip.bahan_contoh import list_kalimat
from tests.laporan.lkjip.narasi.bahan_contoh import build_bahan, build_dokumen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]

KOSONG = "bagian_kosong"


def tulis(dokumen: Dokumen, kunci: str, isi: str, **lain: object) -> None:
    """Write a part as the operator did."""
    oleh = Pengguna.objects.get(username="operator.sumbersari")
    NaskahBagian.objects.create(laporan=dokumen.wadah, kunci=kunci, isi=isi, diubah_by=oleh, **lain)


def test_daftar_bagian_yang_ditulis() -> None:
    """Each part once, those of a sasaran once for each, in the order of the report."""
    bahan = build_bahan("sumbersari", 2021)
    semua = list(list_bagian_tulis(bahan))
    kunci = [satu.kunci for satu in semua]
    assert kunci[:3] == ["kata-pengantar", "ikhtisar", "latar-belakang"]
    assert kunci[-1] == "bab-4"
    assert sum(satu.startswith("sasaran@") for satu in kunci) == 2
    assert len(kunci) == len(set(kunci))
    judul = next(satu.judul for satu in semua if satu.kunci.startswith("sasaran@"))
    assert judul == "Sasaran 1: Meningkatnya Kualitas Pelayanan"


def test_bagian_di_bawah_sasaran_menyebut_sasarannya() -> None:
    """In the outline of the ministry seven parts stand under each sasaran."""
    dokumen = build_dokumen("sumbersari", 2021)
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    laporan.kerangka = KerangkaLaporan.objects.get(kunci="permenpanrb-53-2014")
    semua = list(list_bagian_tulis(Bahan(laporan, dokumen)))
    judul = [satu.judul for satu in semua if satu.kunci.startswith("efisiensi@")]
    assert judul == [f"Efisiensi penggunaan sumber daya (sasaran {nomor})" for nomor in (1, 2)]


def test_naskah_kosong_disalin_dan_belum_siap() -> None:
    """Each part has one of these, or none when it is ready."""
    dokumen = build_dokumen("sumbersari", 2021)
    tulis(dokumen, "ikhtisar", "<p>Isi.</p>", status=StatusNaskah.SIAP)
    tulis(dokumen, "bab-4", "<p>Isi.</p>", status=StatusNaskah.DITULIS)
    tulis(dokumen, "isu-strategis", "<p>Isi.</p>", perlu_konfirmasi=True)
    tulis(dokumen, "renstra", "")
    temuan = {satu.objek: satu.kode for satu in check_naskah(read_bahan_laporan(dokumen))}
    assert "naskah:ikhtisar" not in temuan
    assert temuan["naskah:bab-4"] == "naskah_belum_siap"
    assert temuan["naskah:isu-strategis"] == "belum_dikonfirmasi"
    assert temuan["naskah:renstra"] == temuan["naskah:kata-pengantar"] == "naskah_kosong"
    assert temuan["naskah:latar-belakang"] == temuan["naskah:maksud-tujuan"] == "bagian_kosong"


def test_judul_tanpa_isi_menahan_pengajuan_dan_disebut_di_draf() -> None:
    """A part with nothing but its text stops the report, leads to its page, and says so in print;
    a picture is something too."""
    dokumen = build_dokumen("panti", 2025)
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    operator = Pengguna.objects.get(username="operator.panti")
    kosong = [satu for satu in temukan_lkjip(dokumen) if satu.kode == "bagian_kosong"]
    assert {satu.tingkat for satu in kosong} == {"galat"}
    assert [satu.objek for satu in kosong] == [
        "naskah:latar-belakang",
        "naskah:maksud-tujuan",
        "naskah:isu-strategis",
    ]
    tautan = {satu.url for satu in build_temuan(dokumen, kosong, operator)}
    assert f"/lkjip/{laporan.pk}/bagian/maksud-tujuan/" in tautan
    with pytest.raises(AksiDitolak, match="Naskah “Maksud dan Tujuan” belum ditulis"):
        ajukan(dokumen=dokumen, versi=dokumen.versi, by=operator)
    bahan = Bahan(laporan, dokumen)
    tercetak = {satu.kunci: satu.blok for satu in walk(susun_laporan(bahan).bagian)}
    assert list_kalimat(tercetak["maksud-tujuan"]) == ["[Bagian ini belum ditulis.]"]
    # What has parts or blocks under its heading is no bare heading.
    belum = [kunci for kunci, blok in tercetak.items() if BELUM_DITULIS in blok]
    assert belum == ["latar-belakang", "maksud-tujuan", "isu-strategis"]
    tulis(dokumen, "maksud-tujuan", "<p>Isi.</p>")
    sisa = {satu.objek for satu in check_naskah(read_bahan_laporan(dokumen)) if satu.kode == KOSONG}
    assert sisa == {"naskah:latar-belakang", "naskah:isu-strategis"}
    klien = KlienKetat()
    klien.force_login(operator)
    halaman = klien.get(reverse("laporan:lkjip_bagian", args=[laporan.pk, "isu-strategis"]))
    assert halaman.context["blok_otomatis"] == ()


def test_naskah_yang_bertentangan_disebut_dengan_kutipannya() -> None:
    """The finding names the part, quotes it, and says what the data say; a match is no finding."""
    dokumen = build_dokumen("sumbersari", 2021)
    tulis(
        dokumen,
        "ikhtisar",
        "<p>Capaian SKM sebesar 72%.</p><p>Capaian SKM sebesar 90,13%.</p>",
        status=StatusNaskah.SIAP,
    )
    (satu,) = check_pertentangan(read_bahan_laporan(dokumen))
    assert (satu.kode, satu.tingkat) == ("naskah_bertentangan", "peringatan")
    assert satu.pesan.startswith("Naskah “Ikhtisar Eksekutif”, “72%”: Capaian Nilai Survei")
    assert satu.pesan.endswith("menurut data 90,13%, di naskah tertulis 72%.")


def test_pengukuran_belum_diterima() -> None:
    """Of Sumbersari nothing is accepted: two indikator and the budget."""
    bahan = read_bahan_laporan(build_dokumen("sumbersari", 2021))
    (satu,) = check_diterima(bahan)
    assert satu.kode == "ukur_belum_diterima"
    assert satu.pesan.startswith("3 dari 3 bagian Pengukuran triwulan IV Kecamatan Sumbersari 2021")
    # Accepted figures are frozen by triggers, so the counts stand in for them.
    bahan.bahan.isi.__dict__["hitung_status"] = Counter({StatusRealisasi.DITERIMA: 3})
    assert list(check_diterima(bahan)) == []


def test_ejaan_dan_kecamatan_lain_dalam_naskah() -> None:
    """Texts are read by the rules of every other document too."""
    dokumen = build_dokumen("sumbersari", 2021)
    tulis(dokumen, "ikhtisar", "<p>Prosentase pelayanan di Kecamatan Panti.</p>")
    temuan = {
        (satu.kode, satu.tingkat)
        for satu in temukan_lkjip(dokumen)
        if satu.objek == "naskah:ikhtisar"
    }
    assert {("ejaan_naskah", "peringatan"), ("kecamatan_lain", "peringatan")} <= temuan


def test_laporan_baru_dapat_diperiksa() -> None:
    """A report that was only begun has findings, and no error."""
    dokumen = build_dokumen("panti", 2025)
    assert {"naskah_kosong", "ukur_belum_diterima"} <= {x.kode for x in temukan_lkjip(dokumen)}


def test_lampiran_yang_belum_ditetapkan_disebut() -> None:
    """Sumbersari's RKT and Renstra were never enacted here; its PK was."""
    pesan = [
        satu.pesan
        for satu in temukan_lkjip(build_dokumen("sumbersari", 2021))
        if satu.kode == "lampiran_belum_ditetapkan"
    ]
    assert any("RKT Kecamatan Sumbersari 2021" in satu for satu in pesan)
    assert not any("Perjanjian Kinerja" in satu for satu in pesan)
