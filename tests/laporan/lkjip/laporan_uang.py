"""A report over a triwulan III with too much money spent, and a row without any."""

from dataclasses import dataclass
from decimal import Decimal

from kecamatan.enums import Peran
from laporan.actions.lkjip import buat_dokumen_lkjip
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.kerangka import load_kerangka
from laporan.isi.laporan import Blok, Daftar, Paragraf, Tabel
from laporan.lkjip.bahan import Bahan
from laporan.models import BelanjaJenis, Dokumen, LaporanKinerja
from tests.laporan.ukur_contoh import TAHUN, ContohUkur, add_renstra, build_contoh


@dataclass
class LaporanContoh:
    """The office as it was measured, and the draft of its report."""

    contoh: ContohUkur
    dokumen: Dokumen

    @property
    def laporan(self) -> LaporanKinerja:
        """The wadah, as it is stored now."""
        return LaporanKinerja.objects.get(pk=self.dokumen.laporan_id)

    @property
    def bahan(self) -> Bahan:
        """The material, read anew."""
        dokumen = Dokumen.objects.select_related("laporan").get(pk=self.dokumen.pk)
        assert dokumen.laporan is not None
        return Bahan(dokumen.laporan, dokumen)


def build_laporan(*, renstra: bool = True) -> LaporanContoh:
    """Return the draft; with `renstra` the first program supports the first sasaran."""
    contoh = build_contoh()
    if renstra:
        add_renstra(contoh)
    load_kerangka(CatatanMuat())
    kantor = contoh.kantor
    assert kantor.operator.peran == Peran.OPERATOR
    dokumen = buat_dokumen_lkjip(kecamatan=kantor.kecamatan, tahun=TAHUN, by=kantor.operator)
    return LaporanContoh(contoh, dokumen)


def add_belanja(laporan: LaporanKinerja, **pagu: tuple[int, int | None]) -> None:
    """Give it spending: jenis=(pagu, realisasi)."""
    for jenis, (rencana, realisasi) in pagu.items():
        BelanjaJenis.objects.create(
            laporan=laporan,
            jenis=jenis,
            pagu=Decimal(rencana),
            realisasi=None if realisasi is None else Decimal(realisasi),
        )


def teks_of(daftar: list[Blok]) -> str:
    """Return the words of paragraphs and lists, a line each."""
    return "\n".join(_list_teks(daftar))


def tabel_of(daftar: list[Blok]) -> Tabel:
    """Return the only table among some blocks."""
    (satu,) = [satu for satu in daftar if isinstance(satu, Tabel)]
    return satu


def _list_teks(daftar: list[Blok]) -> list[str]:
    hasil = []
    for blok in daftar:
        if isinstance(blok, Paragraf):
            hasil.append("".join(satu.teks for satu in blok.isi))
        elif isinstance(blok, Daftar):
            hasil += ["".join(satu.teks for satu in butir.isi) for butir in blok.butir]
    return hasil
