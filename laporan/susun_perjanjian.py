"""A Perjanjian Kinerja: the statement of both sides, and the lampiran with targets and money."""

from iku.models import PerjanjianKinerja
from kecamatan.models import Kecamatan, MasaJabatan
from kecamatan.posisi import sebut_tempat
from laporan.isi import BarisPihak, IsiDokumen, Lembar, Pernyataan, Pihak
from laporan.lampiran_perjanjian import build_tabel_janji, build_tabel_pagu
from laporan.models import Dokumen
from laporan.naskah_perjanjian import (
    JANJI,
    LANJUTAN_KEDUA,
    LANJUTAN_PERTAMA,
    PEMBUKA,
    SUPERVISI,
)
from laporan.sebut_jabatan import sebut_jabatan
from laporan.susun_lembar import build_isi
from laporan.susun_umum import build_tempat_tanggal, sebut_perubahan

BELUM = "(belum dipilih)"


def susun_perjanjian(dokumen: Dokumen) -> IsiDokumen:
    """Return every word and number of the PK as it stands now."""
    perjanjian = dokumen.wadah
    assert isinstance(perjanjian, PerjanjianKinerja)
    judul = _judul(perjanjian)
    lembar = Lembar(
        judul=(judul, *list_pemilik(perjanjian)),
        mendatar=False,
        daftar_tabel=(build_tabel_janji(perjanjian), *build_tabel_pagu(perjanjian)),
        tempat_tanggal=build_tempat_tanggal(dokumen),
        berkop=False,
    )
    pertama, kedua = dokumen.penandatangan, perjanjian.pihak_kedua
    kecamatan = dokumen.kecamatan
    tempat = kecamatan.nama if perjanjian.is_camat else str(kecamatan)
    jabatan = sebut_tempat(perjanjian.sebutan_jabatan, tempat)
    return build_isi(
        dokumen,
        judul_berkas=f"{judul.title()} {jabatan}",
        lembar=lembar,
        pernyataan=Pernyataan(
            judul=(judul,),
            pembuka=PEMBUKA,
            daftar_pihak=(
                _introduce(pertama, kecamatan, LANJUTAN_PERTAMA),
                _introduce(kedua, kecamatan, LANJUTAN_KEDUA),
            ),
            paragraf=(JANJI, SUPERVISI),
        ),
        # The law's order: the superior on the left.
        penanda_tangan=(
            _sign("Pihak Kedua", kedua, kecamatan),
            _sign("Pihak Pertama", pertama, kecamatan),
        ),
    )


def _judul(perjanjian: PerjanjianKinerja) -> str:
    return f"PERJANJIAN KINERJA{sebut_perubahan(perjanjian)} TAHUN {perjanjian.tahun}"


def list_pemilik(perjanjian: PerjanjianKinerja) -> tuple[str, ...]:
    """Return whose lampiran it is, the post on a line of its own."""
    kecamatan = perjanjian.kecamatan
    kantor = f"KECAMATAN {kecamatan.nama} {kecamatan.kabupaten}".upper()
    if perjanjian.is_camat:
        return (kantor,)
    return perjanjian.sebutan_jabatan.upper(), kantor


def _introduce(masa: MasaJabatan | None, kecamatan: Kecamatan, lanjutan: str) -> BarisPihak:
    if masa is None:
        return BarisPihak(BELUM, BELUM, lanjutan)
    jabatan = f"{masa.awalan}{sebut_jabatan(masa, kecamatan)}"
    if masa.kecamatan_id is not None:
        jabatan = f"{jabatan} {kecamatan.kabupaten}"
    return BarisPihak(masa.pejabat.nama_cetak, jabatan, lanjutan)


def _sign(sebutan: str, masa: MasaJabatan | None, kecamatan: Kecamatan) -> Pihak:
    if masa is None:
        return Pihak(sebutan, BELUM, BELUM, "", "")
    jabatan = f"{masa.awalan}{sebut_jabatan(masa, kecamatan).upper()}"
    # The head of a region is elected: neither pangkat nor NIP stands under his name.
    dinas = masa.kecamatan_id is not None
    pejabat = masa.pejabat
    return Pihak(
        sebutan,
        jabatan,
        pejabat.nama_cetak,
        pejabat.pangkat if dinas else "",
        pejabat.nip_cetak if dinas else "",
    )
