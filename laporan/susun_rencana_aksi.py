"""The sheet of a rencana aksi: triwulan of each indikator, and what is done by whom."""

from collections.abc import Iterator

from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models import ButirAksi, RencanaAksi
from iku.rencana_aksi import RincianAksi, SasaranAksi, read_rencana_aksi
from kecamatan.posisi import sebut_tempat
from laporan.isi import BarisLembar, IsiDokumen, Lembar, TabelLembar
from laporan.models import Dokumen
from laporan.susun_lembar import build_isi, build_kolom
from laporan.susun_perjanjian import list_pemilik
from laporan.susun_umum import build_tempat_tanggal, sebut_perubahan

KOLOM = (
    build_kolom("No", 3, rata="tengah", gabung=True),
    build_kolom("Sasaran Strategis", 13, gabung=True),
    build_kolom("Indikator Kinerja", 14, gabung=True),
    build_kolom("Target", 7, rata="tengah", gabung=True),
    build_kolom("Cara", 8, rata="tengah", gabung=True),
    *(
        build_kolom(nama, 6, grup="Target Triwulan", rata="tengah", gabung=True)
        for nama in NAMA_TRIWULAN
    ),
    build_kolom("Aksi/Kegiatan", 20),
    build_kolom("Waktu (Triwulan)", 7, rata="tengah"),
    build_kolom("Penanggung Jawab", 12),
)


def susun_rencana_aksi(dokumen: Dokumen) -> IsiDokumen:
    """Return every word and number of the rencana aksi as it stands now."""
    rencana = dokumen.wadah
    assert isinstance(rencana, RencanaAksi)
    lembar = Lembar(
        judul=(
            f"RENCANA AKSI{sebut_perubahan(rencana)} TAHUN {rencana.tahun}",
            *list_pemilik(rencana.perjanjian),
        ),
        mendatar=True,
        daftar_tabel=(TabelLembar((), KOLOM, tuple(_list_baris(rencana)), bernomor=True),),
        tempat_tanggal=build_tempat_tanggal(dokumen),
        berkop=False,
    )
    jabatan = sebut_tempat(rencana.perjanjian.sebutan_jabatan, str(dokumen.kecamatan))
    berkas = f"Rencana Aksi{rencana.sebutan_revisi} {jabatan} {rencana.tahun}"
    return build_isi(dokumen, judul_berkas=berkas, lembar=lembar)


def _list_baris(rencana: RencanaAksi) -> Iterator[BarisLembar]:
    for nomor, sasaran in enumerate(read_rencana_aksi(rencana), start=1):
        for rincian in sasaran.daftar_rincian:
            yield from _list_rincian(f"{nomor}.", sasaran, rincian)


def _list_rincian(nomor: str, sasaran: SasaranAksi, rincian: RincianAksi) -> Iterator[BarisLembar]:
    """Yield a row for each aksi; an indikator without any still has its row."""
    kelompok = f"s{sasaran.sasaran.pk}"
    kode = str(rincian.indikator.indikator.kode)
    kiri = (
        nomor,
        sasaran.sasaran.teks,
        rincian.indikator.nama,
        rincian.tertulis,
        rincian.cara.label if rincian.cara else "",
        *(teks or "–" for teks in rincian.daftar_tertulis),
    )
    for urutan, aksi in enumerate(rincian.daftar_aksi, start=1):
        sel = (*kiri, _sebut(aksi), aksi.waktu, aksi.sebutan_penanggung_jawab)
        yield BarisLembar(f"{kode}-{urutan}", kelompok, sel, False)
    if not rincian.daftar_aksi:
        yield BarisLembar(kode, kelompok, (*kiri, "", "", ""), False)


def _sebut(aksi: ButirAksi) -> str:
    """Return what is done, with the row of the budget that pays for it."""
    return aksi.teks if aksi.baris is None else f"{aksi.teks} ({aksi.baris.nama})"
