"""First texts about the whole office: measuring, money, summary, conclusion.

The blocks beside them say the counts and the sums: a text that said them too would say all twice.
"""

from collections.abc import Sequence
from html import escape

from iku.pemilik import key_of_baris
from iku.pengukuran.anggaran import UkurBaris
from laporan.lkjip.narasi.angka_anggaran import key_of_program
from laporan.lkjip.narasi.awal_tulis import Penulis, paragraf


def tulis_pengukuran(p: Penulis) -> str:
    """Return what measuring is for, and what it came to."""
    return paragraf(
        "Pengukuran kinerja dilakukan untuk mengetahui sejauh mana sasaran dalam Perjanjian "
        "Kinerja terwujud. Selisih antara target dan realisasi menjadi bahan evaluasi dan "
        "perbaikan kinerja."
    ) + tulis_hasil(p)


def tulis_hasil(p: Penulis) -> str:
    """Return the mean, and what is not in it."""
    if not p.banyak("indikator:terukur"):
        return paragraf("Capaian belum dapat dihitung karena realisasinya belum lengkap.")
    kosong = p.banyak("indikator:tidak-terukur")
    return paragraf(
        f"Rata-rata capaian {p.kecamatan} {p.ikat('rata:kantor')} dengan predikat "
        f"{p.ikat('predikat:kantor')}.",
        f"Sebanyak {p.ikat('terbilang:indikator:tidak-terukur')} indikator belum terukur dan tidak "
        "ikut dihitung."
        if kosong
        else "",
    )


def tulis_evaluasi(p: Penulis) -> str:
    """Return how the sasaran are looked at."""
    return paragraf(
        f"Evaluasi dilakukan terhadap {p.ikat('terbilang:indikator')} indikator dari "
        f"{p.ikat('terbilang:sasaran')} sasaran. Setiap sasaran diuraikan menurut target dan "
        "realisasi, perbandingan dengan tahun sebelumnya dan target akhir Renstra, penyebab, "
        "rencana perbaikan, serta penggunaan anggaran."
    )


def tulis_keuangan(p: Penulis) -> str:
    """Return what is said of the money."""
    if not p.has("pagu:total"):
        return paragraf(f"Anggaran tahun {p.tahun} belum tercatat.")
    return paragraf(
        "Akuntabilitas keuangan menguraikan anggaran yang disediakan untuk mewujudkan sasaran "
        f"tahun {p.tahun} menurut jenis belanja, program, dan sasaran, serta realisasinya."
    )


def tulis_anggaran_program(p: Penulis) -> str:
    """Return which program spent most and least of its pagu, and which spent more than it had."""
    anggaran = p.bahan.isi.anggaran
    semua = anggaran.daftar_program if anggaran else ()
    ada = sorted(
        (satu for satu in semua if satu.serapan.persen is not None),
        key=lambda satu: satu.serapan.persen or 0,
    )
    if len(ada) < 2:
        return paragraf("Serapan setiap program disajikan dalam tabel.")
    lebih = [satu for satu in ada if satu.serapan.peringatan]
    return paragraf(
        f"Serapan paling tinggi terdapat pada {_sebut(p, ada[-1])}, sedangkan yang paling rendah "
        f"pada {_sebut(p, ada[0])}.",
        _tulis_lebih(lebih),
    )


def _sebut(p: Penulis, satu: UkurBaris) -> str:
    kunci = f"serapan:program:{key_of_program(key_of_baris(satu.baris))}"
    return f"{escape(satu.baris.nama, quote=False)} sebesar {p.ikat(kunci)}"


def _tulis_lebih(daftar: Sequence[UkurBaris]) -> str:
    if not daftar:
        return ""
    nama = "; ".join(escape(satu.baris.nama, quote=False) for satu in daftar)
    return f"Realisasi yang lebih besar daripada pagunya perlu dijelaskan: {nama}."


def tulis_anggaran(p: Penulis) -> str:
    """Return what the tables of money do not say, for outlines with one part for it."""
    return tulis_anggaran_program(p) if p.has("pagu:total") else tulis_keuangan(p)


def tulis_ikhtisar(p: Penulis) -> str:
    """Return the year in short."""
    return paragraf(
        f"Laporan Kinerja {p.kecamatan} Tahun {p.tahun} menyajikan hasil pengukuran atas "
        f"{p.ikat('terbilang:sasaran')} sasaran dalam Perjanjian Kinerja."
    ) + tulis_hasil(p)


def tulis_penutup(p: Penulis) -> str:
    """Return how the conclusion begins, and what it asks for."""
    lanjut = (
        "Indikator yang masih kurang dari targetnya menjadi prioritas perbaikan, termasuk "
        "peninjauan kembali kegiatan dan anggaran pendukungnya."
        if p.banyak("indikator:belum")
        else "Hasilnya menjadi dasar penetapan target tahun berikutnya."
    )
    return paragraf(
        f"Pada tahun {p.tahun} {p.kecamatan} melaksanakan program dan kegiatannya untuk "
        f"mewujudkan {p.ikat('terbilang:sasaran')} sasaran dalam Perjanjian Kinerja.",
        lanjut,
    )
