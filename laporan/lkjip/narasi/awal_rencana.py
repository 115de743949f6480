"""First texts of Bab II: Renstra, RKT, PK, IKU."""

from html import escape

from laporan.lkjip.narasi.awal_tulis import PENETAPAN_IKU, Penulis, paragraf


def tulis_renstra(p: Penulis) -> str:
    """Return what the Renstra is."""
    renstra = p.bahan.renstra
    if renstra is None:
        return paragraf(f"Rencana Strategis yang meliputi tahun {p.tahun} belum tercatat.")
    rpjmd = renstra.rpjmd
    return paragraf(
        f"Rencana Strategis {p.kecamatan} Tahun {renstra.masa} memuat tujuan, sasaran, indikator, "
        "dan target setiap tahun. Dokumen itu menjadi pedoman penyusunan rencana kinerja tahunan "
        "dan Perjanjian Kinerja.",
        f"Penyusunannya mengikuti {escape(str(rpjmd), quote=False)}." if rpjmd else "",
    )


def tulis_rkt(p: Penulis) -> str:
    """Return what the RKT is."""
    if p.bahan.rkt is None:
        return paragraf(f"Rencana Kinerja Tahunan Tahun {p.tahun} belum tercatat.")
    return paragraf(
        f"Rencana Kinerja Tahunan (RKT) Tahun {p.tahun} menjabarkan Rencana Strategis ke dalam "
        "sasaran, indikator, target, program, dan kegiatan untuk satu tahun. Rencana itu menjadi "
        "dasar penyusunan anggaran dan Perjanjian Kinerja."
    )


def tulis_perjanjian(p: Penulis) -> str:
    """Return what a PK is; the block under it says what was promised, and for what money."""
    revisi = p.bahan.perjanjian.sebutan_revisi
    return paragraf(
        "Perjanjian Kinerja berisi kesanggupan camat kepada kepala daerah untuk mewujudkan target "
        "dalam satu tahun anggaran.",
        f"Perjanjian Kinerja{revisi} {p.kecamatan} Tahun {p.tahun} menjadi dasar pengukuran dalam "
        "laporan ini.",
    )


def tulis_iku(p: Penulis) -> str:
    """Return what IKU are."""
    if p.bahan.daftar_iku is None:
        return paragraf(
            f"Indikator Kinerja Utama yang berlaku pada tahun {p.tahun} belum tercatat. "
            "Pengukuran dalam laporan ini memakai indikator Perjanjian Kinerja."
        )
    dasar = p.sebut(PENETAPAN_IKU)
    return paragraf(
        "Indikator Kinerja Utama (IKU) adalah ukuran keberhasilan dari tujuan dan sasaran yang "
        "menjadi tugas utama kecamatan.",
        f"Penetapannya berpedoman pada {dasar}." if dasar else "",
        "Indikator, cara menghitung, sumber data, dan penanggung jawabnya disajikan dalam tabel.",
    )
