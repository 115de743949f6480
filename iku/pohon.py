"""The pohon kinerja of an office for a year: the chain from RPJMD to sub kegiatan, with owners.

Nothing is typed for it: words come from the Renstra, targets from the plan of the year and the
Perjanjian Kinerja, money from the budget, owners from IKU and from the PK below the camat.
"""

from dataclasses import dataclass

from iku.anggaran import CabangAnggaran, PohonAnggaran, find_anggaran, read_anggaran
from iku.domain.pagu import format_rupiah
from iku.domain.target import format_target
from iku.models import Anggaran, Renstra, SasaranRenstra, SasaranRpjmd, TujuanRenstra
from iku.pemilik import PemilikTahun, read_pemilik
from iku.perjanjian import find_perjanjian_camat, read_tertulis
from iku.renstra import find_renstra, key_of_sasaran, target_of
from iku.rkt import RencanaTahun, find_rkt_of, read_rencana
from iku.tampilan_rkt import list_dukungan, list_pendukung
from kecamatan.models import Kecamatan

SUDAH_DISEBUT = "Kegiatan dan anggarannya sudah disebut di atas."


@dataclass(frozen=True)
class IndikatorPohon:
    """What a branch is measured by; `target` is empty while not set."""

    nama: str
    target: str
    pemilik: tuple[str, ...]


@dataclass(frozen=True)
class SimpulPohon:
    """One branch. `tingkat` is its level in words, `pagu` its money or where that stands."""

    tingkat: str
    teks: str
    daftar_indikator: tuple[IndikatorPohon, ...]
    pagu: str
    pemilik: tuple[str, ...]
    daftar_anak: tuple["SimpulPohon", ...]


@dataclass(frozen=True)
class PohonKinerja:
    """The whole tree; `lepas` are programs that support no sasaran of the Renstra."""

    kecamatan: Kecamatan
    tahun: int
    renstra: Renstra | None
    anggaran: Anggaran | None
    daftar_simpul: tuple[SimpulPohon, ...]
    lepas: tuple[SimpulPohon, ...]

    @property
    def tahun_lalu(self) -> int:
        """The year before."""
        return self.tahun - 1

    @property
    def tahun_depan(self) -> int:
        """The year after."""
        return self.tahun + 1


@dataclass(frozen=True)
class _Bahan:
    """What the branches are built from."""

    tahun: int
    rencana: RencanaTahun
    program: tuple[CabangAnggaran, ...]
    pemilik: PemilikTahun
    # None while the camat has no PK.
    janji: dict[int, str] | None
    # Programs that stand in the tree already.
    sudah: set[int]


def build_pohon_kinerja(kecamatan: Kecamatan, tahun: int) -> PohonKinerja:
    """Return the tree of a year, in a constant number of queries."""
    camat = find_perjanjian_camat(kecamatan.pk, tahun)
    anggaran = camat.anggaran if camat else find_anggaran(kecamatan.pk, tahun)
    pohon = read_anggaran(anggaran) if anggaran else PohonAnggaran((), None, ())
    renstra = find_renstra(kecamatan.pk, tahun)
    pemilik = read_pemilik(kecamatan.pk, tahun)
    if renstra is None:
        lepas = tuple(_build_baris(satu, pemilik) for satu in pohon.daftar_program)
        return PohonKinerja(kecamatan, tahun, None, anggaran, (), lepas)
    bahan = _Bahan(
        tahun=tahun,
        rencana=read_rencana(renstra, tahun, find_rkt_of(renstra, tahun)),
        program=pohon.daftar_program,
        pemilik=pemilik,
        janji=read_tertulis(camat) if camat else None,
        sudah=set(),
    )
    sasaran = {
        key_of_sasaran(satu)
        for tujuan in bahan.rencana.daftar_tujuan
        for satu in tujuan.daftar_sasaran.all()
    }
    lepas = tuple(
        _build_baris(satu, pemilik)
        for satu in pohon.daftar_program
        if not sasaran & list_dukungan(satu)
    )
    return PohonKinerja(kecamatan, tahun, renstra, anggaran, _build_puncak(bahan), lepas)


def _build_puncak(bahan: _Bahan) -> tuple[SimpulPohon, ...]:
    """Return the tujuan under the sasaran of the RPJMD that they serve, in printed order."""
    kelompok: dict[SasaranRpjmd | None, list[SimpulPohon]] = {}
    for tujuan in bahan.rencana.daftar_tujuan:
        kelompok.setdefault(tujuan.mendukung, []).append(_build_tujuan(tujuan, bahan))
    puncak: list[SimpulPohon] = []
    for atas, anak in kelompok.items():
        if atas is None:
            puncak.extend(anak)
        else:
            puncak.append(SimpulPohon("Sasaran RPJMD", atas.teks, (), "", ("Bupati",), tuple(anak)))
    return tuple(puncak)


def _build_tujuan(tujuan: TujuanRenstra, bahan: _Bahan) -> SimpulPohon:
    indikator = tuple(
        IndikatorPohon(
            satu.nama,
            format_target(target_of(satu, bahan.tahun)),
            bahan.pemilik.of_indikator(satu.indikator_id),
        )
        for satu in tujuan.daftar_indikator.all()
    )
    anak = tuple(_build_sasaran(satu, bahan) for satu in tujuan.daftar_sasaran.all())
    return SimpulPohon("Tujuan", tujuan.teks, indikator, "", ("Camat",), anak)


def _build_sasaran(sasaran: SasaranRenstra, bahan: _Bahan) -> SimpulPohon:
    indikator = tuple(
        IndikatorPohon(
            satu.indikator.nama,
            _sebut_target(format_target(satu.target), satu.indikator.indikator_id, bahan.janji),
            bahan.pemilik.of_indikator(satu.indikator.indikator_id),
        )
        for satu in bahan.rencana.list_sasaran(sasaran)
    )
    anak = tuple(_build_program(satu, bahan) for satu in list_pendukung(bahan.program, sasaran))
    return SimpulPohon("Sasaran", sasaran.teks, indikator, "", ("Camat",), anak)


def _sebut_target(rencana: str, indikator_id: int, semua_janji: dict[int, str] | None) -> str:
    """Return the promised target, and beside it the planned one where that differs."""
    if semua_janji is None:
        return rencana
    janji = semua_janji.get(indikator_id)
    if janji is None:
        return f"{rencana} (tidak diperjanjikan)".strip()
    if not janji or janji == rencana:
        return rencana
    return f"{janji} (rencana {rencana})" if rencana else janji


def _build_program(cabang: CabangAnggaran, bahan: _Bahan) -> SimpulPohon:
    """Return a program; under a second sasaran without its money, so that boxes add up."""
    if cabang.baris.pk in bahan.sudah:
        return SimpulPohon("Program", cabang.baris.nama, (), SUDAH_DISEBUT, (), ())
    bahan.sudah.add(cabang.baris.pk)
    return _build_baris(cabang, bahan.pemilik)


def _build_baris(cabang: CabangAnggaran, pemilik: PemilikTahun) -> SimpulPohon:
    """Return a row of the budget with the rows below it."""
    baris = cabang.baris
    indikator = (IndikatorPohon(baris.indikator, cabang.target, ()),) if baris.indikator else ()
    return SimpulPohon(
        str(baris.get_tingkat_display()),
        baris.nama,
        indikator,
        "" if cabang.pagu is None else format_rupiah(cabang.pagu),
        pemilik.of_baris(baris),
        tuple(_build_baris(satu, pemilik) for satu in cabang.daftar_anak),
    )
