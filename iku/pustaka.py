"""Ready examples of indikator that a kecamatan often has; they only prefill the form."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from iku.enums import JenisRumus
from iku.rumus import IsianRumus

PENJELASAN_KOORDINASI = (
    "- Hasil koordinasi adalah kesepakatan rapat yang tercatat dalam notula.\n"
    "- Ditindaklanjuti berarti sudah ada kegiatan, surat, atau keputusan yang dapat ditunjukkan."
)


@dataclass(frozen=True)
class Contoh:
    """One example: what it is for, the words, and the formula as a person would type it."""

    kunci: str
    judul: str
    uraian: str
    isian: Mapping[str, Any]
    rumus: IsianRumus


def _koordinasi(kunci: str, bidang: str) -> Contoh:
    """The share of coordination results of one bidang that were acted on."""
    return Contoh(
        kunci=f"koordinasi-{kunci}",
        judul=f"Hasil koordinasi {bidang} yang ditindaklanjuti",
        uraian="Persentase. Dari semua hasil rapat koordinasi, berapa yang sudah dikerjakan.",
        isian=MappingProxyType(
            {
                "nama": f"Persentase hasil koordinasi bidang {bidang} yang ditindaklanjuti",
                "satuan": "%",
                "jenis_rumus": JenisRumus.PERSENTASE,
                "judul_penjelasan": "Penjelasan",
                "penjelasan": PENJELASAN_KOORDINASI,
                "sumber_data": f"Notula dan laporan rapat koordinasi bidang {bidang}",
            }
        ),
        rumus=IsianRumus(
            pembilang=f"Jumlah hasil koordinasi bidang {bidang} yang ditindaklanjuti",
            penyebut=f"Jumlah hasil koordinasi bidang {bidang}",
            satuan_pembilang="hasil",
            satuan_penyebut="hasil",
        ),
    )


PUSTAKA = (
    Contoh(
        kunci="skm",
        judul="Nilai Survei Kepuasan Masyarakat (SKM)",
        uraian="Rumus SKM menurut PermenPANRB 14/2017, hasilnya 25 sampai 100.",
        isian=MappingProxyType(
            {
                "nama": "Nilai Survei Kepuasan Masyarakat (SKM)",
                "satuan": "nilai",
                "jenis_rumus": JenisRumus.SKM,
                "judul_penjelasan": "Penjelasan",
                "penjelasan": "Nilai diperoleh dari survei kepada pengguna layanan kecamatan "
                "selama satu tahun.",
                "sumber_data": "Laporan Survei Kepuasan Masyarakat",
            }
        ),
        rumus=IsianRumus(
            persepsi="Total dari nilai persepsi per unsur",
            penimbang="nilai penimbang",
            terisi="Total unsur yang terisi",
        ),
    ),
    _koordinasi("pemerintahan", "pemerintahan"),
    _koordinasi("pemberdayaan", "pemberdayaan masyarakat dan kesejahteraan sosial"),
    _koordinasi("trantib", "ketenteraman dan ketertiban umum"),
    Contoh(
        kunci="sakip",
        judul="Nilai SAKIP kecamatan",
        uraian="Nilai dari luar. Diambil dari laporan hasil evaluasi, tidak dihitung sendiri.",
        isian=MappingProxyType(
            {
                "nama": "Nilai SAKIP Kecamatan",
                "satuan": "nilai",
                "jenis_rumus": JenisRumus.NILAI,
                "judul_penjelasan": "Penjelasan",
                "penjelasan": "Nilai evaluasi atas akuntabilitas kinerja kecamatan oleh "
                "evaluator kabupaten.",
                "sumber_data": "Laporan Hasil Evaluasi AKIP",
            }
        ),
        rumus=IsianRumus(label="Nilai hasil evaluasi AKIP kecamatan"),
    ),
    Contoh(
        kunci="dokumen-desa",
        judul="Desa yang menyusun dokumen tepat waktu",
        uraian="Persentase. Tiga dokumen dijumlahkan, lalu dibagi jumlah desa × 3 dokumen.",
        isian=MappingProxyType(
            {
                "nama": "Persentase desa yang menyusun dokumen pemerintahan desa tepat waktu",
                "satuan": "%",
                "jenis_rumus": JenisRumus.PERSENTASE,
                "judul_penjelasan": "Penjelasan",
                "penjelasan": "Dokumen pemerintahan desa adalah RKPDesa, APBDesa, dan LPPDesa.",
                "sumber_data": "Laporan Seksi Pemerintahan",
            }
        ),
        rumus=IsianRumus(
            pembilang="Jumlah desa yang menyusun RKPDesa tepat waktu\n"
            "+ Jumlah desa yang menyusun APBDesa tepat waktu\n"
            "+ Jumlah desa yang menyusun LPPDesa tepat waktu",
            penyebut="Jumlah desa di wilayah kecamatan",
            satuan_pembilang="desa",
            satuan_penyebut="desa",
            pengali=Decimal(3),
            label_pengali="dokumen",
        ),
    ),
    Contoh(
        kunci="laporan-trantib",
        judul="Laporan ketertiban umum yang diselesaikan",
        uraian="Persentase. Dari laporan warga yang masuk, berapa yang selesai.",
        isian=MappingProxyType(
            {
                "nama": "Persentase laporan pelanggaran ketenteraman dan ketertiban umum "
                "yang diselesaikan",
                "satuan": "%",
                "jenis_rumus": JenisRumus.PERSENTASE,
                "judul_penjelasan": "Penjelasan",
                "penjelasan": "Laporan yang masuk adalah laporan lisan, surat, pesan singkat, "
                "dan SP4N-LAPOR!.",
                "sumber_data": "Buku laporan Seksi Ketenteraman dan Ketertiban Umum",
            }
        ),
        rumus=IsianRumus(
            pembilang="Jumlah laporan yang diselesaikan",
            penyebut="Jumlah laporan yang masuk",
            satuan_pembilang="laporan",
            satuan_penyebut="laporan",
        ),
    ),
)


def find_contoh(kunci: str) -> Contoh | None:
    """Return the example with this key, None when there is none."""
    return next((contoh for contoh in PUSTAKA if contoh.kunci == kunci), None)
