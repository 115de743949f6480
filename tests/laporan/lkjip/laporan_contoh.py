"""The tree of a report with every kind of block: long, wide and nested ones, and many parts.

Its words say what they are there for; nothing in it is a fact about an office.
"""

from dataclasses import replace
from typing import Literal

from laporan.isi import SKEMA, BarisLembar, IsiDokumen, KolomLembar, Laporan, TabelLembar
from laporan.isi.laporan import (
    Bagian,
    Blok,
    BlokDaftar,
    BlokTtd,
    ButirDaftar,
    Daftar,
    Gambar,
    Letak,
    Paragraf,
    Potong,
    Rumus,
    Sampul,
    SubJudul,
    Tabel,
    TabelIku,
)
from laporan.lkjip.nomor import number_bagian
from tests.laporan.isi_contoh import contoh

KALIMAT = (
    "Laporan ini disusun untuk memenuhi kewajiban pelaporan kinerja instansi pemerintah dan "
    "menjadi bahan perbaikan perencanaan pada tahun berikutnya. "
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="400" height="160" '
    'viewBox="0 0 400 160"><title>Judul lama</title>'
    '<rect x="20" y="40" width="60" height="100" fill="#4a6fa5"/>'
    '<rect x="120" y="70" width="60" height="70" fill="#4a6fa5"/>'
    '<text x="20" y="155" font-size="12">Triwulan satu</text></svg>'
)


def alinea(teks: str, kali: int = 3) -> Paragraf:
    """Return a paragraph that begins with a text."""
    return Paragraf((Potong(f"{teks} "), Potong(KALIMAT * kali)))


def rujuk(kunci: str) -> Paragraf:
    """Return a paragraph that names a table, picture or part."""
    return Paragraf((Potong("Rinciannya ada pada "), Potong("", rujuk=kunci), Potong(".")))


def tabel(kunci: str, judul: str, kolom: int, baris: int, kata: str = "isi") -> Tabel:
    """Return a table with so many columns and rows."""
    rata: tuple[Literal["kiri", "tengah", "kanan"], ...] = ("kiri", "tengah", "kanan")
    daftar_kolom = tuple(
        KolomLembar(f"Kolom {i + 1}", "", 10, rata[i % 3], False) for i in range(kolom)
    )
    daftar_baris = tuple(
        BarisLembar(f"b{n}", "", tuple(f"{kata} {n}.{i + 1}" for i in range(kolom)), False)
        for n in range(1, baris + 1)
    )
    return Tabel(
        kunci=kunci,
        nomor="",
        judul=judul,
        tabel=TabelLembar((), daftar_kolom, daftar_baris, True),
        angka=tuple(("",) * kolom for _ in range(baris)),
        catatan=("Catatan di bawah tabel.",),
        sumber="data contoh",
    )


def bagian(
    kunci: str,
    judul: str,
    *blok: Blok,
    nomor: str = "",
    letak: Letak = "batang",
    anak: tuple[Bagian, ...] = (),
    mendatar: bool = False,
) -> Bagian:
    """Return a part; levels are set by `susun`."""
    return Bagian(kunci, letak, 1, nomor, judul, mendatar, True, blok, anak)


def turunkan(satu: Bagian, tingkat: int = 1) -> Bagian:
    """Return a part with the levels of itself and of those under it."""
    anak = tuple(turunkan(b, tingkat + 1) for b in satu.anak)
    return replace(satu, tingkat=tingkat, anak=anak)


def isi_laporan(*daftar: Bagian) -> IsiDokumen:
    """Return a payload with these parts, on the paper of a sample document."""
    asal = contoh("panti_2025")
    return replace(
        asal,
        skema=SKEMA,
        jenis="lkjip",
        judul_berkas="Laporan Kinerja Kecamatan Panti Tahun 2025",
        tanggal_iso="2026-01-14",
        keputusan=None,
        kepala_lampiran=None,
        formulir=None,
        laporan=Laporan(
            Sampul(
                ("LAPORAN KINERJA", "TAHUN 2025"),
                ("KECAMATAN PANTI", "KABUPATEN JEMBER"),
                "2026",
            ),
            number_bagian(tuple(map(turunkan, daftar))),
            (),
        ),
    )


def list_depan() -> tuple[Bagian, ...]:
    """Return the parts before Bab I."""
    ttd = contoh("panti_2025").tanda_tangan
    return (
        bagian(
            "kata-pengantar",
            "Kata Pengantar",
            alinea("Kata pengantar."),
            alinea("Lanjutan kata pengantar."),
            BlokTtd("Panti, 14 Januari 2026", ttd),
            letak="depan",
        ),
        bagian("daftar-isi", "Daftar Isi", BlokDaftar("isi"), letak="depan"),
        bagian("daftar-tabel", "Daftar Tabel", BlokDaftar("tabel"), letak="depan"),
        bagian("daftar-gambar", "Daftar Gambar", BlokDaftar("gambar"), letak="depan"),
        bagian("ikhtisar", "Ikhtisar Eksekutif", alinea("Ikhtisar.", 6), letak="depan"),
    )


def bab_satu() -> Bagian:
    """Return a bab of text: paragraphs, nested lists, a quotation, headings without a number."""
    dalam = Daftar("huruf", tuple(ButirDaftar((Potong(f"Butir huruf {n}"),)) for n in range(3)))
    luar = Daftar(
        "angka",
        (
            ButirDaftar((Potong("Butir pertama "), Potong("tebal", tebal=True)), (dalam,)),
            ButirDaftar((Potong(KALIMAT),), (Daftar("bulat", dalam.butir),)),
        ),
    )
    return bagian(
        "bab-1",
        "Pendahuluan",
        nomor="BAB I",
        anak=(
            bagian(
                "latar",
                "Latar Belakang",
                *(alinea(f"Latar {n}.", 5) for n in range(1, 8)),
                nomor="A.",
            ),
            bagian(
                "tugas",
                "Kedudukan, Tugas, Fungsi, dan Susunan Organisasi",
                luar,
                SubJudul("Kutipan"),
                replace(alinea("Kutipan."), kutipan=True),
                rujuk("t-lebar"),
                nomor="B.",
            ),
        ),
    )


def bab_dua() -> Bagian:
    """Return a bab with the table of IKU between texts."""
    formulir = contoh("panti_2025").formulir
    assert formulir is not None
    return bagian(
        "bab-2",
        "Perencanaan dan Perjanjian Kinerja",
        alinea("Pembuka bab dua."),
        nomor="BAB II",
        anak=(
            bagian(
                "iku",
                "Indikator Kinerja Utama",
                TabelIku("t-iku", "", "Indikator Kinerja Utama", formulir),
                alinea("Sesudah tabel IKU."),
                nomor="A.",
            ),
        ),
    )


def bab_tiga(baris: int = 70) -> Bagian:
    """Return a bab with a long table, a wide one, a formula and a chart."""
    return bagian(
        "bab-3",
        "Akuntabilitas Kinerja",
        nomor="BAB III",
        anak=(
            bagian(
                "capaian",
                "Capaian Kinerja",
                rujuk("t-panjang"),
                Rumus("Capaian", "Realisasi", "Target", "× 100%"),
                tabel("t-panjang", "Tabel yang panjang", 5, baris),
                Gambar("g-capaian", "", "Capaian per triwulan", SVG, "Dua batang"),
                rujuk("g-capaian"),
                nomor="A.",
                anak=(
                    bagian(
                        "lebar",
                        "Tabel yang lebar",
                        tabel("t-lebar", "Tabel yang lebar", 12, 9, "pertanggungjawaban"),
                        alinea("Sesudah tabel lebar."),
                        rujuk("bab-1"),
                        nomor="1.",
                    ),
                ),
            ),
        ),
    )


def isi_lengkap(*tambahan: Bagian, baris: int = 70) -> IsiDokumen:
    """Return a report with every kind of block but those that need files."""
    lampiran = bagian(
        "lampiran-1",
        "Matriks Contoh",
        tabel("t-lampiran", "", 6, 12),
        nomor="Lampiran 1",
        letak="lampiran",
        mendatar=True,
    )
    penutup = bagian(
        "bab-4",
        "Penutup",
        alinea("Demikian."),
        BlokTtd("Panti, 14 Januari 2026", contoh("panti_2025").tanda_tangan),
        nomor="BAB IV",
    )
    return isi_laporan(
        *list_depan(), bab_satu(), bab_dua(), bab_tiga(baris), penutup, lampiran, *tambahan
    )
