"""Bab II: what was promised, and with which money."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from iku.anggaran import PohonAnggaran, read_anggaran
from iku.domain.pagu import format_rupiah
from iku.domain.target import TargetTidakSah, parse_target
from iku.domain.teks import join_kata
from iku.enums import TingkatNomenklatur
from iku.models import IndikatorPerjanjian, PerjanjianKinerja
from iku.pengukuran.isi import UkurSasaran
from iku.perjanjian import Janji, list_berbeda
from kecamatan.posisi import sebut_kepala_daerah
from kecamatan.tanggal import format_tanggal
from laporan.isi.laporan import Blok, Paragraf, Tabel
from laporan.lampiran_perjanjian import build_tabel_janji, find_lama
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.hitungan import write_banyak
from laporan.lkjip.blok.kalimat import build_paragraf, refer, strip_titik
from laporan.lkjip.blok.pagu_perjanjian import KUNCI as KUNCI_PROGRAM
from laporan.lkjip.blok.pagu_perjanjian import build_tabel_program, list_baris_pagu
from laporan.lkjip.blok.resmi import find_dokumen, refer_lampiran, sebut_status
from laporan.lkjip.blok.tabel import write_polos
from laporan.models import Dokumen

KUNCI_JANJI: Final = "tabel-pk-sasaran"
# Columns before the targets of the lampiran.
KOLOM_KATA: Final = 3


def susun_perjanjian(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield which PK is in force, since when, and its sasaran, indikator and targets."""
    perjanjian = bahan.perjanjian
    yield build_paragraf(_write_penetapan(bahan, perjanjian))
    tabel = _build_tabel_janji(perjanjian)
    if not tabel.tabel.baris:
        yield build_paragraf(f"{_sebut(perjanjian)} belum memuat sasaran dan indikator.")
        return
    yield from _list_rujukan(bahan)
    yield tabel


def susun_perjanjian_program(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the programs of the PK with their money and the sum."""
    perjanjian = bahan.perjanjian
    pohon = read_anggaran(perjanjian.anggaran) if perjanjian.anggaran else None
    if pohon is None or not pohon.daftar_program:
        yield build_paragraf(f"Program dan anggaran {_sebut(perjanjian)} belum tercatat.")
        return
    jumlah = format_rupiah(pohon.jumlah)
    sebesar = f" dengan anggaran sebesar {jumlah}" if jumlah else ""
    yield build_paragraf(
        f"Untuk mewujudkan sasaran itu, {_sebut(perjanjian)} memuat "
        f"{_count_tingkat(pohon, perjanjian.tingkat_anggaran)}{sebesar}, sebagaimana disajikan "
        "pada ",
        refer(KUNCI_PROGRAM),
        ".",
    )
    lama = find_lama(perjanjian)
    dulu = read_anggaran(lama.anggaran) if lama is not None and lama.anggaran else None
    yield build_tabel_program(perjanjian, pohon, dulu)


def _sebut(perjanjian: PerjanjianKinerja) -> str:
    """Return what sentences call the PK: "Perjanjian Kinerja Perubahan ke-1"."""
    return f"{perjanjian.SEBUTAN}{perjanjian.sebutan_revisi}"


def _write_penetapan(bahan: Bahan, perjanjian: PerjanjianKinerja) -> str:
    """Say between whom the PK is, when it was signed, and what it corrects."""
    kabupaten = bahan.kecamatan.kabupaten
    kepala = f"{sebut_kepala_daerah(kabupaten)} {kabupaten.nama}"
    para_pihak = (
        f"{_sebut(perjanjian)} {bahan.kecamatan} Tahun {perjanjian.tahun} antara Camat "
        f"{bahan.kecamatan.nama} dan {kepala}"
    )
    dokumen = find_dokumen("perjanjian", perjanjian)
    return f"{para_pihak} {_write_tanggal(dokumen)}{_write_koreksi(perjanjian)}."


def _write_tanggal(dokumen: Dokumen | None) -> str:
    if dokumen is None:
        return "belum memiliki dokumen"
    if not dokumen.is_resmi or dokumen.tanggal is None:
        return f"belum ditetapkan dan masih berstatus {sebut_status(dokumen)}"
    return f"ditetapkan pada tanggal {format_tanggal(dokumen.tanggal)}"


def _write_koreksi(perjanjian: PerjanjianKinerja) -> str:
    """Say which PK is corrected, and when that was signed; empty for a first one."""
    lama = find_lama(perjanjian)
    if lama is None:
        return ""
    dokumen = find_dokumen("perjanjian", lama)
    if dokumen is None or dokumen.tanggal is None:
        return f" dan mengubah {_sebut(lama)}"
    return f" dan mengubah {_sebut(lama)} tanggal {format_tanggal(dokumen.tanggal)}"


def _list_rujukan(bahan: Bahan) -> Iterator[Paragraf]:
    """Yield where the promises stand: in the table, and as signed in the lampiran."""
    sasaran = bahan.perjanjian.daftar_sasaran.count()
    indikator = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=bahan.perjanjian).count()
    lampiran = refer_lampiran(bahan, "lampiran_perjanjian")
    sebagai = () if lampiran is None else (" dan selengkapnya pada ", lampiran)
    yield build_paragraf(
        f"Perjanjian itu memuat {write_banyak(sasaran, 'sasaran strategis')} "
        f"dengan {write_banyak(indikator, 'indikator kinerja')}, sebagaimana disajikan pada ",
        refer(KUNCI_JANJI),
        *sebagai,
        ".",
    )


def _build_tabel_janji(perjanjian: PerjanjianKinerja) -> Tabel:
    """Return the table of the lampiran, with the numbers of its targets."""
    lembar = build_tabel_janji(perjanjian)
    angka = tuple(
        (*("",) * KOLOM_KATA, *map(_read_angka, satu.sel[KOLOM_KATA:])) for satu in lembar.baris
    )
    return Tabel(
        kunci=KUNCI_JANJI,
        nomor="",
        judul=f"Sasaran, Indikator, dan Target Perjanjian Kinerja Tahun {perjanjian.tahun}",
        tabel=replace(lembar, bernomor=False),
        angka=angka,
        catatan=tuple(map(_write_beda, list_berbeda([perjanjian]))),
    )


def _read_angka(teks: str) -> str:
    """Return the number of a printed target; empty for a range and for words."""
    try:
        target = parse_target(teks)
    except TargetTidakSah:
        return ""
    if target.angka is None or target.angka_atas is not None:
        return ""
    return write_polos(target.angka)


def _write_beda(janji: Janji) -> str:
    """Say that a promise is not what was planned."""
    nama = strip_titik(janji.indikator.nama)
    sumber = janji.asal.sumber if janji.asal else ""
    rencana = janji.rencana or "belum diisi"
    return f"“{nama}”: target berbeda dari {sumber} ({rencana})."


def _count_tingkat(pohon: PohonAnggaran, tingkat: str) -> str:
    """Return how many rows of each level the table has: "5 (lima) program dan ..."."""
    hitung = Counter(satu.cabang.baris.tingkat for satu in list_baris_pagu(pohon, tingkat))
    kata = [
        write_banyak(hitung[satu], str(TingkatNomenklatur(satu).label).lower())
        for satu in TingkatNomenklatur
        if hitung[satu]
    ]
    return join_kata(kata)
