"""First texts of what stands before the plans: foreword, Bab I."""

from iku.domain.hasil_capaian import is_tercapai
from laporan.lkjip.narasi.awal_tulis import (
    PETUNJUK,
    SISTEM,
    Penulis,
    daftar,
    key_of,
    name_of,
    name_of_sasaran,
    paragraf,
    rinci,
)


def tulis_kata_pengantar(p: Penulis) -> str:
    """Return the foreword."""
    return (
        paragraf(
            "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Kinerja "
            f"{p.kecamatan} Tahun {p.tahun} telah selesai disusun."
        )
        + paragraf(
            _sebut_dasar(p),
            f"Laporan ini membandingkan target Perjanjian Kinerja Tahun {p.tahun} dengan "
            "realisasinya, menjelaskan faktor pendukung dan hambatannya, serta memuat langkah "
            "perbaikan untuk tahun berikutnya.",
        )
        + paragraf(
            "Kami berterima kasih kepada semua pihak yang membantu penyusunan laporan ini. Saran "
            f"dan masukan kami harapkan agar kinerja {p.kecamatan} menjadi lebih baik."
        )
    )


def _sebut_dasar(p: Penulis) -> str:
    """Return what the report is based on; empty where the register has neither."""
    dasar = [satu for satu in (p.sebut(SISTEM), p.sebut(PETUNJUK)) if satu]
    return f"Laporan ini disusun berdasarkan {' dan '.join(dasar)}." if dasar else ""


def tulis_latar_belakang(p: Penulis) -> str:
    """Return why the report is made."""
    sistem, petunjuk = p.sebut(SISTEM, lengkap=True), p.sebut(PETUNJUK, lengkap=True)
    return paragraf(
        "Setiap instansi pemerintah wajib mempertanggungjawabkan pelaksanaan tugas dan "
        "penggunaan anggarannya kepada masyarakat.",
        f"Dasarnya adalah {sistem}." if sistem else "",
        "Laporan Kinerja menutup rangkaian perencanaan, penganggaran, pelaksanaan, dan "
        "pengukuran kinerja dalam satu tahun anggaran.",
        f"Petunjuk teknis penyusunannya terdapat dalam {petunjuk}." if petunjuk else "",
    ) + paragraf(
        f"Kinerja {p.kecamatan} diukur dengan indikator yang diperjanjikan camat dalam "
        f"Perjanjian Kinerja Tahun {p.tahun}. Perjanjian itu memuat "
        f"{p.ikat('terbilang:indikator')} indikator untuk {p.ikat('terbilang:sasaran')} "
        "sasaran."
    )


def tulis_maksud_tujuan(p: Penulis) -> str:
    """Return what the report is for."""
    return (
        paragraf(
            f"Laporan Kinerja ini disusun dengan maksud menyampaikan hasil kerja {p.kecamatan} "
            f"selama tahun {p.tahun} terhadap target yang diperjanjikan."
        )
        + paragraf("Tujuan penyusunannya adalah:")
        + daftar(
            (
                "mempertanggungjawabkan pelaksanaan tugas, fungsi, dan penggunaan anggaran;",
                "menyediakan bahan evaluasi bagi perencanaan dan pelaksanaan kegiatan tahun "
                "berikutnya; dan",
                "menyediakan informasi kinerja yang terbuka bagi masyarakat dan para pemangku "
                "kepentingan.",
            ),
            bernomor=True,
        )
    )


def tulis_organisasi(p: Penulis) -> str:
    """Return what the organisation has to do with the indikator."""
    return paragraf(
        f"Dengan susunan organisasi tersebut, {p.kecamatan} bertanggung jawab atas "
        f"{p.ikat('terbilang:indikator')} indikator kinerja pada tahun {p.tahun}."
    )


def tulis_isu(p: Penulis) -> str:
    """Return what is aimed at, and what the measuring shows to be in need of attention."""
    semua = p.bahan.isi.daftar_indikator
    kurang = [
        f"{name_of(satu)}: target {p.ikat(f'target:{key_of(satu)}')}, realisasi "
        f"{p.ikat(f'realisasi:{key_of(satu)}')}"
        for satu in semua
        if is_tercapai(satu.capaian) is False
    ]
    kosong = [name_of(satu) for satu in semua if satu.capaian.dipakai is None]
    return (
        paragraf(f"Aspek strategis {p.kecamatan} tercermin dalam sasaran yang hendak dicapai:")
        + daftar(rinci([name_of_sasaran(x) for x in p.bahan.daftar_sasaran]), bernomor=True)
        + _tulis_masalah(p, kurang)
        + (paragraf("Data yang masih perlu dilengkapi:") + daftar(rinci(kosong)) if kosong else "")
    )


def _tulis_masalah(p: Penulis, kurang: list[str]) -> str:
    if kurang:
        return paragraf(
            f"Pengukuran tahun {p.tahun} menunjukkan permasalahan pada indikator berikut:"
        ) + daftar(rinci(kurang))
    return paragraf(
        f"Pengukuran tahun {p.tahun} tidak menunjukkan selisih kurang terhadap target pada "
        "indikator yang sudah terukur. Perhatian diarahkan pada kesinambungan hasil tersebut."
    )
