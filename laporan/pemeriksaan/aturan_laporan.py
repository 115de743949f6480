"""Checks on a yearly report: texts that are missing or contradict the data, figures not final."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from iku.alur_ukur import StatusRealisasi
from iku.domain.konsistensi import Temuan
from laporan.enums import STATUS_DIREVIU, StatusNaskah
from laporan.lkjip.aturan_kerangka import list_salah
from laporan.lkjip.bagian_tulis import BagianTulis, list_bagian_tulis
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.lampiran import list_belum_resmi
from laporan.lkjip.narasi.periksa import Pengetahuan, periksa_naskah
from laporan.lkjip.narasi.urai import teks_polos
from laporan.lkjip.reviu import find_format_reviu, find_pernyataan
from laporan.models import Dokumen, LaporanKinerja
from laporan.pemeriksaan.bahan import BahanDokumen, TeksPeriksa, read_bahan_dokumen
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan

MAKS_KUTIPAN = 80


@dataclass(frozen=True)
class BahanLaporan(BahanDokumen):
    """A report with the parts that people write in, and the year they write about."""

    bahan: Bahan
    daftar_bagian: tuple[BagianTulis, ...]

    @property
    def daftar_tertulis(self) -> Iterator[BagianTulis]:
        """The parts that hold a text."""
        return (satu for satu in self.daftar_bagian if satu.isi)

    @property
    def tanggal_awal(self) -> date:
        """A report is dated in the year after the one it is about: its first day."""
        return date(self.dokumen.tahun + 1, 1, 1)

    @property
    def tanggal_akhir(self) -> date:
        """The last day of the year after."""
        return date(self.dokumen.tahun + 1, 12, 31)

    def list_teks(self) -> Iterator[TeksPeriksa]:
        """Yield what was written; it may name other offices, as neighbours."""
        for satu in self.daftar_tertulis:
            yield TeksPeriksa(_sebut(satu), _objek(satu), teks_polos(satu.isi), resmi=False)


def read_bahan_laporan(dokumen: Dokumen) -> BahanLaporan:
    """Read what the rules need."""
    umum, laporan = read_bahan_dokumen(dokumen), dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    bahan = Bahan(laporan, dokumen)
    isi = {satu.name: getattr(umum, satu.name) for satu in fields(umum)}
    return BahanLaporan(**isi, bahan=bahan, daftar_bagian=tuple(list_bagian_tulis(bahan)))


def check_kerangka(laporan: BahanLaporan) -> Iterator[Temuan]:
    """Find parts of the outline that cannot be printed as they are; Bappeda mends them."""
    for salah in list_salah(laporan.bahan.daftar_bagian):
        yield build_galat(
            KodeDokumen.KERANGKA_SALAH,
            "",
            f"Kerangka “{laporan.bahan.laporan.kerangka}”: {salah.pesan}",
        )


def check_naskah(laporan: BahanLaporan) -> Iterator[Temuan]:
    """Find parts that are empty, copied and not looked at, or not said to be ready.

    One that would be a bare heading stops the report; beside what the system writes, a text is
    only wished for.
    """
    for satu in laporan.daftar_bagian:
        objek, sebutan = _objek(satu), _sebut(satu)
        if satu.naskah is None or not satu.isi:
            yield _build_kosong(satu)
        elif satu.naskah.perlu_konfirmasi:
            yield build_galat(
                KodeDokumen.BELUM_DIKONFIRMASI,
                objek,
                f"{sebutan} disalin dari laporan lain dan belum dinyatakan sesuai.",
            )
        elif satu.naskah.status != StatusNaskah.SIAP:
            yield build_peringatan(
                KodeDokumen.NASKAH_BELUM_SIAP, objek, f"{sebutan} belum dinyatakan siap."
            )


def _build_kosong(satu: BagianTulis) -> Temuan:
    objek, sebutan = _objek(satu), _sebut(satu)
    if satu.sendiri:
        pesan = f"{sebutan} belum ditulis, padahal bagian itu tidak berisi apa pun selain naskah."
        return build_galat(KodeDokumen.BAGIAN_KOSONG, objek, pesan)
    return build_peringatan(KodeDokumen.NASKAH_KOSONG, objek, f"{sebutan} masih kosong.")


def check_pertentangan(laporan: BahanLaporan) -> Iterator[Temuan]:
    """Find figures and words that the data contradict."""
    tahu = Pengetahuan(laporan.bahan)
    for satu in laporan.daftar_tertulis:
        for tanda in periksa_naskah(tahu, satu.isi, satu.kunci):
            if tanda.jenis != "sama":
                kutipan = tanda.kutipan[:MAKS_KUTIPAN]
                yield build_peringatan(
                    KodeDokumen.NASKAH_BERTENTANGAN,
                    _objek(satu),
                    f"{_sebut(satu)}, “{kutipan}”: {tanda.pesan}",
                )


def check_diterima(laporan: BahanLaporan) -> Iterator[Temuan]:
    """Find figures that Bappeda has not accepted: they may change yet."""
    hitung = laporan.bahan.isi.hitung_status
    semua, diterima = hitung.total(), hitung[StatusRealisasi.DITERIMA]
    if diterima < semua:
        yield build_peringatan(
            KodeDokumen.UKUR_BELUM_DITERIMA,
            f"ukur:{laporan.bahan.laporan.pengukuran_id}",
            f"{semua - diterima} dari {semua} bagian {laporan.bahan.isi.pengukuran} belum diterima "
            "Bappeda; angkanya masih dapat berubah.",
        )


def check_lampiran(laporan: BahanLaporan) -> Iterator[Temuan]:
    """Find documents that the lampiran names but cannot bind in: they are not enacted."""
    for sebutan in list_belum_resmi(laporan.bahan):
        yield build_peringatan(
            KodeDokumen.LAMPIRAN_BELUM_DITETAPKAN,
            "",
            f"Lampiran tanpa dokumennya: {sebutan} belum ditetapkan.",
        )


def check_reviu(laporan: BahanLaporan) -> Iterator[Temuan]:
    """Where the kabupaten wants it, a submitted report is reviewed before it is enacted."""
    if laporan.dokumen.status not in STATUS_DIREVIU:
        return
    format_reviu = find_format_reviu(laporan.dokumen.kecamatan.kabupaten_id)
    if format_reviu is None or not format_reviu.wajib:
        return
    if find_pernyataan(laporan.dokumen) is None:
        yield build_galat(
            KodeDokumen.BELUM_DIREVIU,
            "reviu",
            "Inspektorat belum menerbitkan pernyataan telah direviu atas naskah yang diajukan.",
        )


def _objek(satu: BagianTulis) -> str:
    return f"naskah:{satu.kunci}"


def _sebut(satu: BagianTulis) -> str:
    return f"Naskah “{satu.judul}”"
