"""Bab III: the money by kind of spending, as the report is told it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from iku.domain.pagu import format_rupiah, sum_rupiah
from iku.domain.serapan import calculate_serapan
from iku.domain.teks import join_kata
from iku.pengukuran.isi import UkurSasaran
from laporan.catatan_tabel import CatatanTabel
from laporan.enums import BELANJA_OPERASI, JenisBelanja
from laporan.isi.laporan import Blok
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.blok.uang import count_bagian, write_bagian, write_status
from laporan.models import BelanjaJenis
from laporan.sel_ukur import sel_persen, sel_rupiah
from laporan.susun_lembar import build_kolom
from laporan.susun_serapan import warn_serapan

KUNCI_TABEL = "anggaran_jenis"
KOSONG = "Rincian anggaran menurut jenis belanja belum diisi."
# The two groups that an APBD divides the spending of an office into.
KELOMPOK = (
    ("Belanja Operasi", BELANJA_OPERASI),
    ("Belanja Modal", (JenisBelanja.MODAL,)),
)
# The last two only where a realisasi was typed.
KOLOM = (
    build_kolom("Jenis Belanja", 34),
    build_kolom("Anggaran (Rp)", 20, rata="kanan"),
    build_kolom("Proporsi", 12, rata="kanan"),
    build_kolom("Realisasi (Rp)", 20, rata="kanan"),
    build_kolom("Capaian", 12, rata="kanan"),
)
Rumpun = tuple[str, Sequence[BelanjaJenis]]


def susun_anggaran_jenis(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the spending by jenis with its shares, and how it differs from the programs."""
    rumpun = read_rumpun(bahan)
    if not rumpun:
        yield build_paragraf(KOSONG)
        return
    semua = [satu for _, daftar in rumpun for satu in daftar]
    jumlah = sum_rupiah(satu.pagu for satu in semua)
    yield build_paragraf(
        f"{_begin(bahan, rumpun, jumlah)} Rinciannya disajikan pada ", refer(KUNCI_TABEL), "."
    )
    catatan = CatatanTabel()
    berealisasi = any(satu.realisasi is not None for satu in semua)
    kolom = KOLOM if berealisasi else KOLOM[:3]
    baris = tuple(
        replace(satu, sel=satu.sel[: len(kolom)]) for satu in _list_baris(rumpun, jumlah, catatan)
    )
    yield build_tabel(
        KUNCI_TABEL,
        f"Alokasi Anggaran menurut Jenis Belanja Tahun {bahan.tahun}",
        kolom,
        baris,
        catatan=(
            *catatan.list_bernomor(),
            *_list_catatan(bahan, semua, jumlah, berealisasi=berealisasi),
        ),
    )


def read_rumpun(bahan: Bahan) -> tuple[Rumpun, ...]:
    """Return what was typed, group by group in the order of the APBD; empty groups left out."""
    per_jenis = {satu.jenis: satu for satu in bahan.laporan.daftar_belanja.all()}
    semua = (
        (nama, [per_jenis[satu] for satu in daftar if satu in per_jenis])
        for nama, daftar in KELOMPOK
    )
    return tuple((nama, daftar) for nama, daftar in semua if daftar)


def _begin(bahan: Bahan, rumpun: Iterable[Rumpun], jumlah: Decimal | None) -> str:
    sebut = [
        f"{nama} {format_rupiah(pagu)} ({write_bagian(pagu, jumlah)})"
        for nama, daftar in rumpun
        for pagu in [sum_rupiah(satu.pagu for satu in daftar)]
    ]
    return (
        f"Keseluruhan anggaran {bahan.kecamatan} tahun {bahan.tahun} sebesar "
        f"{format_rupiah(jumlah)}, terdiri atas {join_kata(sebut)}."
    )


def _list_baris(
    rumpun: Iterable[Rumpun], jumlah: Decimal | None, catatan: CatatanTabel
) -> Iterator[BarisLaporan]:
    semua: list[BelanjaJenis] = []
    for nama, daftar in rumpun:
        semua.extend(daftar)
        yield _baris(nama, daftar, jumlah, catatan, kelompok=nama, tebal=True)
        for satu in daftar:
            if str(satu) != nama:
                yield _baris(str(satu), [satu], jumlah, catatan, kelompok=nama, tebal=False)
    yield _baris("Jumlah", semua, jumlah, catatan, kelompok="jumlah", tebal=True)


def _baris(
    nama: str,
    daftar: Sequence[BelanjaJenis],
    jumlah: Decimal | None,
    catatan: CatatanTabel,
    *,
    kelompok: str,
    tebal: bool,
) -> BarisLaporan:
    """Return a row; a sum of realisasi stands only where each part of it is known."""
    pagu = sum_rupiah(satu.pagu for satu in daftar)
    utuh = all(satu.realisasi is not None for satu in daftar)
    realisasi = sum_rupiah(satu.realisasi for satu in daftar) if utuh else None
    serapan = calculate_serapan(pagu, realisasi)
    return BarisLaporan(
        (
            SelUkur(f"{nama}{catatan.mark(warn_serapan(serapan))}"),
            sel_rupiah(pagu),
            sel_persen(count_bagian(pagu, jumlah)),
            sel_rupiah(realisasi),
            sel_persen(serapan.persen),
        ),
        kelompok,
        tebal=tebal,
    )


def _list_catatan(
    bahan: Bahan, semua: Sequence[BelanjaJenis], jumlah: Decimal | None, *, berealisasi: bool
) -> Iterator[str]:
    kosong = [str(satu) for satu in semua if satu.realisasi is None]
    seluruh = _write_seluruh(bahan, semua, jumlah)
    if berealisasi and kosong:
        akibat = "" if seluruh else ", jadi jumlahnya belum dihitung"
        yield f"Realisasi {join_kata(kosong)} belum diisi{akibat}."
    yield from _list_selisih(bahan, semua, jumlah)
    if kosong and seluruh:
        yield seluruh
    yield write_status(bahan)


def _list_selisih(
    bahan: Bahan, semua: Sequence[BelanjaJenis], jumlah: Decimal | None
) -> Iterator[str]:
    """Yield by how much the sum differs from the pagu of the programs, and which jenis that is."""
    pagu = bahan.isi.anggaran.pagu if bahan.isi.anggaran else None
    if pagu is None or jumlah is None or pagu == jumlah:
        return
    selisih = abs(jumlah - pagu)
    kata = "lebih besar" if jumlah > pagu else "lebih kecil"
    sama = _find_selisih(bahan, semua, jumlah)
    sebab = f" Selisih itu sama besar dengan {sama}." if sama else ""
    yield (
        f"Jumlah menurut jenis belanja {format_rupiah(jumlah)}, {kata} {format_rupiah(selisih)} "
        f"daripada pagu menurut program dan kegiatan {format_rupiah(pagu)}.{sebab}"
    )


def _find_selisih(
    bahan: Bahan, semua: Sequence[BelanjaJenis], jumlah: Decimal | None
) -> BelanjaJenis | None:
    """Return the jenis that the programs leave out: its pagu is all that they have less."""
    pagu = bahan.isi.anggaran.pagu if bahan.isi.anggaran else None
    if pagu is None or jumlah is None:
        return None
    return next((satu for satu in semua if satu.pagu and satu.pagu == jumlah - pagu), None)


def _write_seluruh(bahan: Bahan, semua: Sequence[BelanjaJenis], jumlah: Decimal | None) -> str:
    """Say what was spent of everything: by the programs and by the jenis that they leave out.

    Empty where either is not wholly known.
    """
    anggaran, luar = bahan.isi.anggaran, _find_selisih(bahan, semua, jumlah)
    if anggaran is None or luar is None or luar.realisasi is None:
        return ""
    if anggaran.rupiah is None or anggaran.serapan.belum:
        return ""
    seluruh = luar.realisasi + anggaran.rupiah
    return (
        f"Realisasi seluruhnya {format_rupiah(seluruh)} atau {write_bagian(seluruh, jumlah)} dari "
        f"{format_rupiah(jumlah)}, yaitu {luar} {format_rupiah(luar.realisasi)} serta program dan "
        f"kegiatan {format_rupiah(anggaran.rupiah)}."
    )
