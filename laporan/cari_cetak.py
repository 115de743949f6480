"""Finds which document a command means, and the bytes that stand for it."""

from argparse import ArgumentTypeError
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import slugify

from iku.models import covers_tahun
from kecamatan.models import Kecamatan
from laporan.cetak import cetak_pdf
from laporan.enums import JenisDokumen, StatusDokumen
from laporan.keutuhan import take_pdf
from laporan.models import SEBUTAN, WADAH_JENIS, Dokumen
from laporan.sandi_isi import from_json
from laporan.susun import susun_isi
from laporan.susun_iku import lepas_keputusan

VERSI_AWAL = "awal"
AWALAN_PERUBAHAN = "perubahan-"
# What is in force comes first, then what is under way, then what was.
URUTAN_STATUS = (
    StatusDokumen.DITETAPKAN,
    StatusDokumen.DIVERIFIKASI,
    StatusDokumen.DIAJUKAN,
    StatusDokumen.DIKEMBALIKAN,
    StatusDokumen.DRAF,
    StatusDokumen.DIGANTIKAN,
    StatusDokumen.DICABUT,
)


class TidakDitemukan(Exception):
    """Nothing (or more than one thing) answers to what was asked; the text says what to do."""


@dataclass(frozen=True)
class Cetakan:
    """The bytes, and whether they are the stored official ones."""

    pdf: bytes
    resmi: bool


def find_kecamatan(slug: str, kabupaten: str | None) -> Kecamatan:
    """Return the kecamatan. Raises TidakDitemukan, also when two kabupaten have that name."""
    calon = Kecamatan.objects.filter(slug=slug).select_related("kabupaten")
    if kabupaten:
        calon = calon.filter(kabupaten__slug=kabupaten)
    daftar = list(calon)
    if not daftar:
        di = f" di kabupaten {kabupaten}" if kabupaten else ""
        raise TidakDitemukan(f"Kecamatan {slug} tidak ada{di}.")
    if len(daftar) > 1:
        pilihan = ", ".join(satu.kabupaten.slug for satu in daftar)
        raise TidakDitemukan(f"Kecamatan {slug} ada di beberapa kabupaten; tambahkan --kabupaten "
                             f"salah satu dari: {pilihan}.")  # fmt: skip
    return daftar[0]


def find_dokumen(
    kecamatan: Kecamatan,
    jenis: str,
    tahun: int,
    versi: int | None = None,
    jabatan: str | None = None,
) -> Dokumen:
    """Return the document for that year; the form of IKU alone may also come out of a decree.

    With `versi` that revision of it (0: the first), else the one in force, else the newest draft.
    `jabatan` names the post, of a kind that several have; else the camat's. Raises
    TidakDitemukan, also when it could be that of more than one post below him.
    """
    boleh = [jenis, JenisDokumen.SK_IKU] if jenis == JenisDokumen.IKU else [jenis]
    kolom = WADAH_JENIS[JenisDokumen(jenis)]
    daftar = Dokumen.objects.filter(
        covers_tahun(tahun, f"{kolom}__"), kecamatan=kecamatan, jenis__in=boleh
    )
    if versi is not None:
        daftar = daftar.filter(**{f"{kolom}__revisi": versi})
    daftar = daftar.select_related(
        "kecamatan__kabupaten", *SEBUTAN, "penandatangan__pejabat", "penandatangan__bidang"
    )
    urut = sorted(
        _of_jabatan(daftar, jabatan),
        key=lambda satu: (
            satu.jenis != jenis,
            _is_bawahan(satu),
            URUTAN_STATUS.index(StatusDokumen(satu.status)),
            -satu.pk,
        ),
    )
    if not urut:
        label = JenisDokumen(jenis).label
        ke = "" if versi is None else f" versi {sebut_versi(versi)}"
        raise TidakDitemukan(f"{label} {kecamatan} tahun {tahun}{ke} belum dibuat.")
    return urut[0]


def _of_jabatan(daftar: Iterable[Dokumen], jabatan: str | None) -> list[Dokumen]:
    """Return those of one post. Raises TidakDitemukan while more than one post could be meant."""
    semua = list(daftar)
    if jabatan is not None:
        return [satu for satu in semua if slugify(satu.jabatan_pihak) == slugify(jabatan)]
    pilihan = sorted({slugify(satu.jabatan_pihak) for satu in semua if _is_bawahan(satu)})
    if len(pilihan) > 1 and all(map(_is_bawahan, semua)):
        raise TidakDitemukan(
            f"Ada beberapa jabatan; tambahkan --jabatan salah satu dari: {', '.join(pilihan)}."
        )
    return semua


def _is_bawahan(dokumen: Dokumen) -> bool:
    """Say whether it is about a post below the camat, whose document comes first."""
    pemilik = dokumen.perjanjian_pemilik
    return pemilik is not None and not pemilik.is_camat


def sebut_versi(versi: int) -> str:
    """Return the word for a revision, as `parse_versi` reads it."""
    return f"{AWALAN_PERUBAHAN}{versi}" if versi else VERSI_AWAL


def parse_tahun(teks: str) -> int:
    """Read the year of a document. Raises ArgumentTypeError."""
    if not (teks.isascii() and teks.isdigit() and len(teks) == 4 and 2000 <= int(teks) <= 2100):
        raise ArgumentTypeError("antara 2000 dan 2100")
    return int(teks)


def parse_versi(teks: str) -> int:
    """Read "awal" or "perubahan-2". Raises ValueError."""
    if teks == VERSI_AWAL:
        return 0
    nomor = teks.removeprefix(AWALAN_PERUBAHAN)
    if nomor == teks or not (nomor.isascii() and nomor.isdigit() and int(nomor)):
        raise ValueError(teks)
    return int(nomor)


def print_dokumen(dokumen: Dokumen, jenis: str) -> Cetakan:
    """Return the stored bytes of an enacted document, else a fresh print that says DRAF.

    The form alone of an enacted decree is printed from its frozen words. Raises CetakGagal, and
    AksiDitolak when the stored bytes are no longer those that were enacted.
    """
    resmi = dokumen.daftar_salinan.resmi().first()
    if resmi is None:
        isi = susun_isi(dokumen)
    elif jenis == dokumen.jenis:
        return Cetakan(take_pdf(resmi), resmi=True)
    else:
        isi = from_json(resmi.isi)
    if jenis != dokumen.jenis:
        isi = lepas_keputusan(isi)
    return Cetakan(cetak_pdf(isi, draf=resmi is None).pdf, resmi=False)
