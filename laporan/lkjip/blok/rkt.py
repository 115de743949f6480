"""Bab II: what the RKT says."""

from collections.abc import Iterator, Sequence
from typing import Final

from iku.anggaran import CabangAnggaran, PohonAnggaran, read_anggaran
from iku.models import Rkt
from iku.pengukuran.isi import UkurSasaran
from iku.renstra import key_of_sasaran
from iku.rkt import RencanaTahun
from iku.tampilan_rkt import SasaranRkt, TargetTampil, build_tampilan_rkt, list_dukungan
from laporan.isi.laporan import Blok, Tabel
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.hitungan import write_banyak
from laporan.lkjip.blok.kalimat import build_paragraf, refer, strip_titik
from laporan.lkjip.blok.resmi import refer_lampiran
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.sel_ukur import SEL_KOSONG, sel_rupiah, sel_target, sel_teks
from laporan.susun_lembar import build_kolom

KUNCI_SASARAN: Final = "tabel-rkt-sasaran"
KUNCI_PROGRAM: Final = "tabel-rkt-program"
KOLOM_SASARAN: Final = (
    build_kolom("No.", 5, rata="tengah", gabung=True),
    build_kolom("Sasaran", 36, gabung=True),
    build_kolom("Indikator Sasaran", 42),
    build_kolom("Target", 17, rata="tengah"),
)
KOLOM_PROGRAM: Final = (
    build_kolom("No.", 6, rata="tengah"),
    build_kolom("Program/Kegiatan", 32),
    build_kolom("Sasaran ke-", 8, rata="tengah"),
    build_kolom("Indikator", 26),
    build_kolom("Target", 13, rata="tengah"),
    build_kolom("Anggaran (Rp)", 15, rata="kanan"),
)


def susun_rkt_sasaran(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the sasaran of the year with indikator and target."""
    rkt, rencana = bahan.rkt, bahan.rencana
    if rkt is None or rencana is None:
        yield _tanpa_rkt(bahan)
        return
    daftar = build_tampilan_rkt(rencana, None).daftar_sasaran
    banyak = sum(len(satu.daftar_target) for satu in daftar)
    if not banyak:
        yield build_paragraf(f"{rkt} belum memuat sasaran dengan indikator.")
        return
    yield build_paragraf(
        f"{rkt} memuat {write_banyak(len(daftar), 'sasaran')} dengan "
        f"{write_banyak(banyak, 'indikator')}, sebagaimana disajikan pada ",
        refer(KUNCI_SASARAN),
        ".",
    )
    yield build_tabel(
        KUNCI_SASARAN,
        f"Sasaran, Indikator, dan Target RKT Tahun {rkt.tahun}",
        KOLOM_SASARAN,
        _list_baris_sasaran(daftar),
        catatan=_list_catatan(daftar),
        sumber=str(rkt),
    )


def susun_rkt_program(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the programs and kegiatan of the year with indikator, target and pagu."""
    rkt, rencana = bahan.rkt, bahan.rencana
    if rkt is None or rencana is None:
        yield _tanpa_rkt(bahan)
        return
    pohon = read_anggaran(rkt.anggaran) if rkt.anggaran else None
    if pohon is None or not pohon.daftar_program:
        yield build_paragraf(f"Program dan kegiatan {rkt} belum tercatat.")
        return
    kegiatan = write_banyak(sum(len(satu.daftar_anak) for satu in pohon.daftar_program), "kegiatan")
    yield build_paragraf(
        f"Untuk mewujudkan target sasaran tahun {rkt.tahun} direncanakan "
        f"{write_banyak(len(pohon.daftar_program), 'program')} dengan {kegiatan}, sebagaimana "
        "disajikan pada ",
        refer(KUNCI_PROGRAM),
        ".",
    )
    yield _build_tabel_program(rkt, rencana, pohon)
    if lampiran := refer_lampiran(bahan, "lampiran_rkt"):
        yield build_paragraf(
            "Hubungan antara sasaran, program, dan kegiatan beserta indikatornya tertuang dalam "
            "dokumen RKT pada ",
            lampiran,
            ".",
        )


def _list_baris_sasaran(daftar: Sequence[SasaranRkt]) -> Iterator[BarisLaporan]:
    """Yield a row for each indikator; a sasaran without any still has its row."""
    for nomor, satu in enumerate(daftar, start=1):
        kiri = (SelUkur(f"{nomor}."), SelUkur(satu.sasaran.teks))
        kelompok = f"s{satu.sasaran.pk}"
        for baris in satu.daftar_target:
            nama = SelUkur(baris.rencana.indikator.nama)
            target = sel_target(baris.rencana.target, bersatuan=True)
            yield BarisLaporan((*kiri, nama, target), kelompok)
        if not satu.daftar_target:
            yield BarisLaporan((*kiri, sel_teks(""), sel_teks("")), kelompok)


def _list_catatan(daftar: Sequence[SasaranRkt]) -> list[str]:
    """Return which targets are not those of the Renstra."""
    semua = (target for satu in daftar for target in satu.daftar_target)
    return [_write_beda(satu) for satu in semua if satu.semula]


def _write_beda(satu: TargetTampil) -> str:
    nama = strip_titik(satu.rencana.indikator.nama)
    return f"“{nama}”: target RKT berbeda dari target Renstra tahun yang sama ({satu.semula})."


def _build_tabel_program(rkt: Rkt, rencana: RencanaTahun, pohon: PohonAnggaran) -> Tabel:
    return build_tabel(
        KUNCI_PROGRAM,
        f"Program dan Kegiatan RKT Tahun {rkt.tahun}",
        KOLOM_PROGRAM,
        _list_baris_program(rencana, pohon),
        catatan=("Sasaran ke-: nomor sasaran RKT yang didukung program itu.",),
        sumber=str(rkt),
    )


def _list_baris_program(rencana: RencanaTahun, pohon: PohonAnggaran) -> Iterator[BarisLaporan]:
    """Yield each program above its kegiatan, then the sum."""
    semua = (s for tujuan in rencana.daftar_tujuan for s in tujuan.daftar_sasaran.all())
    nomor = {key_of_sasaran(satu): urut for urut, satu in enumerate(semua, start=1)}
    for letak, program in enumerate(pohon.daftar_program, start=1):
        didukung = sorted(nomor[kunci] for kunci in list_dukungan(program) if kunci in nomor)
        sasaran = sel_teks(", ".join(map(str, didukung)))
        yield BarisLaporan(_sel_cabang(f"{letak}.", program, sasaran), f"p{letak}", tebal=True)
        for urut, kegiatan in enumerate(program.daftar_anak, start=1):
            sel = _sel_cabang(f"{letak}.{urut}.", kegiatan, SEL_KOSONG)
            yield BarisLaporan(sel, f"p{letak}")
    jumlah = (SEL_KOSONG, SelUkur("Jumlah"), *(SEL_KOSONG,) * 3, sel_rupiah(pohon.jumlah))
    yield BarisLaporan(jumlah, "jumlah", tebal=True)


def _sel_cabang(nomor: str, cabang: CabangAnggaran, sasaran: SelUkur) -> tuple[SelUkur, ...]:
    baris = cabang.baris
    return (
        SelUkur(nomor),
        SelUkur(baris.nama),
        sasaran,
        sel_teks(baris.indikator),
        sel_target(baris.to_target(baris.satuan), bersatuan=True),
        sel_rupiah(cabang.pagu),
    )


def _tanpa_rkt(bahan: Bahan) -> Blok:
    return build_paragraf(f"RKT {bahan.kecamatan} tahun {bahan.tahun} belum tercatat.")
