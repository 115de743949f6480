"""What the IKU tables of the five sample documents say, typed from the documents themselves.

Not read from the TOML files, so that a slip there is found. Corrections as in fixtures/CATATAN.md.
"""

from typing import NamedTuple


class Baris(NamedTuple):
    """One row of a printed IKU table; `rumus` are the labels of the formula in order."""

    sasaran: str
    nama: str
    rumus: tuple[str, ...]
    penanggung_jawab: str
    sumber_data: str
    penjelasan: str = ""


KOORDINASI = (
    "- Setiap hasil koordinasi baik permasalahan, hambatan, saran, umpan balik maupun pandangan "
    "atas penyelenggaraan {} agar dapat sesuai dengan tujuan dari setiap peserta rapat koordinasi "
    "akan ditindaklanjuti sesuai tugas pokok dan fungsi masing-masing stakeholder di wilayah "
    "kecamatan"
)
SKM_2022 = ("Total Nilai Persepsi per Unsur", "nilai penimbang", "Total Unsur yang terisi")
SKM_2021 = ("Total dari nilai persepsi per unsur", "nilai penimbang", "Total unsur yang terisi")

SUMBERJAMBE_2022 = (
    Baris(
        "Meningkatnya kepuasan masyarakat terhadap layanan publik Perangkat Daerah",
        "Nilai Survei Kepuasan Masyarakat",
        SKM_2022,
        "Seksi Pelayanan Umum",
        "Survei kepada Masyarakat",
        "- Nilai SKM lebih besar dari 80 dari hasil survei kepada masyarakat yang menggunakan "
        "jasa pelayanan umum OPD",
    ),
    Baris(
        "Meningkatnya koordinasi penyelenggaraan pemberdayaan masyarakat dan kesejahteraan sosial",
        "Persentase hasil koordinasi penyelenggaraan pemberdayaan masyarakat dan kesejahteraan "
        "sosial yang ditindaklanjuti",
        (
            "Jumlah Hasil Koordinasi penyelenggaraan pemberdayaan masyarakat dan kesejahteraan "
            "sosial yang ditindaklanjuti",
            "Jumlah Koordinasi penyelenggaraan pemberdayaan masyarakat dan kesejahteraan sosial "
            "yang dilaksanakan",
        ),
        "Seksi Pemberdayaan Masyarakat dan Kesejahteraan Sosial",
        "Hasil rapat koordinasi bidang PMKS",
        KOORDINASI.format("pemberdayaan masyarakat dan Kesos"),
    ),
    Baris(
        "Meningkatnya koordinasi penyelenggaraan ketentraman dan ketertiban umum",
        "Persentase hasil koordinasi penyelenggaraan ketentraman dan ketertiban umum yang "
        "ditindaklanjuti",
        (
            "Jumlah Hasil Koordinasi penyelenggaraan ketentraman dan ketertiban umum yang "
            "ditindaklanjuti",
            "Jumlah Koordinasi penyelenggaraan ketentraman dan ketertiban umum yang dilaksanakan",
        ),
        "Seksi Ketentraman dan Ketertiban Umum",
        "Hasil rapat koordinasi bidang Trantibum",
        KOORDINASI.format("ketentraman dan ketertiban umum"),
    ),
    Baris(
        "Meningkatnya koordinasi penyelenggaraan pemerintahan",
        "Persentase hasil koordinasi penyelenggaraan pemerintahan yang ditindaklanjuti",
        (
            "Jumlah Hasil Koordinasi penyelenggaraan pemerintahan yang ditindaklanjuti",
            "Jumlah Koordinasi penyelenggaraan pemerintahan yang dilaksanakan",
        ),
        "Seksi Pemerintahan",
        "Hasil rapat koordinasi bidang Pemerintahan",
        KOORDINASI.format("pemerintahan"),
    ),
)

SASARAN_KOORDINASI_2021 = (
    "Meningkatnya koordinasi pemerintahan, pembangunan dan penyelenggaraan pemerintahan wilayah "
    "kecamatan"
)
SUMBERJAMBE_2021 = (
    Baris(
        "Meningkatnya kualitas Pelayanan Publik",
        "Nilai SKM",
        SKM_2021,
        "Seksi Pelayanan Umum",
        "Kecamatan",
    ),
    Baris(
        SASARAN_KOORDINASI_2021,
        "Persentase rekomendasi hasil koordinasi bidang pemerintahan yang ditindaklanjuti",
        (
            "Jumlah rekomendasi hasil koordinasi bidang pemerintahan yang ditindaklanjuti",
            "Jumlah Hasil Koordinasi bidang pemerintahan",
        ),
        "Seksi Pemerintahan",
        "Kecamatan",
    ),
    Baris(
        SASARAN_KOORDINASI_2021,
        "Persentase Desa yang sudah menyusun Dokumen Perencanaan Penganggaran dengan benar dan "
        "tepat waktu",
        (
            "Jumlah desa yang sudah menyusun APBDes dan SPJ dengan benar dan tepat waktu",
            "Jumlah Desa Se-Kecamatan Sumberjambe",
        ),
        "Seksi Pemerintahan",
        "Kecamatan",
    ),
    Baris(
        SASARAN_KOORDINASI_2021,
        "Persentase rekomendasi hasil koordinasi bidang pemberdayaan masyarakat dan kesejahteraan "
        "sosial yang ditindaklanjuti",
        (
            "Jumlah rekomendasi hasil koordinasi bidang pemberdayaan masyarakat dan kesejahteraan "
            "sosial yang ditindaklanjuti",
            "Jumlah Hasil Koordinasi bidang pemberdayaan masyarakat dan kesejahteraan sosial",
        ),
        "Seksi Pemberdayaan Masyarakat dan Kesejahteraan Sosial",
        "Kecamatan",
    ),
    Baris(
        SASARAN_KOORDINASI_2021,
        "Persentase rekomendasi hasil koordinasi bidang ketertiban dan ketentraman umum yang "
        "ditindaklanjuti",
        (
            "Jumlah rekomendasi hasil koordinasi bidang ketertiban dan ketentraman umum yang "
            "ditindaklanjuti",
            "Jumlah Hasil Koordinasi bidang ketertiban dan ketentraman umum",
        ),
        "Seksi Ketentraman dan Ketertiban Umum",
        "Kecamatan",
    ),
)

PANTI_2025 = (
    Baris(
        "Meningkatnya penataan organisasi pemerintah daerah dan tata laksana penyelenggaraan "
        "pemerintahan dan pelayanan publik.",
        "Jumlah Dokumen Penataan Organisasi dan Tata Laksana Pemerintah Daerah",
        ("Jumlah Dokumen Penataan Organisasi dan Tata Laksana Pemerintah Daerah",),
        "Camat",
        "Data penataan organisasi, kinerja pelayanan publik dan tata laksana",
        "Tersedianya Dokumen Penataan Organisasi dan Tata Laksana Pemerintah Daerah, antara lain "
        "berupa:\n"
        "▪ Dokumen LAKIP\n"
        "▪ Dokumen Anjab (antara lain berupa dokumen anjab, beserta dokumen ABK, dan peta "
        "jabatan)\n"
        "▪ Dokumen Penataan Organisasi/kelembagaan antara lain berupa data pengisian evaluasi "
        "mandiri kematangan organisasi, laporan sistem kerja\n"
        "▪ Dokumen Pelayanan Publik dan Tata Laksana (antara lain berupa dokumen Standar "
        "Pelayanan, dokumen SOP pelayanan publik, laporan Survei Kepuasan Masyarakat, laporan "
        "Forum Konsultasi Publik/FKP, peta proses bisnis)",
    ),
    Baris(
        "Meningkatnya Kepuasan Masyarakat dalam hal Pelayanan Publik yang Merata dan Berkualitas "
        "di Kecamatan",
        "Indeks Kepuasan Masyarakat",
        ("Indeks Kepuasan Masyarakat menurut Sistem Informasi (e-SUKMA)",),
        "Seluruh seksi dan sekretariat",
        "SUKMA-E",
        "1. Indeks Kepuasan Masyarakat (IKM) merupakan data dan informasi tentang tingkat kepuasan "
        "masyarakat terhadap pelayanan publik\n"
        "2. Perhitungan nilai IKM datanya diinput dan diolah menggunakan melalui Sistem Informasi "
        "(e-SUKMA)\n"
        "3. Indeks Kepuasan Masyarakat berpedoman pada Permen PANRB nomor 14 tahun 2017 tentang "
        "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik\n"
        "4. Unsur pelayanan yang dinilai dalam IKM, meliputi :\n"
        "   ▪ Kesesuaian persyaratan\n"
        "   ▪ Sistem, mekanisme dan prosedur pelayanan\n"
        "   ▪ Waktu penyelesaian\n"
        "   ▪ Biaya/tarif\n"
        "   ▪ Produk Spesifikasi, Jenis Pelayanan\n"
        "   ▪ Kompetensi pelaksana\n"
        "   ▪ Perilaku pelaksana\n"
        "   ▪ Penanganan pengaduan, saran dan masukan\n"
        "   ▪ Kualitas sarana dan prasarana",
    ),
    Baris(
        "Meningkatnya Fasilitasi Kesejahteraan Masyarakat Kecamatan",
        "Persentase Fasilitasi Kesejahteraan masyarakat yang dilaksanakan",
        ("Jumlah kegiatan pemberdayaan yang difasilitasi", "Jumlah kegiatan pemberdayaan"),
        "Seksi Pemberdayaan Masyarakat dan Kesejahteraan Sosial",
        "Dokumen laporan fasilitasi kegiatan pemberdayaan masyarakat",
        "- Kegiatan pemberdayaan Masyarakat adalah seluruh kegiatan pemberdayaan ekonomi dan "
        "sosial masyarakat, antara lain berupa pelatihan keterampilan, sosialisasi, fasilitasi "
        "penyaluran bantuan bahan/alat",
    ),
    Baris(
        "Terjaganya ketertiban umum dan ketentraman masyarakat di Kecamatan",
        "Persentase Tingkat Penyelesaian Laporan dan Pelanggaran Ketertiban Umum serta "
        "Ketentraman Masyarakat",
        (
            "Jumlah laporan/aduan pelanggaran ketertiban umum dan ketentraman masyarakat yang "
            "diselesaikan",
            "Jumlah laporan/aduan pelanggaran ketertiban umum dan ketentraman masyarakat yang "
            "masuk",
        ),
        "Seksi Ketentraman dan Ketertiban Umum",
        "Dokumen laporan/aduan pelanggaran ketertiban umum dan ketentraman masyarakat di kecamatan",
        "- Laporan/aduan pelanggaran ketertiban umum dan ketentraman masyarakat yang masuk adalah "
        "berdasarkan Laporan gangguan ketertiban dan ketentraman umum melalui berbagai media "
        "pengaduan antara lain laporan langsung (lisan), surat pengaduan, melalui pesan singkat "
        "pada nomor WA pengaduan, SP4N-LAPOR! ataupun media sosial kecamatan.",
    ),
    Baris(
        "Meningkatnya kualitas pengelolaan keuangan dan aset daerah yang profesional, efektif, "
        "dan efisien.",
        "Nilai SAKIP OPD",
        ("Nilai Hasil evaluasi atas implementasi AKIP PD",),
        "Camat",
        "Laporan Hasil Evaluasi (LHE) AKIP-PD",
        "1. Nilai SAKIP PD adalah Nilai Hasil evaluasi atas implementasi AKIP PD yang penilaiannya "
        "dilakukan oleh evaluator Kabupaten Jember\n"
        "2. Kategori dan nilai hasil evaluasi AKIP berpedoman pada PermenPANRB nomor 88 tahun 2021 "
        "dan Pedoman Evaluasi Internal di Pemkab Jember",
    ),
    Baris(
        "Meningkatnya Efektifitas Pencapaian Target Kinerja Perangkat Daerah",
        "Persentase Indikator Program yang tercapai",
        ("Jumlah indikator program yang tercapai", "Jumlah indikator program"),
        "Sekcam",
        "LAKIP",
        "Indikator program adalah indikator seluruh program PD yang direncanakan pada tahun 2024 "
        "berdasarkan dokumen renja, dan DPA",
    ),
)

SUMBERSARI_2022 = (
    Baris(
        "Meningkatnya Kualitas Pelayanan",
        "Hasil Survei Kepuasan Masyarakat (SKM) pada bidang pelayanan publik",
        (
            "Hasil Perhitungan Survei Kepuasan Masyarakat (SKM) pada bidang pelayanan publik "
            "selama 1 tahun",
        ),
        "Seksi Pelayanan Umum",
        "Dokumen SKM",
    ),
    Baris(
        "Meningkatnya Koordinasi pemerintahan, pembangunan dan penyelenggaraan pemerintahan "
        "Wilayah Kecamatan Sumbersari",
        "Persentase rekomendasi hasil koordinasi di bidang pemerintahan, pembangunan dan "
        "penyelenggaraan pemerintahan di wilayah Kecamatan yang ditindaklanjuti dalam satu tahun",
        (
            "Jumlah rekomendasi hasil koordinasi di bidang pemerintahan, pembangunan dan "
            "penyelenggaraan pemerintahan di wilayah kecamatan ditindaklanjuti dalam satu tahun",
            "Jumlah semua koordinasi bidang pemerintahan, pembangunan dan penyelenggaraan "
            "pemerintahan di wilayah Kecamatan",
        ),
        "Semua bidang Seksi; Seksi Pemerintahan; Seksi Pemberdayaan Masyarakat dan Kesejahteraan "
        "Sosial; Seksi Ketentraman dan Ketertiban Umum; Kelurahan se-wilayah Kecamatan",
        "Laporan Hasil koordinasi dari Semua seksi",
    ),
)

SASARAN_SUMBERSUKO = (
    "Meningkatnya kualitas pelayanan, Fasilitasi dan Koordinasi Kecamatan, serta Akuntabilitas "
    "Keuangan dan Pemerintahan Desa"
)
SUMBERSUKO_2020 = (
    Baris(
        SASARAN_SUMBERSUKO,
        "Nilai IKM Kecamatan",
        ("Nilai IKM",),
        "Camat Sumbersuko",
        "Hasil Survei Kepuasan Masyarakat",
    ),
    Baris(
        SASARAN_SUMBERSUKO,
        "Persentase hasil fasilitasi dan koordinasi yang ditindaklanjuti",
        (
            "Jumlah hasil fasilitasi dan koordinasi yang ditindaklanjuti",
            "Jumlah fasilitasi dan koordinasi yang dilakukan dengan instansi/lembaga lain yang "
            "terkait",
        ),
        "Camat Sumbersuko",
        "Seluruh Pejabat Struktural",
        "Fasilitasi dan koordinasi yang ditindaklanjuti dapat berupa rapat koordinasi, pemenuhan "
        "permintaan dokumen / laporan, SK Camat mengenai Tim, dan Berita Acara hasil fasilitasi "
        "yang menjadi kewenangan Kecamatan.",
    ),
    Baris(
        SASARAN_SUMBERSUKO,
        "Rata-rata Persentase desa yang menyusun dokumen administrasi pemerintahan desa tepat "
        "waktu",
        (
            "Jumlah desa yang menyusun RKPDesa tepat waktu",
            "Jumlah desa yang menyusun APBDesa tepat waktu",
            "Jumlah desa yang menyusun LPPDesa tepat waktu",
            "jumlah seluruh desa di wilayah Kecamatan",
            "dokumen administrasi pemerintahan desa",
        ),
        "Camat Sumbersuko",
        "Kasi Pemerintahan",
        "Yang dimaksud dokumen administrasi pemerintahan desa pada definisi ini adalah RKPDesa, "
        "APBDesa dan LPPDesa yang disusun tepat waktu",
    ),
)

TABEL = {
    ("35.09.31", 2022): SUMBERJAMBE_2022,
    ("35.09.31", 2021): SUMBERJAMBE_2021,
    ("35.09.14", 2025): PANTI_2025,
    ("35.09.21", 2022): SUMBERSARI_2022,
    ("35.08.21", 2020): SUMBERSUKO_2020,
}
