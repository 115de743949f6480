"""What the plans of the sample documents say, typed from the documents themselves.

Not read from the TOML files, so that a slip there is found. Corrections and choices as in
fixtures/CATATAN.md. Only Sumbersari has plans of its own; the other offices have invented ones.
"""

# Renstra 2016-2021: sasaran, indikator, targets of six years, strategi, kebijakan, program.
RENSTRA = (
    (
        "Meningkatnya Kualitas Pelayanan",
        "Hasil Survei Kepuasan Masyarakat (SKM) pada bidang Pelayanan Publik",
        ("95", "80", "80", "80", "90", "100"),
        ("Orientasi pelayanan publik berbasis kepuasan masyarakat",),
        ("Pencapaian dukungan bagi peningkatan kapasitas/kinerja pelayanan publik",),
        ("Program Pelayanan Umum Kecamatan",),
    ),
    (
        "Menciptakan Aparatur yang Berintegrasi dan Profesional",
        "Persentase Tingkat Kepuasan Aparatur terhadap pelayanan pemenuhan dasar Kantor",
        ("100%", "100%", "100%", "100%", "100%", "100%"),
        (
            "Meningkatkan Kinerja Aparatur melalui pemenuhan sarana prasarana kinerja aparatur "
            "dan peningkatan kapasitas kinerja aparatur",
        ),
        (
            "Penyediaan sarana prasarana kerja yang representatif sesuai dengan kebutuhan",
            "Peningkatan dan Pengembangan Kapasitas Aparatur sesuai dengan kemampuan dan "
            "keahliannya",
        ),
        (
            "Program Pelayanan Administrasi Perkantoran",
            "Program Peningkatan Sarana dan Prasarana Aparatur",
            "Program Peningkatan Sistem Pengembangan Pelaporan Capaian Kinerja dan Keuangan",
        ),
    ),
    (
        "Meningkatnya Koordinasi Pemerintahan dan penyelenggara Pemerintahan wilayah Kecamatan "
        "Sumbersari",
        "Persentase rekomendasi hasil Koordinasi bidang pemerintahan, Pembangunan dan "
        "Penyelenggaraan Pemerintahan di Wilayah Kecamatan ditindaklanjuti dalam 1 tahun",
        ("95%", "98%", "98%", "98%", "100%", "100%"),
        ("Optimisasi kegiatan bersama penyelenggara Pemerintahan dan Masyarakat",),
        ("Membangun koordinasi antar Penyelenggara Pemerintah dan Masyarakat",),
        (
            "Program koordinasi pemerintahan, Pembangunan, dan Penyelenggaraan Pemerintahan "
            "Wilayah Kecamatan",
        ),
    ),
)
# RKT 2021: the only row of the RPJMD, and of the office from sasaran to money.
RKT_RPJMD = (
    "Melaksanakan Reformasi Birokrasi dan Pelayanan Publik",
    "Meningkatkan tata kelola pemerintahan yang baik (good governance) dan bersih (clean "
    "government), serta profesionalitas pelayanan publik",
    "Nilai SKM pada Bidang Pelayanan Publik",
    "Meningkatnya Kualitas Pelayanan Publik",
    "Nilai SKM pada Bidang Pelayanan Publik",
)
PROGRAM_PELAYANAN = (
    "Program Penyelenggaraan Pelayanan Umum Kecamatan",
    "Persentase Pelayanan yang diterbitkan sesuai dengan SP dan SOP",
    "90%",
)
PROGRAM_KOORDINASI = (
    "Program Koordinasi Pemerintahan, Pembangunan dan Penyelenggaraan Pemerintahan Wilayah "
    "Kecamatan",
    "Persentase rekomendasi hasil koordinasi di bidang Pemerintahan, Pembangunan dan "
    "Penyelenggaraan Pemerintahan di Wilayah Kecamatan yang ditindaklanjuti dalam 1 tahun",
    "100%",
)
RKT = (
    (
        *("90", *PROGRAM_PELAYANAN, "Koordinasi Pelayanan Umum"),
        "Jumlah pelayanan administrasi kependudukan dan pelayanan umum yang diproses",
        *("13.000 Berkas", "400.681.000"),
    ),
    ("100%", "", "", "", "", "", "", ""),
    (
        *("100%", *PROGRAM_KOORDINASI),
        "Koordinasi Penyelenggaraan kegiatan Pemerintahan di tingkat kecamatan",
        *("Jumlah RT/RW yang dibina", "742 orang", "2.743.174.000"),
    ),
    (
        *("100%", *PROGRAM_KOORDINASI, "Koordinasi pimpinan di kecamatan"),
        *("Jumlah peserta rakor rutin", "95 orang", "144.120.000"),
    ),
)
# PK 2021.
PERJANJIAN = (
    (
        "1.",
        "Meningkatnya Kualitas Pelayanan",
        "Nilai Survei Kepuasan Masyarakat (SKM) pada bidang Pelayanan Publik",
        "B (80)",
    ),
    (
        "2.",
        "Meningkatnya koordinasi bidang Pemerintahan, Pembangunan dan Penyelenggaraan "
        "Pemerintahan Wilayah Kecamatan Sumbersari",
        "Persentase Rekomendasi hasil koordinasi bidang Pemerintahan, Ketentraman dan Ketertiban "
        "Umum, Pemberdayaan Masyarakat dan Kesejahteraan Sosial yang ditindaklanjuti dalam 1 "
        "Tahun",
        "98%",
    ),
)
SEPULUH_BARIS = (
    ("Perencanaan, Penganggaran dan Evaluasi Kinerja Perangkat Daerah", "Rp14.418.000"),
    ("Administrasi Keuangan Perangkat Daerah", "Rp8.988.452.581"),
    ("Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "Rp1.121.949.700"),
    ("Pemeliharaan Barang Milik Daerah", "Rp274.557.500"),
    ("Koordinasi Penyelenggaraan Kegiatan Pemerintahan di Tingkat Kecamatan", "Rp2.743.174.000"),
    (
        "Penyelenggaraan Urusan Pemerintahan yang tidak dilaksanakan Oleh Unit Kerja",
        "Rp400.681.000",
    ),
    ("Koordinasi Kegiatan Pemberdayaan Desa/Kelurahan", "Rp0"),
    ("Pemberdayaan Kelurahan", "Rp299.774.500"),
    (
        "Koordinasi Penerapan dan Penegakan Peraturan Daerah dan Peraturan Kepala Daerah",
        "Rp506.803.500",
    ),
    ("Penyelenggaraan Urusan Pemerintahan Umum sesuai Penugasan Kepala Daerah", "Rp114.120.000"),
)
PIHAK = (
    ("Pihak Kedua", "BUPATI JEMBER", "Ir. H. HENDY SISWANTO, ST, IPU", "", ""),
    (
        *("Pihak Pertama", "CAMAT SUMBERSARI", "Drs. ISWANDI, M.Si."),
        *("Pembina Tingkat I", "19640101 199302 1 004"),
    ),
)
