"""A Perjanjian Kinerja read whole, for the rules."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from iku.models import Iku, PerjanjianKinerja, covers_tahun
from iku.perjanjian import Janji, JanjiSasaran, read_janji, read_pagu
from laporan.models import Dokumen
from laporan.pemeriksaan.bahan import TeksPeriksa, list_sejabatan_lain, read_bahan_dokumen
from laporan.pemeriksaan.bahan_rencana import BahanRencana, read_dasar


@dataclass(frozen=True)
class BahanPerjanjian(BahanRencana):
    """The PK with its promises; `iku` is identity -> name of the IKU decided for the year."""

    perjanjian: PerjanjianKinerja
    daftar_sasaran: tuple[JanjiSasaran, ...]
    iku: dict[int, str]

    @property
    def daftar_janji(self) -> Iterator[Janji]:
        """Every promise in order."""
        for sasaran in self.daftar_sasaran:
            yield from sasaran.daftar_janji

    def list_teks(self) -> Iterator[TeksPeriksa]:
        """Yield every printed sentence."""
        for satu in self.daftar_sasaran:
            objek = f"sasaran_perjanjian:{satu.sasaran.pk}"
            yield TeksPeriksa("Sasaran", objek, satu.sasaran.teks, resmi=True)
        for janji in self.daftar_janji:
            yield TeksPeriksa("Indikator", objek_of(janji), janji.indikator.nama, resmi=True)
        for baris in self.daftar_baris:
            objek = f"anggaran:{baris.baris.anggaran_id}"
            baku = bool(baris.baris.kode)
            yield TeksPeriksa("Anggaran", objek, baris.baris.nama, resmi=False, baku=baku)


def objek_of(janji: Janji) -> str:
    """Return what findings call a promise."""
    return f"indikator_perjanjian:{janji.indikator.pk}"


def read_bahan_perjanjian(dokumen: Dokumen) -> BahanPerjanjian:
    """Read what the rules need."""
    umum, perjanjian = read_bahan_dokumen(dokumen), dokumen.wadah
    assert isinstance(perjanjian, PerjanjianKinerja)
    isi = {satu.name: getattr(umum, satu.name) for satu in fields(umum)}
    return BahanPerjanjian(
        **isi | {"lain": list_sejabatan_lain(umum)},
        **read_dasar(perjanjian),
        daftar_baris=read_pagu(perjanjian).daftar_baris,
        perjanjian=perjanjian,
        daftar_sasaran=read_janji(perjanjian),
        iku=_read_iku(perjanjian),
    )


def _read_iku(perjanjian: PerjanjianKinerja) -> dict[int, str]:
    """Return the IKU in force for the year; below the camat nobody promises all of them."""
    if not perjanjian.is_camat:
        return {}
    daftar = Iku.objects.filter(
        covers_tahun(perjanjian.tahun, "sasaran__daftar__"),
        sasaran__daftar__kecamatan=perjanjian.kecamatan_id,
        sasaran__daftar__dikunci_at__isnull=False,
    ).order_by("-sasaran__daftar__tahun", "-sasaran__daftar__revisi", "sasaran__urutan", "urutan")
    semua = list(daftar.values_list("sasaran__daftar", "indikator", "nama"))
    return {indikator: nama for set_iku, indikator, nama in semua if set_iku == semua[0][0]}
