"""Checks on an RKT: every target is set, and one that is not that of the Renstra is told."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from iku.domain.konsistensi import Temuan
from iku.domain.target import format_target
from iku.models import Rkt
from iku.rkt import RencanaTahun, read_rkt
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_target import check_wajar
from laporan.pemeriksaan.bahan import TeksPeriksa, read_bahan_dokumen
from laporan.pemeriksaan.bahan_rencana import BahanRencana, read_dasar
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan


@dataclass(frozen=True)
class BahanRkt(BahanRencana):
    """An RKT read whole."""

    rkt: Rkt
    rencana: RencanaTahun

    @property
    def tanggal_awal(self) -> date:
        """The plan of a year is made while the year before runs."""
        return date(self.dokumen.tahun - 1, 1, 1)

    def list_teks(self) -> Iterator[TeksPeriksa]:
        """Yield the names in the budget; the words of the Renstra are checked there."""
        for satu in self.pohon.walk() if self.pohon else ():
            teks = f"{satu.baris.nama}\n{satu.baris.indikator}"
            objek = f"anggaran:{satu.baris.anggaran_id}"
            tingkat = satu.baris.get_tingkat_display()
            yield TeksPeriksa(tingkat, objek, teks, resmi=False, baku=bool(satu.baris.kode))


def read_bahan_rkt(dokumen: Dokumen) -> BahanRkt:
    """Read what the rules need."""
    umum, rkt = read_bahan_dokumen(dokumen), dokumen.wadah
    assert isinstance(rkt, Rkt)
    dasar = read_dasar(rkt)
    pohon = dasar["pohon"]
    return BahanRkt(
        **{satu.name: getattr(umum, satu.name) for satu in fields(umum)},
        **dasar,
        daftar_baris=pohon.daftar_program if pohon else (),
        rkt=rkt,
        rencana=read_rkt(rkt),
    )


def check_target_rkt(bahan: BahanRkt) -> Iterator[Temuan]:
    """Find indikator without a target for the year, and targets that differ from the Renstra."""
    if not bahan.rencana.daftar_target:
        yield build_galat(
            KodeDokumen.TANPA_INDIKATOR, f"renstra:{bahan.rkt.renstra_id}", "Belum ada indikator."
        )
    for satu in bahan.rencana.daftar_target:
        tertulis, objek = format_target(satu.target), f"target:{satu.indikator.pk}"
        yield from check_wajar(f"“{satu.indikator}”", objek, satu.target)
        if not tertulis:
            yield build_galat(
                KodeDokumen.TANPA_TARGET, objek, f"Target “{satu.indikator}” belum diisi."
            )
        elif satu.is_berbeda:
            semula = format_target(satu.renstra) or "belum diisi"
            yield build_peringatan(
                KodeDokumen.TARGET_LAIN_DARI_RENCANA,
                objek,
                f"Target “{satu.indikator}” {tertulis}, di Renstra {semula}: {satu.alasan}",
            )
