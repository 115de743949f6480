"""What both prints of measuring share: paper, head, signature."""

from dataclasses import replace
from datetime import date

from django.utils import timezone

from iku.models import Anggaran, Pengukuran, PerjanjianKinerja
from kecamatan.tanggal import format_tanggal
from laporan.enums import Huruf, JenisDokumen
from laporan.isi import Halaman, TandaTangan
from laporan.isi_ukur import TIDAK_ADA, CetakUkur, TabelUkur
from laporan.models import Dokumen
from laporan.penandatangan import find_penandatangan
from laporan.setelan import ambil_setelan
from laporan.status_ukur import StatusAngka
from laporan.susun_umum import build_halaman, build_kop, build_tanda_tangan

# These tables are wider than any document: narrower letters and margins than those keep them whole.
TEPI_PALING_LEBAR = 15
# The left edge, at the top of a turned page, keeps room for the punch holes.
TEPI_LUBANG = 20
# Signed by pen where the register knows no camat on the day.
TITIK_NAMA = "." * 40
# Written by pen on a draft, which nobody has signed for yet.
TITIK_TANGGAL = "." * 30


def build_halaman_ukur(pengukuran: Pengukuran) -> Halaman:
    """Return the paper of the kabupaten's rencana aksi, in narrow letters."""
    setelan = ambil_setelan(pengukuran.kecamatan.kabupaten, JenisDokumen.RENCANA_AKSI)
    halaman = build_halaman(setelan)
    return replace(
        halaman,
        huruf=Huruf.ARIAL.value,
        tepi_atas=min(halaman.tepi_atas, TEPI_PALING_LEBAR),
        tepi_bawah=min(halaman.tepi_bawah, TEPI_PALING_LEBAR),
        tepi_kanan=min(halaman.tepi_kanan, TEPI_PALING_LEBAR),
        tepi_kiri=min(halaman.tepi_kiri, TEPI_LUBANG),
    )


def build_cetak(
    pengukuran: Pengukuran,
    status: StatusAngka,
    *,
    nama: str,
    judul: tuple[str, ...],
    kepala: tuple[tuple[str, str], ...],
    daftar_tabel: tuple[TabelUkur, ...],
    berkop: bool,
) -> CetakUkur:
    """Return a whole print, signed by the camat in office on the day; a draft has none yet."""
    kecamatan = pengukuran.kecamatan
    tanggal = status.tanggal or timezone.localdate()
    return CetakUkur(
        judul_berkas=f"{nama} triwulan {pengukuran.nama_triwulan} {kecamatan} {pengukuran.tahun}",
        penulis=f"Camat {kecamatan.nama}",
        tanggal_iso=tanggal.isoformat(),
        halaman=build_halaman_ukur(pengukuran),
        kop=build_kop(kecamatan),
        berkop=berkop,
        judul=judul,
        kepala=(
            ("Kecamatan", kecamatan.nama),
            ("Periode", f"Triwulan {pengukuran.nama_triwulan} tahun {pengukuran.tahun}"),
            *kepala,
            ("Status angka", status.tertulis),
        ),
        daftar_tabel=daftar_tabel,
        tempat_tanggal=_sebut_tanggal(kecamatan.tempat, status.tanggal),
        tanda_tangan=_build_tanda_tangan(pengukuran, tanggal),
        cap=status.cap,
        sifat=status.sifat,
    )


def _sebut_tanggal(tempat: str, tanggal: date | None) -> str:
    return f"{tempat}, {TITIK_TANGGAL if tanggal is None else format_tanggal(tanggal)}"


def sebut_perjanjian(perjanjian: PerjanjianKinerja) -> str:
    """Return which PK is measured, with the date of its document where it has one."""
    dokumen = Dokumen.objects.filter(perjanjian=perjanjian, tanggal__isnull=False).first()
    if dokumen is None or dokumen.tanggal is None:
        return str(perjanjian)
    return f"{perjanjian}, tanggal {format_tanggal(dokumen.tanggal)}"


def sebut_anggaran(anggaran: Anggaran | None) -> str:
    """Return which version of the budget is printed, with its number and date where known."""
    if anggaran is None:
        return TIDAK_ADA
    nomor = f", nomor {anggaran.nomor}" if anggaran.nomor else ""
    tanggal = f", tanggal {format_tanggal(anggaran.tanggal)}" if anggaran.tanggal else ""
    return f"{anggaran.sebutan}{nomor}{tanggal}"


def _build_tanda_tangan(pengukuran: Pengukuran, tanggal: date) -> TandaTangan:
    masa = find_penandatangan(pengukuran.perjanjian, tanggal)
    isi = build_tanda_tangan(masa, pengukuran.kecamatan)
    return isi or TandaTangan(f"CAMAT {pengukuran.kecamatan.nama.upper()}", TITIK_NAMA, "", "")
