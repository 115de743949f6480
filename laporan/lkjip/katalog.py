"""The parts that the system writes: code, name, and the function that builds the blocks.

An outline (KerangkaLaporan) names these codes; nothing else decides what a report contains.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok import (
    analisis,
    anggaran,
    banding,
    formulir_iku,
    lampiran,
    organisasi,
    pengukuran,
    perjanjian,
    renstra,
    reviu,
    ringkasan,
    rkt,
)
from laporan.lkjip.blok.umum import susun_daftar_otomatis, susun_ttd

# The sasaran is that of a part which is repeated for each; None in any other part.
SusunBlok = Callable[[Bahan, UkurSasaran | None], Iterable[Blok]]


@dataclass(frozen=True)
class JenisBlok:
    """One part that the system writes. `per_sasaran` ones need a part repeated for each sasaran."""

    nama: str
    susun: SusunBlok
    per_sasaran: bool = False


KATALOG: Final[dict[str, JenisBlok]] = {
    "daftar_isi": JenisBlok("Daftar isi", susun_daftar_otomatis("isi")),
    "daftar_tabel": JenisBlok("Daftar tabel", susun_daftar_otomatis("tabel")),
    "daftar_gambar": JenisBlok("Daftar gambar", susun_daftar_otomatis("gambar")),
    "tanda_tangan": JenisBlok("Tanda tangan camat", susun_ttd),
    "kedudukan": JenisBlok("Kedudukan", organisasi.susun_kedudukan),
    "tugas": JenisBlok("Tugas", organisasi.susun_tugas),
    "fungsi": JenisBlok("Fungsi", organisasi.susun_fungsi),
    "susunan_organisasi": JenisBlok("Susunan organisasi", organisasi.susun_susunan_organisasi),
    "bagan_organisasi": JenisBlok("Bagan organisasi", organisasi.susun_bagan_organisasi),
    "visi_misi": JenisBlok("Visi dan misi", renstra.susun_visi_misi),
    "tujuan_sasaran": JenisBlok("Tujuan dan sasaran", renstra.susun_tujuan_sasaran),
    "strategi_kebijakan": JenisBlok("Strategi dan kebijakan", renstra.susun_strategi_kebijakan),
    "target_renstra": JenisBlok("Target Renstra setiap tahun", renstra.susun_target_renstra),
    "rkt_sasaran": JenisBlok("Sasaran dan target RKT", rkt.susun_rkt_sasaran),
    "rkt_program": JenisBlok("Program dan kegiatan RKT", rkt.susun_rkt_program),
    "perjanjian": JenisBlok("Perjanjian Kinerja: sasaran dan target", perjanjian.susun_perjanjian),
    "perjanjian_program": JenisBlok(
        "Perjanjian Kinerja: program dan anggaran", perjanjian.susun_perjanjian_program
    ),
    "iku": JenisBlok("Indikator Kinerja Utama", formulir_iku.susun_iku),
    "cara_mengukur": JenisBlok("Cara mengukur dan skala", pengukuran.susun_cara_mengukur),
    "pengukuran": JenisBlok("Pengukuran kinerja", pengukuran.susun_pengukuran),
    "grafik_capaian": JenisBlok("Grafik capaian", pengukuran.susun_grafik_capaian),
    "rata_sasaran": JenisBlok(
        "Rata-rata capaian sasaran", pengukuran.susun_rata_sasaran, per_sasaran=True
    ),
    "target_realisasi": JenisBlok(
        "Target dan realisasi sasaran", pengukuran.susun_target_realisasi, per_sasaran=True
    ),
    "banding_tahun": JenisBlok(
        "Perbandingan dengan tahun sebelumnya", banding.susun_banding_tahun, per_sasaran=True
    ),
    "grafik_tren": JenisBlok("Grafik tahun ke tahun", banding.susun_grafik_tren, per_sasaran=True),
    "banding_renstra": JenisBlok(
        "Perbandingan dengan akhir Renstra", banding.susun_banding_renstra, per_sasaran=True
    ),
    "banding_standar": JenisBlok(
        "Perbandingan dengan standar", banding.susun_banding_standar, per_sasaran=True
    ),
    "penyebab": JenisBlok("Penyebab dan hambatan", analisis.susun_penyebab, per_sasaran=True),
    "rencana_perbaikan": JenisBlok(
        "Rencana aksi perbaikan", analisis.susun_rencana_perbaikan, per_sasaran=True
    ),
    "efisiensi": JenisBlok("Efisiensi", analisis.susun_efisiensi, per_sasaran=True),
    "program_pendukung": JenisBlok(
        "Program pendukung", analisis.susun_program_pendukung, per_sasaran=True
    ),
    "anggaran_jenis": JenisBlok("Anggaran menurut jenis belanja", anggaran.susun_anggaran_jenis),
    "anggaran_program": JenisBlok("Anggaran menurut program", anggaran.susun_anggaran_program),
    "anggaran_sasaran": JenisBlok("Anggaran menurut sasaran", anggaran.susun_anggaran_sasaran),
    "grafik_serapan": JenisBlok("Grafik serapan", anggaran.susun_grafik_serapan),
    "ikhtisar": JenisBlok("Ikhtisar", ringkasan.susun_ikhtisar),
    "kendala": JenisBlok("Kendala dan langkah", ringkasan.susun_kendala),
    "penutup": JenisBlok("Kesimpulan", ringkasan.susun_penutup),
    "lampiran_renstra": JenisBlok("Matriks Renstra", lampiran.susun_lampiran_renstra),
    "lampiran_rkt": JenisBlok("RKT", lampiran.susun_lampiran_rkt),
    "lampiran_perjanjian": JenisBlok("Perjanjian Kinerja", lampiran.susun_lampiran_perjanjian),
    "lampiran_iku": JenisBlok("Keputusan IKU", lampiran.susun_lampiran_iku),
    "penghargaan": JenisBlok("Penghargaan", lampiran.susun_penghargaan),
    "pernyataan_reviu": JenisBlok("Pernyataan telah direviu", reviu.susun_pernyataan_reviu),
}
