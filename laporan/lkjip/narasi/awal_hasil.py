"""First texts about the whole office: measuring, money, summary, conclusion."""

from collections.abc import Sequence
from html import escape

from iku.pemilik import key_of_baris
from iku.pengukuran.anggaran import UkurBaris
from laporan.enums import StatusAngka
from laporan.lkjip.narasi.angka_anggaran import key_of_program
from laporan.lkjip.narasi.awal_tulis import Penulis, paragraf


def tulis_pengukuran(p: Penulis) -> str:
    """Return how measuring is done, and what it came to."""
    return paragraf(
        "Pengukuran kinerja membandingkan realisasi setiap indikator dengan targetnya dalam "
        "Perjanjian Kinerja. Rata-rata capaian dihitung dari indikator yang sudah terukur."
    ) + tulis_hasil(p)


def tulis_hasil(p: Penulis) -> str:
    """Return how many reached their target, and the mean."""
    if not p.banyak("indikator:terukur"):
        return paragraf("Capaian belum dapat dihitung karena realisasinya belum lengkap.")
    kosong = p.banyak("indikator:tidak-terukur")
    return paragraf(
        f"Dari {p.ikat('terbilang:indikator')} indikator, {_sebut_tercapai(p)}.",
        f"Sebanyak {p.ikat('terbilang:indikator:tidak-terukur')} indikator belum terukur dan tidak "
        "ikut dihitung."
        if kosong
        else "",
        f"Rata-rata capaian {p.kecamatan} {p.ikat('rata:kantor')} dengan predikat "
        f"{p.ikat('predikat:kantor')}.",
    )


def _sebut_tercapai(p: Penulis) -> str:
    """Return how many reached their target and how many did not; nobody counts none."""
    ada = (
        f"{p.ikat(f'terbilang:{kunci}')} indikator {kata} target"
        for kunci, kata in (
            ("indikator:tercapai", "mencapai"),
            ("indikator:belum", "belum mencapai"),
        )
        if p.banyak(kunci)
    )
    return " dan ".join(ada)


def tulis_evaluasi(p: Penulis) -> str:
    """Return how the sasaran are looked at."""
    return paragraf(
        f"Evaluasi dilakukan terhadap {p.ikat('terbilang:indikator')} indikator dari "
        f"{p.ikat('terbilang:sasaran')} sasaran. Setiap sasaran diuraikan menurut target dan "
        "realisasi, perbandingan dengan tahun sebelumnya dan target akhir Renstra, penyebab, "
        "rencana perbaikan, serta penggunaan anggaran."
    )


def tulis_keuangan(p: Penulis) -> str:
    """Return pagu, realisasi and serapan, and how final the figures are."""
    if not p.has("pagu:total"):
        return paragraf(f"Anggaran tahun {p.tahun} belum tercatat.")
    awal = f"Anggaran {p.kecamatan} tahun {p.tahun} sebesar {p.ikat('pagu:total')}."
    if not p.has("realisasi:total"):
        return paragraf(awal, "Realisasinya belum tercatat.")
    return paragraf(
        awal,
        f"Realisasi yang tercatat {p.ikat('realisasi:total')} dengan serapan "
        f"{p.ikat('serapan:total')}.",
        _sebut_status(p),
    )


def _sebut_status(p: Penulis) -> str:
    if p.bahan.laporan.status_angka == StatusAngka.AUDITED:
        return "Angka keuangan dalam laporan ini sudah diaudit BPK."
    return "Angka keuangan dalam laporan ini masih sementara dan belum diaudit BPK."


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
    """Return all about money, for outlines with one part for it."""
    program = tulis_anggaran_program(p) if p.has("pagu:total") else ""
    return tulis_keuangan(p) + program


def tulis_ikhtisar(p: Penulis) -> str:
    """Return the year in short."""
    return (
        paragraf(
            f"Laporan Kinerja {p.kecamatan} Tahun {p.tahun} menyajikan hasil pengukuran atas "
            f"{p.ikat('terbilang:sasaran')} sasaran dalam Perjanjian Kinerja."
        )
        + tulis_hasil(p)
        + tulis_keuangan(p)
    )


def tulis_penutup(p: Penulis) -> str:
    """Return the conclusion."""
    lanjut = (
        "Indikator yang masih kurang dari targetnya menjadi prioritas perbaikan, termasuk "
        "peninjauan kembali kegiatan dan anggaran pendukungnya."
        if p.banyak("indikator:belum")
        else "Hasil tersebut menjadi dasar penetapan target tahun berikutnya."
    )
    return (
        tulis_hasil(p)
        + tulis_keuangan(p)
        + paragraf(
            lanjut,
            f"Laporan ini diharapkan menjadi bahan evaluasi dan perencanaan {p.kecamatan} pada "
            f"tahun {p.tahun + 1}.",
        )
    )
