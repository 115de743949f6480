"""Checks on a rencana aksi: triwulan that make the year, somebody for every aksi, the right PK."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from iku.domain.konsistensi import Temuan
from iku.models import IndikatorPerjanjian, PerjanjianKinerja, RencanaAksi
from iku.rencana_aksi import (
    RincianAksi,
    SasaranAksi,
    find_terbaru,
    has_anggaran_lain,
    list_kurang,
    read_rencana_aksi,
)
from laporan.models import Dokumen
from laporan.pemeriksaan.bahan import (
    BahanDokumen,
    TeksPeriksa,
    list_sejabatan_lain,
    read_bahan_dokumen,
)
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan


@dataclass(frozen=True)
class BahanAksi(BahanDokumen):
    """A rencana aksi read whole, with the newest PK of its post and the promises it lacks."""

    rencana: RencanaAksi
    daftar_sasaran: tuple[SasaranAksi, ...]
    terbaru: PerjanjianKinerja
    kurang: tuple[IndikatorPerjanjian, ...]

    @property
    def daftar_rincian(self) -> Iterator[RincianAksi]:
        """Every indikator in order."""
        for sasaran in self.daftar_sasaran:
            yield from sasaran.daftar_rincian

    def list_teks(self) -> Iterator[TeksPeriksa]:
        """Yield what was typed here; the words of the PK are checked there."""
        for rincian in self.daftar_rincian:
            for aksi in rincian.daftar_aksi:
                teks = f"{aksi.teks}\n{aksi.penanggung_jawab}"
                yield TeksPeriksa("Aksi", f"aksi:{aksi.pk}", teks, resmi=True)


def read_bahan_aksi(dokumen: Dokumen) -> BahanAksi:
    """Read what the rules need."""
    umum, rencana = read_bahan_dokumen(dokumen), dokumen.wadah
    assert isinstance(rencana, RencanaAksi)
    isi = {satu.name: getattr(umum, satu.name) for satu in fields(umum)}
    return BahanAksi(
        **isi | {"lain": list_sejabatan_lain(umum)},
        rencana=rencana,
        daftar_sasaran=read_rencana_aksi(rencana),
        terbaru=find_terbaru(rencana),
        kurang=tuple(list_kurang(rencana)),
    )


def check_perjanjian(bahan: BahanAksi) -> Iterator[Temuan]:
    """Find a PK that is not enacted, one that a newer one replaces, and promises left out."""
    perjanjian = bahan.rencana.perjanjian
    objek = f"perjanjian:{perjanjian.pk}"
    if not perjanjian.is_terkunci:
        yield build_peringatan(
            KodeDokumen.PERJANJIAN_BELUM_DITETAPKAN,
            objek,
            f"{perjanjian} belum ditetapkan; targetnya masih dapat berubah.",
        )
    if bahan.terbaru.pk != perjanjian.pk:
        yield build_peringatan(
            KodeDokumen.PERJANJIAN_BUKAN_TERBARU,
            "samakan:",
            f"Yang dirinci {perjanjian}, padahal sudah ada {bahan.terbaru}.",
        )
    if has_anggaran_lain(bahan.rencana):
        yield build_galat(
            KodeDokumen.AKSI_ANGGARAN_LAIN,
            "samakan:",
            f"Ada aksi dengan baris anggaran yang bukan anggaran {perjanjian}.",
        )
    for janji in bahan.kurang:
        yield build_galat(
            KodeDokumen.INDIKATOR_BELUM_DIRINCI,
            "samakan:",
            f"Indikator PK “{janji}” belum ada di rencana aksi.",
        )


def check_target_tahun(bahan: BahanAksi) -> Iterator[Temuan]:
    """Find a rencana aksi about nothing, and indikator whose PK has no target yet."""
    if not any(True for _ in bahan.daftar_rincian):
        yield build_galat(
            KodeDokumen.TANPA_INDIKATOR,
            f"perjanjian:{bahan.rencana.perjanjian_id}",
            "Belum ada indikator.",
        )
    for rincian in bahan.daftar_rincian:
        if not rincian.tertulis:
            yield build_galat(
                KodeDokumen.TANPA_TARGET,
                f"perjanjian:{bahan.rencana.perjanjian_id}",
                f"Target setahun “{rincian.indikator}” belum diisi di PK.",
            )


def check_target_triwulan(bahan: BahanAksi) -> Iterator[Temuan]:
    """Find indikator without cara or triwulan, and triwulan that do not make the year (A-TRW)."""
    for rincian in bahan.daftar_rincian:
        objek = f"triwulan:{rincian.baris.pk}"
        if rincian.cara is None:
            yield build_galat(
                KodeDokumen.CARA_KOSONG,
                objek,
                f"Cara akumulasi “{rincian.indikator}” belum dipilih.",
            )
        elif not rincian.is_terisi:
            yield build_galat(
                KodeDokumen.TRIWULAN_KOSONG,
                objek,
                f"Target triwulan “{rincian.indikator}” belum diisi.",
            )
        else:
            for pesan in rincian.daftar_selisih:
                yield build_galat(
                    KodeDokumen.TRIWULAN_TIDAK_SELARAS, objek, f"“{rincian.indikator}”: {pesan}"
                )


def check_aksi(bahan: BahanAksi) -> Iterator[Temuan]:
    """Find indikator for which nothing is done, and aksi without a person or a triwulan."""
    for rincian in bahan.daftar_rincian:
        if not rincian.daftar_aksi:
            yield build_peringatan(
                KodeDokumen.INDIKATOR_TANPA_AKSI,
                f"indikator_aksi:{rincian.baris.pk}",
                f"“{rincian.indikator}” belum punya aksi.",
            )
        for aksi in rincian.daftar_aksi:
            objek = f"aksi:{aksi.pk}"
            if not aksi.sebutan_penanggung_jawab:
                yield build_peringatan(
                    KodeDokumen.AKSI_TANPA_PENANGGUNG_JAWAB,
                    objek,
                    f"Aksi “{aksi}” belum punya penanggung jawab.",
                )
            if not aksi.waktu:
                yield build_peringatan(
                    KodeDokumen.AKSI_TANPA_WAKTU, objek, f"Triwulan aksi “{aksi}” belum dipilih."
                )
