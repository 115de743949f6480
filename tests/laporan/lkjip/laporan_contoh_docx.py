"""A small report with every kind of block, for the tests of its Word file and workbook."""

from dataclasses import replace
from decimal import Decimal

from kecamatan.grafik import BatangCapaian, NilaiGrafik, draw_batang_capaian
from laporan.isi import BarisLembar, IsiDokumen, KolomLembar, TabelLembar
from laporan.isi.laporan import (
    AngkaIsi,
    Bagian,
    Blok,
    BlokDaftar,
    BlokReviu,
    BlokTtd,
    ButirDaftar,
    Daftar,
    Gambar,
    Laporan,
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

KUNCI_TABEL, KUNCI_ANGGARAN, KUNCI_LEBAR = "tabel.capaian", "tabel.anggaran", "tabel.lebar"
SEL_RUMUS = "=2+3"
TABEL_CAPAIAN = TabelLembar(
    judul=(),
    kolom=(
        KolomLembar("Sasaran", "", 30, "kiri", True),
        KolomLembar("Indikator", "", 40, "kiri", False),
        KolomLembar("Target", "Tahun 2025", 15, "kanan", False),
        KolomLembar("Capaian (%)", "Tahun 2025", 15, "kanan", False),
    ),
    baris=(
        BarisLembar("i1", "s1", ("Pelayanan", "Nilai IKM", "80", "90,13"), False),
        BarisLembar("i2", "s1", ("Pelayanan", "1. Berkas\n2. Waktu", "1.250", "100"), False),
        BarisLembar("i3", "s2", ("Ketenteraman", SEL_RUMUS, "–", "–"), False),
        BarisLembar("rata", "", ("Rata-rata", "", "", "95,07"), True),
    ),
    bernomor=True,
)
ANGKA_CAPAIAN = (
    ("", "", "80", "90.13"),
    ("", "", "1250", "100"),
    ("", "", "", ""),
    ("", "", "", "95.07"),
)
TABEL_ANGGARAN = TabelLembar(
    (),
    (
        KolomLembar("Program", "", 60, "kiri", False),
        KolomLembar("Pagu (Rp)", "", 40, "kanan", False),
    ),
    (BarisLembar("p1", "", ("Penunjang urusan", "14.463.930.781"), False),),
    False,
)
TABEL_LEBAR = TabelLembar(
    (),
    tuple(KolomLembar(f"Keterangan{nomor}", "", 8, "kiri", False) for nomor in range(14)),
    (BarisLembar("b1", "", ("penyelenggaraan",) * 14, False),),
    False,
)


def laporan_contoh() -> IsiDokumen:
    """Return the payload of the report."""
    dasar = contoh("panti_2025")
    bagian = number_bagian((*_depan(), _bab_satu(), _bab_tiga(dasar), _lampiran()))
    return replace(
        dasar,
        jenis="lkjip",
        judul_berkas="Laporan Kinerja Kecamatan Contoh Tahun 2025",
        tanggal_iso="2026-02-10",
        keputusan=None,
        kepala_lampiran=None,
        formulir=None,
        laporan=Laporan(
            Sampul(
                ("LAPORAN KINERJA", "TAHUN 2025"),
                ("KECAMATAN CONTOH", "KABUPATEN CONTOH"),
                "2026",
            ),
            bagian,
            (AngkaIsi("capaian.i1", "90,13%", "Pengukuran 2025"),),
        ),
    )


def with_blok(isi: IsiDokumen, kunci: str, *blok: Blok) -> IsiDokumen:
    """Return the report with other blocks in one of its parts."""
    assert isi.laporan is not None

    def ganti(bagian: Bagian) -> Bagian:
        return replace(
            bagian,
            blok=blok if bagian.kunci == kunci else bagian.blok,
            anak=tuple(map(ganti, bagian.anak)),
        )

    return replace(isi, laporan=replace(isi.laporan, bagian=tuple(map(ganti, isi.laporan.bagian))))


def potong(teks: str) -> tuple[Potong, ...]:
    """Return plain words as one run."""
    return (Potong(teks),)


def _depan() -> tuple[Bagian, ...]:
    ttd = BlokTtd("Contoh, 10 Februari 2026", contoh("panti_2025").tanda_tangan)
    reviu = BlokReviu(
        ("PERNYATAAN TELAH DIREVIU",),
        ("Kami telah mereviu.",),
        ("Catatan:", "Tanggal belum ada."),
        "Contoh, 1 Maret 2026",
        None,
    )
    return (
        _bagian("pengantar", "KATA PENGANTAR", Paragraf(potong("Puji syukur.")), ttd),
        *(
            _bagian(f"daftar.{dari}", f"DAFTAR {dari.upper()}", BlokDaftar(dari))
            for dari in ("isi", "tabel", "gambar")
        ),
        _bagian("reviu", "PERNYATAAN REVIU", reviu),
    )


def _bagian(kunci: str, judul: str, *blok: Blok) -> Bagian:
    return Bagian(kunci, "depan", 1, "", judul, False, True, blok)


def _bab_satu() -> Bagian:
    gaya = (
        Potong("Tebal", tebal=True),
        Potong(" miring", miring=True),
        Potong(" bergaris", garis=True),
        Potong(" m"),
        Potong("2", letak="naik"),
        Potong(" H"),
        Potong("2", letak="turun"),
        Potong("O, lihat "),
        Potong("", rujuk=KUNCI_TABEL),
    )
    anak = Daftar("huruf", (ButirDaftar(potong("anak satu")), ButirDaftar(potong("anak dua"))))
    daftar = Daftar("angka", (ButirDaftar(potong("satu"), (anak,)), ButirDaftar(potong("dua"))))
    umum = Bagian(
        "umum",
        "batang",
        2,
        "A.",
        "Gambaran Umum",
        False,
        True,
        (
            Paragraf(gaya),
            daftar,
            SubJudul("Kedudukan"),
            Daftar("angka", (ButirDaftar(potong("mulai lagi")),)),
            Daftar("bulat", (ButirDaftar(potong("titik")),)),
            Paragraf(potong("Kata orang."), kutipan=True),
        ),
    )
    return Bagian("bab1", "batang", 1, "BAB I", "PENDAHULUAN", False, False, (), (umum,))


def _bab_tiga(dasar: IsiDokumen) -> Bagian:
    assert dasar.formulir is not None
    grafik = draw_batang_capaian(
        [BatangCapaian("Nilai IKM", NilaiGrafik(Decimal("90.13"), "90,13%"), "Tinggi")],
        judul="Capaian",
        awalan="capaian",
    )
    blok = (
        Rumus("Capaian", "Realisasi", "Target", "× 100%"),
        Tabel(
            KUNCI_TABEL,
            "",
            "Capaian Kinerja",
            TABEL_CAPAIAN,
            ANGKA_CAPAIAN,
            ("Angka sementara.",),
            "Pengukuran 2025",
        ),
        Tabel(KUNCI_ANGGARAN, "", "Anggaran", TABEL_ANGGARAN, (("", "14463930781"),), (), ""),
        Gambar("gambar.capaian", "", "Capaian indikator", grafik.svg, grafik.uraian),
        Tabel(KUNCI_LEBAR, "", "Tabel lebar", TABEL_LEBAR, (("",) * 14,)),
    )
    iku = TabelIku("tabel.iku", "", "Indikator Kinerja Utama", dasar.formulir)
    anak = (
        Bagian("capaian", "batang", 2, "A.", "Capaian Kinerja", False, True, blok),
        Bagian("iku", "batang", 2, "B.", "IKU", False, False, (iku,)),
    )
    return Bagian("bab3", "batang", 1, "BAB II", "AKUNTABILITAS KINERJA", False, False, (), anak)


def _lampiran() -> Bagian:
    return Bagian(
        "lampiran.pk", "lampiran", 1, "Lampiran 1", "Perjanjian Kinerja", False, False, ()
    )
