"""Checks on a Perjanjian Kinerja: both sides, every promise, and the plan it was drawn from."""

from collections.abc import Iterator

from iku.domain.konsistensi import Temuan
from iku.perjanjian import list_sejabatan
from kecamatan.tanggal import add_bulan, format_tanggal
from laporan.pemeriksaan.aturan_target import check_wajar
from laporan.pemeriksaan.bahan_perjanjian import BahanPerjanjian, objek_of
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan


def check_pihak_kedua(bahan: BahanPerjanjian) -> Iterator[Temuan]:
    """Find a missing other side, one not in office on the date, or the same person twice."""
    kedua, objek = bahan.perjanjian.pihak_kedua, "dasar:pihak_kedua"
    if kedua is None:
        yield build_galat(
            KodeDokumen.PIHAK_KEDUA_KOSONG, objek, "Pihak kedua (atasan) belum dipilih."
        )
        return
    tanggal, pertama = bahan.dokumen.tanggal, bahan.dokumen.penandatangan
    if tanggal is not None and not kedua.runs_on(tanggal):
        yield build_galat(
            KodeDokumen.PIHAK_KEDUA_TIDAK_MENJABAT,
            objek,
            f"{kedua.pejabat} tidak menjabat {kedua.sebutan} pada {format_tanggal(tanggal)}.",
        )
    if pertama is not None and pertama.pejabat_id == kedua.pejabat_id:
        yield build_galat(
            KodeDokumen.PIHAK_SAMA, objek, "Pihak pertama dan pihak kedua orang yang sama."
        )


def check_janji(bahan: BahanPerjanjian) -> Iterator[Temuan]:
    """Find a PK that promises nothing, and indikator without a target."""
    if not any(True for _ in bahan.daftar_janji):
        yield build_galat(
            KodeDokumen.TANPA_INDIKATOR, "sasaran_perjanjian:", "Belum ada indikator."
        )
        return
    for satu in bahan.daftar_sasaran:
        if not satu.daftar_janji:
            yield build_galat(
                KodeDokumen.SASARAN_TANPA_INDIKATOR,
                f"sasaran_perjanjian:{satu.sasaran.pk}",
                f"Sasaran “{satu.sasaran}” belum punya indikator.",
            )
    for janji in bahan.daftar_janji:
        yield from check_wajar(f"“{janji.indikator}”", objek_of(janji), janji.target)
        if not janji.tertulis:
            yield build_galat(
                KodeDokumen.TANPA_TARGET,
                objek_of(janji),
                f"Target “{janji.indikator}” belum diisi.",
            )


def check_target_rencana(bahan: BahanPerjanjian) -> Iterator[Temuan]:
    """Find promises that are not what is planned: without a reason they stop."""
    for janji in bahan.daftar_janji:
        if janji.asal is None:
            if bahan.renstra is not None and bahan.perjanjian.is_camat:
                yield build_peringatan(
                    KodeDokumen.INDIKATOR_DI_LUAR_RENCANA,
                    objek_of(janji),
                    f"“{janji.indikator}” tidak ada di {bahan.renstra}.",
                )
            continue
        if not janji.is_berbeda or not janji.tertulis:
            continue
        beda = (
            f"Target “{janji.indikator}” {janji.tertulis}, di {janji.asal.sumber} "
            f"{janji.rencana or 'belum diisi'}"
        )
        if not janji.indikator.alasan.strip():
            yield build_galat(
                KodeDokumen.TARGET_LAIN_TANPA_ALASAN,
                objek_of(janji),
                f"{beda}; tuliskan alasannya.",
            )
        else:
            yield build_peringatan(
                KodeDokumen.TARGET_LAIN_DARI_RENCANA,
                objek_of(janji),
                f"{beda}: {janji.indikator.alasan}",
            )


def check_iku_diperjanjikan(bahan: BahanPerjanjian) -> Iterator[Temuan]:
    """Find IKU decided for the year that the camat does not promise."""
    ada = {janji.indikator.indikator_id for janji in bahan.daftar_janji}
    for pk, nama in bahan.iku.items():
        if pk not in ada:
            yield build_peringatan(
                KodeDokumen.IKU_TIDAK_DIPERJANJIKAN,
                "sasaran_perjanjian:",
                f"IKU “{nama}” ditetapkan untuk tahun ini, tetapi tidak diperjanjikan.",
            )


def check_alasan_hukum(bahan: BahanPerjanjian) -> Iterator[Temuan]:
    """Find a PK Perubahan without one of the reasons that the rule allows."""
    if bahan.perjanjian.revisi and not bahan.perjanjian.alasan_hukum:
        yield build_galat(
            KodeDokumen.ALASAN_HUKUM_KOSONG,
            "dasar:alasan_hukum",
            "Alasan perubahan menurut aturan belum dipilih.",
        )


def check_tepat_waktu(bahan: BahanPerjanjian) -> Iterator[Temuan]:
    """Find a PK dated more than a month after its budget was granted (PermenPANRB 53/2014)."""
    anggaran, tanggal = bahan.anggaran, bahan.dokumen.tanggal
    if anggaran is None or anggaran.tanggal is None or tanggal is None:
        return
    batas = add_bulan(anggaran.tanggal, 1)
    if bahan.perjanjian.is_camat and tanggal > batas:
        yield build_peringatan(
            KodeDokumen.PERJANJIAN_TERLAMBAT,
            "identitas:tanggal",
            f"Perjanjian disusun paling lambat satu bulan setelah {anggaran.get_jenis_display()} "
            f"({format_tanggal(batas)}).",
        )


def check_dukungan(bahan: BahanPerjanjian) -> Iterator[Temuan]:
    """Find promises below the camat that support nothing, or a PK that is not settled itself."""
    perjanjian = bahan.perjanjian
    if perjanjian.atasan is None:
        return
    if not perjanjian.atasan.is_terkunci:
        yield build_peringatan(
            KodeDokumen.ATASAN_BELUM_DITETAPKAN,
            "dasar:pihak_kedua",
            f"{perjanjian.atasan} belum ditetapkan.",
        )
    terbaru = list_sejabatan(perjanjian.atasan, perjanjian.tahun).first()
    if terbaru is not None and terbaru.pk != perjanjian.atasan.pk:
        yield build_peringatan(
            KodeDokumen.ATASAN_BUKAN_TERBARU,
            "dasar:pihak_kedua",
            f"PK ini di bawah {perjanjian.atasan}, padahal sudah ada {terbaru}.",
        )
    for janji in bahan.daftar_janji:
        if janji.indikator.mendukung_id is None:
            yield build_peringatan(
                KodeDokumen.TANPA_DUKUNGAN,
                objek_of(janji),
                f"“{janji.indikator}” belum dikaitkan dengan indikator atasan.",
            )


def check_pagu_dipilih(bahan: BahanPerjanjian) -> Iterator[Temuan]:
    """Find a PK below the camat that prints the whole budget because nobody chose its part."""
    perjanjian = bahan.perjanjian
    if perjanjian.is_camat or perjanjian.anggaran_id is None:
        return
    if not perjanjian.daftar_pilihan.exists():
        yield build_peringatan(
            KodeDokumen.PAGU_BELUM_DIPILIH,
            "pagu:",
            "Kegiatan bagian ini belum dipilih, jadi seluruh anggaran kecamatan tercetak.",
        )
