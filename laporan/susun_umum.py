"""What every payload has, whatever the document holds: paper, letterhead, signature."""

from base64 import b64encode

from iku.models import WadahKecamatan
from kecamatan.models import Kecamatan, MasaJabatan
from laporan.enums import Kertas
from laporan.isi import Halaman, Kop, TandaTangan
from laporan.models import Dokumen, SetelanCetak
from laporan.nomor import format_tanggal_dokumen
from laporan.sebut_jabatan import sebut_jabatan


def build_halaman(setelan: SetelanCetak) -> Halaman:
    """Return paper, margins and letters as the kabupaten sets them."""
    lebar, _, tinggi = Kertas(setelan.kertas).value.partition("x")
    return Halaman(
        lebar=int(lebar),
        tinggi=int(tinggi),
        tepi_atas=setelan.tepi_atas,
        tepi_kanan=setelan.tepi_kanan,
        tepi_bawah=setelan.tepi_bawah,
        tepi_kiri=setelan.tepi_kiri,
        huruf=setelan.huruf,
        ukuran_huruf=setelan.ukuran_huruf,
    )


def build_kop(kecamatan: Kecamatan) -> Kop:
    """Return the letterhead with the logo of the office, else that of the kabupaten."""
    logo = kecamatan.logo or kecamatan.kabupaten.logo or b""
    return Kop(*kecamatan.kop, logo=b64encode(bytes(logo)).decode())


def build_tempat_tanggal(dokumen: Dokumen) -> str:
    """Return "Jember, 3 Januari 2022", as it stands above the signature of a form."""
    return f"{dokumen.tempat}, {format_tanggal_dokumen(dokumen)}"


def build_tanda_tangan(masa: MasaJabatan | None, kecamatan: Kecamatan) -> TandaTangan | None:
    """Return the signature block of a term of office in this kecamatan."""
    if masa is None:
        return None
    pejabat = masa.pejabat
    jabatan = sebut_jabatan(masa, kecamatan).upper()
    return TandaTangan(
        jabatan=f"{masa.awalan}{jabatan}",
        nama=pejabat.nama_cetak,
        pangkat=pejabat.pangkat,
        nip=pejabat.nip_cetak,
    )


def sebut_perubahan(wadah: WadahKecamatan) -> str:
    """Return what a title says of a correction: " PERUBAHAN", the second " PERUBAHAN KE-2"."""
    if not wadah.revisi:
        return ""
    return " PERUBAHAN" if wadah.revisi == 1 else f" PERUBAHAN KE-{wadah.revisi}"
