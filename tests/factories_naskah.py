"""Texts, remarks and pictures of a yearly report for tests."""

import io

from PIL import Image

from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.komentar_naskah import tulis_komentar
from laporan.actions.naskah import simpan_naskah
from laporan.models import GambarNaskah, KomentarNaskah, LaporanKinerja, NaskahBagian
from tests.factories_lkjip import buat_laporan

# A part without anything that the system writes, and one below which it writes nearly all.
KUNCI = "latar-belakang"
KUNCI_OTOMATIS = "visi-misi"


def laporan_of(kecamatan: Kecamatan) -> LaporanKinerja:
    """Return the report of an office."""
    laporan = buat_laporan(kecamatan).wadah
    assert isinstance(laporan, LaporanKinerja)
    return laporan


def operator_of(laporan: LaporanKinerja) -> Pengguna:
    """Return who made the report."""
    return laporan.dokumen.dibuat_by


def tulis(
    laporan: LaporanKinerja, isi: str = "<p>Naskah.</p>", *, by: Pengguna, kunci: str = KUNCI
) -> NaskahBagian:
    """Store a text over whatever is there now."""
    ada = NaskahBagian.objects.filter(laporan=laporan, kunci=kunci).first()
    versi = ada.versi if ada else 0
    return simpan_naskah(laporan=laporan, kunci=kunci, isi=isi, versi=versi, by=by)


def komentar_of(laporan: LaporanKinerja, by: Pengguna | None = None) -> KomentarNaskah:
    """Return a remark that is open."""
    siapa = by or operator_of(laporan)
    return tulis_komentar(laporan=laporan, kunci=KUNCI, teks="Sebut dasar hukumnya.", by=siapa)


def gambar_of(laporan: LaporanKinerja, urutan: int = 1) -> GambarNaskah:
    """Return the row of a picture whose file was lost."""
    return GambarNaskah.objects.create(
        laporan=laporan,
        kunci=KUNCI,
        urutan=urutan,
        judul=f"Musrenbang {urutan}",
        uraian="Warga duduk melingkar di balai desa.",
        berkas=f"laporan/2026/tidak-ada-{urutan}.png",
        nama_asli="musrenbang.png",
        sidik=f"{urutan:064}",
        ukuran=10,
        lebar=60,
        tinggi=40,
        diunggah_by=operator_of(laporan),
    )


def gambar_bita(lebar: int = 60, tinggi: int = 40, warna: str = "navy") -> bytes:
    """Return a picture as a phone would send it."""
    wadah = io.BytesIO()
    Image.new("RGB", (lebar, tinggi), warna).save(wadah, "PNG")
    return wadah.getvalue()
