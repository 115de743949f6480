"""The two tables of an RKT: what the RPJMD asks, and what the office plans for it."""

from collections.abc import Collection, Iterator

from iku.anggaran import CabangAnggaran, read_anggaran
from iku.domain.pagu import format_angka_rupiah
from iku.domain.target import format_target
from iku.models import Rkt, SasaranRpjmd
from iku.rkt import RencanaTahun, read_rkt
from iku.tampilan_rkt import SasaranRkt, build_tampilan_rkt
from laporan.isi import BarisLembar, IsiDokumen, Lembar, TabelLembar
from laporan.models import Dokumen
from laporan.susun_lembar import build_isi, build_kolom, list_naskah
from laporan.susun_umum import build_tempat_tanggal, sebut_perubahan

KOLOM_RPJMD = (
    build_kolom("Misi", 10, gabung=True),
    build_kolom("Tujuan RPJMD", 12, gabung=True),
    build_kolom("Indikator Tujuan", 10, gabung=True),
    build_kolom("Sasaran RPJMD", 10, gabung=True),
    build_kolom("Indikator Sasaran", 10, gabung=True),
)
KOLOM_OPD = (
    build_kolom("Uraian", 11, grup="Tujuan OPD", gabung=True),
    build_kolom("Indikator Tujuan", 9, grup="Tujuan OPD", gabung=True),
    build_kolom("Uraian", 10, grup="Sasaran OPD", gabung=True),
    build_kolom("Indikator Sasaran", 11, grup="Sasaran OPD", gabung=True),
    build_kolom("Target", 6, grup="Sasaran OPD", rata="tengah", gabung=True),
    build_kolom("Uraian", 10, grup="Program", gabung=True),
    build_kolom("Indikator Program", 10, grup="Program", gabung=True),
    build_kolom("Target", 6, grup="Program", rata="tengah", gabung=True),
    build_kolom("Uraian", 10, grup="Kegiatan"),
    build_kolom("Indikator Kegiatan (Output)", 10, grup="Kegiatan"),
    build_kolom("Target", 7, grup="Kegiatan", rata="tengah"),
    build_kolom("Anggaran (Rp)", 10, grup="Kegiatan", rata="kanan"),
)
KOSONG = ("", "", "", "")
SUDAH_DISEBUT = "(kegiatan dan anggarannya sudah disebut di atas)"
TIDAK_ADA = "–"
# So many rows of one sasaran stay together on one page.


def susun_rkt(dokumen: Dokumen) -> IsiDokumen:
    """Return every word and number of the RKT as it stands now."""
    rkt = dokumen.wadah
    assert isinstance(rkt, Rkt)
    rencana = read_rkt(rkt)
    perubahan = sebut_perubahan(rkt)
    lembar = Lembar(
        judul=(f"RENCANA KINERJA TAHUNAN (RKT){perubahan} TAHUN {rkt.tahun}",),
        mendatar=True,
        daftar_tabel=(
            TabelLembar(("RPJMD",), KOLOM_RPJMD, tuple(_list_rpjmd(rencana)), False),
            TabelLembar(("PERANGKAT DAERAH",), KOLOM_OPD, tuple(_list_opd(rkt, rencana)), False),
        ),
        tempat_tanggal=build_tempat_tanggal(dokumen),
        berkop=True,
    )
    berkas = f"RKT{rkt.sebutan_revisi} Kecamatan {dokumen.kecamatan.nama} {rkt.tahun}"
    return build_isi(dokumen, judul_berkas=berkas, lembar=lembar)


def _list_rpjmd(rencana: RencanaTahun) -> Iterator[BarisLembar]:
    """Yield a row for each sasaran of the RPJMD that a tujuan supports, each once."""
    semua = dict.fromkeys(satu.mendukung for satu in rencana.daftar_tujuan if satu.mendukung)
    if not semua:
        yield BarisLembar("rpjmd", "", (TIDAK_ADA,) * len(KOLOM_RPJMD), False)
    for sasaran in semua:
        yield BarisLembar(f"rpjmd-{sasaran.pk}", f"m{sasaran.tujuan.misi_id}", _sel(sasaran), False)


def _sel(sasaran: SasaranRpjmd) -> tuple[str, ...]:
    tujuan = sasaran.tujuan
    return (
        tujuan.misi.teks,
        tujuan.teks,
        list_naskah(satu.teks for satu in tujuan.daftar_indikator.all()),
        sasaran.teks,
        list_naskah(satu.teks for satu in sasaran.daftar_indikator.all()),
    )


def _list_opd(rkt: Rkt, rencana: RencanaTahun) -> Iterator[BarisLembar]:
    """Yield the rows sasaran by sasaran, programs that support none last, then the sum."""
    pohon = read_anggaran(rkt.anggaran) if rkt.anggaran else None
    tampilan = build_tampilan_rkt(rencana, pohon)
    # A program may support several sasaran; its money stands with the first, so that rows add up.
    sudah: set[int] = set()
    for satu in tampilan.daftar_sasaran:
        kiri = _sel_sasaran(satu)
        yield from _list_program(f"s{satu.sasaran.pk}", kiri, satu.daftar_program, sudah)
        sudah |= {program.baris.pk for program in satu.daftar_program}
    if tampilan.tanpa_sasaran:
        yield from _list_program("lain", ("", "", "", "", ""), tampilan.tanpa_sasaran, sudah)
    if pohon is not None:
        jumlah = format_angka_rupiah(pohon.jumlah)
        yield BarisLembar("jumlah", "jumlah", ("Jumlah", *("",) * 10, jumlah), True)


def _sel_sasaran(satu: SasaranRkt) -> tuple[str, ...]:
    """Return the cells of tujuan and sasaran; several indikator are numbered like their targets."""
    return (
        satu.tujuan.teks,
        list_naskah(baris.nama for baris in satu.tujuan.daftar_indikator.all()),
        satu.sasaran.teks,
        list_naskah(target.rencana.indikator.nama for target in satu.daftar_target),
        list_naskah(format_target(target.rencana.target) or "–" for target in satu.daftar_target),
    )


def _list_program(
    kelompok: str,
    kiri: tuple[str, ...],
    daftar: tuple[CabangAnggaran, ...],
    sudah: Collection[int],
) -> Iterator[BarisLembar]:
    """Yield a row for each kegiatan; a program or sasaran without any still has its row."""
    if not daftar:
        yield BarisLembar(kelompok, kelompok, (*kiri, "", "", "", *KOSONG), False)
    for program in daftar:
        tengah = (program.baris.nama, program.baris.indikator, program.target)
        for cabang, kanan in _list_kanan(program, ulang=program.baris.pk in sudah):
            kunci = f"{kelompok}-{cabang.baris.kode or cabang.baris.nama}"
            yield BarisLembar(kunci, kelompok, (*kiri, *tengah, *kanan), False)


def _list_kanan(
    program: CabangAnggaran, *, ulang: bool
) -> Iterator[tuple[CabangAnggaran, tuple[str, ...]]]:
    """Yield each kegiatan with its cells; without any the program with its own figure."""
    if ulang:
        yield program, (SUDAH_DISEBUT, "", "", TIDAK_ADA)
        return
    for kegiatan in program.daftar_anak:
        yield kegiatan, _sel_kegiatan(kegiatan)
    if not program.daftar_anak:
        yield program, (*KOSONG[:3], format_angka_rupiah(program.pagu))


def _sel_kegiatan(kegiatan: CabangAnggaran) -> tuple[str, ...]:
    baris = kegiatan.baris
    return baris.nama, baris.indikator, kegiatan.target, format_angka_rupiah(kegiatan.pagu)
