"""What stands around the IKU tables of the five sample documents, typed from them.

Not read from the TOML files, so that a slip there is found. Corrections as in fixtures/CATATAN.md.
"""

from datetime import date

FUNGSI_SUMBERJAMBE = (
    "pelaksanaan pembinaan wawasan kebangsaan dan ketahanan nasional serta pengembangan kehidupan "
    "demokrasi;",
    "Pelaksanaan penanganan konflik sosial;",
    "Pelaksanaan pengkoordinasian pelaksanaan tugas antar instansi pemerintah baik wilayah antar "
    "provinsi dan daerah;",
    "Pelaksanaan peran serta masyarakat dalam perencanaan pembangunan di wilayah kecamatan;",
    "Pelaksanaan pembinaan dan pengawasan serta pengevaluasian terhadap seluruh program kerja dan "
    "kegiatan di wilayah kecamatan;",
    "Pelaksanaan pengkoordinasian dengan instansi terkait dalam rangka pelaksanaan tugas;",
    "Pelaksanaan pemberian fasilitasi penyusunan produk hukum desa berupa peraturan desa dan "
    "peraturan kepala desa;",
    "Pelaksanaan pemberian fasilitasi administrasi tata pemerintahan desa, pengelolaan keuangan "
    "desa, pendayagunaan aset desa;",
    "Pelaksanaan pemberian fasilitasi pelaksanaan tugas dan fungsi kepala desa, perangkat desa, "
    "badan permusyawaratan desa, dan lembaga kemasyarakatan desa;",
    "Pelaksanaan pemberian fasilitasi pemilihan kepala desa, merekomendasikan pengangkatan dan "
    "pemberhentian perangkat desa;",
    "Pelaksanaan pemberian fasilitasi penetapan lokasi pembangunan kawasan pedesaan, serta "
    "penyusunan perencanaan pembangunan partisipatif;",
    "Pelaksanaan pemberian fasilitasi kerjasama antar desa dan kerjasama desa dengan pihak ketiga;",
    "Pelaksanaan pemberian fasilitasi penataan, pemanfaatan dan pendayagunaan ruang desa, "
    "penetapan dan penegasan data desa serta penyusunan program dan pelaksanaan pemberdayaan "
    "masyarakat desa;",
    "Pelaksanaan koordinasi dengan pendamping desa serta pelaksanaan pembangunan kawasan perdesaan "
    "di wilayah kecamatan;",
    "Pelaksanaan sebagian kewenangan yang dilimpahkan oleh Bupati melalui Pelayanan Terpadu "
    "Kecamatan;",
    "Pelaksanaan pengawasan dan koordinasi di bidang peningkatan kinerja dan disiplin pegawai; dan",
    "Pelaksanaan tugas-tugas lain yang diberikan oleh Bupati.",
)
FUNGSI_SUMBERSARI = (
    "Melaksanakan Koordinasi kegiatan Pemberdayaan Masyarakat",
    "Melaksanakan Koordinasi Penyelenggaraan Ketentraman dan Ketertiban Umum",
    "Melaksanakan Koordinasi Penerapan dan Penegakan Peraturan Perundang-undangan",
    "Melaksanakan Koordinasi Pemeliharaan Prasarana dan Fasilitas Pelayanan Umum",
    "Melaksanakan Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan",
    "Melaksanakan Pembinaan Penyelenggaraan Pemerintahan Kelurahan",
)
FUNGSI_SUMBERSUKO = (
    "Menyelenggarakan urusan pemerintahan umum",
    "Mengkoordinasikan kegiatan pemberdayaan masyarakat",
    "Mengkoordinasikan upaya penyelenggaraan ketentraman dan ketertiban umum",
    "Mengkoordinasikan penerapan dan penegakan peraturan daerah dan peraturan Bupati",
    "Mengkoordinasikan pemeliharaan sarana dan prasarana pelayanan umum",
    "Mengkoordinasikan penyelenggaraan kegiatan pemerintah yang dilakukan oleh perangkat daerah di "
    "tingkat Kecamatan",
    "Melakukan pembinaan dan mengawasi penyelenggaraan kegiatan Desa/Kelurahan",
    "Mengkoordinasikan penyelenggaraan urusan pemerintah yang menjadi kewenangan Kabupaten yang "
    "tidak dilaksanakan oleh unit kerja pemerintah daerah Kabupaten yang ada di Kecamatan",
    "Melaksanakan sebagian kewenangan Bupati yang dilimpahkan",
)
TUGAS = {
    "35.09.31": (
        "Meningkatkan koordinasi penyelenggaraan pemerintahan, pelayanan publik dan pemberdayaan "
        "masyarakat desa.",
    ),
    "35.09.14": (),
    "35.09.21": (
        "Melaksanakan sebagian kewenangan Pemerintahan yang dilimpahkan oleh Bupati untuk "
        "menangani Sebagian urusan Pemerintahan Kabupaten Jember (Peraturan Bupati Jember Nomor "
        "61 Tahun 2016)",
        "Pelimpahan Kewenangan Bupati kepada Camat sebagaimana dimaksud ditetapkan dengan "
        "Peraturan Bupati Nomor 50 Tahun 2012",
    ),
    "35.08.21": (
        "Melaksanakan kewenangan pemerintahan yang dilimpahkan oleh Bupati sesuai karakteristik "
        "wilayah, kebutuhan dan tugas pemerintahan lainnya berdasarkan peraturan "
        "perundang-undangan",
    ),
}
FUNGSI = {
    "35.09.31": FUNGSI_SUMBERJAMBE,
    "35.09.14": (),
    "35.09.21": FUNGSI_SUMBERSARI,
    "35.08.21": FUNGSI_SUMBERSUKO,
}
TUJUAN = {
    ("35.09.31", 2022): (
        (
            "Meningkatkan Tata Kelola Yang baik melalui peningkatan Peran Kecamatan sebagai Garda "
            "Terdepan dalam peningkatan kualitas layanan kepada masyarakat",
            "Nilai Survei Kepuasan Masyarakat",
        ),
    ),
    ("35.09.31", 2021): (),
    ("35.09.14", 2025): (),
    ("35.09.21", 2022): (
        (
            "Meningkatkan kualitas Penyelenggaraan Pemerintahan wilayah Kecamatan Sumbersari dalam "
            "Pelayanan Publik",
            "Hasil Survei kepuasan Masyarakat (SKM)",
        ),
        (
            "Meningkatkan Koordinasi Pemerintahan dan Penyelenggara Pemerintahan di Wilayah "
            "Kecamatan Sumbersari",
            "Persentase rekomendasi hasil koordinasi bidang Pemerintahan, Ketentraman dan "
            "Ketertiban Umum dan Pemberdayaan Masyarakat dan Kesos yang ditindaklanjuti dalam 1 "
            "Tahun.",
        ),
    ),
    ("35.08.21", 2020): (("Meningkatnya Kepuasan Masyarakat", "IKM"),),
}
KOP = {
    "35.09.31": (
        "PEMERINTAH KABUPATEN JEMBER",
        "KECAMATAN SUMBERJAMBE",
        "JL. PB. SUDIRMAN NO. 69 SUMBERJAMBE TELP. (0331) 566552 JEMBER 68195",
    ),
    "35.09.14": (
        "PEMERINTAH KABUPATEN JEMBER",
        "KECAMATAN PANTI",
        "JL. PB SUDIRMAN NO. 50 PANTI JEMBER 68153",
    ),
    "35.09.21": (
        "PEMERINTAH KABUPATEN JEMBER",
        "KECAMATAN SUMBERSARI",
        "Jalan Sriwijaya No. 21 Telp. (0331) 321013 Jember 68127",
    ),
    "35.08.21": ("PEMERINTAH KABUPATEN LUMAJANG", "KECAMATAN SUMBERSUKO", ""),
}
# name, pangkat and NIP as printed under the signature
PENANDATANGAN = {
    ("35.09.31", 2022): (
        "Drs. HERY SETIAWAN, M.Si.",
        "Pembina Tingkat I",
        "19660113 199203 1 007",
    ),
    ("35.09.31", 2021): ("Drs. RUSDIYANTO", "", "19680906 199503 1 003"),
    ("35.09.14", 2025): ("RIFENDI WAHJUWIBAKTI, S.IP.", "Pembina", "19701109 199704 1 001"),
    ("35.09.21", 2022): ("Drs. ISWANDI, M.Si.", "Pembina Tingkat I", "19640101 199302 1 004"),
    ("35.08.21", 2020): ("Dra. HERTUTIK, M.Si.", "", "19661114 199403 2 008"),
}
# klasifikasi, urut as printed, kode wilayah, tahun
NOMOR = {
    ("35.09.31", 2022): ("065", "08", "35.09.31", 2022),
    ("35.09.31", 2021): ("", "", "", None),
    ("35.09.14", 2025): ("000.8.6.3", "007", "35.09.14", 2025),
    ("35.09.21", 2022): ("065", "", "35.09.03", 2022),
    ("35.08.21", 2020): ("", "", "", None),
}
# place, full date, month when the day is not printed
TEMPAT_TANGGAL = {
    ("35.09.31", 2022): ("Jember", date(2022, 1, 3), None),
    ("35.09.31", 2021): ("Jember", None, date(2021, 1, 1)),
    ("35.09.14", 2025): ("Jember", date(2025, 2, 10), None),
    ("35.09.21", 2022): ("Jember", None, date(2022, 1, 1)),
    ("35.08.21", 2020): ("Sumbersuko", date(2020, 3, 3), None),
}
KEPUTUSAN = {
    ("35.09.31", 2022): "Sumberjambe",
    ("35.09.14", 2025): "Panti",
    ("35.09.21", 2022): "Sumbersari",
}
MENIMBANG = (
    "bahwa untuk melaksanakan ketentuan pasal 3 dan pasal 4 Peraturan Menteri Negara Pendayagunaan "
    "Aparatur Negara Nomor PER/09/M.PAN/5/2007 tentang Pedoman Umum Penetapan Indikator Kinerja "
    "Utama di Lingkungan Instansi Pemerintah, perlu menetapkan Indikator Kinerja Utama Kecamatan "
    "{0} Kabupaten Jember dalam suatu Keputusan Camat {0}"
)
MENGINGAT = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, sebagaimana telah diubah "
    "dengan Undang-Undang Nomor 9 Tahun 2015",
    "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi "
    "Pemerintah",
    "Peraturan Pemerintah Nomor 39 Tahun 2006 tentang Tata Cara Pengendalian dan Evaluasi "
    "Pelaksanaan Rencana Pembangunan",
    "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah",
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi "
    "Pemerintah",
    "Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2006 tentang Pedoman Pengelolaan Keuangan "
    "Daerah, sebagaimana telah dua kali diubah, terakhir dengan Peraturan Menteri Dalam Negeri "
    "Nomor 21 Tahun 2011",
    "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/09/M.PAN/5/2007 tentang "
    "Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi Pemerintah",
    "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/20/M.PAN/11/2008 tentang "
    "Pedoman Penyusunan Indikator Kinerja Utama",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 "
    "tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas "
    "Laporan Kinerja Instansi Pemerintah",
)
# Punctuation at the ends of lines differs between the decrees and is compared without it.
DIKTUM = (
    "Indikator Kinerja Utama Kecamatan {0} Kabupaten Jember",
    "Indikator Kinerja Utama Kecamatan {0} Kabupaten Jember sebagaimana dimaksud dalam Diktum "
    "KESATU tersebut dalam lampiran",
    "Indikator Kinerja Utama sebagaimana dimaksud dalam Diktum KESATU dan KEDUA bertujuan untuk:\n"
    "(1) Memberikan informasi kinerja yang penting dan diperlukan dalam menyelenggarakan "
    "manajemen kinerja organisasi\n"
    "(2) Mengukur keberhasilan pencapaian suatu tujuan dan sasaran strategis yang digunakan untuk "
    "perbaikan kinerja dan peningkatan akuntabilitas kinerja organisasi",
    "Indikator Kinerja Utama Kecamatan {0} Kabupaten Jember sebagaimana dimaksud dalam Diktum "
    "KESATU dimanfaatkan untuk:\n"
    "a. Perencanaan Strategis Organisasi Perangkat Daerah\n"
    "b. Perencanaan Tahunan Organisasi Perangkat Daerah\n"
    "c. Penyusunan Dokumen Perjanjian Kinerja Organisasi Perangkat Daerah\n"
    "d. Pelaporan Kinerja Instansi Pemerintah Organisasi Perangkat Daerah\n"
    "e. Evaluasi Kinerja Instansi Pemerintah Organisasi Perangkat Daerah",
    "Keputusan Camat {0} ini mulai berlaku pada tanggal ditetapkan",
)
