"""Figures of money: the whole budget, each program, each sasaran, each jenis belanja."""

from collections.abc import Iterator
from decimal import Decimal

from iku.domain.hasil_capaian import cetak_persen
from iku.domain.pagu import format_rupiah, sum_rupiah
from iku.domain.serapan import Serapan, calculate_serapan
from iku.pemilik import key_of_baris
from laporan.enums import JenisBelanja
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.uang import count_bagian
from laporan.lkjip.kunci import key_of_ukur
from laporan.lkjip.narasi.angka_kinerja import slug_of
from laporan.lkjip.narasi.satu_angka import TIDAK_ADA, Angka, address_of_bagian, build_hitungan

KELOMPOK = "Anggaran"
BELANJA = "Jenis belanja"


def list_anggaran(bahan: Bahan) -> Iterator[Angka]:
    """Yield pagu, realisasi, serapan and what is left; nothing of a year without a budget."""
    anggaran = bahan.isi.anggaran
    if anggaran is not None:
        alamat, sumber = address_of_bagian(anggaran.bagian), "Realisasi anggaran"
        yield from _list_uang(
            "total", "seluruh anggaran", (anggaran.pagu, anggaran.rupiah, anggaran.serapan),
            (KELOMPOK, sumber, alamat),
        )  # fmt: skip
        banyak = len(anggaran.daftar_program)
        yield from build_hitungan("program", "Banyaknya program", banyak, "Jumlah", sumber, alamat)
        for program in anggaran.daftar_program:
            nama = program.baris.nama
            yield from _list_uang(
                f"program:{key_of_program(key_of_baris(program.baris))}",
                nama,
                (program.pagu, program.rupiah, program.serapan),
                (KELOMPOK, f"{sumber}; {program.baris}", alamat),
            )
        yield from _list_sasaran(bahan, alamat)
    yield from _list_belanja(bahan)


def key_of_program(kunci: str) -> str:
    """Return the code of a program; one without a code goes by the words of its name."""
    return kunci if kunci.replace(".", "").isdigit() else slug_of(kunci)[:60]


def _list_sasaran(bahan: Bahan, alamat: str) -> Iterator[Angka]:
    kinerja = bahan.anggaran_kinerja
    for nomor, satu in enumerate(kinerja.daftar_dukungan if kinerja else (), start=1):
        if satu.serapan is None:
            continue
        pagu = sum_rupiah(program.pagu for program in satu.daftar_program)
        rupiah = sum_rupiah(program.rupiah for program in satu.daftar_program)
        kode = ", ".join(str(program.baris) for program in satu.daftar_program)
        kelompok = f"Sasaran {nomor}: {satu.sasaran.sasaran.teks}"
        yield from _list_uang(
            f"sasaran:{key_of_ukur(satu.sasaran)}",
            "program pendukung sasaran",
            (pagu, rupiah, satu.serapan),
            (kelompok, f"Realisasi anggaran; {kode}", alamat),
        )


def _list_uang(
    kunci: str,
    nama: str,
    uang: tuple[Decimal | None, Decimal | None, Serapan],
    asal: tuple[str, str, str],
) -> Iterator[Angka]:
    pagu, rupiah, serapan = uang
    kelompok, sumber, alamat = asal
    untuk = (
        ("pagu", "Pagu", format_rupiah(pagu), pagu),
        ("realisasi", "Realisasi anggaran", format_rupiah(rupiah), rupiah),
        ("serapan", "Serapan", serapan.tertulis, serapan.persen),
        ("sisa", "Sisa anggaran", format_rupiah(serapan.sisa), serapan.sisa),
    )
    for jenis, label, teks, nilai in untuk:
        yield Angka(
            f"{jenis}:{kunci}",
            f"{label} {nama}",
            teks or TIDAK_ADA,
            kelompok,
            sumber,
            alamat,
            nilai,
        )


def _list_belanja(bahan: Bahan) -> Iterator[Angka]:
    """Yield money of each jenis belanja, and its share of all pagu."""
    semua = list(bahan.laporan.daftar_belanja.all())
    jumlah = sum_rupiah(satu.pagu for satu in semua)
    for satu in semua:
        nama = JenisBelanja(satu.jenis).label
        serapan = calculate_serapan(satu.pagu, satu.realisasi)
        kunci = f"belanja:{satu.jenis}"
        yield from _list_uang(
            kunci, nama, (satu.pagu, satu.realisasi, serapan), (BELANJA, BELANJA, "")
        )
        bagian = count_bagian(satu.pagu, jumlah)
        teks = TIDAK_ADA if bagian is None else cetak_persen(bagian)
        yield Angka(f"bagian:{kunci}", f"Bagian {nama}", teks, BELANJA, BELANJA, "", bagian)
