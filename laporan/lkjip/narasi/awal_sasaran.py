"""First texts about one sasaran: reached or not, other years, Renstra, money."""

from decimal import Decimal
from html import escape

from iku.domain.arah import Arah
from iku.domain.hasil_capaian import SERATUS_PERSEN, is_tercapai
from iku.domain.tulis_angka import round_persen
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.lkjip.kunci import key_of_ukur
from laporan.lkjip.narasi.angka_kinerja import is_di_atas
from laporan.lkjip.narasi.awal_tulis import Penulis, daftar, key_of, name_of, paragraf, rinci


def tulis_sasaran(p: Penulis, satu: UkurSasaran) -> str:
    """Return the whole analysis of a sasaran, for outlines with one part for it."""
    return "".join(
        tulis(p, satu)
        for tulis in (
            tulis_target_realisasi,
            tulis_banding_tahun,
            tulis_banding_renstra,
            tulis_penyebab,
            tulis_efisiensi,
        )
    )


def tulis_target_realisasi(p: Penulis, satu: UkurSasaran) -> str:
    """Return what each indikator reached."""
    return paragraf(*(_tulis_indikator(p, ukur) for ukur in satu.daftar_indikator))


def _tulis_indikator(p: Penulis, satu: UkurIndikator) -> str:
    kunci, nama = key_of(satu), name_of(satu)
    if not p.has(f"capaian:{kunci}"):
        return f"Capaian {nama} belum dapat dihitung karena datanya belum lengkap."
    awal = (
        f"{nama} ditargetkan {p.ikat(f'target:{kunci}')} dan terealisasi "
        f"{p.ikat(f'realisasi:{kunci}')}, sehingga capaiannya {p.ikat(f'capaian:{kunci}')} "
        f"dengan predikat {p.ikat(f'predikat:{kunci}')}"
    )
    # Of an indikator that should fall, less than the target is better: it passes nothing.
    if is_di_atas(satu) and satu.janji.arah != Arah.TURUN:
        return f"{awal}; realisasi ini melampaui target."
    if is_tercapai(satu.capaian):
        return f"{awal}; target ini tercapai."
    return f"{awal}; target ini belum tercapai."


def tulis_banding_tahun(p: Penulis, satu: UkurSasaran) -> str:
    """Return how the year compares with the one before."""
    return paragraf(*(_tulis_tahun(p, ukur) for ukur in satu.daftar_indikator))


def _tulis_tahun(p: Penulis, satu: UkurIndikator) -> str:
    kunci, nama, lalu = key_of(satu), name_of(satu), p.tahun - 1
    dulu, kini = p.angka[f"lalu:{kunci}"], satu.realisasi
    if dulu.nilai is None:
        return f"Realisasi {nama} tahun {lalu} tidak tercatat, sehingga belum dapat dibandingkan."
    if kini is None:
        return f"Realisasi {nama} tahun {p.tahun} belum tersedia untuk dibandingkan."
    return (
        f"Dibandingkan dengan tahun {lalu}, realisasi {nama} {_sebut_arah(dulu.nilai, kini)} dari "
        f"{p.ikat(f'lalu:{kunci}')} menjadi {p.ikat(f'realisasi:{kunci}')}."
        if kini != dulu.nilai
        else f"Realisasi {nama} sama dengan realisasi tahun {lalu}, yaitu "
        f"{p.ikat(f'lalu:{kunci}')}."
    )


def _sebut_arah(dulu: Decimal, kini: Decimal) -> str:
    return "meningkat" if kini > dulu else "menurun"


def tulis_banding_renstra(p: Penulis, satu: UkurSasaran) -> str:
    """Return how far the end of the Renstra is."""
    if p.bahan.renstra is None:
        return paragraf("Target akhir Renstra belum tercatat.")
    return paragraf(*(_tulis_renstra(p, ukur) for ukur in satu.daftar_indikator))


def _tulis_renstra(p: Penulis, satu: UkurIndikator) -> str:
    kunci, nama = key_of(satu), name_of(satu)
    if not p.has(f"akhir:{kunci}"):
        return f"Target akhir Renstra untuk {nama} belum tercatat."
    awal = f"Target akhir Renstra untuk {nama} adalah {p.ikat(f'akhir:{kunci}')}"
    if not p.has(f"kemajuan:{kunci}"):
        return f"{awal}; tingkat kemajuannya belum dapat dihitung."
    return (
        f"{awal} dan tingkat kemajuan sampai dengan tahun {p.tahun} {p.ikat(f'kemajuan:{kunci}')}."
    )


def tulis_banding_standar(p: Penulis, satu: UkurSasaran) -> str:
    """Return whether anything is known of others."""
    ada = [x for x in satu.daftar_indikator if p.bahan.standar.get(x.janji.indikator_id)]
    if not ada:
        return paragraf(
            "Perbandingan akan dilengkapi pada laporan berikutnya bila data pembandingnya tersedia."
        )
    sumber = dict.fromkeys(
        escape(standar.sumber, quote=False)
        for ukur in ada
        for standar in p.bahan.standar[ukur.janji.indikator_id]
    )
    return paragraf(f"Data pembanding dalam tabel bersumber dari {'; '.join(sumber)}.")


def tulis_penyebab(p: Penulis, satu: UkurSasaran) -> str:
    """Return how what was reached is explained, and what comes next."""
    kurang = [x for x in satu.daftar_indikator if is_tercapai(x.capaian) is False]
    rencana = p.bahan.perbaikan.get(key_of_ukur(satu))
    if not kurang:
        return paragraf(
            "Faktor pendukung yang diuraikan untuk sasaran ini perlu dipertahankan pada tahun "
            "berikutnya."
        )
    nama = [name_of(ukur) for ukur in kurang]
    lanjut = (
        "Rencana aksi perbaikannya telah disusun dan disajikan dalam tabel."
        if rencana
        else "Rencana aksi perbaikannya perlu disusun beserta penanggung jawab dan waktunya."
    )
    return paragraf("Indikator yang memerlukan perbaikan:") + daftar(rinci(nama)) + paragraf(lanjut)


def tulis_efisiensi(p: Penulis, satu: UkurSasaran) -> str:
    """Return money beside performance."""
    kunci = f"sasaran:{key_of_ukur(satu)}"
    if not p.has(f"serapan:{kunci}"):
        return paragraf(
            "Program yang mendukung sasaran ini belum dikaitkan atau realisasi anggarannya belum "
            "tercatat, sehingga efisiensinya belum dapat dihitung."
        )
    return paragraf(
        f"Program pendukung sasaran ini beranggaran {p.ikat(f'pagu:{kunci}')} dengan realisasi "
        f"{p.ikat(f'realisasi:{kunci}')} dan serapan {p.ikat(f'serapan:{kunci}')}.",
        _tulis_hemat(p, satu),
    )


def _tulis_hemat(p: Penulis, satu: UkurSasaran) -> str:
    """Compare both, where both are known of the whole year."""
    kunci = f"sasaran:{key_of_ukur(satu)}"
    serapan, rata = p.angka[f"serapan:{kunci}"].nilai, satu.rata.nilai if satu.rata else None
    if serapan is None or rata is None or not p.has(f"sisa:{kunci}"):
        return ""
    awal = f"Rata-rata capaian sasaran {p.ikat(f'rata:{kunci}')}"
    if round_persen(rata) >= SERATUS_PERSEN > serapan:
        return f"{awal} diperoleh dengan sisa anggaran {p.ikat(f'sisa:{kunci}')}."
    return f"{awal} perlu dibaca bersama serapan tersebut."


def tulis_program(p: Penulis, satu: UkurSasaran) -> str:
    """Return the programs that support a sasaran, with what each spent."""
    kinerja = p.bahan.anggaran_kinerja
    milik = next(
        (
            x.daftar_program
            for x in (kinerja.daftar_dukungan if kinerja else ())
            if key_of_ukur(x.sasaran) == key_of_ukur(satu)
        ),
        (),
    )
    if not milik:
        return paragraf("Belum ada program yang dikaitkan dengan sasaran ini.")
    nama = [escape(program.baris.nama, quote=False) for program in milik]
    return paragraf("Sasaran ini didukung oleh:") + daftar(rinci(nama))
