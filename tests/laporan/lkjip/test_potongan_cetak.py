"""Pieces of a report are printed once; pictures and copies come from where they are kept."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from django.core.management import call_command
from django.utils import timezone

from laporan.cetak import cetak_pdf
from laporan.isi.laporan import BlokSalinan, Foto
from laporan.lembar_cetak import BarisLembarCetak, KelompokLembar
from laporan.lkjip.cetak import aset, cetak, cetak_arsip, cetak_laporan, simpan
from laporan.lkjip.cetak.tabel import lekatkan_ujung
from laporan.models import PotonganCetak
from laporan.pencetak import HasilRender, Tugas, cetak_html
from laporan.pencetak.galat import CetakGagal
from tests.factories_laporan import gambar_png
from tests.laporan.baca_pdf import banyak_gambar, buka, rapat, tanda, teks_halaman
from tests.laporan.isi_contoh import contoh
from tests.laporan.lkjip.baca_laporan import label_semua, periksa_tanda, teks_berlabel
from tests.laporan.lkjip.laporan_contoh import (
    alinea,
    bagian,
    isi_laporan,
    isi_lengkap,
    list_depan,
    tabel,
)

pytestmark = [pytest.mark.django_db, pytest.mark.naskah]


@pytest.fixture
def pencetakan(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the HTML of every piece that the renderer is asked for from now on."""
    diminta: list[str] = []

    def catat(tugas: Tugas) -> HasilRender:
        diminta.append(tugas.html)
        return cetak_html(tugas)

    monkeypatch.setattr(simpan, "cetak_html", catat)
    return diminta


def _dua_bab(kata: str) -> tuple[object, ...]:
    return (
        *list_depan()[:2],
        bagian("bab-1", "Pertama", alinea("Tetap."), nomor="BAB I"),
        bagian("bab-2", "Kedua", alinea(kata), nomor="BAB II"),
    )


def test_the_second_print_asks_the_renderer_for_nothing(pencetakan: list[str]) -> None:
    pertama = cetak_laporan(isi_lengkap(), draf=True)
    assert len(pencetakan) >= 12
    pencetakan.clear()
    assert cetak_laporan(isi_lengkap(), draf=True).pdf == pertama.pdf
    assert pencetakan == []


def test_a_changed_part_alone_is_printed_again(pencetakan: list[str]) -> None:
    cetak_laporan(isi_laporan(*_dua_bab("Lama.")), draf=True)
    pencetakan.clear()
    pdf = cetak_laporan(isi_laporan(*_dua_bab("Baru.")), draf=True).pdf
    assert len(pencetakan) == 1
    assert "Baru." in pencetakan[0]
    assert "Tetap." not in pencetakan[0]
    assert "Baru." in "".join(teks_halaman(pdf))


def test_a_part_that_grows_moves_the_contents_and_the_feet(pencetakan: list[str]) -> None:
    awal = list_depan()[:2]
    akhir = bagian("bab-2", "Kedua", alinea("Tetap."), nomor="BAB II")
    for kali in (1, 30):
        pencetakan.clear()
        bab = bagian("bab-1", "Pertama", alinea("Berubah.", kali), nomor="BAB I")
        pdf = cetak_laporan(isi_laporan(*awal, bab, akhir), draf=True).pdf
    assert not any("Tetap." in html for html in pencetakan)
    assert len(pencetakan) == 3
    assert teks_halaman(pdf)[-1].endswith("|3")


def test_complaints_of_the_renderer_are_kept_with_the_piece() -> None:
    isi = isi_laporan(bagian("bab-1", "Pertama", alinea("\N{SAUROPOD}"), nomor="BAB I"))
    pertama = cetak_laporan(isi, draf=True)
    assert pertama.peringatan
    assert cetak_laporan(isi, draf=True).peringatan == pertama.peringatan


def test_old_pieces_are_thrown_away(capsys: pytest.CaptureFixture[str]) -> None:
    kini = timezone.now()
    for umur in (1, 40):
        PotonganCetak.objects.create(
            sidik=f"{umur:064}", pdf=b"x", halaman=1, dipakai_at=kini - timedelta(days=umur)
        )
    call_command("buang_potongan")
    assert capsys.readouterr().out == "1 potongan dibuang.\n"
    assert [int(satu.sidik) for satu in PotonganCetak.objects.all()] == [1]


def test_use_of_an_old_piece_is_noted() -> None:
    isi = isi_laporan(bagian("bab-1", "Pertama", alinea("Isi."), nomor="BAB I"))
    cetak_laporan(isi, draf=True)
    PotonganCetak.objects.update(dipakai_at=timezone.now() - timedelta(days=9))
    cetak_laporan(isi, draf=True)
    batas = timezone.now() - timedelta(days=1)
    assert not PotonganCetak.objects.filter(dipakai_at__lt=batas).exists()


def _foto(isi: bytes) -> Foto:
    sidik = hashlib.sha256(isi).hexdigest()
    return Foto("f-1", "", "Gotong royong", sidik, "image/png", 40, 30, "Warga bekerja")


def test_a_photo_comes_from_the_storage(monkeypatch: pytest.MonkeyPatch) -> None:
    gambar = gambar_png()
    monkeypatch.setattr(aset, "_read_gambar", lambda sidik: gambar)
    isi = isi_laporan(bagian("bab-1", "Foto", _foto(gambar), alinea("Isi."), nomor="BAB I"))
    pdf = cetak_laporan(isi, draf=False).pdf
    assert banyak_gambar(pdf) == 1
    assert "Warga bekerja" in [str(satu.get("/Alt", "")) for satu in tanda(pdf)]
    assert "Gambar1.1Gotongroyong" in "".join(teks_halaman(pdf))


def test_a_photo_that_is_gone_stops_the_print() -> None:
    isi = isi_laporan(bagian("bab-1", "Foto", _foto(b"tidak ada"), nomor="BAB I"))
    with pytest.raises(CetakGagal):
        cetak_laporan(isi, draf=False)


def test_a_copy_that_is_gone_stops_the_print() -> None:
    salinan = BlokSalinan(99_999, "a" * 64, "b" * 64, "Perjanjian", 1)
    isi = isi_laporan(bagian("l-1", "Perjanjian", salinan, letak="lampiran"))
    with pytest.raises(CetakGagal):
        cetak_laporan(isi, draf=False)


def test_enacted_documents_are_bound_in_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = cetak_pdf(contoh("sumbersuko_2020"), draf=False).pdf
    # Copies printed before the names of heading cells were unique have no list of them.
    lama = pikepdf.open(BytesIO(pdf))
    del lama.Root.StructTreeRoot["/IDTree"]
    keluar = BytesIO()
    lama.save(keluar)
    berkas = {1: pdf, 2: pdf, 3: keluar.getvalue()}
    monkeypatch.setattr(cetak, "take_salinan", lambda pk, sidik: berkas[pk])
    daftar = [BlokSalinan(pk, "", "", f"Keputusan ke {pk}", 1) for pk in berkas]
    isi = isi_laporan(
        bagian("bab-1", "Isi", tabel("t-1", "Satu", 3, 3), nomor="BAB I"),
        bagian("l-1", "Keputusan IKU", *daftar, nomor="Lampiran 1", letak="lampiran"),
    )
    hasil = cetak_laporan(isi, draf=False).pdf
    asal = teks_halaman(pdf)
    _, bab, judul, *terjilid = teks_halaman(hasil)
    assert "Satu" in bab
    assert "LAMPIRAN1KEPUTUSANIKU" in judul
    assert "Keputusanke3" in judul
    assert terjilid == asal * 3
    assert label_semua(hasil) == ["Sampul", *(str(n) for n in range(1, len(asal) * 3 + 3))]
    assert periksa_tanda(hasil) == []


def test_the_first_two_rows_and_the_last_two_stay_together() -> None:
    def kelompok(banyak: int) -> KelompokLembar:
        return KelompokLembar((BarisLembarCetak((), False),) * banyak)

    def susunan(*daftar: int) -> list[int]:
        hasil = lekatkan_ujung(tuple(map(kelompok, daftar)))
        return [len(satu.daftar_baris) for satu in hasil]

    assert susunan(1) == [1]
    assert susunan(1, 1) == [2]
    assert susunan(1, 1, 1, 1, 1) == [2, 1, 2]
    assert susunan(3, 1, 4) == [3, 1, 4]


@pytest.mark.parametrize("huruf", ["bookman", "arial"])
def test_the_copy_for_the_archive_passes_the_check(huruf: str) -> None:
    pdfa = pytest.importorskip("pikepdf.pdfa", exc_type=ImportError)
    isi = isi_lengkap()
    isi = replace(isi, halaman=replace(isi.halaman, huruf=huruf))
    lampiran = {
        "data.xlsx": (b"buku", "application/vnd.ms-excel"),
        "isi.json": (b"{}", "application/json"),
    }
    hasil = cetak_arsip(isi, lampiran).pdf
    with pikepdf.open(BytesIO(hasil)) as berkas:
        assert pdfa.check(berkas, "3b").findings == []
        hubungan = {str(satu.UF): str(satu.AFRelationship) for satu in berkas.Root.AF}
        assert hubungan == {"data.xlsx": "/Data", "isi.json": "/Source"}
        assert berkas.attachments["isi.json"].get_file().read_bytes() == b"{}"
    assert hasil == cetak_arsip(isi, lampiran).pdf
    assert rapat("Lampiran 1 Matriks Contoh").upper() in "".join(teks_berlabel(hasil).values())


def test_a_report_without_parts_is_its_cover() -> None:
    assert len(buka(cetak_laporan(isi_laporan(), draf=False).pdf).pages) == 1
