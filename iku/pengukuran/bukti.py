"""Evidence as it is read: what is in force with its earlier versions, and what it is for."""

from collections.abc import Iterable
from dataclasses import dataclass

from iku.anggaran import read_anggaran
from iku.jam import find_hari_ini
from iku.models import BagianUkur, BarisAnggaran, Bukti
from iku.pemilik import key_of_baris
from iku.pengukuran.dasar import rumus_of_bagian
from iku.pengukuran.milik import list_milik
from iku.permissions_ukur import sebab_tidak_dapat_diisi
from kecamatan.models import Pengguna

SELURUH_INDIKATOR = "Seluruh indikator ini"
SELURUH_ANGGARAN = "Seluruh anggaran"


@dataclass(frozen=True)
class IsiBukti:
    """The newest version of every evidence: in force, or taken back."""

    berlaku: tuple[Bukti, ...]
    dicabut: tuple[Bukti, ...]


def sebab_tanpa_bukti(bagian: BagianUkur, by: Pengguna) -> str:
    """Say why the person cannot add evidence to a bagian now; empty when he can."""
    pengukuran = bagian.pengukuran
    izin = list(pengukuran.daftar_izin.all())
    return sebab_tidak_dapat_diisi(bagian, list_milik(by, pengukuran), find_hari_ini(), izin)


def list_untuk(bagian: BagianUkur) -> tuple[tuple[str, str], ...]:
    """Return what evidence of a bagian can be for: key and words; the whole of it has no key."""
    if not bagian.is_anggaran:
        variabel = rumus_of_bagian(bagian).daftar_isian
        return (("", SELURUH_INDIKATOR), *((satu.kunci, satu.label) for satu in variabel))
    anggaran = bagian.pengukuran.anggaran
    semua = read_anggaran(anggaran).walk() if anggaran else ()
    baris = {key_of_baris(satu.baris): str(satu.baris) for satu in semua}
    return (("", SELURUH_ANGGARAN), *baris.items())


def read_isi_bukti(bagian: BagianUkur) -> IsiBukti:
    """Return the evidence of one bagian, also what was taken back."""
    terbaru = _read_terbaru((bagian.pk,))
    return IsiBukti(
        tuple(satu for satu in terbaru if satu.dicabut_at is None),
        tuple(satu for satu in terbaru if satu.dicabut_at is not None),
    )


def read_bukti(daftar_bagian: Iterable[int]) -> dict[int, list[Bukti]]:
    """Return the evidence in force of many bagian: not replaced, not taken back.

    The number of queries does not depend on how many; earlier versions come with it.
    """
    hasil: dict[int, list[Bukti]] = {}
    for satu in _read_terbaru(tuple(daftar_bagian)):
        if satu.dicabut_at is None:
            hasil.setdefault(satu.bagian_id, []).append(satu)
    return hasil


def _read_terbaru(daftar_bagian: tuple[int, ...]) -> list[Bukti]:
    """Return what nothing replaced, each linked to the versions before it."""
    semua = {
        satu.pk: satu
        for satu in Bukti.objects.filter(bagian__in=daftar_bagian).select_related(
            "diunggah_by", "dicabut_by"
        )
    }
    diganti = set()
    for satu in semua.values():
        if satu.menggantikan_id is not None:
            satu.menggantikan = semua[satu.menggantikan_id]
            diganti.add(satu.menggantikan_id)
    terbaru = [satu for pk, satu in semua.items() if pk not in diganti]
    _fill_sebutan(terbaru)
    return terbaru


def _fill_sebutan(daftar: list[Bukti]) -> None:
    """Put the words of its figure to every evidence of a single figure."""
    perlu = {satu.bagian_id for satu in daftar if satu.kunci}
    if not perlu:
        return
    sebutan: dict[tuple[int, str], str] = {}
    semua = BagianUkur.objects.filter(pk__in=perlu).select_related("janji", "iku", "pengukuran")
    bagian = list(semua.prefetch_related("iku__daftar_variabel"))
    for satu in bagian:
        if not satu.is_anggaran:
            for isian in rumus_of_bagian(satu).daftar_isian:
                sebutan[satu.pk, isian.kunci] = isian.label
    sebutan |= _map_baris([satu for satu in bagian if satu.is_anggaran])
    for bukti in daftar:
        bukti.sebutan_kunci = sebutan.get((bukti.bagian_id, bukti.kunci), "")


def _map_baris(daftar: list[BagianUkur]) -> dict[tuple[int, str], str]:
    """Return the words of every row of the budgets, by bagian and key."""
    milik: dict[int, list[BarisAnggaran]] = {}
    anggaran = {satu.pengukuran.anggaran_id for satu in daftar}
    for baris in BarisAnggaran.objects.filter(anggaran__in=anggaran) if anggaran else ():
        milik.setdefault(baris.anggaran_id, []).append(baris)
    return {
        (satu.pk, key_of_baris(baris)): str(baris)
        for satu in daftar
        for baris in milik.get(satu.pengukuran.anggaran_id or 0, ())
    }
